"""Gold items: made of what is decided, kept as it was seen, ended, and held against answers."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, select, update

from tests.review.serving import Office
from vivant.errors import InputError
from vivant.review.quality.gold import KnownAnswer, end_gold, gold_items, make_gold, right
from vivant.review.refusals import Conflict, NotFound
from vivant.schema.record import Checkpoint
from vivant.schema.review import HumanAnswer
from vivant.store.audit import broken_links, entries
from vivant.store.tables import characters, frames, gold, stories
from vivant.store.versions import version_of


@pytest.fixture
def connection(desk_office: Office) -> Iterator[Connection]:
    with desk_office.desk.project.catalogue.transaction() as opened:
        yield opened


def content(connection: Connection, checkpoint: Checkpoint, subject: str) -> dict[str, Any]:
    return {"frame": subject, "other": {"attempt": 3}, "narration": "Once"}


def accepted(connection: Connection) -> str:
    found = connection.execute(select(frames.c.id).where(frames.c.state == "accepted")).scalars().first()
    assert found is not None
    return str(found)


def known(
    connection: Connection, subject: str, checkpoint: Checkpoint = "frames", **more: Any
) -> KnownAnswer:
    version = version_of(connection, checkpoint, subject)
    said = {"checkpoint": checkpoint, "subject": subject, "version": version, "verdict": "pass"}
    return KnownAnswer.model_validate(said | more)


def make(connection: Connection, answer: KnownAnswer, by: str = "ada") -> int:
    return make_gold(connection, answer, content, by=by, at=1.0)


def test_a_decided_item_becomes_gold_with_all_that_was_seen(connection: Connection) -> None:
    answer = known(connection, accepted(connection), explanation="The hat is green.", training=True)
    number = make(connection, answer)
    [item] = gold_items(connection)
    assert (item.number, item.subject, item.version) == (number, answer.subject, answer.version)
    assert (item.verdict, item.training, item.explanation, item.by, item.active) == (
        "pass", True, "The hat is green.", "ada", True,
    )  # fmt: skip
    kept = json.loads(connection.execute(select(gold.c.data)).scalar_one())
    # A choice between two pictures would have no known answer.
    assert kept == {"frame": answer.subject, "other": None, "narration": "Once"}
    [entry] = entries(connection, kind="gold")
    assert (entry.by, json.loads(entry.data)["subject"]) == ("ada", answer.subject)
    assert list(broken_links(connection)) == []


def test_what_changed_since_it_was_seen_is_refused(connection: Connection) -> None:
    answer = known(connection, accepted(connection), version="1.old.1")
    with pytest.raises(Conflict, match="not what you saw"):
        make(connection, answer)


def test_the_same_item_is_gold_once_until_it_is_ended(connection: Connection) -> None:
    answer = known(connection, accepted(connection))
    number = make(connection, answer)
    with pytest.raises(Conflict, match=f"gold item {number} already"):
        make(connection, answer)
    end_gold(connection, number, by="bo", at=2.0)
    again = make(connection, answer)
    assert [(item.number, item.active) for item in gold_items(connection)] == [(again, True), (number, False)]
    assert [entry.by for entry in entries(connection, kind="gold ended")] == ["bo"]


def test_only_gold_that_is_at_work_can_be_ended(connection: Connection) -> None:
    number = make(connection, known(connection, accepted(connection)))
    end_gold(connection, number, by="ada", at=2.0)
    for wrong in (number, 999):
        with pytest.raises(NotFound):
            end_gold(connection, wrong, by="ada", at=3.0)


@pytest.mark.parametrize(
    ("verdict", "defects"),
    [("pass", ("hair",)), ("fail", ()), ("fail", ("colours",)), ("fail", ("nonsense",))],
)
def test_an_answer_that_nobody_could_give_is_no_gold(
    connection: Connection, verdict: str, defects: tuple[str, ...]
) -> None:
    answer = known(connection, accepted(connection), verdict=verdict, defects=defects)
    with pytest.raises(InputError):
        make(connection, answer)


def test_what_waits_for_a_decision_is_no_gold(connection: Connection) -> None:
    subject = accepted(connection)
    connection.execute(update(frames).where(frames.c.id == subject).values(state="pending"))
    with pytest.raises(InputError, match="not decided"):
        make(connection, known(connection, subject))
    connection.execute(update(characters).where(characters.c.id == "C0001").values(state="pending"))
    with pytest.raises(InputError, match="not decided"):
        make(connection, known(connection, "C0001", "characters"))


def test_gold_does_not_contradict_what_was_decided(connection: Connection) -> None:
    answer = known(connection, accepted(connection), verdict="fail", defects=("hair",))
    with pytest.raises(InputError, match="is accepted"):
        make(connection, answer)
    connection.execute(update(frames).where(frames.c.id == answer.subject).values(state="rejected"))
    assert make(connection, answer)


def test_characters_and_stories_become_gold_too(connection: Connection) -> None:
    story = connection.execute(select(stories.c.id)).scalars().first()
    assert story is not None
    make(connection, known(connection, "C0001", "characters"))
    make(connection, known(connection, story, "stories"))
    connection.execute(update(stories).where(stories.c.id == story).values(state="rejected"))
    with pytest.raises(InputError, match="is rejected"):
        make(connection, known(connection, story, "stories"))


@pytest.mark.parametrize(
    ("said", "is_right"),
    [
        (HumanAnswer(verdict="fail", defects=("hair",)), True),
        (HumanAnswer(verdict="fail", defects=("style", "prop")), True),
        (HumanAnswer(verdict="fail", defects=("style",)), False),
        (HumanAnswer(verdict="pass"), False),
        (HumanAnswer(verdict="cant_judge"), False),
    ],
)
def test_an_answer_is_right_if_it_names_one_true_defect(
    connection: Connection, said: HumanAnswer, is_right: bool
) -> None:
    subject = accepted(connection)
    connection.execute(update(frames).where(frames.c.id == subject).values(state="rejected"))
    make(connection, known(connection, subject, verdict="fail", defects=("hair", "prop")))
    [item] = gold_items(connection)
    row = connection.execute(select(gold)).one()
    assert right(item, said) == right(row, said) == is_right


def test_a_good_item_is_right_when_passed(connection: Connection) -> None:
    make(connection, known(connection, accepted(connection)))
    [item] = gold_items(connection)
    assert right(item, HumanAnswer(verdict="pass"))
    assert not right(item, HumanAnswer(verdict="fail", defects=("hair",)))
