"""What the inspector believes a picture shows, drawn anew beside the picture itself."""

from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from vivant.schema.judging import Pixels
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.scene import Stageset, actor_group, draw_on, seen_from_afar, shadow_of, staged
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.inspector.comparing import (
    Cutout,
    Mask,
    cut_out,
    differences,
    locate,
    pasted,
    shrunk,
    silhouette,
)

SPECK: Final = 8
"""Connected differences of fewer pixels are rounding, not things."""
_ROUND: Final = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))


@dataclass(frozen=True, slots=True)
class Belief:
    """A tableau held against a picture. `seen` is the picture at the inspector's height, `drawn` the
    tableau drawn anew, `wrong` 255 where that does not explain the picture."""

    seen: Pixels
    made_at: tuple[int, int]
    tableau: Tableau
    ground: Stageset
    cutouts: tuple[Cutout, ...]
    drawn: Pixels
    wrong: Mask

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return self.seen.shape[1], self.seen.shape[0]


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
    cutouts = [cut_out(actor, ground, height) for actor in tableau.actors]
    if settle:
        actors = []
        for number, (actor, cutout) in enumerate(zip(tableau.actors, cutouts, strict=True)):
            dx, dy = locate(seen, cutout)
            actors.append(moved(actor, dx / height, dy / height))
            cutouts[number] = replace(cutout, left=cutout.left + round(dx), top=cutout.top + round(dy))
        tableau = tableau.model_copy(update={"actors": tuple(actors)})
    drawn = draw_on(ground, tableau)
    wrong = despeckled(differences(seen, drawn))
    return Belief(seen, made_at, tableau, ground, tuple(cutouts), drawn, wrong)


def despeckled(wrong: Mask) -> Mask:
    """The differences without specks."""
    if not wrong.any():
        return wrong
    _, labels, stats, _ = cv2.connectedComponentsWithStats(wrong, connectivity=8)
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
    nodes += [
        actor_group(actor, belief.ground) for actor in sorted(others, key=lambda a: a.spot.y if a.spot else 0)
    ]
    bgra = rasterise(nodes, width, height, over=belief.ground.pixels, scale=height)
    return np.ascontiguousarray(bgra[..., 2::-1])


def with_actor(behind: Pixels, actor: Actor, ground: Stageset) -> Pixels:
    """`behind` with one actor in front, its shadow included."""
    height, width = behind.shape[:2]
    picture = rasterise([shadow_of(actor, ground)], width, height, over=_opaque(behind), scale=height)
    rgb = np.ascontiguousarray(picture[..., 2::-1])
    pasted(rgb, cut_out(actor, ground, height))
    return rgb


def _opaque(rgb: Pixels) -> Pixels:
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA), np.uint8)
