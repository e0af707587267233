"""Pushing a release: one commit, resumable, tagged; against a Hub that listens on this machine."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest

from tests.release.hub import LARGE, TOKEN, Hub, serving
from vivant.errors import StoreError, UsageError, VivantError
from vivant.release.manifest import FILE, entry_of, files_in, write_manifest
from vivant.release.planned_push import in_words, plan_push
from vivant.release.pushing import _groups, push_release

pytestmark = pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")
"""What huggingface_hub sends large files with, httpx2 advises against."""
FILES: Final = (
    "data/frames/train-00000-of-00001.parquet", "data/frames/test-00000-of-00001.parquet",
    "data/poses/all-00000-of-00001.parquet", "index.arrow", "croissant.json",
)  # fmt: skip
NAME: Final = "somebody/stories"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release to the Hub's eyes: its manifest is right, and what is in its few files is nobody's business."""
    folder = tmp_path_factory.mktemp("pushed") / "release"
    for path in FILES:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(path.encode() * 100)
    (folder / "README.md").write_text("---\npretty_name: Stories\n---\n")
    entries = {path: entry_of(folder / path) for path in files_in(folder)}
    write_manifest(
        folder, entries, name="stories", version="1.0.0", vivant="1", splits={}, counts={}, lost={}
    )
    return folder


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_DISABLE_XET", True)
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    with serving() as hub:
        yield hub


def push(release: Path, hub: Hub, private: bool = False) -> str:
    return push_release(release, NAME, private=private, endpoint=hub.url).url


def test_everything_arrives_in_one_commit_that_is_tagged_with_the_version(release: Path, hub: Hub) -> None:
    pushed = push_release(release, NAME, private=True, endpoint=hub.url)
    assert len(hub.commits) == 1
    assert hub.commits[0]["summary"] == f"Version {pushed.version}"
    assert pushed.url.endswith(hub.commits[0]["oid"])
    assert hub.tags[NAME] == {pushed.version: hub.commits[0]["oid"]}
    assert hub.repositories[NAME]["visibility"] == "private"
    arrived = {path: hub.content(NAME, path) for path in hub.files[NAME] if path != ".gitattributes"}
    assert arrived == {path: (release / path).read_bytes() for path in (*files_in(release), FILE)}


def test_what_has_arrived_is_not_sent_again(release: Path, hub: Hub) -> None:
    hub.refused_after = 2
    with pytest.raises(VivantError, match="the Hub answered 400") as broken:
        push(release, hub)
    assert "Run the same command again" in broken.value.do
    assert hub.commits == []
    hub.refused_after = None
    push(release, hub)
    large = {path for path in files_in(release) if path.endswith(LARGE)}
    assert len(hub.uploads) == len(set(hub.uploads))
    assert set(hub.uploads) == {hub.files[NAME][path] for path in large}


def test_a_push_that_broke_off_before_its_tag_is_tagged_by_the_next(release: Path, hub: Hub) -> None:
    push(release, hub)
    hub.tags[NAME].clear()
    push(release, hub)
    assert list(hub.tags[NAME]) == ["1.0.0"]


def test_what_is_not_of_the_release_is_removed(release: Path, hub: Hub) -> None:
    push(release, hub)
    hub.tags[NAME].clear()
    hub.files[NAME]["data/frames/train-00007-of-00009.parquet"] = hub.files[NAME]["manifest.json"]
    push(release, hub)
    assert set(hub.files[NAME]) == {".gitattributes", *files_in(release), FILE}


def test_a_version_that_is_there_is_refused(release: Path, hub: Hub) -> None:
    push(release, hub)
    with pytest.raises(UsageError, match=r"has a version 1\.0\.0 already"):
        push(release, hub)
    assert len(hub.commits) == 1


def test_what_is_to_be_private_does_not_go_where_everybody_sees_it(release: Path, hub: Hub) -> None:
    hub.repositories[NAME], hub.files[NAME], hub.tags[NAME] = {"visibility": "public"}, {}, {}
    with pytest.raises(UsageError, match="everybody can see it"):
        push(release, hub, private=True)
    assert hub.uploads == []


def test_a_dataset_that_is_no_release_is_not_removed(release: Path, hub: Hub) -> None:
    hub.repositories[NAME], hub.tags[NAME] = {}, {}
    hub.files[NAME] = {"README.md": hub_file(hub), "cats/1.jpg": hub_file(hub)}
    with pytest.raises(UsageError, match=r"holds cats/1\.jpg, and no release"):
        push(release, hub)
    assert hub.uploads == []
    del hub.files[NAME]["cats/1.jpg"]
    push(release, hub)
    assert hub.commits[0]["parentCommit"] == "0" * 40


def hub_file(hub: Hub) -> str:
    hub.stored["of-somebody"] = b"somebody's"
    return "of-somebody"


def test_small_files_go_up_in_company_and_large_ones_alone() -> None:
    sizes = {"a": 1, "b": 1, "c": 90_000_000, "d": 40_000_000, "e": 30_000_000, "f": 1}
    assert list(_groups(sizes)) == [2, 1, 1, 2]
    assert list(_groups({str(n): 1 for n in range(250)})) == [100, 100, 50]
    assert list(_groups({})) == []


def test_a_damaged_release_is_not_sent(release: Path, hub: Hub, tmp_path: Path) -> None:
    damaged = copytree(release, tmp_path / "damaged")
    file = next(damaged.glob("data/frames/train-*.parquet"))
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with pytest.raises(StoreError, match=f"{file.name} is not as it was released"):
        push(damaged, hub)
    file.unlink()
    with pytest.raises(StoreError, match=file.name):
        plan_push(damaged, NAME)
    assert hub.requests == []


def test_a_release_whose_manifest_was_changed_is_not_sent(release: Path, hub: Hub, tmp_path: Path) -> None:
    changed = copytree(release, tmp_path / "changed")
    told = (changed / FILE).read_text("utf-8")
    (changed / FILE).write_text(told.replace('"name": "stories"', '"name": "tales"'), "utf-8")
    with pytest.raises(StoreError, match=r"manifest\.json is not as it was released: it was changed"):
        push(changed, hub)
    assert hub.requests == []


def test_a_token_that_may_not_write_is_said_to(
    release: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_another")
    with pytest.raises(UsageError, match="does not let this token write"):
        push(release, hub)


def test_nobody_is_asked_without_a_login(
    release: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from huggingface_hub import constants

    monkeypatch.delenv("HF_TOKEN")
    monkeypatch.setattr(constants, "HF_TOKEN_PATH", str(tmp_path / "none"))
    with pytest.raises(UsageError, match="not logged in"):
        push(release, hub)
    assert hub.requests == []


def test_neither_token_nor_signed_addresses_are_told(
    release: Path, hub: Hub, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "vivant")
    hub.refused_after = 0
    with pytest.raises(VivantError) as broken:
        push(release, hub)
    said = f"{broken.value} {caplog.text}"
    assert TOKEN not in said
    assert "signature" not in said


@pytest.mark.parametrize("name", ["stories", "a/b/c", "some body/stories", "../stories", ""])
def test_names_that_the_hub_does_not_take_are_refused(release: Path, name: str) -> None:
    with pytest.raises(UsageError, match="not a repository"):
        plan_push(release, name)


def test_a_folder_that_is_no_release_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not a release"):
        plan_push(tmp_path, NAME)


def test_a_dry_run_lists_every_file_with_its_size(release: Path) -> None:
    planned = plan_push(release, NAME)
    assert planned.files == {path: (release / path).stat().st_size for path in (*files_in(release), FILE)}
    lines = planned.lines()
    assert any("data/frames/train-00000-of-00001.parquet" in line for line in lines)
    assert "Nothing was sent." in lines[-1]


def test_sizes_are_said_in_words() -> None:
    assert [in_words(n) for n in (0, 999, 1000, 1_250_000, 5_000_000_000_000_000)] == [
        "0 B", "999 B", "1.0 kB", "1.2 MB", "5000.0 TB",
    ]  # fmt: skip


def test_the_command_pushes(release: Path) -> None:
    with serving() as hub:
        environment = {**os.environ, "HF_ENDPOINT": hub.url, "HF_TOKEN": TOKEN, "HF_HUB_DISABLE_XET": "1"}
        code = "from vivant.cli.main import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", code, "push", str(release), NAME, "--json"],
            env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
    assert json.loads(done.stdout)["url"] == f"{hub.url}/datasets/{NAME}/commit/{hub.commits[0]['oid']}"
    assert TOKEN not in done.stdout + done.stderr
