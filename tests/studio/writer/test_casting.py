from collections import Counter

import pytest

from vivant.schema.brief import CastRole, CharacterBrief, CharacterDraft
from vivant.schema.vocabulary import PROFESSION_CATEGORIES, SUBJECT_TYPES, SubjectType
from vivant.studio.features import COAT, FULL_LENGTH_TOPS, HUMAN, KINDS, OUTFITS, SPECIES
from vivant.studio.harmony import harmonise
from vivant.studio.natural import BEARDED, CRESTS, LEGLESS, PARTS
from vivant.studio.palette import COLOURS
from vivant.studio.wording import describe
from vivant.studio.writer.casting import design_character


def cast_of(count: int, subject_type: SubjectType | None = None) -> list[CharacterDraft]:
    return [
        design_character(
            CharacterBrief(
                subject_type=subject_type or SUBJECT_TYPES[k % 8], category=PROFESSION_CATEGORIES[k // 8 % 4]
            ),
            k,
        )
        for k in range(count)
    ]


CAST = cast_of(640)


def test_the_same_brief_and_seed_give_the_same_character_and_another_attempt_another() -> None:
    brief = CharacterBrief(subject_type="mammal", category="makers")
    again = brief.model_copy(update={"attempt": 1})
    assert design_character(brief, 5) == design_character(brief, 5)
    assert design_character(brief, 5).identity != design_character(again, 5).identity
    assert design_character(brief, 5).identity != design_character(brief, 6).identity


def test_a_character_is_of_its_cell() -> None:
    for subject_type in SUBJECT_TYPES:
        for category in PROFESSION_CATEGORIES:
            draft = design_character(CharacterBrief(subject_type=subject_type, category=category), 1)
            assert draft.identity.species in SPECIES[subject_type]
            assert draft.identity.subject_type == subject_type
            assert OUTFITS[draft.profession].category == category


@pytest.mark.parametrize("subject_type", SUBJECT_TYPES)
def test_species_come_evenly(subject_type: SubjectType) -> None:
    members = SPECIES[subject_type]
    counts = Counter(draft.identity.species for draft in cast_of(40 * len(members), subject_type))
    assert set(counts) == set(members)
    assert max(counts.values()) < 1.6 * 40


def test_a_role_keeps_its_name_species_and_profession() -> None:
    role = CastRole(
        key="fox",
        name="the Fox",
        subject_type="mammal",
        species="fox",
        category="guardians",
        profession="ranger",
    )
    brief = CharacterBrief(subject_type="mammal", category="guardians", role=role, taken_names=("the Fox",))
    draft = design_character(brief, 3)
    assert (draft.name, draft.profession, draft.identity.species) == ("the Fox", "ranger", "fox")
    assert draft.description.startswith("the Fox is a")
    assert " fox, a ranger with " in draft.description


def test_the_description_is_the_identity_s() -> None:
    for draft in CAST:
        assert draft.description == describe(draft.name, draft.profession, draft.identity)


def test_every_feature_is_one_that_the_studio_can_draw_on_this_body() -> None:
    for identity in (draft.identity for draft in CAST):
        human = identity.subject_type in HUMAN
        parts = [feature.part for feature in identity.features]
        assert parts == sorted(parts, key=PARTS.index)
        assert len(parts) == len(set(parts))
        assert {"coat", "eyes"} <= set(parts)
        assert ("belly" in parts) is not human
        for feature in identity.features:
            kinds = {"coat": (COAT[identity.subject_type],), "belly": ("belly",), **KINDS}[feature.part]
            assert feature.kind in kinds
            assert COLOURS[feature.colour.name] == feature.colour
            assert (feature.second is None) is (feature.pattern == "plain")


def test_hair_beards_and_crests_are_where_they_grow() -> None:
    for identity in (draft.identity for draft in CAST):
        crest, beard = identity.feature("crest"), identity.feature("beard")
        assert crest is None or crest.kind in CRESTS[identity.subject_type]
        assert beard is None or identity.species in BEARDED
        assert identity.feature("hair") is None or identity.subject_type in HUMAN
    assert any(draft.identity.feature("beard") for draft in CAST)


def test_people_are_dressed_and_nobody_wears_a_bottom_under_a_robe_or_on_a_tail() -> None:
    for identity in (draft.identity for draft in CAST):
        top, bottom = identity.feature("top"), identity.feature("bottom")
        if top and top.kind in FULL_LENGTH_TOPS:
            assert bottom is None
        elif identity.subject_type in HUMAN:
            assert top
            assert bottom
        if identity.species in LEGLESS:
            assert bottom is None
            assert identity.feature("shoes") is None


def test_designs_are_restrained() -> None:
    for identity in (draft.identity for draft in CAST):
        salient = [part for part in ("outer", "neck", "hat", "glasses", "mark") if identity.feature(part)]
        assert 2 <= len(salient) <= 4


def test_garments_please_and_stand_off_in_nearly_every_design() -> None:
    pairs = [(d.identity.feature("top"), d.identity.feature("bottom")) for d in CAST]
    colours = [(top.colour.name, bottom.colour.name) for top, bottom in pairs if top and bottom]
    assert sum(harmonise(*pair) for pair in colours) >= 0.98 * len(colours)
    assert all(top != bottom for top, bottom in colours)


def test_professions_can_be_told_by_what_they_wear() -> None:
    rulers = [draft.identity for draft in cast_of(2000) if draft.profession == "ruler"]
    crowned = [identity for identity in rulers if (hat := identity.feature("hat")) and hat.kind == "crown"]
    assert len(rulers) > 40
    assert len(crowned) == len(rulers)
