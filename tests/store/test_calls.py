"""The call log is listed by last tries, in portions, with everything that every call took."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store import made_up
from vivant.schema.record import Role
from vivant.store.catalogue import Catalogue
from vivant.store.reading import PORTION
from vivant.store.records import Call, CallStatus, Charge, ChargeStatus


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path) as opened:
        yield opened


def call(key: str, role: Role = "judge", model: str = "m", status: CallStatus = "ok") -> Call:
    return Call(key, role, model, f'{{"asked":"{key}"}}', "reply", status=status)


def charge(
    key: str,
    role: Role = "judge",
    model: str = "m",
    status: ChargeStatus = "ok",
    usd: float | None = 0.5,
    endpoint: str = "here",
) -> Charge:
    return Charge(key, role, endpoint, model, status, usd)


def keys(catalogue: Catalogue, **chosen: object) -> list[str]:
    return [c.key for c in catalogue.calls(**chosen)]  # type: ignore[arg-type]


def test_every_try_of_a_call_is_added_up_and_the_last_says_who_was_asked(catalogue: Catalogue) -> None:
    catalogue.log_calls([], [], [charge("a", status="transient", usd=None)])
    catalogue.log_calls([], [], [charge("a", status="invalid", usd=0.25, endpoint="there")])
    catalogue.log_calls([call("a")], [], [charge("a", endpoint="elsewhere")])
    (found,) = catalogue.calls()
    assert (found.key, found.role, found.model, found.endpoint) == ("a", "judge", "m", "elsewhere")
    assert (found.status, found.tries, found.usd, found.unknown) == ("ok", 3, 0.75, 1)
    assert found.request == '{"asked":"a"}'
    assert catalogue.call("a") == found
    assert catalogue.call("b") is None


def test_calls_come_by_their_last_tries_newest_last(catalogue: Catalogue) -> None:
    catalogue.log_calls([call("a", status="failed"), call("b")], [], [charge("a"), charge("b")])
    assert keys(catalogue) == ["a", "b"]
    catalogue.log_calls([call("a")], [], [charge("a")])
    assert keys(catalogue) == ["b", "a"]
    assert keys(catalogue, last=1) == ["a"]
    assert keys(catalogue, last=9) == ["b", "a"]


def test_a_call_that_never_ended_is_listed_for_it_may_have_been_paid(catalogue: Catalogue) -> None:
    catalogue.log_calls([call("a")], [], [charge("a"), charge("b", usd=None)])
    open_, *others = catalogue.calls(status="unanswered")
    assert others == []
    assert (open_.key, open_.status, open_.unknown, open_.request) == ("b", "unanswered", 1, "")
    assert sum(c.usd for c in catalogue.calls()) == sum(s.usd for s in catalogue.spent())


def test_calls_are_chosen_by_role_status_and_model(catalogue: Catalogue) -> None:
    catalogue.log_calls(
        [call("a"), call("b", "planner", "n"), call("c", status="refused"), call("d", "planner")],
        [],
        [charge("a"), charge("b", "planner", "n"), charge("c", status="refused"), charge("d", "planner")],
    )
    assert keys(catalogue, role="planner") == ["b", "d"]
    assert keys(catalogue, model="m") == ["a", "c", "d"]
    assert keys(catalogue, status="refused") == ["c"]
    assert keys(catalogue, role="planner", model="m", status="ok") == ["d"]
    assert keys(catalogue, role="editor") == []


def test_keys_are_found_by_their_beginning(catalogue: Catalogue) -> None:
    catalogue.log_calls([], [], [charge("ab1"), charge("ab2"), charge("ab2"), charge("ac"), charge("b")])
    assert catalogue.call_keys("ab", 9) == ["ab1", "ab2"]
    assert catalogue.call_keys("a", 2) == ["ab1", "ab2"]
    assert catalogue.call_keys("c", 9) == []
    assert catalogue.call_keys("%", 9) == []


def test_attempts_are_found_by_request_and_by_image(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.story_record())
    catalogue.commit(made_up.story_commit())
    assert catalogue.attempts_at(image=made_up.image_id(1011)) == [("S00001-F02", 1)]
    assert len(catalogue.attempts_at(request="r" * 64)) == 12
    assert catalogue.attempts_at(request="q" * 64) == []


def test_thousands_of_calls_are_listed_at_once(catalogue: Catalogue) -> None:
    many = 50 * PORTION
    names = [f"{number:064x}" for number in range(many)]
    catalogue.log_calls([call(n) for n in names], [], [charge(n) for n in names for _ in range(2)])
    begun = time.process_time()
    assert [c.key for c in catalogue.calls()] == names
    assert time.process_time() - begun < 5.0
    assert keys(catalogue, last=3) == names[-3:]
