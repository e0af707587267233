"""What birds have of their own: quiffs, curls, coronets, brow ridges, face patches, wattles, knobs."""

from collections.abc import Sequence

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.heads.beaks import Beak
from vivant.studio.drawing.heads.crests import COMB_RED
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.eyes import eye_u
from vivant.studio.drawing.heads.face import Sockets
from vivant.studio.drawing.heads.strokes import drawn_on, light, line, plain, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, ellipse, smooth
from vivant.studio.palette import ink, shaded


def patches(
    own: Sequence[str], coat: RGB, belly: RGB, outline: Path, view: View, sockets: Sockets
) -> tuple[Node, ...]:
    path = Path()
    if "discs" in own:
        for side in view.sides:
            x, y = view.at(side * eye_u(sockets, view), sockets.y + 0.04)
            path.extend(ellipse(x, y, 0.48 * view.width(side * eye_u(sockets, view)), 0.52))
        low = view.at(0.0, 0.42)
        path.extend(ellipse(low[0], low[1], 0.42, 0.3))
        return (Group((plain("belly", path, belly),), clip=outline),)
    if "lore" in own:
        for side in view.sides:
            x, y = view.at(side * eye_u(sockets, view) * 0.92, sockets.y + 0.04)
            path.extend(ellipse(x, y, 0.27 * view.width(side * eye_u(sockets, view)), 0.3))
        return (Group((plain("belly", path, belly),), clip=outline),)
    if "throat" in own:
        x, _ = view.at(0.0, 0.9)
        path = smooth(
            [
                (x - 0.7, 1.1),
                (x - 0.5, 0.66),
                (x - 0.22, 0.78),
                (x, 0.62),
                (x + 0.22, 0.78),
                (x + 0.5, 0.66),
                (x + 0.7, 1.1),
            ],
            tension=0.5,
        )
        return (Group((plain("belly", path, belly),), clip=outline),)
    if "knob" in own:
        for side in view.sides:
            a, b = view.at(side * 0.5, -0.02), view.at(side * 0.08, 0.1)
            path.extend(
                smooth([a, (b[0], b[1] - 0.02), view.at(side * 0.1, 0.3), view.at(side * 0.32, 0.18)])
            )
        x, _ = view.at(0.0, 0.9)
        path = ellipse(x, 1.0, 0.55, 0.26)
        return (Group((plain("belly", path, belly),), clip=outline),)
    return ()


def on_beak(own: Sequence[str], beak: Beak, view: View) -> tuple[Node, ...]:
    x, y = view.at(0.0, beak.y, 1.05)
    top = y - beak.root[1] * 0.82
    if "knob" in own:
        return (solid("nose", ellipse(x, top - 0.02, 0.2 * view.cos + 0.03, 0.15), (64, 56, 66), 0.04),)
    if "cere" in own:
        lobes = Path()
        for side in (-1, 1):
            lobes.extend(ellipse(x + side * 0.09 * view.cos, top + 0.04, 0.12, 0.1))
        return (solid("nose", lobes, (246, 240, 232), 0.04),)
    holes = Path()
    for side in view.sides:
        holes.extend(
            ellipse(x + side * beak.root[0] * 0.42 * view.cos + 0.06 * view.sin, top + 0.12, 0.03, 0.024)
        )
    return (plain("nose", holes, ink(beak.colour)),)


def wattles(own: Sequence[str], look: Look, view: View) -> tuple[Node, ...]:
    if "comb" not in own:
        return ()
    x = view.x(0.0, 1.1)
    drop = 0.14 if look.gape > 0.25 else 0.0
    lobes = ellipse(x - 0.13, 0.72 + drop, 0.15, 0.25).extend(
        ellipse(x + 0.13 * view.cos, 0.72 + drop, 0.14, 0.25)
    )
    return (solid("nose", lobes, COMB_RED, 0.045),)


def quiff(coat: RGB, view: View) -> tuple[Node, ...]:
    s = -0.12 * view.turn
    path = smooth(
        [(-0.42 + s, -0.8), (-0.52 + s, -1.16), (-0.24 + s, -1.04), (-0.14 + s, -1.36), (0.08 + s, -1.08), (0.3 + s, -1.24),
         (0.34 + s, -0.84)], tension=0.6
    )  # fmt: skip
    return (solid("coat", path, coat),)


def curl(coat: RGB, view: View) -> tuple[Node, ...]:
    s = -0.1 * view.turn
    path = (
        Path()
        .move(s, -0.9)
        .cubic(s - 0.05, -1.2, s + 0.3, -1.34, s + 0.34, -1.12)
        .cubic(s + 0.34, -1.0, s + 0.2, -1.02, s + 0.2, -1.1)
    )
    return line("coat", path, ink(coat), 0.16), line("coat", path, coat, 0.07)


def brow_ridge(coat: RGB, sockets: Sockets, view: View) -> tuple[Node, ...]:
    """The bony ridge over an eagle's eyes, which makes it look stern whatever it feels."""
    path = Path()
    for side in view.sides:
        u = eye_u(sockets, view)
        x, y = view.at(side * u, sockets.y)
        w = sockets.rx * 1.5 * view.width(side * u)
        rim = (
            (-1.1, 0.12),
            (-0.5, -0.16),
            (0.6, -0.34),
            (1.2, -0.26),
            (0.9, -0.06),
            (1.1, 0.2),
            (0.0, 0.34),
            (-1.0, 0.26),
        )
        path.extend(
            smooth([(x + side * w * dx, y + dy) for dx, dy in (rim if side > 0 else rim[::-1])], tension=0.7)
        )
    return (plain("coat", path, shaded(coat, 0.84) if light(coat) > 60 else shaded(coat, 1.15)),)


def coronet(coat: RGB, belly: RGB, view: View) -> tuple[Node, ...]:
    """A peacock's crown: a fan of stalks, each with a little flag."""
    stalks, flags = Path(), Path()
    s = -0.12 * view.turn - 0.1 * view.profile
    for x, y in ((-0.52, -1.44), (-0.27, -1.6), (0.0, -1.66), (0.27, -1.6), (0.52, -1.44)):
        stalks.move(s, -0.9).line(x + s, y)
        flags.extend(ellipse(x + s, y - 0.06, 0.1, 0.13))
    return line("coat", stalks, ink(coat), 0.05), solid("belly", flags, belly, 0.04)


def bird_nape(own: Sequence[str], coat: RGB, belly: RGB, view: View, *, bare: bool) -> tuple[Node, ...]:
    """The back of the head: rows of feathers, and what stands on top of it."""
    feathers = Path()
    for x, y in (
        (-0.4, -0.3),
        (0.0, -0.3),
        (0.4, -0.3),
        (-0.2, 0.02),
        (0.2, 0.02),
        (0.0, 0.34),
        (-0.4, 0.34),
        (0.4, 0.34),
    ):
        feathers.move(x - 0.14, y - 0.06).cubic(x - 0.1, y + 0.1, x + 0.1, y + 0.1, x + 0.14, y - 0.06)
    return (
        *(quiff(coat, view) if "quiff" in own and bare else ()),
        *(curl(coat, view) if "curl" in own and bare else ()),
        *(coronet(coat, belly, view) if "coronet" in own and bare else ()),
        line("coat", feathers, drawn_on(coat), 0.04),
    )
