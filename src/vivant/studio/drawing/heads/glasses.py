"""Glasses, fitted to wherever the eyes are."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.eyes import eye_centres, eye_u
from vivant.studio.drawing.heads.face import Sockets
from vivant.studio.drawing.heads.strokes import line
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, rectangle
from vivant.studio.palette import ink

_FRAME = 0.05


def draw_glasses(kind: str, colour: RGB, sockets: Sockets, view: View) -> tuple[Node, ...]:
    centres = eye_centres(sockets, view)
    apart = max(0.2, centres[1][0] - centres[0][0])
    rims = Path()
    edges: list[tuple[float, float]] = []
    r = min(max(sockets.rx, sockets.ry) * 1.4, apart * 0.47 / max(0.5, view.width(sockets.u * 0.4)))
    r = max(r, 0.22)
    for side, (x, y) in zip((-1, 1), centres, strict=True):
        if side > 0 and (kind == "monocle" or view.one_sided):
            continue
        rx = r * (0.25 + 0.75 * min(1.0, view.width(side * eye_u(sockets, view))))
        if kind == "square glasses":
            rims.extend(rectangle(x - rx, y - r * 0.86, rx * 2, r * 1.76, 0.07))
        else:
            rims.extend(ellipse(x, y + 0.01, rx, r))
        edges.append((x - rx, x + rx))
    y = centres[0][1]
    bars = Path()
    if kind == "monocle":
        left = edges[0][0]
        bars.move(left + 0.05, y + r * 0.6).cubic(
            left - 0.1, y + 0.6, left + 0.06, y + 0.9, left - 0.02, y + 1.1
        )
    else:
        if not view.one_sided:
            _bridge(bars, edges, centres)
        temple = view.side(-0.93) + 0.1 * min(view.turn, 0.6)
        if edges[0][0] > temple:
            bars.move(edges[0][0], y - 0.04).line(temple, y - 0.08)
        if view.turn < 0.3 and edges[1][1] < 0.93:
            bars.move(edges[1][1], y - 0.04).line(0.93, y - 0.08)
    return (
        line("glasses", rims, ink(colour), _FRAME + 0.036),
        line("glasses", bars, ink(colour), 0.075 if kind != "monocle" else 0.05),
        line("glasses", bars, colour, 0.045 if kind != "monocle" else 0.03),
        line("glasses", rims, colour, _FRAME),
    )


def _bridge(bars: Path, edges: list[tuple[float, float]], centres: tuple[Point, Point]) -> None:
    left, right, y = edges[0][1], edges[1][0], centres[0][1]
    bars.move(left, y - 0.03).cubic(left + 0.03, y - 0.1, right - 0.03, y - 0.1, right, y - 0.03)
