"""Colours as people see them: CIE L*a*b* (D65, CIE 15:2004) and the distance between two of them."""

import functools
import math
from typing import Final

RGB = tuple[int, int, int]
Lab = tuple[float, float, float]
"""L 0 to 100; a and b about -110 to 110."""

_WHITE: Final = (0.95047, 1.0, 1.08883)
_CUT: Final = 216 / 24389
_SLOPE: Final = 24389 / 27


@functools.lru_cache(maxsize=8192)
def lab_of(rgb: RGB) -> Lab:
    """The L*a*b* of an 8-bit sRGB colour."""
    r, g, b = (_linear(c / 255) for c in rgb)
    fx = _root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / _WHITE[0])
    fy = _root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    fz = _root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / _WHITE[2])
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def rgb_of(lab: Lab) -> RGB:
    """The nearest 8-bit sRGB colour; what lies outside sRGB is clipped channel by channel."""
    fy = (lab[0] + 16) / 116
    x, y, z = (w * _cube(f) for w, f in zip(_WHITE, (fy + lab[1] / 500, fy, fy - lab[2] / 200), strict=True))
    return (
        _eight_bit(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
        _eight_bit(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
        _eight_bit(0.0556434 * x - 0.2040259 * y + 1.0572252 * z),
    )


def delta_e(one: RGB, two: RGB) -> float:
    """How different two colours look (CIE 1976): 2 can just be seen, 10 is another shade, 100 black and white."""
    return math.dist(lab_of(one), lab_of(two))


def hue_chroma(rgb: RGB) -> tuple[float, float]:
    """Hue angle in degrees, 0 to 360, and chroma (0 is grey, 100 is vivid)."""
    _, a, b = lab_of(rgb)
    return math.degrees(math.atan2(b, a)) % 360, math.hypot(a, b)


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4)


def _eight_bit(c: float) -> int:
    c = max(0.0, c)
    c = 12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055
    return min(255, int(c * 255 + 0.5))


def _root(t: float) -> float:
    return float(t ** (1 / 3)) if t > _CUT else (_SLOPE * t + 16) / 116


def _cube(f: float) -> float:
    return f**3 if f**3 > _CUT else (116 * f - 16) / _SLOPE
