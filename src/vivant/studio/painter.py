"""The painter: a picture from a prompt, references, a size and a seed, and from nothing else."""

import random
from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from vivant.errors import Refused
from vivant.schema.gate import DefectType
from vivant.schema.judging import Pixels
from vivant.schema.record import PixelId
from vivant.schema.value import fingerprint
from vivant.store import images
from vivant.studio.drawing.meeting import partners
from vivant.studio.drawing.scene import draw_on, draw_tableau, seen_from_afar, staged
from vivant.studio.drawing.tableau import KEY, Tableau
from vivant.studio.prompt_reading import read_emphasis, read_prompt
from vivant.studio.slips import Fault, slip

_WANDER: Final = 0.008
"""How far, in frame heights, a figure may stand from where the prompt puts it."""

_SHOWN_BY_REFERENCE: Final[frozenset[DefectType]] = frozenset(
    {"wrong_attribute", "wrong_colour", "swapped_colours"}
)
_SHOWN_BY_POSED: Final[frozenset[DefectType]] = frozenset({"wrong_pose", "wrong_expression", "wrong_facing"})


def paint(
    prompt: str,
    references: Sequence[tuple[PixelId, bytes]],
    width: int,
    height: int,
    seed: int,
    *,
    rate: float,
) -> tuple[bytes, Fault]:
    """A PNG of `width` x `height` with the tableau inside, and what the painter slipped on.

    `references` are encoded pictures beside the hash of their pixels. `rate` multiplies the rates of
    `slips.KINDS`; 0 paints exactly what was understood. Raises Refused for a prompt in which nobody
    is found.
    """
    request = {
        "prompt": prompt,
        "references": [r[0] for r in references],
        "size": [width, height],
        "seed": seed,
    }
    rng = random.Random(fingerprint(request))
    seen = [look_at(data) for _, data in references]
    meant = read_prompt(prompt, seen, rng)
    if not meant.actors:
        raise Refused(
            "the painter found nobody to draw in the prompt", "Name each character on a line of its own."
        )
    tableau = _wander(staged(meant, width / height), rng)
    tableau, slips = slip(
        tableau,
        rng,
        rate,
        shown=_guarded(prompt, seen),
        emphasised=read_emphasis(prompt),
        shows=lambda before, after: _differ(before, after, width, height),
    )
    return render(tableau, width, height), Fault(slips=slips)


def look_at(data: bytes) -> Tableau | None:
    """What a picture shows, if the studio drew it; None for any other picture."""
    told = images.read_text(data).get(KEY)
    return Tableau.model_validate_json(told) if told else None


def render(tableau: Tableau, width: int, height: int) -> bytes:
    """The PNG of a staged tableau, with the tableau inside."""
    pixels = draw_tableau(tableau, width, height)
    return images.encode_png(pixels, text={KEY: tableau.model_dump_json(exclude_defaults=True)})


def _differ(before: Tableau, after: Tableau, width: int, height: int) -> bool:
    """Whether people could see the difference: a hat lost behind a neighbour is no defect."""
    one, other = (_at_a_glance(tableau, width, height) for tableau in (before, after))
    gap = cv2.absdiff(one, other)
    return int(np.count_nonzero(gap.max(axis=2) > _SEEN)) >= _SEEN_PIXELS


def _at_a_glance(tableau: Tableau, width: int, height: int) -> Pixels:
    ground = seen_from_afar(tableau, width, height, (round(width * _GLANCE / height), _GLANCE))
    return draw_on(ground, tableau)


_GLANCE: Final = 384
_SEEN: Final = 24
_SEEN_PIXELS: Final = 14
"""A slip shows when this many pixels of a picture 384 high differ by more than `_SEEN` levels."""


def _guarded(prompt: str, seen: Sequence[Tableau | None]) -> frozenset[DefectType]:
    """The defects that what the painter is shown guards against better than words alone."""
    shown = [tableau.actors[0] for tableau in seen if tableau and tableau.actors]
    if not shown:
        return frozenset()
    posed = "character sheet" in prompt or all(actor.facing != "viewer" for actor in shown)
    return _SHOWN_BY_REFERENCE | _SHOWN_BY_POSED if posed else _SHOWN_BY_REFERENCE


def _wander(tableau: Tableau, rng: random.Random) -> Tableau:
    """Moves every figure a little, as no two pictures of one prompt are quite alike; those whose hands
    meet, together."""
    if tableau.kind == "sheet":
        return tableau
    actors = []
    met = partners(tableau.actors)
    ways: dict[int, tuple[float, float]] = {}
    for index, actor in enumerate(tableau.actors):
        assert actor.spot is not None
        way = rng.uniform(-_WANDER, _WANDER), rng.uniform(-_WANDER, _WANDER) / 2
        way = ways.setdefault(index, ways.get(met.get(index, index), way))
        x, y = actor.spot.x + way[0], actor.spot.y + way[1]
        spot = actor.spot.model_copy(update={"x": round(x, 5), "y": round(y, 5)})
        actors.append(actor.model_copy(update={"spot": spot}))
    return tableau.model_copy(update={"actors": tuple(actors)})
