"""Arms and legs, bare or in sleeves and trouser legs: tapering tubes along the joints."""

from collections.abc import Sequence

from vivant.studio.drawing.bodies.inked import OUTLINE, Tube, between, inked, line, tube
from vivant.studio.drawing.bodies.physique import Physique
from vivant.studio.drawing.displaylist import Shape
from vivant.studio.drawing.path import Path, Point, circle
from vivant.studio.drawing.skeleton import Limb
from vivant.studio.palette import RGB

_ARM = (1.12, 1.12, 0.92, 0.94, 0.66)
_LEG = (1.36, 1.24, 0.92, 0.98, 0.62)
_WING = (2.2, 3.6, 4.2, 3.8, 2.9)


def stations(limb: Limb, length: float = 1.0) -> list[Point]:
    """Five points along a limb, or those of its first part up to `length` (0 to 1)."""
    upper, lower = between(limb.root, limb.joint, 0.55), between(limb.joint, limb.end, 0.5)
    if length >= 0.99:
        return [limb.root, upper, limb.joint, lower, limb.end]
    if length > 0.5:
        return [limb.root, upper, limb.joint, between(limb.joint, limb.end, length * 2 - 1)]
    return [limb.root, between(limb.root, limb.joint, length), between(limb.root, limb.joint, length * 2)]


def arm_radii(p: Physique) -> list[float]:
    factors = _WING if p.frame.hand == "wing" else _ARM
    return [f * p.arm_width for f in factors]


def leg_radii(p: Physique) -> list[float]:
    return [f * p.leg_width for f in _LEG]


def draw_arm(limb: Limb, p: Physique, coat: RGB) -> Sequence[Shape]:
    """A bare arm without its hand."""
    if p.frame.hand == "gripper":
        return _segmented(limb, p.arm_width * 0.8, coat)
    return tube(stations(limb), arm_radii(p)).painted(coat, "coat")


def draw_leg(limb: Limb, p: Physique, coat: RGB) -> Sequence[Shape]:
    """A bare leg without its foot."""
    if p.frame.hand == "gripper":
        return _segmented(limb, p.leg_width * 0.72, coat)
    return tube(stations(limb), leg_radii(p)).painted(coat, "coat")


def sleeve(limb: Limb, radii: Sequence[float], length: float, ease: float, flare: float) -> Tube:
    """Cloth over the first `length` of a limb, `ease` wider than it and `flare` wider at its end."""
    points = stations(limb, length)
    return tube(points, cloth_radii(radii, points, length, ease, flare), blunt=True)


def cloth_radii(
    radii: Sequence[float], points: Sequence[Point], length: float, ease: float, flare: float
) -> list[float]:
    """The radii at `points` of cloth around a limb whose own radii are `radii`."""
    own = radii if len(points) == 5 else (*radii[: len(points) - 1], radii[2 if length <= 0.5 else 3])
    last = len(points) - 1
    return [r + ease + flare * (i / last) ** 2 for i, r in enumerate(own)]


def _segmented(limb: Limb, width: float, colour: RGB) -> tuple[Shape, ...]:
    rod = tube(stations(limb), [width] * 5)
    rings = Path()
    for a, b in ((limb.root, limb.joint), (limb.joint, limb.end)):
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        nx, ny = -dy / length * width, dx / length * width
        for t in (0.36, 0.54, 0.72):
            x, y = between(a, b, t)
            rings.move(x - nx, y - ny).line(x + nx, y + ny)
    joint = inked(circle(*limb.joint, width * 1.3), colour, "coat")
    return (*rod.painted(colour, "coat"), line(rings, colour, "coat", OUTLINE * 0.6), joint)
