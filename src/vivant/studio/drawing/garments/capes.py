"""Capes: they fall from the neck, trail behind, and spread under somebody who lies."""

from vivant.schema.character import Feature
from vivant.studio.drawing.bodies.inked import between, inked
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.garments.drapery import Drape, draped
from vivant.studio.drawing.garments.wearer import Wearer, along
from vivant.studio.drawing.path import circle, smooth


def draw_cape(body: Wearer, feature: Feature) -> list[Node]:
    """What hangs down the back."""
    trunk = body.skeleton.trunk
    return _hung(body).painted(feature, trunk.neck, trunk.pelvis)


def _hung(body: Wearer) -> Drape:
    """A cape from the shoulders to the calves: it falls from the neck and trails behind."""
    h, trunk, wide = body.physique.height, body.skeleton.trunk, body.physique.shoulders
    ends = [along(limb, 0.84) for limb in body.legs]
    floor = min(max(y for _, y in ends), -0.03 * h)
    neck, pelvis = trunk.neck, trunk.pelvis
    top_left, top_right = trunk.at(0.96, -wide * 0.72), trunk.at(0.96, wide * 0.66)
    if abs(neck[1] - pelvis[1]) < 0.5 * abs(neck[0] - pelvis[0]):
        return _spread_out(body, floor)
    left, right = trunk.at(0.84, -wide * 1.02), trunk.at(0.84, wide * 0.9)
    if body.frontal:
        hem_left = min(ends)[0] - 0.1 * h, floor
        hem_right = max(ends)[0] + 0.1 * h, floor
        right = trunk.at(0.84, wide * 1.02)
    else:
        trail = max(neck[0] - pelvis[0], 0.0)
        back = min(neck[0] - 0.15 * h, pelvis[0] - 0.16 * h, min(ends)[0] - 0.06 * h) - 0.25 * trail
        hem_left = back, floor - 0.5 * trail
        hem_right = max(pelvis[0] + 0.03 * h, back + 0.2 * h), floor - 0.2 * trail
    mid_left, mid_right = between(left, hem_left, 0.5), between(right, hem_right, 0.5)
    hollow = 0.16 * abs(hem_left[0] - left[0])
    return draped(
        [top_left, left, (mid_left[0] + hollow, mid_left[1]), hem_left],
        [top_right, right, (mid_right[0] - hollow * body.frontal, mid_right[1]), hem_right],
        0.024 * h, 4,
    )  # fmt: skip


def _spread_out(body: Wearer, floor: float) -> Drape:
    """A cape over a body that lies or tumbles."""
    h, trunk, wide = body.physique.height, body.skeleton.trunk, body.physique.shoulders
    side = -1 if trunk.neck[0] > trunk.pelvis[0] else 1
    left = [trunk.at(0.95, -wide * 0.7), trunk.at(0.5, -wide * 1.1), trunk.at(0.0, -wide * 1.2)]
    right = [trunk.at(0.95, wide * 0.5), trunk.at(0.5, wide * 0.3), trunk.at(0.0, wide * 0.2)]
    x, y = trunk.pelvis
    for edge, dy in ((left, -0.04), (right, 0.05)):
        edge.append((x + side * 0.3 * h, min(y + dy * h, -0.02)))
    return draped(left, right, 0.01 * h, 2)


def draw_clasp(body: Wearer, feature: Feature) -> list[Node]:
    """What is seen of it from the front: a collar and its clasp."""
    colour, h = feature.colour.rgb, body.physique.height
    collar = smooth(
        [body.front(0.99, -0.9), body.front(0.82, -1.0), body.front(0.74, -0.3), body.front(0.8, 0.1), body.front(0.74, 0.5),
         body.front(0.84, 1.02), body.front(0.99, 0.9)], tension=0.7,
    )  # fmt: skip
    return [
        inked(collar, colour, "outer"),
        inked(circle(*body.front(0.82, 0.08), 0.022 * h), (216, 174, 62), "outer", 0.006),
    ]
