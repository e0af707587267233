"""The licence of a release: as a file for people, and as Croissant wants it, addresses or named works."""

from pathlib import Path
from typing import Any

from vivant.release.telling.phases import licence
from vivant.release.telling.terms import LICENCE_FILE, PERMISSIVE, licence_page
from vivant.release.telling.told import Told
from vivant.report.wording import counted


def write_licence(told: Told, folder: Path) -> None:
    """Writes `LICENSE.md`: the stated licence, and which rows are bound by which terms."""
    rows = [
        f"- `{one.filter}`: {counted(one.frames, 'frame')} ({', '.join(one.models)}); {one.meaning}."
        for one in told.terms
    ]
    text = (
        f"# Licence of {told.title}, version {told.facts.version}\n\n{licence(told)}\n\n"
        + "\n".join(rows)
        + "\n\n"
        "The expressions pick rows of `frames`; the other configurations say their terms in columns, too. Terms are as "
        "those who ran the models recorded them.\n"
    )
    (folder / LICENCE_FILE).write_text(text, "utf-8")


def licence_links(told: Told) -> list[Any]:
    """What people stated, and a named work for every class of terms that binds rows beside it."""
    stated = told.stated.licence
    links: list[Any] = []
    if page := licence_page(stated):
        links.append(page)
    elif stated:
        links.append(_work(stated, "As stated by those who release it."))
    for one in told.terms:
        if one.terms != PERMISSIVE:
            links.append(
                _work(
                    f"Terms of the models: {one.terms}",
                    f"{one.frames:,} of {told.facts.frames:,} frames ({one.filter}): {one.meaning}.",
                )
            )
    return links or [_work("Not stated", "No licence was stated by those who release it.")]


def _work(name: str, description: str) -> dict[str, str]:
    return {"@type": "sc:CreativeWork", "name": name, "description": description}
