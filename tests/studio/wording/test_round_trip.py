import random

from hypothesis import given, settings
from hypothesis import strategies as st

from vivant.colour import delta_e
from vivant.schema.brief import CharacterBrief, CharacterDraft
from vivant.schema.character import Colour, Feature, Identity, Pattern
from vivant.schema.vocabulary import PROFESSION_CATEGORIES, SUBJECT_TYPES
from vivant.studio.features import COAT, FULL_LENGTH_TOPS, HUMAN, KINDS, SPECIES
from vivant.studio.natural import CRESTS, LEGLESS, PARTS
from vivant.studio.palette import COLOURS, GARMENT_COLOURS, HAIR_COLOURS, SKIN_COLOURS
from vivant.studio.wording import describe, read_identity
from vivant.studio.writer.casting import design_character

SEEDS = st.integers(0, 2**31 - 1)


@st.composite
def drafts(draw: st.DrawFn) -> CharacterDraft:
    """Whatever the studio writer invents."""
    subject_type, category = (
        draw(st.sampled_from(SUBJECT_TYPES)),
        draw(st.sampled_from(PROFESSION_CATEGORIES)),
    )
    return design_character(CharacterBrief(subject_type=subject_type, category=category), draw(SEEDS))


@st.composite
def identities(draw: st.DrawFn) -> Identity:
    """Whatever the vocabulary can say, likely or not, in any colours."""
    subject_type = draw(st.sampled_from(SUBJECT_TYPES))
    species = draw(st.sampled_from(SPECIES[subject_type]))
    human = subject_type in HUMAN
    features: dict[str, Feature] = {}
    kinds_of = {
        **KINDS,
        "coat": (COAT[subject_type],),
        "belly": ("belly",),
        "crest": CRESTS.get(subject_type, ()),
    }
    for part in PARTS:
        always = part in ("coat", "eyes") or (part == "belly" and not human)
        foreign = part in (("belly", "crest") if human else ("hair", "beard"))
        no_room = part == "bottom" and "top" in features and features["top"].kind in FULL_LENGTH_TOPS
        no_legs = part in ("bottom", "shoes") and species in LEGLESS
        if foreign or no_room or no_legs or not (always or draw(st.booleans())):
            continue
        colours = (
            SKIN_COLOURS
            if part == "coat" and human
            else HAIR_COLOURS
            if part in ("hair", "beard")
            else GARMENT_COLOURS
        )
        patterned = part in ("top", "bottom", "outer", "neck", "hat") and draw(st.booleans())
        patterns: list[Pattern] = ["striped", "dotted", "checked"]
        features[part] = Feature(
            part=part,
            kind=draw(st.sampled_from(kinds_of[part])),
            colour=colour(draw, colours),
            second=colour(draw, GARMENT_COLOURS) if patterned else None,
            pattern=draw(st.sampled_from(patterns)) if patterned else "plain",
        )
    return Identity(
        subject_type=subject_type,
        species=species,
        build=draw(st.sampled_from(["slim", "average", "stout"])),
        stature=draw(st.sampled_from(["short", "average", "tall"])),
        features=tuple(features.values()),
    )


def colour(draw: st.DrawFn, names: tuple[str, ...]) -> Colour:
    return Colour(name=draw(st.sampled_from(names)), hex=f"#{draw(st.integers(0, 0xFFFFFF)):06x}")


def without_values(identity: Identity) -> Identity:
    """The same identity with every hex forgotten, names kept."""

    def plain(told: Colour) -> Colour:
        return Colour(name=told.name, hex="#000000")

    features = tuple(
        f.model_copy(update={"colour": plain(f.colour), "second": plain(f.second) if f.second else None})
        for f in identity.features
    )
    return identity.model_copy(update={"features": features})


@given(drafts(), SEEDS)
@settings(max_examples=150, deadline=None)
def test_every_invented_character_is_read_back_exactly_when_colours_are_given(
    draft: CharacterDraft, seed: int
) -> None:
    words = describe(draft.name, draft.profession, draft.identity, hexes=True)
    assert read_identity(words, random.Random(seed)) == draft.identity


@given(
    identities(),
    st.sampled_from(["Mira", "the Fox", "the Old Man", "Hazel Green"]),
    st.sampled_from(["knight", "", "shepherd"]),
)
@settings(max_examples=200, deadline=None)
def test_any_identity_of_the_vocabulary_is_read_back_exactly(
    identity: Identity, name: str, profession: str
) -> None:
    words = describe(name, profession, identity, hexes=True)
    assert read_identity(words, random.Random(0)) == identity


@given(drafts(), SEEDS)
@settings(max_examples=150, deadline=None)
def test_without_values_kinds_patterns_and_colour_names_are_kept_and_shades_are_open(
    draft: CharacterDraft, seed: int
) -> None:
    read = read_identity(draft.description, random.Random(seed))
    assert without_values(read) == without_values(draft.identity)
    for told, painted in zip(draft.identity.features, read.features, strict=True):
        assert 5 <= delta_e(told.colour.rgb, painted.colour.rgb) <= 20.5


@given(st.sampled_from(sorted(COLOURS)), SEEDS)
@settings(deadline=None)
def test_descriptions_hold_no_colon_and_no_line_break(name: str, seed: int) -> None:
    draft = design_character(CharacterBrief(subject_type="bird", category="makers"), seed)
    assert not {":", "\n"} & set(describe(name, draft.profession, draft.identity, hexes=True))
