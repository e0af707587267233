import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select

from tests.review.queue.answers import answer, bring, claim
from tests.review.serving import Office, build_small, copy_of, office
from vivant.config import FILE, ReviewSection
from vivant.review.queue.contents import content_of
from vivant.review.queue.hidden import Hidden
from vivant.schema.value import canonical
from vivant.store import tables
from vivant.store.versions import version_of


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_small(tmp_path_factory.mktemp("built") / "project", frames="all")


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    return copy_of(built, tmp_path / "project")


def with_gold(project: Path, share: float, training: int = 0) -> Path:
    file = project / FILE
    file.write_text(file.read_text("utf-8") + f"\n[review]\ngold = {share}\ntraining = {training}\n", "utf-8")
    return project


def hide(
    desk: Office, subject: str, *, training: bool = False, verdict: str = "pass", by: str = "dora"
) -> int:
    """Makes gold of a frame as it is now."""

    def make(connection: Connection) -> int:
        shown = content_of(connection, desk.desk, "frames", subject)
        made = connection.execute(
            insert(tables.gold)
            .values(
                checkpoint="frames",
                subject=subject,
                version=version_of(connection, "frames", subject),
                training=training,
                verdict=verdict,
                defects=canonical(["prop"] if verdict == "fail" else []),
                explanation="the basket is missing",
                data=canonical(shown.model_dump(mode="json")),
                by=by,
                active=True,
            )
            .returning(tables.gold.c.number)
        )
        return int(made.scalar_one())

    return desk.desk.writer.do_now(make)


def gold_of(desk: Office, task: int) -> int | None:
    with desk.desk.project.catalogue.view() as connection:
        found: int | None = connection.execute(
            select(tables.tasks.c.gold).where(tables.tasks.c.number == task)
        ).scalar()
        return found


def test_a_hidden_item_looks_like_any_other_and_decides_nothing(project: Path) -> None:
    with office(with_gold(project, 0.5)) as desk:
        bring(desk)
        last = list(desk.desk.project.catalogue.frames())[-1].id
        hide(desk, last, verdict="fail")
        ada = desk.client("reviewer", "ada")
        hidden, plain = None, None
        while hidden is None or plain is None:
            (item,) = claim(ada, "frames", 1)
            if gold_of(desk, item["task"]) is not None:
                hidden = item
            elif plain is None:
                plain = item
            told = answer(ada, item)
            if item is hidden:
                assert told["reveal"]["training"] is None
                assert told.keys() == {"number", "again", "reveal"}
                assert (
                    next(f for f in desk.desk.project.catalogue.frames() if f.id == last).state == "pending"
                )
        assert hidden.keys() == plain.keys()
        assert hidden["content"].keys() == plain["content"].keys()
        assert not hidden["training"]


def test_training_comes_first_and_explains(project: Path) -> None:
    with office(with_gold(project, 0.0, training=2)) as desk:
        bring(desk)
        frames = [f.id for f in desk.desk.project.catalogue.frames()][-3:]
        for subject in frames:
            hide(desk, subject, training=True, verdict="fail")
        ada = desk.client("reviewer", "ada")
        first, second, third = claim(ada, "frames", 3)
        assert [i["training"] for i in (first, second, third)] == [True, True, False]
        right = answer(ada, first, "fail", "prop", "hair")["reveal"]["training"]
        assert right == {
            "right": True, "verdict": "fail", "defects": ["prop"], "explanation": "the basket is missing",
        }  # fmt: skip
        assert not answer(ada, second, "fail", "hair")["reveal"]["training"]["right"]
        assert not any(i["training"] for i in claim(ada, "frames", 16))


def test_nobody_is_tested_with_an_item_of_their_own_making_or_one_that_they_answered(project: Path) -> None:
    with office(with_gold(project, 0.5)) as desk:
        bring(desk)
        ada, dora = desk.client("reviewer", "ada"), desk.client("adjudicator", "dora")
        (seen,) = claim(ada, "frames", 1)
        answer(ada, seen)
        number = hide(desk, seen["subject"])
        ben = desk.client("reviewer", "ben")
        others = claim(ben, "frames", 16)
        assert number in [gold_of(desk, i["task"]) for i in others]
        ben.post("/api/leases", json={"tokens": [i["lease"] for i in others], "release": True})
        for client in (ada, dora):
            while items := claim(client, "frames", 16):
                assert all(gold_of(desk, i["task"]) != number for i in items)
                for item in items:
                    answer(client, item)


@pytest.mark.parametrize("share", [0.05, 0.15])
def test_the_share_of_hidden_items_is_about_what_was_asked_for(project: Path, share: float) -> None:
    with office(project) as desk:
        hide(desk, next(iter(desk.desk.project.catalogue.frames())).id)
        with desk.desk.project.catalogue.transaction() as connection:
            drawn = [came for name in "abcde" for came in hidden_ones(connection, name, share, most=2000)]
    assert sum(drawn) / len(drawn) == pytest.approx(share, abs=0.01)


def hidden_ones(connection: Connection, member: str, share: float, most: int) -> list[bool]:
    """For each of their first answers, whether a member would have been given a hidden item there."""
    begun = Hidden.of(connection, "frames", member, ReviewSection(gold=share, training=0), 1, ())
    at = [replace(begun, given=given, tests=[*begun.tests]) for given in range(most)]
    return [hidden.next(connection, 0) is not None for hidden in at]


def test_what_a_hidden_item_shows_is_what_it_showed_when_it_was_chosen(project: Path) -> None:
    with office(with_gold(project, 0.0, training=1)) as desk:
        bring(desk)
        subject = next(iter(desk.desk.project.catalogue.frames())).id
        hide(desk, subject, training=True)
        with desk.desk.project.catalogue.view() as connection:
            kept = json.loads(connection.execute(select(tables.gold.c.data)).scalar_one())
        (item,) = claim(desk.client("reviewer", "ada"), "frames", 1)
        assert item["training"]
        assert item["content"] == kept
