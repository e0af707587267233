"""What the inspector believes a picture shows, drawn anew beside the picture itself."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.meeting import partners
from vivant.studio.drawing.scene import (
    Stageset,
    actor_group,
    draw_on,
    draw_tableau,
    drawn,
    seen_from_afar,
    shadow_of,
    staged,
)
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.inspector.comparing import (
    Cutout,
    Mask,
    cut_out,
    differences,
    locate,
    shrunk,
    silhouette,
)

SPECK: Final = 8
"""Connected differences of fewer pixels are rounding, not things."""
HAIRLINE: Final = 40
"""Nor are differences one pixel wide, up to this many: a thin line that fell between two pixels."""
_SOLID: Final = np.ones((2, 2), np.uint8)
_ROUND: Final = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
_EDGE: Final = 3
_Box = tuple[int, int, int, int]
_PASSES: Final = 3
"""How often figures that may overlap are looked for."""
_LITTLE: Final = 0.01
"""The share of a picture below which differences may come from figures a fraction of a pixel aside."""
_NUDGES: Final = ((0.0, -0.4), (0.0, 0.4), (-0.4, 0.0), (0.4, 0.0))
"""Pixels right and down."""
_SOLVED: Final = 0.4
"""The share of the differences that may be left for somebody to have stood aside: what differs otherwise
would not fit the better for it."""
_STILL: Final = 0.3
"""Pixels below which nobody moved."""


@dataclass(frozen=True)
class Belief:
    """A tableau held against a picture. `seen` is the picture at the inspector's height, `drawn` the
    tableau drawn anew, `wrong` 255 where that does not explain the picture. `made_at` is the size
    (width, height) of the picture itself."""

    seen: Pixels
    made_at: tuple[int, int]
    tableau: Tableau
    ground: Stageset
    drawn: Pixels
    wrong: Mask

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return self.seen.shape[1], self.seen.shape[0]

    @functools.cached_property
    def cutouts(self) -> tuple[Cutout, ...]:
        """Each actor drawn alone, where it is believed to stand."""
        return tuple(cut_out(actor, self.ground, self.seen.shape[0]) for actor in self.tableau.actors)

    @functools.cached_property
    def veil(self) -> Pixels | None:
        """What falls before the figures, premultiplied BGRA over the whole picture."""
        width, height = self.size
        front = self.ground.front
        return rasterise(front, width, height, scale=height) if front else None

    @functools.cached_property
    def outlines(self) -> tuple[Mask, ...]:
        """Where each actor is seen in the picture, a little widened; what others hide of it is theirs."""
        shape = (self.seen.shape[0], self.seen.shape[1])
        whole = [silhouette(shape, cutout) for cutout in self.cutouts]
        seen = []
        for index, figure in enumerate(whole):
            wide = np.asarray(cv2.dilate(figure, _ROUND), np.uint8)
            for other in in_front(self.tableau, index):
                wide[whole[other] > 0] = 0
            seen.append(wide)
        return tuple(seen)


def in_front(tableau: Tableau, index: int) -> list[int]:
    """The actors drawn after one, in the order in which they are drawn."""
    order = sorted(range(len(tableau.actors)), key=lambda i: _ground_of(tableau.actors[i]))
    return order[order.index(index) + 1 :]


def _ground_of(actor: Actor) -> float:
    return actor.spot.y if actor.spot else 0.0


def look(pixels: Pixels, tableau: Tableau) -> Belief:
    """Holds what should be there against a picture of any size, (height, width, 3) RGB.

    Each figure of a frame is first moved to where it fits best.
    """
    seen = shrunk(pixels)
    size = (pixels.shape[1], pixels.shape[0])
    return believe(seen, size, tableau, settle=tableau.kind == "frame")


def believe(seen: Pixels, made_at: tuple[int, int], tableau: Tableau, *, settle: bool) -> Belief:
    """Holds a tableau against a picture that was made at another size (width, height)."""
    height, width = seen.shape[:2]
    tableau = staged(tableau, width / height)
    ground = seen_from_afar(tableau, *made_at, (width, height))
    if settle:
        # Where near shots let figures overlap, each is found better once the others stand right.
        for _ in range(_PASSES if tableau.shot in ("medium", "close_up") and len(tableau.actors) > 1 else 1):
            before, tableau = tableau, _settled(seen, tableau, ground)
            if _shift(before, tableau) < _STILL / height:
                break
    belief = _held_against(seen, made_at, tableau, ground)
    if settle and 0 < np.count_nonzero(belief.wrong) < _LITTLE * belief.wrong.size:
        belief = _nudged(belief)
    return belief


def _held_against(seen: Pixels, made_at: tuple[int, int], tableau: Tableau, ground: Stageset) -> Belief:
    anew = draw_on(ground, tableau)
    wrong = despeckled(differences(seen, anew))
    if wrong.any() and made_at[1] > seen.shape[0]:
        # Thin things fall on other pixels at another size: look closer before complaining.
        anew = shrunk(draw_tableau(tableau, *made_at))
        wrong = despeckled(differences(seen, anew))
    return Belief(seen, made_at, tableau, ground, anew, wrong)


def _nudged(belief: Belief) -> Belief:
    """With every actor that differs a little moved by less than a pixel, where that explains the picture
    better: what falls before figures, or hides them, may have them found a little aside."""
    width, height = belief.size
    boxes = [box_of(actor, width, height) for actor in belief.tableau.actors]
    for index, outline in enumerate(belief.outlines):
        crowded = any(_meet(boxes[index], box) for i, box in enumerate(boxes) if i != index)
        if not (belief.ground.front or crowded) or not cv2.bitwise_and(belief.wrong, outline).any():
            continue
        start, least = belief.tableau, int(_SOLVED * np.count_nonzero(belief.wrong))
        for dx, dy in _NUDGES:
            actors = list(start.actors)
            actors[index] = moved(actors[index], dx / height, dy / height)
            tried = start.model_copy(update={"actors": tuple(actors)})
            nudged = _held_against(belief.seen, belief.made_at, tried, belief.ground)
            left = int(np.count_nonzero(nudged.wrong))
            if left <= least:
                belief, least = nudged, left
    return belief


def _settled(seen: Pixels, tableau: Tableau, ground: Stageset) -> Tableau:
    """The tableau with every actor moved to where it fits the picture best, partners together."""
    height, width = seen.shape[:2]
    layer = _layer(tableau.actors, ground, width, height)
    boxes = [box_of(actor, width, height) for actor in tableau.actors]
    met = partners(tableau.actors)
    actors = []
    for index, actor in enumerate(tableau.actors):
        group = [index, met[index]] if index in met else [index]
        left, top, right, bottom = _around([boxes[i] for i in group])
        strangers = [
            i for i in range(len(boxes)) if i not in group and _meet(boxes[i], (left, top, right, bottom))
        ]
        shown = _uncovered(tableau, group, strangers, ground, width, height) if strangers else layer
        dx, dy = locate(seen, Cutout(shown[top:bottom, left:right], left, top))
        actors.append(moved(actor, dx / height, dy / height))
    return tableau.model_copy(update={"actors": tuple(actors)})


def _shift(one: Tableau, two: Tableau) -> float:
    """How far anybody stands from where it stood before, in frame heights."""
    spots = [(a.spot, b.spot) for a, b in zip(one.actors, two.actors, strict=True)]
    return max(max(abs(a.x - b.x), abs(a.y - b.y)) for a, b in spots if a and b)


def _layer(actors: Sequence[Actor], ground: Stageset, width: int, height: int) -> Pixels:
    """Actors alone on a clear canvas, premultiplied BGRA."""
    figures: list[Node] = [actor_group(actor, ground) for actor in sorted(actors, key=_ground_of)]
    layer = rasterise(figures, width, height, scale=height)
    layer[..., 2::-1] = ground.finished(np.ascontiguousarray(layer[..., 2::-1]))
    return layer


def _uncovered(
    tableau: Tableau,
    group: Sequence[int],
    strangers: Sequence[int],
    ground: Stageset,
    width: int,
    height: int,
) -> Pixels:
    """A group of actors alone, but for what strangers before them hide, who may stand a little aside."""
    layer = np.array(_layer([tableau.actors[i] for i in group], ground, width, height))
    front = [i for i in in_front(tableau, group[0]) if i in strangers]
    if front:
        hides = _layer([tableau.actors[i] for i in front], ground, width, height)[..., 3]
        layer[cv2.dilate(hides, np.ones((9, 9), np.uint8)) > 0] = 0
    return layer


def _around(boxes: Sequence[_Box]) -> _Box:
    return (
        min(box[0] for box in boxes), min(box[1] for box in boxes),
        max(box[2] for box in boxes), max(box[3] for box in boxes),
    )  # fmt: skip


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def box_of(actor: Actor, width: int, height: int) -> tuple[int, int, int, int]:
    """(left, top, right, bottom) of an actor in pixels, inside the picture and never empty."""
    assert actor.spot is not None
    box, spot = drawn(actor).box, actor.spot
    left = int((spot.x + box[0] * spot.scale) * height) - _EDGE
    top = int((spot.y + box[1] * spot.scale) * height) - _EDGE
    right = int((spot.x + box[2] * spot.scale) * height) + _EDGE + 1
    bottom = int((spot.y + box[3] * spot.scale) * height) + _EDGE + 1
    left, top = min(max(0, left), width - 1), min(max(0, top), height - 1)
    return left, top, max(left + 1, min(width, right)), max(top + 1, min(height, bottom))


def despeckled(wrong: Mask) -> Mask:
    """The differences without specks and without short hairlines."""
    if not wrong.any():
        return wrong
    count, labels, stats, _ = cv2.connectedComponentsWithStats(wrong, connectivity=8)
    area = stats[:, cv2.CC_STAT_AREA]
    solid = cv2.morphologyEx(wrong, cv2.MORPH_OPEN, _SOLID)
    thin = np.bincount(labels[solid > 0], minlength=count) == 0
    small = (area < SPECK) | (thin & (area < HAIRLINE))
    small[0] = False
    if small.any():
        wrong = wrong.copy()
        wrong[small[labels]] = 0
    return wrong


def moved(actor: Actor, dx: float, dy: float) -> Actor:
    """The actor standing elsewhere, by a shift in frame heights."""
    assert actor.spot is not None
    spot = actor.spot.model_copy(update={"x": actor.spot.x + dx, "y": actor.spot.y + dy})
    return actor.model_copy(update={"spot": spot})


def without(belief: Belief, index: int, *, shadow: bool) -> Pixels:
    """The picture as believed, before its style's finish, but without one actor; its shadow stays where
    asked for."""
    width, height = belief.size
    actors = sorted(enumerate(belief.tableau.actors), key=lambda item: item[1].spot.y if item[1].spot else 0)
    nodes: list[Node] = [shadow_of(a, belief.ground) for i, a in actors if shadow or i != index]
    nodes += [actor_group(a, belief.ground) for i, a in actors if i != index]
    nodes += belief.ground.front
    bgra = rasterise(nodes, width, height, over=belief.ground.pixels, scale=height)
    return np.asarray(cv2.cvtColor(bgra, cv2.COLOR_BGRA2RGB), np.uint8)
