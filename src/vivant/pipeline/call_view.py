"""A call as its page shows it: pictures with outlines, questions beside their answers, every try."""

import contextlib
import json
from collections.abc import Iterator
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from vivant.errors import StoreError
from vivant.pipeline.call_wording import Named, pictures
from vivant.pipeline.calls import SHORT, CallLine, price
from vivant.pipeline.project import Project
from vivant.report.call_page import AskedLine, CallView, Exhibit
from vivant.report.wording import VERDICTS
from vivant.schema.gate import Answer
from vivant.store.calls import LoggedCall
from vivant.store.records import Call, Charge

_ANSWERS: Final = TypeAdapter(list[Answer])
_KINDS: Final = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpg"), (b"RIFF", "webp"))
_HEADS: Final = ("Try", "Endpoint", "Model", "Ended", "USD")


def answers_of(call: LoggedCall, reply: str) -> dict[str, Answer]:
    """What a judge answered, by question."""
    if call.role != "judge" or call.status != "ok":
        return {}
    with contextlib.suppress(ValidationError):
        return {answer.question: answer for answer in _ANSWERS.validate_json(reply)}
    return {}


def exhibits_of(
    project: Project,
    call: LoggedCall,
    kept: Call | None,
    asked: dict[str, Any] | None,
    answers: dict[str, Answer],
) -> tuple[tuple[Exhibit, ...], dict[str, bytes]]:
    """The pictures of a call as the page shows them, and their bytes by file."""
    named = list(pictures(call.role, asked)) if asked else []
    if kept is not None and kept.image:
        named.append(Named("result", "What came back", kept.image))
    outlined = [answer.region for answer in answers.values() if answer.verdict == "no" and answer.region]
    exhibits, files = [], {}
    for one in named:
        regions = [("", one.region)] if one.region else []
        if one.name == "judged":
            regions = [(str(n), region) for n, region in enumerate(outlined, 1)]
        place = project.catalogue.locate(one.id)
        if place is None:
            exhibits.append(Exhibit(one.name, one.label))
            continue
        data = project.blobs.get(one.id)
        file = f"{one.name}.{_kind(data, one.id)}"
        files[file] = data
        exhibits.append(Exhibit(one.name, one.label, file, place.width, place.height, tuple(regions)))
    return tuple(exhibits), files


def _kind(data: bytes, id: str) -> str:
    for beginning, kind in _KINDS:
        if data.startswith(beginning):
            return kind
    raise StoreError(f"image {id} is no PNG, JPEG or WebP", "Run `vivant verify` to find what is damaged.")


def view_of(
    line: CallLine,
    asked: dict[str, Any] | None,
    reply: str,
    answers: dict[str, Answer],
    tries: tuple[Charge, ...],
    attempts: tuple[tuple[str, int], ...],
    exhibits: tuple[Exhibit, ...],
) -> CallView:
    """Everything that the page of a call shows."""
    call = line.call
    facts = [
        ("Key", call.key),
        ("Role", call.role),
        ("Model", call.model),
        ("Endpoint", call.endpoint),
        ("Status", call.status),
        ("Cost", f"{price(call.usd, call.unknown)} USD"),
    ]
    if attempts:
        facts.append(
            ("Made for", ", ".join(attempt_in_words(subject, number) for subject, number in attempts))
        )
    told = asked or {}
    words = [(name.capitalize(), told[name]) for name in ("prompt", "instruction") if told.get(name)]
    return CallView(
        title=f"Call {call.key[:SHORT]}",
        about=f"{call.role.capitalize()}: {line.about}",
        facts=tuple(facts),
        words=tuple(words),
        asked=tuple(_asked_lines(told.get("questions", ()), answers)),
        heads=_HEADS,
        tries=tuple(
            (str(n), t.endpoint, t.model, t.status, price(t.usd, t.usd is None))
            for n, t in enumerate(tries, 1)
        ),
        exhibits=exhibits,
        request=pretty(json.loads(call.request)) if call.request else "",
        reply=pretty_text(reply),
    )


def _asked_lines(questions: Any, answers: dict[str, Answer]) -> Iterator[AskedLine]:
    outlines = [a.question for a in answers.values() if a.verdict == "no" and a.region]
    for question in questions:
        key = (
            f"{question['about']}:{question['character']}" if question.get("character") else question["about"]
        )
        answer = answers.get(key)
        number = str(outlines.index(key) + 1) if key in outlines else ""
        verdict, note = (VERDICTS[answer.verdict], answer.note) if answer else ("none", "")
        yield AskedLine(question["text"], verdict, note, number)


def attempt_in_words(subject: str, number: int) -> str:
    return f"attempt {number + 1} at {subject}"


def pretty(data: Any) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)


def pretty_text(text: str) -> str:
    """A reply of JSON in lines; anything else as it is."""
    with contextlib.suppress(ValueError):
        return pretty(json.loads(text))
    return text
