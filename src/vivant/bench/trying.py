"""What a project tried: each attempt with what was truly wrong in it, and what it can be counted under."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from vivant.bench.truth import brought_along, defects_in
from vivant.pipeline.project import Project
from vivant.schema.character import Character
from vivant.schema.gate import DefectType
from vivant.schema.record import Attempt, Outcome, PosedCharacter, Stage
from vivant.schema.story import FrameSpec, Performance
from vivant.store.records import FrameRecord
from vivant.studio.slips import Fault, Slip
from vivant.synthesis.commissions import posed_for

OF_PICTURES: Final[Mapping[str, Callable[[FrameSpec], str]]] = {
    "setting": lambda spec: spec.scene.setting,
    "time": lambda spec: spec.scene.time,
    "weather": lambda spec: spec.scene.weather,
    "style": lambda spec: spec.style,
    "shot": lambda spec: spec.composition.shot,
    "angle": lambda spec: spec.composition.angle,
    "company": lambda spec: f"{len(spec.performances)} on stage",
}
"""Labels of a frame as a whole; no name of them is one of `OF_CHARACTERS`."""
OF_CHARACTERS: Final[Mapping[str, Callable[[Character, Performance | PosedCharacter], str]]] = {
    "type": lambda character, shown: character.identity.subject_type,
    "species": lambda character, shown: character.identity.species,
    "category": lambda character, shown: character.category,
    "pose": lambda character, shown: shown.pose,
    "expression": lambda character, shown: shown.expression,
}
"""Labels of each character that a picture shows."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What a picture is counted under: `whole` says label → value for the picture, `each` for every
    character on it (by id); `names` are the ids by name."""

    whole: Mapping[str, str]
    each: Mapping[str, Mapping[str, str]]
    names: Mapping[str, str]

    def values(self, by: str) -> frozenset[str]:
        """The values of a label on this picture: one, or those of its characters; none of other labels."""
        if by in self.whole:
            return frozenset({self.whole[by]})
        return frozenset(told[by] for told in self.each.values() if by in told)

    def concerned(self, by: str, character: str | None) -> frozenset[str]:
        """The values that something about a character (an id; None: about the picture) counts for."""
        told = self.each.get(character, {}) if character is not None else {}
        return frozenset({told[by]}) if by in told else self.values(by)


@dataclass(frozen=True, slots=True)
class Tried:
    """One attempt that led to a picture, and everything that is truly wrong with it."""

    attempt: Attempt
    wrong: frozenset[Slip]
    labels: Labels

    @property
    def refused(self) -> bool:
        return any(answer.verdict != "yes" for answer in self.attempt.answers)

    @property
    def found(self) -> frozenset[DefectType]:
        return frozenset(finding.defect for finding in self.attempt.findings)

    def wrong_for(self, by: str) -> frozenset[str]:
        """The values of a label that a defect of this picture counts for."""
        bound = (self.labels.names.get(slip.actor) for slip in self.wrong)
        return frozenset(value for who in bound for value in self.labels.concerned(by, who))

    def doubted_for(self, by: str) -> frozenset[str]:
        """The values that a question not answered yes counts for."""
        asked = {question.key: question.character for question in self.attempt.questions}
        doubted = (asked.get(a.question) for a in self.attempt.answers if a.verdict != "yes")
        return frozenset(value for who in doubted for value in self.labels.concerned(by, who))


@dataclass(frozen=True, slots=True)
class Case:
    """One frame or posed character: every attempt, in order (None where no picture came), and its end."""

    attempts: tuple[Attempt, ...]
    tried: Mapping[int, Tried]
    outcome: Outcome


def cases(project: Project, stage: Stage) -> Iterator[Case]:
    """All frames, or all posed characters, that were tried, in the order of the catalogue."""
    cast = {record.character.id: record.character for record in project.catalogue.characters()}
    if stage == "posed":
        for record in project.catalogue.posed():
            attempts = project.catalogue.attempts(record.posed.id)
            labels = _labels(cast, {}, [record.posed])
            yield _case(attempts, _truth(project, attempts), frozenset(), labels, record.outcome)
    elif stage == "frame":
        inherited = _Inherited(project)
        for frame in project.catalogue.frames():
            case = _frame_case(project, frame, cast, inherited)
            if case is not None:
                yield case


def _frame_case(
    project: Project, frame: FrameRecord, cast: Mapping[str, Character], inherited: "_Inherited"
) -> Case | None:
    attempts = project.catalogue.attempts(frame.id)
    outcome = project.catalogue.outcome(frame.id)
    if not attempts or outcome is None:
        return None
    shown = frame.spec.performances
    before = frozenset(slip for p in shown for slip in inherited.by(posed_for(p, cast)))
    whole = {label: of(frame.spec) for label, of in OF_PICTURES.items()}
    return _case(attempts, _truth(project, attempts), before, _labels(cast, whole, shown), outcome)


class _Inherited:
    """What accepted posed characters bring into every frame made from them, each looked up once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[str, frozenset[Slip]] = {}

    def by(self, posed: PosedCharacter) -> frozenset[Slip]:
        if posed.id not in self._known:
            self._known[posed.id] = self._looked_up(posed.id)
        return self._known[posed.id]

    def _looked_up(self, id: str) -> frozenset[Slip]:
        settled = self._project.catalogue.outcome(id)
        if settled is None or settled.state != "accepted" or settled.best is None:
            return frozenset()
        attempts = self._project.catalogue.attempts(id)
        return brought_along([(attempts, settled.best)], _truth(self._project, attempts))


def _case(
    attempts: Sequence[Attempt],
    truth: Mapping[str, Fault],
    inherited: frozenset[Slip],
    labels: Labels,
    outcome: Outcome,
) -> Case:
    tried = {
        a.number: Tried(a, defects_in(attempts, a.number, truth, inherited), labels)
        for a in attempts
        if a.image
    }
    return Case(tuple(attempts), tried, outcome)


def _labels(
    cast: Mapping[str, Character],
    whole: Mapping[str, str],
    shown: Sequence[Performance | PosedCharacter],
) -> Labels:
    return Labels(
        whole=whole,
        each={
            one.character: {label: of(cast[one.character], one) for label, of in OF_CHARACTERS.items()}
            for one in shown
        },
        names={cast[one.character].name: one.character for one in shown},
    )


def _truth(project: Project, attempts: Sequence[Attempt]) -> dict[str, Fault]:
    told = {a.request: project.catalogue.truth(a.request) for a in attempts}
    return {request: Fault.model_validate_json(data) for request, data in told.items() if data}
