"""A great stone hall: pillars, round arches, a slab floor and a long carpet."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import arch
from vivant.studio.drawing.settings.flora import star
from vivant.studio.drawing.settings.furniture import candle
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import CREAM, GOLD, IRON, LAMPLIGHT, STONE
from vivant.studio.drawing.settings.room import FLOOR, lamplight, shell
from vivant.studio.drawing.settings.stained_glass import stained_glass
from vivant.studio.drawing.settings.throne import throne
from vivant.studio.drawing.settings.windows import view

_WALL: RGB = (202, 198, 200)
_CARPET: RGB = (170, 70, 76)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    nodes = shell(aspect, light, _WALL, (196, 190, 188), boards=False)
    nodes += _masonry(aspect, light.at(0.6))
    nodes += lamplight(aspect * 0.08, 0.34, 0.42, light) + lamplight(aspect * 0.92, 0.34, 0.42, light)
    nodes += _lancet(aspect * 0.5, 0.2, 0.13, 0.3, light)
    nodes += _carpet(aspect, light.at(0.05))
    nodes += DETAILS[detail](aspect, light)
    nodes += _pillars(aspect, light)
    return nodes


def _masonry(aspect: float, tone: Tone) -> list[Node]:
    """A sprinkling of single blocks; a whole wall of joints would be too loud."""
    rng = Random(19)
    pale, dark = Path(), Path()
    for row in range(9):
        y = -0.05 + row * 0.078
        for i in range(round((aspect + 0.4) / 0.12)):
            if rng.random() < 0.3:
                x = -0.2 + i * 0.12 + (0.06 if row % 2 else 0.0)
                (pale if rng.random() < 0.5 else dark).extend(rectangle(x, y, 0.11, 0.068, 0.008))
    return [flat(pale, tone(_WALL, 1.25), 130), flat(dark, tone(_WALL, 0.88), 130)]


def _lancet(x: float, y: float, width: float, height: float, light: Light) -> list[Node]:
    """A plain tall window with a stone frame; `x` is its middle."""
    tone = light.at(0.4)
    hole = arch(x - width / 2, y, width, height)
    bars = strokes(
        [
            (x, y, x, y + height),
            *((x - width / 2, y + height * k, x + width / 2, y + height * k) for k in (0.35, 0.68)),
        ]
    )
    return [
        flat(arch(x - width / 2 - 0.03, y - 0.03, width + 0.06, height + 0.05), tone(STONE, 1.2)),
        view(x - width / 2, y, width, height, light, hole),
        Group((line(bars, tone(IRON), 0.007),), clip=hole),
        flat(rectangle(x - width / 2 - 0.045, y + height, width + 0.09, 0.026, 0.006), tone(STONE, 1.3)),
    ]


def _carpet(aspect: float, tone: Tone) -> list[Node]:
    x = aspect * 0.5
    cloth = polygon([(x - 0.11, FLOOR + 0.01), (x + 0.11, FLOOR + 0.01), (x + 0.27, 1.2), (x - 0.27, 1.2)])
    edges = strokes([(x - 0.097, FLOOR + 0.01, x - 0.238, 1.2), (x + 0.097, FLOOR + 0.01, x + 0.238, 1.2)])
    return [
        graded(cloth, (0.0, FLOOR), (0.0, 1.1), tone(_CARPET, 0.9), tone(_CARPET, 1.12)),
        line(edges, tone(GOLD), 0.008),
    ]


def _pillars(aspect: float, light: Light) -> list[Node]:
    """Round pillars at both edges carrying an arch over the hall, with a torch each."""
    tone = light.at(0.1)
    s = tone.side
    nodes: list[Node] = []
    vault = (
        Path()
        .move(-0.25, -0.25)
        .line(aspect + 0.25, -0.25)
        .line(aspect + 0.25, 0.16)
        .line(aspect - 0.02, 0.16)
    )
    vault.cubic(aspect * 0.88, 0.02, aspect * 0.66, -0.02, aspect * 0.5, -0.02).cubic(
        aspect * 0.34, -0.02, aspect * 0.12, 0.02, 0.02, 0.16
    ).line(-0.25, 0.16).close()
    nodes.append(graded(vault, (0.0, -0.2), (0.0, 0.16), tone(STONE, 0.6), tone(STONE, 0.9)))
    rim = (
        Path()
        .move(aspect - 0.02, 0.16)
        .cubic(aspect * 0.88, 0.02, aspect * 0.66, -0.02, aspect * 0.5, -0.02)
        .cubic(aspect * 0.34, -0.02, aspect * 0.12, 0.02, 0.02, 0.16)
    )
    nodes.append(line(rim, tone(STONE, 1.15), 0.022))
    for x in (0.0, aspect):
        nodes += [
            graded(
                rectangle(x - 0.07, 0.14, 0.14, 0.64),
                (x + s * 0.07, 0.0),
                (x - s * 0.07, 0.0),
                tone(STONE, 1.15),
                tone(STONE),
                tone(STONE, 0.72),
            ),
            flat(rectangle(x - 0.1, 0.13, 0.2, 0.045, 0.012), tone(STONE, 1.2)),
            flat(rectangle(x - 0.085, 0.175, 0.17, 0.02, 0.008), tone(STONE, 0.85)),
            flat(rectangle(x - 0.1, 0.74, 0.2, 0.05, 0.01), tone(STONE, 1.05)),
        ]
        inward = 0.085 if x == 0.0 else -0.085
        nodes += _torch(x + inward, 0.42, tone)
    return nodes


def _torch(x: float, y: float, tone: Tone) -> list[Node]:
    lit = max(0.35, tone.lamps)
    flame = (
        Path()
        .move(x, y - 0.125)
        .cubic(x + 0.03, y - 0.08, x + 0.034, y - 0.05, x + 0.017, y - 0.026)
        .line(x - 0.017, y - 0.026)
        .cubic(x - 0.034, y - 0.05, x - 0.016, y - 0.075, x, y - 0.125)
        .close()
    )
    return [
        glow(x, y - 0.06, 0.22, LAMPLIGHT, round(200 * lit)),
        flat(
            polygon(
                [(x - 0.02, y - 0.03), (x + 0.02, y - 0.03), (x + 0.008, y + 0.09), (x - 0.008, y + 0.09)]
            ),
            tone(IRON),
        ),
        flat(flame, (250, 150, 60)),
        flat(ellipse(x, y - 0.05, 0.01, 0.022), (255, 226, 140)),
    ]


def _banners(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.12)
    nodes: list[Node] = []
    designs: tuple[tuple[float, RGB, RGB], ...] = (
        (0.17, (176, 66, 70), GOLD),
        (0.33, (70, 98, 150), CREAM),
        (0.67, (70, 98, 150), CREAM),
        (0.83, (176, 66, 70), GOLD),
    )
    for i, (share, colour, charge) in enumerate(designs):
        x, w, top, low = aspect * share, 0.068, 0.1, 0.56 - 0.05 * (i in (1, 2))
        cloth = (
            Path()
            .move(x - w, top)
            .line(x + w, top)
            .line(x + w, low - 0.06)
            .line(x, low)
            .line(x - w, low - 0.06)
            .close()
        )
        trim = Path().move(x - w, low - 0.06).line(x, low).line(x + w, low - 0.06)
        folds = strokes(
            [
                (x - w * 0.5, top + 0.02, x - w * 0.45, low - 0.06),
                (x + w * 0.5, top + 0.02, x + w * 0.55, low - 0.06),
            ]
        )
        nodes += [
            graded(
                cloth,
                (x + tone.side * w, 0.0),
                (x - tone.side * w, 0.0),
                tone(colour, 1.14),
                tone(colour),
                tone(colour, 0.8),
            ),
            line(folds, tone(colour, 0.74), 0.005, 150),
            line(trim, tone(charge), 0.013),
            flat(rectangle(x - w * 1.15, top - 0.012, w * 2.3, 0.018, 0.008), tone(GOLD)),
            flat(
                star(x, top + 0.17, 0.047, inner=0.45) if i in (0, 3) else _crown(x, top + 0.17, 0.05),
                tone(charge),
            ),
            flat(joined([circle(x, top + 0.07, 0.012), circle(x, top + 0.28, 0.012)]), tone(charge)),
        ]
    return nodes


def _crown(x: float, y: float, r: float) -> Path:
    return polygon(
        [
            (x - r, y + r * 0.6),
            (x - r, y - r * 0.5),
            (x - r * 0.5, y),
            (x, y - r * 0.8),
            (x + r * 0.5, y),
            (x + r, y - r * 0.5),
            (x + r, y + r * 0.6),
        ]
    )


def _candle_stands(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.1)
    nodes: list[Node] = []
    for share, top, base in ((0.21, 0.3, 0.75), (0.35, 0.36, 0.71), (0.79, 0.3, 0.75), (0.65, 0.36, 0.71)):
        x, k = aspect * share, (base - top) / 0.45
        arms = Path()
        for d in (-1, 1):
            for reach, dip in ((0.055, 0.07), (0.11, 0.12)):
                arms.move(x, top + dip * k).cubic(
                    x + d * reach * 0.8 * k,
                    top + dip * k,
                    x + d * reach * k,
                    top + dip * 0.7 * k,
                    x + d * reach * k,
                    top + 0.01,
                )
        feet = (
            Path()
            .move(x - 0.08 * k, base)
            .cubic(x - 0.05 * k, base - 0.06 * k, x - 0.02 * k, base - 0.03 * k, x, base - 0.08 * k)
        )
        feet.cubic(x + 0.02 * k, base - 0.03 * k, x + 0.05 * k, base - 0.06 * k, x + 0.08 * k, base)
        cups = joined(
            ellipse(x + dx * k, top + 0.008, 0.022 * k, 0.009 * k) for dx in (-0.11, -0.055, 0.0, 0.055, 0.11)
        )
        nodes += [
            flat(ellipse(x, base, 0.1 * k, 0.012 * k), tone((80, 74, 84), 0.7), 130),
            line(feet, tone(GOLD, 0.8), 0.017 * k),
            line(strokes([(x, top + 0.02, x, base - 0.04 * k)]), tone(GOLD, 0.86), 0.02 * k),
            line(arms, tone(GOLD, 0.95), 0.012 * k),
            flat(joined(circle(x, y, 0.02 * k) for y in (top + 0.12 * k, top + 0.25 * k)), tone(GOLD, 1.1)),
            flat(cups, tone(GOLD, 1.1)),
        ]
        nodes.append(glow(x, top - 0.09 * k, 0.2 * k, LAMPLIGHT, round(60 + 100 * light.lamps)))
        for dx in (-0.11, -0.055, 0.0, 0.055, 0.11):
            nodes += candle(x + dx * k, top + 0.004, 0.075 * k, tone)
    return nodes


DETAILS = {
    "banners": _banners,
    "a throne": throne,
    "stained glass": stained_glass,
    "candle stands": _candle_stands,
}
