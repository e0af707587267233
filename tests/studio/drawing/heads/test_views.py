"""Heads seen from the side and from behind."""

import numpy as np
import pytest

from tests.studio.drawing.heads.casting import ALL_SPECIES, TYPE_OF, identity, picture, shapes
from tests.studio.drawing.heads.test_head import dressed
from vivant.schema.vocabulary import Expression
from vivant.studio.drawing.heads.head import Head, draw_head
from vivant.studio.features import HUMAN, KINDS
from vivant.studio.palette import COLOURS

FACE_PARTS = {"eyes", "brows", "mouth", "nose", "glasses", "mark", "beard"}


def parts_of(head: Head) -> set[str]:
    return {part for part, _ in shapes((*head.back, *head.front))}


def seen(head: Head, colour: str) -> int:
    return int((picture(head, 256)[..., :3] == np.array(COLOURS[colour].rgb[::-1])).all(axis=2).sum())


@pytest.mark.parametrize("species", ALL_SPECIES)
def test_the_back_of_a_head_has_no_face(species: str) -> None:
    assert not parts_of(draw_head(dressed(species), "laughing", behind=True)) & FACE_PARTS


@pytest.mark.parametrize("species", ALL_SPECIES)
def test_from_behind_all_expressions_and_turns_are_one_picture(species: str) -> None:
    back = picture(draw_head(dressed(species), "neutral", behind=True), 96)
    others: tuple[tuple[Expression, float], ...] = (("crying", 0.0), ("angry", 0.6), ("happy", 1.0))
    for expression, turn in others:
        assert np.array_equal(back, picture(draw_head(dressed(species), expression, turn, behind=True), 96))


@pytest.mark.parametrize("species", ALL_SPECIES)
def test_from_the_side_one_eye_is_left(species: str) -> None:
    who = identity(species, eyes=("eyes", "violet"))
    front, side = seen(draw_head(who, "neutral"), "violet"), seen(draw_head(who, "neutral", 1.0), "violet")
    assert 0.2 * front < side < 0.85 * front


@pytest.mark.parametrize("species", ALL_SPECIES)
def test_a_face_seen_from_the_side_looks_to_the_right(species: str) -> None:
    head = draw_head(identity(species), "neutral", 1.0)
    eyes = [shape.path.box() for part, shape in shapes(head.front) if part == "eyes"]
    coat = [shape.path.box() for part, shape in shapes(head.front) if part == "coat"]
    middle = sum(box[0] + box[2] for box in eyes) / (2 * len(eyes))
    assert middle > 0.2
    assert min(box[0] for box in coat) < -0.7


@pytest.mark.parametrize("kind", KINDS["hat"])
def test_a_hat_is_seen_from_the_side_and_from_behind(kind: str) -> None:
    for species in ALL_SPECIES[::4]:
        who = identity(species, hat=(kind, "violet"))
        for head in (draw_head(who, "neutral", 1.0), draw_head(who, "neutral", behind=True)):
            assert seen(head, "violet") > 150, species


@pytest.mark.parametrize("kind", KINDS["hair"])
def test_hair_covers_a_head_from_behind(kind: str) -> None:
    for species in [s for s in ALL_SPECIES if TYPE_OF[s] in HUMAN]:
        who = identity(species, hair=(kind, "violet"))
        assert seen(draw_head(who, "neutral", behind=True), "violet") > 4000, species


def test_front_three_quarter_side_and_back_differ() -> None:
    for species in ALL_SPECIES:
        who = identity(species)
        views = [picture(draw_head(who, "neutral", turn), 96).astype(int) for turn in (0.0, 0.6, 1.0)]
        views.append(picture(draw_head(who, "neutral", behind=True), 96).astype(int))
        for i, one in enumerate(views):
            for other in views[:i]:
                assert np.abs(one - other).mean() > 2.0, species
