"""A contact is only told where a picture can show it."""

import pytest
from pydantic import ValidationError

from vivant.schema.contact import FITS, Contact, contact_words
from vivant.schema.story import Composition, FrameSpec, Performance, Scene
from vivant.schema.vocabulary import CONTACT_KINDS, POSES, ContactKind, Facing, Placement, Pose


def one(
    who: str = "C0001",
    placement: Placement = "left",
    pose: Pose = "standing",
    facing: Facing = "right",
    prop: str | None = None,
    contact: tuple[ContactKind, str] | None = None,
) -> Performance:
    return Performance(
        character=who,
        pose=pose,
        expression="happy",
        placement=placement,
        facing=facing,
        prop=prop,
        contact=Contact(kind=contact[0], other=contact[1]) if contact else None,
    )


def other(
    placement: Placement = "right",
    pose: Pose = "standing",
    facing: Facing = "left",
    prop: str | None = None,
    contact: tuple[ContactKind, str] | None = None,
) -> Performance:
    return one("C0002", placement, pose, facing, prop, contact)


def frame(*performances: Performance) -> FrameSpec:
    return FrameSpec(
        narration="They meet.",
        scene=Scene(setting="meadow", detail="poppies", time="day"),
        composition=Composition(),
        performances=performances,
    )


GIVES: tuple[ContactKind, str] = ("giving", "C0002")
TAKES: tuple[ContactKind, str] = ("taking", "C0001")


def test_a_performance_without_a_word_of_contact_reads_as_before() -> None:
    told_before = one().model_dump(exclude={"contact"})
    assert Performance.model_validate(told_before).contact is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (one(prop="apple", contact=GIVES), other()),
        (one(prop="apple", contact=GIVES), other(pose="reaching", contact=TAKES)),
        (one(prop="apple", contact=GIVES), other(pose="sitting")),
        (one(prop="apple"), other(contact=TAKES)),
        (one(contact=("touching", "C0002")), other(facing="viewer", prop="basket")),
        (one(contact=("touching", "C0002")), other(contact=("touching", "C0001"))),
        (one(pose="walking"), other(pose="walking", facing="right", contact=("leading", "C0001"))),
    ],
)
def test_hands_that_can_meet_are_accepted(first: Performance, second: Performance) -> None:
    assert frame(first, second).performances == (first, second)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (one(prop="apple", contact=("giving", "C0009")), other(), "not another one on stage"),
        (one(prop="apple", contact=("giving", "C0001")), other(), "not another one on stage"),
        (one(contact=GIVES), other(), "holds nothing"),
        (one(prop="apple", contact=GIVES), other(prop="book"), "no hand free"),
        (one(prop="apple", contact=GIVES), other(pose="arms_crossed"), "cannot be giving"),
        (one(pose="running", prop="apple", contact=GIVES), other(), "cannot be giving"),
        (one(prop="apple", contact=GIVES, facing="left"), other(), "do not face"),
        (one(prop="apple", contact=GIVES), other(facing="right"), "do not face"),
        (one(pose="walking", contact=("leading", "C0002")), other(pose="walking", facing="right"), "do not face"),
        (one(prop="apple", contact=("touching", "C0002")), other(), "no hand free"),
    ],
)  # fmt: skip
def test_what_no_picture_could_show_is_refused(first: Performance, second: Performance, why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        frame(first, second)


def test_nobody_stands_between_two_whose_hands_meet() -> None:
    third = one("C0003", "center")
    with pytest.raises(ValidationError, match="stands between"):
        frame(one(prop="apple", contact=GIVES), third, other())


def test_a_third_one_cannot_have_to_do_with_two_whose_hands_meet() -> None:
    third = one("C0003", "far_left", contact=("touching", "C0001"))
    with pytest.raises(ValidationError, match="third one"):
        frame(third, one(prop="apple", contact=GIVES), other())


@pytest.mark.parametrize("kind", CONTACT_KINDS)
def test_every_kind_has_poses_that_fit_and_words(kind: ContactKind) -> None:
    assert FITS[kind].own
    assert FITS[kind].other
    assert FITS[kind].own | FITS[kind].other <= set(POSES)
    said = contact_words(Contact(kind=kind, other="C0002"), "Mira", "apple")
    assert said.startswith(kind)
    assert "Mira" in said
