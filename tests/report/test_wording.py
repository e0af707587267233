"""Codes of the record become words, and nothing else changes."""

import pytest

from vivant.report.wording import approval, capitalised, counted, place_of, told
from vivant.schema.gate import Region
from vivant.schema.record import Decision


@pytest.mark.parametrize(
    ("box", "place"),
    [
        ((0.0, 0.0, 0.2, 0.2), "upper left"),
        ((0.4, 0.4, 0.6, 0.6), "centre"),
        ((0.4, 0.8, 0.6, 1.0), "lower middle"),
        ((0.8, 0.4, 1.0, 0.6), "middle right"),
        ((0.0, 0.0, 1.0, 0.9), "most of the picture"),
    ],
)
def test_regions_are_placed_in_words(box: tuple[float, float, float, float], place: str) -> None:
    left, top, right, bottom = box
    assert place_of(Region(left=left, top=top, right=right, bottom=bottom)) == place


def test_reasons_name_people_and_spell_out_codes() -> None:
    names = {"C0001": "Mila"}
    assert told("it breaks what held: hands:C0001, pose:C0002", names) == (
        "it breaks what held: hands of Mila, pose of C0002"
    )
    assert told("still wrong_pose after 3 rounds; my_own_word stays", names) == (
        "still wrong pose after 3 rounds; my_own_word stays"
    )


def test_approval_never_claims_a_person_where_there_was_none() -> None:
    refused = Decision(checkpoint="stories", subject="S00001", approved=False, by="Ada", policy="all")
    assert approval(refused, "all") == "refused by: Ada"
    assert approval(None, "auto") == "approved by: nobody (policy auto)"
    assert approval(None, "all") == "not decided yet"


def test_numbers_are_counted_in_english() -> None:
    assert counted(1, "story", "stories") == "1 story"
    assert counted(2000, "frame") == "2,000 frames"
    assert capitalised("two Words") == "Two Words"
