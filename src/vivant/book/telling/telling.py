"""`vivant tell`: the project of a text is made or gone on with, built, and its story bound as a book."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from vivant.book.binding import refuse_useless
from vivant.book.book import Book
from vivant.book.cbz import refuse_undrawable
from vivant.book.editions import PLAIN, Edition, Format, formats_of, publish
from vivant.book.lettering.typeface import literata
from vivant.book.making import LANGUAGE, make_book, refuse_no_language
from vivant.book.pdf import load_typst
from vivant.book.telling.folder import begin_anew, begin_project, folder_of, refuse_another
from vivant.book.telling.settings import default_settings, given_settings
from vivant.book.telling.tale import Tale
from vivant.config import FILE, read_config
from vivant.errors import UsageError, VivantError
from vivant.pipeline.building import build_project
from vivant.pipeline.creating import TEXTS
from vivant.pipeline.progress import Watch
from vivant.pipeline.project import Project, open_project
from vivant.schema.record import State
from vivant.schema.vocabulary import StyleChoice
from vivant.store.records import FrameRecord

STORY: Final = "S00001"


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a tale is to be told: which files its book becomes, in what style and by which models, where its
    project lies. What is None is as the project says, or by default."""

    outputs: tuple[Path, ...]
    edition: Edition = PLAIN
    project: Path | None = None
    config: Path | None = None
    style: StyleChoice | None = None
    seed: int | None = None
    language: str = LANGUAGE
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Lacking:
    """A page without an accepted picture, and why."""

    page: int
    frame: str
    state: State
    reason: str

    def line(self) -> str:
        return f"Page {self.page} ({self.frame}) has no accepted picture: {self.state}, {self.reason}."


@dataclass(frozen=True, slots=True)
class Told:
    """How telling ended: with a `book` in `files`, or without one because a person has to decide (`waiting`),
    the budget stopped it (`unpaid`), or pages are `lacking`."""

    project: Path
    book: Book | None = None
    files: tuple[Path, ...] = ()
    waiting: str = ""
    unpaid: str = ""
    lacking: tuple[Lacking, ...] = ()

    def document(self) -> dict[str, Any]:
        book = self.book
        return {
            "project": str(self.project),
            "story": STORY,
            "title": book.title if book else "",
            "pages": len(book.pages) if book else 0,
            "cast": [one.name for one in book.cast] if book else [],
            "drafts": list(book.making.drafts) if book else [],
            "files": [str(file) for file in self.files],
            "lacking": [{name: getattr(one, name) for name in one.__slots__} for one in self.lacking],
            "waiting": self.waiting,
            "stopped_by_budget": self.unpaid,
        }

    def lines(self) -> Iterator[str]:
        if self.book:
            drafts = ", ".join(map(str, self.book.making.drafts))
            yield f"{self.book.title}: {len(self.book.pages)} pages" + (
                f" (drafts: {drafts})" if drafts else ""
            )
            yield "With " + "; ".join(f"{one.name} ({one.role})" for one in self.book.cast)
        yield from (f"{file} ({file.stat().st_size:,} bytes)" for file in self.files)


def begin(tale: Tale, wishes: Wishes) -> Path:
    """The project of a tale, made where there is none yet.

    Raises UsageError for wishes that cannot be met and for a project that is another tale's; then nothing is
    written.
    """
    _formats(tale, wishes)
    directory = wishes.project or folder_of(wishes.outputs[0])
    name, style, seed = directory.resolve().name, wishes.style, wishes.seed
    given = given_settings(wishes.config, name, style, seed) if wishes.config else None
    if _is_barren(directory):
        if given is None and (style or seed is not None):
            # The models and all else that was configured stay as they are.
            given = replace(given_settings(directory / FILE, name, style, seed), files={})
        begin_anew(directory, tale, given)
    elif (directory / FILE).exists():
        refuse_another(directory, tale, given, style, seed)
    else:
        begin_project(directory, tale, given or default_settings(name, style, seed))
    return directory


def tell(
    tale: Tale,
    wishes: Wishes,
    *,
    workers: int = 1,
    max_usd: float | None = None,
    report_progress: Watch = lambda step: None,
) -> Told:
    """Makes a book of a tale, or goes on with it: running it again with the same tale and wishes resumes, and
    once everything is accepted writes the same bytes.

    Raises what `begin` and `build_project` do, and VivantError where no story comes of the text.
    """
    formats, directory = _formats(tale, wishes), begin(tale, wishes)
    waiting, unpaid = "", ""
    if not _is_done(directory):
        built = build_project(directory, workers=workers, max_usd=max_usd, report_progress=report_progress)
        waiting, unpaid = built.waiting, built.unpaid
    with open_project(directory) as project:
        lacking = _lacking(project, settled=not waiting and not unpaid)
        drawn = any(frame.best is not None for frame in project.catalogue.frames(STORY))
        book = None
        if drawn and not unpaid and (not lacking or wishes.drafts):
            book = make_book(project, STORY, language=wishes.language, drafts=wishes.drafts)
    if book is None:
        return Told(directory, waiting=waiting, unpaid=unpaid, lacking=lacking)
    publish(book, formats, wishes.edition)
    return Told(directory, book, tuple(formats), lacking=lacking)


def _formats(tale: Tale, wishes: Wishes) -> Mapping[Path, Format]:
    """What is to be written; whatever would be refused after the work is refused before it."""
    formats = formats_of(wishes.outputs)
    refuse_useless(wishes.edition, formats)
    refuse_no_language(wishes.language)
    for file in wishes.outputs:
        if file.is_dir() or not file.absolute().parent.is_dir():
            raise UsageError(f"{file} cannot be written there", "Name a file in a folder that is there.")
    if "pdf" in formats:
        load_typst()
    if "cbz" in formats and (strange := literata().missing(tale.text)):
        refuse_undrawable([("its pages", strange)])
    return dict(zip(wishes.outputs, formats, strict=True))


def _is_barren(directory: Path) -> bool:
    """Whether a project was made of one text, no story came of it, and no picture was made."""
    if not (directory / FILE).exists() or read_config(directory).stories.texts != TEXTS:
        return False
    with open_project(directory) as project:
        states = [record.state for record in project.catalogue.stories()]
        return states == ["refused"] and project.catalogue.count_attempts() == 0


def _is_done(directory: Path) -> bool:
    """Whether every frame is accepted already, so that nothing is left to build."""
    with open_project(directory) as project:
        counts = project.catalogue.count_frames()
    return 0 < counts.requested == counts.accepted


def _lacking(project: Project, *, settled: bool) -> tuple[Lacking, ...]:
    """The pages that cannot be bound. Raises VivantError where nothing more will come of the text as it is."""
    record = project.catalogue.story(STORY)
    if settled and (record is None or record.story is None):
        raise VivantError(
            f"no story came of the text: {record.reason if record else 'nobody in it can be played'}",
            "Change the text, and run the same command again.",
        )
    frames = list(project.catalogue.frames(STORY))
    return tuple(_told(frame) for frame in frames if frame.state != "accepted")


def _told(frame: FrameRecord) -> Lacking:
    return Lacking(frame.position + 1, frame.id, frame.state, frame.reason)
