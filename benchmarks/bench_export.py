"""What exporting a release takes: time, processor time and space in every format, each read back whole.

python benchmarks/bench_export.py my-release
python benchmarks/bench_export.py --stories 200    # of a made-up release with small pictures
"""

import argparse
import tempfile
import time
from pathlib import Path

from tests.release.made import make_project

from vivant.release.exporters.exporting import export_release
from vivant.release.exporters.table import EXPORTERS
from vivant.release.reading import open_release
from vivant.release.snapshot import release_project


def main() -> None:
    """Prints one line a format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("release", nargs="?", type=Path)
    parser.add_argument("--stories", type=int, default=200)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        release = given.release or made_up(Path(folder), given.stories)
        opened = open_release(release)
        print(f"{opened.name} {opened.version}: {len(opened.split('train')):,} frames of train")
        print(f"{'format':16} {'rows':>7} {'pictures':>8} {'files':>7} {'MB':>8} {'s':>7} {'CPU s':>7}")
        for exporter in EXPORTERS:
            print(measured(release, Path(folder) / exporter.name, exporter.name), flush=True)


def made_up(folder: Path, stories: int) -> Path:
    """A release of stories that nobody made, with pictures of 96 × 64."""
    print(f"making {stories} stories", flush=True)
    project = make_project(folder / "project", stories=stories, characters=max(20, stories // 2))
    release_project(project, folder / "release")
    return folder / "release"


def measured(release: Path, out: Path, format: str) -> str:
    """One export, from the command to the renamed folder."""
    started, used = time.perf_counter(), time.process_time()
    done = export_release(release, out, format=format)
    seconds, cpu = time.perf_counter() - started, time.process_time() - used
    files = [path for path in out.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    counts = f"{done.rows:7,} {done.pictures:8,} {len(files):7,}"
    return f"{format:16} {counts} {size:8.1f} {seconds:7.2f} {cpu:7.2f}"


if __name__ == "__main__":
    main()
