"""Twelve expressions that can be told apart at 96 pixels of face height, on everybody, in whatever they wear."""

import itertools

import numpy as np
import pytest

from tests.studio.drawing.heads.casting import ALL_SPECIES, face_96, identity, picture
from vivant.schema.vocabulary import EXPRESSIONS, Expression
from vivant.studio.drawing.displaylist import recoloured
from vivant.studio.drawing.heads.ears import moved
from vivant.studio.drawing.heads.expressions import LOOKS
from vivant.studio.drawing.heads.head import draw_head
from vivant.studio.drawing.heads.mammals import MAMMALS
from vivant.studio.features import KINDS

CLOSEST = {0.0: 4.4, 0.6: 4.0, 1.0: 1.4}
"""Mean absolute difference, in levels, of the two most alike faces, by turn: half a face has half the difference."""
WORN: dict[str, dict[str, tuple[str, str]]] = {
    "nothing": {},
    "glasses": {"glasses": ("square glasses", "navy")},
    "hat and mark": {"hat": ("straw hat", "yellow"), "mark": ("eye patch marking", "charcoal")},
}
FACE_PARTS = ("brows", "eyes", "mouth")


@pytest.mark.parametrize("worn", WORN)
@pytest.mark.parametrize("species", ALL_SPECIES)
def test_no_two_expressions_look_alike(species: str, worn: str) -> None:
    who = identity(species, **WORN[worn])
    for turn in (0.0, 0.6, 1.0) if worn == "nothing" else (0.6,):
        faces = {expression: face_96(who, expression, turn) for expression in EXPRESSIONS}
        for one, other in itertools.combinations(EXPRESSIONS, 2):
            difference = float(np.abs(faces[one] - faces[other]).mean())
            assert difference >= CLOSEST[turn], f"{one} and {other} differ by {difference:.2f} at {turn}"


def features_seen(species: str, expression: Expression, **worn: tuple[str, str]) -> dict[str, int]:
    """How many pixels of brows, eyes and mouth are seen on a head 96 pixels high."""
    head = draw_head(identity(species, **worn), expression, 0.6)
    colours = {"brows": (255, 0, 0), "eyes": (0, 255, 0), "mouth": (0, 0, 255)}
    flat = recoloured((*head.back, *head.front), colours, (0, 0, 0))
    seen = picture(type(head)((), flat), 211)[..., 2::-1]
    return {part: int((seen == np.array(colours[part])).all(axis=2).sum()) for part in FACE_PARTS}


@pytest.mark.parametrize("species", ALL_SPECIES)
def test_no_hat_covers_the_brows_and_no_glasses_the_eyes(species: str) -> None:
    floors: tuple[tuple[Expression, float], ...] = (("neutral", 0.8), ("surprised", 0.65))
    for expression, least in floors:
        bare = features_seen(species, expression)
        for hat in ("straw hat", "headscarf"):
            seen = features_seen(species, expression, hat=(hat, "yellow"))
            assert seen["brows"] >= 0.97 * bare["brows"], hat
            assert seen["eyes"] >= 0.85 * bare["eyes"], hat
        for glasses in KINDS["glasses"]:
            seen = features_seen(species, expression, glasses=(glasses, "yellow"))
            assert seen["brows"] >= 0.97 * bare["brows"], glasses
            assert seen["eyes"] >= least * bare["eyes"], glasses


@pytest.mark.parametrize("species", ALL_SPECIES)
def test_every_expression_shows_brows_eyes_and_mouth(species: str) -> None:
    for expression in EXPRESSIONS:
        for part, pixels in features_seen(species, expression).items():
            assert pixels >= 12, f"{part} of {expression}"


def test_every_expression_moves_brows_lids_and_mouth_in_a_way_of_its_own() -> None:
    """What an animator would write down: no two expressions share a mouth, and few share their brows."""
    assert len({look.mouth for look in LOOKS.values()}) == len(EXPRESSIONS)
    assert len({(look.inner, look.outer, look.lift) for look in LOOKS.values()}) == len(EXPRESSIONS)
    assert LOOKS["afraid"].pupil < 0.7 < 1.0 < LOOKS["sad"].pupil
    assert LOOKS["shy"].gaze[0] < -0.4
    assert LOOKS["shy"].gaze[1] > 0.4
    assert LOOKS["sleepy"].upper > 0.6
    assert LOOKS["determined"].lift < 0
    assert LOOKS["laughing"].tilt < -8


def test_only_strong_feelings_colour_the_skin() -> None:
    assert {name for name, look in LOOKS.items() if look.flush} == {"angry", "afraid", "disgusted"}
    assert {name for name, look in LOOKS.items() if look.tears} == {"crying"}


def test_ears_droop_with_the_spirits() -> None:
    for ears in (row.ears for row in MAMMALS.values() if row.ears.kind != "flop"):
        drooping = {expression: moved(ears, LOOKS[expression].ears).angle for expression in EXPRESSIONS}
        assert drooping["surprised"] < drooping["neutral"] < drooping["sad"] < drooping["afraid"]
    hanging = MAMMALS["dog"].ears
    assert moved(hanging, LOOKS["surprised"].ears).angle < hanging.angle - 30
