"""Pages as panels: a picture with text below, or text alone, each piece of text in its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from vivant.book.book import Page, Plate
from vivant.book.leaves.layout import ABOVE, BELOW, MARGIN, Layout
from vivant.book.lettering.paragraphs import Setting, balance_text, divide_text, fit_text
from vivant.book.lettering.typeface import literata

_ALONE: Final = (62, 58, 54, 50, 46, 42)
"""Letters of a page without a picture, in 1536ths of the width."""
_CENTRED: Final = 3
"""Lines in the middle of a page; where there are more, the eye looks for their beginnings."""


@dataclass(frozen=True, slots=True)
class Panel:
    """What is seen at a time. `number` is that of the page, `goes_on` says that it began on the panel before;
    the upper left corner of the text is at `left`, `top`."""

    number: int
    plate: Plate | None
    text: Setting
    left: float
    top: float
    goes_on: bool = False

    @property
    def centred(self) -> bool:
        return not self.goes_on and len(self.text.lines) <= _CENTRED


def panels(page: Page, layout: Layout) -> Iterator[Panel]:
    """The panels of a page: mostly one. What does not fit below its picture goes on on the next."""
    if page.plate is None:
        yield from _text_alone(page, layout)
        return
    face, top = literata(), layout.picture + ABOVE * layout.unit
    columns = divide_text(page.text, face, layout.size, layout.measure, layout.band)
    first = columns[0]
    if len(columns) == 1:
        first = balance_text(page.text, face, layout.size, layout.measure)
    left = (layout.width - first.width) / 2
    yield Panel(page.number, page.plate, first, left, top + max(0.0, layout.band - first.height) / 2)
    if rest := "\n".join(text for column in columns[1:] for text in column.paragraphs):
        yield from _columns(page, rest, layout, layout.size, goes_on=True)


def _text_alone(page: Page, layout: Layout) -> Iterator[Panel]:
    """A page whose picture is missing: its text in larger letters, in the middle."""
    sizes = [size * layout.unit for size in _ALONE]
    text = fit_text(page.text, literata(), sizes, layout.measure, layout.column)
    if text is None:
        yield from _columns(page, page.text, layout, sizes[-1], goes_on=False)
        return
    text = balance_text(page.text, literata(), text.size, layout.measure)
    left, top = (layout.width - text.width) / 2, (layout.height - text.height) / 2
    yield Panel(page.number, None, text, left, top)


def _columns(page: Page, text: str, layout: Layout, size: float, *, goes_on: bool) -> Iterator[Panel]:
    left, top = MARGIN * layout.unit, BELOW * layout.unit
    for column in divide_text(text, literata(), size, layout.measure, layout.column):
        yield Panel(page.number, None, column, left, top, goes_on)
        goes_on = True
