"""The studio draws what it knows of what people bring, and refuses the rest in plain words."""

import random
from pathlib import Path

import pytest

from tests.given.files import AXOLOTL, MIRA, NED, frame, script, write
from tests.given.test_pictures import encoded, picture
from vivant.given.characters import GivenCharacter, read_characters
from vivant.given.scripts import ANYBODY, GivenScript, read_scripts
from vivant.given.studio import drawable, stageable
from vivant.schema.brief import CharacterBrief
from vivant.store import images
from vivant.studio.drawing.tableau import KEY
from vivant.studio.features import variants
from vivant.studio.painter import paint
from vivant.studio.prompt_reading import read_words
from vivant.studio.writer.casting import design_character
from vivant.synthesis.prompts import full_description, template_prompt

DO = "Configure another model."
SEED = 3


def character(text: str, folder: Path) -> GivenCharacter:
    (one,), problems = read_characters([write(folder / "a.toml", text)], ["a.toml"])
    assert problems == []
    return one


def drawn(text: str, folder: Path) -> GivenCharacter:
    found = drawable(character(text, folder), SEED, DO)
    assert isinstance(found, GivenCharacter), [str(problem) for problem in found]
    return found


def refused(text: str, folder: Path) -> list[str]:
    found = drawable(character(text, folder), SEED, DO)
    assert isinstance(found, list)
    return [str(problem) for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        MIRA,
        NED,
        MIRA.replace("short fox with rust fur and a cream belly", "snake"),
        MIRA.replace("short fox with rust fur and a cream belly", "girl whose friend is a grey wolf"),
        MIRA.replace("short fox with rust fur and a cream belly", "round robot in green overalls, barefoot"),
        MIRA.replace('"Mira"', '"Rose"').replace("Mira is", "Rose is"),
    ],
)
def test_whatever_chance_it_draws_with_a_character_is_the_same(text: str, tmp_path: Path) -> None:
    one = drawn(text, tmp_path).character
    for chance in range(20):
        read = read_words(full_description(one), random.Random(chance))
        assert sorted(read.features, key=str) == sorted(one.identity.features, key=str)
        assert read.species == one.identity.species


def test_what_people_say_is_kept_where_the_studio_decides_the_rest(tmp_path: Path) -> None:
    given, told = character(MIRA, tmp_path).character, drawn(MIRA, tmp_path).character
    assert set(given.identity.features) <= set(told.identity.features)
    assert told == drawn(MIRA, tmp_path).character


def test_words_that_tell_all_are_kept_as_they_are(tmp_path: Path) -> None:
    for number in range(12):
        draft = design_character(
            CharacterBrief(subject_type="adult", category="makers", attempt=number), SEED
        )
        text = (
            f'name = "{draft.name}"\nprofession = "{draft.profession}"\ndescription = "{draft.description}"\n'
        )
        one = drawn(text, tmp_path).character
        assert (one.description, one.identity) == (draft.description, draft.identity)


def test_a_species_or_a_part_that_it_cannot_draw_is_named(tmp_path: Path) -> None:
    (said,) = refused(AXOLOTL, tmp_path)
    assert said.startswith('a.toml:3: `species` is "axolotl", which the studio cannot draw.')
    assert said.endswith(DO)
    (said,) = refused(MIRA.replace('"chef hat"', '"chefs hat"'), tmp_path)
    assert "`features[0].kind`" in said
    assert "Did you mean `chef hat`?" in said
    (said,) = refused(MIRA.replace('part = "hat"', 'part = "tail"'), tmp_path)
    assert "`features[0].part`" in said


def test_it_cannot_read_a_picture_that_it_did_not_draw(tmp_path: Path) -> None:
    (tmp_path / "mira.png").write_bytes(encoded(picture(500, 500), ".png"))
    (said,) = refused('template = "mira.png"\n' + MIRA, tmp_path)
    assert said.startswith(
        "a.toml:1: `template` is mira.png: the studio cannot read pictures that it did not"
    )


def test_a_picture_that_it_drew_it_can_read(tmp_path: Path) -> None:
    one = drawn(MIRA, tmp_path).character
    data, _ = paint(template_prompt(one), [], 1024, 1024, SEED, rate=0)
    (tmp_path / "mira.png").write_bytes(data)
    again = drawn('template = "mira.png"\n' + MIRA, tmp_path)
    assert again.picture().data == data


@pytest.mark.parametrize("told", ["{}", '{"kind": "sheet", "actors": []}', "Mira"])
def test_a_picture_that_pretends_to_be_its_own_is_not_believed(told: str, tmp_path: Path) -> None:
    data = images.encode_png(picture(1024, 1024), text={KEY: told})
    (tmp_path / "mira.png").write_bytes(data)
    assert refused('template = "mira.png"\n' + MIRA, tmp_path)


def a_script(text: str, folder: Path) -> GivenScript:
    (one,), problems = read_scripts([write(folder / "a.yaml", text)], ["a.yaml"], ANYBODY)
    assert problems == []
    return one


def test_details_that_a_script_leaves_open_are_decided_once(tmp_path: Path) -> None:
    text = script(*(frame("Mira", setting="village street") for _ in range(6)))
    staged = stageable(a_script(text, tmp_path), SEED, DO)
    assert isinstance(staged, GivenScript)
    (scene,) = {frame.scene for frame in staged.frames}
    assert scene.setting == "village_street"
    assert scene.detail in variants("village_street")
    assert staged == stageable(a_script(text, tmp_path), SEED, DO)


def test_settings_details_and_props_that_it_cannot_draw_are_named(tmp_path: Path) -> None:
    frames = [frame("Mira") for _ in range(6)]
    frames[0] = frame("Mira", setting="moon base")
    frames[1] = {**frames[1], "scene": {"setting": "forest", "detail": "mushroom", "time": "day"}}
    performance = {
        "character": "Mira",
        "pose": "holding",
        "expression": "happy",
        "placement": "left",
        "facing": "left",
    }
    frames[2] = {**frames[2], "performances": [performance | {"prop": "sword"}]}
    problems = stageable(a_script(script(*frames), tmp_path), SEED, DO)
    assert isinstance(problems, list)
    assert [p.field for p in problems] == [
        "frames[0].scene.setting", "frames[1].scene.detail", "frames[2].performances[0].prop",
    ]  # fmt: skip
    assert "Did you mean `mushrooms`?" in problems[1].do
    assert all(p.do.endswith(DO) and p.line > 1 for p in problems)
