"""`vivant release` and `vivant verify` as people run them."""

import json
import shutil
from pathlib import Path

from tests.cli.running import document, files_in, vivant
from vivant.pipeline.verifying import verify_project
from vivant.release.manifest import read_manifest


def test_a_release_says_what_it_holds_and_what_comes_next(
    project: Path, release: Path, tmp_path: Path
) -> None:
    done = vivant("release", project, tmp_path / "out", "--format", "webdataset")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].endswith("out is release 1.0.0 of project.")
    assert any(line.startswith("frames ") and "62 rows: " in line for line in lines)
    assert "Not accepted: 29 of 91 frames (15 rejected, 7 failed, 7 pending)." in lines
    assert f"digest {read_manifest(tmp_path / 'out').digest}" in lines
    assert f"Next: vivant verify {tmp_path / 'out'}" in done.stderr
    assert files_in(tmp_path / "out") == files_in(release)
    assert list((tmp_path / "out-webdataset").rglob("*.tar"))


def test_its_document_counts_rows_and_what_was_lost(project: Path, tmp_path: Path) -> None:
    told = document(
        "release", project, tmp_path / "out", "--version", "2.0.0", "--splits", "train=0.7,test=0.3"
    )
    assert (told["name"], told["version"], list(told["splits"])) == ("project", "2.0.0", ["train", "test"])
    assert told["counts"]["frames"].keys() == {"train", "test"}
    kept = sum(told["counts"]["frames"].values()) + told["lost"]["bridging"]["frames"]
    assert kept == 62
    assert told["lost"]["unaccepted"] == {"frames": 29}
    assert told["bytes"] > 1_000_000


def test_a_place_that_is_taken_is_refused_before_anything_is_done(project: Path, release: Path) -> None:
    before = files_in(release)
    done = vivant("release", project, release)
    assert done.returncode == 2
    assert "is there already" in done.stderr
    assert files_in(release) == before


def test_verify_tells_a_damaged_release_and_where(release: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(release, tmp_path / "copy"))
    (copy / "README.md").write_text("somebody else's")
    done = vivant("verify", copy, "--json")
    assert done.returncode == 1
    told = json.loads(done.stdout)
    assert [problem["file"] for problem in told["problems"]] == ["README.md"]
    assert told["digest"] == read_manifest(release).digest
    assert "1 problem found." in done.stderr


def test_verify_names_a_missing_manifest(release: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(release, tmp_path / "copy"))
    (copy / "manifest.json").unlink()
    done = vivant("verify", copy)
    assert done.returncode == 1
    assert "manifest.json: it is missing" in done.stdout


def test_the_digest_of_what_is_no_release_is_refused(project: Path) -> None:
    done = vivant("verify", project, "--digest", "0" * 64)
    assert done.returncode == 2
    assert "is not a release" in done.stderr


def test_verify_of_a_project_is_what_it_was(project: Path) -> None:
    assert document("verify", project) == verify_project(project).document()
