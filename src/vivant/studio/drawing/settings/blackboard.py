"""A blackboard with drawings in chalk."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Light

_WOOD: RGB = (198, 148, 98)


def blackboard(aspect: float, light: Light) -> list[Node]:
    """The blackboard with a drawing in chalk, a snail and three sums of strokes."""
    tone = light.at(0.12)
    x, y, w, h = aspect * 0.43 - 0.21, 0.13, 0.42, 0.35
    board: RGB = (62, 84, 78)
    snail = (
        Path()
        .move(x + 0.05, y + 0.27)
        .cubic(x + 0.1, y + 0.28, x + 0.16, y + 0.28, x + 0.2, y + 0.26)
        .cubic(x + 0.22, y + 0.25, x + 0.225, y + 0.2, x + 0.235, y + 0.16)
    )
    for r in (0.062, 0.042, 0.022):
        snail.extend(circle(x + 0.13, y + 0.205 + (0.062 - r) * 0.2, r))
    snail.move(x + 0.235, y + 0.165).line(x + 0.225, y + 0.125).move(x + 0.237, y + 0.165).line(
        x + 0.25, y + 0.125
    )
    sums = Path()
    for row in range(3):
        for i in range(row + 2):
            sums.move(x + 0.285 + i * 0.022, y + 0.07 + row * 0.075).line(
                x + 0.282 + i * 0.022, y + 0.112 + row * 0.075
            )
    sun = circle(x + 0.07, y + 0.07, 0.026)
    rays = strokes(
        (x + 0.07 + a * 0.036, y + 0.07 + b * 0.036, x + 0.07 + a * 0.054, y + 0.07 + b * 0.054)
        for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
    )
    smears = joined([ellipse(x + 0.3, y + 0.28, 0.09, 0.03), ellipse(x + 0.17, y + 0.08, 0.07, 0.03)])
    return [
        flat(rectangle(x - 0.02, y - 0.02, w + 0.04, h + 0.04, 0.008), tone(_WOOD)),
        graded(rectangle(x, y, w, h), (x, y), (x + w, y + h), tone(board, 1.12), tone(board, 0.9)),
        flat(smears, tone((236, 240, 232)), 34),
        line(joined([snail, sun, rays]), tone((244, 240, 226)), 0.006, 230),
        line(sums, tone((250, 214, 150)), 0.007, 230),
        flat(rectangle(x - 0.03, y + h + 0.012, w + 0.06, 0.022, 0.006), tone(_WOOD, 1.15)),
        flat(
            joined(rectangle(x + dx, y + h + 0.002, 0.03, 0.01, 0.004) for dx in (0.05, 0.1, 0.26)),
            tone((252, 250, 240)),
        ),
        flat(rectangle(x + 0.33, y + h - 0.008, 0.06, 0.022, 0.008), tone((206, 130, 104))),
    ]
