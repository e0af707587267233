"""What scaled folk and insects have of their own: bumps, fins, spines, patterns, jaws, feelers."""

from collections.abc import Sequence

from vivant.studio.drawing.displaylist import RGB, Flat, Group, Node, Shape
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.eyes import eye_u
from vivant.studio.drawing.heads.face import Sockets
from vivant.studio.drawing.heads.mouths import TONGUE
from vivant.studio.drawing.heads.strokes import light, line, plain, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, circle, ellipse, limb, smooth, turned
from vivant.studio.palette import ink, shaded


def behind_skull(
    own: Sequence[str], coat: RGB, view: View, sockets: Sockets, hatted: bool
) -> tuple[Node, ...]:
    path = Path()
    if "bumps" in own:
        for side in view.sides:
            x, y = view.at(side * eye_u(sockets, view), sockets.y)
            path.extend(
                ellipse(x, y + 0.02, 0.37 * (0.4 + 0.6 * view.width(side * eye_u(sockets, view))), 0.38)
            )
        return (solid("coat", path, coat),)
    if "dorsal" in own and not hatted:
        s = -0.12 * view.turn
        path = smooth(
            [(-0.5 + s, -0.72), (-0.46 + s, -1.3), (-0.1 + s, -1.46), (0.26 + s, -1.28), (0.4 + s, -0.8)],
            tension=0.8,
        )
        ribs = Path().move(-0.24 + s, -0.9).line(-0.28 + s, -1.22).move(0.04 + s, -0.94).line(0.04 + s, -1.24)
        return solid("coat", path, shaded(coat, 0.8)), line("coat", ribs, ink(coat), 0.035)
    if "spines" in own:
        s = -0.08 * view.turn
        rim = (
            (-0.4, -0.8),
            (-0.74, -0.94),
            (-0.7, -0.62),
            (-1.08, -0.66),
            (-0.92, -0.34),
            (-1.26, -0.24),
            (-0.98, 0.0),
        )
        path = smooth([(x + s, y) for x, y in rim], tension=0.3)
        path.extend(smooth([(-x * (1 - 0.12 * view.turn) + s, y) for x, y in rim], tension=0.3))
        return (solid("coat", path, shaded(coat, 0.78)),)
    return ()


def patterns(
    own: Sequence[str], chin: float, coat: RGB, belly: RGB, outline: Path, mouth: Point, view: View
) -> tuple[Node, ...]:
    x = view.x(0.0, 0.8)
    nodes: list[Node] = [plain("belly", ellipse(x, 1.12, 0.98, 1.12 - chin), belly)]
    dark = shaded(coat, 0.78) if light(coat) > 60 else shaded(coat, 1.2)
    path = Path()
    if "diamond" in own:
        for y, r in ((-0.42, 0.2), (-0.7, 0.13)):
            cx = view.x(0.0, 0.9)
            path.extend(smooth([(cx, y - r), (cx + r * 0.8, y), (cx, y + r), (cx - r * 0.8, y)], tension=0.4))
    if "speckles" in own:
        for u, y, r in (
            (-0.68, 0.02, 0.09),
            (-0.52, 0.16, 0.05),
            (0.7, 0.04, 0.07),
            (0.0, -0.4, 0.08),
            (-0.2, -0.3, 0.05),
        ):
            cx, cy = view.at(u, y)
            path.extend(circle(cx, cy, r))
    if path.commands:
        nodes.append(plain("coat", path, dark))
    lines = Path()
    if "wrinkles" in own:
        folds = ((-0.8, 0.42), (-0.72, 0.56), (0.8, 0.42), (0.72, 0.56))
        for u, y in folds[: 2 if view.turn > 0.3 else 4]:
            cx, cy = view.at(u, y)
            lines.move(cx - 0.09, cy - 0.04).cubic(
                cx - 0.03, cy + 0.04, cx + 0.04, cy + 0.04, cx + 0.1, cy - 0.02
            )
        for y in (-0.7, -0.58):
            a, b, c = view.at(-0.26, y), view.at(0.0, y - 0.06), view.at(0.26, y)
            lines.move(*a).cubic(a[0] + 0.1, b[1], c[0] - 0.1, b[1], *c)
    if "gills" in own:
        for u in (-0.86, -0.74):
            cx = view.x(u)
            lines.move(cx, 0.24).cubic(cx + 0.12, 0.4, cx + 0.12, 0.52, cx + 0.04, 0.66)
    if "plates" in own:
        for u in (-0.92, -0.8):
            cx = view.x(u)
            lines.move(cx, 0.16).cubic(cx + 0.08, 0.3, cx + 0.1, 0.46, cx + 0.06, 0.62)
        a, b = view.at(-0.16, -0.78), view.at(0.16, -0.78)
        lines.move(*a).cubic(a[0] + 0.02, -0.5, b[0] - 0.02, -0.5, *b)
    if lines.commands:
        nodes.append(line("coat", lines, ink(coat) if light(coat) > 70 else shaded(coat, 1.4), 0.04))
    return (Group(tuple(nodes), clip=outline),)


def scaled_nape(own: Sequence[str], coat: RGB) -> tuple[Node, ...]:
    """The back of the head: rows of scales, or the seams of an insect's armour."""
    path = Path()
    if "elbowed" in own or "plates" in own:
        path.move(0.0, -0.86).line(0.0, 0.9).move(-0.7, 0.2).cubic(-0.3, 0.36, 0.3, 0.36, 0.7, 0.2)
    else:
        for x, y in (
            (-0.3, -0.2),
            (0.1, -0.2),
            (-0.5, 0.1),
            (-0.1, 0.1),
            (0.3, 0.1),
            (-0.3, 0.4),
            (0.1, 0.4),
        ):
            path.move(x, y - 0.1).line(x + 0.1, y + 0.06).line(x + 0.2, y - 0.1)
    return (line("coat", path, ink(coat) if light(coat) > 70 else shaded(coat, 1.4), 0.04),)


def around_mouth(own: Sequence[str], coat: RGB, look: Look, mouth: Point, view: View) -> tuple[Node, ...]:
    x, y = mouth
    if "lips" in own:
        drop = 0.0 if look.gape < 0.45 else 0.08
        return (
            solid(
                "mouth",
                ellipse(x, y + drop, 0.33 * look.mouth_width + 0.02, 0.16 + drop * 1.6),
                shaded(coat, 1.28),
                0.04,
            ),
        )
    if "forked_tongue" in own and look.gape == 0:
        fork = (
            Path()
            .move(x, y + 0.12)
            .line(x + 0.02, y + 0.38)
            .line(x - 0.1, y + 0.52)
            .move(x + 0.02, y + 0.38)
            .line(x + 0.13, y + 0.5)
        )
        return line("mouth", fork, ink(TONGUE), 0.1), line("mouth", fork, TONGUE, 0.055)
    if "mandibles" in own:
        jaws = Path()
        x += 0.36 * view.profile
        for side in view.sides:
            jaws.extend(
                limb(
                    [(x + side * 0.42, y + 0.1), (x + side * 0.46, y + 0.36), (x + side * 0.16, y + 0.5)],
                    (0.11, 0.1, 0.03),
                )
            )
        return (solid("coat", jaws, shaded(coat, 0.8) if light(coat) > 60 else shaded(coat, 1.2), 0.045),)
    return ()


def feelers(own: Sequence[str], coat: RGB, view: View, hatted: bool, droop: float) -> tuple[Node, ...]:
    """An insect's feelers; they hang by `droop` degrees as others' ears do."""
    if "elbowed" not in own and "feelers" not in own:
        return ()
    path, knobs = Path(), Path()
    for side in (1, -1):
        foot = view.x(side * 0.3, 0.6) if not hatted else side * 0.78 - 0.08 * view.turn
        lean = 0.1 * view.turn

        def at(dx: float, dy: float, foot: float = foot, side: int = side) -> Point:
            return turned((foot + side * dx, -0.62 + dy), side * droop, (foot, -0.62))

        if "elbowed" in own:
            tip = at(0.62 + lean, -0.74)
            path.move(*at(0.0, 0.0)).line(*at(0.26, -0.6)).line(*tip)
            knobs.extend(circle(*tip, 0.09))
        else:
            path.move(*at(0.0, -0.06)).cubic(*at(0.1, -0.7), *at(0.3, -1.2), *at(0.86, -1.3))
    tone = ink(coat) if light(coat) > 70 else shaded(coat, 1.25)
    nodes: list[Node] = [line("coat", path, tone, 0.1)]
    if knobs.commands:
        nodes.append(Shape(knobs, Flat(tone), None, 0.0, "coat"))
    return tuple(nodes)
