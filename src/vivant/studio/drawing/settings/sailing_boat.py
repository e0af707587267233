"""A small sailing boat drawn up on the sand."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb
from vivant.studio.drawing.settings.brush import flat, graded, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import CREAM, RED, SAND, TIMBER


def sailing_boat(aspect: float, tone: Tone) -> list[Node]:
    x, base, s = aspect * 0.27, 0.74, tone.side
    hull = (
        Path()
        .move(x - 0.25, base - 0.22)
        .cubic(x - 0.2, base - 0.04, x - 0.12, base, x, base)
        .cubic(x + 0.12, base, x + 0.22, base - 0.06, x + 0.28, base - 0.26)
    )
    hull.cubic(x + 0.12, base - 0.14, x - 0.1, base - 0.14, x - 0.25, base - 0.22).close()
    boards = Path()
    for k in (0.36, 0.68):
        boards.move(x - 0.235 + 0.05 * k, base - 0.22 + 0.2 * k).cubic(
            x - 0.1,
            base - 0.14 + 0.14 * k,
            x + 0.12,
            base - 0.14 + 0.14 * k,
            x + 0.27 - 0.06 * k,
            base - 0.25 + 0.2 * k,
        )
    mast = limb([(x + 0.0, base - 0.15), (x + 0.02, 0.12)], [0.013, 0.009])
    sail = (
        Path()
        .move(x + 0.035, 0.15)
        .cubic(x + 0.12, 0.26, x + 0.17, 0.36, x + 0.2, 0.46)
        .cubic(x + 0.13, 0.48, x + 0.07, 0.48, x + 0.02, 0.47)
        .close()
    )
    jib = (
        Path()
        .move(x + 0.005, 0.17)
        .cubic(x - 0.05, 0.3, x - 0.1, 0.39, x - 0.15, 0.45)
        .cubic(x - 0.1, 0.47, x - 0.05, 0.47, x - 0.005, 0.46)
        .close()
    )
    stripes = strokes([(x + 0.035, 0.27, x + 0.12, 0.27), (x + 0.03, 0.37, x + 0.165, 0.37)])
    return [
        flat(ellipse(x, base + 0.002, 0.24, 0.022), tone(tone.snowed(SAND, 0.8), 0.66), 150),
        flat(mast, tone(TIMBER, 0.85)),
        graded(sail, (x, 0.15), (x + 0.2, 0.46), tone((252, 240, 214)), tone((252, 240, 214), 0.86)),
        line(stripes, tone(RED), 0.02),
        graded(jib, (x, 0.15), (x - 0.15, 0.46), tone((236, 176, 100)), tone((236, 176, 100), 0.84)),
        graded(
            hull,
            (x + s * 0.25, base - 0.2),
            (x - s * 0.25, base),
            tone((82, 138, 168), 1.15),
            tone((82, 138, 168)),
            tone((82, 138, 168), 0.74),
        ),
        line(boards, tone((82, 138, 168), 0.7), 0.006),
        line(
            Path()
            .move(x - 0.25, base - 0.22)
            .cubic(x - 0.1, base - 0.14, x + 0.12, base - 0.14, x + 0.28, base - 0.26),
            tone(CREAM),
            0.02,
        ),
        line(
            Path()
            .move(x + 0.26, base - 0.2)
            .cubic(x + 0.33, base - 0.12, x + 0.36, base - 0.02, x + 0.42, base + 0.0),
            tone((222, 200, 156)),
            0.008,
        ),
        flat(circle(x + 0.2, base - 0.165, 0.014), tone(CREAM)),
    ]
