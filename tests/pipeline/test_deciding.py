"""What people decide is done, kept for good, and refused where it comes too early or too late."""

import random
from pathlib import Path

import pytest

from tests.cli.running import vivant
from tests.pipeline import tiny
from tests.pipeline.faulty import faulty
from tests.pipeline.looking import characters, decisions, frames, stories
from vivant.pipeline.digest import project_digest
from vivant.pipeline.project import open_project


def build(directory: Path, *, share_of_no: float = 0.0) -> None:
    with tiny.opened(directory, tiny.assert_nothing_lost) as project:
        tiny.build(project, tiny.cheap_roles(share_of_no=share_of_no))


def test_rejected_characters_are_designed_anew_and_the_others_stay(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project")
    tiny.set_policy(directory, characters="all")
    build(directory)
    before = characters(directory)
    done = vivant("reject", directory, "C0002", "--why", "too plain")
    assert done.returncode == 0
    assert "C0002: rejected by ada (too plain)" in done.stdout
    build(directory)
    after = characters(directory)
    assert [r.character.revision for r in after] == [1, 2, 1]
    assert after[1].character.identity != before[1].character.identity
    assert after[1].template not in (None, before[1].template)
    assert [after[0], after[2]] == [before[0], before[2]]
    assert [r.state for r in after] == ["pending"] * 3
    assert decisions(directory) == []
    with open_project(directory) as project:
        (kept,) = project.catalogue.decisions(superseded=True)
    assert (kept.subject, kept.approved, kept.why) == ("C0002", False, "too plain")


def test_rejected_stories_are_written_anew_and_the_others_stay(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project")
    tiny.set_policy(directory, stories="all")
    build(directory)
    before = stories(directory)
    assert vivant("reject", directory, "S00001", "--why", "dull").returncode == 0
    assert {f.state for f in frames(directory) if f.story == "S00001"} == {"rejected"}
    build(directory)
    first, second = stories(directory)
    assert first.story is not None
    assert before[0].story is not None
    assert first.story.revision == 2
    assert first.story.frames != before[0].story.frames
    assert first.story.cast == before[0].story.cast
    assert second == before[1]
    assert {f.state for f in frames(directory)} == {"pending"}


def test_with_a_character_go_the_stories_that_are_about_it(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=6, stories=5)
    tiny.set_policy(directory, stories="all")
    build(directory)
    before = {r.id: r.story for r in stories(directory) if r.story}
    concerned = {id for id, story in before.items() if "C0001" in story.cast}
    assert 0 < len(concerned) < len(before)
    assert vivant("reject", directory, "C0001", "--why", "no").returncode == 0
    assert {r.id for r in stories(directory) if r.state == "rejected"} == concerned
    build(directory)
    after = {r.id: r.story for r in stories(directory) if r.story}
    assert {id for id in after if after[id].revision == 2} == concerned
    assert all(after[id] == before[id] for id in before.keys() - concerned)


def test_what_people_said_about_frames_outlives_further_builds(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project")
    tiny.set_policy(directory, frames="all")
    build(directory, share_of_no=0.02)
    ids = [f.id for f in frames(directory)]
    random.Random(5).shuffle(ids)
    approved, rejected, left = ids[:5], ids[5:9], ids[9:]
    assert vivant("approve", directory, *approved).returncode == 0
    assert vivant("reject", directory, *rejected, "--why", "the hat").returncode == 0
    assert left
    expected = (
        dict.fromkeys(approved, "accepted")
        | dict.fromkeys(rejected, "rejected")
        | dict.fromkeys(left, "pending")
    )
    digest = project_digest(directory)
    for _ in range(2):
        assert {f.id: f.state for f in frames(directory)} == expected
        assert {f.reason for f in frames(directory) if f.id in rejected} == {"rejected by ada: the hat"}
        assert {f.reason for f in frames(directory) if f.id in approved} == {"approved by ada"}
        with tiny.opened(directory) as project:
            tiny.build(project, tiny.cheap_roles(share_of_no=0.02))
    assert project_digest(directory) == digest


def test_people_may_change_their_minds_and_both_verdicts_are_kept(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=2, stories=1)
    build(directory)
    assert vivant("reject", directory, "S00001-F01", "--why", "blurred").returncode == 0
    assert vivant("approve", directory, "S00001-F01", user="bob").returncode == 0
    assert frames(directory)[0].state == "accepted"
    with open_project(directory) as project:
        told = [(d.by, d.approved) for d in project.catalogue.decisions(superseded=True)]
    assert told[-2:] == [("ada", False), ("bob", True)]


@pytest.fixture(scope="module")
def without_images(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose frames could not be had."""
    directory = tiny.make(tmp_path_factory.mktemp("without") / "project", characters=2, stories=1)
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(), until="encoding")
        tiny.build(project, faulty(tiny.cheap_roles(), generator=["nothing"]))
    return directory


@pytest.fixture(scope="module")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tiny.make(tmp_path_factory.mktemp("illustrated") / "project", characters=2, stories=1)
    build(directory)
    return directory


@pytest.fixture(scope="module")
def undrawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that broke off before any template was made."""
    directory = tiny.make(tmp_path_factory.mktemp("undrawn") / "project", characters=2, stories=1)

    def break_off(_: object) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError), tiny.opened(directory, break_off) as project:
        tiny.build(project, tiny.cheap_roles())
    return directory


@pytest.mark.parametrize(
    ("where", "verb", "ids", "said"),
    [
        ("illustrated", "approve", ["C0001", "C9999"], "no character C9999"),
        ("illustrated", "reject", ["S00001-F01", "S00099"], "no story S00099"),
        ("illustrated", "approve", ["S00001", "S00001-F99"], "no frame S00001-F99"),
        ("illustrated", "reject", ["S00001-F01", "X1"], "X1 is not the id"),
        ("illustrated", "reject", ["S00001-F01", "C0001"], "frames are made with C0001 already"),
        ("illustrated", "reject", ["S00001-F01", "S00001"], "frames are made with S00001 already"),
        ("without_images", "approve", ["S00001", "S00001-F01"], "no image that could be approved"),
        ("undrawn", "approve", ["C0002"], "C0002 has no template"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_recorded(
    where: str, verb: str, ids: list[str], said: str, request: pytest.FixtureRequest
) -> None:
    directory: Path = request.getfixturevalue(where)
    before = decisions(directory), characters(directory), stories(directory), frames(directory)
    done = vivant(verb, directory, *ids, "--why", "so")
    assert done.returncode == 2, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert (decisions(directory), characters(directory), stories(directory), frames(directory)) == before


def test_a_rejection_without_a_reason_is_refused(illustrated: Path) -> None:
    done = vivant("reject", illustrated, "S00001-F01")
    assert done.returncode == 2
    assert "--why" in done.stderr
