"""Asking a chat model to judge: from questions about a picture to one answer each, by enumeration only."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

from pydantic import TypeAdapter, ValidationError, WithJsonSchema

from vivant.errors import Invalid
from vivant.models.asking.ask import Ask, Image
from vivant.models.asking.explaining import invalid
from vivant.models.asking.prompts import PromptName, read_prompt
from vivant.models.asking.quoting import one_line, quoted
from vivant.models.asking.showing import Shown, show
from vivant.models.asking.strict_schema import strict_schema
from vivant.models.roles import JudgeRequest
from vivant.schema.gate import Answer, Question, Region
from vivant.schema.value import Value

JUDGE_PROMPT: Final[PromptName] = "judge"
_WHOLE: Final = 1000
_LEAST_SIDE: Final = 2
"""Thousandths: a smaller box is nothing that one can see, or was meant in other units."""
_LONGEST_NOTE: Final = 300
_ANSWERS: Final = TypeAdapter(list[Answer])

Thousandths = Annotated[float, WithJsonSchema({"type": "integer"})]
"""Asked for as whole numbers; what comes is read as any number, and found impossible later."""


class Box(Value):
    """A rectangle in thousandths of the picture, from its top left corner."""

    left: Thousandths
    top: Thousandths
    right: Thousandths
    bottom: Thousandths


class Seen(Value):
    """What the judge says to one question. It looks first and decides after."""

    id: str
    seen: str
    verdict: Literal["yes", "no", "unsure"]
    box: Box | None


class Seens(Value):
    answers: tuple[Seen, ...]


def judge_ask(request: JudgeRequest) -> Ask:
    """The questions as data, after the pictures that they are about."""
    prompt = read_prompt(JUDGE_PROMPT)
    shown = show(request)
    parts: list[str | Image] = []
    for image in shown.images:
        parts += [image.name, image]
    parts.append(f"The questions:\n{quoted(_data(request, shown))}")
    keys = tuple(question.key for question in request.questions)
    return Ask(
        name="judge",
        version=prompt.version,
        system=prompt.text,
        parts=tuple(parts),
        schema=strict_schema(Seens),
        check=lambda said: _answers(keys, said),
        seed=request.seed,
    )


def _data(request: JudgeRequest, shown: Shown) -> dict[str, Any]:
    return {
        "characters": [
            {
                "id": p.character,
                "name": p.name,
                "description": p.description,
                "reference": shown.templates.get(p.character),
            }
            for p in request.portraits
        ],
        "earlier": [
            {"reference": number, "shows": [p.character for p in request.earlier[place].portraits]}
            for place, number in shown.earlier.items()
        ],
        "questions": [_asked(question) for question in request.questions],
    }


def _asked(question: Question) -> dict[str, Any]:
    return {
        "id": question.key,
        "text": question.text,
        "about": question.about,
        "expected": question.expected,
        "character": question.character,
    }


def _answers(keys: Sequence[str], said: str) -> str:
    try:
        seens = Seens.model_validate_json(said).answers
    except ValidationError as error:
        raise invalid(error) from None
    if strange := [one_line(seen.id) for seen in seens if seen.id not in keys]:
        raise Invalid(f"answers to what was not asked: {', '.join(strange)}; the ids are {', '.join(keys)}")
    return _ANSWERS.dump_json([_answer(seen) for seen in seens]).decode()


def _answer(seen: Seen) -> Answer:
    note = one_line(seen.seen, _LONGEST_NOTE)
    region = None
    if seen.verdict == "no" and seen.box is not None:
        region = _region(seen.box)
        if region is None:
            note = f"{note} (the judge's box is impossible)".strip()
    return Answer(question=seen.id, verdict=seen.verdict, note=note, region=region)


def _region(box: Box) -> Region | None:
    sides = (box.left, box.top, box.right, box.bottom)
    whole = all(0 <= side <= _WHOLE and side == int(side) for side in sides)
    if not whole or box.right - box.left < _LEAST_SIDE or box.bottom - box.top < _LEAST_SIDE:
        return None
    left, top, right, bottom = (side / _WHOLE for side in sides)
    return Region(left=left, top=top, right=right, bottom=bottom)
