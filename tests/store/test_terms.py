"""Accepted frames are counted by the terms of every model that their pixels come from."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store import made_up
from vivant.schema.record import OutputTerms, State
from vivant.schema.story import frame_id
from vivant.store.catalogue import FILE, Catalogue
from vivant.store.records import Commit


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path) as opened:
        yield opened


def keep(
    catalogue: Catalogue,
    *drawn: tuple[OutputTerms, OutputTerms],
    action: str = "lie",
    best: int = 1,
    state: State = "accepted",
) -> None:
    """A story of frames, each drawn on the first terms and then made anew from that on the second."""
    catalogue.save_story(made_up.story_record(1, len(drawn)))
    attempts, outcomes = [], []
    for position, (first, second) in enumerate(drawn):
        id = frame_id("S00001", position)
        made = [made_up.attempt(id, n, made_up.image_id(position * 10 + n)) for n in range(2)]
        attempts += [
            made[0].model_copy(update={"terms": first}),
            made[1].model_copy(update={"terms": second, "action": action, "parent": 0}),
        ]
        outcomes.append(made_up.outcome(id, state, best))
    blobs = tuple(made_up.located(p * 10 + n) for p in range(len(drawn)) for n in range(2))
    catalogue.commit(Commit("S00001", blobs, attempts=tuple(attempts), outcomes=tuple(outcomes)))


def test_an_edited_frame_is_bound_by_the_terms_of_both_models(catalogue: Catalogue) -> None:
    keep(
        catalogue,
        ("permissive", "permissive"),
        ("non-commercial", "permissive"),
        ("permissive", "non-commercial"),
        ("no-training", "non-commercial"),
        ("unstated", "permissive"),
        ("permissive", "permissive"),
    )
    assert catalogue.terms_of_accepted() == {
        ("permissive",): 2,
        ("non-commercial",): 2,
        ("no-training", "non-commercial"): 1,
        ("unstated",): 1,
    }


def test_a_frame_drawn_anew_is_not_bound_by_what_it_replaced(catalogue: Catalogue) -> None:
    keep(catalogue, *[("non-commercial", "permissive")] * 6, action="apt")  # type: ignore[arg-type]
    assert catalogue.terms_of_accepted() == {("permissive",): 6}


def test_only_the_attempt_that_stands_counts_and_only_of_accepted_frames(catalogue: Catalogue) -> None:
    keep(catalogue, *[("permissive", "non-commercial")] * 6, best=0)  # type: ignore[arg-type]
    assert catalogue.terms_of_accepted() == {("permissive",): 6}
    keep(catalogue, *[("permissive", "permissive")] * 6, state="rejected")  # type: ignore[arg-type]
    assert catalogue.terms_of_accepted() == {}


def test_what_was_made_before_terms_were_recorded_is_the_studios(tmp_path: Path) -> None:
    with Catalogue.open(tmp_path) as catalogue:
        keep(catalogue, *[("unstated", "unstated")] * 6)  # type: ignore[arg-type]
        assert catalogue.terms_of_accepted() == {("unstated",): 6}
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("UPDATE attempts SET data = json_remove(data, '$.terms')")
    database.close()
    with Catalogue.open(tmp_path) as catalogue:
        assert catalogue.terms_of_accepted() == {("permissive",): 6}
