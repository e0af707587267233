"""All adapters × all faults behind the wrapping: what passes is asked again, what does not is not, everything is
written down once, and nothing of a failed answer is ever used."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.models.providers.faults import ADAPTERS, ENDS, Adapter
from tests.models.wrapped import KEY, TRIES, Quick, Wrapped, wrapped
from tests.servers.faults import WIRE, Fault, Spoken
from tests.servers.server import Server, serving
from vivant.errors import Invalid, OutOfReach, Refused, Throttled, Transient, Unusable
from vivant.store.opening import own_store

PICTURES: Final[tuple[Spoken, ...]] = ("wrong_size", "undecodable", "bomb", "blank", "unchanged")
"""What an adapter returns as it came, and the wrapping has to notice."""
HURRY: Final = 0.06
"""Seconds that an answer is waited for that never comes."""
SOON: Final = 1.0
"""The same where a good answer comes afterwards."""


def draws(adapter: Adapter) -> bool:
    return adapter.role in ("generator", "editor")


def is_comfy(adapter: Adapter) -> bool:
    return adapter.name.startswith("comfyui")


def remembers(adapter: Adapter, fault: Fault) -> bool:
    """Whether asking again brings the same answer, because its job was done and is not paid for again."""
    return is_comfy(adapter) and fault in ("empty", "wrong_count", *PICTURES)


def takes(adapter: Adapter, fault: Fault) -> bool:
    """Whether the fault is none for this adapter: Gemini's pictures come in sizes that only their proportions
    are known of."""
    return fault == "wrong_size" and adapter.name.startswith("gemini")


def ends(fault: Fault) -> type[Exception]:
    kind = ENDS.get(fault, Invalid)
    return Transient if kind is TimeoutError else kind


def requests_of(adapter: Adapter, fault: Fault) -> int:
    """Requests of one try that the fault befalls all of: words are asked for on every rung of the ladder, and
    mended once."""
    if draws(adapter):
        return 1
    return 4 if fault in ("prose", "schema_violation") else 1


def waits(fault: Fault) -> bool:
    return fault in ("hang", "drip")


CASES: Final = [
    (adapter, fault)
    for adapter in ADAPTERS
    for fault in (*WIRE, *adapter.spoken, *(PICTURES if draws(adapter) else ()))
    if not takes(adapter, fault)
]
faulty: Final = pytest.mark.parametrize(
    ("served", "fault"),
    CASES,
    ids=lambda x: getattr(x, "name", x),
    indirect=["served"],
    scope="module",
)
Served = tuple[Adapter, Server]


@pytest.fixture(scope="module")
def served(request: pytest.FixtureRequest) -> Iterator[Served]:
    adapter: Adapter = request.param
    with serving(adapter.routes, server=Server(Quick())) as server:
        yield adapter, server


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("empty") / "store"
    directory.mkdir()
    with own_store(directory):
        return directory


@pytest.fixture
def project(
    served: Served, empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Wrapped]:
    adapter, server = served
    monkeypatch.setenv(KEY, server.key)
    server.always, server.faults = None, type(server.faults)()
    server.requests.clear()
    if comfy := server.options.get("comfy"):
        comfy.history.clear()
        comfy.queue.clear()
        comfy.executed.clear()
        comfy.fault = None
    with wrapped(adapter, server, empty, tmp_path / "project") as project:
        yield project


def good(outcome: object) -> bool:
    return not isinstance(outcome, Exception | str)


@faulty
def test_what_goes_wrong_once(served: Served, fault: Fault, project: Wrapped) -> None:
    adapter, server = served
    before = adapter.after[-1] if fault in WIRE else 0
    server.faults.extend([*[None] * before, fault])
    timeout = SOON if waits(fault) else 10.0
    first, second = project.ask(2, timeout=timeout, reference=fault == "unchanged")
    tries = 2 if requests_of(adapter, fault) == 1 else 1
    if issubclass(ends(fault), Refused | Unusable):
        # The second time nothing was wrong any more: what failed is not replayed.
        assert not good(first)
        assert good(second)
        assert [c.status for c in project.charges] == [status_of(fault), "ok"]
    elif remembers(adapter, fault):
        assert not good(first)
        assert not good(second)
        assert [c.status for c in project.charges] == ["invalid"] * 4
        assert [c.status for c in project.calls] == ["failed"]
        assert set(server.options["comfy"].executed.values()) == {1}
        return
    else:
        assert good(first), first
        assert good(second), second
        assert [c.status for c in project.charges] == [*[status_of(fault)] * (tries - 1), "ok"]
    (call,) = project.calls
    assert call.status == "ok"
    assert call.tries == len(project.charges)
    if is_comfy(adapter):
        assert set(server.options["comfy"].executed.values()) == {1}
    else:
        assert len(server.requests) == 2
    asked = len(server.requests)
    (third,) = project.ask(reference=fault == "unchanged")
    assert good(third)
    assert len(server.requests) == asked, "what was answered is not asked again"


@faulty
def test_what_goes_wrong_for_ever(served: Served, fault: Fault, project: Wrapped) -> None:
    adapter, server = served
    server.always = fault
    timeout = HURRY if waits(fault) else 10.0
    (outcome,) = project.ask(timeout=timeout, reference=fault == "unchanged")
    end = ends(fault)
    expected = OutOfReach if issubclass(end, Unusable) else end
    if adapter.role == "judge" and expected is not OutOfReach:
        assert isinstance(outcome, str)
        assert outcome.startswith("the judge failed: ")
    else:
        assert type(outcome) is expected
    assert server.key not in str(outcome)
    tries = 1 if issubclass(end, Refused | Unusable) else TRIES if issubclass(end, Transient) else 2
    (call,) = project.calls
    status = {OutOfReach: "unanswered", Refused: "refused"}.get(expected, "failed")
    assert (call.status, call.tries) == (status, tries)
    assert [c.status for c in project.charges] == [status_of(fault)] * tries
    if not is_comfy(adapter):
        most = tries * requests_of(adapter, fault)
        # On a busy machine a try can be over before its request has arrived.
        assert len(server.requests) <= most if waits(fault) else len(server.requests) == most
    server.always = None
    if not remembers(adapter, fault):
        (after,) = project.ask(reference=fault == "unchanged")
        assert good(after), "nothing of a failure is replayed"
        (call,) = project.calls
        assert (call.status, call.tries) == ("ok", tries + 1)


def status_of(fault: Fault) -> str:
    """What a try that ended so is charged as."""
    kinds = {Throttled: "throttled", Transient: "transient", Refused: "refused", Invalid: "invalid"}
    return kinds.get(ends(fault), "misconfigured")
