"""The retoucher: a picture changed as an instruction says, from the picture, the region, the
instruction, the references and the seed, and from nothing else.

It redraws the whole picture; keeping what is outside the region is the gate's work, as with any
editing model. Its own slips are simulated like the painter's.
"""

import random
import re
from collections.abc import Sequence
from typing import Final, TypeVar

import numpy as np

from vivant.errors import Refused
from vivant.schema.gate import DefectType, Region
from vivant.schema.judging import Pixels
from vivant.schema.record import PixelId
from vivant.schema.value import fingerprint
from vivant.schema.vocabulary import EXPRESSIONS
from vivant.store import images
from vivant.studio.drawing.scene import draw_tableau
from vivant.studio.drawing.tableau import KEY, Actor, Lettering, Stray, Tableau
from vivant.studio.painter import look_at
from vivant.studio.prompt_reading import read_words
from vivant.studio.slips import Fault, Slip

Thing = TypeVar("Thing", Stray, Lettering)

IGNORES: Final = 0.04
"""How often, at rate 1, an edit leaves things as they were."""
SHIFTS: Final = 0.06
"""How often the whole picture comes back moved by a few pixels, as whole-frame models do."""
TINTS: Final = 0.15
"""How often colours outside the region come back a little different."""


def retouch(
    picture: tuple[PixelId, bytes],
    region: Region,
    instruction: str,
    references: Sequence[tuple[PixelId, bytes]],
    seed: int,
    *,
    rate: float,
) -> tuple[bytes, Fault]:
    """A PNG of the same size, and what was put right or went wrong.

    Understands instructions about expressions, hands, looks, props and things to remove. Raises
    Refused for a picture the studio did not draw, or an instruction it does not understand.
    """
    tableau = look_at(picture[1])
    if tableau is None:
        raise Refused(
            "the studio's retoucher cannot read a picture it did not draw",
            "Configure an editing model for pictures of other makers.",
        )
    request = {
        "picture": picture[0], "region": region.model_dump(), "instruction": instruction,
        "references": [r[0] for r in references], "seed": seed,
    }  # fmt: skip
    rng = random.Random(fingerprint(request))
    changed, mended = _changed(tableau, region, instruction, [look_at(r[1]) for r in references], rng)
    if rng.random() < IGNORES * rate:
        changed, mended = tableau, ()
    width, height = images.size_of(picture[1])
    pixels = _wobble(draw_tableau(changed, width, height), rng, rate)
    return images.encode_png(pixels, text={KEY: changed.model_dump_json(exclude_defaults=True)}), Fault(
        mended=mended
    )


def _changed(
    tableau: Tableau, region: Region, instruction: str, seen: Sequence[Tableau | None], rng: random.Random
) -> tuple[Tableau, tuple[Slip, ...]]:
    if "remove" in instruction.lower():
        return _unwritten(tableau, region) if "writing" in instruction else _cleared(tableau, region)
    # The longest name first: "Old Fox" is not "Fox".
    for index, actor in sorted(enumerate(tableau.actors), key=lambda item: -len(item[1].name)):
        if not re.search(rf"\b{re.escape(actor.name)}\b", instruction):
            continue
        mended = _mended(actor, instruction, seen, rng)
        if mended is None:
            break
        redrawn, defects = mended
        actors = (*tableau.actors[:index], redrawn, *tableau.actors[index + 1 :])
        slips = tuple(Slip(defect=defect, actor=actor.name) for defect in defects)
        return tableau.model_copy(update={"actors": actors}), slips
    raise Refused(f"the retoucher does not understand: {instruction}", "Say whom to change, and what.")


def _mended(
    actor: Actor, instruction: str, seen: Sequence[Tableau | None], rng: random.Random
) -> tuple[Actor, tuple[DefectType, ...]] | None:
    asked, _, told = instruction.partition("Description:")
    if match := re.search(r"(\w+) expression", asked):
        expression = next((e for e in EXPRESSIONS if e == match[1]), None)
        return (
            (actor.model_copy(update={"expression": expression}), ("wrong_expression",))
            if expression
            else None
        )
    if "hand holds" in asked or "empty-handed" in asked:
        match = re.search(r"hand holds an? ([a-z ]+?)(?:[.,]|$)", asked)
        return actor.model_copy(update={"prop": match[1] if match else None}), ("wrong_prop",)
    if re.search(r"\bhand\b", asked):
        return actor.model_copy(update={"malformed_hand": False}), ("malformed_hand",)
    if "clothes" in asked or "colours" in asked:
        shown = next((t.actors[0].identity for t in seen if t and t.actors), None)
        identity = shown or (read_words(told, rng) if told else None)
        if identity is None:
            return None
        return actor.model_copy(update={"identity": identity}), ("wrong_attribute", "wrong_colour")
    return None


def _cleared(tableau: Tableau, region: Region) -> tuple[Tableau, tuple[Slip, ...]]:
    kept = _elsewhere(tableau.strays, region)
    return tableau.model_copy(update={"strays": kept}), (Slip(defect="stray_object"),)


def _unwritten(tableau: Tableau, region: Region) -> tuple[Tableau, tuple[Slip, ...]]:
    kept = _elsewhere(tableau.lettering, region)
    return tableau.model_copy(update={"lettering": kept}), (Slip(defect="stray_lettering"),)


def _elsewhere(things: tuple[Thing, ...], region: Region) -> tuple[Thing, ...]:
    """What does not lie at the height of the region; nothing, if all does not."""
    kept = tuple(t for t in things if not region.top <= t.y - t.size / 2 <= region.bottom)
    return kept if len(kept) < len(things) else ()


def _wobble(pixels: Pixels, rng: random.Random, rate: float) -> Pixels:
    """The whole-frame side effects that editing models have."""
    if rng.random() < SHIFTS * rate:
        pixels = np.roll(pixels, (rng.choice([-3, 2]), rng.choice([-2, 3])), axis=(0, 1))
    if rng.random() < TINTS * rate:
        tint = np.array([rng.randint(-6, 6) for _ in range(3)], np.int16)
        pixels = np.clip(pixels.astype(np.int16) + tint, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(pixels)
