"""`vivant prompts` says what models are told, without a project."""

from tests.cli.running import document, vivant
from vivant.models.asking.prompts import PROMPT_NAMES, read_prompt


def test_every_prompt_is_listed_with_its_version() -> None:
    done = vivant("prompts")
    assert done.returncode == 0
    assert [line.split()[:4] for line in done.stdout.splitlines()] == [
        [name, "version", read_prompt(name).version, read_prompt(name).digest] for name in PROMPT_NAMES
    ]
    assert document("prompts") == {"prompts": [read_prompt(name).document() for name in PROMPT_NAMES]}


def test_one_is_printed_as_models_get_it() -> None:
    assert vivant("prompts", "judge").stdout == read_prompt("judge").text + "\n"
    assert document("prompts", "story")["text"] == read_prompt("story").text


def test_one_that_there_is_not_names_those_that_there_are() -> None:
    done = vivant("prompts", "painter")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'painter'" in done.stderr
    assert "character, story, respec, text, tuning, judge" in done.stderr
