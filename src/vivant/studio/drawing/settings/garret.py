"""The shell of an attic: two slopes of roof, the gable between them, rafters."""

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.path import circle, polygon, rectangle
from vivant.studio.drawing.settings.brush import fading, flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.room import planks
from vivant.studio.drawing.settings.shading import downward
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.windows import view

_ROOF: RGB = (174, 130, 118)
_GABLE: RGB = (212, 172, 146)
_FLOOR: RGB = (188, 144, 116)
_RAFTER: RGB = (124, 86, 76)
_PEAK = -0.06
_EAVES = 0.58
_FOOT = 0.675


def gable_half(aspect: float) -> float:
    """Half the width of the far gable at its foot."""
    return min(0.36, aspect * 0.34)


def roof(aspect: float, light: Light) -> list[Node]:
    """Both slopes of the roof, boarded, and the floor."""
    far, near = light.at(0.45), light.at(0.08)
    x, half = aspect / 2, gable_half(aspect)
    lit, dark = (0.9, 1.06) if light.side < 0 else (1.06, 0.9)
    reach = x + OVERSCAN
    slopes = [
        polygon(
            [
                (x, -0.4),
                (x, _PEAK),
                (x + d * half, _EAVES),
                (x + d * half, _FOOT),
                (x + d * reach, 1.0),
                (x + d * reach, -0.4),
            ]
        )
        for d in (-1, 1)
    ]
    joints: list[tuple[float, float, float, float]] = []
    for d in (-1, 1):
        for k in (0.16, 0.36, 0.56, 0.76, 0.94):
            gx, gy = x + d * half * k, _PEAK + (_EAVES - _PEAK) * k
            ex, ey = gx + d * (0.16 + 0.7 * k), gy + (k - 0.34) * 0.72 - 0.12
            joints.append((gx, gy, ex, ey))
    wall = [
        polygon(
            [
                (x + d * half, _EAVES),
                (x + d * half, _FOOT),
                (x + d * reach, _FOOT + 0.2),
                (x + d * reach, _EAVES + 0.34 * (reach - half)),
            ]
        )
        for d in (-1, 1)
    ]
    floor = polygon(
        [
            (x - half, _FOOT),
            (x + half, _FOOT),
            (x + reach, _FOOT + 0.12),
            (x + reach, 1.2),
            (x - reach, 1.2),
            (x - reach, _FOOT + 0.12),
        ]
    )
    return [
        graded(band(aspect, -OVERSCAN, 1 + OVERSCAN), (0.0, 0.0), (0.0, 0.9), far(_ROOF, 0.8), far(_ROOF)),
        flat(slopes[0], far(_ROOF, lit)),
        flat(slopes[1], far(_ROOF, dark)),
        line(strokes(joints), far(_ROOF, 0.78), 0.006),
        flat(joined(wall), far(_ROOF, 0.82)),
        graded(floor, (0.0, _FOOT), (0.0, 1.1), near(_FLOOR, 0.94), near(_FLOOR, 1.08), near(_FLOOR, 0.8)),
        Group((planks(aspect, near, _FLOOR),), clip=floor),
    ]


def gable(x: float, half: float, light: Light) -> list[Node]:
    """The far wall, a triangle of boards, with its round window."""
    tone = light.at(0.5)
    wall = polygon([(x, _PEAK), (x + half, _EAVES), (x + half, _FOOT), (x - half, _FOOT), (x - half, _EAVES)])
    joints = strokes(
        (x + half * k, _PEAK + (_EAVES - _PEAK) * abs(k), x + half * k, _FOOT)
        for k in (-0.84, -0.6, -0.36, -0.12, 0.12, 0.36, 0.6, 0.84)
    )
    y, r = 0.3, 0.105
    cross = strokes([(x - r, y, x + r, y), (x, y - r, x, y + r)])
    return [
        downward(wall, tone, _GABLE, 0.9, 1.05),
        line(joints, tone(_GABLE, 0.84), 0.006),
        fading(
            polygon(
                [(x - half, _FOOT - 0.06), (x + half, _FOOT - 0.06), (x + half, _FOOT), (x - half, _FOOT)]
            ),
            (0.0, _FOOT),
            (0.0, _FOOT - 0.06),
            tone(_GABLE, 0.4),
            110,
        ),
        glow(x, y, 0.34, mixed(light.sky[-1], (255, 250, 226), 0.4), 90),
        flat(circle(x, y, r + 0.024), tone(_RAFTER, 1.1)),
        view(x - r, y - r, 2 * r, 2 * r, light, circle(x, y, r)),
        line(cross, tone(_RAFTER, 1.2), 0.011),
        line(circle(x, y, r), tone(_RAFTER, 0.8), 0.007),
    ]


def rafters(aspect: float, light: Light, frames: tuple[tuple[float, float, float], ...]) -> list[Node]:
    """Slanting beams: frames of (how far out, in gable halves; thickness; distance), the farthest tied."""
    x, half = aspect / 2, gable_half(aspect)
    nodes: list[Node] = []
    for reach, width, depth in frames:
        tone = light.at(depth)
        peak, eaves = _PEAK - 0.16 * (reach - 1), _EAVES + 0.12 * (reach - 1)
        path = strokes((x, peak, x + d * half * reach, eaves) for d in (-1, 1))
        posts = joined(
            rectangle(x + d * half * reach - width * 0.5, eaves - 0.01, width, 0.1 + 0.05 * reach)
            for d in (-1, 1)
        )
        nodes += [line(path, tone(_RAFTER, 0.9), width), flat(posts, tone(_RAFTER, 0.9))]
    if frames[0][0] > 1:
        return nodes
    tone = light.at(0.2)
    y = 0.075
    w = half * 1.5 * (y - _PEAK + 0.08) / (_EAVES + 0.06 - _PEAK + 0.08) + 0.02
    return [*nodes, downward(rectangle(x - w, y - 0.022, 2 * w, 0.044), tone, _RAFTER, 1.2, 0.85)]
