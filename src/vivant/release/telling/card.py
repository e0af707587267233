"""`README.md`: what the Hub and `load_dataset` read at its top, and what people read below."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from vivant import __version__
from vivant.release.telling import wording
from vivant.release.telling.columns import CONTENTS, describe, in_words
from vivant.release.telling.front_matter import front_matter
from vivant.release.telling.limits import biases, limitations
from vivant.release.telling.metadata import metadata
from vivant.release.telling.phases import design, encoding, judged, licence, synthesis
from vivant.release.telling.provenance import PAPER
from vivant.release.telling.shelves import hub_split
from vivant.release.telling.terms import splits_in_words
from vivant.release.telling.told import FRAMES, Told
from vivant.report.wording import counted

FILE: Final = "README.md"
_SIZES: Final = ("frames", "stories", "characters", "attempts", "preferences")
_BLANK: Final = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the card: its path relative to the release, a dark one if there is one, and its words."""

    path: str
    alt: str
    dark: str = ""


def write_card(told: Told, folder: Path, figures: Mapping[str, Picture], examples: Picture | None) -> None:
    """Writes the card; `figures` are by name, and one that there is not leaves its place empty."""
    (folder / FILE).write_text(card(told, figures, examples), "utf-8")


def card(told: Told, figures: Mapping[str, Picture], examples: Picture | None) -> str:
    template = environment().get_template("README.md.j2")
    facts = told.facts
    frames = told.shelf(FRAMES)
    text = template.render(
        told=told,
        facts=facts,
        split=facts.split,
        splits=list(facts.split.sizes),
        first_split=next(map(hub_split, frames.splits), "train") if frames else "train",
        sizes=[(name, facts.rows[name]) for name in _SIZES if facts.rows.get(name)],
        contents=CONTENTS,
        describe=describe,
        figure=_figure(figures),
        examples=examples,
        design=design(told),
        encoding=encoding(told),
        synthesis=synthesis(told),
        judged=judged(told),
        simulated=wording.simulated(told),
        people=wording.people_looked(told),
        last_word=wording.last_word(told),
        whose=_whose(told),
        vivant=__version__,
        audit=wording.audit(told),
        limitations=list(limitations(told)),
        biases=list(biases(told)),
        licence=licence(told),
        citation=wording.citation(told),
        paper=PAPER,
    )
    return front_matter(metadata(told)) + "\n" + tidied(text)


def environment() -> Environment:
    """Templates of Markdown, in which nothing is escaped but what would break a table."""
    made = Environment(
        loader=PackageLoader("vivant.release.telling"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    made.filters |= {
        "number": lambda count: f"{count:,}",
        "counted": counted,
        "percent": wording.percent,
        "listed": wording.listed,
        "cell": cell,
        "hub_split": hub_split,
        "in_words": in_words,
        "splits_in_words": splits_in_words,
    }
    return made


def cell(text: str) -> str:
    """Text that cannot break out of a cell of a table."""
    return " ".join(str(text).split()).replace("|", "\\|").replace("<", "&lt;")


def tidied(text: str) -> str:
    """At most one empty line between any two, one newline at the end, no spaces at line ends."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return _BLANK.sub("\n\n", lines).strip() + "\n"


def _whose(told: Told) -> str:
    """Version, date, authors and where to turn to, as far as they are stated."""
    stated = told.stated
    said = [
        f"Version **{told.facts.version}**" + (f", published {stated.published}" if stated.published else ""),
        f"by {wording.listed(stated.authors)}" if stated.authors else "",
        f"[homepage]({stated.homepage})" if stated.homepage else "",
        f"contact: {stated.contact}" if stated.contact else "",
    ]
    return " · ".join(filter(None, said))


def _figure(figures: Mapping[str, Picture]) -> Callable[[str], str]:
    def figure(name: str) -> str:
        found = figures.get(name)
        if found is None:
            return ""
        return (
            f'<picture>\n  <source media="(prefers-color-scheme: dark)" srcset="{found.dark}">\n'
            f'  <img src="{found.path}" alt="{escape(found.alt)}">\n</picture>\n'
        )

    return figure
