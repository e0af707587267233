"""Bodies that the light of the hour models: rounded across, standing under it, touching the ground."""

from vivant.studio.drawing.displaylist import RGB, Node, Shape
from vivant.studio.drawing.path import Path, ellipse
from vivant.studio.drawing.settings.brush import flat, glow, graded
from vivant.studio.drawing.settings.light import Light, Tone


def across(path: Path, tone: Tone, colour: RGB, high: float = 1.16, low: float = 0.78) -> Shape:
    """A body lit from the side the light comes from; `high` and `low` are factors of its colour."""
    left, _, right, _ = path.box()
    lit, shade = (left, right) if tone.side < 0 else (right, left)
    return graded(path, (lit, 0.0), (shade, 0.0), tone(colour, high), tone(colour), tone(colour, low))


def downward(path: Path, tone: Tone, colour: RGB, high: float = 1.12, low: float = 0.84) -> Shape:
    """A body lit from above."""
    _, top, _, bottom = path.box()
    return graded(path, (0.0, top), (0.0, bottom), tone(colour, high), tone(colour, low))


def contact(x: float, y: float, reach: float, tone: Tone) -> Shape:
    """The shadow where something of half width `reach` touches the floor."""
    return flat(ellipse(x, y, reach, 0.008 + reach * 0.05), tone((84, 62, 56), 0.6), 120)


def low_sun(x: float, y: float, reach: float, light: Light) -> list[Node]:
    """The colour that a rising or setting sun lays on the wall around a window at (x, y)."""
    alpha = {"dawn": 150, "dusk": 70}.get(light.time, 0)
    return [glow(x, y, reach, light.sky[-2], alpha)] if alpha else []
