"""The licence of a release as Croissant wants it: addresses, or named works."""

from typing import Any

from vivant.release.telling.terms import PERMISSIVE, licence_page
from vivant.release.telling.told import Told


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
