"""One attempt: an image made or edited, and judged. What fails is an attempt too."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vivant.errors import RoleError
from vivant.gate.commission import Commission
from vivant.gate.retouching import asked, instruction, paste, widened
from vivant.models.calling import Roles
from vivant.models.keys import edit_key, generate_key
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, Picture
from vivant.schema.gate import DEFECT_OF, Answer, Finding, Question, Region
from vivant.schema.judging import Pixels
from vivant.schema.record import Action, Attempt
from vivant.schema.value import fingerprint
from vivant.seeds import derive
from vivant.store import images

_MARGIN: Final = 0.012
"""How much larger than a finding the edited region is, as a fraction of the picture."""
_JUDGE_AGAIN: Final = 2
"""How often a judge that did not judge is asked once more."""


@dataclass(frozen=True, slots=True)
class Try:
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


async def generate(
    commission: Commission, roles: Roles, number: int, action: Action, prompt: str, parent: int | None = None
) -> Try:
    seed = _seed(commission, number)
    request = GenerateRequest(prompt, commission.references, commission.width, commission.height, seed)
    maker = roles.maker(request)
    attempt = Attempt(
        subject=commission.id,
        stage=commission.stage,
        number=number,
        action=action,
        strategy=commission.strategy,
        prompt=prompt,
        references=tuple(r.id for r in commission.references),
        seed=seed,
        model=maker.model,
        terms=maker.terms,
        request=fingerprint(generate_key(request)),
        parent=parent,
    )
    try:
        made = await roles.generate(request)
    except RoleError as error:
        return Try(attempt.model_copy(update={"error": error.what}))
    return await _judged(commission, roles, attempt, made.picture, made.pixels)


async def edit(commission: Commission, roles: Roles, best: Try, finding: Finding, number: int) -> Try:
    assert best.picture is not None
    assert finding.region is not None
    question = next(q for q in commission.questions if q.key == finding.question)
    portrait = next((p for p in commission.portraits if p.character == finding.character), None)
    region = widened(finding.region, _MARGIN)
    template = commission.templates.get(finding.character or "")
    request = EditRequest(
        best.picture,
        region,
        instruction(
            finding, question, portrait.name if portrait else "", portrait.description if portrait else ""
        ),
        (template,) if template and question.about in ("attribute", "constancy") else (),
        _seed(commission, number),
    )
    return await _edited(commission, roles, best, request, number, finding.question)


async def edit_as_asked(
    commission: Commission, roles: Roles, shown: Try, region: Region, words: str, number: int
) -> Try:
    """What a person asked for: `shown` changed inside a region as their words say. Whoever they name is shown
    to the editing model as its template."""
    assert shown.picture is not None
    named = [
        portrait
        for portrait in commission.portraits
        if portrait.character in commission.templates and re.search(rf"\b{re.escape(portrait.name)}\b", words)
    ]
    request = EditRequest(
        shown.picture,
        region,
        asked(words, [portrait.name for portrait in named]),
        tuple(commission.templates[portrait.character] for portrait in named),
        _seed(commission, number),
    )
    return await _edited(commission, roles, shown, request, number, "")


def _seed(commission: Commission, number: int) -> int:
    return derive(commission.seed, commission.stage, commission.id, number)


async def _edited(
    commission: Commission, roles: Roles, best: Try, request: EditRequest, number: int, about: str
) -> Try:
    """The attempt that an edit of `best` is; `about` is the question that it is to put right, if it is for one."""
    assert best.pixels is not None
    region = request.region
    maker = roles.maker(request)
    attempt = Attempt(
        subject=commission.id,
        stage=commission.stage,
        number=number,
        action="lie",
        strategy=commission.strategy,
        prompt=best.attempt.prompt,
        references=tuple(r.id for r in request.references),
        seed=request.seed,
        model=maker.model,
        terms=maker.terms,
        request=fingerprint(edit_key(request)),
        parent=best.attempt.number,
        region=region,
        instruction=request.instruction,
        about=about,
    )
    try:
        edited = await roles.edit(request)
    except RoleError as error:
        return Try(attempt.model_copy(update={"error": error.what}))
    pasted = paste(best.pixels, edited.pixels, region)
    if pasted.pixels is None:
        return Try(attempt.model_copy(update={"error": pasted.refused, "spilled": pasted.spilled}))
    attempt = attempt.model_copy(update={"outside": pasted.outside, "spilled": pasted.spilled})
    data = images.encode_png(pasted.pixels, text=images.read_text(edited.picture.data))
    picture = Picture(images.pixel_id(pasted.pixels), data)
    return await _judged(commission, roles, attempt, picture, pasted.pixels)


async def _judged(
    commission: Commission, roles: Roles, attempt: Attempt, picture: Picture, pixels: Pixels
) -> Try:
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
    return Try(judged, picture, pixels)


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
