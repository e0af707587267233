"""A frame made again as a person asks: what stands then, what is kept, and that no call is paid for twice."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pipeline import tiny
from tests.pipeline.faulty import faulty
from tests.pipeline.looking import frames
from tests.pipeline.test_orders import (
    Breaking,
    BrokenOff,
    carry_out,
    made,
    order,
    order_edit,
    ordered,
)
from vivant.errors import InputError
from vivant.models.calling import Roles
from vivant.models.roles import GenerateRequest, JudgeRequest
from vivant.pipeline.deciding import decide_on
from vivant.pipeline.digest import project_digest
from vivant.pipeline.frame_versions import frame_versions, let_stand
from vivant.pipeline.ordering import order_redo
from vivant.pipeline.orders import last_orders
from vivant.pipeline.project import Project
from vivant.pipeline.reporting import CatalogueSource
from vivant.pipeline.status import project_status
from vivant.pipeline.verifying import verify_project
from vivant.report.site import write_report
from vivant.schema.record import Outcome
from vivant.store.audit import entries
from vivant.store.call_log import StoredCallLog
from vivant.store.records import Commit

FRAME = "S00001-F02"
WORDS = "The hat is red."


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is built; tests work on copies."""
    return made(tmp_path_factory.mktemp("finished") / "project", "synthesis")


@pytest.fixture
def directory(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "project"))


def order_again(project: Project, id: str = FRAME, words: str = WORDS) -> int:
    return ordered(project, "frames", id, lambda c, version: order_redo(c, id, version, words, "Ada"))


def of(directory: Path, id: str = FRAME) -> tuple[str, str, int | None]:
    frame = next(f for f in frames(directory) if f.id == id)
    return frame.state, frame.reason, frame.best


def test_the_new_picture_stands_and_the_old_one_is_kept(directory: Path) -> None:
    before, untouched = project_digest(directory), frames(directory)
    with tiny.opened(directory) as project:
        (first,) = project.catalogue.attempts(FRAME)
        number = order_again(project)
        assert carry_out(project) == 1
        told = order(project, number)
        assert told.state == "done"
        assert told.result.startswith("attempt 2 stands: all ")
        kept, second = project.catalogue.attempts(FRAME)
        assert kept == first
        assert (second.action, second.parent, second.kept) == ("apt", 0, True)
        assert (second.instruction, second.why) == (WORDS, "kept, made again as a person asked")
        assert second.prompt == f"{first.prompt}\nAbove all: The hat is red."
        assert second.references == first.references
        assert [q.key for q in second.questions] == [q.key for q in first.questions]
        assert second.image != first.image
    state, reason, best = of(directory)
    assert (state, best) == ("accepted", 1)
    assert reason.startswith("made again as Ada asked: all ")
    assert [f for f in frames(directory) if f.id != FRAME] == [f for f in untouched if f.id != FRAME]
    assert project_digest(directory) != before
    assert verify_project(directory).problems == ()


def test_a_later_build_changes_nothing_about_it_and_all_commands_agree(directory: Path) -> None:
    with tiny.opened(directory) as project:
        order_again(project)
        carry_out(project)
        attempts, stands, digest = project.catalogue.attempts(FRAME), of(directory), project_digest(directory)
        failed = Outcome(subject="S00001-F03", stage="frame", state="failed", reason="no image")
        project.catalogue.commit(Commit("broken", outcomes=(failed,)))
        tiny.build(project, tiny.cheap_roles())
        assert project.catalogue.attempts(FRAME) == attempts
        write_report(CatalogueSource(project), directory / "report")
    assert (of(directory), project_digest(directory)) == (stands, digest)
    assert of(directory, "S00001-F03")[0] == "accepted"
    page = (directory / "report" / "stories" / "S00001.html").read_text("utf-8")
    assert "Asked for: The hat is red." in page
    assert page.count("This is the picture that stands.") == len(
        [f for f in frames(directory) if f.story == "S00001"]
    )
    counts = project_status(directory).frames
    assert counts.accepted == counts.requested == len(frames(directory))


def test_a_build_that_breaks_at_its_story_takes_nothing_back(directory: Path) -> None:
    class Broken(tiny.Daubing):
        async def generate(self, request: GenerateRequest) -> bytes:
            raise MemoryError

    with tiny.opened(directory) as project:
        order_again(project)
        carry_out(project)
        stands = of(directory)
        failed = Outcome(subject="S00001-F03", stage="frame", state="failed", reason="no image")
        project.catalogue.commit(Commit("broken", outcomes=(failed,)))
        tiny.build(project, Roles.of(tiny.Counting(), Broken(), tiny.Inverting(), tiny.Judging()))
        assert of(directory, "S00001-F01")[0] == "failed"
        assert of(directory) == stands
        tiny.build(project, tiny.cheap_roles())
    assert of(directory) == stands
    assert {f.state for f in frames(directory)} == {"accepted"}


def test_the_same_order_gives_the_same_bytes(directory: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(directory, tmp_path / "other"))
    for folder in (directory, other):
        with tiny.opened(folder) as project:
            order_again(project)
            carry_out(project)
    assert project_digest(directory) == project_digest(other)


def test_what_the_gate_does_not_accept_is_kept_and_replaces_nothing(directory: Path) -> None:
    before = of(directory)
    with tiny.opened(directory) as project:
        number = order_again(project)
        carry_out(project, tiny.cheap_roles(share_of_no=1.0))
        told = order(project, number)
        assert told.state == "refused"
        assert told.result.startswith("the gate accepted none of the new pictures: still ")
        first, *tries = project.catalogue.attempts(FRAME)
        assert first.kept
        assert len(tries) == 1 + project.config.gate.max_rounds
        assert [a.number for a in tries] == [1, 2, 3, 4]
        assert not any(a.kept for a in tries)
        assert all(a.image for a in tries if not a.error)
    assert of(directory) == before
    assert verify_project(directory).problems == ()


def test_an_earlier_version_stands_again_and_everything_shows_it(directory: Path) -> None:
    before = project_digest(directory)
    with tiny.opened(directory) as project:
        order_again(project)
        carry_out(project)
        first = project.catalogue.attempts(FRAME)[0]
    redone = project_digest(directory)
    listed = let_stand(directory, "S00001", "2", 1, why="the first was better", by="Ada")
    assert [v.stands for v in listed.versions] == [True, False]
    assert of(directory) == ("accepted", "approved by Ada: the first was better", 0)
    assert project_digest(directory) == before != redone
    with tiny.opened(directory) as project:
        assert project.catalogue.picture(FRAME) == first.image
        tiny.build(project, tiny.cheap_roles())
        assert project.catalogue.picture(FRAME) == first.image
        decided = project.catalogue.decision("frames", FRAME)
        assert decided is not None
        assert (decided.by, decided.attempt) == ("Ada", 0)
    let_stand(directory, "S00001", FRAME, 2, why="", by="Ada")
    assert project_digest(directory) == redone
    assert verify_project(directory).problems == ()


def test_what_the_gate_did_not_accept_can_be_taken_anyway(directory: Path) -> None:
    with tiny.opened(directory) as project:
        order_again(project)
        carry_out(project, tiny.cheap_roles(share_of_no=1.0))
    listed = let_stand(directory, "S00001", "2", 2, why="", by="Ada")
    assert [v.stands for v in listed.versions] == [False, True, *[False] * 3]
    assert of(directory) == ("accepted", "approved by Ada", 1)
    assert verify_project(directory).problems == ()


def test_a_redone_frame_is_made_after_the_version_that_stands(directory: Path) -> None:
    with tiny.opened(directory) as project:
        order_edit(project, FRAME)
        carry_out(project)
        decide_on(directory, [FRAME], approved=True, why="", by="ada")
    let_stand(directory, "S00001", "2", 2, why="", by="Ada")
    with tiny.opened(directory) as project:
        order_again(project)
        carry_out(project)
        first, edited, redone = project.catalogue.attempts(FRAME)
        assert (edited.action, redone.parent) == ("lie", 1)
        # What an editing model was shown is no reference of the picture.
        assert redone.references == first.references != edited.references
    assert of(directory)[::2] == ("accepted", 2)
    with tiny.opened(directory) as project:
        assert project.catalogue.decision("frames", FRAME) is None
        # The audit log tells that her decision ended, and by whose order.
        with project.catalogue.view() as connection:
            told = [(e.kind, e.by) for e in entries(connection)]
    assert told[-2:] == [("ordered", "Ada"), ("undecided", "Ada")]
    assert verify_project(directory).problems == ()


def test_where_people_see_every_frame_the_new_picture_waits_for_them(directory: Path) -> None:
    tiny.set_policy(directory, frames="all")
    with tiny.opened(directory) as project:
        number = order_again(project)
        carry_out(project)
        assert order(project, number).result.startswith("attempt 2 waits for a person: ")
    state, reason, best = of(directory)
    assert (state, best) == ("pending", 1)
    assert reason.endswith("waits for a person (policy all)")
    decide_on(directory, [FRAME], approved=True, why="", by="ada")
    assert of(directory)[::2] == ("accepted", 1)


def test_a_frame_that_failed_can_be_made_again_in_other_words(directory: Path) -> None:
    with tiny.opened(directory) as project:
        (first,) = project.catalogue.attempts(FRAME)
        declined = first.model_copy(
            update={"image": None, "answers": (), "kept": False, "error": "the model declined"}
        )
        failed = Outcome(subject=FRAME, stage="frame", state="failed", reason="no image in 1 attempts")
        project.catalogue.commit(Commit("declined", attempts=(declined,), outcomes=(failed,)))
        number = order_again(project)
        carry_out(project, faulty(tiny.cheap_roles(), generator=["refuses"] * 99))
        assert order(project, number).state == "refused"
        assert of(directory)[0] == "failed"
        # A build leaves it to people, who went on with it.
        tries = project.catalogue.attempts(FRAME)
        assert len(tries) == 5
        tiny.build(project, tiny.cheap_roles())
        assert project.catalogue.attempts(FRAME) == tries
        order_again(project, words="No sword.")
        carry_out(project)
        assert project.catalogue.attempts(FRAME)[5].references == first.references
    assert of(directory)[::2] == ("accepted", 5)
    assert verify_project(directory).problems == ()


def test_who_decided_meanwhile_is_not_overruled(directory: Path) -> None:
    class Deciding(tiny.Judging):
        async def judge(self, request: JudgeRequest) -> str:
            decide_on(directory, [FRAME], approved=False, why="too dark", by="Ben")
            return await super().judge(request)

    with tiny.opened(directory) as project:
        number = order_again(project)
        carry_out(project, Roles.of(tiny.Counting(), tiny.Daubing(), tiny.Inverting(), Deciding()))
        told = order(project, number)
        assert (told.state, told.result) == ("refused", "somebody decided on the frame meanwhile")
        assert len(project.catalogue.attempts(FRAME)) == 2
    assert of(directory) == ("rejected", "rejected by Ben: too dark", 0)


def test_who_decided_while_the_order_waited_is_not_overruled(directory: Path) -> None:
    with tiny.opened(directory) as project:
        number = order_again(project)
        decide_on(directory, [FRAME], approved=False, why="too dark", by="Ben")
        generator = tiny.Daubing()
        carry_out(project, Roles.of(tiny.Counting(), generator, tiny.Inverting(), tiny.Judging()))
        told = order(project, number)
        assert told.state == "refused"
        assert told.result.startswith("somebody decided on the frame meanwhile")
        assert generator.asked == 0
        assert order_again(project) != number
        carry_out(project)
    assert of(directory)[::2] == ("accepted", 1)


def test_the_same_picture_again_is_no_other_version_to_take(directory: Path) -> None:
    class Stubborn(tiny.Daubing):
        async def generate(self, request: GenerateRequest) -> bytes:
            return shown

    before = of(directory)
    with tiny.opened(directory) as project:
        image = project.catalogue.picture(FRAME)
        assert image is not None
        shown = project.blobs.get(image)
        number = order_again(project)
        carry_out(project, Roles.of(tiny.Counting(), Stubborn(), tiny.Inverting(), tiny.Judging()))
        assert order(project, number).result == "the model made the same picture again"
    assert of(directory) == before


def test_a_redone_frame_is_held_against_the_earlier_ones_that_nobody_rejected(directory: Path) -> None:
    class Listening(tiny.Judging):
        async def judge(self, request: JudgeRequest) -> str:
            seen.append({earlier.pixel_id for earlier in request.earlier})
            return await super().judge(request)

    seen: list[set[str]] = []
    id = "S00001-F04"
    with tiny.opened(directory) as project:
        earlier = {project.catalogue.picture(f.id) for f in frames(directory) if f.id < id}
        for _ in range(2):
            order_again(project, id)
            carry_out(project, Roles.of(tiny.Counting(), tiny.Daubing(), tiny.Inverting(), Listening()))
            decide_on(directory, [f"S00001-F0{n}" for n in (1, 2, 3)], approved=False, why="bad", by="ada")
    assert seen[0]
    assert seen[0] <= earlier
    assert seen[1] == set()


def test_a_killed_order_is_carried_out_again_and_nothing_is_paid_for_twice(directory: Path) -> None:
    calm = Path(shutil.copytree(directory, directory.parent / "calm"))
    with tiny.opened(calm) as project:
        order_again(project)
        carry_out(project)
    with tiny.opened(directory) as project:
        number = order_again(project)
        generator, planner, editor = tiny.Daubing(), tiny.Counting(), tiny.Inverting()
        with contextlib.closing(StoredCallLog(project.catalogue, project.blobs, project.packs)) as log:
            with pytest.raises(BrokenOff):
                carry_out(project, Roles.of(planner, generator, editor, Breaking(), log=log))
            assert (order(project, number).state, len(project.catalogue.attempts(FRAME))) == ("waiting", 1)
            assert order_again(project) == number
            carry_out(project, Roles.of(planner, generator, editor, tiny.Judging(), log=log))
        assert (planner.asked, generator.asked) == (1, 1)
        assert order(project, number).state == "done"
    assert project_digest(directory) == project_digest(calm)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (lambda p: order_again(p, words=" \n "), "nothing is said"),
        (lambda p: order_again(p, words="x" * 501), "too long"),
        (
            lambda p: ordered(p, "frames", FRAME, lambda c, v: order_redo(c, FRAME, "1.x.1", "red", "Ada")),
            "changed",
        ),
        (lambda p: order_redo_at(p, "S00009-F01"), "no S00009-F01"),
    ],
)
def test_what_cannot_be_ordered_is_refused(
    finished: Path, place: Callable[[Project], int], said: str
) -> None:
    with tiny.opened(finished) as project:
        with pytest.raises(InputError, match=said):
            place(project)
        with project.catalogue.view() as connection:
            assert last_orders(connection, 10) == []


def order_redo_at(project: Project, id: str) -> int:
    with project.catalogue.transaction() as connection:
        return order_redo(connection, id, "1.x.1", WORDS, "Ada")


def test_nothing_is_made_again_before_it_was_made(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "encoding", stories="all")
    with tiny.opened(directory) as project, pytest.raises(InputError, match="nothing was made for"):
        order_again(project)
    decide_on(directory, ["S00001"], approved=False, why="dull", by="ada")
    with (
        tiny.opened(directory) as project,
        pytest.raises(InputError, match="the story of S00001-F02 was rejected"),
    ):
        order_again(project)
    with pytest.raises(InputError, match="S00001 was rejected by ada: dull"):
        frame_versions(directory, "S00001", "1")
