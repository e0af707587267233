"""`vivant calls`: the calls of a project, newest last."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.pipeline.call_wording import about
from vivant.pipeline.costs import cost_of
from vivant.pipeline.project import open_project
from vivant.schema.record import Role
from vivant.store.calls import CallState, LoggedCall

SHORT: Final = 12
"""Characters of a key that people see; they tell any number of calls apart."""
_NONE: Final = (
    "No calls are kept. Those to the studio alone are not: drawing again is cheaper than looking up."
)


@dataclass(frozen=True, slots=True)
class CallLine:
    """A call in short."""

    call: LoggedCall
    about: str

    def document(self) -> dict[str, Any]:
        call = self.call
        return {
            "key": call.key,
            "role": call.role,
            "model": call.model,
            "endpoint": call.endpoint,
            "status": call.status,
            "tries": call.tries,
            **cost_of(call.usd, call.unknown).document(),
            "about": self.about,
        }

    def cells(self) -> tuple[str, ...]:
        call = self.call
        tries = f"{call.tries} {'try' if call.tries == 1 else 'tries'}"
        return (
            call.key[:SHORT],
            call.role,
            call.model,
            call.endpoint,
            call.status,
            tries,
            price(call.usd, call.unknown),
            self.about,
        )


@dataclass(frozen=True, slots=True)
class Calls:
    """The calls that were asked for; `chosen` says that others were filtered out."""

    calls: tuple[CallLine, ...]
    chosen: bool = False

    def document(self) -> dict[str, Any]:
        return {"calls": [line.document() for line in self.calls]}

    def lines(self) -> list[str]:
        if not self.calls:
            return ["No such calls." if self.chosen else _NONE]
        rows = [line.cells() for line in self.calls]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        return ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows]


def list_calls(
    directory: Path,
    *,
    role: Role | None = None,
    status: CallState | None = None,
    model: str = "",
    last: int | None = None,
) -> Calls:
    """The calls to models, of a role, a status, a model, or only the `last` ones. No image is read."""
    with open_project(directory) as project:
        found = project.catalogue.calls(role=role, status=status, model=model, last=last)
        return Calls(tuple(_lines(found)), chosen=bool(role or status or model))


def asked_of(call: LoggedCall) -> dict[str, Any] | None:
    """The request itself; None where it was never kept."""
    if not call.request:
        return None
    asked: dict[str, Any] = json.loads(call.request).get("asked", {})
    return asked


def price(usd: float | None, unknown: int) -> str:
    """US dollars in short: "0.0400", "?" where nothing is known, "0.0400+?" where not all is."""
    if not unknown:
        return f"{usd or 0.0:.4f}"
    return f"{usd:.4f}+?" if usd else "?"


def _lines(found: Iterator[LoggedCall]) -> Iterator[CallLine]:
    return (CallLine(call, about(call.role, asked_of(call))) for call in found)
