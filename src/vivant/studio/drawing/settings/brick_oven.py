"""A baker's oven of brick."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, rectangle
from vivant.studio.drawing.settings.baked import (
    round_loaves,
)
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line
from vivant.studio.drawing.settings.flames import FLAME, flame
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import BRICK, DARK_TIMBER, TIMBER
from vivant.studio.drawing.settings.shading import across, contact
from vivant.studio.drawing.settings.sky import OVERSCAN


def brick_oven(aspect: float, light: Light) -> list[Node]:
    """The brick oven, a dome with fire in its mouth, and the peel beside it."""
    tone = light.at(0.1)
    x, base = aspect * 0.18, 0.755
    dome = Path().move(x - 0.24, base).line(x - 0.24, 0.4).cubic(x - 0.22, 0.19, x - 0.1, 0.14, x, 0.14)
    dome.cubic(x + 0.1, 0.14, x + 0.22, 0.19, x + 0.24, 0.4).line(x + 0.24, base).close()
    stones, pale = Path(), Path()
    for row in range(11):
        y = 0.2 + row * 0.048
        half = 0.235 if y > 0.36 else 0.235 * (1 - ((0.38 - y) / 0.25) ** 2) ** 0.5
        for i in range(6):
            bx = x - 0.25 + i * 0.09 + (0.045 if row % 2 else 0.0)
            if bx > x - half and bx + 0.08 < x + half:
                (pale if (row * 5 + i * 3) % 4 == 0 else stones).extend(rectangle(bx, y, 0.08, 0.038, 0.008))
    chimney = rectangle(x - 0.085, -OVERSCAN, 0.17, OVERSCAN + 0.17)
    mouth, rim = (
        Path()
        .move(x - w, 0.545)
        .line(x - w, 0.44)
        .cubic(x - w, top, x + w, top, x + w, 0.44)
        .line(x + w, 0.545)
        .close()
        for w, top in ((0.125, 0.31), (0.155, 0.27))
    )
    flames = joined(
        flame(x + dx, 0.54, 0.052, h)
        for dx, h in ((-0.08, 0.07), (-0.045, 0.1), (0.0, 0.08), (0.05, 0.105), (0.085, 0.06))
    )
    wood_hole = (
        Path()
        .move(x - 0.11, base - 0.02)
        .line(x - 0.11, 0.67)
        .cubic(x - 0.1, 0.62, x + 0.1, 0.62, x + 0.11, 0.67)
        .line(x + 0.11, base - 0.02)
        .close()
    )
    logs = [
        circle(x + dx, base - 0.045 - dy, 0.026)
        for dx, dy in (
            (-0.07, 0.0),
            (-0.015, 0.0),
            (0.04, 0.0),
            (0.078, 0.006),
            (-0.04, 0.042),
            (0.015, 0.042),
        )
    ]
    px = x + 0.285
    peel = joined([rectangle(px - 0.008, 0.3, 0.016, 0.45), rectangle(px - 0.045, 0.17, 0.09, 0.15, 0.04)])
    return [
        across(chimney, tone, BRICK, 1.2, 0.86),
        contact(x, base, 0.27, tone),
        across(dome, tone, (206, 128, 100), 1.15, 0.8),
        flat(stones, tone((222, 150, 120)), 190),
        flat(pale, tone((238, 184, 150)), 210),
        flat(rim, tone((150, 84, 70))),
        graded(mouth, (0.0, 0.33), (0.0, 0.545), tone((62, 42, 42)), (150, 58, 34)),
        flat(flames, FLAME),
        *round_loaves([(x - 0.055, 0.545), (x + 0.05, 0.545)], 0.08, light.at(0.0)),
        flat(rectangle(x - 0.19, 0.54, 0.38, 0.028, 0.006), tone((214, 204, 196))),
        flat(wood_hole, tone((74, 54, 52))),
        flat(joined(logs), tone(TIMBER)),
        line(joined(logs), tone(DARK_TIMBER), 0.005),
        glow(x, 0.47, 0.42, (255, 160, 70), round(80 + 110 * light.lamps)),
        across(peel, tone, (224, 184, 130)),
    ]
