"""Releases behind servers: nothing is fetched but what is looked at."""

import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.release.reading import serving
from tests.release.reading.serving import BUCKET, COMMIT, PREFIX, REPOSITORY, REVISION, Behind
from vivant.errors import InputError, StoreError
from vivant.release.reading import open_release
from vivant.release.reading.release import Release

S3, HUB = f"s3://{BUCKET}/{PREFIX}", f"hf://datasets/{REPOSITORY}"


@pytest.fixture(scope="module")
def bucket(release: Path) -> Iterator[Behind]:
    with serving.s3(release) as behind:
        yield behind


@pytest.fixture(scope="module")
def hub(release: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Behind]:
    pytest.importorskip("huggingface_hub", reason="needs pip install 'vivant[hub]'")
    with serving.hub(release) as behind:
        yield behind


@pytest.fixture(params=["bucket", "hub"])
def behind(request: pytest.FixtureRequest) -> Behind:
    server: Behind = request.getfixturevalue(request.param)
    server.asked.clear()
    return server


def opened(behind: Behind, address: str = "") -> Release:
    of = S3 if behind.is_bucket else HUB
    return open_release(address or of, endpoint=behind.url, anonymous=True)


def test_it_is_the_same_release(behind: Behind, tales: Release) -> None:
    far = opened(behind)
    assert [frame.frame_id for frame in far] == [frame.frame_id for frame in tales]
    assert all(frame.png == near.png for frame, near in zip(far, tales, strict=True))
    assert [frame.told() for frame in far.split("test")] == [frame.told() for frame in tales.split("test")]
    assert [one.pixels.tobytes() for one in far[:9].pictures(threads=4)] == [
        frame.image.tobytes() for frame in tales[:9]
    ]
    style = tales[0].style
    assert len(far.where(style=style)) == len(tales.where(style=style)) > 0
    assert far.stories[0].title == tales.stories[0].title
    assert far.characters[0].picture.png == tales.characters[0].picture.png
    assert far.table("attempts") == tales.table("attempts")


def test_opening_fetches_manifest_and_index_alone(behind: Behind) -> None:
    opened(behind)
    assert {name for _, name, _ in behind.asked} == {"manifest.json", "index.arrow"}


def test_a_picture_is_one_slice(behind: Behind) -> None:
    far = opened(behind)
    _ = far[0].png
    behind.asked.clear()
    data = far[1].png
    ((method, name, part),) = behind.asked
    assert (method, name) == ("GET", "data/frames/train-00000-of-00001.parquet")
    first, last = map(int, re.findall(r"\d+", part))
    assert last - first + 1 == len(data)


def test_a_value_opens_one_file(behind: Behind) -> None:
    far = opened(behind)
    behind.asked.clear()
    _ = far[0].caption
    assert {name for _, name, _ in behind.asked} == {"data/frames/train-00000-of-00001.parquet"}


def test_a_selection_is_opened_anew_elsewhere(behind: Behind) -> None:
    tested = opened(behind).split("test")
    there = pickle.loads(pickle.dumps(tested))
    assert [frame.png for frame in there] == [frame.png for frame in tested]


def test_what_is_not_there_is_told(behind: Behind) -> None:
    address = f"s3://{BUCKET}/nothing" if behind.is_bucket else f"{HUB}@nothing"
    with pytest.raises(InputError, match="is not a whole release"):
        opened(behind, address)


def test_a_file_that_vanished_is_told(release: Path, tmp_path: Path, behind: Behind) -> None:
    far = opened(behind)
    behind.folder, folder = tmp_path, behind.folder
    try:
        with pytest.raises(StoreError, match=r"train-00000-of-00001\.parquet of"):
            _ = far[0].png
    finally:
        behind.folder = folder


def test_a_server_that_is_gone_is_told(release: Path) -> None:
    pytest.importorskip("huggingface_hub", reason="needs pip install 'vivant[hub]'")
    with serving.hub(release) as gone:
        pass
    with pytest.raises(InputError, match="cannot be read"):
        open_release(HUB, endpoint=gone.url, anonymous=True)


def test_a_revision_can_be_named(hub: Behind, tales: Release) -> None:
    far = open_release(f"{HUB}@{REVISION}", endpoint=hub.url, anonymous=True)
    assert far.digest == tales.digest


@pytest.mark.parametrize("address", [HUB, f"{HUB}@{REVISION}"])
def test_the_commit_that_was_opened_stays_the_one_that_is_read(hub: Behind, address: str) -> None:
    hub.revisions.clear()
    far = open_release(address, endpoint=hub.url, anonymous=True)
    assert far[0].png
    assert far[0].caption
    assert hub.revisions == {COMMIT}


def test_the_environment_names_the_server_and_the_keys(
    bucket: Behind, tales: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", bucket.url)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "studio")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "of-the-tests")
    bucket.keys.clear()
    assert open_release(f"{S3}/").digest == tales.digest
    assert all("Credential=studio/" in key for key in bucket.keys)
    assert bucket.keys
