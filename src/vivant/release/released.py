"""What came of making a release, for people and for programs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.release.manifest import Manifest
from vivant.report.wording import counted
from vivant.store.records import FrameCounts


@dataclass(frozen=True, slots=True)
class Lost:
    """What was asked for and is not in the release.

    `bridging` stories have a cast that is in several splits; of the `uncast` ones somebody is not approved;
    `unaccepted` are all frames of the project that are not accepted.
    """

    bridging_stories: int
    bridging_frames: int
    uncast_stories: int
    unaccepted_frames: int

    def document(self) -> dict[str, Any]:
        return {
            "bridging": {"stories": self.bridging_stories, "frames": self.bridging_frames},
            "uncast": {"stories": self.uncast_stories},
            "unaccepted": {"frames": self.unaccepted_frames},
        }


@dataclass(frozen=True, slots=True)
class Released:
    """A release that is there. `reasons` say why a split is not as large as was asked for; `frames` counts those of
    the project by state."""

    out: Path
    manifest: Manifest
    lost: Lost
    reasons: tuple[str, ...]
    frames: FrameCounts

    def document(self) -> dict[str, Any]:
        manifest = self.manifest
        return {
            "name": manifest.name,
            "version": manifest.version,
            "digest": manifest.digest,
            "counts": manifest.counts,
            "splits": manifest.splits,
            "lost": manifest.lost,
            "reasons": list(self.reasons),
            "bytes": sum(entry.bytes for entry in manifest.files.values()),
        }

    def lines(self) -> list[str]:
        counts = self.manifest.counts
        lines = [f"{self.out} is release {self.manifest.version} of {self.manifest.name}."]
        width = max(len(config) for config in counts)
        for config, by_split in counts.items():
            told = ", ".join(f"{rows:,} {split}" for split, rows in by_split.items() if rows)
            lines.append(
                f"{config:<{width}}  {counted(sum(by_split.values()), 'row')}" + (f": {told}" if told else "")
            )
        lines += [*self._left_out(), *self.reasons]
        lines.append(f"digest {self.manifest.digest}")
        return lines

    def _left_out(self) -> list[str]:
        lost, frames = self.lost, self.frames
        lines = []
        if lost.bridging_stories:
            lines.append(
                f"Left out: {counted(lost.bridging_stories, 'story', 'stories')} ({counted(lost.bridging_frames, 'frame')}) whose cast is in "
                "several splits, so that nobody of test is ever in train."
            )
        if lost.uncast_stories:
            lines.append(
                f"Left out: {counted(lost.uncast_stories, 'story', 'stories')} of whose cast somebody is not approved."
            )
        if missing := lost.unaccepted_frames:
            lines.append(
                f"Not accepted: {missing:,} of {counted(frames.requested, 'frame')} ({frames.rejected:,} rejected, "
                f"{frames.failed:,} failed, {frames.pending:,} pending)."
            )
        return lines
