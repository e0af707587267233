"""What is no release, or a damaged one, is told clearly, wherever the damage is."""

import importlib.util
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from vivant.errors import InputError, StoreError, UsageError
from vivant.release.reading import open_release

FRAMES = "data/frames/train-00000-of-00001.parquet"


@pytest.fixture
def copy(release: Path, tmp_path: Path) -> Path:
    """A release that may be damaged."""
    return Path(shutil.copytree(release, tmp_path / "copy"))


def test_what_is_no_release_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no folder"):
        open_release(tmp_path / "nothing")
    with pytest.raises(InputError, match=r"not a whole release.*manifest\.json"):
        open_release(tmp_path)
    for address in ("gs://bucket/tales", "s3://", "hf://spaces/a/b", "hf://datasets/a"):
        with pytest.raises(InputError, match=address):
            open_release(address)


def test_a_missing_package_is_named(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = {"pyarrow", "huggingface_hub", "torch"}
    found = importlib.util.find_spec
    tales = open_release(release)
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name in missing else found(name, *rest)
    )
    with pytest.raises(UsageError, match=r"vivant\[release\]"):
        open_release(release)
    with pytest.raises(UsageError, match="pip install torch"):
        tales.torch()
    missing.remove("pyarrow")
    with pytest.raises(UsageError, match=r"vivant\[hub\]"):
        open_release("hf://datasets/studio/tales")


def spoil(name: str, change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def spoiled(folder: Path) -> None:
        (folder / name).write_bytes(change((folder / name).read_bytes()))

    return spoiled


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (spoil("manifest.json", lambda data: data[:100]), "manifest.json of .* is damaged"),
        (spoil("manifest.json", lambda data: b"[]"), "manifest.json of .* is not that of a release"),
        (spoil("manifest.json", lambda data: b"{}"), "manifest.json of .* is not that of a release"),
        (spoil("index.arrow", lambda data: data[:-50]), "index.arrow of .* is damaged"),
        (spoil("index.arrow", lambda data: b""), "index.arrow of .* is damaged"),
        (
            spoil("index.arrow", lambda data: data.replace(b"offset", b"offsat")),
            "index.arrow of .* is damaged",
        ),
        (
            spoil("index.arrow", lambda data: data.replace(b"-F01", b"-F71")),
            "index.arrow of .* is damaged: it is not the one of manifest.json",
        ),
    ],
)
def test_damage_is_found_when_it_is_opened(copy: Path, damage: Callable[[Path], None], said: str) -> None:
    damage(copy)
    with pytest.raises(StoreError, match=said):
        open_release(copy)


def test_a_release_without_an_index_is_not_whole(copy: Path) -> None:
    (copy / "index.arrow").unlink()
    with pytest.raises(InputError, match=r"not a whole release.*index\.arrow"):
        open_release(copy)


def test_a_release_of_a_newer_vivant_is_refused(copy: Path) -> None:
    told = json.loads((copy / "manifest.json").read_text("utf-8"))
    (copy / "manifest.json").write_text(json.dumps({**told, "format": 2}), "utf-8")
    with pytest.raises(UsageError, match=r"format 2; this Vivant reads up to 1"):
        open_release(copy)


def test_a_missing_file_is_named_when_it_is_needed(copy: Path) -> None:
    (copy / FRAMES).unlink()
    tales = open_release(copy)
    with pytest.raises(StoreError, match=f"{FRAMES} of .* is missing"):
        _ = tales[0].png
    with pytest.raises(StoreError, match=f"{FRAMES} of .* cannot be read"):
        _ = tales[0].caption
    assert tales.split("test")[0].image.size


def test_a_truncated_file_is_named_when_it_is_needed(copy: Path) -> None:
    tales = open_release(copy)
    last = tales.split("train")[-1]
    spoil(FRAMES, lambda data: data[: len(data) // 8])(copy)
    with pytest.raises(StoreError, match=f"{FRAMES} is cut short"):
        _ = last.png
    with pytest.raises(StoreError, match="cannot be read"):
        _ = last.caption


def test_a_changed_bit_of_a_picture_names_the_frame(copy: Path) -> None:
    tales = open_release(copy)
    frame = tales[3]
    data = frame.png

    def changed(whole: bytes) -> bytes:
        at = whole.index(data) + len(data) // 2
        return whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]

    spoil(FRAMES, changed)(copy)
    with pytest.raises(StoreError, match=f"the picture of {frame.frame_id} in the release is damaged"):
        _ = frame.image
    assert tales[4].image.size


def test_a_changed_bit_of_a_column_names_the_file(copy: Path) -> None:
    import pyarrow.parquet as pq

    described = pq.ParquetFile(copy / FRAMES).metadata.row_group(0)
    (column,) = (
        one for one in map(described.column, range(described.num_columns)) if one.path_in_schema == "caption"
    )

    def changed(whole: bytes) -> bytes:
        at = (column.dictionary_page_offset or column.data_page_offset) + column.total_compressed_size // 2
        return whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]

    spoil(FRAMES, changed)(copy)
    tales = open_release(copy)
    with pytest.raises(StoreError, match=f"{FRAMES} of .* cannot be read"):
        _ = tales[0].caption
    with pytest.raises(StoreError, match=f"{FRAMES} of .* cannot be read"):
        tales.where(caption="nothing")
    with pytest.raises(StoreError, match=f"{FRAMES} of .* cannot be read"):
        tales.table("frames")
    assert tales[0].narration
