"""`vivant status`: where a project stands, as one document."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.gate.lessons import Lesson, Tally, learn
from vivant.given.scripts import ENDINGS as SCRIPTS
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.taking_in import noted_likeness
from vivant.store.records import FrameCounts


@dataclass(frozen=True, slots=True)
class Status:
    """Counts by state. `requested` frames are those of encoded stories; nothing is ever uncounted."""

    characters: dict[str, int]
    stories: dict[str, int]
    frames: FrameCounts
    attempts: int
    findings: dict[str, int]
    calls: dict[str, dict[str, int]]
    usd: float | None
    refusals: tuple[tuple[str, str], ...]
    lessons: tuple[Lesson, ...]
    simulated: bool
    warnings: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        frames = self.frames
        return {
            "characters": self.characters,
            "stories": self.stories,
            "frames": {
                "requested": frames.requested,
                "accepted": frames.accepted,
                "rejected": frames.rejected,
                "failed": frames.failed,
                "pending": frames.pending,
            },
            "attempts": self.attempts,
            "findings": self.findings,
            "calls": self.calls,
            "usd": self.usd,
            "refused": [{"story": story, "reason": reason} for story, reason in self.refusals],
            "lessons": [lesson.model_dump(mode="json") for lesson in self.lessons],
            "simulated": self.simulated,
            "warnings": list(self.warnings),
        }

    def lines(self) -> list[str]:
        c, s, f = self.characters, self.stories, self.frames
        lines = [
            f"characters  {c['approved']} of {c['requested']} approved, {c['rejected']} rejected, {c['pending']} pending",
            f"stories     {s['encoded']} of {s['requested']} encoded, {s['refused']} refused",
            f"frames      {f.accepted} of {f.requested} accepted, {f.rejected} rejected, {f.failed} failed, {f.pending} pending",
            f"attempts    {self.attempts}",
        ]
        if self.findings:
            most = sorted(self.findings.items(), key=lambda item: (-item[1], item[0]))
            lines.append("findings    " + ", ".join(f"{name} {count}" for name, count in most))
        for role, counts in self.calls.items():
            lines.append(
                f"{role:<11} {counts['made']} calls, {counts['replayed']} replayed, {counts['failed']} failed"
            )
        lines.append(f"cost        {'unknown' if self.usd is None else f'{self.usd:.2f} USD'}")
        for lesson in self.lessons:
            with_ = "not yet measured" if lesson.with_ is None else f"{100 * lesson.with_:.1f} % with it"
            lines.append(
                f"learned     prompts insist that {lesson.clause}: first attempts failed on it "
                f"{100 * lesson.without:.1f} % without, {with_}"
            )
        lines += [f"refused     {story}: {reason}" for story, reason in self.refusals]
        lines += [f"note        {warning}" for warning in self.warnings]
        if self.simulated:
            lines.append("All four roles are played by the embedded studio: its slips are simulated.")
        return lines


def project_status(directory: Path) -> Status:
    with open_project(directory) as project:
        return status_of(project)


def status_of(project: Project) -> Status:
    catalogue, config = project.catalogue, project.config
    states = [record.state for record in catalogue.characters()]
    asked = 0 if config.stories.texts else config.cast.characters
    stories = {"encoded": 0, "refused": 0, "rejected": 0}
    refusals = []
    for record in catalogue.stories():
        stories[record.state] += 1
        if record.state == "refused":
            refusals.append((record.id, record.reason))
    requested = sum(stories.values()) if config.stories.given else config.stories.count
    requested = max(requested, _stories_given(project))
    return Status(
        characters={
            "requested": max(asked, len(states)),
            "approved": states.count("approved"),
            "rejected": states.count("rejected"),
            "pending": states.count("pending"),
        },
        stories={"requested": requested, **stories},
        frames=catalogue.count_frames(),
        attempts=catalogue.count_attempts(),
        findings={str(defect): count for defect, count in catalogue.findings_by_type().items()},
        calls={
            count.role: {"made": count.made, "replayed": count.replayed, "failed": count.failed}
            for count in catalogue.calls_by_role()
        },
        usd=0.0,
        refusals=tuple(refusals),
        lessons=_lessons(project),
        simulated=True,
        warnings=tuple(noted_likeness(project).values()),
    )


def _lessons(project: Project) -> tuple[Lesson, ...]:
    """What the next batch of stories would be told, from the complete ones before it."""
    if not project.config.gate.reuse_phrasings:
        return ()
    told = (json.loads(kept.data)["tally"] for kept in project.catalogue.lessons())
    return learn([Tally.model_validate(tally) for tally in told])


def _stories_given(project: Project) -> int:
    told = project.config.stories
    if not told.given:
        return 0
    endings = (".txt",) if told.texts else SCRIPTS
    folder = project.directory / told.given
    return sum(file.suffix in endings for file in folder.iterdir()) if folder.is_dir() else 0
