"""Scarves, bow ties, necklaces and ruffs, between trunk and chin."""

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import filled, inked, line, tube, veil
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.garments.patterns import printed
from vivant.studio.drawing.garments.wearer import Wearer
from vivant.studio.drawing.path import Path, circle, polygon, smooth
from vivant.studio.palette import shaded


def draw_neckwear(body: Wearer, feature: Feature) -> list[Node]:
    """What is worn around the neck; nothing for an unknown kind."""
    if body.view == "back" and feature.kind != "ruff":
        return _band(body, feature)
    match feature.kind:
        case "scarf":
            return _scarf(body, feature)
        case "bow tie":
            return _bow_tie(body, feature)
        case "necklace":
            return _necklace(body, feature)
        case "ruff":
            return _ruff(body, feature)
    return []


def _band(body: Wearer, feature: Feature) -> list[Node]:
    """What goes round the nape."""
    wide = {"scarf": 0.034, "bow tie": 0.012}.get(feature.kind, 0.007) * body.physique.height
    wrap = tube(
        [body.front(0.96, -0.8), body.front(0.92, 0.0), body.front(0.96, 0.8)],
        [wide, wide * 1.1, wide],
        open_from=0,
    )
    return [inked(wrap.body, feature.colour.rgb, "neck")]


def _scarf(body: Wearer, feature: Feature) -> list[Node]:
    colour, h = feature.colour.rgb, body.physique.height
    wide = 0.034 * h
    x, y = body.front(0.84, -0.15)
    tail = tube(
        [(x, y), (x - 0.012 * h, y + 0.07 * h), (x - 0.004 * h, y + 0.15 * h)],
        [wide * 0.8, wide, wide * 1.1],
        blunt=True,
    )
    wrap = tube([body.front(0.97, -0.95), body.front(0.86, -0.3), body.front(0.86, 0.35), body.front(0.97, 1.0)],
                [wide, wide * 1.15, wide * 1.15, wide], open_from=0)  # fmt: skip
    fringe = Path()
    for dx in (-0.02, 0.0, 0.02):
        fringe.move(x - 0.004 * h + dx * h, y + 0.15 * h).line(x - 0.004 * h + dx * h, y + 0.172 * h)
    return [
        line(fringe, colour, "neck", 0.008),
        filled(tail.body, colour, "neck"), *printed(feature, tail.body, (x, y), (x, y + 1)), veil(tail.shade, colour, "neck"),
        line(tail.edge, colour, "neck"),
        inked(wrap.body, colour, "neck"), *printed(feature, wrap.body, body.front(0.9, -1), body.front(0.9, 1)),
    ]  # fmt: skip


def _bow_tie(body: Wearer, feature: Feature) -> list[Node]:
    colour, h = feature.colour.rgb, body.physique.height
    x, y = body.front(0.84)
    w, t = 0.06 * h, 0.034 * h
    wings = smooth([(x, y - t * 0.3), (x + w * 0.8, y - t), (x + w, y), (x + w * 0.8, y + t), (x, y + t * 0.3),
                    (x - w * 0.8, y + t), (x - w, y), (x - w * 0.8, y - t)], tension=0.5)  # fmt: skip
    return [inked(wings, colour, "neck"), inked(circle(x, y, 0.016 * h), shaded(colour, 0.86), "neck", 0.007)]


def _necklace(body: Wearer, feature: Feature) -> list[Node]:
    colour, h = feature.colour.rgb, body.physique.height
    beads = Path()
    for i in range(9):
        f = i / 4 - 1
        beads.extend(circle(*body.front(0.62 + 0.26 * f * f, f * 0.78), (0.025 - 0.006 * abs(f)) * h))
    return [inked(beads, colour, "neck", 0.0045)]


def _ruff(body: Wearer, feature: Feature) -> list[Node]:
    colour = feature.colour.rgb
    outer, inner = [], []
    for i in range(9):
        f = i / 4 - 1
        outer += [
            body.front(0.72 + 0.17 * f * f, f * 1.45),
            body.front(0.66 + 0.17 * f * f, (f + 0.125) * 1.5),
        ]
        inner.append(body.front(0.97, f))
    outer.pop()
    pleats = Path()
    for i in range(8):
        f = (i + 0.5) / 4 - 1
        pleats.move(*body.front(0.93, f * 0.8)).line(*body.front(0.76 + 0.16 * f * f, f * 1.2))
    path = smooth([*outer, inner[-1], inner[0]], tension=0.9) if outer else polygon(inner)
    return [inked(path, colour, "neck"), line(pleats, colour, "neck", 0.006)]
