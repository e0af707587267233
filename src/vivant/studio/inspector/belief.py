"""What the inspector believes a picture shows, drawn anew beside the picture itself."""

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.scene import Stageset, actor_group, draw_tableau, set_of, shadow_of, staged
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.inspector.comparing import (
    Cutout,
    Mask,
    cut_out,
    differences,
    locate,
    pasted,
    silhouette,
)

HEIGHT: Final = 384
"""Pictures are looked at this high; the width follows."""
SPECK: Final = 8
"""Connected differences of fewer pixels are rounding, not things."""
_ROUND: Final = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))


@dataclass(frozen=True, slots=True)
class Belief:
    """A tableau held against a picture. `seen` is the picture at `HEIGHT`; `wrong` is 255 where the
    tableau, drawn anew, does not explain it."""

    seen: Pixels
    tableau: Tableau
    ground: Stageset
    cutouts: tuple[Cutout, ...]
    wrong: Mask

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return self.seen.shape[1], self.seen.shape[0]


def shrunk(pixels: Pixels) -> Pixels:
    """The picture at the inspector's height."""
    height, width = pixels.shape[:2]
    if height == HEIGHT:
        return pixels
    size = (round(width * HEIGHT / height), HEIGHT)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def believe(seen: Pixels, tableau: Tableau, *, settle: bool) -> Belief:
    """Holds a tableau against a picture; `settle` first moves each figure to where it fits best."""
    height, width = seen.shape[:2]
    tableau = staged(tableau, width / height)
    ground = set_of(tableau, width, height)
    cutouts = [cut_out(actor, ground, height) for actor in tableau.actors]
    if settle:
        actors = []
        for number, (actor, cutout) in enumerate(zip(tableau.actors, cutouts, strict=True)):
            dx, dy = locate(seen, cutout)
            actors.append(moved(actor, dx / height, dy / height))
            cutouts[number] = replace(cutout, left=cutout.left + dx, top=cutout.top + dy)
        tableau = tableau.model_copy(update={"actors": tuple(actors)})
    wrong = despeckled(differences(seen, draw_tableau(tableau, width, height)))
    return Belief(seen, tableau, ground, tuple(cutouts), wrong)


def despeckled(wrong: Mask) -> Mask:
    """The differences without specks."""
    if not wrong.any():
        return wrong
    count, labels, stats, _ = cv2.connectedComponentsWithStats(wrong, connectivity=8)
    small = stats[:, cv2.CC_STAT_AREA] < SPECK
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


def outline(belief: Belief, index: int) -> Mask:
    """Where an actor covers the picture, a little widened."""
    height, width = belief.seen.shape[:2]
    return np.asarray(cv2.dilate(silhouette((height, width), belief.cutouts[index]), _ROUND), np.uint8)


def without(belief: Belief, index: int) -> Pixels:
    """The picture as believed, but without one actor: what would be seen behind it."""
    width, height = belief.size
    others = [a for i, a in enumerate(belief.tableau.actors) if i != index]
    nodes: list[Node] = [shadow_of(actor, belief.ground) for actor in others]
    nodes += [actor_group(actor, belief.ground) for actor in sorted(others, key=lambda a: a.spot.y if a.spot else 0)]
    bgra = rasterise(nodes, width, height, over=belief.ground.pixels, scale=height)
    return np.ascontiguousarray(bgra[..., 2::-1])


def with_actor(behind: Pixels, actor: Actor, ground: Stageset) -> Pixels:
    """`behind` with one actor in front, its shadow included."""
    height, width = behind.shape[:2]
    picture = rasterise(
        [shadow_of(actor, ground)], width, height, over=_opaque(behind), scale=height
    )
    rgb = np.ascontiguousarray(picture[..., 2::-1])
    pasted(rgb, cut_out(actor, ground, height))
    return rgb


def _opaque(rgb: Pixels) -> Pixels:
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA), np.uint8)
