"""How fast the store keeps stories, beside plain files in the same run and on the same disk.

    python benchmarks/bench_store.py [STORIES] [FOLDER]

A story here is 8 images of 225 kB (what lossless frames of 768 x 768 weigh) with two attempts each.
Only the ratios can be compared between machines.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from vivant.schema.gate import Answer, Question
from vivant.schema.record import Attempt, Outcome
from vivant.schema.story import FrameSpec, Performance, Scene, Story, frame_id
from vivant.store import images
from vivant.store.opening import own_store
from vivant.store.packs import PackWriter
from vivant.store.records import Commit, Located, StoryRecord

FLOOR = "plain: one append and fdatasync a story"
FILES = "plain: a file and an fsync an image"
STORE = "store: put, save and commit"
FRAMES = 8
IMAGE_BYTES = 225_000
HEADER = images.encode_png(np.zeros((768, 768, 3), np.uint8))[:33]
QUESTIONS = tuple(
    Question(check="scene", about="setting", text=f"Is this a forest? ({n})", expected="forest")
    for n in range(20)
)


def main() -> None:
    stories = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as folder:
        root = Path(folder)
        contents = [HEADER + random.Random(n).randbytes(IMAGE_BYTES - len(HEADER)) for n in range(FRAMES)]
        ways: dict[str, Callable[[], None]] = {
            FLOOR: lambda: one_file_a_story(root / "appended", contents),
            FILES: lambda: a_file_an_image(root / "files", contents),
            "packs: put": put_alone(root / "packs", contents),
            "catalogue: save a story, commit its frames": commit_alone(root / "catalogue"),
            STORE: put_and_commit(root / "project", contents),
        }
        seconds = measured(ways, stories)
    for name, span in seconds.items():
        speed = FRAMES * IMAGE_BYTES / 1e6 / span
        shown = " " * 12 if name.startswith("catalogue") else f"{speed:7.0f} MB/s"
        print(
            f"{name:45} {1e3 * span:7.2f} ms {1 / span:7.0f} stories/s {shown} {seconds[FLOOR] / span:6.2f} x plain"
        )
    print(
        f"the store is {seconds[FILES] / seconds[STORE]:.2f} times as fast as a file an image without a catalogue"
    )


def measured(ways: dict[str, Callable[[], None]], times: int) -> dict[str, float]:
    """Seconds a story, the median of all; the ways take turns, so that the disk treats them alike."""
    spans: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(times):
        for name, once in ways.items():
            begun = time.perf_counter()
            once()
            spans[name].append(time.perf_counter() - begun)
    return {name: sorted(taken)[times // 2] for name, taken in spans.items()}


def one_file_a_story(path: Path, contents: list[bytes]) -> None:
    with path.open("ab") as file:
        for data in contents:
            file.write(data)
        file.flush()
        os.fdatasync(file.fileno())


def a_file_an_image(folder: Path, contents: list[bytes]) -> None:
    story = folder / str(len(list(folder.iterdir())) if folder.exists() else 0)
    story.mkdir(parents=True)
    for n, data in enumerate(contents):
        with (story / f"{n}.png").open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    descriptor = os.open(story, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def put_alone(folder: Path, contents: list[bytes]) -> Callable[[], None]:
    writer = PackWriter(folder)

    def once() -> None:
        for n, data in enumerate(contents):
            writer.append(data, f"{n:064x}")
        writer.flush()

    return once


def commit_alone(project: Path) -> Callable[[], None]:
    project.mkdir()
    # Kept open until the program ends: closing is no part of what is measured.
    store = own_store(project).__enter__()
    numbers = iter(range(1, 1_000_000))

    def once() -> None:
        number = next(numbers)
        places = [
            Located(f"{number * 100 + n:064x}", 0, (number * FRAMES + n) * 100, 100, "0" * 64, 768, 768)
            for n in range(FRAMES)
        ]
        store.catalogue.save_story(story(number))
        store.catalogue.commit(unit(number, places))

    return once


def put_and_commit(project: Path, contents: list[bytes]) -> Callable[[], None]:
    project.mkdir()
    store = own_store(project).__enter__()
    writer = PackWriter(store.directory)
    numbers = iter(range(1, 1_000_000))

    def once() -> None:
        number = next(numbers)
        places = [writer.append(data, f"{number * 100 + n:064x}") for n, data in enumerate(contents)]
        writer.flush()
        store.catalogue.save_story(story(number))
        store.catalogue.commit(unit(number, places))

    return once


def story(number: int) -> StoryRecord:
    performance = Performance(
        character="C0001", pose="waving", expression="happy", placement="center", facing="viewer"
    )
    spec = FrameSpec(
        narration="Once.", scene=Scene(setting="forest", time="day"), performances=(performance,)
    )
    told = Story(
        id=f"S{number:05d}",
        title="A story",
        premise="Somebody waves.",
        source="invented",
        cast=("C0001",),
        frames=(spec,) * FRAMES,
    )
    return StoryRecord(told.id, told.source, "encoded", "", told)


def unit(number: int, places: list[Located]) -> Commit:
    id = f"S{number:05d}"
    attempts = tuple(
        Attempt(
            subject=frame_id(id, position),
            stage="frame",
            number=n,
            action="first" if n == 0 else "apt",
            strategy="two_step",
            prompt="a long prompt " * 60,
            seed=1,
            model="studio",
            request="0" * 64,
            image=places[position].id,
            questions=QUESTIONS,
            answers=tuple(Answer(question=q.key, verdict="yes") for q in QUESTIONS),
            kept=True,
        )
        for position in range(FRAMES)
        for n in range(2)
    )
    outcomes = tuple(
        Outcome(subject=a.subject, stage="frame", state="accepted", reason="all yes", best=1)
        for a in attempts
        if a.number
    )
    return Commit(id, tuple(places), attempts=attempts, outcomes=outcomes)


if __name__ == "__main__":
    main()
