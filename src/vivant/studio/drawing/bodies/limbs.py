"""Arms and legs, bare or in sleeves and trouser legs: tapering tubes along the joints."""

import math
from collections.abc import Sequence

from vivant.studio.drawing.bodies.inked import OUTLINE, Tube, between, filled, inked, line, tube
from vivant.studio.drawing.bodies.physique import Physique, Torso
from vivant.studio.drawing.displaylist import Shape
from vivant.studio.drawing.path import Path, Point, circle
from vivant.studio.drawing.skeleton import Limb
from vivant.studio.palette import RGB, shaded

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
    if p.frame.jointed or p.frame.hand == "gripper":
        return mechanical(limb, p.arm_width, coat, p.frame.torso)
    if p.frame.hand == "wing":
        return _wing_arm(limb, p, coat)
    return tube(stations(limb), arm_radii(p)).painted(coat, "coat")


def draw_leg(limb: Limb, p: Physique, coat: RGB) -> Sequence[Shape]:
    """A bare leg without its foot."""
    if p.frame.jointed or p.frame.hand == "gripper":
        return mechanical(limb, p.leg_width * 0.94, coat, p.frame.torso)
    if p.frame.horn is not None:
        return _shank(limb, p, coat, p.frame.horn)
    return tube(stations(limb), leg_radii(p)).painted(coat, "coat")


def _shank(limb: Limb, p: Physique, coat: RGB, horn: RGB) -> tuple[Shape, ...]:
    """A bird's leg: feathers down to the knee, bare below."""
    w = p.leg_width
    thigh = between(limb.root, limb.joint, 0.9)
    bare = tube(
        [between(limb.root, limb.joint, 0.5), limb.joint, limb.end],
        [w * 0.8, w * 0.74, w * 0.62],
        open_from=0,
    )
    down = tube([limb.root, between(limb.root, limb.joint, 0.5), thigh], [w * 2.2, w * 1.9, w * 1.0])
    return (filled(bare.body, horn, "coat"), line(bare.edge, horn, "coat"), *down.painted(coat, "coat"))


def _wing_arm(limb: Limb, p: Physique, coat: RGB) -> tuple[Shape, ...]:
    """A wing's arm with a row of covert feathers along it."""
    wing = tube(stations(limb), arm_radii(p))
    coverts = Path()
    w = p.arm_width * 2.4
    for t in (0.3, 0.62, 0.94):
        x, y = between(limb.joint, limb.end, t)
        dx, dy = limb.end[0] - limb.joint[0], limb.end[1] - limb.joint[1]
        length = math.hypot(dx, dy) or 1.0
        nx, ny, ux, uy = -dy / length * w, dx / length * w, dx / length * w, dy / length * w
        coverts.move(x - nx * 0.7, y - ny * 0.7).cubic(
            x - nx * 0.5 + ux * 0.6, y - ny * 0.5 + uy * 0.6, x + nx * 0.5 + ux * 0.6, y + ny * 0.5 + uy * 0.6,
            x + nx * 0.7, y + ny * 0.7,
        )  # fmt: skip
    return (*wing.painted(coat, "coat"), line(coverts, coat, "coat", OUTLINE * 0.6))


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


def mechanical(limb: Limb, width: float, colour: RGB, torso: Torso) -> tuple[Shape, ...]:
    """A limb of parts with visible joints: plates on hinges, tin pipes, a hose, or turned wood."""
    if torso == "round":
        return _hose(limb, width * 0.86, colour)
    ball = shaded(colour, 0.8)
    joints = inked(
        circle(*limb.root, width * 1.15).extend(circle(*limb.joint, width * 0.98)),
        ball,
        "coat",
        OUTLINE * 0.8,
    )
    slim, thick = {"box": (0.72, 1.2), "tin": (0.86, 0.86)}.get(torso, (1.06, 0.96))
    upper = _part(limb.root, limb.joint, [width * slim, width * slim * 1.06, width * slim * 0.9], colour)
    lower = _part(limb.joint, limb.end, [width * thick * 0.86, width * thick, width * thick * 0.78], colour)
    return (joints, upper, lower)


def _part(a: Point, b: Point, radii: list[float], colour: RGB) -> Shape:
    """One rigid part between two joints."""
    start, end = between(a, b, 0.16), between(a, b, 0.9)
    return inked(
        tube([start, between(start, end, 0.45), end], radii, open_from=0).body, colour, "coat", OUTLINE * 0.9
    )


def _hose(limb: Limb, width: float, colour: RGB) -> tuple[Shape, ...]:
    """A bending hose with rings."""
    rod = tube(stations(limb), [width] * 5)
    rings = Path()
    for a, b in ((limb.root, limb.joint), (limb.joint, limb.end)):
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / length * width, dx / length * width
        for t in (0.16, 0.36, 0.56, 0.76, 0.96):
            x, y = between(a, b, t)
            rings.move(x - nx, y - ny).cubic(
                x - nx + ny * 0.4, y - ny - nx * 0.4, x + nx + ny * 0.4, y + ny - nx * 0.4, x + nx, y + ny
            )
    return (*rod.painted(colour, "coat"), line(rings, colour, "coat", OUTLINE * 0.6))
