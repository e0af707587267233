"""`vivant status`: where a project stands, as one document."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vivant.gate.lessons import Lesson, Tally, learn
from vivant.given.scripts import ENDINGS as SCRIPTS
from vivant.models.configured import is_studio
from vivant.pipeline.costs import Cost, cost_by_role, per_frame, total
from vivant.pipeline.players import simulated
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.taking_in import noted_likeness
from vivant.schema.record import Role
from vivant.store.records import FrameCounts


@dataclass(frozen=True, slots=True)
class Status:
    """Counts by state. `requested` frames are those of encoded stories; nothing is ever uncounted.

    `terms` counts accepted frames by the terms of the models that their pixels come from; `played` are
    the roles that the studio plays as the project is configured now.
    """

    characters: dict[str, int]
    stories: dict[str, int]
    frames: FrameCounts
    attempts: int
    findings: dict[str, int]
    calls: dict[Role, dict[str, int]]
    cost: dict[Role, Cost]
    terms: dict[str, int]
    refusals: tuple[tuple[str, str], ...]
    lessons: tuple[Lesson, ...]
    played: tuple[Role, ...]
    simulated: bool
    warnings: tuple[str, ...] = ()

    @property
    def total(self) -> Cost:
        return total(self.cost.values())

    @property
    def usd_per_frame(self) -> float | None:
        return per_frame(self.total, self.frames.accepted)

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
            "usd": self.total.usd,
            "cost": {role: cost.document() for role, cost in self.cost.items()},
            "usd_per_accepted_frame": self.usd_per_frame,
            "terms": self.terms,
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
            cost = self.cost[role]
            lines.append(
                f"{role:<11} {counts['made']} calls, {counts['replayed']} replayed, {counts['failed']} failed"
                + (f", {cost.words()}" if cost.usd or cost.unknown else "")
            )
        lines.append(f"cost        {self._cost()}")
        if self.terms:
            told = ", ".join(f"{count} {terms}" for terms, count in self.terms.items())
            lines.append(f"terms       {told} (accepted frames, by the terms of their models)")
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
        elif self.played:
            lines.append(f"Played by the embedded studio, and so simulated: {', '.join(self.played)}.")
        return lines

    def _cost(self) -> str:
        each = self.usd_per_frame
        return self.total.words() + (f", {each:.4f} USD per accepted frame" if each else "")


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
        cost=cost_by_role(catalogue.spent()),
        terms={" + ".join(terms): count for terms, count in catalogue.terms_of_accepted().items()},
        refusals=tuple(refusals),
        lessons=_lessons(project),
        warnings=tuple(noted_likeness(project).values()),
        played=simulated(config),
        simulated=is_studio(config),
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
