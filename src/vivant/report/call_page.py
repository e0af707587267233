"""One call to a model as a page of its own: what was asked, what was shown, what came back."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vivant.report.attempts import Mark, mark
from vivant.report.folder import FRONT_PAGE
from vivant.report.pages import STYLE_SHEET, Link, page_environment, render, style_sheet
from vivant.report.thumbnails import ATTEMPT_WIDTH, Thumbnail
from vivant.schema.gate import Region


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A picture that a call was about. `name` is the stem of its file, `label` what it was there for,
    `regions` what is outlined on it: an edited region, or findings by their numbers.

    Without `file`, the project does not hold it. `width` and `height` are in pixels.
    """

    name: str
    label: str
    file: str = ""
    width: int = 0
    height: int = 0
    regions: tuple[tuple[str, Region], ...] = ()

    @property
    def picture(self) -> Thumbnail | None:
        """As wide as the page shows it, so that outlines have their width there."""
        if not self.file:
            return None
        return Thumbnail(self.file, ATTEMPT_WIDTH, max(1, round(ATTEMPT_WIDTH * self.height / self.width)))

    @property
    def marks(self) -> tuple[Mark, ...]:
        if (picture := self.picture) is None:
            return ()
        return tuple(
            mark("finding" if number else "edit", number, region, picture) for number, region in self.regions
        )


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A question to a judge and what it said, in words; `number` is that of the outline, if any."""

    text: str
    verdict: str
    note: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class CallView:
    """A call in words; `facts` and `tries` are rows of text, the latter with a row of heads."""

    title: str
    about: str
    facts: tuple[tuple[str, str], ...]
    words: tuple[tuple[str, str], ...]
    asked: tuple[AskedLine, ...]
    heads: tuple[str, ...]
    tries: tuple[tuple[str, ...], ...]
    exhibits: tuple[Exhibit, ...]
    request: str
    reply: str


_LARGE: Final = 4000
"""Characters from which on a text is folded away."""


def write_call(view: CallView, folder: Path, pictures: Mapping[str, bytes]) -> Path:
    """Writes the page, its style sheet and `pictures` by file name into `folder`, and returns the page.

    The folder is the call's own: it is replaced whole. The same call gives the same bytes.
    """
    draft = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    for name, data in pictures.items():
        (draft / name).write_bytes(data)
    html = render(
        page_environment(), "call.html", FRONT_PAGE, view.title, (Link(view.title, ""),), view=view, large=_LARGE
    )  # fmt: skip
    (draft / FRONT_PAGE).write_text(html, "utf-8", newline="\n")
    (draft / STYLE_SHEET).write_text(style_sheet(), "utf-8", newline="\n")
    shutil.rmtree(folder, ignore_errors=True)
    draft.rename(folder)
    return folder / FRONT_PAGE
