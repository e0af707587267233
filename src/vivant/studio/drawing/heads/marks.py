"""Marks on the face by which a character is told from others of its kind."""

import math

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.heads.eyes import eye_centres, eye_u, seen_eyes
from vivant.studio.drawing.heads.face import Face
from vivant.studio.drawing.heads.strokes import line, plain, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, ellipse, polygon, smooth
from vivant.studio.palette import ink


def draw_mark(kind: str, colour: RGB, face: Face, view: View) -> tuple[Node, ...]:
    cheeks = list(zip(view.sides, face.cheeks, strict=False))
    near = face.cheeks[0]
    match kind:
        case "freckles":
            dots = Path()
            for side, (x, y) in cheeks:
                s = max(0.5, view.width(side * 0.5))
                for dx, dy in (
                    (-0.15, -0.06),
                    (0.0, -0.12),
                    (0.14, -0.05),
                    (-0.07, 0.05),
                    (0.09, 0.06),
                    (0.2, 0.08),
                ):
                    dots.extend(ellipse(x + dx * s, y - 0.06 + dy, 0.038 * s, 0.04))
            return (plain("mark", dots, colour),)
        case "cheek spots":
            spots = Path()
            for side, (x, y) in cheeks:
                spots.extend(ellipse(x, y, 0.17 * max(0.5, view.width(side * 0.5)), 0.16))
            return (solid("mark", spots, colour, 0.03),)
        case "cheek star":
            x, y = near
            points = []
            for k in range(10):
                r = 0.2 if k % 2 == 0 else 0.09
                a = math.radians(k * 36 - 90)
                points.append((x + r * math.cos(a), y - 0.01 + r * math.sin(a)))
            return (solid("mark", polygon(points), colour, 0.035),)
        case "cheek scar":
            x, y = near
            cut = Path().move(x - 0.16, y - 0.16).line(x + 0.16, y + 0.14)
            for t in (-0.1, 0.02, 0.12):
                cut.move(x + t + 0.05, y + t * 0.94 - 0.075).line(x + t - 0.05, y + t * 0.94 + 0.06)
            return line("mark", cut, ink(colour), 0.085), line("mark", cut, colour, 0.045)
        case "nose stripe":
            x, y = face.nose
            s = view.cos
            stripe = smooth(
                [(x - 0.34 * s, y - 0.1), (x, y - 0.17), (x + 0.34 * s, y - 0.1), (x + 0.34 * s, y + 0.02), (x, y - 0.04),
                 (x - 0.34 * s, y + 0.02)]
            )  # fmt: skip
            return (solid("mark", stripe, colour, 0.03),)
        case "eye stripes":
            bands = Path()
            for side, (x, y) in seen_eyes(face.sockets, view):
                narrow = view.width(side * eye_u(face.sockets, view))
                rx, ry = face.sockets.rx * narrow, face.sockets.ry
                out = side * 1.0
                rim = [(x + out * rx * 0.5, y + ry * 0.5), (x + out * rx * 1.3, y + ry * 0.4), (x + out * (rx * 1.2 + 0.34 * narrow), y + ry * 0.1),
                       (x + out * (rx * 1.2 + 0.2 * narrow), y + ry * 0.9), (x + out * rx * 0.9, y + ry * 1.3)]  # fmt: skip
                bands.extend(smooth(rim if side > 0 else rim[::-1], tension=0.8))
            return (Group((solid("mark", bands, colour, 0.03),), clip=face.outline),)
        case "forehead diamond":
            x, y = view.x(0.0, 0.9) - 0.1 * view.profile, min(-0.56, face.sockets.y - face.sockets.ry - 0.34)
            w = 0.17 * max(0.6, view.cos)
            gem = polygon([(x, y - 0.2), (x + w, y), (x, y + 0.2), (x - w, y)])
            return (solid("mark", gem, colour, 0.035),)
        case _:
            x, y = eye_centres(face.sockets, view)[0]
            rx, ry = face.sockets.rx * 1.7 * view.width(-eye_u(face.sockets, view)), face.sockets.ry * 1.6
            # Mostly below the eye: the brow has to stay in the clear.
            patch = smooth(
                [(x - rx, y), (x - rx * 0.6, y - ry * 0.74), (x + rx * 0.2, y - ry * 0.84), (x + rx * 0.86, y - ry * 0.4),
                 (x + rx * 0.84, y + ry * 0.5), (x + rx * 0.1, y + ry * 1.14), (x - rx * 0.75, y + ry * 0.8)]
            )  # fmt: skip
            return (plain("mark", patch, colour),)
