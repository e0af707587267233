"""`vivant calls` as a command, after a build that the budget stopped: one document, or one clear error."""

import json
from pathlib import Path

import pytest

from tests.cli.running import document, vivant
from tests.pipeline import plug_in
from tests.pipeline.plug_in import PRICE


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, int, str]:
    """A build that the budget stopped: its folder, what it printed, its exit code, what it said."""
    directory = plug_in.make(
        tmp_path_factory.mktemp("calls") / "project",
        characters=2,
        stories=0,
        options="tokens = true",
        endpoint=PRICE,
    )
    done = vivant("build", directory, "--max-usd", "0.06", "--json")
    return directory, done.stdout, done.returncode, done.stderr


def test_a_build_that_the_budget_stops_ends_with_4_and_says_how_to_go_on(
    stopped: tuple[Path, str, int, str],
) -> None:
    _, printed, code, said = stopped
    assert code == 4
    told = json.loads(printed)
    assert "of 0.06 USD are spent" in told["stopped_by_budget"]
    assert told["usd"] <= 0.06
    assert said.splitlines()[-1].startswith("Stopped by the budget: ")
    assert "larger --max-usd" in said
    assert "Traceback" not in said


def test_calls_are_listed_filtered_and_shown(stopped: tuple[Path, str, int, str]) -> None:
    directory = stopped[0]
    calls = document("calls", directory)["calls"]
    assert [call["role"] for call in calls] == ["planner", "planner"]
    chosen = ("--role", "planner", "--status", "ok", "--model", "paid-studio-writer-1", "--last", "1")
    assert document("calls", directory, *chosen)["calls"] == calls[-1:]
    one = document("calls", directory, calls[0]["key"][:10])
    assert one["key"] == calls[0]["key"]
    assert Path(one["page"]).is_file()


def test_people_see_a_line_a_call(stopped: tuple[Path, str, int, str]) -> None:
    done = vivant("calls", stopped[0])
    assert done.returncode == 0
    assert ["planner" in line for line in done.stdout.splitlines()] == [True, True]


@pytest.mark.parametrize(
    ("arguments", "says"), [(["zzz"], "no call of "), (["zzz", "--last", "3"], "a key names one call")]
)
def test_what_cannot_be_shown_is_one_error(
    arguments: list[str], says: str, stopped: tuple[Path, str, int, str]
) -> None:
    done = vivant("calls", stopped[0], *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert done.stderr.count("vivant: ") == 1
    assert len(done.stderr.splitlines()) == 2
