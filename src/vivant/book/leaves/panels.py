"""Pages as panels: a picture with text below, or text alone, each piece of text in its place."""

from collections.abc import Iterator, Sequence
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
    """What is seen at a time. `number` is that of the page, `goes_on` says that it began on the panel before.
    A picture is as wide as the panel and hangs at `hung`; the upper left corner of the text is at `left`, `top`.
    """

    number: int
    plate: Plate | None
    text: Setting
    left: float = 0.0
    top: float = 0.0
    hung: float = 0.0
    goes_on: bool = False

    @property
    def centred(self) -> bool:
        return len(self.text.lines) <= _CENTRED


def panels(page: Page, layout: Layout) -> Iterator[Panel]:
    """The panels of a page: mostly one. Text that is too long to stand below its picture comes after it."""
    if page.plate is None:
        yield from _alone(page, layout, [size * layout.unit for size in _ALONE], goes_on=False)
        return
    text = balance_text(page.text, literata(), layout.size, layout.measure)
    if text.height <= layout.band:
        top = layout.picture + ABOVE * layout.unit + (layout.band - text.height) / 2
        yield Panel(page.number, page.plate, text, (layout.width - text.width) / 2, top)
        return
    hung = (layout.height - layout.picture) / 2
    yield Panel(page.number, page.plate, Setting((), layout.size, literata()), hung=hung)
    yield from _alone(page, layout, [layout.size], goes_on=True)


def _alone(page: Page, layout: Layout, sizes: Sequence[float], *, goes_on: bool) -> Iterator[Panel]:
    """Text without a picture: in the middle at the first of the sizes at which it fits, else over several panels."""
    text = fit_text(page.text, literata(), sizes, layout.measure, layout.column)
    if text:
        text = balance_text(page.text, literata(), text.size, layout.measure)
        left, top = (layout.width - text.width) / 2, (layout.height - text.height) / 2
        yield Panel(page.number, None, text, left, top, goes_on=goes_on)
        return
    left, top = MARGIN * layout.unit, BELOW * layout.unit
    for column in divide_text(page.text, literata(), sizes[-1], layout.measure, layout.column):
        yield Panel(page.number, None, column, left, top, goes_on=goes_on)
        goes_on = True
