"""What beasts, reptiles, birds and fish have for hands: paws, split hooves, claws, webs, feathers, fins."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.drawing.bodies.inked import OUTLINE, crease, filled, inked, line, veil
from vivant.studio.drawing.displaylist import Flat, Shape
from vivant.studio.drawing.hands.fingers import Finger, Grasp, Place, capsule, gaps, joined
from vivant.studio.drawing.path import Path, Point, circle, smooth
from vivant.studio.drawing.poses import Grip
from vivant.studio.palette import RGB, ink, shaded

_PALM: Final[tuple[Point, ...]] = (
    (-0.4, -0.7), (0.4, -0.96), (1.2, -0.98), (1.5, 0.0), (1.2, 0.98), (0.4, 0.96), (-0.4, 0.7),
)  # fmt: skip
_ACROSS: Final = (-0.66, -0.23, 0.23, 0.66)
_TIPS: Final = (1.5, 1.78, 1.78, 1.5)
_CLAW: Final[RGB] = (238, 228, 205)


def _toes(grip: Grip) -> tuple[Finger, ...]:
    spread = 1.55 if grip == "open" else 1.08
    if grip == "hold":
        return tuple((((1.66, y), (1.1, y)), 0.34) for y in _ACROSS)
    toes = [
        (((1.0, y), (x + 0.2 * (grip == "open"), y * spread)), 0.36)
        for x, y in zip(_TIPS, _ACROSS, strict=True)
    ]
    if grip == "point":
        toes[0] = (((1.0, -0.6), (2.7, -0.6)), 0.34)
    return tuple(toes)


def paw(place: Place, grip: Grip, colour: RGB, part: str, *, claws: bool = False) -> Grasp:
    """Four round toes, with pads when they are spread."""
    toes = _toes(grip)
    if grip == "hold":
        over = joined(place, (), toes, colour, part)
        return Grasp(joined(place, _PALM, (), colour, part), over)
    hand = joined(place, _PALM, toes, colour, part)
    if claws:
        hand = [*_claws(place, toes, part), *hand]
    if grip == "open":
        pads = circle(*place.at(0.7, 0.0), place.size * 0.5)
        for joints, _ in toes:
            pads.extend(circle(*place.at(*joints[-1]), place.size * 0.2))
        return Grasp([*hand, veil(pads, colour, part, 90)], [])
    lines = tuple(((1.5, y), (2.05, y * 1.06)) for y in (-0.45, 0.0, 0.45))
    return Grasp([*hand, gaps(place, lines, colour, part)], [])


def _claws(place: Place, toes: tuple[Finger, ...], part: str) -> list[Shape]:
    path = Path()
    for joints, r in toes:
        x, y = joints[-1]
        crease(path, place.at(x + r * 0.5, y), place.at(x + r + 0.62, y * 1.05 + 0.12), place.size * 0.5)
    return [Shape(path, Flat(_CLAW), Flat(ink(_CLAW)), OUTLINE * 0.35, part)]


def split_hoof(place: Place, grip: Grip, colour: RGB, part: str) -> Grasp:
    """Two horny toes that hold like pincers."""
    horn = shaded(colour, 0.5)
    gape = {"open": 0.75, "point": 0.3}.get(grip, 0.42)
    one: Finger = (((0.5, -0.4), (1.62, -gape)), 0.46)
    two: Finger = (((0.5, 0.4), (1.62, gape)), 0.46)
    wrist: tuple[Point, ...] = ((-0.4, -0.7), (0.3, -0.78), (0.72, 0.0), (0.3, 0.78), (-0.4, 0.7))
    fur = joined(place, wrist, (), colour, part)
    first = [inked(capsule(Path(), place, one), horn, part, OUTLINE * 0.8)]
    second = [inked(capsule(Path(), place, two), horn, part, OUTLINE * 0.8)]
    return Grasp([*first, *fur], second) if grip == "hold" else Grasp([*first, *second, *fur], [])


_WEBBED: Final[Mapping[bool, tuple[Finger, ...]]] = {
    False: (
        (((0.8, -0.4), (1.9, -0.72)), 0.2),
        (((0.9, 0.0), (2.3, 0.0)), 0.2),
        (((0.8, 0.4), (1.9, 0.72)), 0.2),
    ),
    True: (
        (((0.8, -0.4), (1.9, -1.3)), 0.2),
        (((0.9, 0.0), (2.5, 0.0)), 0.2),
        (((0.8, 0.4), (1.9, 1.3)), 0.2),
    ),
}


def webbed(place: Place, grip: Grip, colour: RGB, part: str) -> Grasp:
    """Three long fingers that end in discs, with skin between them."""
    fingers = _WEBBED[grip == "open"]
    if grip == "point":
        fingers = ((((0.8, -0.3), (2.9, -0.3)), 0.2), *fingers[1:])
    discs = tuple(((joints[-1], (joints[-1][0] + 0.1, joints[-1][1])), 0.34) for joints, _ in fingers)
    a, b, c = (joints[-1] for joints, _ in fingers)
    web: tuple[Point, ...] = (
        (-0.4, -0.6), (0.5, -0.8), (a[0] * 0.8, a[1] * 0.9), (1.3, a[1] * 0.4), (b[0] * 0.8, 0.0), (1.3, c[1] * 0.4),
        (c[0] * 0.8, c[1] * 0.9), (0.5, 0.8), (-0.4, 0.6),
    )  # fmt: skip
    if grip == "hold":
        folded: tuple[Finger, ...] = tuple((((1.7, y), (0.9, y * 0.8)), 0.3) for y in (-0.6, 0.0, 0.6))
        return Grasp(joined(place, web, (), colour, part), joined(place, (), folded, colour, part))
    return Grasp(joined(place, web, (*fingers, *discs), colour, part), [])


_FEATHERS: Final = ((3.1, -1.0), (3.5, -0.4), (3.45, 0.25), (3.0, 0.85), (2.3, 1.3))


def feathers(place: Place, grip: Grip, colour: RGB, part: str) -> Grasp:
    """A wing's tip: five flight feathers, fanned out when the hand is open."""
    spread = {"open": 1.5, "point": 0.7, "fist": 0.8, "hold": 0.8}.get(grip, 1.0)
    reach = {"fist": 0.78, "hold": 0.8, "open": 1.05}.get(grip, 1.0)
    fan = Path()
    for i, (x, y) in enumerate(_FEATHERS[::-1]):
        long = 1.2 if grip == "point" and i == 4 else reach
        capsule(
            fan, place, (((0.5, y * 0.75), (x * long * 0.6, y * spread * 0.85), (x * long, y * spread)), 0.4)
        )
    if grip != "hold":
        return Grasp([inked(fan, colour, part, OUTLINE * 0.75)], [])
    tip = capsule(Path(), place, (((1.0, -0.9), (2.2, -0.7), (2.6, 0.1)), 0.4))
    return Grasp([inked(fan, colour, part, OUTLINE * 0.75)], [inked(tip, colour, part, OUTLINE * 0.75)])


_FIN: Final[tuple[Point, ...]] = (
    (-0.4, -0.7), (0.9, -1.2), (2.3, -1.4), (2.6, -0.9), (2.3, -0.45), (2.7, 0.0), (2.3, 0.45), (2.5, 1.0), (1.9, 1.35),
    (0.8, 1.1), (-0.4, 0.7),
)  # fmt: skip


def fin(place: Place, grip: Grip, colour: RGB, part: str) -> Grasp:
    """A scalloped fin with rays."""
    k = 1.25 if grip in ("open", "flat") else 1.0
    rays = Path()
    for y in (-0.9, -0.3, 0.3, 0.9):
        rays.move(*place.at(0.5, y * 0.6)).line(*place.at(1.95, y * k))
    shape = smooth(place.all([(x, y * k) for x, y in _FIN]), closed=False, tension=0.9)
    hand = [inked(shape, colour, part, OUTLINE * 0.9), line(rays, colour, part, OUTLINE * 0.5)]
    if grip != "hold":
        return Grasp(hand, [])
    lobe = capsule(Path(), place, (((0.9, 0.7), (1.9, 0.5)), 0.5))
    return Grasp(hand, [line(lobe, colour, part, OUTLINE * 1.4), filled(lobe, colour, part)])
