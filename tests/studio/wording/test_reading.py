import random

import pytest

from vivant.colour import delta_e
from vivant.schema.character import Feature, Identity
from vivant.studio.features import OUTFITS
from vivant.studio.palette import COLOURS
from vivant.studio.wording import read_identity, read_told


def read(words: str, seed: int = 1) -> Identity:
    return read_identity(words, random.Random(seed))


def part(words: str, name: str) -> Feature:
    found = read(words).feature(name)
    assert found is not None, f"{name} was not read in {words!r}"
    return found


def told(words: str, name: str) -> str:
    """A feature in short: "red cape", "red and white dotted shirt"."""
    f = part(words, name)
    colours = f"{f.colour.name} and {f.second.name} {f.pattern}" if f.second else f.colour.name
    return f"{colours} {f.kind}"


def test_a_tall_grey_wolf_in_a_red_cape() -> None:
    words = "a tall grey wolf in a red cape"
    wolf = read(words)
    assert (wolf.subject_type, wolf.species, wolf.stature) == ("mammal", "wolf", "tall")
    assert told(words, "coat") == "grey fur"
    assert told(words, "outer") == "red cape"
    assert wolf.feature("belly")
    assert wolf.feature("eyes")


def test_an_old_woman_with_a_green_scarf_round_glasses_and_freckles() -> None:
    words = "an old woman with a green scarf and round glasses, freckles"
    assert read(words).species == "old woman"
    assert told(words, "neck") == "green scarf"
    assert part(words, "glasses").kind == "round glasses"
    assert part(words, "mark").kind == "freckles"
    assert read(words).feature("hair")


def test_mira_a_small_robot() -> None:
    robot = read("Mira, a small robot")
    assert (robot.subject_type, robot.stature) == ("robot", "short")


@pytest.mark.parametrize(
    ("words", "species"),
    [
        ("a hare", "rabbit"), ("an ass", "donkey"), ("the Cockerel", "cock"), ("two ravens and a turtle", "tortoise"),
        ("a she-wolf", "wolf"), ("Granny", "old woman"), ("an elderly lady", "old woman"), ("a toad", "frog"),
        ("a kindly ogre", "troll"), ("Mr Fox, a brave mouse", "mouse"), ("the Dog's Master is a man", "man"),
        ("Robin Wolf the knight is a goat", "goat"), ("she is old and wears a shawl", "old woman"),
        ("an old, wise woman", "old woman"), ("a woman in an old hat", "woman"), ("a princess", "girl"), ("the fairy queen", "fairy"), ("a man holding a fish", "man"),
    ],
)  # fmt: skip
def test_a_species_is_found_under_people_s_words_for_it(words: str, species: str) -> None:
    assert read(words).species == species


@pytest.mark.parametrize(
    ("words", "where", "what"),
    [
        ("a red-haired girl", "hair", "rust"),
        ("a blond boy", "hair", "blond"),
        ("a dark-skinned woman", "coat", "umber skin"),
        ("a lion with a golden mane", "crest", "gold mane"),
        ("a cat whose fur is jet black", "coat", "black fur"),
        ("a woman in green", "top", "green"),
        ("a dog in a cape of deep blue, and boots in brown", "outer", "navy cape"),
        ("a dog in a cape of deep blue, and boots in brown", "shoes", "brown boots"),
        ("a dog with a red woollen scarf", "neck", "red scarf"),
        ("a bear in a blue dress with white dots", "top", "blue and white dotted dress"),
        ("a bear in a red-and-white striped sweater", "top", "red and white striped jumper"),
        ("a bear in a jumper striped in teal and cream", "top", "teal and cream striped jumper"),
        ("a fox with a hat with a blue band and green boots", "shoes", "green boots"),
        ("a fox: cape: purple; boots: scarlet", "outer", "violet cape"),
        ("a girl with long brown plaits", "hair", "brown braids"),
        ("a man in a big pointy blue hat", "hat", "blue pointed hat"),
    ],
)
def test_colours_and_patterns_go_to_the_part_they_are_said_of(words: str, where: str, what: str) -> None:
    assert what in told(words, where)


def test_sizes_go_to_the_creature_unless_they_are_said_of_a_thing() -> None:
    assert read("a cat with a big red hat and small boots").stature == "average"
    assert read("a thin bearded man").build == "slim"
    assert read("a fox, tall and thin, with a hat").stature == "tall"
    assert read("a girl with short hair and round glasses").stature == "average"
    assert read("a girl with short hair and round glasses").build == "average"


def test_what_is_denied_is_not_drawn() -> None:
    boy = read("a bald, barefoot boy without a hat or scarf, in a shirt and shorts")
    assert not any(boy.feature(name) for name in ("hair", "shoes", "hat", "neck"))


def test_exact_colours_are_used_exactly_and_named_after_the_palette() -> None:
    assert part("a fox in a teal (#123456) cape", "outer").colour.hex == "#123456"
    assert part("a fox in a teal (#123456) cape", "outer").colour.name == "teal"
    assert part("a fox in a #c8382f cape", "outer").colour.name == "red"


def test_a_colour_given_by_name_is_another_shade_for_another_chance() -> None:
    shades = {read("a fox in a teal cape", seed).feature("outer") for seed in range(20)}
    assert len(shades) == 20
    for cape in shades:
        assert cape is not None
        assert cape.colour.name == "teal"
        assert 5 <= delta_e(cape.colour.rgb, COLOURS["teal"].rgb) <= 20.5


def test_everybody_has_what_every_figure_needs() -> None:
    for seed in range(50):
        somebody = read("somebody", seed)
        assert somebody.feature("coat")
        assert somebody.feature("eyes")
        assert somebody.subject_type != "adult" or (somebody.feature("top") and somebody.feature("hair"))


def test_a_profession_dresses_those_whose_clothes_go_unsaid_and_nobody_else() -> None:
    assert part("a fox knight", "hat").kind in OUTFITS["knight"].wears["hat"]
    assert read("a fox knight in a green shirt").feature("hat") is None


def test_words_without_meaning_are_passed_over_and_nothing_is_read_of_no_words() -> None:
    assert read("xyzzy 123 ,,, ((( a fox )))").species == "fox"
    assert read("").features


def test_equal_words_and_chance_give_equal_identities() -> None:
    assert read("a troll in a hat", 7) == read("a troll in a hat", 7)


def test_told_is_what_the_words_say_and_nothing_besides() -> None:
    told = read_told("Mira is a short fox with rust fur, in a teal and cream striped jumper and a hat.")
    assert (told.species, told.stature, told.build) == ("fox", "short", "average")
    assert [(f.part, f.kind, f.colour) for f in told.features] == [
        ("coat", "fur", COLOURS["rust"]),
        ("top", "jumper", COLOURS["teal"]),
    ]
    assert told.features[1].second == COLOURS["cream"]
    assert "hat" in told.named, "named, but which hat and in which colour is open"


def test_told_of_a_stranger_is_nothing_until_the_species_is_said() -> None:
    assert read_told("A shy axolotl in a red scarf.").features == ()
    scarf = read_told("A shy creature in a red scarf.", "fox").features
    assert [(f.kind, f.colour.hex) for f in scarf] == [("scarf", COLOURS["red"].hex)]


def test_a_value_in_the_words_is_told_exactly() -> None:
    (boots,) = read_told("A fox with #ff0001 boots.").features
    assert boots.colour.hex == "#ff0001"
