"""A release is read as it was written: every frame, every value, by number and by id."""

import gc
import json
import pickle
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from vivant.errors import InputError, StoreError
from vivant.release.reading import open_release
from vivant.release.reading.frames import Character, Frame, Story
from vivant.release.reading.naming import NotInRelease
from vivant.release.reading.release import Release
from vivant.release.reading.values import Column
from vivant.release.schemas import SCHEMAS
from vivant.store import images

Rows = list[dict[str, Any]]


def ids(release: Release) -> list[str]:
    return [frame.frame_id for frame in release]


def test_it_has_the_frames_of_all_splits_in_order(tales: Release, rows: Rows) -> None:
    assert len(tales) == len(rows) > 50
    assert ids(tales) == [row["frame_id"] for row in rows]
    assert [frame.split for frame in tales] == [row["split"] for row in rows]
    assert (tales.name, tales.version, len(tales.digest)) == ("project", "1.0.0", 64)


def test_every_value_of_a_frame_is_what_parquet_has(tales: Release, rows: Rows) -> None:
    for frame, row in zip(tales, rows, strict=True):
        plain = {name: value for name, value in row.items() if name not in ("image", "split")}
        assert frame.told() == plain
        assert frame.png == row["image"]["bytes"]


def test_pictures_are_those_of_their_ids(tales: Release) -> None:
    for frame in tales:
        assert images.pixel_id(frame.image) == frame.image_id
        assert frame.image.shape == (frame.height, frame.width, 3)
    assert np.array_equal(np.asarray(tales[0].pil()), tales[0].picture.pixels)


def test_a_frame_is_found_by_its_id_and_by_its_number(tales: Release, rows: Rows) -> None:
    last = rows[-1]["frame_id"]
    assert tales[last] == tales[len(rows) - 1] == tales[-1] == tales[np.int64(len(rows) - 1)]
    assert tales[last].png == rows[-1]["image"]["bytes"]
    assert last in tales
    assert "S99999-F01" not in tales
    assert 3 not in tales


def test_a_slice_is_a_selection(tales: Release, rows: Rows) -> None:
    some = tales[10:20:3]
    assert isinstance(some, Release)
    assert ids(some) == [row["frame_id"] for row in rows[10:20:3]]
    assert ids(some[1:]) == ids(some)[1:]
    assert tales[11].frame_id not in some


def test_what_is_not_there_is_named_with_what_is_nearest(tales: Release) -> None:
    first = tales[0].frame_id
    with pytest.raises(NotInRelease, match=f"Did you mean '{first[:-1]}") as raised:
        tales[first[:-1] + "999"]
    assert isinstance(raised.value, LookupError)
    with pytest.raises(NotInRelease, match="no number 62 among the 62 frames"):
        tales[len(tales)]
    with pytest.raises(NotInRelease, match="no number -63"):
        tales[-len(tales) - 1]


def test_a_frame_of_another_split_is_not_in_a_split(tales: Release, rows: Rows) -> None:
    tested, trained = tales.split("test"), tales.split("train")
    assert ids(tested) == [row["frame_id"] for row in rows if row["split"] == "test"]
    with pytest.raises(NotInRelease):
        trained[tested[0].frame_id]
    with pytest.raises(InputError, match="Did you mean 'train'"):
        tales.split("trian")
    with pytest.raises(InputError, match="The splits are test"):
        tested.split("train")


def test_values_are_typed(tales: Release, rows: Rows) -> None:
    frame, row = tales[0], rows[0]
    assert [p.pose for p in frame.performances] == [p["pose"] for p in row["performances"]]
    assert frame.questions[0].text == row["questions"][0]["text"]
    assert frame.spec.scene.setting == frame.setting
    assert frame.characters == tuple(row["characters"])
    assert frame["caption"] == frame.caption
    with pytest.raises(InputError, match="no column 'captoin'"):
        frame["captoin"]


@pytest.mark.parametrize(
    ("kind", "config"), [(Frame, "frames"), (Character, "characters"), (Story, "stories")]
)
def test_every_attribute_is_a_column(kind: type, config: str) -> None:
    named = {name for name, value in vars(kind).items() if isinstance(value, Column)}
    assert len(named) > 5
    assert named <= set(SCHEMAS[config].names)


def test_every_column_of_a_frame_is_an_attribute() -> None:
    assert all(name == "image" or hasattr(Frame, name) for name in SCHEMAS["frames"].names)


def test_a_selection_goes_to_another_process_and_back(tales: Release) -> None:
    tested = tales.split("test")
    there = pickle.loads(pickle.dumps(tested))
    assert ids(there) == ids(tested)
    assert there.splits == ("test",)
    assert there[0].png == tested[0].png


def test_a_copy_of_a_frame_has_files_of_its_own(release: Path) -> None:
    frame = open_release(release)[0]
    png, caption = frame.png, frame.caption
    there = pickle.loads(pickle.dumps(frame))
    assert (there.png, there.caption) == (png, caption)
    del there
    gc.collect()
    assert frame.png == png


def test_a_selection_of_what_was_replaced_meanwhile_is_refused(release: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(release, tmp_path / "copy"))
    kept = pickle.dumps(open_release(copy).split("test"))
    told = json.loads((copy / "manifest.json").read_text("utf-8"))
    (copy / "manifest.json").write_text(json.dumps({**told, "digest": "0" * 64}), "utf-8")
    with pytest.raises(StoreError, match="is another release by now"):
        pickle.loads(kept)


def test_a_picture_as_a_column_is_the_same_slice(tales: Release, rows: Rows) -> None:
    assert [frame["image"] for frame in tales[:3]] == [row["image"] for row in rows[:3]]
    assert not tales._source.frames._shown


def test_shuffled_frames_are_the_same_frames(tales: Release) -> None:
    mixed = tales.shuffled(seed=3)
    assert sorted(ids(mixed)) == sorted(ids(tales))
    assert ids(mixed) != ids(tales)
    assert ids(mixed) == ids(tales.shuffled(seed=3)) != ids(tales.shuffled(seed=3, epoch=1))
    assert ids(mixed) != ids(tales.shuffled(seed=4))
    assert mixed[0].image_id == tales[mixed[0].frame_id].image_id


def test_a_path_may_be_text(release: Path, tales: Release) -> None:
    assert ids(open_release(str(release))) == ids(tales)


def test_pictures_are_decoded_ahead_in_order(tales: Release) -> None:
    for threads in (1, 3):
        seen = list(tales.pictures(threads=threads))
        assert [one.frame for one in seen] == list(tales)
        assert all(images.pixel_id(one.pixels) == one.frame.image_id for one in seen)
    assert list(tales[:0].pictures()) == []
    first = next(tales.pictures())
    assert first.frame == tales[0]
    with pytest.raises(InputError, match="0 threads"):
        tales.pictures(threads=0)
