"""Still or slowly moving water: it takes the sky's colours, and bright dashes lie on it."""

from collections.abc import Sequence

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, Point, ellipse
from vivant.studio.drawing.settings.brush import flat, graded, line, mixed
from vivant.studio.drawing.settings.land import scattered
from vivant.studio.drawing.settings.light import Light, Tone


def sheet(
    aspect: float, light: Light, top: float, bottom: float, colour: RGB, seed: int, dashes: int = 30
) -> list[Node]:
    """Water over the whole width between two heights."""
    tone = light.at(0.15)
    far, low = mixed(tone(colour), light.sky[-1], 0.5), mixed(tone(colour), light.sky[1], 0.25)
    body = (
        Path()
        .move(-0.25, top)
        .line(aspect + 0.25, top)
        .line(aspect + 0.25, bottom + 0.1)
        .line(-0.25, bottom + 0.1)
        .close()
    )
    return [
        graded(body, (0.0, top), (0.0, bottom), far, low, mixed(low, (24, 60, 84), 0.22)),
        *dashes_on(scattered(aspect, top + 0.02, bottom, dashes, seed), top, light, low),
    ]


def dashes_on(spots: Sequence[Point], top: float, light: Light, low: RGB) -> list[Node]:
    """Ripples at `spots`, longer the further they are below `top`."""
    bright, dim = Path(), Path()
    for i, (x, y) in enumerate(spots):
        w = 0.016 + 0.2 * (y - top)
        (bright if i % 3 else dim).extend(
            Path().move(x - w, y).cubic(x - w * 0.5, y - 0.005, x + w * 0.4, y + 0.005, x + w, y)
        )
    sparkle = mixed(light.sky[-1], (255, 255, 255), 0.45)
    return [line(bright, sparkle, 0.0038, 150), line(dim, mixed(low, (20, 40, 70), 0.3), 0.0038, 120)]


def shadow_on(x: float, y: float, half: float, tone: Tone) -> Node:
    """The dark that a thing in the water has under it."""
    return flat(ellipse(x, y, half, half * 0.1), tone((56, 92, 108), 0.85), 130)
