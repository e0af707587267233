"""From what is read to what is found."""

from vivant.review.browse.details import find_stories
from vivant.review.browse.gathering import Gathering
from vivant.review.browse.reading import StoryRead


def test_a_story_that_is_gone_is_not_found_by_its_title_either() -> None:
    gathering = Gathering()
    gathering.put_stories([StoryRead("S00001", 1, "The Fox", ()), StoryRead("S00002", 2, "The Foxes", ())])
    gathering.drop_stories(["S00001"])
    snapshot = gathering.snapshot(complete=True)
    assert [one["id"] for one in find_stories(snapshot, "fox")] == ["S00002"]
