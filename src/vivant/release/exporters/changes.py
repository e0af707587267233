"""The edits of a release: of which rejected picture, where and how an accepted frame was made."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from vivant.release.exporters.gallery import Gallery
from vivant.release.samples import WHOLE, Box, Change, Reference, ReferenceRole, Terms, terms_in
from vivant.schema.record import PixelId

Row = Mapping[str, Any]
Rows = Callable[..., Iterator[tuple[str, Row]]]
_EDIT: Final = (
    "subject", "stage", "number", "action", "parent", "stands", "instruction", "region", "references",
)  # fmt: skip
_SHOWN: Final = ("subject", "stage", "number", "character_id", "image_id", "picture_terms")
_NO_NAME: Final = re.compile(r"[^A-Za-z0-9_-]")


@dataclass(frozen=True, slots=True)
class _Edit:
    number: int
    parent: int
    asked: str
    region: Box
    references: tuple[PixelId, ...]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A picture of an attempt that edits began with, or were shown."""

    name: str
    id: PixelId
    terms: Terms
    character: str

    def reference(self, role: ReferenceRole, gallery: Gallery) -> Reference:
        return Reference(role, self.name, gallery.picture(self.id), self.character, self.terms)


class Changes:
    """The edits that accepted frames stand on, and every picture that they began with or were shown.

    `template` knows the reference of a picture that is one. An edit of which a picture is not in the
    release is none.
    """

    def __init__(self, rows: Rows, gallery: Gallery, template: Callable[[PixelId], Reference | None]) -> None:
        self._gallery, self._template = gallery, template
        self._edits = {
            row["subject"]: _edit(row)
            for _, row in rows("attempts", *_EDIT)
            if row["stage"] == "frame"
            and row["action"] == "lie"
            and row["stands"]
            and row["parent"] is not None
        }
        wanted = {id for edit in self._edits.values() for id in edit.references}
        self._bases: dict[str, _Shown] = {}
        self._shown: dict[PixelId, _Shown] = {}
        for _, row in rows("attempts", *_SHOWN, "image") if self._edits else ():
            self._keep(row, wanted)

    def of(self, frame: str) -> Change | None:
        """The edit that made a frame's accepted picture, if one did."""
        edit, base = self._edits.get(frame), self._bases.get(frame)
        if edit is None or base is None:
            return None
        shown = [self._reference(id) for id in edit.references]
        if None in shown:
            return None
        return Change(
            edit.number,
            base.reference("base", self._gallery),
            edit.asked,
            edit.region,
            tuple(one for one in shown if one),
        )

    def _keep(self, row: Row, wanted: set[PixelId]) -> None:
        edit = self._edits.get(row["subject"]) if row["stage"] == "frame" else None
        began = edit is not None and edit.parent == row["number"]
        if row["image"] is None or not (began or row["image_id"] in wanted):
            return
        self._gallery.keep(row["image_id"], row["image"]["bytes"])
        name = f"{_NO_NAME.sub('-', row['subject'])}-A{row['number']:02d}"
        terms = terms_in(row["picture_terms"] or "")
        one = _Shown(name, row["image_id"], terms, row["character_id"] or "")
        self._shown.setdefault(one.id, one)
        if began:
            self._bases[row["subject"]] = one

    def _reference(self, id: PixelId) -> Reference | None:
        one = self._shown.get(id)
        if (template := self._template(id)) or one is None:
            return template
        return one.reference("identity" if one.character else "other", self._gallery)


def _edit(row: Row) -> _Edit:
    sides = row["region"]
    region = (sides["left"], sides["top"], sides["right"], sides["bottom"]) if sides else WHOLE
    return _Edit(
        row["number"], row["parent"], row["instruction"] or "", region, tuple(row["references"] or ())
    )
