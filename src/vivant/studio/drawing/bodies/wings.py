"""What grows on backs: dragon, fairy, feathered and insect wings, shells, a third pair of limbs."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from vivant.studio.drawing.bodies.inked import between, filled, inked, line, tube
from vivant.studio.drawing.bodies.limbs import stations
from vivant.studio.drawing.bodies.physique import Physique
from vivant.studio.drawing.displaylist import Flat, Shape
from vivant.studio.drawing.path import Path, Point, polygon, smooth
from vivant.studio.drawing.skeleton import Limb, Skeleton, Trunk
from vivant.studio.palette import RGB, ink, shaded

_FLOOR: Final = -0.02
"""Wings of somebody who lies spread over the ground, not into it."""

# Wing outlines in body heights from the shoulder blade: x away from the body, y up along the spine.
_DRAGON_TIPS: Final = ((0.5, 0.16), (0.43, -0.05), (0.29, -0.16), (0.08, -0.12))
_DRAGON_WRIST: Final = (0.24, 0.3)
_FAIRY: Final = ((0.0, 0.0), (0.1, 0.16), (0.24, 0.26), (0.33, 0.22), (0.3, 0.08), (0.14, -0.01))
_FAIRY_LOW: Final = ((0.0, -0.03), (0.14, -0.03), (0.24, -0.1), (0.22, -0.19), (0.12, -0.17))
_QUILLS: Final = (
    ((0.04, -0.02), (0.12, -0.17)), ((0.07, 0.02), (0.24, -0.15)), ((0.1, 0.06), (0.34, -0.08)), ((0.14, 0.1), (0.42, 0.02)),
    ((0.17, 0.14), (0.46, 0.13)), ((0.2, 0.18), (0.46, 0.24)),
)  # fmt: skip
_COVERTS: Final = (
    (0.0, 0.04), (0.1, 0.17), (0.24, 0.26), (0.34, 0.25), (0.33, 0.17), (0.27, 0.14), (0.27, 0.08), (0.2, 0.07), (0.19, 0.01),
    (0.12, 0.01), (0.08, -0.05), (0.01, -0.06),
)  # fmt: skip
_INSECT: Final = ((0.0, 0.04), (0.1, 0.0), (0.22, -0.16), (0.24, -0.34), (0.16, -0.36), (0.06, -0.2))


def draw_wings(skeleton: Skeleton, p: Physique, coat: RGB, second: RGB) -> list[Shape]:
    """Both wings, drawn behind the body; nothing for the wingless."""
    trunk = skeleton.trunk
    match p.frame.wings:
        case "dragon":
            return [s for side in (1, -1) for s in _dragon(trunk, p, side, coat, second)]
        case "fairy":
            colour = shaded(second, 0.93)
            return [
                Shape(_wing(trunk, p, outline, side), Flat(colour), Flat(ink(second)), 0.007, "coat")
                for side in (1, -1)
                for outline in (_FAIRY_LOW, _FAIRY)
            ]
        case "feathered":
            return [s for side in (1, -1) for s in _feathered(trunk, p, side, coat)]
        case "insect":
            return [inked(_wing(trunk, p, _INSECT, side), coat, "coat") for side in (1, -1)]
        case "none":
            return []


def _points(trunk: Trunk, p: Physique, outline: Sequence[Point], side: int) -> list[Point]:
    far = side > 0 and not trunk.frontal
    root = p.shoulders * (0.42 if trunk.frontal else 0.5)
    reach = -side if trunk.frontal else 1
    shrink = 0.8 if far else 1.0
    lift = 0.05 * p.height if far else 0.0
    x0 = (side if trunk.frontal else -1) * root
    t = 0.66
    scale = p.height * shrink
    tips = [trunk.at(t + (y * scale + lift) / trunk.height, x0 - reach * x * scale) for x, y in outline]
    return [(x, min(y, _FLOOR)) for x, y in tips]


def _wing(trunk: Trunk, p: Physique, outline: Sequence[Point], side: int) -> Path:
    return smooth(_points(trunk, p, outline, side), tension=0.8)


def _dragon(trunk: Trunk, p: Physique, side: int, coat: RGB, second: RGB) -> list[Shape]:
    """A bat's wing: skin hanging in scallops between fingers that spread from the wrist."""
    root, wrist, *tips = _points(trunk, p, ((0.0, 0.04), _DRAGON_WRIST, *_DRAGON_TIPS), side)
    bow = between(between(root, wrist, 0.5), (wrist[0], root[1]), -0.2)
    skin = Path().move(*root).cubic(*bow, *bow, *wrist).cubic(*wrist, *between(wrist, tips[0], 0.6), *tips[0])
    for start, end in pairwise((*tips, root)):
        sag = between(between(start, end, 0.5), wrist, 0.3)
        skin.cubic(*sag, *sag, *end)
    bones = Path().move(*root).cubic(*bow, *bow, *wrist)
    for tip in tips[:-1]:
        bones.move(*wrist).line(*tip)
    return [inked(skin.close(), second, "belly"), line(bones, coat, "coat", 0.016)]


def _feathered(trunk: Trunk, p: Physique, side: int, coat: RGB) -> list[Shape]:
    """A bird's wing at the back: flight feathers fanned out below, coverts over their roots."""
    vanes = Path()
    for (x1, y1), (x2, y2) in _QUILLS:
        nx, ny = (y2 - y1) * 0.13, -(x2 - x1) * 0.13
        mx, my = x1 + (x2 - x1) * 0.7, y1 + (y2 - y1) * 0.7
        vane = ((x1, y1), (mx + nx, my + ny), (x2 + nx * 0.5, y2 + ny * 0.5), (x2 - nx * 0.5, y2 - ny * 0.5),
                (mx - nx, my - ny))  # fmt: skip
        vanes.extend(smooth(_points(trunk, p, vane, side)))
    return [
        inked(vanes, shaded(coat, 0.86), "coat", 0.007),
        inked(_wing(trunk, p, _COVERTS, side), coat, "coat"),
    ]


def draw_shell(skeleton: Skeleton, p: Physique, coat: RGB) -> list[Shape]:
    """A tortoise's shell or a hedgehog's spines: behind the trunk, or all of it from behind."""
    if p.frame.spines:
        return _spines(skeleton.trunk, p, coat)
    if not p.frame.shell:
        return []
    trunk, w = skeleton.trunk, p.waist
    left, right = {"front": (-1.6, 1.6), "back": (-1.6, 1.6), "side": (-2.5, 0.1)}.get(
        trunk.view, (-2.3, 0.5)
    )
    rows = ((-0.1, 0.62), (0.06, 0.86), (0.3, 1.0), (0.6, 1.0), (0.86, 0.8), (1.04, 0.4))
    shell = smooth(
        [trunk.at(t, w * left * k) for t, k in rows] + [trunk.at(t, w * right * k) for t, k in rows[::-1]]
    )
    dark = shaded(coat, 0.72)
    plates, middle = (
        Path(),
        left * 0.36 + right * 0.64 if trunk.view == "three_quarter" else (left + right) / 2,
    )
    ridge = [trunk.at(t, w * (left * 0.62 if not trunk.frontal else middle)) for t in (0.0, 0.3, 0.66, 0.98)]
    plates.move(*ridge[0]).cubic(*ridge[1], *ridge[2], *ridge[3])
    for t in (0.12, 0.44, 0.74):
        for edge in (left, right) if trunk.frontal else (left,):
            inner = (left * 0.62) if not trunk.frontal else middle + (edge - middle) * 0.5
            plates.move(*trunk.at(t, w * edge * 0.98)).line(*trunk.at(t + 0.06, w * inner))
    rim = smooth([trunk.at(t, w * left * k * 0.84) for t, k in rows], closed=False)
    return [inked(shell, dark, "coat"), line(plates.extend(rim), dark, "coat", 0.008)]


def _spines(trunk: Trunk, p: Physique, coat: RGB) -> list[Shape]:
    """Two rows of prickles around the back."""
    shapes = []
    for reach, colour in ((1.75, shaded(coat, 0.55)), (1.4, shaded(coat, 0.78))):
        points: list[Point] = []
        for side in (-1, 1):
            far = reach if trunk.frontal or side < 0 else reach * 0.62
            edge: list[Point] = []
            for i in range(7):
                t, k = -0.06 + 0.19 * i, math.sin(math.pi * (0.18 + 0.72 * i / 6)) ** 0.7
                edge.append(trunk.at(t, side * p.waist * far * k))
                edge.append(trunk.at(t + 0.1, side * p.waist * (far * k - 0.34)))
            points += edge if side < 0 else edge[::-1]
        shapes.append(inked(polygon(points), colour, "coat"))
    return shapes


def draw_extra_arms(skeleton: Skeleton, p: Physique, coat: RGB) -> list[Shape]:
    """The middle pair of an insect's limbs: short, folded before the belly."""
    if not p.frame.extra_arms:
        return []
    trunk, shapes = skeleton.trunk, []
    for side in (1, -1):
        front = side if trunk.frontal else 1
        root = trunk.at(0.42, p.waist * (0.7 * front if trunk.frontal else 0.3 + 0.3 * side))
        joint = trunk.at(0.3, p.waist * 1.7 * front)
        end = trunk.at(0.5, p.waist * 2.1 * front)
        limb = tube(stations(Limb(root, joint, end, 0.0)), [p.arm_width * 0.7] * 5)
        shapes += [filled(limb.body, coat, "coat"), line(limb.edge, coat, "coat")]
    return shapes
