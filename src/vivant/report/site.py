"""The report of a project: a static site that opens from a file, without a server or script."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import Any, Final, TypeVar

from vivant.errors import StoreError
from vivant.report.attempts import pictures_of
from vivant.report.cast import (
    PER_PAGE,
    CastEntry,
    Portrait,
    cast_entry,
    cast_page,
    pictures_of_member,
    portraits,
)
from vivant.report.folder import FRONT_PAGE, Edition
from vivant.report.overview import facts, lead, overview_figures
from vivant.report.pages import STYLE_SHEET, Link, page_environment, render, style_sheet
from vivant.report.posed import posed_cell, posed_page, posed_place
from vivant.report.stories import StorySummary, frame_entry, pictures_of_story, story_page, summary
from vivant.report.tally import Tally
from vivant.report.thumbnails import Thumbnails
from vivant.report.view import CharacterView, ReportSource, StoryView
from vivant.report.wording import approval, simulation
from vivant.schema.record import PosedCharacter

STORIES_PER_PAGE: Final = 200
REFUSED_PAGE: Final = "refused.html"

Item = TypeVar("Item")
Progress = Callable[[int, int], None]
"""Called with (stories done, stories in all) after each story."""


def write_report(source: ReportSource, directory: Path, *, progress: Progress | None = None) -> Path:
    """Writes the report of a project into `directory` (its own folder) and returns the front page.

    The same project gives the same bytes. Pictures that are there already are not made again. A
    report that was there before stays readable until the new one is complete; a second writer at
    the same time is not provided for. Raises StoreError where a picture cannot be read.
    """
    report = _Report(source, directory)
    report.write_posed()
    report.write_stories(progress)
    report.write_cast()
    report.write_front()
    report.write_refused()
    return report.publish()


class _Report:
    """One writing of the report: what later pages need to know of earlier ones."""

    def __init__(self, source: ReportSource, directory: Path) -> None:
        self._source = source
        self._project = source.project()
        self._thumbnails = Thumbnails(directory, source.image)
        self._edition = Edition(directory)
        self._environment = page_environment()
        self._cast: list[CharacterView] = list(source.characters())
        self._thumbnails.make(chain.from_iterable(map(pictures_of_member, self._cast)))
        self._portraits: dict[str, Portrait] = {p.id: p for p in portraits(self._cast, self._thumbnails)}
        self._names = {portrait.id: portrait.name for portrait in self._portraits.values()}
        self._posed_ids: set[str] = set()
        self._posed_pages: dict[str, str] = {}
        self._tally = Tally()
        for character in self._cast:
            self._tally.add_character(character)
        self._summaries: list[StorySummary] = []
        self._appearances: dict[str, list[Link]] = defaultdict(list)

    def write_posed(self) -> None:
        """One page a character; before the stories, which link to what is there."""
        for character, group in groupby(self._source.posed(), key=lambda view: view.posed.character):
            if character in self._posed_pages:
                raise StoreError(
                    f"the posed characters of {character} do not come together", "order them by id"
                )
            self._posed_pages[character] = posed_page(character)
            views = list(group)
            self._posed_ids.update(view.posed.id for view in views)
            self._thumbnails.make(chain.from_iterable(pictures_of(view.attempts) for view in views))
            cells = [posed_cell(view, self._names, self._thumbnails) for view in views]
            name = self._names.get(character, character)
            trail: tuple[Link, ...] = (Link("Cast", cast_page(1)),)
            if character in self._portraits:
                trail = (*trail, Link(name, self._portraits[character].link))
            self._write("posed.html", posed_page(character), f"{name}, posed", trail, name=name, cells=cells)

    def write_stories(self, progress: Progress | None) -> None:
        """One page a story, each written as soon as the story after it is known."""
        before: Link | None = None
        current: StoryView | None = None
        for done, view in enumerate(self._source.stories(), 1):
            self._thumbnails.make(pictures_of_story(view))
            self._tally.add_story(view)
            self._summaries.append(summary(view, self._names, self._thumbnails))
            if view.story is not None:
                link = Link(view.title, story_page(view.story.id))
                for member in view.story.cast:
                    self._appearances[member].append(link)
                if current is not None:
                    before = self._write_story(current, before, link)
                current = view
            if progress is not None:
                progress(done, max(done, self._project.stories_requested or 0))
        if current is not None:
            self._write_story(current, before, None)

    def _write_story(self, view: StoryView, before: Link | None, after: Link | None) -> Link:
        assert view.story is not None
        page = story_page(view.story.id)
        frames = tuple(
            frame_entry(frame, self._portraits, self._names, self._posed_link, self._thumbnails)
            for frame in view.frames
        )
        self._write(
            "story.html", page, view.title, (Link("Stories", f"{FRONT_PAGE}#stories"),),
            view=view, story=view.story, frames=frames, before=before, after=after,
            style=self._project.style or view.story.style,
            cast=[self._portraits[member] for member in view.story.cast if member in self._portraits],
            approval=approval(view.decision, self._project.policies.get("stories", "auto")),
        )  # fmt: skip
        return Link(view.title, page)

    def _posed_link(self, posed: PosedCharacter) -> str:
        return posed_place(posed) if posed.id in self._posed_ids else ""

    def write_cast(self) -> None:
        policy = self._project.policies.get("characters", "auto")
        chunks = _pages_of(self._cast, PER_PAGE)
        for number, views in enumerate(chunks, 1):
            entries: list[CastEntry] = [
                cast_entry(view, self._portraits[view.character.id], policy, self._names, self._thumbnails)
                for view in views
            ]
            self._write(
                "cast.html", cast_page(number), _numbered("Cast", number, len(chunks)), (),
                entries=entries, appearances=self._appearances, number=number,
                posed=self._posed_pages,
                pages=_page_links(len(chunks), cast_page),
            )  # fmt: skip

    def write_front(self) -> None:
        """The front page, and further pages of the contact sheet where there are many stories."""
        told = [story for story in self._summaries if story.link]
        chunks = _pages_of(told, STORIES_PER_PAGE)
        for number, stories in enumerate(chunks, 1):
            first = number == 1
            self._write(
                "index.html", _front_page(number), _numbered(self._project.name, number, len(chunks)), (),
                project=self._project, stories=stories, number=number, told=len(told),
                lead=lead(self._tally) if first else "", facts=facts(self._project, self._tally) if first else (),
                figures=overview_figures(self._tally) if first else (),
                simulation=simulation(self._project),
                refused=self._tally.stories["refused"], pages=_page_links(len(chunks), _front_page),
            )  # fmt: skip

    def write_refused(self) -> None:
        refused = [story for story in self._summaries if story.state == "refused"]
        self._write("refused.html", REFUSED_PAGE, "Refused stories", (), stories=refused)

    def publish(self) -> Path:
        self._edition.write(STYLE_SHEET, style_sheet())
        return self._edition.publish(self._thumbnails.paths)

    def _write(self, template: str, page: str, title: str, trail: tuple[Link, ...], **values: Any) -> None:
        home = () if page == FRONT_PAGE else (Link(self._project.name, FRONT_PAGE),)
        here = Link(title if home else "Vivant report", "")
        html = render(self._environment, template, page, title, (*home, *trail, here), **values)
        self._edition.write(page, html)


def _front_page(number: int) -> str:
    return FRONT_PAGE if number == 1 else f"stories-{number}.html"


def _numbered(title: str, number: int, pages: int) -> str:
    return title if number == 1 else f"{title}, page {number} of {pages}"


def _page_links(count: int, page: Callable[[int], str]) -> tuple[Link, ...]:
    return tuple(Link(str(number), page(number)) for number in range(1, count + 1)) if count > 1 else ()


def _pages_of(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    """`items` in runs of at most `size`; one empty run where there are none."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]
