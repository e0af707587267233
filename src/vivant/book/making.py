"""A book is made of what a project has accepted: text, pictures, cast, and who made them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from vivant.book.book import Book, Member, Page, Plate
from vivant.book.covering import cover_plate
from vivant.book.crediting import credits_of
from vivant.book.describing import frame_alt, portrait_alt, role_of
from vivant.book.drafting import draft
from vivant.book.quoting import printable, typeset
from vivant.errors import InputError, StoreError, UsageError
from vivant.pipeline.finding import find_story
from vivant.pipeline.project import Project
from vivant.report.wording import capitalised
from vivant.schema.character import Character
from vivant.schema.record import PixelId
from vivant.schema.story import Story
from vivant.store.images import size_of, strip
from vivant.store.png import SIGNATURE
from vivant.store.records import CharacterRecord, FrameRecord

LANGUAGE: Final = "en"
"""What the studio and the prompts write."""
_TAG: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def make_book(
    project: Project,
    wanted: str,
    *,
    language: str = LANGUAGE,
    allow_missing: bool = False,
    drafts: bool = False,
) -> Book:
    """The book of a story, named by its id or its title.

    Raises InputError where there is no such story, where it was refused, and where pages have no accepted
    picture, which it names with the reasons; with `allow_missing` such pages have their text alone, as
    long as one page has a picture. With `drafts` they show the best picture that was made for them, marked
    as a draft.
    """
    refuse_no_language(language)
    story = find_story(project, wanted)
    frames = list(project.catalogue.frames(story.id))
    if not drafts or not any(project.catalogue.picture(frame.id) for frame in frames):
        _refuse_missing(project, story, frames, allow_missing=allow_missing)
    records = [_record(project, id) for id in story.cast]
    cast = {record.character.id: record.character for record in records}
    pages = tuple(_page(project, frame, cast, language, drafts) for frame in frames)
    unaccepted = {frame.position + 1 for frame in frames if frame.state != "accepted"}
    shown = tuple(page.number for page in pages if page.plate and page.number in unaccepted)
    finished = tuple(replace(page, plate=None) if page.number in shown else page for page in pages)
    return Book(
        id=story.id,
        title=typeset(story.title, language) or story.id,
        subtitle=typeset(story.premise, language),
        language=language,
        style=project.config.style.words or story.style.replace("_", " "),
        cover=cover_plate(finished if any(page.plate for page in finished) else pages, story),
        pages=pages,
        cast=tuple(_member(project, record) for record in records),
        making=credits_of(project, story, frames, records, shown),
    )


def refuse_no_language(tag: str) -> None:
    """Raises UsageError for what is no BCP 47 tag as languages have them: "en", "de-AT", "zh-Hans"."""
    if not _TAG.fullmatch(tag):
        raise UsageError(f"{tag!r} names no language", 'Name it by its tag: "en", "de", "pt-BR".')


def _refuse_missing(
    project: Project, story: Story, frames: Sequence[FrameRecord], *, allow_missing: bool
) -> None:
    missing = [frame for frame in frames if frame.state != "accepted"]
    if not missing or (allow_missing and len(missing) < len(frames)):
        return
    named = "; ".join(f"{frame.id} ({frame.state}: {frame.reason})" for frame in missing)
    raise InputError(
        f"{len(missing)} of the {len(frames)} pages of {story.id} have no accepted picture: {named}",
        f"Run `vivant build {project.directory}`, or decide on them in `vivant review {project.directory}`"
        + (
            "; or make the book with the text alone on those pages (--allow-missing)."
            if len(missing) < len(frames)
            else "."
        ),
    )


def _record(project: Project, id: str) -> CharacterRecord:
    record = project.catalogue.character(id)
    if record is None:
        raise StoreError(f"{id} is in the cast of a story, but not in the catalogue", "Run `vivant verify`.")
    return record


def _page(
    project: Project, frame: FrameRecord, cast: dict[str, Character], language: str, drafts: bool
) -> Page:
    accepted = frame.state == "accepted"
    image = _shown(project, frame) if accepted or drafts else None
    plate = _plate(project, image, printable(frame_alt(frame.spec, cast))) if image else None
    if plate and not accepted:
        plate = draft(plate)
    text = typeset(frame.spec.narration, language)
    return Page(frame.position + 1, frame.id, text, plate)


def _shown(project: Project, frame: FrameRecord) -> PixelId | None:
    """The picture that stood for a frame when its state was read: another one may stand by now, unaccepted."""
    made = project.catalogue.attempts(frame.id)
    return next((attempt.image for attempt in made if attempt.number == frame.best), None)


def _member(project: Project, record: CharacterRecord) -> Member:
    who = record.character
    alt = printable(portrait_alt(who))
    portrait = _plate(project, record.template, alt) if record.template else None
    name, told = capitalised(printable(who.name)), capitalised(printable(who.description))
    return Member(who.id, name, printable(role_of(who)), told, portrait)


def _plate(project: Project, image: PixelId, alt: str) -> Plate:
    """The picture without what generators write into the files of pictures."""
    data = project.blobs.get(image)
    data = strip(data) if data.startswith(SIGNATURE) else data
    return Plate(data, *size_of(data), alt)
