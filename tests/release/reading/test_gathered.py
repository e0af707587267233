"""Stories, characters and tables of a release, whole and split by split."""

from pathlib import Path

import pytest

from tests.release.reading.conftest import rows_of
from vivant.errors import InputError
from vivant.release.reading.naming import NotInRelease
from vivant.release.reading.release import Release
from vivant.store import images


def test_stories_have_their_frames_in_order(tales: Release, release: Path) -> None:
    told = {row["story_id"]: row for row in rows_of(release, "stories")}
    assert {story.story_id for story in tales.stories} == told.keys()
    for story in tales.stories:
        row = told[story.story_id]
        assert [frame.frame_id for frame in story.frames] == row["frame_ids"]
        assert [frame.frame_index for frame in story.frames] == sorted(f.frame_index for f in story.frames)
        assert (story.title, story.cast, story["frames"]) == (row["title"], tuple(row["cast"]), row["frames"])
        assert story.data.title == story.title
    assert sum(len(story.frames) for story in tales.stories) == len(tales)


def test_stories_of_a_selection_have_its_frames(tales: Release) -> None:
    shuffled = tales.shuffled(seed=1)
    assert [s.frames for s in shuffled.stories] == [s.frames for s in tales.stories]
    first = tales.where(frame_index=range(2))
    assert all(frame.frame_index < 2 for story in first.stories for frame in story.frames)
    story = tales.split("test").stories[0]
    assert story.frames == tales.story(story.story_id).frames
    with pytest.raises(NotInRelease, match="stories of <release project"):
        tales.split("train").story(story.story_id)


def test_characters_have_their_templates(tales: Release, release: Path) -> None:
    rows = rows_of(release, "characters")
    assert [c.character_id for c in tales.characters] == [row["character_id"] for row in rows]
    for character, row in zip(tales.characters, rows, strict=True):
        assert character.picture.png == row["template"]["bytes"]
        assert images.pixel_id(character.template) == character.template_id
        assert (character.name, character.stories) == (row["name"], tuple(row["stories"]))
        assert character.identity.species == row["species"]
    tested = {row["character_id"] for row in rows if row["split"] == "test"}
    assert {c.character_id for c in tales.split("test").characters} == tested
    assert tales.character(rows[0]["character_id"]) in list(tales.characters)
    assert rows[0]["character_id"] in tales.characters
    with pytest.raises(NotInRelease, match="Did you mean 'C00"):
        tales.character("C00xx")


def test_tables_leave_pictures_out_unless_they_are_named(tales: Release, release: Path) -> None:
    rows = rows_of(release, "attempts")
    table = tales.table("attempts")
    assert table.num_rows == len(rows) > len(tales)
    assert "image" not in table.column_names
    assert table["prompt"].to_pylist() == [row["prompt"] for row in rows]
    shown = tales.split("test").table("preferences", ["frame_id", "rejected"])
    wanted = [row for row in rows_of(release, "preferences") if row["split"] == "test"]
    assert shown.to_pylist() == [{name: row[name] for name in ("frame_id", "rejected")} for row in wanted]
    assert wanted


def test_rows_come_one_by_one_with_their_pictures(tales: Release) -> None:
    poses = list(tales.rows("poses"))
    assert len(poses) == 28
    assert all(images.pixel_id(images.decode(row["image"]["bytes"])) == row["image_id"] for row in poses)
    assert len(list(tales.split("test").rows("poses", ["name"]))) == 28


def test_what_there_is_no_table_of_is_refused(tales: Release) -> None:
    with pytest.raises(InputError, match="Did you mean 'attempts'"):
        tales.table("atempts")
    with pytest.raises(InputError, match="attempts have no column 'imag'"):
        tales.table("attempts", ["imag"])
