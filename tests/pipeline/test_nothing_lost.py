"""Whatever the roles do, every frame is in one state with a reason, and only a yes accepts."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.pipeline import tiny
from tests.pipeline.faulty import PICTURES, WORDS, Fault, faulty
from vivant.errors import VivantError
from vivant.store.catalogue import Catalogue

PHASES: tuple[tiny.Phase | None, ...] = (None, "design", "encoding", "encoding")


def schedules(faults: tuple[Fault, ...]) -> st.SearchStrategy[list[Fault]]:
    """Schedules in which about half of the calls go well."""
    well: st.SearchStrategy[Fault] = st.just("none")
    call = st.one_of(well, st.sampled_from(faults))
    return st.lists(call, min_size=1, max_size=9)


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@given(
    planner=schedules(WORDS),
    generator=schedules(PICTURES),
    editor=schedules(PICTURES),
    judge=schedules(WORDS),
    policy=st.sampled_from(["auto", "sample", "all"]),
    good_until=st.sampled_from(PHASES),
)
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_nothing_is_lost_or_accepted_unjudged_at_any_commit(
    planner: list[Fault],
    generator: list[Fault],
    editor: list[Fault],
    judge: list[Fault],
    policy: str,
    good_until: tiny.Phase | None,
) -> None:
    commits = 0

    def check(catalogue: Catalogue) -> None:
        nonlocal commits
        commits += 1
        tiny.assert_nothing_lost(catalogue)

    with scratch() as folder:
        directory = tiny.make(folder / "project", characters=2, stories=1)
        tiny.set_policy(directory, frames=policy)
        with tiny.opened(directory, check) as project:
            sound = tiny.cheap_roles(share_of_no=0.04)
            if good_until:
                tiny.build(project, sound, until=good_until)
            roles = faulty(sound, planner=planner, generator=generator, editor=editor, judge=judge)
            with contextlib.suppress(VivantError):
                tiny.build(project, roles)
            tiny.assert_nothing_lost(project.catalogue)
            before = tiny.states(project.catalogue)
            with contextlib.suppress(VivantError):
                tiny.build(project, tiny.cheap_roles())
            tiny.assert_nothing_lost(project.catalogue)
            after = tiny.states(project.catalogue)
            refused = [r.id for r in project.catalogue.stories() if r.state == "refused"]
    assert commits
    assert not refused
    assert before.keys() <= after.keys()
    assert "failed" not in after.values()
    accepted = {frame for frame, state in before.items() if state == "accepted"}
    assert accepted <= {frame for frame, state in after.items() if state in ("accepted", "pending")}


@pytest.mark.parametrize("fault", [f for f in WORDS if f != "none"])
def test_a_judge_that_never_answers_accepts_nothing(fault: Fault, tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=2, stories=1)
    with tiny.opened(directory, tiny.assert_nothing_lost) as project:
        tiny.build(project, tiny.cheap_roles(), until="encoding")
        with_characters = tiny.states(project.catalogue)
        tiny.build(project, faulty(tiny.cheap_roles(), judge=[fault]))
        assert tiny.states(project.catalogue) == dict.fromkeys(with_characters, "failed")
        assert all("the judge" in frame.reason for frame in project.catalogue.frames())
        tiny.build(project, tiny.cheap_roles())
        assert tiny.states(project.catalogue) == dict.fromkeys(with_characters, "accepted")


def test_sound_roles_fail_nothing(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=2, stories=1)
    with tiny.opened(directory, tiny.assert_nothing_lost) as project:
        tiny.build(project, tiny.cheap_roles())
        assert set(tiny.states(project.catalogue).values()) == {"accepted"}


def test_without_any_usable_character_the_build_says_so(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=2, stories=1)
    with tiny.opened(directory, tiny.assert_nothing_lost) as project:
        roles = faulty(tiny.cheap_roles(), generator=["nonsense"])
        with pytest.raises(VivantError, match="no character") as caught:
            tiny.build(project, roles)
    assert caught.value.do
