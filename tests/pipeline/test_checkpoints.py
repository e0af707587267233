"""People decide where the policy says so: the build stops, says what to do, and goes on from there."""

from pathlib import Path

import pytest

from tests.cli.running import document, vivant
from tests.pipeline import tiny
from tests.pipeline.looking import characters, decisions, frames, stories
from vivant.pipeline.checkpoints import NOBODY, NOT_SAMPLED, needs_person
from vivant.pipeline.project import Project
from vivant.schema.record import Checkpoint

PHASE_OF: dict[Checkpoint, tiny.Phase] = {
    "characters": "design",
    "stories": "encoding",
    "frames": "synthesis",
}


def undecided(project: Project, checkpoint: Checkpoint) -> set[str]:
    decided = {d.subject for d in project.catalogue.decisions() if d.checkpoint == checkpoint}
    every: dict[Checkpoint, list[str]] = {
        "characters": [r.character.id for r in project.catalogue.characters()],
        "stories": [r.id for r in project.catalogue.stories()],
        "frames": [f.id for f in project.catalogue.frames()],
    }
    return set(every[checkpoint]) - decided


def waiting(directory: Path, kind: str) -> list[str]:
    """The ids of all characters, stories or frames with an image."""
    if kind == "character":
        return [r.character.id for r in characters(directory)]
    if kind == "story":
        return [r.id for r in stories(directory)]
    return [f.id for f in frames(directory) if f.best is not None]


def test_a_build_stops_at_every_checkpoint_and_goes_on_after_the_decision(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=2, stories=1)
    tiny.set_policy(directory, characters="all", stories="all", frames="all")
    for checkpoint in ("character", "story", "frame"):
        stopped = vivant("build", directory, "--workers", "1")
        assert stopped.returncode == 3, stopped.stderr
        assert checkpoint in stopped.stderr
        assert f"vivant approve {directory} ID" in stopped.stderr
        assert f"vivant reject {directory} ID" in stopped.stderr
        assert f"vivant build {directory}" in stopped.stderr
        decided = vivant("approve", directory, *waiting(directory, checkpoint), "--why", "fine")
        assert decided.returncode == 0, decided.stderr
    done = vivant("build", directory, "--workers", "1")
    assert done.returncode == 0, done.stderr
    counted = document("status", directory)["frames"]
    assert counted["accepted"] == counted["requested"]
    assert {(d.by, d.why, d.policy) for d in decisions(directory)} == {("ada", "fine", "all")}


def test_what_nobody_looked_at_is_recorded_so(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project")
    with tiny.opened(directory, tiny.assert_nothing_lost) as project:
        tiny.build(project, tiny.cheap_roles())
    recorded = decisions(directory)
    assert {d.checkpoint for d in recorded} == {"characters", "stories"}
    assert {(d.by, d.policy, d.approved) for d in recorded} == {(NOBODY, "auto", True)}
    assert {f.state for f in frames(directory)} == {"accepted"}


@pytest.mark.parametrize("checkpoint", ["characters", "stories", "frames"])
def test_a_sample_waits_and_the_rest_is_recorded_as_not_sampled(
    checkpoint: Checkpoint, tmp_path: Path
) -> None:
    directory = tiny.make(tmp_path / "project", characters=8, stories=6)
    tiny.set_policy(directory, share=0.5, **{checkpoint: "sample"})
    with tiny.opened(directory, tiny.assert_nothing_lost) as project:
        tiny.build(project, tiny.cheap_roles(), until=PHASE_OF[checkpoint])
        asked = undecided(project, checkpoint)
        if checkpoint == "frames":
            asked = {f.id for f in project.catalogue.frames() if f.state == "pending"}
            assert all("waits for a person" in f.reason for f in project.catalogue.frames() if f.id in asked)
        section = project.config.checkpoints
        everything = undecided(project, checkpoint) | {
            d.subject for d in project.catalogue.decisions() if d.checkpoint == checkpoint
        }
        assert asked == {x for x in everything if needs_person(section, checkpoint, x, 1)}
        assert 0 < len(asked) < len(everything)
        unasked = [d for d in project.catalogue.decisions() if d.checkpoint == checkpoint]
        assert {(d.by, d.policy) for d in unasked} <= {(NOT_SAMPLED, "sample")}


def test_the_sample_is_of_the_size_asked_for(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project")
    tiny.set_policy(directory, share=0.2, frames="sample")
    section = tiny.config_of(directory).checkpoints
    seen = sum(needs_person(section, "frames", f"S{n:05d}-F01", 1) for n in range(5000))
    assert 900 <= seen <= 1100
