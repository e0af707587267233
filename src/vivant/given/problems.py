"""What is wrong with what people bring: every problem with its file, line and field, and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vivant.errors import InputError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to be put right. `line` counts from 1; `field` is as people write it
    ("frames[2].scene.time"), empty where the whole file is meant, and `place` the same as keys and positions."""

    file: str
    line: int
    field: str
    what: str
    do: str
    place: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: " + (f"`{self.field}` " if self.field else "")
        return f"{where}{self.what}. {self.do}"

    def document(self) -> dict[str, Any]:
        return {"file": self.file, "line": self.line, "field": self.field, "what": self.what, "do": self.do}


class NotUsable(InputError):
    """What was given cannot be used; `problems` are all the reasons."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        if len(self.problems) == 1:
            super().__init__(str(self.problems[0]))
            return
        listed = "\n  ".join(str(problem) for problem in self.problems)
        super().__init__(f"{len(self.problems)} problems in what was given:\n  {listed}")

    def __reduce__(self) -> Any:
        return (type(self), (self.problems,))


def refuse(problems: Sequence[Problem]) -> None:
    """Raises NotUsable with all of the problems; does nothing where there is none."""
    if problems:
        raise NotUsable(problems)


def problems_of(error: Exception) -> tuple[Problem, ...]:
    """The single problems of an error that was raised for several."""
    return error.problems if isinstance(error, NotUsable) else ()
