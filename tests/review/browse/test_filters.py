"""Filters find what they say, checked against the specs themselves; counts say what each further choice leaves."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from vivant.pipeline.project import open_project
from vivant.review.browse.facets import facets
from vivant.review.browse.filters import Filters, matching
from vivant.review.browse.snapshot import Snapshot
from vivant.review.browse.sorting import SORTS, in_order
from vivant.schema.character import Character
from vivant.store.records import FrameRecord

Wanted = Callable[[FrameRecord, dict[str, Character]], bool]


@pytest.fixture(scope="module")
def project_frames(many: Path) -> tuple[list[FrameRecord], dict[str, Character]]:
    with open_project(many) as project:
        cast = {record.character.id: record.character for record in project.catalogue.characters()}
        return list(project.catalogue.frames()), cast


def found(read: Snapshot, **filters: Any) -> set[str]:
    return {read.frame_id(row) for row in np.flatnonzero(matching(read, Filters(**filters))).tolist()}


CASES: list[tuple[dict[str, Any], Wanted]] = [
    ({}, lambda f, c: True),
    ({"state": ("pending", "rejected")}, lambda f, c: f.state in ("pending", "rejected")),
    ({"setting": ("forest",), "time": ("night", "dusk")},
     lambda f, c: f.spec.scene.setting == "forest" and f.spec.scene.time in ("night", "dusk")),
    ({"shot": ("wide",)}, lambda f, c: f.spec.composition.shot == "wide"),
    ({"style": ("crayon",)}, lambda f, c: f.spec.style == "crayon"),
    ({"story": ("S00003",)}, lambda f, c: f.story == "S00003"),
    ({"character": ("C0007",)}, lambda f, c: any(p.character == "C0007" for p in f.spec.performances)),
    ({"type": ("bird", "robot")},
     lambda f, c: any(c[p.character].identity.subject_type in ("bird", "robot") for p in f.spec.performances)),
    ({"species": ("fox",), "expression": ("happy", "sad", "shy")},
     lambda f, c: any(
         c[p.character].identity.species == "fox" and p.expression in ("happy", "sad", "shy")
         for p in f.spec.performances)),
    ({"profession": ("baker",), "category": ("makers",)},
     lambda f, c: any(
         c[p.character].profession == "baker" and c[p.character].category == "makers"
         for p in f.spec.performances)),
    ({"text": "IN STORY 17,"}, lambda f, c: "in story 17," in f.spec.narration),
    ({"frame": ("S00004-F02", "S00009-F08", "S99999-F01", "S1-Fx", "")},
     lambda f, c: f.id in ("S00004-F02", "S00009-F08")),
    ({"pose": ("no such pose",)}, lambda f, c: False),
    ({"story": ("S99999",)}, lambda f, c: False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("filters", "wanted"), CASES, ids=lambda case: str(case) if isinstance(case, dict) else ""
)
def test_a_filter_finds_what_it_says_and_nothing_else(
    read: Snapshot,
    project_frames: tuple[list[FrameRecord], dict[str, Character]],
    filters: dict[str, Any],
    wanted: Wanted,
) -> None:
    frames, cast = project_frames
    expected = {frame.id for frame in frames if wanted(frame, cast)}
    assert found(read, **filters) == expected
    assert expected or "no such" in str(filters) or "S99999" in str(filters)


def test_what_is_asked_of_characters_must_be_true_of_one_of_them(read: Snapshot) -> None:
    together = found(read, character=("C0007",), pose=("running", "sitting", "waving", "reading"))
    apart = found(read, character=("C0007",)) & found(read, pose=("running", "sitting", "waving", "reading"))
    assert together < apart


def test_findings_and_scores_are_those_of_the_best_attempt(read: Snapshot, many: Path) -> None:
    with open_project(many) as project:
        best = {
            frame.id: project.catalogue.attempts(frame.id)[frame.best]
            for frame in project.catalogue.frames()
            if frame.best is not None
        }
    wrong = {id for id, a in best.items() if any(f.defect == "wrong_pose" for f in a.findings)}
    assert found(read, finding=("wrong_pose",)) == wrong != set()
    assert found(read, finding=("none",)) == {id for id, a in best.items() if not a.findings}
    low = {id for id, a in best.items() if a.score is not None and a.score <= 0.9}
    assert found(read, score_to=0.9) == low != set()
    assert found(read, score_from=0.0) == best.keys()


def counted(read: Snapshot, filters: Filters, field: str, values: Iterator[str]) -> dict[str, int]:
    """What choosing one value alone of a field would leave."""
    others = filters.without(field).model_dump()
    return {v: n for v in values if (n := int(matching(read, Filters(**(others | {field: (v,)}))).sum()))}


@pytest.mark.parametrize(
    "field", ["type", "profession", "species", "character", "pose", "setting", "state", "finding"]
)
@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(pose=("running", "sitting"), state=("accepted",)), Filters(finding=("wrong_pose",))],
    ids=["all", "running or sitting", "wrong pose"],
)
def test_a_count_is_what_choosing_that_value_alone_would_leave(
    read: Snapshot, filters: Filters, field: str
) -> None:
    told = {one.value: one.count for one in facets(read, filters).fields[field]}
    names = read.names.defect.names if field == "finding" else getattr(read.names, field).names
    expected = counted(read, filters, field, iter([*names, *(["none"] if field == "finding" else [])]))
    assert {value: count for value, count in told.items() if count} == expected


def test_a_filter_without_one_field_keeps_all_others_whatever_they_say() -> None:
    asked = Filters(score_from=0.0, score_to=0.0, pose=("running",), text="once")
    assert asked.without("pose") == Filters(score_from=0.0, score_to=0.0, text="once")
    assert asked.without("score") == Filters(pose=("running",), text="once")


def test_a_range_of_scores_that_ends_at_0_counts_everywhere(read: Snapshot) -> None:
    told = facets(read, Filters(score_to=0.0, state=("accepted",)))
    left = int((read.columns.score <= 0).sum())
    assert sum(one.count for one in told.fields["state"]) == left < read.frames


def test_a_value_that_is_chosen_is_told_even_if_nothing_is_left(read: Snapshot) -> None:
    told = facets(read, Filters(text="nothing tells this", pose=("running", "flying"))).fields["pose"]
    assert {one.value: one.count for one in told} == {"running": 0, "flying": 0}


def test_the_histogram_counts_every_frame_that_was_judged_whatever_range_is_chosen(read: Snapshot) -> None:
    whole, part = facets(read, Filters()), facets(read, Filters(score_from=0.99))
    assert whole.scores == part.scores
    assert sum(whole.scores) + whole.unjudged == read.frames
    assert part.count < whole.count


@pytest.mark.parametrize("sort", SORTS)
def test_every_order_holds_every_frame_once(read: Snapshot, sort: Any) -> None:
    rows = in_order(read, matching(read, Filters()), sort, seed=3)
    assert sorted(rows.tolist()) == list(range(400))
    assert rows.dtype == np.dtype("<u4")


def test_orders_are_what_they_are_called(read: Snapshot) -> None:
    everything = matching(read, Filters())
    by_story = [read.frame_id(row) for row in in_order(read, everything, "story", 0)]
    assert by_story == sorted(by_story)
    up = read.columns.score[in_order(read, everything, "score", 0)]
    down = read.columns.score[in_order(read, everything, "-score", 0)]
    assert (np.diff(up) >= 0).all()
    assert (np.diff(down) <= 0).all()
    attempts = read.columns.attempts[in_order(read, everything, "attempts", 0)]
    assert (np.diff(attempts) <= 0).all()


def test_chance_depends_on_the_seed_alone_and_not_on_the_filter(read: Snapshot) -> None:
    everything, pending = matching(read, Filters()), matching(read, Filters(state=("pending",)))
    one, other = in_order(read, everything, "random", 1), in_order(read, everything, "random", 2)
    assert one.tolist() != other.tolist()
    assert in_order(read, pending, "random", 1).tolist() == [row for row in one if pending[row]]
    first_halves = Counter(row < 200 for row in one[:200].tolist())
    assert 60 < first_halves[True] < 140
