from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store import made_up
from vivant.errors import InputError
from vivant.schema.record import Checkpoint, CheckpointPolicy, Decision
from vivant.store.catalogue import Catalogue
from vivant.store.records import FrameCounts


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path) as opened:
        opened.save_character(made_up.character_record())
        opened.save_story(made_up.story_record())
        opened.commit(made_up.story_commit(states=("accepted", "pending", "failed")))
        yield opened


def verdict(
    checkpoint: Checkpoint,
    subject: str,
    approved: bool,
    why: str = "",
    policy: CheckpointPolicy = "all",
    by: str = "Ada",
) -> Decision:
    return Decision(checkpoint=checkpoint, subject=subject, approved=approved, by=by, policy=policy, why=why)


def frame(catalogue: Catalogue, number: int) -> tuple[str, str]:
    found = list(catalogue.frames("S00001"))[number - 1]
    return found.state, found.reason


def test_a_character_is_approved_and_stays_so_while_its_design_does(catalogue: Catalogue) -> None:
    approval = verdict("characters", "C0001", True)
    catalogue.decide(approval)
    catalogue.save_character(made_up.character_record())
    record = catalogue.character("C0001")
    assert record is not None
    assert (record.state, record.reason) == ("approved", "approved by Ada")
    assert catalogue.decision("characters", "C0001") == approval
    assert catalogue.count_characters() == {"pending": 0, "approved": 1, "rejected": 0}


def test_a_new_design_waits_for_a_new_decision(catalogue: Catalogue) -> None:
    rejection = verdict("characters", "C0001", False, "too plain")
    catalogue.decide(rejection)
    catalogue.save_character(made_up.character_record(revision=2))
    record = catalogue.character("C0001")
    assert record is not None
    assert record.state == "pending"
    assert catalogue.decision("characters", "C0001") is None
    assert catalogue.decisions() == []
    assert catalogue.decisions(superseded=True) == [rejection]


def test_people_settle_what_the_gate_could_not(catalogue: Catalogue) -> None:
    catalogue.decide(verdict("frames", "S00001-F02", True, "the paw is fine"))
    assert frame(catalogue, 2) == ("accepted", "approved by Ada: the paw is fine")
    catalogue.decide(verdict("frames", "S00001-F01", False))
    assert frame(catalogue, 1) == ("rejected", "rejected by Ada")
    assert catalogue.count_frames() == FrameCounts(6, accepted=1, rejected=1, failed=1, pending=3)


def test_the_last_verdict_stands_and_all_are_kept(catalogue: Catalogue) -> None:
    no, yes = verdict("frames", "S00001-F01", False), verdict("frames", "S00001-F01", True)
    for decision in (no, yes, yes):
        catalogue.decide(decision)
    assert frame(catalogue, 1)[0] == "accepted"
    assert catalogue.decisions() == [yes]
    assert catalogue.decisions(superseded=True) == [no, yes]


def test_a_verdict_outlives_another_commit_of_the_same_story(catalogue: Catalogue) -> None:
    catalogue.decide(verdict("frames", "S00001-F02", False, "no"))
    catalogue.commit(made_up.story_commit(states=("accepted", "accepted", "failed")))
    assert frame(catalogue, 2) == ("rejected", "rejected by Ada: no")


def test_what_policy_alone_decided_keeps_the_state_and_reason_of_the_gate(catalogue: Catalogue) -> None:
    catalogue.decide(verdict("frames", "S00001-F01", False, policy="auto", by="nobody (policy auto)"))
    assert frame(catalogue, 1) == ("accepted", "accepted by the gate")


def test_a_rejected_story_takes_its_frames_along_and_brings_them_back(catalogue: Catalogue) -> None:
    before = list(catalogue.frames())
    catalogue.decide(verdict("stories", "S00001", False, "too sad"))
    assert catalogue.count_frames() == FrameCounts(6, rejected=6)
    assert frame(catalogue, 6) == ("rejected", "its story was rejected by Ada: too sad")
    catalogue.save_story(made_up.story_record())
    assert catalogue.count_stories() == {"encoded": 0, "refused": 0, "rejected": 1}
    catalogue.decide(verdict("stories", "S00001", True))
    assert list(catalogue.frames()) == before


def test_a_frame_without_an_image_cannot_be_approved_but_rejected(catalogue: Catalogue) -> None:
    with pytest.raises(InputError, match="S00001-F03 has no image"):
        catalogue.decide(verdict("frames", "S00001-F03", True))
    catalogue.decide(verdict("frames", "S00001-F03", False))
    assert frame(catalogue, 3)[0] == "rejected"


@pytest.mark.parametrize(
    ("checkpoint", "subject"), [("characters", "C0009"), ("stories", "S00009"), ("frames", "S00001-F07")]
)
def test_nobody_decides_on_what_is_not_there(
    catalogue: Catalogue, checkpoint: Checkpoint, subject: str
) -> None:
    with pytest.raises(InputError, match=subject):
        catalogue.decide(verdict("frames", "S00001-F01", False), verdict(checkpoint, subject, False))
    assert catalogue.decisions() == []
    assert frame(catalogue, 1)[0] == "accepted"


def test_a_refused_story_leaves_nothing_to_decide_on(catalogue: Catalogue) -> None:
    catalogue.save_story(made_up.refused_story(2))
    with pytest.raises(InputError, match="no story came of S00002"):
        catalogue.decide(verdict("stories", "S00002", True))


def test_people_are_heard_where_no_policy_asked_them(catalogue: Catalogue) -> None:
    catalogue.decide(verdict("frames", "S00001-F01", False, "blurred", policy="auto"))
    assert frame(catalogue, 1) == ("rejected", "rejected by Ada: blurred")


def test_the_attempt_that_a_person_chose_stands_for_the_frame(catalogue: Catalogue) -> None:
    (first, *_) = catalogue.frames("S00001")
    chosen = verdict("frames", first.id, True).model_copy(update={"attempt": 0})
    catalogue.decide(chosen)
    (first, *_) = catalogue.frames("S00001")
    assert (first.state, first.best) == ("accepted", 0)
    with pytest.raises(InputError, match="attempt 7 at S00001-F01 has no image"):
        catalogue.decide(chosen.model_copy(update={"attempt": 7}))
    assert catalogue.decision("frames", first.id) == chosen
