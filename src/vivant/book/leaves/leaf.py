"""One leaf: which pictures and which words are where on it, in pixels. It is drawn for some readers, and written
as a page of an EPUB for others."""

from dataclasses import dataclass, field
from typing import Final, Literal

from vivant.book.book import Plate
from vivant.book.lettering.paragraphs import Setting, set_text
from vivant.book.lettering.typeface import Typeface
from vivant.studio.drawing.displaylist import RGB

Kind = Literal["FrontCover", "Story", "Other"]
Align = Literal["left", "center"]
Part = Literal["h1", "h2", "p", "folio"]
"""What words are: a heading, text, or the number of a page."""
PAPER: Final = "#fcf9f2"
INK: Final = "#2c262e"
PALE: Final = "#766c6c"


@dataclass(frozen=True, slots=True)
class Hung:
    """A picture, its upper left corner at `left`, `top`."""

    plate: Plate
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Words:
    """Text in lines, in the middle of `measure` or from its left on; `colour` is "#rrggbb"."""

    setting: Setting
    left: float
    top: float
    measure: float
    align: Align
    colour: str
    part: Part


@dataclass(slots=True)
class Leaf:
    """A leaf under construction. `kind` is what comic readers call it, `name` what a bookmark in it is called;
    a leaf that only goes on with the one before has none. `page` is the number of the page, 0 for others."""

    width: int
    height: int
    kind: Kind = "Story"
    name: str = ""
    page: int = 0
    paper: str = PAPER
    pictures: list[Hung] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)

    def hang(self, plate: Plate, left: float, top: float, width: float, height: float) -> None:
        self.pictures.append(Hung(plate, round(left), round(top), round(width), round(height)))

    def write(
        self,
        setting: Setting,
        left: float,
        top: float,
        *,
        measure: float | None = None,
        align: Align = "left",
        colour: str = INK,
        part: Part = "p",
    ) -> float:
        """Puts text there and returns where it ends below; without a `measure` it is as wide as its lines."""
        reach = setting.width if measure is None else measure
        self.words.append(Words(setting, left, top, reach, align, colour, part))
        return top + setting.height

    def write_line(
        self, text: str, typeface: Typeface, size: float, top: float, *, colour: str = INK, part: Part = "p"
    ) -> float:
        """A line of text in the middle of the leaf; returns where it ends below."""
        setting = set_text(text, typeface, size, self.width)
        return self.write(setting, 0, top, measure=self.width, align="center", colour=colour, part=part)


def rgb(colour: str) -> RGB:
    """ "#rrggbb" as three numbers"""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
