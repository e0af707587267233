"""What stands around every exporter: the folder, what is left out, what is refused, the note."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.release.exporters.made import Exports, files_of, note
from vivant.errors import InputError, StoreError, UsageError
from vivant.pipeline.progress import Step
from vivant.release.exporters.drafting import drafted
from vivant.release.exporters.exporting import export_release
from vivant.release.exporters.table import EXPORTERS
from vivant.release.marking import is_marked
from vivant.release.reading import open_release

FORMATS = [exporter.name for exporter in EXPORTERS]
SAMPLED = [exporter.name for exporter in EXPORTERS if any(one.name == "tasks" for one in exporter.options)]


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_says_of_which_release_it_is_and_what_is_in_it(
    exports: Exports, release: Path, format: str
) -> None:
    told = note(exports(format))
    assert told["format"] == format
    assert told["release"]["digest"] == open_release(release).digest
    assert told["split"] == "train"
    assert 0 < told["rows"] <= told["pictures"]


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "lance"])
def test_the_same_release_gives_the_same_bytes(
    exports: Exports, release: Path, tmp_path: Path, format: str
) -> None:
    export_release(release, tmp_path / "elsewhere", format=format)
    assert files_of(tmp_path / "elsewhere") == files_of(exports(format))


@pytest.mark.parametrize("format", FORMATS)
def test_no_path_of_this_machine_leaves_it(exports: Exports, release: Path, format: str) -> None:
    here = (str(exports.root).encode(), str(release).encode())
    for path, data in files_of(exports(format)).items():
        assert not any(place in data for place in here), path


@pytest.mark.parametrize("format", FORMATS)
def test_no_two_names_differ_in_case_alone(exports: Exports, format: str) -> None:
    names = list(files_of(exports(format)))
    assert len({name.casefold() for name in names}) == len(names)


def test_names_that_differ_in_case_alone_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="one file where upper and lower case"):
        _write_both(tmp_path / "out", "images/A.png", "images/a.png")
    assert list(tmp_path.iterdir()) == []


def _write_both(out: Path, *names: str) -> None:
    with drafted(out) as draft:
        for name in names:
            draft.write(name, b"")


def test_a_shared_picture_is_written_once_and_never_as_another(tmp_path: Path) -> None:
    with drafted(tmp_path / "out") as draft:
        draft.share("a.png", "1" * 64, b"one")
        draft.share("a.png", "1" * 64, b"one")
        with pytest.raises(StoreError, match=r"two pictures want to be a\.png"):
            draft.share("a.png", "2" * 64, b"two")
    assert (tmp_path / "out" / "a.png").read_bytes() == b"one"


@pytest.mark.parametrize("format", SAMPLED)
def test_what_is_of_other_terms_is_left_out_and_counted(
    release: Path, tmp_path: Path, format: str, exports: Exports
) -> None:
    done = export_release(release, tmp_path / "out", format=format, terms=["permissive"])
    every = note(exports(format))
    left = done.left_out["its terms were not asked for"]
    assert 0 < done.rows < every["rows"]
    assert done.rows + sum(done.left_out.values()) == every["rows"] + sum(every["left_out"].values())
    assert left >= every["rows"] - done.rows


def test_stories_of_other_terms_are_not_in_a_benchmark(release: Path, tmp_path: Path) -> None:
    export_release(release, tmp_path / "out", format="vistorybench", terms=["permissive", "no-training"])
    kept = {path.name for path in (tmp_path / "out" / "dataset" / "ViStory").iterdir()}
    whole = open_release(release).split("train")
    bound = {frame["story_id"][1:] for frame in whole if "non-commercial" in frame["terms"]}
    assert bound
    assert kept
    assert not kept & bound


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"format": "omnigen"}, "Did you mean 'omnigen2'?"),
        ({"format": "nothing-like-it"}, "The formats are huggingface, "),
        ({"format": "uno", "split": "tests"}, "has no split 'tests'"),
        ({"format": "uno", "split": "all"}, "whoever trains on all of them tests on what was seen"),
        ({"format": "uno", "terms": ["free"]}, "there are no terms 'free'"),
        ({"format": "uno", "options": {"task": "edit"}}, "Did you mean 'tasks'?"),
        ({"format": "uno", "options": {"tasks": "t2i"}}, "'t2i' is not a choice"),
        ({"format": "webdataset", "options": {"shard_mb": "0"}}, "shard_mb=0 cannot be used"),
        ({"format": "omnigen2", "options": {"repeat": "edit"}}, "repeat=edit cannot be used"),
        ({"format": "omnigen2", "options": {"root": "not/absolute"}}, "root=not/absolute cannot be used"),
        ({"format": "vistorybench", "options": {"timestamp": "20001399-000000"}}, "cannot be used"),
        ({"format": "vistorybench", "options": {"method": "en"}}, "cannot be used"),
        ({"format": "imagefolder", "options": {"tasks": "t2i,edit"}}, "samples without references beside"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_for_is_refused_before_anything_is_written(
    release: Path, tmp_path: Path, given: dict[str, object], said: str
) -> None:
    with pytest.raises((UsageError, InputError), match=re.escape(said)):
        export_release(release, tmp_path / "out", **given)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_an_export_of_nothing_says_why_there_is_nothing(release: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="50 because its terms were not asked for"):
        export_release(release, tmp_path / "out", format="uno", terms=["unstated"])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(release: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="is there already"):
        export_release(release, tmp_path, format="uno")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_is_no_release_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not a whole release"):
        export_release(tmp_path, tmp_path / "out", format="uno")


def test_progress_goes_through_writing_and_reading_back(release: Path, tmp_path: Path) -> None:
    steps: list[Step] = []
    done = export_release(release, tmp_path / "out", format="diffsynth", progress=steps.append)
    phases = {step.phase: step for step in steps}
    assert list(phases) == ["writing", "reading back"]
    assert all(last.done == last.total for last in phases.values())
    assert phases["reading back"].total == done.rows


def test_splits_stay_apart_where_a_format_holds_them_all(release: Path, exports: Exports) -> None:
    folder = exports("imagefolder", "all")
    whole = open_release(release)
    for split in whole.splits:
        released = {frame.frame_id for frame in whole.split(split)}
        assert {path.stem[:10] for path in (folder / split / "images").iterdir()} == released


def test_a_release_whose_pictures_are_damaged_is_not_exported(release: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(release, broken)
    path = next((broken / "data" / "frames").glob("train-*.parquet"))
    data = bytearray(path.read_bytes())
    at = data.index(b"IDAT") + 40
    data[at] ^= 1
    path.write_bytes(data)
    with pytest.raises(StoreError, match="cannot be read"):
        export_release(broken, tmp_path / "out", format="diffsynth")
    assert [one.name for one in tmp_path.iterdir()] == ["broken"]


def test_an_export_that_is_killed_leaves_nothing_in_its_place(release: Path, tmp_path: Path) -> None:
    def killed(step: Step) -> None:
        if step.phase == "reading back":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_release(release, tmp_path / "out", format="uno", progress=killed)
    assert list(tmp_path.iterdir()) == []


def test_formats_are_known_without_what_they_need() -> None:
    """Listing them takes neither pyarrow nor Lance."""
    listing = (
        "import sys; import vivant.release.exporters.listing; print({'pyarrow', 'lance'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_a_package_that_is_missing_is_named_with_the_way_to_get_it(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "lance" else found(name))
    with pytest.raises(UsageError, match="needs lance") as refused:
        export_release(release, tmp_path / "out", format="lance")
    assert refused.value.do == "pip install 'vivant[lance]'"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("format", "options"),
    [
        ("imagefolder", {"cond": "stitched", "references": "posed"}), ("omnigen2", {}), ("diffsynth", {}), ("musubi", {}),
        ("ai-toolkit", {}), ("uno", {}), ("vistorybench", {}),
    ],
)  # fmt: skip
def test_every_picture_still_says_that_a_model_made_it(
    exports: Exports, format: str, options: dict[str, str]
) -> None:
    files = files_of(exports(format, **options)).items()
    pictures = {path: data for path, data in files if path.endswith((".png", ".jpg"))}
    made = {
        path: data for path, data in pictures.items() if "/pose-" not in path and "/expression-" not in path
    }
    assert made
    assert [path for path, data in made.items() if not is_marked(data)] == []
