"""On which terms the rows of a release may be used, and what that makes of its licence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from vivant.release.telling.shelves import Shelf, hub_split

PERMISSIVE: Final = "permissive"
MEANING: Final[Mapping[str, str]] = {
    PERMISSIVE: "the licences of the models let people do anything with their outputs",
    "no-training": "may not be used to train models that compete with the one that made it",
    "non-commercial": "may not be used commercially",
    "unstated": "nobody stated what the model's licence allows; ask before you use it",
}
JOINED: Final = " + "
"""Between several terms that bind together, in a column."""
LICENCE_FILE: Final = "LICENSE.md"
"""The one name of a file, with `LICENSE`, that the hub lets a card link to as a licence."""

LICENCES: Final = frozenset(
    {
        "apache-2.0", "mit", "cc0-1.0", "cc-by-2.0", "cc-by-3.0", "cc-by-4.0", "cc-by-sa-3.0", "cc-by-sa-4.0",
        "cc-by-nc-2.0", "cc-by-nc-3.0", "cc-by-nc-4.0", "cc-by-nd-4.0", "cc-by-nc-sa-2.0", "cc-by-nc-sa-3.0",
        "cc-by-nc-sa-4.0", "cc-by-nc-nd-3.0", "cc-by-nc-nd-4.0", "bsd", "bsd-2-clause", "bsd-3-clause", "odbl",
        "odc-by", "pddl", "gpl-3.0", "lgpl-3.0", "agpl-3.0", "mpl-2.0", "unlicense", "openrail",
        "cdla-sharing-1.0", "cdla-permissive-1.0", "cdla-permissive-2.0",
    }
)  # fmt: skip
"""Licences that the hub knows by an identifier, as it spells them."""
_SPDX: Final = {
    "apache-2.0": "Apache-2.0", "mit": "MIT", "odbl": "ODbL-1.0", "odc-by": "ODC-By-1.0", "pddl": "PDDL-1.0",
    "bsd-2-clause": "BSD-2-Clause", "bsd-3-clause": "BSD-3-Clause", "unlicense": "Unlicense",
}  # fmt: skip
_WITHOUT_PAGE: Final = frozenset({"bsd", "openrail"})


@dataclass(frozen=True, slots=True)
class TermsRows:
    """The rows of `frames` that one class of terms binds, by split, and the models that drew them."""

    terms: str
    rows: Mapping[str, int]
    models: tuple[str, ...]

    @property
    def frames(self) -> int:
        return sum(self.rows.values())

    @property
    def meaning(self) -> str:
        """What the terms say; several bind together."""
        return "; ".join(MEANING.get(one, one) for one in self.terms.split(JOINED))

    @property
    def filter(self) -> str:
        """The expression that picks these rows, in SQL."""
        return f"terms = '{self.terms}'"


@dataclass(frozen=True, slots=True)
class Licence:
    """What the hub is told: an identifier; a name where it is none of the hub's; an address where there is one."""

    id: str
    name: str = ""
    link: str = ""


def terms_rows(
    terms: Mapping[str, Mapping[str, int]], models: Mapping[str, tuple[str, ...]]
) -> tuple[TermsRows, ...]:
    """The classes of terms, those with most rows first."""
    rows = [TermsRows(name, dict(counts), models.get(name, ())) for name, counts in terms.items()]
    return tuple(sorted(rows, key=lambda one: (-one.frames, one.terms)))


def models_by_terms(shelf: Shelf, folder: str) -> dict[str, tuple[str, ...]]:
    """Which models drew the rows of each class of terms, read from the frames themselves."""
    import pyarrow.parquet as pq

    found: dict[str, set[str]] = {}
    for shard in shelf.shards:
        table = pq.read_table(f"{folder}/{shard.path}", columns=["terms", "model"], partitioning=None)
        pairs = table.group_by(["terms", "model"]).aggregate([])
        for terms, model in zip(*(pairs[name].to_pylist() for name in ("terms", "model")), strict=True):
            found.setdefault(terms, set()).add(model)
    return {terms: tuple(sorted(models)) for terms, models in found.items()}


def licence_of(stated: str, rows: tuple[TermsRows, ...]) -> Licence:
    """The licence of a release.

    What its people state holds alone only where no model's terms bind any row; else it is `other`, named
    after the terms, and the card says which rows.
    """
    binding = sorted({one.terms for one in rows if one.terms != PERMISSIVE})
    if binding:
        mixed = len(rows) > 1
        name = "mixed-terms" if mixed else _slug(binding[0])
        return Licence("other", name, LICENCE_FILE)
    if not stated:
        return Licence("unknown")
    if stated.lower() in LICENCES:
        return Licence(stated.lower(), link=licence_page(stated))
    link = stated if re.match(r"https?://\S+$", stated) else ""
    return Licence("other", "see-link" if link else _slug(stated), link)


def licence_page(stated: str) -> str:
    """Where a known licence is to be read; empty for one that is not known."""
    name = stated.lower()
    if stated.startswith(("http://", "https://")):
        return stated
    if name not in LICENCES or name in _WITHOUT_PAGE:
        return ""
    return f"https://spdx.org/licenses/{_SPDX.get(name, name.upper())}.html"


def splits_in_words(rows: Mapping[str, int]) -> str:
    """ "train 1,204, test 88" """
    return ", ".join(_each(rows))


def _each(rows: Mapping[str, int]) -> Iterator[str]:
    for split, count in rows.items():
        yield f"{hub_split(split)} {count:,}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-")[:60] or "other"
