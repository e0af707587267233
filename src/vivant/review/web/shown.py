"""What the report's pages need to be shown by the application: pictures and places of its own."""

from typing import Any, Final

from vivant.report.cast import Portrait, portraits
from vivant.report.thumbnails import Thumbnail
from vivant.report.view import CharacterView
from vivant.review.web.thumbnails import WIDTHS
from vivant.schema.record import PixelId, PosedCharacter
from vivant.store.catalogue import Catalogue
from vivant.store.records import CharacterRecord

FRAME: Final[dict[str, Any]] = {"layout": "app.html", "root": "/"}
"""What pages of the report need to know about where they are."""


class ServedPictures:
    """Small pictures that the application serves, told by their sizes: none is decoded for a page."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def of(self, pixel_id: PixelId, width: int) -> Thumbnail:
        """The picture at least `width` pixels wide, if it is that wide itself."""
        served = next((known for known in WIDTHS if known >= width), WIDTHS[-1])
        path = f"pictures/{pixel_id}/{served}"
        located = self._catalogue.locate(pixel_id)
        if located is None:
            return Thumbnail(path, width, width)
        shown = min(served, located.width)
        return Thumbnail(path, shown, max(1, round(located.height * shown / located.width)))


def frame_place(id: str) -> str:
    return f"frames/{id}"


def story_place(id: str) -> str:
    return f"stories/{id}"


def character_place(id: str) -> str:
    return f"characters/{id}"


def posed_place(posed: PosedCharacter) -> str:
    return f"characters/{posed.character}#{posed.id}"


def portraits_of(catalogue: Catalogue, ids: tuple[str, ...]) -> dict[str, Portrait]:
    """Those of the characters that are there, in short."""
    found = (catalogue.character(id) for id in ids)
    views = [in_short(record) for record in found if record is not None]
    shown = portraits(views, ServedPictures(catalogue), lambda _, id: character_place(id))
    return {portrait.id: portrait for portrait in shown}


def in_short(record: CharacterRecord) -> CharacterView:
    """A character without its attempts and decision."""
    return CharacterView(record.character, record.template, record.state, None, ())
