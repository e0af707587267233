"""`vivant calls DIR KEY`: one call whole, with its pictures on a page."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from vivant.errors import InputError
from vivant.pipeline.call_view import answers_of, attempt_in_words, exhibits_of, pretty, pretty_text, view_of
from vivant.pipeline.call_wording import about
from vivant.pipeline.calls import SHORT, CallLine, asked_of, price
from vivant.pipeline.project import Project, open_project
from vivant.report.call_page import write_call
from vivant.schema.value import fingerprint
from vivant.store.calls import LoggedCall
from vivant.store.records import Charge

FOLDER: Final = "calls"
"""Where pages of calls lie in a project's folder. They can be made again at any time."""


@dataclass(frozen=True, slots=True)
class ShownCall:
    """A call, every try, the attempts it belongs to, and where its pictures were written to.

    `files` maps what a picture was there for to its file, None for one that the project does not hold.
    """

    line: CallLine
    request: Any
    reply: str
    tries: tuple[Charge, ...]
    attempts: tuple[tuple[str, int], ...]
    files: dict[str, str | None]
    page: Path
    missing: tuple[str, ...] = field(default=())

    def document(self) -> dict[str, Any]:
        return {
            **self.line.document(),
            "request": self.request,
            "reply": self.reply,
            "charges": [
                {"endpoint": t.endpoint, "model": t.model, "status": t.status, "usd": t.usd}
                for t in self.tries
            ],
            "attempts": [{"subject": subject, "number": number} for subject, number in self.attempts],
            "images": self.files,
            "page": str(self.page),
        }

    def lines(self) -> list[str]:
        call = self.line.call
        lines = [
            f"call      {call.key}",
            f"role      {call.role}: {self.line.about}",
            f"model     {call.model} at {call.endpoint}",
            f"status    {call.status}",
            f"cost      {price(call.usd, call.unknown)} USD",
            *(
                f"try {n:<5} {t.endpoint}, {t.model}: {t.status}, {_dollars(t)}"
                for n, t in enumerate(self.tries, 1)
            ),
            *(f"made for  {attempt_in_words(subject, number)}" for subject, number in self.attempts),
            "request",
            *_indented(pretty(self.request)),
        ]
        if self.reply:
            lines += ["reply", *_indented(pretty_text(self.reply))]
        lines += [f"missing   {label} is not among the project's images" for label in self.missing]
        return [*lines, f"Pictures: {self.page}"]


def show_call(directory: Path, beginning: str) -> ShownCall:
    """Writes the page of the one call whose key begins so, with its pictures, and tells all of it.

    Raises InputError where no call or more than one begins so; then nothing is written.
    """
    with open_project(directory) as project:
        call = _found(project, beginning)
        kept = project.catalogue.logged_call(call.key)
        asked = asked_of(call)
        tries = tuple(project.catalogue.charges(call.key))
        attempts = tuple(_attempts(project, call, asked))
        line = CallLine(call, about(call.role, asked))
        reply = kept.reply if kept else ""
        answers = answers_of(call, reply)
        exhibits, files = exhibits_of(project, call, kept, asked, answers)
        view = view_of(line, asked, reply, answers, tries, attempts, exhibits)
        page = write_call(view, project.directory / FOLDER / call.key[:SHORT], files)
        return ShownCall(
            line,
            json.loads(call.request) if call.request else None,
            reply,
            tries,
            attempts,
            {shown.name: shown.file or None for shown in exhibits},
            page,
            tuple(shown.label for shown in exhibits if not shown.file),
        )


def _found(project: Project, beginning: str) -> LoggedCall:
    keys = project.catalogue.call_keys(beginning.lower(), 4) if beginning else []
    call = project.catalogue.call(keys[0]) if len(keys) == 1 else None
    if call is not None:
        return call
    if keys:
        told = ", ".join(key[: max(SHORT, len(beginning) + 4)] for key in keys[:3])
        raise InputError(
            f"more than one call begins with {beginning}: {told}{', …' if len(keys) > 3 else ''}",
            "Give more of the key.",
        )
    raise InputError(
        f"no call of {project.directory} begins with {beginning!r}",
        f"`vivant calls {project.directory}` lists them.",
    )


def _attempts(project: Project, call: LoggedCall, asked: dict[str, Any] | None) -> Iterator[tuple[str, int]]:
    """The attempts that a picture was made for, or whose picture was judged."""
    if asked is None or call.role == "planner":
        return
    if call.role == "judge":
        yield from project.catalogue.attempts_at(image=asked["pixels"])
    else:
        yield from project.catalogue.attempts_at(request=fingerprint(asked))


def _dollars(charge: Charge) -> str:
    return "price unknown" if charge.usd is None else f"{charge.usd:.4f} USD"


def _indented(text: str) -> list[str]:
    return [f"  {line}" for line in text.splitlines()]
