"""Whole builds over HTTP whose server goes wrong now and then: nothing is lost, paid twice or invented.

What only passes (a 429, a 500, a cut connection) leaves no trace: the project comes out to the byte as if nothing had
happened. A call that failed for good does: it is an attempt that failed, and the next one has another seed; a
planner that failed tunes nothing, and lessons are learned from other findings. So beyond that only the same request
is promised the same picture.
"""

import contextlib
import functools
import json
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from tests.cli.running import start
from tests.models.wrapped import Quick
from tests.pipeline import over_http, tiny
from tests.pipeline.over_http import KEY, ROUTES, Backend, draws, whole
from tests.servers.faults import Fault
from tests.servers.server import Recorded, Server, serving
from vivant.errors import VivantError
from vivant.models import configured
from vivant.models.base64 import unpacked
from vivant.models.crew import Patience
from vivant.pipeline.building import build_project
from vivant.pipeline.digest import project_digest
from vivant.pipeline.project import Project, open_project
from vivant.store import images

SCHEDULES: Final = ((1, 0.15), (2, 0.6))
"""Seeds, and the share of requests that go wrong: what most calls get over, and what many do not."""
PASSING: Final[tuple[Fault, ...]] = (
    "throttled", "throttled_bare", "broken", "overloaded", "reset", "truncated",
)  # fmt: skip
SPOKEN: Final[tuple[Fault, ...]] = (
    "not_json", "schema_violation", "prose", "refusal", "moderated", "empty", "wrong_count", "undecodable",
    "blank", "bomb",
)  # fmt: skip


@dataclass
class Site:
    """A server, and the same project as it comes out where nothing goes wrong."""

    backend: Backend
    server: Server
    undisturbed: Path


@pytest.fixture(scope="module", params=["openai", "gemini"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    backend: Backend = request.param
    with (
        serving(*ROUTES[backend], server=Server(Quick(rate=1))) as server,
        pytest.MonkeyPatch.context() as patched,
    ):
        server.options["apart"] = True
        patched.setenv(KEY, server.key)
        # Pauses between tries are for real servers.
        patched.setattr(configured, "Patience", functools.partial(patient, Patience))
        undisturbed = over_http.make(tmp_path_factory.mktemp(backend) / "project", server, backend)
        build_project(undisturbed, report=False)
        yield Site(backend, server, undisturbed)


def patient(made: type[Patience], **said: Any) -> Patience:
    return made(**{**said, "pause": 0.01})


def quiet(server: Server) -> None:
    """From here on nothing goes wrong, and nothing was asked before."""
    server.faults.clear()
    server.requests.clear()
    server.answered.clear()


def schedule(seed: int, share: float, faults: tuple[Fault, ...]) -> list[Fault | None]:
    dice = random.Random(seed)
    return [dice.choice(faults) if dice.random() < share else None for _ in range(2000)]


@pytest.mark.parametrize(("seed", "share"), SCHEDULES)
def test_whatever_goes_wrong_nothing_is_lost_paid_twice_or_invented(
    seed: int, share: float, site: Site, tmp_path: Path
) -> None:
    server = site.server
    quiet(server)
    directory = over_http.make(tmp_path / "project", server, site.backend)
    server.faults.extend(schedule(seed, share, (*PASSING, *SPOKEN)))
    with contextlib.suppress(VivantError):
        build_project(directory, report=False)
    with open_project(directory) as project:
        tiny.assert_nothing_lost(project.catalogue)
        assert_paid_once(site, project)
        before = tiny.states(project.catalogue)
        assert len({charge.status for charge in project.catalogue.charges()}) >= 3
        assert_same_pictures(site, project)
    server.faults.clear()
    build_project(directory, report=False)
    with open_project(directory) as project:
        tiny.assert_nothing_lost(project.catalogue)
        assert_paid_once(site, project)
        after = tiny.states(project.catalogue)
        assert set(after.values()) <= {"accepted", "rejected"}
        assert {f for f, state in before.items() if state == "accepted"} <= {
            f for f, state in after.items() if state == "accepted"
        }
        assert before.keys() <= after.keys()
        assert assert_same_pictures(site, project) > 0
    asked = len(server.requests)
    build_project(directory, report=False)
    assert len(server.requests) == asked, "what is done is not asked again"


def test_what_passes_leaves_no_trace_in_the_pictures(site: Site, tmp_path: Path) -> None:
    quiet(site.server)
    directory = over_http.make(tmp_path / "project", site.server, site.backend, tries=12)
    site.server.faults.extend(schedule(4, 0.15, PASSING))
    build_project(directory, report=False)
    assert_as_undisturbed(site, directory)


def test_a_storm_of_429_is_waited_out_and_leaves_no_trace(site: Site, tmp_path: Path) -> None:
    quiet(site.server)
    directory = over_http.make(tmp_path / "project", site.server, site.backend, tries=12)
    dice = random.Random(5)
    site.server.faults.extend("throttled" if dice.random() < 0.6 else None for _ in range(60))
    build_project(directory, report=False)
    assert_as_undisturbed(site, directory)
    with open_project(directory) as project:
        told = Counter(charge.status for charge in project.catalogue.charges())
        assert told["throttled"] > 25
        assert {c.usd for c in project.catalogue.charges() if c.status == "throttled"} == {0.0}


def assert_as_undisturbed(site: Site, directory: Path) -> None:
    with open_project(directory) as project:
        tiny.assert_nothing_lost(project.catalogue)
        assert_paid_once(site, project)
        assert set(failures(project).values()) == {"ok"}
    assert project_digest(directory) == project_digest(site.undisturbed)


def failures(project: Project) -> dict[str, str]:
    """How every call ended, by its key."""
    return {call.key: call.status for call in project.catalogue.calls()}


def assert_paid_once(site: Site, project: Project) -> None:
    """What the server did and what the project has written down are the same."""
    charges = list(project.catalogue.charges())
    good = Counter(charge.key for charge in charges if charge.status == "ok")
    assert set(good.values()) == {1}, "nothing is paid twice"
    assert {key for key, status in failures(project).items() if status == "ok"} == set(good)
    pictures = [charge for charge in charges if charge.role in ("generator", "editor")]
    asked = [request for request in site.server.requests if draws(request)]
    assert len(pictures) == len(asked), "every request for a picture is written down, and no other"
    logged = [project.catalogue.logged_call(charge.key) for charge in pictures if charge.status == "ok"]
    kept = Counter(call.image for call in logged if call is not None and call.image is not None)
    assert sum(kept.values()) == len(logged)
    sent = Counter(
        picture_in(answered.body)
        for answered in site.server.answered
        if draws(answered.request) and whole(site.backend, answered)
    )
    # The retoucher leaves a picture as it was now and then, which is noticed and paid for too.
    assert kept <= sent, "nothing is invented"
    left = sum((sent - kept).values())
    invalid = sum(charge.status == "invalid" for charge in pictures)
    assert left <= invalid
    gone = sum(
        answered.fault in over_http.PICTURE_GONE[site.backend] - {"refusal", "moderated"}
        for answered in site.server.answered
        if draws(answered.request)
    )
    assert left == invalid - gone, "what arrived whole is in the log, once"
    for image in kept:
        assert image in project.blobs


def picture_in(body: bytes) -> str:
    """The identity of the picture in an answer of either protocol."""
    document = json.loads(body)
    if "data" in document:
        coded = document["data"][0]["b64_json"]
    else:
        parts = document["candidates"][0]["content"]["parts"]
        coded = next(part["inlineData"]["data"] for part in parts if "inlineData" in part)
    return images.pixel_id(images.decode(unpacked(coded)))


def assert_same_pictures(site: Site, project: Project) -> int:
    """How many requests both builds were answered; the answers are the same pictures."""
    with open_project(site.undisturbed) as other:
        theirs, ours = pictures_of(other), pictures_of(project)
    both = theirs.keys() & ours.keys()
    assert {request: ours[request] for request in both} == {request: theirs[request] for request in both}
    return len(both)


def pictures_of(project: Project) -> dict[str, str]:
    """What each request for a frame led to, as far as anything came of it."""
    catalogue = project.catalogue
    tried = (attempt for frame in catalogue.frames() for attempt in catalogue.attempts(frame.id))
    return {attempt.request: attempt.image for attempt in tried if attempt.image is not None}


@pytest.mark.parametrize("site", ["openai"], indirect=True)
def test_after_a_kill_only_what_was_in_flight_is_asked_again(site: Site, tmp_path: Path) -> None:
    server, slots = site.server, 3
    quiet(server)
    directory = over_http.make(tmp_path / "project", server, site.backend, slots=slots)
    kills = 2
    for kill in range(1, kills + 1):
        build = start("build", directory)
        deadline = time.monotonic() + 60
        while len(server.requests) < 22 * kill and time.monotonic() < deadline:
            time.sleep(0.005)
        os.killpg(build.pid, signal.SIGKILL)
        build.communicate()
    build_project(directory, report=False)
    assert project_digest(directory) == project_digest(site.undisturbed)
    asked = Counter(map(spelled, server.requests))
    again = sum(times - 1 for times in asked.values())
    # Slots are those of a role at an endpoint; what came back but was not yet kept counts as in flight.
    assert again <= kills * slots * 4
    with open_project(directory) as project:
        tiny.assert_nothing_lost(project.catalogue)
        good = Counter(charge.key for charge in project.catalogue.charges() if charge.status == "ok")
        assert set(good.values()) == {1}
        assert set(failures(project)) == set(good)
        assert len(good) == len(asked)


def spelled(request: Recorded) -> str:
    """What identifies a request."""
    parts = [(part.name, part.data) for part in request.parts]
    return repr((request.method, request.path, request.json, parts))
