from vivant.design.balance import cells
from vivant.design.uniqueness import ATTRIBUTE_FLOOR, Identities, attribute_distance, too_close
from vivant.schema.brief import CharacterBrief
from vivant.schema.character import Colour, Feature, Identity
from vivant.studio.palette import COLOURS
from vivant.studio.writer.casting import design_character


def fox(**changes: str) -> Identity:
    """A fox with a rust coat, a teal jumper and a yellow straw hat, with parts changed: `hat="beret:red"`."""
    parts = {"coat": "fur:rust", "top": "jumper:teal", "hat": "straw hat:yellow"} | changes
    species = parts.pop("species", "fox")
    features = []
    for part, told in parts.items():
        kind, _, colour = told.partition(":")
        if kind:
            features.append(Feature(part=part, kind=kind, colour=COLOURS[colour]))
    return Identity(subject_type="mammal", species=species, features=tuple(features))


def test_a_character_is_at_no_distance_from_itself() -> None:
    assert attribute_distance(fox(), fox()) == 0


def test_distance_is_the_same_both_ways() -> None:
    other = fox(hat="", top="shirt:cream", neck="scarf:red")
    assert attribute_distance(fox(), other) == attribute_distance(other, fox()) > 0


def test_another_species_weighs_more_than_another_hat_and_a_hat_more_than_shoes() -> None:
    species = attribute_distance(fox(), fox(species="wolf"))
    hat = attribute_distance(fox(), fox(hat="beret:yellow"))
    shoes = attribute_distance(fox(shoes="boots:brown"), fox(shoes="sandals:brown"))
    assert species > hat > shoes > 0


def test_the_further_the_coat_s_colour_the_further_the_characters() -> None:
    near = attribute_distance(fox(), fox(coat="fur:copper"))
    far = attribute_distance(fox(), fox(coat="fur:sky blue"))
    assert 0 < near < far


def test_a_shade_that_the_eye_cannot_see_is_no_difference() -> None:
    top = Feature(part="top", kind="jumper", colour=Colour(name="teal", hex="#1f8a8b"))
    features = tuple(top if f.part == "top" else f for f in fox().features)
    assert attribute_distance(fox(), fox().model_copy(update={"features": features})) < 0.05


def test_stripes_and_a_missing_hat_count() -> None:
    top = Feature(
        part="top", kind="jumper", colour=COLOURS["teal"], second=COLOURS["cream"], pattern="striped"
    )
    striped = tuple(top if f.part == "top" else f for f in fox().features)
    assert attribute_distance(fox(), fox().model_copy(update={"features": striped})) > 0.3
    assert attribute_distance(fox(), fox(hat="")) > attribute_distance(fox(), fox(hat="straw hat:honey"))


def test_build_and_stature_count_by_steps() -> None:
    stout, slim = (fox().model_copy(update={"build": build}) for build in ("stout", "slim"))
    assert attribute_distance(stout, slim) == 2 * attribute_distance(fox(), slim) > 0


def test_the_nearest_of_all_earlier_characters_is_found() -> None:
    earlier = Identities()
    for identity in (fox(species="wolf"), fox(hat="beret:red"), fox(coat="fur:sky blue", hat="")):
        earlier.add(identity.species + str(len(earlier)), identity)
    found = earlier.nearest(fox(hat="beret:coral"))
    assert found is not None
    assert found.id == "fox1"
    assert found.distance == attribute_distance(fox(hat="beret:red"), fox(hat="beret:coral"))


def test_a_twin_with_another_hat_is_too_close_and_the_first_character_never_is() -> None:
    earlier = Identities()
    assert too_close(fox(), earlier) is None
    earlier.add("C0001", fox())
    found = too_close(fox(hat="crown:gold"), earlier)
    assert str(found).startswith("C0001 (distance 1.")


def test_a_cast_of_200_can_be_designed_with_nobody_confusable() -> None:
    cast: list[Identity] = []
    earlier = Identities()
    for k, (subject_type, category) in enumerate(cells(200)):
        briefs = (CharacterBrief(subject_type=subject_type, category=category, attempt=n) for n in range(10))
        drafts = (design_character(brief, k).identity for brief in briefs)
        cast.append(next(identity for identity in drafts if too_close(identity, earlier) is None))
        earlier.add(f"C{k:04d}", cast[-1])
    second_nearest = [sorted(earlier.distances(identity))[1] for identity in cast]
    assert min(second_nearest) >= ATTRIBUTE_FLOOR
