"""The colour of a book's cover and headings, taken from its cover picture."""

import functools

import cv2
import numpy as np

from vivant.book.book import Plate
from vivant.store.images import decode

_DARK, _BRIGHT = 26.0, 80.0
"""Lightness (CIE L*, 0 to 100) of a ground that bears white type at 7:1 and more, and of type on a dark one."""
_VIVID = 34.0
"""The most chroma, so that it stays a ground."""


@functools.lru_cache(maxsize=4)
def accents(cover: Plate) -> tuple[str, str]:
    """A dark and a bright colour, "#rrggbb", of the hue that a picture mostly has."""
    small = cv2.resize(decode(cover.data), (32, 32), interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2Lab).reshape(-1, 3).astype(np.float64)
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    # Weighted by chroma squared: what is vivid says more of a picture than what is grey.
    weight = chroma**2 + 1e-3
    a, b = (float((lab[:, i] * weight).sum() / weight.sum()) for i in (1, 2))
    length = float(np.hypot(a, b))
    scale = min(1.0, _VIVID / length) if length else 0.0
    return _hex(_DARK, a * scale, b * scale), _hex(_BRIGHT, a * scale, b * scale)


def _hex(lightness: float, a: float, b: float) -> str:
    """The colour, with less chroma where screens cannot show so much."""
    for step in range(11):
        share = 1 - step / 10
        lab = np.array([[[lightness, a * share, b * share]]], np.float32)
        rgb = cv2.cvtColor(lab, cv2.COLOR_Lab2RGB)[0, 0]
        if rgb.min() > -0.001 and rgb.max() < 1.001:
            break
    red, green, blue = (round(float(np.clip(value, 0, 1)) * 255) for value in rgb)
    return f"#{red:02x}{green:02x}{blue:02x}"
