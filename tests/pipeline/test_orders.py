"""What people order is carried out once, oldest first; what cannot be says why; nothing is replaced silently."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from tests.pipeline import tiny
from tests.pipeline.faulty import faulty
from tests.pipeline.looking import characters, frames, stories
from vivant.engine.tasks import Tasks
from vivant.errors import InputError
from vivant.models.calling import Roles
from vivant.models.configured import Team
from vivant.models.roles import JudgeRequest
from vivant.pipeline import ordering
from vivant.pipeline.attending import attend, attend_once, attend_when_nobody_builds
from vivant.pipeline.deciding import decide_on
from vivant.pipeline.describing import describe_character
from vivant.pipeline.orders import Order, last_orders
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.verifying import verify_project
from vivant.pipeline.workplace import Workplace
from vivant.pipeline.workshop import Made, Work, perform
from vivant.review.queue.alternatives import alternative
from vivant.schema.gate import Region
from vivant.schema.record import Checkpoint, Outcome
from vivant.store.call_log import StoredCallLog
from vivant.store.records import Commit
from vivant.store.versions import version_of

HERE = Region(left=0.25, top=0.25, right=0.5, bottom=0.5)


class BrokenOff(BaseException):
    """As if the process had ended."""


class Breaking(tiny.Judging):
    async def judge(self, request: JudgeRequest) -> str:
        raise BrokenOff


def made(directory: Path, until: tiny.Phase, *, share_of_no: float = 0.0, **policies: Any) -> Path:
    tiny.make(directory)
    tiny.set_policy(directory, **policies)
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(share_of_no=share_of_no), until=until)
    return directory


def carry_out(project: Project, roles: Roles | None = None) -> int:
    """Attends as a build does, with cheap roles."""
    roles = roles or tiny.cheap_roles()
    team = Team(roles, {})

    async def work(work: Work) -> Made:
        return await perform(work, team, project.config, project.blobs.keep)

    engine = Tasks[Work, Made](work, at_once=1)
    return asyncio.run(attend(project, Workplace(roles, engine, engine), lambda step: None))


def ordered(
    project: Project, checkpoint: Checkpoint, subject: str, place: Callable[[Connection, str], int]
) -> int:
    with project.catalogue.transaction() as connection:
        version = version_of(connection, checkpoint, subject)
        assert version is not None
        return place(connection, version)


def order_template(project: Project, id: str, why: str = "") -> int:
    return ordered(
        project, "characters", id, lambda c, version: ordering.order_template(c, id, version, why, "Ada")
    )


def order_edit(project: Project, id: str, attempt: int = 0, words: str = "Remove the hat.") -> int:
    return ordered(
        project,
        "frames",
        id,
        lambda c, version: ordering.order_edit(c, id, version, attempt, HERE, words, "Ada"),
    )


def order(project: Project, number: int) -> Order:
    with project.catalogue.view() as connection:
        return next(o for o in last_orders(connection, 100) if o.number == number)


def test_another_template_is_another_picture_and_the_first_is_kept(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "design", characters="all")
    before = characters(directory)[0]
    decide_on(directory, ["C0001"], approved=True, why="", by="ada")
    with tiny.opened(directory) as project:
        number = order_template(project, "C0001", "the scarf\nis red.")
        assert carry_out(project) == 1
        assert order(project, number).state == "done"
        after = characters(directory)[0]
        assert after.template != before.template
        assert (after.state, after.character) == ("pending", before.character)
        first, second = project.catalogue.attempts("C0001.1")
        assert (first.image, second.image) == (before.template, after.template)
        assert (second.number, second.action) == (1, "again")
        assert second.prompt == f"{first.prompt}\nAbove all: the scarf is red."
        assert second.seed != first.seed
        assert project.catalogue.decision("characters", "C0001") is None
    assert verify_project(directory).problems == ()


def test_the_same_order_twice_is_one_and_another_one_is_carried_out_after_it(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "design", characters="all")
    with tiny.opened(directory) as project:
        assert order_template(project, "C0001") == order_template(project, "C0001")
        other = order_template(project, "C0002")
        assert carry_out(project) == 2
        assert order(project, other).state == "done"
        assert carry_out(project) == 0


def test_what_the_gate_does_not_accept_replaces_nothing(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "design", characters="all")
    before = characters(directory)
    with tiny.opened(directory) as project:
        number = order_template(project, "C0001")
        carry_out(project, tiny.cheap_roles(share_of_no=1.0))
        told = order(project, number)
        assert told.state == "refused"
        assert told.result.startswith("the gate accepted none of the new pictures: still ")
        assert len(project.catalogue.attempts("C0001.1")) > 1
        outcome = project.catalogue.outcome("C0001.1")
        assert outcome is not None
        assert (outcome.state, outcome.best) == ("accepted", 0)
    assert characters(directory) == before


def test_an_order_about_what_has_changed_is_refused_in_words(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "design", characters="all")
    with tiny.opened(directory) as project:
        first, second = order_template(project, "C0001"), order_template(project, "C0001", "a red scarf")
        carry_out(project)
        assert order(project, first).state == "done"
        assert order(project, second).state == "refused"
        assert "C0001 has changed since it was shown" in order(project, second).result


def test_a_model_that_fails_is_the_result_of_the_order(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "synthesis")
    before = frames(directory)
    with tiny.opened(directory) as project:
        number = order_edit(project, "S00001-F01")
        carry_out(project, faulty(tiny.cheap_roles(), editor=["refuses"]))
        told = order(project, number)
        assert told.state == "refused"
        assert "nothing came of the edit" in told.result
        assert len(project.catalogue.attempts("S00001-F01")) == 1
    assert frames(directory) == before


def test_an_edit_waits_beside_the_picture_that_it_was_made_from(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "synthesis", frames="all")
    decide_on(directory, ["S00001-F02"], approved=True, why="", by="ada")
    with tiny.opened(directory) as project:
        number = order_edit(project, "S00001-F02")
        carry_out(project)
        assert order(project, number).state == "done"
        first, edited = project.catalogue.attempts("S00001-F02")
        assert (edited.action, edited.parent, edited.kept) == ("lie", 0, False)
        assert edited.why == "edited as Ada asked"
        assert edited.instruction == "Remove the hat. Change nothing else."
        assert edited.outside == 0
        assert edited.questions == first.questions
        assert len(edited.answers) == len(edited.questions)
        assert alternative([first, edited], 0) == edited
        frame = frames(directory)[1]
        assert (frame.state, frame.best) == ("pending", 0)
        assert frame.reason == "edited as Ada asked; a person decides"
        tiny.build(project, tiny.cheap_roles())
        assert frames(directory)[1] == frame
    assert verify_project(directory).problems == ()


def test_an_edit_outlives_that_another_frame_of_its_story_is_made_again(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "synthesis", frames="all")
    with tiny.opened(directory) as project:
        order_edit(project, "S00001-F02")
        carry_out(project)
        edited, waits = project.catalogue.attempts("S00001-F02"), frames(directory)[1]
        failed = Outcome(subject="S00001-F03", stage="frame", state="failed", reason="no image")
        project.catalogue.commit(Commit("broken", outcomes=(failed,)))
        tiny.build(project, tiny.cheap_roles())
        assert frames(directory)[2].state == "pending"
        assert len(edited) == 2
        assert project.catalogue.attempts("S00001-F02") == edited
        assert frames(directory)[1] == waits


def test_a_frame_is_told_anew_and_its_story_waits_again(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "encoding", stories="all")
    decide_on(directory, ["S00001"], approved=True, why="", by="ada")
    before = stories(directory)[0].story
    assert before is not None
    with tiny.opened(directory) as project:
        number = ordered(
            project,
            "stories",
            "S00001",
            lambda c, v: ordering.order_respec(c, "S00001", 2, v, "at night", "Ada"),
        )
        carry_out(project)
        told = order(project, number)
        assert (told.state, told.result) == ("done", "frame 3 was told anew")
        assert project.catalogue.decision("stories", "S00001") is None
    after = stories(directory)[0].story
    assert after is not None
    assert after.revision == 2
    assert after.frames[2].scene.time == "night"
    assert [f for i, f in enumerate(after.frames) if i != 2] == [
        f for i, f in enumerate(before.frames) if i != 2
    ]


def test_a_sheet_lies_in_the_project_and_the_item_can_find_it(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "design", characters="all")
    with tiny.opened(directory) as project:
        number = ordered(
            project, "characters", "C0001", lambda c, v: ordering.order_sheet(c, "C0001", v, "Ada")
        )
        carry_out(project)
        assert order(project, number).result == "the sheet is made"
        noted = project.catalogue.noted("sheet:C0001.1")
        assert noted is not None
        assert (directory / "sheets" / "C0001.png").read_bytes() == project.blobs.get(noted)
        order_template(project, "C0001")
        carry_out(project)
        assert project.catalogue.noted("sheet:C0001.1") is None


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (lambda p: order_template(p, "C0001"), "frames are made with C0001 already"),
        (lambda p: order_edit(p, "S00001-F01", 7), "attempt 7 at S00001-F01 has no image"),
        (lambda p: order_edit(p, "S00001-F01", 0, " \n"), "the instruction is empty"),
        (lambda p: order_edit(p, "S00001-F01", 0, "x" * 501), "too long"),
        (
            lambda p: ordered(
                p, "stories", "S00001", lambda c, v: ordering.order_respec(c, "S00001", 0, v, "", "Ada")
            ),
            "frames are made with S00001 already",
        ),
    ],
)
def test_what_cannot_be_ordered_is_refused_at_once(
    illustrated: Path, place: Callable[[Project], int], said: str
) -> None:
    with open_project(illustrated) as project:
        with pytest.raises(InputError, match=said):
            place(project)
        with project.catalogue.view() as connection:
            assert last_orders(connection, 10) == []


@pytest.fixture(scope="module")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("illustrated") / "project", "synthesis")


def test_a_description_gets_its_template_without_a_build(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "design", characters="all")
    with tiny.opened(directory) as project:
        with project.catalogue.transaction() as connection:
            seen = version_of(connection, "characters", "C0001")
            assert seen is not None
            words = f"{characters(directory)[0].character.description} It has a blue backpack."
            describe_character(connection, project, "C0001", seen, words, "Ada")
        assert carry_out(project) == 1
    described = characters(directory)[0]
    assert (described.character.revision, described.state) == (2, "pending")
    assert described.template is not None


def test_a_broken_off_order_is_carried_out_again_with_the_same_result(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "design", characters="all")
    calm = made(tmp_path / "calm", "design", characters="all")
    with tiny.opened(calm) as project:
        order_template(project, "C0001")
        carry_out(project)
    with tiny.opened(directory) as project:
        number = order_template(project, "C0001")
        with pytest.raises(BrokenOff):
            carry_out(project, Roles.of(tiny.Counting(), tiny.Daubing(), tiny.Inverting(), Breaking()))
        assert order(project, number).state == "waiting"
        assert len(project.catalogue.attempts("C0001.1")) == 1
        carry_out(project)
        assert order(project, number).state == "done"
    assert characters(directory)[0].template == characters(calm)[0].template


def test_what_was_paid_for_before_it_broke_off_is_answered_from_the_log(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "design", characters="all")
    with tiny.opened(directory) as project:
        number = order_template(project, "C0001")
        generator, planner, editor = tiny.Daubing(), tiny.Counting(), tiny.Inverting()
        with contextlib.closing(StoredCallLog(project.catalogue, project.blobs, project.packs)) as log:
            with pytest.raises(BrokenOff):
                carry_out(project, Roles.of(planner, generator, editor, Breaking(), log=log))
            assert generator.asked == 1
            carry_out(project, Roles.of(planner, generator, editor, tiny.Judging(), log=log))
        assert generator.asked == 1
        assert order(project, number).state == "done"


def test_while_another_builds_nobody_else_carries_out(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "design", characters="all")
    with tiny.opened(directory) as project:
        number = order_template(project, "C0001")
        assert attend_once(directory, threading.Event()) == 0
        assert order(project, number).state == "waiting"


def test_the_application_carries_out_with_the_projects_own_models_and_gives_the_lock_back(
    tmp_path: Path,
) -> None:
    directory = made(tmp_path / "project", "design", characters="all")

    async def attended(project: Project, number: int) -> None:
        attending = asyncio.ensure_future(attend_when_nobody_builds(project))
        while order(project, number).state == "waiting":
            await asyncio.sleep(0.05)
        attending.cancel()
        await asyncio.wait([attending])

    with open_project(directory) as project:
        number = order_template(project, "C0001")
        asyncio.run(asyncio.wait_for(attended(project, number), 120))
        assert order(project, number).state == "done"
    with open_project(directory, building=True):
        pass
