"""A provider that is a file of the project: built with, replayed, paid within a budget, and told about."""

import shutil
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from tests.pipeline import tiny
from tests.pipeline.plugged import PICTURE, PRICE, WORDS, plugged
from tests.report.reading import read_page
from vivant.pipeline.building import Built, build_project
from vivant.pipeline.digest import project_digest
from vivant.pipeline.project import open_project
from vivant.pipeline.status import project_status

ASKED: Final = "asked.txt"
BUSY: Final = f'{PRICE}\nterms = "non-commercial"\noptions = {{ asked = "{ASKED}", busy = "Illustration" }}'
"""Every request for a frame is put off once."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built once by models of the user's own."""
    directory = plugged(tmp_path_factory.mktemp("plugged") / "project", endpoint=BUSY, characters=1)
    build_project(directory)
    return directory


def asked(directory: Path) -> Counter[str]:
    """The requests that reached the provider, by role."""
    return Counter((directory / ASKED).read_text("utf-8").split())


def test_every_role_was_played_by_the_file(project: Path) -> None:
    status = project_status(project)
    assert status.frames.accepted > 0
    assert {role: counts["made"] for role, counts in status.calls.items() if counts["made"]} == asked(project)
    with open_project(project) as opened:
        tiny.assert_nothing_lost(opened.catalogue)
        models = {a.model for frame in opened.catalogue.frames() for a in opened.catalogue.attempts(frame.id)}
        assert models <= {"my-generator", "my-editor"}
        tries = Counter(charge.role for charge in opened.catalogue.charges())
    assert tries == asked(project)


def test_the_cost_is_what_the_usages_say_at_the_users_price(project: Path) -> None:
    status = project_status(project)
    with open_project(project) as opened:
        paid = Counter(charge.role for charge in opened.catalogue.charges() if charge.status == "ok")
        put_off = [charge for charge in opened.catalogue.charges() if charge.status == "throttled"]
    assert put_off
    assert all(charge.usd == 0.0 for charge in put_off)
    costs = {role: cost.usd for role, cost in status.cost.items()}
    assert costs == {
        "planner": pytest.approx(paid["planner"] * WORDS),
        "generator": pytest.approx(paid["generator"] * PICTURE),
        "editor": pytest.approx(paid["editor"] * PICTURE),
        "judge": pytest.approx(paid["judge"] * WORDS),
    }
    document = status.document()
    assert document["usd"] == pytest.approx(sum(usd or 0.0 for usd in costs.values()))
    assert document["cost"]["judge"] == {"usd": costs["judge"], "unknown": 0}
    assert document["usd_per_accepted_frame"] == pytest.approx(
        document["usd"] / status.frames.accepted, abs=1e-6
    )


def test_status_says_on_which_terms_frames_are_and_that_nothing_is_simulated(project: Path) -> None:
    status = project_status(project)
    assert status.terms == {"non-commercial": status.frames.accepted}
    assert status.document()["simulated"] is False
    assert "simulated" not in "\n".join(status.lines())
    assert f"{status.frames.accepted} non-commercial" in "\n".join(status.lines())


def test_the_report_names_the_models_and_the_cost_and_calls_nothing_simulated(project: Path) -> None:
    text = " ".join(read_page(project / "report" / "index.html").text.split())
    for name in ("my-planner", "my-generator", "my-editor", "my-judge"):
        assert name in text
    assert f"Cost {project_status(project).total.usd:.2f} USD" in text.replace("Cost", "Cost ").replace(
        "  ", " "
    )
    assert "simulated" not in text


def test_building_again_asks_nothing_and_costs_nothing(project: Path) -> None:
    before, spent, digest = asked(project), project_status(project).total, project_digest(project)
    again = build_project(project)
    assert (again.waiting, again.unpaid) == ("", "")
    assert asked(project) == before
    assert again.status.total == spent
    assert project_digest(project) == digest


def test_work_that_was_paid_for_and_lost_is_replayed_not_paid_again(project: Path, tmp_path: Path) -> None:
    """The log of a project answers the same project again, from nothing but the log and its images."""
    copy = tmp_path / "copy"
    shutil.copytree(project, copy)
    with sqlite3.connect(copy / "catalogue.sqlite") as database:
        for table in ("attempts", "findings", "outcomes", "units", "counts", "frames", "stories", "posed"):
            database.execute(f"DELETE FROM {table}")
        database.execute("UPDATE characters SET template = NULL, state = 'pending'")
        database.execute("DELETE FROM decisions")
    database.close()
    before = asked(copy)
    rebuilt = build_project(copy)
    assert asked(copy) == before
    assert sum(counts["replayed"] for counts in rebuilt.status.calls.values()) > 0
    assert {role for role, counts in rebuilt.status.calls.items() if counts["made"]} == set()
    assert project_digest(copy) == project_digest(project)


def test_a_budget_stops_cleanly_and_more_goes_on_without_paying_twice(project: Path, tmp_path: Path) -> None:
    directory = plugged(tmp_path / "project", endpoint=BUSY, characters=1)
    stops: list[Built] = []
    for dollars in (0.15, 0.6):
        stops.append(build_project(directory, max_usd=dollars))
        assert f"of {dollars:.2f} USD are spent" in stops[-1].unpaid
        assert "larger --max-usd" in stops[-1].document()["stopped_by_budget"]
        assert (stops[-1].status.total.usd or 0.0) <= dollars
        with open_project(directory) as opened:
            tiny.assert_nothing_lost(opened.catalogue)
    assert sum(asked(directory).values()) < sum(asked(project).values())
    done = build_project(directory, max_usd=50)
    assert done.unpaid == ""
    assert project_digest(directory) == project_digest(project)
    once, again = project_status(project).total, done.status.total
    assert again == once, "what was paid for before the budget ended is replayed"


def test_a_price_that_nobody_knows_is_not_nothing(tmp_path: Path) -> None:
    directory = plugged(
        tmp_path / "project", endpoint="", studio=("planner", "editor", "judge"), characters=1, stories=0
    )
    build_project(directory)
    status = project_status(directory)
    document = status.document()
    assert document["usd"] is None
    assert document["cost"]["generator"]["usd"] is None
    assert document["cost"]["generator"]["unknown"] >= 1
    assert document["cost"]["planner"] == {"usd": 0.0, "unknown": 0}
    assert document["usd_per_accepted_frame"] is None
    assert document["simulated"] is False
    told = "\n".join(status.lines())
    assert "cost        unknown (" in told
    assert "Played by the embedded studio, and so simulated: planner, editor, judge." in told
    front = " ".join(read_page(directory / "report" / "index.html").text.split())
    assert "These results are partly simulated." in front
    assert "plays the planner, the editor and the judge." in front
