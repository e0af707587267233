"""Which frames are wanted: a filter as it stands in the address, and the rows that it lets through."""

from collections.abc import Iterable
from typing import Annotated, Final

import numpy as np
from pydantic import Field

from vivant.review.browse.codes import Codes
from vivant.review.browse.columns import Array
from vivant.review.browse.snapshot import Snapshot
from vivant.schema.value import Value

Word = Annotated[str, Field(max_length=100)]
Words = Annotated[tuple[Word, ...], Field(max_length=100)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
NONE: Final = "none"
"""As a finding: frames without any. As a score: frames that nothing was judged of."""

OF_PERFORMANCE: Final = ("type", "category", "profession", "species", "character", "pose", "expression")
OF_FRAME: Final = ("setting", "time", "weather", "shot", "style", "state", "story")


class Filters(Value):
    """What frames must be like; within one field one of the values is enough, and every field counts.

    What is asked of characters must be true of one and the same performance: `species=fox&pose=running` finds
    running foxes. `finding` is a defect type found in the best attempt, or "none". Scores are shares of the
    gate's questions answered yes; a range leaves out frames that nothing was judged of.
    """

    type: Words = ()
    category: Words = ()
    profession: Words = ()
    species: Words = ()
    character: Words = ()
    pose: Words = ()
    expression: Words = ()
    setting: Words = ()
    time: Words = ()
    weather: Words = ()
    shot: Words = ()
    style: Words = ()
    state: Words = ()
    story: Words = ()
    frame: Words = ()
    finding: Words = ()
    score_from: Share | None = None
    score_to: Share | None = None
    text: Annotated[str, Field(max_length=200)] = ""

    def without(self, name: str) -> "Filters":
        """The same without what it asks of one field (`score` is both ends of the range)."""
        fields = ("score_from", "score_to") if name == "score" else (name,)
        return self.model_copy(update={field: Filters.model_fields[field].default for field in fields})


def matching(snapshot: Snapshot, filters: Filters) -> Array:
    """Which rows the filter lets through, (rows,) of bool."""
    found: Array = snapshot.columns.alive.copy()
    for name in OF_FRAME:
        if wanted := getattr(filters, name):
            column = getattr(snapshot.columns, name)
            found &= _chosen(getattr(snapshot.names, name), wanted)[column]
    if filters.frame:
        found &= _named(snapshot, filters.frame)
    if filters.finding:
        found &= _has_finding(snapshot, filters.finding)
    score = snapshot.columns.score
    if filters.score_from is not None:
        found &= score >= np.float32(filters.score_from)
    if filters.score_to is not None:
        found &= score <= np.float32(filters.score_to)
    if any(getattr(filters, name) for name in OF_PERFORMANCE):
        found &= performing(snapshot, filters).any(axis=0)
    if filters.text.strip():
        found &= _telling(snapshot, filters.text.strip().casefold(), found)
    return found


def performing(snapshot: Snapshot, filters: Filters) -> Array:
    """Which performances are as asked, (5, rows) of bool; places with nobody never are."""
    who = snapshot.columns.who
    found: Array = who >= 0
    for name in OF_PERFORMANCE:
        if wanted := getattr(filters, name):
            # A place with nobody has the code -1, which chooses the last entry: it was left out above.
            found &= _chosen(getattr(snapshot.names, name), wanted)[snapshot.performed[name]]
    return found


def _chosen(codes: Codes, wanted: Iterable[str]) -> Array:
    """By code, whether it is wanted; the entry after the last one is that of -1."""
    chosen = np.zeros(len(codes) + 1, bool)
    chosen[[code for name in wanted if (code := codes.find(name)) >= 0]] = True
    return chosen


def _named(snapshot: Snapshot, wanted: Iterable[str]) -> Array:
    columns = snapshot.columns
    found: Array = np.zeros(len(columns), bool)
    for id in wanted:
        story, _, position = id.rpartition("-F")
        if position.isascii() and position.isdigit() and len(position) < 6:
            found |= (columns.story == snapshot.names.story.find(story)) & (
                columns.position == int(position) - 1
            )
    return found


def _has_finding(snapshot: Snapshot, wanted: Iterable[str]) -> Array:
    defects = snapshot.columns.defects
    codes = (snapshot.names.defect.find(name) for name in wanted)
    found: Array = defects & np.uint32(sum(1 << code for code in codes if code >= 0)) != 0
    if NONE in wanted:
        found |= (defects == 0) & (snapshot.columns.picture != b"")
    return found


def _telling(snapshot: Snapshot, words: str, among: Array) -> Array:
    found = np.zeros(len(among), bool)
    narrations = snapshot.narrations
    found[[row for row in np.flatnonzero(among).tolist() if words in narrations[row].casefold()]] = True
    return found
