"""`vivant verify`: every image decoded and held to its identity, every invariant checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.errors import Invalid, StoreError
from vivant.pipeline.auditing import audited
from vivant.pipeline.project import Project, open_project


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at, and what was wrong with it. `entries` counts those of the audit log, `last` is the
    hash of the last one."""

    images: int
    frames: int
    entries: int
    last: str
    problems: tuple[str, ...]

    def document(self) -> dict[str, Any]:
        return {
            "images": self.images,
            "frames": self.frames,
            "audit": {"entries": self.entries, "last": self.last},
            "problems": list(self.problems),
        }

    def lines(self) -> list[str]:
        looked = f"{self.images} images decoded, {self.frames} frames checked"
        if self.entries:
            looked = f"{looked}, {self.entries} entries of the audit log checked"
        lines = [f"{looked}: all as written." if not self.problems else f"{looked}:", *self.problems]
        return [*lines, f"The audit log ends with {self.last}."] if self.entries else lines


def verify_project(directory: Path) -> Verified:
    with open_project(directory) as project:
        images, damaged = _images(project)
        with project.catalogue.view() as connection:
            log = audited(connection)
        problems = (*damaged, *_frames(project), *log.problems)
        requested = project.catalogue.count_frames().requested
        return Verified(images, requested, log.entries, log.last, problems)


def _images(project: Project) -> tuple[int, tuple[str, ...]]:
    count, problems = 0, []
    for located in project.catalogue.located():
        count += 1
        try:
            project.blobs.verify(located)
        except (StoreError, Invalid) as error:
            problems.append(error.what)
    return count, tuple(problems)


def _frames(project: Project) -> Iterator[str]:
    counts = project.catalogue.count_frames()
    total = counts.accepted + counts.rejected + counts.failed + counts.pending
    if counts.requested != total:
        yield f"{counts.requested} frames requested, but {total} accounted for"
    decided = {d.subject: d for d in project.catalogue.decisions() if d.checkpoint == "frames"}
    for frame in project.catalogue.frames():
        if not frame.reason:
            yield f"{frame.id} is {frame.state} without a reason"
        if frame.state != "accepted":
            continue
        if frame.best is None:
            yield f"{frame.id} is accepted without an attempt"
            continue
        attempt = project.catalogue.attempts(frame.id)[frame.best]
        if attempt.image is None:
            yield f"{frame.id} is accepted without an image"
        by_person = frame.id in decided
        unanswered = [a.question for a in attempt.answers if a.verdict != "yes"]
        if unanswered and not by_person:
            yield f"{frame.id} is accepted though the judge did not say yes to {', '.join(unanswered)}"
