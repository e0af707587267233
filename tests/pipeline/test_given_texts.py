"""A folder of given texts becomes a dataset: every text encoded or refused, every frame settled."""

from pathlib import Path

import pytest

from tests.cli.running import document, vivant
from tests.pipeline import tiny
from vivant.config import FILE
from vivant.pipeline.project import open_project

AESOP = Path(__file__).parents[2].parent / "shared" / "data" / "aesop"
LEAST_ENCODED = 27


def shrink(directory: Path) -> None:
    """Small frames and a painter that does not slip: what is looked at here is the texts."""
    path = directory / FILE
    text = path.read_text("utf-8").replace('slips = "typical"', 'slips = "none"').replace("= 768", "= 256")
    path.write_text(text, "utf-8")


@pytest.mark.skipif(not AESOP.is_dir(), reason="the given fables do not lie beside this checkout")
def test_every_given_fable_is_encoded_or_refused_and_every_frame_settled(tmp_path: Path) -> None:
    directory = tmp_path / "aesop"
    assert vivant("init", directory, "--from", AESOP).returncode == 0
    texts = {path.stem for path in AESOP.glob("*.txt")}
    assert {path.stem for path in (directory / "texts").iterdir()} == texts
    shrink(directory)
    done = vivant("build", directory, "--workers", "2")
    assert done.returncode == 0, done.stderr
    status = document("status", directory)
    frames = status["frames"]
    assert status["stories"]["requested"] == len(texts)
    assert status["stories"]["encoded"] + status["stories"]["refused"] == len(texts)
    assert status["stories"]["encoded"] >= LEAST_ENCODED
    assert all(refused["reason"] for refused in status["refused"])
    assert frames["requested"] == frames["accepted"] + frames["rejected"]
    assert document("verify", directory)["problems"] == []
    with open_project(directory) as project:
        tiny.assert_nothing_lost(project.catalogue)
        records = list(project.catalogue.stories())
    assert {record.source for record in records} == texts
    assert frames["requested"] == sum(len(r.story.frames) for r in records if r.story)


def test_a_text_that_tells_nothing_is_refused_beside_those_that_do(tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.mkdir()
    (given / "a.txt").write_text("Nothing\n\n", "utf-8")
    (given / "b.txt").write_text(
        "The Fox and the Crow\n\nA Crow sat on a branch with a piece of cheese. A Fox came by and saw it. "
        '"Can you sing?" said the Fox. The Crow opened her beak to sing. The cheese fell to the ground. '
        "The Fox took it and ran away. The Crow was sad.",
        "utf-8",
    )
    directory = tmp_path / "project"
    assert vivant("init", directory, "--from", given).returncode == 0
    shrink(directory)
    assert vivant("build", directory, "--workers", "2").returncode == 0
    status = document("status", directory)
    assert status["stories"]["encoded"] == 1
    (refused,) = status["refused"]
    assert refused["story"] == "S00001"
    assert refused["reason"].startswith("Nothing: ")
    assert status["frames"]["requested"] >= 6
