"""How well the gate works, measured against the truth log on a project built with the studio.

Simulated: the slips are the studio's own, so this says whether the system works, and nothing about
real models or real judges.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from vivant.bench.trying import Case, Tried, cases
from vivant.gate.loop import BREAKS
from vivant.pipeline.project import Project
from vivant.schema.gate import DefectType
from vivant.schema.record import Attempt, Stage
from vivant.studio.slips import Slip


@dataclass(slots=True)
class DefectTally:
    """Attempts that truly had one type of defect: how many were found wanting, how many by name."""

    present: int = 0
    caught: int = 0
    named: int = 0


@dataclass(slots=True)
class GateFigures:
    """What a gate did over the frames of a project."""

    frames: int = 0
    first_defective: int = 0
    accepted: int = 0
    accepted_defective: int = 0
    clean_attempts: int = 0
    clean_refused: int = 0
    by_round: Counter[int] = field(default_factory=Counter)
    unsettled: int = 0
    defects: dict[DefectType, DefectTally] = field(default_factory=dict)
    false_alarms: Counter[DefectType] = field(default_factory=Counter)
    repairs_kept: Counter[str] = field(default_factory=Counter)
    repairs_refused: Counter[str] = field(default_factory=Counter)
    regressions_refused: int = 0
    regressions_kept: int = 0
    missed: list[str] = field(default_factory=list)
    alarmed: list[str] = field(default_factory=list)


def measure(project: Project, stages: tuple[Stage, ...] = ("frame",)) -> GateFigures:
    """Figures over the frames of a project, or over its posed characters."""
    return counted(case for stage in stages for case in cases(project, stage))


def counted(tried: Iterable[Case]) -> GateFigures:
    """Figures over frames or posed characters."""
    figures = GateFigures()
    for case in tried:
        _count(case, figures)
    return figures


def _count(case: Case, figures: GateFigures) -> None:
    figures.frames += 1
    figures.first_defective += 0 in case.tried and bool(case.tried[0].wrong)
    for one in case.tried.values():
        _count_attempt(one, figures)
    wrong = {number: one.wrong for number, one in case.tried.items()}
    for attempt in case.attempts[1:]:
        _count_repair(attempt, wrong, figures)
    outcome = case.outcome
    if outcome.state == "accepted" and outcome.best is not None:
        figures.accepted += 1
        figures.by_round[outcome.rounds] += 1
        if wrong[outcome.best]:
            figures.accepted_defective += 1
            figures.missed.append(f"{outcome.subject}: {_named(wrong[outcome.best])}")
    else:
        figures.unsettled += 1


def _count_attempt(one: Tried, figures: GateFigures) -> None:
    attempt = one.attempt
    if not one.wrong:
        figures.clean_attempts += 1
        figures.clean_refused += one.refused
        if one.refused:
            figures.false_alarms.update(one.found or {"unreadable"})
            notes = "; ".join(f"{f.question} {f.note}" for f in attempt.findings)
            figures.alarmed.append(f"{attempt.subject} #{attempt.number} {attempt.action}: {notes}")
    for defect in {slip.defect for slip in one.wrong}:
        tally = figures.defects.setdefault(defect, DefectTally())
        tally.present += 1
        tally.caught += one.refused
        tally.named += defect in one.found or (defect == "wrong_colour" and "wrong_attribute" in one.found)


def _count_repair(attempt: Attempt, wrong: Mapping[int, frozenset[Slip]], figures: GateFigures) -> None:
    if attempt.kept:
        figures.repairs_kept[attempt.action] += 1
    else:
        figures.repairs_refused[attempt.action] += 1
        figures.regressions_refused += BREAKS in attempt.why
    if attempt.kept and attempt.image and attempt.parent is not None:
        figures.regressions_kept += bool(wrong[attempt.number] - wrong.get(attempt.parent, frozenset()))


def _named(slips: frozenset[Slip]) -> str:
    return ", ".join(sorted(f"{s.defect} {s.actor}".strip() for s in slips))


def lines(figures: GateFigures) -> Iterator[str]:
    """The figures as a table for people."""
    f = figures
    yield f"subjects                         {f.frames}"
    yield f"defective among first attempts   {_percent(f.first_defective, f.frames)}"
    yield f"accepted                         {_percent(f.accepted, f.frames)}"
    yield f"defective among accepted         {_percent(f.accepted_defective, f.accepted)}"
    yield f"false alarms on clean attempts   {_percent(f.clean_refused, f.clean_attempts)}"
    passed = 0
    for round_ in sorted(f.by_round):
        passed += f.by_round[round_]
        yield f"accepted by round {round_}              {_percent(passed, f.frames)}"
    yield f"{'defect':<20} {'present':>8} {'caught':>8} {'named':>8}   false alarms of this type"
    for defect in sorted({*f.defects, *f.false_alarms}):
        tally = f.defects.get(defect, DefectTally())
        yield (
            f"{defect:<20} {tally.present:>8} {_share(tally.caught, tally.present):>8} "
            f"{_share(tally.named, tally.present):>8}   {f.false_alarms[defect]}"
        )
    for action in sorted({*f.repairs_kept, *f.repairs_refused}):
        yield f"repairs by {action:<6} kept {f.repairs_kept[action]}, refused {f.repairs_refused[action]}"
    yield f"repairs refused because they broke what held: {f.regressions_refused}"
    yield f"repairs kept although they truly broke something: {f.regressions_kept}"


def _percent(count: int, of: int) -> str:
    return f"{100 * count / of:.2f} %  ({count} of {of})" if of else "none"


def _share(count: int, of: int) -> str:
    return f"{count / of:.3f}" if of else "-"
