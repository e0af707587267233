"""What is given to a project is used whole or refused whole, when it is made and whenever it is built."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import files_in
from tests.given.files import AXOLOTL, MIRA, NED, frame, line_of, script, write
from tests.pipeline import plug_in
from vivant.config import FILE
from vivant.errors import InputError, UsageError
from vivant.pipeline.building import build_project
from vivant.pipeline.checking import check_files
from vivant.pipeline.creating import Bringing, create_project
from vivant.pipeline.doctor import examine
from vivant.pipeline.planning import plan_project

STORY = script(frame("Mira", "Old Ned"), *(frame("Mira") for _ in range(5)))


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    """A folder with a cast of two and a script."""
    write(tmp_path / "characters" / "a_mira.toml", MIRA)
    write(tmp_path / "characters" / "b_ned.toml", NED)
    write(tmp_path / "scripts" / "day.yaml", STORY)
    return tmp_path


def create(folder: Path) -> Path:
    create_project(folder / "mine", brought=Bringing(folder / "characters", folder / "scripts"))
    return folder / "mine"


def spoil_a_character(folder: Path) -> None:
    write(folder / "characters" / "a_mira.toml", MIRA.replace('"white"', '"whote"'))


def spoil_a_script(folder: Path) -> None:
    write(folder / "scripts" / "day.yaml", STORY.replace("pose: standing", "pose: standng", 1))


def call_a_stranger(folder: Path) -> None:
    write(folder / "scripts" / "day.yaml", STORY.replace("character: Mira", "character: Mara", 1))


def leave_no_characters(folder: Path) -> None:
    for path in (folder / "characters").iterdir():
        path.rename(path.with_suffix(".txt"))


def leave_no_folder(folder: Path) -> None:
    (folder / "scripts").rename(folder / "elsewhere")


def put_a_file_in_its_place(folder: Path) -> None:
    leave_no_folder(folder)
    write(folder / "scripts", "x")


def tell_a_story_twice(folder: Path) -> None:
    write(folder / "scripts" / "day.json", "{}")


def name_a_picture_that_is_none(folder: Path) -> None:
    write(folder / "characters" / "mira.png", "x")
    write(folder / "characters" / "a_mira.toml", 'template = "mira.png"\n' + MIRA)


BAD = [
    (spoil_a_character, f"a_mira.toml:{line_of(MIRA, 'colour')}: `features[0].colour`"),
    (spoil_a_script, f"day.yaml:{line_of(STORY, 'pose')}: `frames[0].performances[0].pose`"),
    (call_a_stranger, f"day.yaml:{line_of(STORY, 'character')}: `frames[0].performances[0].character`"),
    (leave_no_characters, "holds nothing that can be read"),
    (leave_no_folder, "there is no folder"),
    (put_a_file_in_its_place, "is not a folder"),
    (tell_a_story_twice, "have one name"),
    (name_a_picture_that_is_none, "a_mira.toml:1: `template` names mira.png"),
]


@pytest.mark.parametrize(("spoil", "says"), BAD)
def test_one_mistake_makes_no_project(spoil: Callable[[Path], None], says: str, brought: Path) -> None:
    spoil(brought)
    before = files_in(brought)
    with pytest.raises(InputError) as refused:
        create(brought)
    assert says in refused.value.what
    assert files_in(brought) == before


COMMANDS: dict[str, Callable[[Path], object]] = {
    "plan": plan_project,
    "build": build_project,
    "doctor": examine,
}


@pytest.mark.parametrize(("spoil", "says"), BAD)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_mistake_made_later_is_found_before_anything_is_made(
    command: str, spoil: Callable[[Path], None], says: str, brought: Path
) -> None:
    directory = create(brought)
    spoil(directory)
    before = files_in(directory)
    with pytest.raises(InputError) as refused:
        COMMANDS[command](directory)
    assert says in refused.value.what
    assert files_in(directory) == before
    found = check_files([directory]).problems
    assert any(says in f"{problem}" for problem in found)


def test_what_the_studio_cannot_draw_is_refused_until_others_are_configured(brought: Path) -> None:
    write(brought / "characters" / "c_axel.toml", AXOLOTL)
    directory = create(brought)
    for command in COMMANDS.values():
        with pytest.raises(
            UsageError, match=r"c_axel.toml:3.*Configure another model for generator, editor and judge"
        ):
            command(directory)
    text = (directory / FILE).read_text("utf-8")
    for role in ("generator", "editor", "judge"):
        text = text.replace(f'{role} = "studio"', f'{role} = "other"')
    write(directory / FILE, text + '\n[endpoints.other]\nprovider = "paid.py"\n')
    write(directory / "paid.py", plug_in.CODE)
    assert plan_project(directory).characters == 3


def test_one_role_of_the_studio_is_enough_to_refuse(brought: Path) -> None:
    write(brought / "characters" / "c_axel.toml", AXOLOTL)
    directory = create(brought)
    text = (directory / FILE).read_text("utf-8").replace('judge = "studio"', 'judge = ["other", "studio"]')
    text = text.replace('generator = "studio"', 'generator = "other"').replace(
        'editor = "studio"', 'editor = "other"'
    )
    write(directory / FILE, text + '\n[endpoints.other]\nprovider = "paid.py"\n')
    with pytest.raises(UsageError, match=r"Configure another model for judge in vivant.toml"):
        plan_project(directory)


def test_texts_and_scripts_cannot_both_be_told(brought: Path) -> None:
    write(brought / "texts" / "a.txt", "The Fox\nA fox came by.")
    with pytest.raises(UsageError, match="cannot both be given"):
        create_project(
            brought / "mine", brought=Bringing(scripts=brought / "scripts", texts=brought / "texts")
        )
    assert not (brought / "mine").exists()


def test_ids_of_characters_still_to_be_invented_can_be_called(brought: Path) -> None:
    told = {"title": "A", "frames": [frame("C0024") for _ in range(6)]}
    write(brought / "told" / "a.json", json.dumps(told))
    create_project(brought / "mine", brought=Bringing(scripts=brought / "told"))
    write(brought / "told" / "a.json", json.dumps(told).replace("C0024", "C0025"))
    with pytest.raises(InputError, match="Ids go from C0001 to C0024"):
        create_project(brought / "yours", brought=Bringing(scripts=brought / "told"))


@pytest.mark.parametrize(
    ("before", "after", "at", "field", "says"),
    [
        ("max_rounds", "max_round", "max_round", "gate.max_round", "Did you mean `max_rounds`?"),
        ('"two_step"', '"three_step"', "three_step", "synthesis.strategy", "Did you mean `two_step`?"),
        ("width = 768", "width = 770", "width = 770", "frames.width", "multiple of 16"),
        ("[gate]", "[gate", "[gate", "", "not valid TOML"),
        ("[studio]", '[endpoints.a]\nprovider = "x"\nkey = "sk-12 34"\n\n[studio]', "sk-12", "endpoints.a.key",
         "never the secret itself"),
    ],
)  # fmt: skip
def test_check_names_the_line_of_a_mistake_in_the_configuration(
    before: str, after: str, at: str, field: str, says: str, brought: Path
) -> None:
    path = create(brought) / FILE
    text = path.read_text("utf-8").replace(before, after, 1)
    write(path, text)
    (problem,) = check_files([path]).problems
    assert (problem.line, problem.field) == (line_of(text, at), field)
    assert says in str(problem)
    assert "sk-12" not in str(problem)
