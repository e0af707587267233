"""Models that are waited for and paid: the same pictures, nothing paid twice, clean stops."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.cli.running import document, start, vivant
from tests.pipeline import plug_in, tiny
from vivant.pipeline.building import build_project
from vivant.pipeline.digest import digest_of
from vivant.pipeline.project import open_project
from vivant.store.catalogue import Catalogue


def digest(directory: Path) -> str:
    with open_project(directory) as project:
        return digest_of(project)


def answered(directory: Path) -> int:
    """How many paid answers the project has kept."""
    with Catalogue.open(directory) as catalogue:
        return sum(charge.status == "ok" for charge in catalogue.charges())


def test_a_provider_in_a_file_of_the_project_makes_what_the_studio_makes(tmp_path: Path) -> None:
    studio, mine = tiny.make(tmp_path / "studio"), plug_in.make(tmp_path / "mine")
    build_project(studio, report=False)
    build_project(mine, report=False)
    with open_project(studio) as one, open_project(mine) as other:
        accepted = [list(project.catalogue.accepted()) for project in (one, other)]
        assert accepted[0] == accepted[1] != []
        tiny.assert_nothing_lost(other.catalogue)
        models = {a.model for a in other.catalogue.attempts("S00001-F01")}
        assert "paid-studio-painter-1" in models
    assert document("verify", mine)["problems"] == []


def test_building_again_pays_for_nothing(tmp_path: Path) -> None:
    directory = plug_in.make(tmp_path / "mine", characters=2, stories=1)
    build_project(directory, report=False)
    made, paid = digest(directory), plug_in.paid(directory)
    assert paid == answered(directory) > 0
    build_project(directory, report=False)
    assert plug_in.paid(directory) == paid
    assert digest(directory) == made


def test_after_a_crash_only_what_was_in_flight_is_asked_again(tmp_path: Path) -> None:
    slots = 4
    undisturbed = plug_in.make(tmp_path / "undisturbed", characters=3, stories=2)
    build_project(undisturbed, report=False)
    directory = plug_in.make(
        tmp_path / "mine", characters=3, stories=2, options="seconds = 0.02", endpoint=f"slots = {slots}"
    )
    crashes = 3
    for crash in range(1, crashes + 1):
        build = start("build", directory)
        deadline = time.monotonic() + 60
        while plug_in.paid(directory) < 14 * crash and time.monotonic() < deadline:
            time.sleep(0.02)
        os.killpg(build.pid, signal.SIGKILL)
        build.communicate()
    assert vivant("build", directory).returncode == 0
    assert digest(directory) == digest(undisturbed)
    # Each role has its own slots; whatever was answered but not yet kept is asked again.
    assert plug_in.paid(directory) <= plug_in.paid(undisturbed) + crashes * slots * 4


def test_a_key_press_waits_for_what_is_paid_and_keeps_it(tmp_path: Path) -> None:
    directory = plug_in.make(tmp_path / "mine", characters=3, stories=2, options="seconds = 0.3")
    build = start("build", directory)
    deadline = time.monotonic() + 60
    while plug_in.paid(directory) < 12 and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(build.pid, signal.SIGINT)
    _, said = build.communicate(timeout=60)
    assert build.returncode == 130
    assert "run the same command again" in said
    assert "Traceback" not in said
    assert plug_in.paid(directory) == answered(directory)
    assert document("verify", directory)["problems"] == []


@pytest.mark.parametrize(
    ("trouble", "says"), [("key", "the key is not accepted"), ("line", "failed 3 times in a row")]
)
def test_a_model_out_of_reach_stops_the_build_and_fails_nothing(
    tmp_path: Path, trouble: str, says: str
) -> None:
    directory = plug_in.make(tmp_path / "mine", characters=3, stories=1, endpoint="tries = 1")
    (directory / "trouble").write_text(trouble)
    stopped = vivant("build", directory)
    assert stopped.returncode == 1
    assert says in stopped.stderr
    status = document("status", directory)
    assert status["stories"]["refused"] == status["frames"]["failed"] == 0
    (directory / "trouble").unlink()
    assert vivant("build", directory).returncode == 0
    assert document("status", directory)["frames"]["accepted"] > 0


def test_a_budget_stops_cleanly_and_a_larger_one_goes_on(tmp_path: Path) -> None:
    price = "price = { image = 0.01, second = 0.0 }"
    directory = plug_in.make(tmp_path / "mine", characters=2, stories=1, options="usd = 0.01", endpoint=price)
    undisturbed = plug_in.make(tmp_path / "undisturbed", characters=2, stories=1)
    build_project(undisturbed, report=False)
    stopped = vivant("build", directory, "--max-usd", "0.25")
    assert stopped.returncode == 4, stopped.stderr
    assert "--max-usd" in stopped.stderr
    paid = plug_in.paid(directory)
    assert 0.15 <= 0.01 * paid <= 0.25
    assert vivant("build", directory, "--max-usd", "0.25").returncode == 4
    assert plug_in.paid(directory) == paid
    assert vivant("build", directory, "--max-usd", "5").returncode == 0
    assert digest(directory) == digest(undisturbed)
    assert plug_in.paid(directory) == plug_in.paid(undisturbed)


def test_a_budget_over_a_model_of_unknown_price_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    directory = plug_in.make(tmp_path / "mine", characters=2, stories=1, studio=("planner",))
    refused = vivant("build", directory, "--max-usd", "5")
    assert refused.returncode == 2, refused.stderr
    assert "nobody knows that of paid-studio-painter-1" in refused.stderr
    assert "`price`" in refused.stderr
    assert plug_in.paid(directory) == 0
    status = document("status", directory)
    assert status["characters"]["rejected"] == status["frames"]["failed"] == 0
    assert vivant("build", directory).returncode == 0
