"""Washing on a line."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, limb, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    BLUE,
    CREAM,
    DARK_TIMBER,
    RED,
    TIMBER,
)


def washing_line(aspect: float, tone: Tone) -> list[Node]:
    """The washing of a large family, out to dry from one side to the other."""
    left, right, y, sag = -0.2, aspect + 0.2, 0.19, 0.1

    def at(t: float) -> float:
        return y + sag * 4 * t * (1 - t)

    posts = joined(limb([(x, 0.72), (x, 0.17)], [0.014, 0.011]) for x in (aspect * 0.02, aspect * 0.98))
    cord = (
        Path()
        .move(left, y)
        .cubic(
            left + (right - left) * 0.3, y + sag * 1.33, left + (right - left) * 0.7, y + sag * 1.33, right, y
        )
    )
    nodes: list[Node] = [
        graded(posts, (0.0, 0.2), (0.0, 0.72), tone(TIMBER, 1.1), tone(TIMBER, 0.8)),
        line(cord, tone((236, 224, 200)), 0.006),
    ]
    pegs = Path()
    count = round((aspect + 0.16) / 0.165)
    colours: tuple[RGB, ...] = (
        (250, 246, 236),
        (222, 110, 96),
        (116, 156, 196),
        (244, 208, 120),
        (232, 168, 176),
        (140, 178, 150),
        (250, 246, 236),
        BLUE,
    )
    for i in range(count):
        x = -0.06 + (aspect + 0.12) * (i + 0.5) / count
        top = at((x - left) / (right - left))
        nodes += _garment(
            ("shirt", "sheet", "socks", "dress", "towel", "trousers")[i % 6],
            x,
            top,
            tone,
            colours[(i * 3) % 8],
        )
        pegs.extend(rectangle(x - 0.045, top - 0.016, 0.012, 0.034, 0.004)).extend(
            rectangle(x + 0.035, top - 0.016, 0.012, 0.034, 0.004)
        )
    return [*nodes, flat(pegs, tone(DARK_TIMBER))]


def _garment(kind: str, x: float, y: float, tone: Tone, colour: RGB) -> list[Node]:
    """One piece of washing hanging from (x, y), blown a little to the right."""
    shapes: dict[str, list[tuple[float, float]]] = {
        "shirt": [(-0.05, 0.0), (0.05, 0.0), (0.085, 0.03), (0.105, 0.13), (0.07, 0.14), (0.055, 0.07), (0.075, 0.22), (-0.035, 0.215), (-0.05, 0.07), (-0.055, 0.13), (-0.09, 0.12), (-0.085, 0.03)],
        "sheet": [(-0.075, 0.0), (0.075, 0.0), (0.095, 0.15), (0.085, 0.31), (0.02, 0.295), (-0.05, 0.315), (-0.06, 0.15)],
        "dress": [(-0.04, 0.0), (-0.015, 0.018), (0.018, 0.018), (0.042, 0.0), (0.05, 0.08), (0.105, 0.24), (0.04, 0.25), (-0.05, 0.245), (-0.045, 0.09)],
        "towel": [(-0.06, 0.0), (0.06, 0.0), (0.075, 0.1), (0.066, 0.2), (-0.046, 0.205), (-0.05, 0.1)],
        "trousers": [(-0.05, 0.0), (0.05, 0.0), (0.065, 0.12), (0.085, 0.25), (0.04, 0.255), (0.014, 0.11), (-0.002, 0.25), (-0.048, 0.245), (-0.054, 0.12)],
    }  # fmt: skip
    if kind == "socks":
        pair = joined(
            smooth(
                [
                    (x + dx - 0.018, y),
                    (x + dx + 0.018, y),
                    (x + dx + 0.024, y + 0.08),
                    (x + dx + 0.06, y + 0.105),
                    (x + dx + 0.052, y + 0.13),
                    (x + dx + 0.0, y + 0.12),
                    (x + dx - 0.012, y + 0.08),
                ],
                tension=0.6,
            )
            for dx in (-0.042, 0.032)
        )
        bands = strokes(
            [(x + dx - 0.012, y + k, x + dx + 0.018, y + k) for dx in (-0.042, 0.032) for k in (0.022, 0.046)]
        )
        return [flat(pair, tone(colour)), line(bands, tone(CREAM), 0.01)]
    outline = [(x + dx, y + dy) for dx, dy in shapes[kind]]
    foot = max(dy for _, dy in shapes[kind])
    folds = strokes(
        [
            (x - 0.02, y + foot * 0.3, x - 0.012, y + foot * 0.85),
            (x + 0.025, y + foot * 0.4, x + 0.04, y + foot * 0.9),
        ]
    )
    nodes: list[Node] = [
        graded(
            smooth(outline, tension=0.45),
            (x + tone.side * 0.09, y),
            (x - tone.side * 0.09, y + foot),
            tone(colour, 1.2),
            tone(colour, 0.86),
        ),
        line(folds, tone(colour, 0.76), 0.005, 150),
    ]
    if kind == "towel":
        nodes.append(
            line(strokes([(x - 0.048, y + k, x + 0.07, y + k) for k in (0.15, 0.172)]), tone(RED, 1.1), 0.009)
        )
    if kind == "dress":
        nodes.append(
            flat(
                joined(
                    circle(x + dx, y + dy, 0.006)
                    for dx, dy in (
                        (-0.01, 0.07),
                        (0.022, 0.1),
                        (-0.02, 0.14),
                        (0.03, 0.16),
                        (0.07, 0.21),
                        (0.0, 0.2),
                        (-0.03, 0.22),
                    )
                ),
                tone(CREAM),
            )
        )
    return nodes
