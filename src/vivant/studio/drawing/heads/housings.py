"""What robots' heads are made of: boxes, balls, tins, screens and kettles."""

from typing import Literal

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.strokes import line, plain, solid, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, circle, ellipse, limb, rectangle, smooth
from vivant.studio.palette import ink, shaded

HousingKind = Literal["box", "round", "tin", "screen", "kettle"]
Housing = tuple[Path, tuple[Node, ...], tuple[Node, ...]]
"""The contour, what is on its front, and what stands out at its sides and on its top."""


def housing(kind: HousingKind, coat: RGB, belly: RGB, view: View) -> Housing:
    match kind:
        case "box":
            return _box(coat, belly, view)
        case "round":
            return _round(coat, belly, view)
        case "tin":
            return _tin(coat, belly, view)
        case "screen":
            return _screen(coat, belly, view)
        case "kettle":
            return _kettle(coat, belly, view)


def back_plate(coat: RGB) -> tuple[Node, ...]:
    """The hatch on the back of a head."""
    slots, bolts = Path(), Path()
    for y in (-0.14, 0.04, 0.22):
        slots.extend(rectangle(-0.3, y, 0.6, 0.08, 0.04))
    for x, y in ((-0.44, -0.36), (0.44, -0.36), (-0.44, 0.48), (0.44, 0.48)):
        bolts.extend(circle(x, y, 0.05))
    panel = rectangle(-0.54, -0.46, 1.08, 1.04, 0.14)
    return solid("coat", panel, shaded(coat, 0.9), 0.04), plain("coat", slots.extend(bolts), ink(coat))


def _box(coat: RGB, belly: RGB, view: View) -> Housing:
    t = view.turn
    outline = rectangle(-1.0 + 0.02 * t, -0.88, 2.0 - 0.06 * t, 1.8, 0.26)
    left, right = view.x(-0.82), view.x(0.82) + 0.22 * view.profile
    side = veil("coat", rectangle(-1.0, -0.86, max(0.02, left + 0.86), 1.76, 0.2), ink(coat), 46)
    plate = rectangle(left, -0.6, right - left, 1.32, 0.24)
    bolts = Path()
    for x, y in ((left + 0.1, -0.73), (right - 0.1, -0.73), (left + 0.1, 0.82), (right - 0.1, 0.82)):
        bolts.extend(circle(x, y, 0.05))
    ears = Path()
    for s in view.sides:
        ears.extend(rectangle(view.side(s * 1.09) - 0.15, -0.2, 0.3, 0.56, 0.1))
    front = side, solid("belly", plate, belly, 0.045), plain("coat", bolts, ink(coat))
    return outline, front, (solid("coat", ears, shaded(coat, 0.76)),)


def _round(coat: RGB, belly: RGB, view: View) -> Housing:
    outline = ellipse(-0.01 * view.turn, 0.02, 1.02, 0.98)
    x0, x1 = view.x(-0.86), view.x(0.86) + 0.24 * view.profile
    plate = smooth(
        [(x0, -0.06), (x0 + 0.16, -0.52), ((x0 + x1) / 2, -0.62), (x1 - 0.16, -0.52), (x1, -0.06), (x1 - 0.14, 0.5),
         ((x0 + x1) / 2, 0.72), (x0 + 0.14, 0.5)]
    )  # fmt: skip
    gloss = smooth([(x0 + 0.2, -0.44), (x0 + 0.5, -0.54), (x0 + 0.44, -0.46), (x0 + 0.22, -0.32)])
    ears = Path()
    for s in view.sides:
        ears.extend(ellipse(view.side(s * 1.02), 0.0, 0.22 + 0.12 * view.profile, 0.38))
    front = solid("belly", plate, belly, 0.045), veil("belly", gloss, (255, 255, 255), 120)
    return outline, front, (solid("coat", ears, shaded(coat, 0.76)),)


def _tin(coat: RGB, belly: RGB, view: View) -> Housing:
    outline = smooth(
        [(-0.84, 0.9), (-0.86, 0.3), (-0.86, -0.4), (-0.74, -0.84), (-0.36, -1.02), (0.36, -1.02), (0.74, -0.84), (0.86, -0.4),
         (0.86, 0.3), (0.84, 0.9), (0.5, 0.98), (-0.5, 0.98)], tension=0.75
    )  # fmt: skip
    jaw = smooth(
        [(-0.85, 0.3), (view.x(0.0), 0.36), (0.86, 0.3), (0.84, 0.9), (0.5, 0.98), (-0.5, 0.98), (-0.84, 0.9)], tension=0.6
    )  # fmt: skip
    rivets = Path()
    for u in (-0.7, -0.36, 0.0, 0.36) if view.one_sided else (-0.7, -0.36, 0.0, 0.36, 0.7):
        rivets.extend(circle(view.x(u) - 0.16 * view.profile, -0.78 + 0.06 * (1 - u * u), 0.05))
    seam = Path().move(-0.84, -0.62).cubic(-0.4, -0.55, 0.4, -0.55, 0.84, -0.62)
    hinge = circle(view.side(-0.8) + 0.1 * min(view.turn, 0.6), 0.36, 0.11)
    lid = smooth(
        [(-0.5, -0.92), (-0.3, -1.08), (-0.14, -1.36), (0.14, -1.36), (0.3, -1.08), (0.5, -0.92)], tension=0.6
    )
    for s in view.sides:
        lid.extend(rectangle(view.side(s * 0.91) - 0.13, 0.0, 0.26, 0.3, 0.08))
    front = (
        solid("belly", jaw, belly, 0.045), line("coat", seam, ink(coat), 0.04), plain("coat", rivets, ink(coat)),
        solid("coat", hinge, coat, 0.04),
    )  # fmt: skip
    return outline, front, (solid("coat", lid, shaded(coat, 0.76)),)


def _screen(coat: RGB, belly: RGB, view: View) -> Housing:
    """A wide monitor, rounder at the back, with knobs below its glass and a handle on top."""
    p = view.profile
    outline = rectangle(-1.2 + 0.26 * p, -0.78, 2.36 - 0.5 * p, 1.6, 0.36)
    left, right = 1.16 * view.x(-0.88), 1.1 * view.x(0.88) + 0.2 * p
    glass = rectangle(left, -0.62, right - left, 1.2, 0.3)
    glare = Path().move(left + 0.18, -0.2).line(left + 0.2, -0.4).line(left + 0.42, -0.48)
    knobs = Path()
    for u in (0.34, 0.56):
        knobs.extend(circle(1.1 * view.x(u), 0.7, 0.07))
    grille = Path()
    for u in (-0.5, -0.36, -0.22):
        grille.move(1.1 * view.x(u), 0.64).line(1.1 * view.x(u), 0.76)
    front = (
        solid("belly", glass, belly, 0.05), line("belly", glare, shaded(belly, 1.45), 0.05), plain("coat", knobs, ink(coat)),
        line("coat", grille, ink(coat), 0.045),
    )  # fmt: skip
    handle = Path().move(-0.4 - 0.1 * p, -0.76).cubic(-0.4, -1.2, 0.3, -1.2, 0.3, -0.76)
    vents = rectangle(view.side(-1.18) - 0.1, -0.3, 0.2, 0.7, 0.08)
    if not view.one_sided:
        vents.extend(rectangle(1.1 - 0.06 * view.turn, -0.3, 0.2, 0.7, 0.08))
    return outline, front, (
        line("coat", handle, ink(coat), 0.2), line("coat", handle, shaded(coat, 0.76), 0.1), solid("coat", vents, shaded(coat, 0.76)),
    )  # fmt: skip


def _kettle(coat: RGB, belly: RGB, view: View) -> Housing:
    """A pot with a lid in the second colour, a spout that is its nose's side and a handle behind."""
    outline = smooth(
        [(-0.62, -0.8), (0.0, -0.88), (0.62, -0.8), (0.94, -0.3), (1.02, 0.3), (0.84, 0.84), (0.4, 0.98), (-0.4, 0.98), (-0.84, 0.84),
         (-1.02, 0.3), (-0.94, -0.3)]
    )  # fmt: skip
    band = smooth(
        [(-0.98, 0.66), (0.0, 0.8), (0.98, 0.66), (0.84, 0.86), (0.4, 0.98), (-0.4, 0.98), (-0.84, 0.86)],
        tension=0.6,
    )
    rivets = Path()
    for u in (-0.6, 0.0, 0.6):
        rivets.extend(circle(min(view.x(u), 0.78), 0.85 + 0.04 * (1 - u * u), 0.045))
    front = solid("belly", band, belly, 0.045), plain("belly", rivets, ink(belly))
    lid = smooth(
        [(-0.7, -0.74), (-0.46, -1.04), (0.0, -1.14), (0.46, -1.04), (0.7, -0.74), (0.0, -0.66)], tension=0.9
    )
    knob = circle(0.0, -1.22, 0.15)
    lean = 0.26 * min(view.turn, 0.6)
    spout = limb([(0.8 + lean, 0.3), (1.2 + lean, 0.1), (1.34 + lean, -0.42)], (0.24, 0.16, 0.15))
    handle = Path().move(-0.86, -0.4).cubic(-1.66, -0.6, -1.66, 0.66, -0.94, 0.5)
    sides = (
        line("coat", handle, ink(coat), 0.24), line("coat", handle, shaded(coat, 0.8), 0.14), solid("coat", spout, coat),
        solid("belly", knob, belly, 0.05), solid("belly", lid, belly),
    )  # fmt: skip
    return outline, front, sides
