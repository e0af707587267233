"""IQCC, the loop: diagnose, route, repair, diagnose again; accept, or hand over.

A repair is kept only if it answers more of the questions with yes and breaks none that held.
Everything that happened is kept as attempts, refused repairs too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from vivant.config import Route
from vivant.errors import RoleError
from vivant.gate.retouching import instruction, paste, widened
from vivant.gate.routing import route
from vivant.gate.tuning import insisted
from vivant.models.calling import Roles, edit_key, generate_key
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, Picture, PlanRequest
from vivant.schema.brief import TuningBrief, TuningDraft
from vivant.schema.gate import DEFECT_OF, Answer, DefectType, Finding, Question
from vivant.schema.judging import Earlier, Pixels, Portrait
from vivant.schema.record import Action, Attempt, Outcome, PixelId, Stage, State
from vivant.schema.value import fingerprint
from vivant.seeds import derive
from vivant.store import images

_MARGIN: Final = 0.012
"""How much larger than a finding the edited region is, as a fraction of the picture."""
BREAKS: Final = "it breaks what held:"
"""How the reason of a repair refused as a regression begins, after "refused, "."""
_JUDGE_AGAIN: Final = 2
"""How often a judge that did not judge is asked once more."""


@dataclass(frozen=True, slots=True)
class Commission:
    """What is to be made and what must be true of it: a template, a posed character or a frame."""

    id: str
    stage: Stage
    prompt: str
    references: tuple[Picture, ...]
    strategy: str
    questions: tuple[Question, ...]
    portraits: tuple[Portrait, ...]
    templates: Mapping[str, Picture]
    width: int
    height: int
    seed: int
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """How long the gate tries; `people` says whether someone will look at what it cannot settle."""

    max_rounds: int = 3
    routing: Mapping[DefectType, Route] = field(default_factory=dict)
    people: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """How a commission ended, with everything that was tried and every image that was made."""

    outcome: Outcome
    attempts: tuple[Attempt, ...]
    images: Mapping[PixelId, bytes]
    picture: Picture | None
    pixels: Pixels | None


@dataclass(frozen=True, slots=True)
class _Try:
    """An attempt with its image at hand."""

    attempt: Attempt
    picture: Picture | None = None
    pixels: Pixels | None = None

    @property
    def yes(self) -> frozenset[str]:
        return frozenset(a.question for a in self.attempt.answers if a.verdict == "yes")

    @property
    def passes(self) -> bool:
        return bool(self.attempt.questions) and len(self.yes) == len(self.attempt.questions)


async def settle(commission: Commission, roles: Roles, terms: Terms) -> Settled:
    """Makes an image, and repairs it until every question is answered yes or the rounds are used up."""
    tries = [await _generate(commission, roles, 0, "first", commission.prompt)]
    best = tries[0] if tries[0].picture else None
    if best is not None:
        best = tries[0] = _kept(tries[0], "the first image")
    rounds = 0
    while rounds < terms.max_rounds and not (best and best.passes):
        rounds += 1
        number = len(tries)
        made = await _repair(commission, roles, terms, best, tries, number)
        if made is None:
            break
        made = _compared(made, best)
        tries.append(made)
        if made.attempt.kept:
            best = made
    return _settled(commission, terms, tries, best, rounds)


async def _repair(
    commission: Commission, roles: Roles, terms: Terms, best: _Try | None, tries: Sequence[_Try], number: int
) -> _Try | None:
    """The next image by the route that the findings call for; None when only people can help."""
    if best is None:
        return await _generate(commission, roles, number, "again", commission.prompt)
    edited = [t.attempt.about for t in tries if t.attempt.action == "lie" and not t.attempt.kept]
    chosen, finding = route(best.attempt.findings, terms.routing, edited)
    if chosen == "human" or (chosen == "judge_again" and finding is None):
        return None
    if chosen == "lie" and finding is not None:
        return await _edit(commission, roles, best, finding, number)
    prompt, action = await _tuned(commission, roles, best, tries, number)
    return await _generate(commission, roles, number, action, prompt, parent=best.attempt.number)


async def _tuned(
    commission: Commission, roles: Roles, best: _Try, tries: Sequence[_Try], number: int
) -> tuple[str, Action]:
    names = {portrait.character: portrait.name for portrait in commission.portraits}
    brief = TuningBrief(
        prompt=best.attempt.prompt,
        must=insisted(best.attempt.findings, commission.questions, names),
        findings=best.attempt.findings,
        tried=tuple(t.attempt.prompt for t in tries),
    )
    try:
        draft = await roles.plan(PlanRequest(brief, derive(commission.seed, "tune", commission.id, number)))
    except RoleError:
        return best.attempt.prompt, "again"
    assert isinstance(draft, TuningDraft)
    return draft.prompt, "apt"


async def _generate(
    commission: Commission, roles: Roles, number: int, action: Action, prompt: str, parent: int | None = None
) -> _Try:
    seed = derive(commission.seed, commission.stage, commission.id, number)
    request = GenerateRequest(prompt, commission.references, commission.width, commission.height, seed)
    attempt = Attempt(
        subject=commission.id,
        stage=commission.stage,
        number=number,
        action=action,
        strategy=commission.strategy,
        prompt=prompt,
        references=tuple(r.id for r in commission.references),
        seed=seed,
        model=roles.generator.model,
        request=fingerprint(generate_key(request)),
        parent=parent,
    )
    try:
        made = await roles.generate(request)
    except RoleError as error:
        return _Try(attempt.model_copy(update={"error": error.what}))
    return await _judged(commission, roles, attempt, made.picture, made.pixels)


async def _edit(commission: Commission, roles: Roles, best: _Try, finding: Finding, number: int) -> _Try:
    assert best.picture is not None
    assert best.pixels is not None
    assert finding.region is not None
    question = next(q for q in commission.questions if q.key == finding.question)
    portrait = next((p for p in commission.portraits if p.character == finding.character), None)
    region = widened(finding.region, _MARGIN)
    seed = derive(commission.seed, commission.stage, commission.id, number)
    template = commission.templates.get(finding.character or "")
    request = EditRequest(
        best.picture,
        region,
        instruction(
            finding, question, portrait.name if portrait else "", portrait.description if portrait else ""
        ),
        (template,) if template and question.about in ("attribute", "constancy") else (),
        seed,
    )
    attempt = Attempt(
        subject=commission.id,
        stage=commission.stage,
        number=number,
        action="lie",
        strategy=commission.strategy,
        prompt=best.attempt.prompt,
        references=tuple(r.id for r in request.references),
        seed=seed,
        model=roles.editor.model,
        request=fingerprint(edit_key(request)),
        parent=best.attempt.number,
        region=region,
        instruction=request.instruction,
        about=finding.question,
    )
    try:
        edited = await roles.edit(request)
    except RoleError as error:
        return _Try(attempt.model_copy(update={"error": error.what}))
    pasted = paste(best.pixels, edited.pixels, region)
    if pasted.pixels is None:
        return _Try(attempt.model_copy(update={"error": pasted.refused}))
    data = images.encode_png(pasted.pixels, text=images.read_text(edited.picture.data))
    picture = Picture(images.pixel_id(pasted.pixels), data)
    return await _judged(commission, roles, attempt, picture, pasted.pixels)


async def _judged(
    commission: Commission, roles: Roles, attempt: Attempt, picture: Picture, pixels: Pixels
) -> _Try:
    answers: tuple[Answer, ...] = ()
    for again in range(1 + _JUDGE_AGAIN):
        answers = await roles.judge(
            JudgeRequest(
                pixels=pixels,
                pixel_id=picture.id,
                questions=commission.questions,
                portraits=commission.portraits,
                earlier=commission.earlier,
                seed=derive(commission.seed, "judge", commission.id, attempt.number, again),
            )
        )
        verdicts = {answer.verdict for answer in answers}
        if "no" in verdicts or not verdicts & {"not_judged", "unsure"}:
            break
    judged = attempt.model_copy(
        update={
            "image": picture.id,
            "questions": commission.questions,
            "answers": answers,
            "findings": found(commission.questions, answers),
        }
    )
    return _Try(judged, picture, pixels)


def found(questions: Sequence[Question], answers: Sequence[Answer]) -> tuple[Finding, ...]:
    """A finding for every question answered no."""
    findings = []
    for question, answer in zip(questions, answers, strict=True):
        if answer.verdict == "no":
            defect, scope = DEFECT_OF[question.about]
            findings.append(
                Finding(
                    question=question.key,
                    defect=defect,
                    scope=scope,
                    character=question.character,
                    region=answer.region,
                    note=answer.note,
                )
            )
    return tuple(findings)


def _compared(made: _Try, best: _Try | None) -> _Try:
    """The repair, kept or refused."""
    if made.picture is None:
        return _refused(made, f"no image: {made.attempt.error}")
    if best is None:
        return _kept(made, "the first image")
    if broken := sorted(best.yes - made.yes):
        return _refused(made, f"{BREAKS} {', '.join(broken)}")
    if made.yes == best.yes:
        return _refused(made, "no better")
    return _kept(made, f"better: {', '.join(sorted(made.yes - best.yes))}")


def _kept(made: _Try, why: str) -> _Try:
    return replace(made, attempt=made.attempt.model_copy(update={"kept": True, "why": f"kept, {why}"}))


def _refused(made: _Try, why: str) -> _Try:
    return replace(made, attempt=made.attempt.model_copy(update={"why": f"refused, {why}"}))


def _settled(
    commission: Commission, terms: Terms, tries: Sequence[_Try], best: _Try | None, rounds: int
) -> Settled:
    state, reason = _conclusion(terms, tries, best, rounds)
    outcome = Outcome(
        subject=commission.id,
        stage=commission.stage,
        state=state,
        reason=reason,
        best=best.attempt.number if best else None,
        rounds=rounds,
    )
    made = {t.picture.id: t.picture.data for t in tries if t.picture}
    return Settled(
        outcome,
        tuple(t.attempt for t in tries),
        made,
        best.picture if best else None,
        best.pixels if best else None,
    )


def _conclusion(terms: Terms, tries: Sequence[_Try], best: _Try | None, rounds: int) -> tuple[State, str]:
    if best is None:
        return "failed", f"no image in {len(tries)} attempts: {tries[-1].attempt.error}"
    if best.passes:
        how = "on the first attempt" if rounds == 0 else f"after {rounds} round{'s' if rounds > 1 else ''}"
        return "accepted", f"all {len(best.attempt.questions)} questions answered yes {how}"
    if best.attempt.findings:
        defects = ", ".join(sorted({f.defect for f in best.attempt.findings}))
        reason = f"still {defects} after {rounds} round{'s' if rounds != 1 else ''}"
        return (
            ("pending", f"{reason}; a person decides")
            if terms.people
            else ("rejected", f"{reason}; nobody will look (policy auto)")
        )
    unread = next(a for a in best.attempt.answers if a.verdict != "yes")
    reason = f"not judged: {unread.note or unread.question}"
    return ("pending", f"{reason}; a person decides") if terms.people else ("failed", reason)
