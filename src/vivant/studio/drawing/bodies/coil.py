"""A snake's lower body: one thick tube from the pelvis to the ground, ending in a coil."""

from vivant.studio.drawing.bodies.inked import inked, tube, veil
from vivant.studio.drawing.bodies.physique import Physique
from vivant.studio.drawing.displaylist import Shape
from vivant.studio.drawing.path import Point, ellipse
from vivant.studio.drawing.skeleton import Limb, Skeleton
from vivant.studio.palette import RGB


def coil_limb(skeleton: Skeleton) -> Limb:
    """The one leg that stands for both: down the middle between knees and feet."""
    near, far = skeleton.near_leg, skeleton.far_leg

    def mean(a: Point, b: Point) -> Point:
        return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2

    return Limb(skeleton.trunk.pelvis, mean(near.joint, far.joint), mean(near.end, far.end), 0.0)


def draw_coil(skeleton: Skeleton, p: Physique, coat: RGB) -> list[Shape]:
    """Drawn where others have legs: the tip of the tail, the rising body, rings on the ground before it."""
    limb = coil_limb(skeleton)
    w, (x, y) = p.hips * 0.82, limb.end
    y = min(y, -w * 0.8)
    tip = tube(
        [
            (x - w, y + w * 0.3),
            (x - w * 2.6, y + w * 0.36),
            (x - w * 3.6, y - w * 0.2),
            (x - w * 3.9, y - w * 1.3),
        ],
        [w * 0.62, w * 0.55, w * 0.36, w * 0.1],
    )
    rise = tube([limb.root, limb.joint, (x, y - w * 0.7)], [w * 1.12, w * 1.05, w * 0.9])
    shapes = [*tip.painted(coat, "coat"), *rise.painted(coat, "coat")]
    for dy, rx in ((0.1, 2.3), (-0.75, 1.75)):
        ring = ellipse(x, y + dy * w, rx * w, w * 0.68)
        shapes += [
            inked(ring, coat, "coat"),
            veil(ellipse(x - 0.3 * w, y + (dy + 0.3) * w, rx * w * 0.66, w * 0.3), coat, "coat"),
        ]
    return shapes
