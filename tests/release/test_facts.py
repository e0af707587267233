"""Facts of a release are counted row by row, and their order is not that of the rows."""

from random import Random
from typing import Any

from vivant.release.facts import FactsTally, ReleaseFacts
from vivant.release.splits import SplitCharacter, SplitStory, split
from vivant.schema.record import CallCount
from vivant.store.records import Spent

Row = tuple[str, str, dict[str, Any]]


def frame(pose: str, expression: str, rounds: int, terms: str, decided: str = "gate") -> dict[str, Any]:
    return {
        "performances": [{"pose": pose, "expression": expression}],
        "rounds": rounds,
        "decided_by": decided,
        "terms": terms,
        "setting": "harbour",
        "time_of_day": "day",
        "weather": "clear",
        "shot": "full",
        "angle": "high",
        "style": "crayon",
        "strategy": "two_step",
    }


def attempt(stage: str, action: str, *defects: str) -> dict[str, Any]:
    findings = [{"defect": defect} for defect in defects]
    return {"stage": stage, "action": action, "model": "m", "terms": "permissive", "findings": findings}


ROWS: list[Row] = [
    ("characters", "train", {"subject_type": "bird", "category": "makers"}),
    ("characters", "test", {"subject_type": "bird", "category": "makers"}),
    ("stories", "train", {"cast": ["A"], "frames": 2, "requested_frames": 6}),
    ("stories", "test", {"cast": ["B"], "frames": 1, "requested_frames": 1}),
    ("frames", "train", frame("walking", "shy", 0, "permissive")),
    ("frames", "train", frame("walking", "shy", 2, "permissive", "person")),
    ("frames", "test", frame("running", "sad", 0, "non-commercial")),
    ("attempts", "train", attempt("frame", "apt", "wrong_pose", "wrong_pose")),
    ("attempts", "train", attempt("template", "first", "stray_object")),
    ("preferences", "train", {}),
]


def facts_of(rows: list[Row]) -> ReleaseFacts:
    tally = FactsTally()
    for config, where, row in rows:
        tally.add(config, where, row)
    stories = [SplitStory("1", ("A",), 2), SplitStory("2", ("B",), 1)]
    cast = [SplitCharacter(one, "bird", "makers") for one in "AB"]
    return tally.facts(
        name="n",
        version="1",
        calls=[CallCount(role="judge", made=3)],
        spent=[Spent("judge", 0.5, 0)],
        split=split(stories, cast, {"train": 0.5, "test": 0.5}, seed=1).report,
    )


def test_every_row_is_counted_where_it_belongs() -> None:
    facts = facts_of(ROWS)
    assert facts.rows["frames"] == {"train": 2, "test": 1}
    assert facts.rows["preferences"] == {"train": 1}
    assert (facts.frames, facts.stories, facts.characters) == (3, 2, 2)
    assert facts.cells == {("bird", "makers"): 2}
    assert (facts.cast_sizes, facts.lengths) == ({1: 2}, {1: 1, 2: 1})
    assert facts.performances == {("walking", "shy"): 2, ("running", "sad"): 1}
    assert (facts.rounds, facts.unsettled) == ({0: 2, 2: 1}, 4)
    assert facts.findings == {"wrong_pose": 2}
    assert facts.actions == {"apt": 1, "first": 1}
    assert facts.terms == {"non-commercial": {"test": 1}, "permissive": {"train": 2}}
    assert facts.decided == {"gate": 2, "person": 1}
    assert facts.conditions["style"] == {"crayon": 3}
    assert facts.calls["judge"].made == 3


def test_the_order_of_the_rows_changes_nothing() -> None:
    mixed = Random(2).sample(ROWS, len(ROWS))
    assert repr(facts_of(mixed)) == repr(facts_of(ROWS))
