import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store import made_up
from vivant.errors import ProjectError, StoreError, VivantError
from vivant.schema.record import CallCount, Decision, Outcome, PosedCharacter, State
from vivant.schema.story import frame_id
from vivant.store import catalogue as module
from vivant.store.catalogue import Catalogue
from vivant.store.reading import PORTION
from vivant.store.records import (
    NOT_MADE,
    Call,
    Charge,
    Commit,
    FrameCounts,
    Lessons,
    PosedRecord,
    Spent,
    StoryRecord,
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path) as opened:
        yield opened


def everything(directory: Path) -> list[str]:
    """All that a catalogue holds, as SQL."""
    connection = sqlite3.connect(directory / module.FILE)
    dump = list(connection.iterdump())
    connection.close()
    return dump


def test_what_is_saved_is_there_after_opening_again(tmp_path: Path) -> None:
    with Catalogue.open(tmp_path) as first:
        first.save_character(made_up.character_record())
        first.save_story(made_up.story_record())
        first.commit(made_up.story_commit())
        first.note("configuration", "abc")
    with Catalogue.open(tmp_path) as again:
        assert list(again.characters()) == [made_up.character_record()]
        assert list(again.stories()) == [made_up.story_record()]
        assert again.character("C0001") == made_up.character_record()
        assert again.story("S00001") == made_up.story_record()
        assert again.story("S00009") is None
        assert again.attempts("S00001-F02") == [
            a for a in made_up.story_commit().attempts if a.subject == "S00001-F02"
        ]
        assert again.outcome("S00001-F02") == made_up.outcome("S00001-F02", best=1)
        assert again.picture("S00001-F02") == made_up.image_id(1011)
        assert again.truth("S00001-request") == '{"slips":[]}'
        assert again.noted("configuration") == "abc"
        assert again.committed("S00001")


def test_a_storys_frames_are_asked_for_with_it(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.story_record(frames=7))
    frames = list(catalogue.frames("S00001"))
    assert [frame.id for frame in frames] == [frame_id("S00001", n) for n in range(7)]
    assert {(frame.state, frame.reason, frame.best) for frame in frames} == {("pending", NOT_MADE, None)}
    assert [frame.spec for frame in frames] == list(made_up.story(frames=7).frames)
    assert catalogue.count_frames() == FrameCounts(requested=7, pending=7)


def test_a_refused_story_has_no_frames_but_says_why(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.refused_story(3))
    assert list(catalogue.stories()) == [made_up.refused_story(3)]
    assert catalogue.count_frames() == FrameCounts()
    assert catalogue.count_stories() == {"encoded": 0, "refused": 1, "rejected": 0}


def test_a_commit_moves_frames_to_the_states_of_their_outcomes(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.story_record())
    catalogue.commit(made_up.story_commit(states=("accepted", "rejected", "failed", "pending", "accepted")))
    assert catalogue.count_frames() == FrameCounts(6, accepted=2, rejected=1, failed=1, pending=2)
    reasons = [frame.reason for frame in catalogue.frames("S00001")]
    assert reasons[3:] == ["pending by the gate", "accepted by the gate", NOT_MADE]
    assert catalogue.findings_by_type() == {"wrong_pose": 4}
    assert catalogue.count_attempts() == 8


def test_committing_the_same_unit_again_changes_nothing(catalogue: Catalogue, tmp_path: Path) -> None:
    catalogue.save_story(made_up.story_record())
    catalogue.commit(made_up.story_commit())
    before = everything(tmp_path)
    catalogue.commit(made_up.story_commit())
    catalogue.save_story(made_up.story_record())
    assert everything(tmp_path) == before
    assert catalogue.calls_by_role() == [
        CallCount(role="planner"),
        CallCount(role="generator", made=12),
        CallCount(role="editor"),
        CallCount(role="judge", made=12, failed=1),
    ]


def test_the_same_unit_with_fewer_attempts_leaves_no_old_ones(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.story_record())
    commit = made_up.story_commit()
    catalogue.commit(commit)
    catalogue.commit(replace(commit, attempts=commit.attempts[::2]))
    assert len(catalogue.attempts("S00001-F01")) == 1
    assert catalogue.findings_by_type() == {"wrong_pose": 6}


def test_calls_of_different_units_add_up(catalogue: Catalogue) -> None:
    for unit in ("C0001.1", "C0002.1"):
        catalogue.commit(Commit(unit, counts=(CallCount(role="judge", made=2, replayed=1),)))
    assert catalogue.calls_by_role()[3] == CallCount(role="judge", made=4, replayed=2)
    assert catalogue.committed_units() == {"C0001.1", "C0002.1"}


def test_an_image_cannot_be_referred_to_before_it_is_durable(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.story_record())
    whole = made_up.story_commit()
    with pytest.raises(StoreError, match="refused"):
        catalogue.commit(replace(whole, blobs=whole.blobs[1:]))
    assert not catalogue.committed("S00001")
    assert catalogue.locate(whole.blobs[1].id) is None
    assert catalogue.count_frames() == FrameCounts(requested=6, pending=6)


def test_a_frame_that_no_story_asked_for_is_refused_whole(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.story_record(frames=6))
    with pytest.raises(StoreError, match="S00001-F07"):
        catalogue.commit(made_up.story_commit(states=("accepted",) * 7))
    assert catalogue.count_attempts() == 0
    assert catalogue.outcome("S00001-F01") is None


def test_a_picture_that_is_there_already_stays_where_it_is(catalogue: Catalogue) -> None:
    first = made_up.located(5, pack=0)
    catalogue.index([first, replace(first, pack=1)])
    catalogue.index([replace(first, pack=2)])
    assert list(catalogue.located()) == [first]
    assert catalogue.pack_ends() == {0: 600}


def test_a_changed_story_begins_anew(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.story_record(frames=6))
    catalogue.commit(made_up.story_commit())
    catalogue.save_story(made_up.story_record(frames=8, title="The other Fox"))
    assert catalogue.count_frames() == FrameCounts(requested=8, pending=8)
    assert catalogue.attempts("S00001-F01") == []
    assert not catalogue.committed("S00001")
    assert catalogue.findings_by_type() == {}


def test_posed_characters_come_with_their_outcomes(catalogue: Catalogue) -> None:
    wanted = PosedCharacter(character="C0001", revision=1, pose="waving", expression="happy")
    ended = Outcome(subject=wanted.id, stage="posed", state="accepted", reason="all yes", best=0)
    made = made_up.attempt(wanted.id, 0, made_up.image_id(1)).model_copy(update={"stage": "posed"})
    catalogue.commit(Commit(wanted.id, (made_up.located(1),), (), (), (wanted,), (made,), (ended,)))
    assert list(catalogue.posed()) == [PosedRecord(wanted, ended)]
    assert catalogue.picture(wanted.id) == made_up.image_id(1)
    assert catalogue.count_frames() == FrameCounts()


def test_iteration_goes_on_over_many_portions_in_order_of_number(catalogue: Catalogue) -> None:
    numbers = [100_000, 99_999, 7, *range(1000, 1000 + 2 * PORTION)]
    catalogue.commit(Commit("many", stories=tuple(made_up.refused_story(number) for number in numbers)))
    seen = []
    for record in catalogue.stories():
        seen.append(int(record.id[1:]))
        if len(seen) == 1:
            catalogue.note("written", "while reading")
    assert seen == sorted(numbers)


def test_frames_of_all_stories_come_in_order(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.story_record(2))
    catalogue.save_story(made_up.story_record(1))
    ids = [frame.id for frame in catalogue.frames()]
    assert ids == sorted(ids)
    assert len(ids) == 12


def test_a_storys_attempts_come_by_frame(catalogue: Catalogue) -> None:
    for number in (1, 2):
        catalogue.save_story(made_up.story_record(number))
    commit = made_up.story_commit(states=("accepted", "failed", "pending"))
    catalogue.commit(commit)
    catalogue.commit(made_up.story_commit(2))
    found = catalogue.story_attempts("S00001")
    assert list(found) == ["S00001-F01", "S00001-F03"]
    assert [attempt for attempts in found.values() for attempt in attempts] == list(commit.attempts)


def test_accepted_frames_come_with_the_image_that_stands_for_them(catalogue: Catalogue) -> None:
    for number in (2, 1):
        catalogue.save_story(made_up.story_record(number))
        catalogue.commit(made_up.story_commit(number, ("accepted", "pending", "rejected", "accepted")))
    assert list(catalogue.accepted()) == [
        ("S00001-F01", made_up.image_id(1001)),
        ("S00001-F04", made_up.image_id(1031)),
        ("S00002-F01", made_up.image_id(2001)),
        ("S00002-F04", made_up.image_id(2031)),
    ]


def test_calls_are_kept_by_key_with_their_images(catalogue: Catalogue) -> None:
    call = Call("k" * 64, "planner", "m", "{}", "reply", usd=0.25)
    catalogue.log_calls([replace(call, status="failed", reply="timeout", usd=None)])
    catalogue.log_calls([call])
    shown = replace(call, key="l" * 64, image=made_up.image_id(1))
    catalogue.log_calls([shown], [made_up.located(1)])
    assert catalogue.logged_call(call.key) == call
    assert catalogue.logged_call(shown.key) == shown
    assert catalogue.logged_call("m" * 64) is None


def test_what_tries_cost_adds_up_and_what_nobody_knows_stays_unknown(catalogue: Catalogue) -> None:
    assert (catalogue.spent(), catalogue.budgeted()) == ([], 0.0)
    failed = Charge("k" * 64, "generator", "here", "m", "transient", None, 0.125)
    paid = replace(failed, status="ok", usd=0.5)
    asked = Charge("l" * 64, "judge", "there", "n", "invalid", 0.25, 0.0)
    catalogue.log_calls([], [], [failed])
    catalogue.log_calls([], [], [paid, asked])
    assert catalogue.spent() == [Spent("generator", 0.5, 1), Spent("judge", 0.25, 0)]
    assert catalogue.budgeted() == 0.875
    assert list(catalogue.charges()) == [failed, paid, asked]
    assert list(catalogue.charges("k" * 64)) == [failed, paid]


def test_lessons_are_kept_by_version(catalogue: Catalogue) -> None:
    catalogue.save_lessons(Lessons(2, 8, "{}"))
    catalogue.save_lessons(Lessons(1, 4, "{}"))
    catalogue.save_lessons(Lessons(1, 4, '{"a":1}'))
    assert catalogue.lessons() == [Lessons(1, 4, '{"a":1}'), Lessons(2, 8, "{}")]


states: st.SearchStrategy[State] = st.sampled_from(["accepted", "rejected", "failed", "pending"])
saves = st.builds(made_up.story_record, st.integers(1, 3), st.integers(6, 9), st.sampled_from(["One", "Two"]))
commits = st.builds(made_up.story_commit, st.integers(1, 3), st.lists(states, max_size=9).map(tuple))
verdicts = st.builds(
    Decision,
    checkpoint=st.sampled_from(["stories", "frames"]),
    subject=st.sampled_from(["S00001", "S00002", "S00001-F01", "S00001-F02", "S00002-F01"]),
    approved=st.booleans(),
    by=st.just("Ada"),
    policy=st.sampled_from(["all", "auto"]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(saves | commits | verdicts | st.builds(made_up.refused_story, st.integers(1, 3)), max_size=10)
)
def test_every_requested_frame_is_in_exactly_one_state_whatever_happens(
    tmp_path_factory: pytest.TempPathFactory, steps: list[object]
) -> None:
    with Catalogue.open(tmp_path_factory.mktemp("project")) as catalogue:
        for step in steps:
            try:
                if isinstance(step, StoryRecord):
                    catalogue.save_story(step)
                elif isinstance(step, Commit):
                    catalogue.commit(step)
                elif isinstance(step, Decision):
                    catalogue.decide(step)
            except VivantError:
                pass
            count = catalogue.count_frames()
            told = [record.story for record in catalogue.stories() if record.story]
            assert count.requested == sum(len(story.frames) for story in told)
            assert count.requested == count.accepted + count.rejected + count.failed + count.pending
            assert count.requested == len(list(catalogue.frames()))


def test_a_project_without_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="not a folder"):
        Catalogue.open(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
