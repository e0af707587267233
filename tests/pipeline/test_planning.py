"""A plan names who would be asked how often and at what cost, without a secret, a network or a cent."""

from pathlib import Path

import pytest

from tests.pipeline import plug_in, tiny
from tests.pipeline.plug_in import PRICE
from vivant.config import FILE
from vivant.errors import ConfigError
from vivant.pipeline.planning import plan_project

GENERATION = 0.04 + (1500 * 1.0 + 4160 * 5.0) / 1e6
JUDGEMENT = (6000 * 1.0 + 800 * 5.0) / 1e6


@pytest.fixture(autouse=True)
def _no_secrets_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VIVANT_SECRETS", str(tmp_path / "none.toml"))


def test_the_studio_costs_nothing_and_is_named(tmp_path: Path) -> None:
    plan = plan_project(tiny.make(tmp_path / "project"))
    document = plan.document()
    assert document["usd"] == 0.0
    assert document["repairs_assumed"] is False
    assert document["roles"]["judge"] == {
        "models": [{"endpoint": "studio", "model": "studio-inspector-1", "share": 1.0, "usd_per_call": 0.0}],
        "calls": document["calls"]["judge"],
        "usd": 0.0,
    }
    told = "\n".join(plan.lines())
    assert "calls to the studio, simulated" in told
    assert "Repairs are assumed" not in told


def test_calls_of_typical_size_cost_what_the_user_says(tmp_path: Path) -> None:
    plan = plan_project(plug_in.make(tmp_path / "project", endpoint=PRICE))
    document = plan.document()
    generator = document["roles"]["generator"]
    assert generator["models"][0] | {"usd_per_call": None} == {
        "endpoint": "mine", "model": "paid-studio-painter-1", "share": 1.0, "usd_per_call": None,
    }  # fmt: skip
    assert generator["models"][0]["usd_per_call"] == pytest.approx(GENERATION)
    assert generator["usd"] == pytest.approx(generator["calls"] * GENERATION)
    assert document["usd"] == pytest.approx(sum(role["usd"] for role in document["roles"].values()))
    told = "\n".join(plan.lines())
    assert f"calls to paid-studio-painter-1 at mine: about {generator['usd']:.2f} USD" in told
    assert f"total      about {document['usd']:.2f} USD" in told
    assert "Estimated from calls of typical size." in told


def test_a_real_generators_repairs_are_assumed_and_said_to_be(tmp_path: Path) -> None:
    directory = plug_in.make(tmp_path / "project", endpoint=PRICE, studio=("planner", "editor", "judge"))
    file = directory / FILE
    file.write_text(file.read_text("utf-8").replace('slips = "typical"', 'slips = "none"'), "utf-8")
    plan = plan_project(directory)
    assert plan.document()["repairs_assumed"] is True
    assert plan.document()["calls"]["editor"] > 0
    assert "Repairs are assumed to be as frequent as with the studio's preset typical (0.35 per frame)" in (
        "\n".join(plan.lines())
    )


def test_a_price_that_nobody_knows_makes_the_total_unknown_but_not_the_rest(tmp_path: Path) -> None:
    more = (
        '\n[endpoints.cheap]\nprovider = "mine.py"\nmodel = "seer"\nprice = { input = 1.0, output = 5.0 }\n'
    )
    directory = plug_in.make(tmp_path / "project", more=more)
    file = directory / FILE
    file.write_text(file.read_text("utf-8").replace('judge = "mine"', 'judge = "cheap"'), "utf-8")
    plan = plan_project(directory)
    document = plan.document()
    assert document["usd"] is None
    assert document["roles"]["generator"]["usd"] is None
    known = document["roles"]["judge"]["usd"]
    assert known == pytest.approx(document["calls"]["judge"] * JUDGEMENT)
    told = "\n".join(plan.lines())
    assert "calls to paid-studio-painter-1 at mine: cost unknown" in told
    assert (
        f"total      unknown: about {known:.2f} USD, and whatever planner and generator and editor cost"
        in told
    )


def test_a_judge_asked_about_identity_apart_and_for_votes_takes_more_calls(tmp_path: Path) -> None:
    plain = plan_project(plug_in.make(tmp_path / "plain")).document()["calls"]
    directory = plug_in.make(tmp_path / "much", endpoint="votes = 3", options="separate = true")
    much = plan_project(directory).document()["calls"]
    assert much == plain | {"judge": 6 * plain["judge"]}


def test_several_endpoints_share_the_calls_by_weight(tmp_path: Path) -> None:
    more = (
        '\n[endpoints.dear]\nprovider = "mine.py"\nmodel = "dear"\nweight = 3\nprice = { image = 1.0 }\n'
        '\n[endpoints.free]\nprovider = "mine.py"\nmodel = "free"\nweight = 1\nprice = {}\n'
    )
    directory = plug_in.make(tmp_path / "project", more=more)
    file = directory / FILE
    text = file.read_text("utf-8").replace('generator = "mine"', 'generator = ["dear", "free"]')
    file.write_text(text, "utf-8")
    plan = plan_project(directory)
    generator = plan.document()["roles"]["generator"]
    assert [(m["endpoint"], m["share"], m["usd_per_call"]) for m in generator["models"]] == [
        ("dear", 0.75, 1.0), ("free", 0.25, 0.0),
    ]  # fmt: skip
    assert generator["usd"] == pytest.approx(0.75 * generator["calls"])
    assert "calls to dear (75 %), free (25 %)" in "\n".join(plan.lines())


def test_a_secret_that_is_not_set_is_named_and_does_not_prevent_a_plan(tmp_path: Path) -> None:
    directory = plug_in.make(tmp_path / "project", endpoint=f'{PRICE}\nkey = "NOT_SET_ANYWHERE"')
    plan = plan_project(directory)
    assert plan.document()["missing_secrets"] == ["NOT_SET_ANYWHERE"]
    assert "missing: endpoints.mine needs the secret NOT_SET_ANYWHERE, which is not set" in plan.lines()


def test_a_secret_that_is_set_is_not_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SET_HERE", "hush")
    plan = plan_project(plug_in.make(tmp_path / "project", endpoint=f'{PRICE}\nkey = "SET_HERE"'))
    assert plan.document()["missing_secrets"] == []
    assert "hush" not in "\n".join(plan.lines())


def test_an_endpoint_that_cannot_work_is_refused(tmp_path: Path) -> None:
    directory = plug_in.make(tmp_path / "project")
    (directory / "mine.py").unlink()
    with pytest.raises(ConfigError, match=r"mine.py is not a file of the project"):
        plan_project(directory)


def test_a_plan_makes_and_asks_nothing(tmp_path: Path) -> None:
    directory = plug_in.make(tmp_path / "project")
    plan_project(directory)
    assert {path.name for path in directory.iterdir()} - {"__pycache__"} == {FILE, "mine.py"}


def test_a_plan_says_when_batches_are_too_small_for_the_slots(tmp_path: Path) -> None:
    few = plug_in.make(tmp_path / "few", stories=60, endpoint="slots = 64")
    assert "gate.batch = 50" in "\n".join(plan_project(few).lines())
    one_batch = plug_in.make(tmp_path / "one", stories=50, endpoint="slots = 64")
    assert "gate.batch" not in "\n".join(plan_project(one_batch).lines())
    assert "gate.batch" not in "\n".join(plan_project(tiny.make(tmp_path / "studio", stories=60)).lines())
