"""What an exporter is: how it writes a release, and how what it wrote is read by those it is for."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from vivant.errors import UsageError
from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.source import Source, Suits, anything
from vivant.release.reading.naming import nearest
from vivant.release.samples import TASKS, Sample
from vivant.schema.record import PixelId

Options = Mapping[str, str]
"""The options of one export, every one of them with its value."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen: one of `choices`, or several of them, or any text that fits `pattern`
    and passes the `check`."""

    name: str
    default: str
    help: str
    choices: tuple[str, ...] = ()
    several: bool = False
    pattern: str = ".*"
    check: Callable[[str], bool] | None = None

    def checked(self, value: str) -> str:
        """`value` if it can be chosen. Raises UsageError."""
        given = value.split(",") if self.several else [value]
        if self.choices and (unknown := [one for one in given if one not in self.choices]):
            raise UsageError(
                f"--option {self.name}={value}: {unknown[0]!r} is not a choice",
                f"Choose {'any' if self.several else 'one'} of: {', '.join(self.choices)}.",
            )
        if not re.fullmatch(self.pattern, value) or (self.check and not self.check(value)):
            raise UsageError(f"--option {self.name}={value} cannot be used", f"{self.help}.")
        return value


@dataclass(frozen=True, slots=True)
class Row:
    """One row as its consumer gets it: its texts, or all its values spelled as one, and its pictures in their order.

    What is meant names pictures by what they show; what is read back may hold them as they are encoded.
    """

    key: str
    texts: tuple[str, ...]
    pictures: tuple[PixelId | bytes, ...]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format.

    `write` fills the draft and yields every row that it means to have written. `read_back` gets the folder
    and reads it as the consumer does, by the consumer's rules, with nothing from `write` to lean on.
    `cannot` says what the format does not hold. `extra` is the module that it needs and the extra of ours that
    brings it. `any_split` formats keep splits apart themselves; the others hold one split only.
    """

    name: str
    audience: str
    cannot: str
    write: Callable[[Source, Draft, Options], Iterator[Row]]
    read_back: Callable[[Path, Options], Iterator[Row]]
    options: tuple[Option, ...] = ()
    extra: tuple[str, str] | None = None
    any_split: bool = False

    def chosen(self, given: Mapping[str, str]) -> Options:
        """All options with their values. Raises UsageError for one that the format does not have."""
        known = {option.name: option for option in self.options}
        for name in given:
            if name not in known:
                raise UsageError(f"{self.name} has no option {name!r}", nearest(name, known, "options"))
        return MappingProxyType(
            {name: option.checked(given.get(name, option.default)) for name, option in known.items()}
        )


REFERENCES: Final = Option(
    "references", "identity", "Show who is on stage, or also how they pose", ("identity", "posed")
)


def tasks_option(*tasks: str, without: tuple[str, ...] = ()) -> Option:
    """The choice of what samples there are; `tasks` are those that there are if nothing is said."""
    every = tuple(task for task in TASKS if task not in without)
    return Option("tasks", ",".join(tasks), "What a sample asks for", every, several=True)


def chosen_samples(source: Source, options: Options, suits: Suits = anything) -> Iterator[Sample]:
    """The samples that the two options choose, as far as they suit."""
    return source.samples(options["tasks"].split(","), suits, posed=options["references"] == "posed")
