"""`vivant redo` as people run it: what it prints, its exit codes, and that Ctrl-C leaves the order standing."""

import json
import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from tests.cli.running import document, start, vivant
from tests.pipeline import tiny
from tests.pipeline.test_orders import carry_out
from vivant.pipeline.orders import last_orders
from vivant.pipeline.project import Project
from vivant.pipeline.verifying import verify_project


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tiny.make(tmp_path_factory.mktemp("finished") / "project", characters=2, stories=1)
    file = directory / "vivant.toml"
    file.write_text(file.read_text("utf-8").replace("max_rounds = 3", "max_rounds = 0"), "utf-8")
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles())
    return directory


@pytest.fixture
def directory(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "project"))


def states(project: Project) -> list[str]:
    with project.catalogue.view() as connection:
        return [order.state for order in last_orders(connection, 10)]


def test_what_the_gate_refuses_can_be_listed_and_taken_by_its_number(directory: Path) -> None:
    # The studio's inspector accepts no picture of a character whose template shows squares.
    redone = vivant("redo", directory, "S00001", "2", "--because", "The hat is red.", "--json")
    assert redone.returncode == 1, redone.stderr
    assert redone.stderr == ""
    told = json.loads(redone.stdout)
    assert (told["state"], told["stands"], told["new"]) == ("accepted", 1, False)
    assert told["result"].startswith("the gate accepted none of the new pictures")
    listed = document("redo", directory, "S00001", "S00001-F02", "--versions")
    versions = listed["versions"]
    assert [v["number"] for v in versions] == list(range(1, len(versions) + 1))
    assert [v["stands"] for v in versions] == [True] + [False] * (len(versions) - 1)
    assert (versions[1]["action"], versions[1]["parent"], versions[1]["asked"]) == (
        "apt",
        1,
        "The hat is red.",
    )
    assert versions[1]["change"] == "Above all: The hat is red."
    number = told["tries"][0]
    taken = vivant("redo", directory, "S00001", "2", "--version", str(number), "--why", "better")
    assert taken.returncode == 0, taken.stderr
    assert taken.stdout.startswith("S00001-F02 is accepted: approved by ada: better\n")
    assert f"\n* {number:>2}  " in taken.stdout
    assert verify_project(directory).problems == ()


@pytest.mark.parametrize("signalled", [signal.SIGINT, signal.SIGKILL])
def test_broken_off_while_somebody_builds_the_order_stands(
    directory: Path, signalled: signal.Signals
) -> None:
    with tiny.opened(directory) as project:
        waiting = start("redo", directory, "S00001", "1", "--because", "more light")
        while states(project) != ["waiting"]:
            assert waiting.poll() is None
            time.sleep(0.05)
        os.killpg(waiting.pid, signalled)
        _, said = waiting.communicate(timeout=60)
        if signalled == signal.SIGINT:
            assert waiting.returncode == 130
            assert "run the same command again" in said
            assert "Traceback" not in said
        assert states(project) == ["waiting"]
        assert carry_out(project) == 1
        assert states(project) == ["done"]
        assert len(project.catalogue.attempts("S00001-F01")) == 2


@pytest.mark.parametrize("arguments", [[], ["--because", "red", "--versions"], ["--version", "9"]])
def test_wrong_usage_ends_with_2(finished: Path, arguments: list[str]) -> None:
    done = vivant("redo", finished, "S00001", "1", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_where_people_see_every_frame_it_ends_with_3_when_the_new_one_waits(directory: Path) -> None:
    tiny.set_policy(directory, frames="all")
    with tiny.opened(directory) as project:
        redo = start("redo", directory, "S00001", "1", "--because", "more light")
        while not carry_out(project):
            time.sleep(0.05)
        said, _ = redo.communicate(timeout=60)
    assert redo.returncode == 3
    assert "attempt 2 waits for a person" in said
    assert f"`vivant approve {directory} S00001-F01`" in said
