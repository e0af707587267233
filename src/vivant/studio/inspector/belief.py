"""What the inspector believes a picture shows, drawn anew beside the picture itself."""

import functools
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import Node
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
_PASSES: Final = 3
"""How often figures that may overlap are looked for."""


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
        """Where each actor covers the picture, a little widened."""
        shape = (self.seen.shape[0], self.seen.shape[1])
        return tuple(
            np.asarray(cv2.dilate(silhouette(shape, cutout), _ROUND), np.uint8) for cutout in self.cutouts
        )


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
            tableau = _settled(seen, tableau, ground)
    anew = draw_on(ground, tableau)
    wrong = despeckled(differences(seen, anew))
    if wrong.any() and made_at[1] > height:
        # Thin things fall on other pixels at another size: look closer before complaining.
        anew = shrunk(draw_tableau(tableau, *made_at))
        wrong = despeckled(differences(seen, anew))
    return Belief(seen, made_at, tableau, ground, anew, wrong)


def _settled(seen: Pixels, tableau: Tableau, ground: Stageset) -> Tableau:
    """The tableau with every actor moved to where it fits the picture best."""
    height, width = seen.shape[:2]
    figures: list[Node] = [actor_group(actor, ground) for actor in tableau.actors]
    layer = rasterise(figures, width, height, scale=height)
    actors = []
    for actor in tableau.actors:
        left, top, right, bottom = box_of(actor, width, height)
        dx, dy = locate(seen, Cutout(layer[top:bottom, left:right], left, top))
        actors.append(moved(actor, dx / height, dy / height))
    return tableau.model_copy(update={"actors": tuple(actors)})


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
    """The picture as believed, but without one actor; its shadow stays where asked for."""
    width, height = belief.size
    actors = sorted(enumerate(belief.tableau.actors), key=lambda item: item[1].spot.y if item[1].spot else 0)
    nodes: list[Node] = [shadow_of(a, belief.ground) for i, a in actors if shadow or i != index]
    nodes += [actor_group(a, belief.ground) for i, a in actors if i != index]
    nodes += belief.ground.front
    bgra = rasterise(nodes, width, height, over=belief.ground.pixels, scale=height)
    return np.asarray(cv2.cvtColor(bgra, cv2.COLOR_BGRA2RGB), np.uint8)
