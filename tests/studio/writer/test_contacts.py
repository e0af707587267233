"""Hero and friend do with each other what the text says, and the picture shows it."""

import random
import re

import pytest

from tests.studio.writer.casts import make_brief
from vivant.schema.brief import StoryDraft
from vivant.schema.contact import FITS
from vivant.schema.story import Performance
from vivant.schema.vocabulary import CONTACT_KINDS, PLACEMENTS, ContactKind
from vivant.studio.writer.contacts import fitting_poses
from vivant.studio.writer.inventing import invent
from vivant.studio.writer.players import play
from vivant.studio.writer.scripts import read_cue

SAID: dict[ContactKind, str] = {
    "giving": r"offered|held out|handed|gave|took",
    "taking": r"offered|held out|handed|gave|took",
    "touching": r"patted|stroked|shoulder|hugged",
    "leading": r"by the .* led",
}


@pytest.fixture(scope="module")
def drafts() -> list[StoryDraft]:
    return [invent(make_brief(i), i) for i in range(300)]


@pytest.mark.parametrize("kind", CONTACT_KINDS)
def test_a_picture_shows_a_contact_only_where_the_text_tells_of_it(
    kind: ContactKind, drafts: list[StoryDraft]
) -> None:
    seen = 0
    for frame in (frame for draft in drafts for frame in draft.frames):
        for p in frame.performances:
            if p.contact and p.contact.kind == kind:
                seen += 1
                assert re.search(SAID[kind], frame.narration), frame.narration
    assert seen >= 5


def test_who_leads_goes_ahead_and_both_go_the_same_way(drafts: list[StoryDraft]) -> None:
    for leader, led in _met(drafts, "leading"):
        step = PLACEMENTS.index(leader.placement) - PLACEMENTS.index(led.placement)
        assert leader.facing == led.facing == ("right" if step > 0 else "left")


def test_who_gives_holds_the_thing_and_the_other_takes_it(drafts: list[StoryDraft]) -> None:
    for giver, taker in _met(drafts, "giving"):
        assert giver.prop
        assert taker.prop is None
        assert taker.contact is not None
        assert (taker.contact.kind, taker.contact.other) == ("taking", giver.character)


def test_a_cue_reads_a_contact() -> None:
    assert read_cue("offering happy +thing >B @giving").contact == "giving"
    assert read_cue("offering happy +thing >B").contact is None


def test_of_the_poses_of_a_cue_only_those_are_left_that_fit_its_contact() -> None:
    hero, friend = (play(character, random.Random(1)) for character in make_brief(1, 2).cast)
    cast = [
        (hero, read_cue("hugging_self/arms_raised/lying sad")),
        (friend, read_cue("waving/reaching sad >A @touching")),
    ]
    (_, first), (_, second) = fitting_poses(cast)
    assert second.poses == ("reaching",)
    assert set(first.poses) == {"hugging_self", "arms_raised"} <= FITS["touching"].other


def _met(drafts: list[StoryDraft], kind: ContactKind) -> list[tuple[Performance, Performance]]:
    pairs = []
    for frame in (frame for draft in drafts for frame in draft.frames):
        by_id = {p.character: p for p in frame.performances}
        pairs += [
            (p, by_id[p.contact.other]) for p in frame.performances if p.contact and p.contact.kind == kind
        ]
    assert pairs
    return pairs
