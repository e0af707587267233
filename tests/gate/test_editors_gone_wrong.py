"""Editors that change the whole picture, or give it back moved: nothing outside the region is let in, whichever
backend it was and however it understands regions."""

import asyncio
import functools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import pytest

from tests.models.providers.faults import ADAPTERS, Adapter
from tests.models.wrapped import KEY, Quick, config_of
from tests.servers.faults import Fault
from tests.servers.server import Server, serving
from tests.studio.company import SMALL, commission, company, spec
from vivant.gate import attempting
from vivant.gate.attempting import Try
from vivant.gate.commission import Settled, Terms
from vivant.gate.loop import settle
from vivant.gate.retouching import feathered
from vivant.models.calling import Roles
from vivant.models.configured import team_of
from vivant.models.crew import Patience
from vivant.models.providers.studio import StudioEditor, StudioGenerator, StudioJudge, StudioPlanner
from vivant.schema.gate import Region
from vivant.schema.judging import Pixels
from vivant.store import images
from vivant.studio.slips import PRESETS

EDITORS: Final = [adapter for adapter in ADAPTERS if adapter.role == "editor"]
FAULTS: Final[tuple[Fault, ...]] = ("ignored_mask", "shifted")
WANTED: Final = replace(
    commission(
        spec(*company(1, ("sitting",), prop="apple"), setting="library", detail="a globe"), size=SMALL
    ),
    id="S00004-F01",
    seed=4,
)
"""On this the painter slips in the hand of one."""
editors = pytest.mark.parametrize("served", EDITORS, ids=lambda a: a.name, indirect=True)
faults = pytest.mark.parametrize("fault", FAULTS)
Served = tuple[Adapter, Server]


@pytest.fixture
def served(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    adapter: Adapter = request.param
    with serving(adapter.routes, server=Server(Quick())) as server:
        monkeypatch.setenv(KEY, server.key)
        yield adapter, server


@functools.cache
def slipped() -> Try:
    """A first attempt with something wrong in one place, by the studio."""
    painter = StudioGenerator(PRESETS["typical"])
    roles = Roles.of(StudioPlanner(), painter, StudioEditor(0), StudioJudge())
    return asyncio.run(attempting.generate(WANTED, roles, 0, "first", WANTED.prompt))


async def edited(served: Served, directory: Path, best: Try) -> Try:
    adapter, server = served
    team = team_of(config_of(adapter, server), directory, patience=Patience(timeout=30, tries=1, pause=0))
    (finding,) = [found for found in best.attempt.findings if found.region]
    try:
        return await attempting.edit(WANTED, team.roles, best, finding, 1)
    finally:
        await team.close()


def same_outside(before: Pixels, after: Pixels, region: Region | None) -> bool:
    """Whether there is a place outside the region, and nothing changed there."""
    assert region is not None
    outside = feathered(region, *SMALL) == 0
    return bool(outside.any()) and np.array_equal(before[outside], after[outside])


@editors
@faults
def test_a_moved_edit_is_moved_back_and_one_of_another_picture_is_refused(
    served: Served, fault: Fault, tmp_path: Path
) -> None:
    good = asyncio.run(edited(served, tmp_path, slipped()))
    assert good.pixels is not None
    server = served[1]
    server.always = fault
    if "comfy" in server.options:
        # The same job would not be done again.
        server.options["comfy"].history.clear()
    wrong = asyncio.run(edited(served, tmp_path, slipped()))
    # By far more than the region was changed in what came back.
    assert good.attempt.spilled is not None
    assert wrong.attempt.spilled is not None
    assert wrong.attempt.spilled > good.attempt.spilled + 1000
    if fault == "ignored_mask":
        assert "surroundings" in wrong.attempt.error
        assert wrong.pixels is None
        assert wrong.attempt.image is None
        return
    assert wrong.pixels is not None, wrong.attempt.error
    assert wrong.attempt.outside == good.attempt.outside == 0
    first = slipped().pixels
    assert first is not None
    assert same_outside(first, wrong.pixels, wrong.attempt.region)
    assert wrong.passes == good.passes
    # What arrived is the edit where it belongs, but for what resampling costs.
    assert np.abs(wrong.pixels.astype(int) - good.pixels).mean() < 0.5


@editors
@faults
def test_the_loop_accepts_nothing_but_what_it_asked_about(
    served: Served, fault: Fault, tmp_path: Path
) -> None:
    adapter, server = served
    server.always = fault
    config = config_of(adapter, server)
    config = config.model_copy(update={"studio": config.studio.model_copy(update={"slips": "typical"})})

    async def settled() -> Settled:
        team = team_of(config, tmp_path, patience=Patience(timeout=30, tries=1, pause=0))
        try:
            return await settle(WANTED, team.roles, Terms())
        finally:
            await team.close()

    ended = asyncio.run(settled())
    lies = [attempt for attempt in ended.attempts if attempt.action == "lie"]
    assert lies
    for attempt in lies:
        if attempt.image is None:
            assert attempt.error
            continue
        assert attempt.outside == 0
        parent = ended.attempts[attempt.parent or 0]
        assert parent.image is not None
        before, after = (images.decode(ended.images[one]) for one in (parent.image, attempt.image))
        assert same_outside(before, after, attempt.region)
    if ended.outcome.state == "accepted":
        assert ended.outcome.best is not None
        best = ended.attempts[ended.outcome.best]
        assert {answer.verdict for answer in best.answers} == {"yes"}
