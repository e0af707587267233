"""One leaf: paper, pictures and text upon it, and what becomes of them in pixels."""

from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np

from vivant.book.book import Plate
from vivant.book.leaves.resampling import resampled
from vivant.book.lettering.paragraphs import Setting, set_text
from vivant.book.lettering.typeface import Typeface
from vivant.schema.judging import Pixels
from vivant.store.images import decode
from vivant.studio.drawing.displaylist import RGB, Flat, Group, Node, Shape
from vivant.studio.drawing.path import polygon
from vivant.studio.drawing.thorvg import rasterise

Kind = Literal["FrontCover", "Story", "Other"]
Align = Literal["left", "middle"]
PAPER: Final[RGB] = (252, 249, 242)
INK: Final[RGB] = (44, 38, 46)
PALE: Final[RGB] = (122, 112, 112)


@dataclass
class Leaf:
    """A leaf under construction, `width` by `height` pixels; `kind` is what comic readers call it and `name`
    what a bookmark in it is called, if it has one."""

    width: int
    height: int
    kind: Kind = "Story"
    name: str = ""
    paper: RGB = PAPER
    _pictures: list[tuple[Pixels, int, int]] = field(default_factory=list, repr=False)
    _nodes: list[Node] = field(default_factory=list, repr=False)

    def picture(self, plate: Plate, left: int, top: int, width: int, height: int) -> None:
        """The plate, resampled to this size, with its upper left corner there."""
        self._pictures.append((resampled(decode(plate.data), width, height), left, top))

    def rule(self, left: float, top: float, width: float, height: float, colour: RGB) -> None:
        """A filled rectangle."""
        corners = [(left, top), (left + width, top), (left + width, top + height), (left, top + height)]
        self._nodes.append(Shape(polygon(corners), Flat(colour)))

    def block(
        self,
        setting: Setting,
        left: float,
        top: float,
        colour: RGB = INK,
        *,
        align: Align = "left",
        measure: float = 0,
    ) -> float:
        """Text in lines, its upper left corner there; with `align` in the middle of `measure`. Returns where it
        ends below."""
        for line in setting.lines:
            shift = (measure - line.width * setting.size) / 2 if align == "middle" else 0.0
            path = setting.typeface.path(line.text)
            place = (setting.size, 0.0, 0.0, setting.size, left + shift, top + line.drop * setting.size)
            self._nodes.append(Group((Shape(path, Flat(colour)),), place))
        return top + setting.height

    def line(self, text: str, typeface: Typeface, size: float, top: float, colour: RGB = INK) -> float:
        """One line of text in the middle of the leaf; returns where it ends below."""
        setting = set_text(text, typeface, size, self.width)
        return self.block(setting, 0, top, colour, align="middle", measure=self.width)

    def pixels(self) -> Pixels:
        """(height, width, 3), RGB."""
        base = np.empty((self.height, self.width, 4), np.uint8)
        base[:] = (*self.paper[::-1], 255)
        for picture, left, top in self._pictures:
            rows, columns = picture.shape[:2]
            base[top : top + rows, left : left + columns, :3] = picture[:, :, ::-1]
        drawn = rasterise(self._nodes, self.width, self.height, over=base)
        return np.ascontiguousarray(drawn[:, :, 2::-1])
