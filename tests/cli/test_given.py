"""Bringing one's own through the real commands: checked whole, refused whole, or made."""

import json
from pathlib import Path

import pytest

from tests.cli.running import document, files_in, vivant
from tests.given.files import AXOLOTL, MIRA, NED, frame, line_of, script, write
from tests.given.test_pictures import encoded, picture
from vivant.config import read_config

STORY = script(frame("Mira", "Old Ned"), *(frame("Mira") for _ in range(5)))


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    """A folder with a cast of two and a script."""
    write(tmp_path / "cast" / "a_mira.toml", MIRA)
    write(tmp_path / "cast" / "b_ned.toml", NED)
    write(tmp_path / "scripts" / "day.yaml", STORY)
    return tmp_path


def init(folder: Path, *more: str | Path) -> list[str | Path]:
    return ["init", folder / "mine", "--characters", folder / "cast", "--scripts", folder / "scripts", *more]


def test_what_is_given_is_copied_and_named_in_the_configuration(brought: Path) -> None:
    (brought / "cast" / "pictures").mkdir()
    (brought / "cast" / "pictures" / "ned.png").write_bytes(encoded(picture(300, 500), ".png"))
    write(brought / "cast" / "b_ned.toml", 'template = "pictures/ned.png"\n' + NED)
    write(brought / "sea.jpg", "")
    (brought / "sea.jpg").write_bytes(encoded(picture(600, 400), ".jpg"))
    style = ("--style-words", "soft watercolour,  wet\nedges.", "--style-reference", brought / "sea.jpg")
    made = document(*init(brought, *style))
    assert {key: made[key] for key in ("texts", "characters", "scripts")} == {
        "texts": 0, "characters": 2, "scripts": 1,
    }  # fmt: skip
    files = {name for name, data in files_in(brought / "mine").items() if data}
    assert files == {
        "vivant.toml", "characters/a_mira.toml", "characters/b_ned.toml", "characters/pictures/ned.png",
        "scripts/day.yaml", "style/sea.jpg",
    }  # fmt: skip
    config = read_config(brought / "mine")
    assert (config.cast.given, config.cast.characters) == ("characters", 0)
    assert (config.stories.scripts, config.stories.count) == ("scripts", 0)
    assert (config.style.words, config.style.references) == (
        "soft watercolour, wet edges",
        ("style/sea.jpg",),
    )


def test_characters_alone_get_invented_stories_and_scripts_alone_an_invented_cast(brought: Path) -> None:
    assert vivant("init", brought / "one", "--characters", brought / "cast").returncode == 0
    one = read_config(brought / "one")
    assert (one.cast.characters, one.stories.count) == (0, 12)
    write(
        brought / "told" / "a.json", json.dumps({"title": "A", "frames": [frame("C0001") for _ in range(6)]})
    )
    assert vivant("init", brought / "two", "--scripts", brought / "told").returncode == 0
    two = read_config(brought / "two")
    assert (two.cast.characters, two.stories.count) == (24, 0)
    assert document("plan", brought / "two")["frames"] == 6


def test_a_mistake_makes_no_project(brought: Path) -> None:
    write(brought / "cast" / "a_mira.toml", MIRA.replace('"white"', '"whote"'))
    write(brought / "scripts" / "day.yaml", STORY.replace("pose: standing", "pose: standng", 1))
    before = files_in(brought)
    done = vivant(*init(brought))
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    head, first, second = done.stderr.splitlines()
    assert head == "vivant: 2 problems in what was given:"
    assert f"a_mira.toml:{line_of(MIRA, 'colour')}: `features[0].colour`" in first
    assert f"day.yaml:{line_of(STORY, 'pose')}: `frames[0].performances[0].pose`" in second
    assert files_in(brought) == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--style-reference", "sea.png"), "need `words`"),
        (("--style-words", "oil", "--style-reference", "sea.png"), "--style-reference names sea.png"),
    ],
)
def test_a_style_without_words_or_picture_makes_no_project(
    arguments: tuple[str, ...], says: str, brought: Path
) -> None:
    before = files_in(brought)
    done = vivant(*init(brought), *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert files_in(brought) == before


def test_the_studio_says_what_it_cannot_do_and_what_to_configure(brought: Path) -> None:
    write(brought / "cast" / "c_axel.toml", AXOLOTL)
    made = document(*init(brought))
    assert any("axolotl" in warning for warning in made["warnings"])
    for command in ("build", "check"):
        done = vivant(command, brought / "mine")
        assert done.returncode == 2
        said = done.stderr + done.stdout
        assert 'characters/c_axel.toml:3: `species` is "axolotl", which the studio cannot draw' in said
        assert "Configure another model for generator, editor and judge in vivant.toml." in said


def test_another_style_is_not_the_studios(brought: Path) -> None:
    assert vivant(*init(brought, "--style-words", "oil on canvas")).returncode == 0
    done = vivant("build", brought / "mine")
    assert done.returncode == 2
    assert 'the studio cannot draw the style "oil on canvas"' in done.stderr
    assert "Configure another model for generator, editor and judge" in done.stderr


def test_check_names_every_problem_of_every_file(brought: Path) -> None:
    write(brought / "cast" / "a_mira.toml", MIRA.replace('"white"', '"whote"'))
    write(brought / "scripts" / "day.yaml", STORY.replace("pose: standing", "pose: standng", 1))
    done = vivant("check", brought / "cast", brought / "scripts" / "day.yaml", "--json")
    assert done.returncode == 2
    problems = json.loads(done.stdout)["problems"]
    assert [(Path(p["file"]).name, p["line"], p["field"]) for p in problems] == [
        ("a_mira.toml", line_of(MIRA, "colour"), "features[0].colour"),
        ("day.yaml", line_of(STORY, "pose"), "frames[0].performances[0].pose"),
    ]
    assert problems[1]["do"] == "Did you mean `standing`?"
    told = vivant("check", brought / "cast", brought / "scripts" / "day.yaml")
    assert len(told.stdout.splitlines()) == 2
    assert "2 problems found." in told.stderr


def test_check_finds_nothing_where_nothing_is_wrong(brought: Path) -> None:
    found = document("check", brought / "cast", brought / "scripts")
    assert found == {"characters": 2, "scripts": 1, "problems": []}
    assert vivant(*init(brought)).returncode == 0
    assert document("check", brought / "mine")["problems"] == []


@pytest.mark.parametrize("arguments", [(), ("nothing.txt",)])
def test_check_refuses_what_it_cannot_look_at(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "nothing.txt").write_text("x")
    done = vivant("check", *(tmp_path / argument for argument in arguments))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_check_prints_the_schemas() -> None:
    done = vivant("check", "--schema", "script")
    assert done.returncode == 0
    assert json.loads(done.stdout)["title"] == "A script for Vivant"
