"""What garments are cut to: a posed body with its measures."""

from dataclasses import dataclass

from vivant.schema.vocabulary import View
from vivant.studio.drawing.bodies.coil import coil_limb
from vivant.studio.drawing.bodies.limbs import arm_radii, leg_radii
from vivant.studio.drawing.bodies.physique import Physique
from vivant.studio.drawing.bodies.trunk import Row, rows, widths
from vivant.studio.drawing.path import Point
from vivant.studio.drawing.skeleton import Limb, Skeleton


@dataclass(frozen=True, slots=True)
class Wearer:
    """A posed body, its naked outline and its limbs' radii."""

    skeleton: Skeleton
    physique: Physique
    profile: tuple[Row, ...]
    arm: list[float]
    leg: list[float]

    @property
    def view(self) -> View:
        return self.skeleton.trunk.view

    @property
    def frontal(self) -> bool:
        return self.skeleton.trunk.frontal

    @property
    def legs(self) -> tuple[Limb, ...]:
        """Far leg first; a snake's only one."""
        if self.physique.frame.tail == "coil":
            return (coil_limb(self.skeleton),)
        return self.skeleton.far_leg, self.skeleton.near_leg

    def front(self, t: float, across: float = 0.0) -> Point:
        """A point on the trunk at `t`, `across` half widths from the middle of its front (-1 to 1)."""
        left, right = widths(self.profile, t)
        middle = {"three_quarter": 0.3, "side": 0.78}.get(self.view, 0.0)
        half = right * (1 - middle) if across > 0 else left * (1 + middle)
        return self.skeleton.trunk.at(t, right * middle + across * half)


def wearer(skeleton: Skeleton, physique: Physique) -> Wearer:
    return Wearer(
        skeleton, physique, rows(physique, skeleton.trunk), arm_radii(physique), leg_radii(physique)
    )


def along(limb: Limb, t: float) -> Point:
    """The point at `t` (0 to 1) along a leg from hip to ankle."""
    a, b, f = (limb.root, limb.joint, t * 2) if t <= 0.5 else (limb.joint, limb.end, t * 2 - 1)
    return a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f
