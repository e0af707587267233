"""Dyed cloths drying on lines."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path
from vivant.studio.drawing.settings.brush import graded, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    CREAM,
    GOLD,
)


def dyed_cloths(aspect: float, tone: Tone) -> list[Node]:
    """Dyed cloths drying on two lines high over the square."""
    nodes: list[Node] = []
    shades: tuple[RGB, ...] = (
        (204, 104, 96),
        (90, 150, 158),
        GOLD,
        (150, 112, 160),
        (232, 168, 160),
        (120, 158, 110),
        (96, 122, 172),
    )
    for y, sag, offset in ((0.02, 0.03, 0), (0.09, 0.05, 3)):
        left, right = -0.2, aspect + 0.2
        nodes.append(
            line(
                Path().move(left, y).cubic(left + 0.4, y + sag * 1.3, right - 0.4, y + sag * 1.3, right, y),
                tone((128, 104, 88)),
                0.005,
            )
        )
        count = round((right - left) / 0.2)
        for i in range(count):
            if (i + offset) % 2:
                continue
            t = (i + 0.5) / count
            x, top = left + (right - left) * t, y + sag * 4 * t * (1 - t) - 0.003
            w, h = 0.082, (0.3, 0.23, 0.34, 0.26)[(i // 2 + offset) % 4]
            colour = shades[(i + offset) % 7]
            cloth = (
                Path()
                .move(x - w, top)
                .line(x + w, top)
                .cubic(x + w * 0.92, top + h * 0.4, x + w * 1.1, top + h * 0.7, x + w, top + h)
            )
            cloth.cubic(x + w * 0.4, top + h + 0.02, x - w * 0.4, top + h - 0.02, x - w, top + h).cubic(
                x - w * 1.1, top + h * 0.7, x - w * 0.92, top + h * 0.4, x - w, top
            ).close()
            nodes.append(
                graded(
                    cloth,
                    (x + tone.side * w, top),
                    (x - tone.side * w, top + h),
                    tone(colour, 1.16),
                    tone(colour, 0.84),
                )
            )
            folds = Path()
            for k in (-0.5, 0.05, 0.55):
                folds.move(x + w * k, top + 0.02).cubic(
                    x + w * k * 1.1,
                    top + h * 0.4,
                    x + w * (k + 0.1),
                    top + h * 0.7,
                    x + w * k,
                    top + h * 0.93,
                )
            nodes.append(line(folds, tone(colour, 0.76), 0.006, 150))
            nodes.append(
                line(strokes([(x - w, top + h * 0.82, x + w, top + h * 0.82)]), tone(CREAM), 0.014, 170)
            )
    return nodes
