"""What a build of paid models cost is told as far as it is known, and what was paid for is kept."""

import shutil
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from tests.pipeline import plug_in
from tests.pipeline.plug_in import PICTURE, PRICE, WORDS
from tests.report.reading import read_page
from vivant.pipeline.building import build_project
from vivant.pipeline.digest import project_digest
from vivant.pipeline.project import open_project
from vivant.pipeline.status import project_status


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built once by paid models; every request for a frame is put off once."""
    directory = plug_in.make(
        tmp_path_factory.mktemp("paid") / "project",
        characters=1,
        stories=1,
        options='tokens = true, busy = "Illustration"',
        endpoint=f'{PRICE}\nterms = "non-commercial"',
    )
    build_project(directory)
    return directory


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
    for name in (
        "paid-studio-writer-1",
        "paid-studio-painter-1",
        "paid-studio-retoucher-1",
        "paid-studio-inspector-1",
    ):
        assert name in text
    assert f"Cost {project_status(project).total.usd:.2f} USD" in text.replace("Cost", "Cost ").replace(
        "  ", " "
    )
    assert "simulated" not in text


def test_work_that_was_paid_for_and_lost_is_replayed_not_paid_again(project: Path, tmp_path: Path) -> None:
    """The log of a project answers the same project again, from nothing but the log and its images."""
    copy = tmp_path / "copy"
    shutil.copytree(project, copy)
    with sqlite3.connect(copy / "catalogue.sqlite") as database:
        for table in (
            "attempts",
            "findings",
            "outcomes",
            "units",
            "counts",
            "frames",
            "casting",
            "stories",
            "posed",
        ):
            database.execute(f"DELETE FROM {table}")
        database.execute("UPDATE characters SET template = NULL, state = 'pending'")
        database.execute("DELETE FROM decisions")
    database.close()
    before = project_status(copy).calls
    rebuilt = build_project(copy)
    assert plug_in.paid(copy) == plug_in.paid(project)
    assert sum(counts["replayed"] for counts in rebuilt.status.calls.values()) > 0
    assert {role: counts["made"] for role, counts in rebuilt.status.calls.items()} == {
        role: counts["made"] for role, counts in before.items()
    }
    assert project_digest(copy) == project_digest(project)


def test_a_price_that_nobody_knows_is_not_nothing(tmp_path: Path) -> None:
    directory = plug_in.make(
        tmp_path / "project", studio=("planner", "editor", "judge"), characters=1, stories=0
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
