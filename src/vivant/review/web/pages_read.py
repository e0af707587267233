"""Pages that are read: all frames, one of them, stories and characters, each under a link of its own."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse

from vivant.pipeline.checkpoints import policy_of
from vivant.pipeline.reporting import CatalogueSource
from vivant.report.cast import cast_entry
from vivant.report.pages import Link
from vivant.report.posed import posed_cell
from vivant.report.stories import frame_entry
from vivant.report.wording import approval
from vivant.review.access.rules import desk_of, member_of, needs
from vivant.review.browse.history import history, is_being_asked
from vivant.review.browse.playing import appearances, played
from vivant.review.refusals import NotFound
from vivant.review.web.comparing import side
from vivant.review.web.frame_index import index_of
from vivant.review.web.frame_page import frame_page
from vivant.review.web.rendering import page
from vivant.review.web.shown import (
    FRAME,
    ServedPictures,
    character_place,
    frame_place,
    portraits_of,
    posed_place,
    story_place,
)
from vivant.schema.review import HUMAN_DEFECTS
from vivant.store.browsing import characters_from, count_characters, posed_of, story_beside
from vivant.store.versions import version_of

router = APIRouter()
PER_PAGE = 24
MOST_STORIES = 30
"""Stories that the page of a character shows; the grid shows all of its frames."""


@router.get("/browse", dependencies=[needs("viewer")], include_in_schema=False)
def browse(request: Request) -> HTMLResponse:
    """All frames, to be found; what is looked for stands in the address."""
    return page(request, "browse.html", title="Browse", asked=request.url.query)


@router.get("/frames/{id}", dependencies=[needs("viewer")], include_in_schema=False)
def frame(request: Request, id: str) -> HTMLResponse:
    """One frame: every attempt at it, what was found and answered, and who decided what."""
    desk, me = desk_of(request), member_of(request)
    catalogue = desk.project.catalogue
    record = catalogue.story(id.rpartition("-F")[0])
    view = CatalogueSource(desk.project).story(record) if record is not None else None
    found = next((one for one in view.frames if one.id == id), None) if view is not None else None
    if view is None or found is None:
        raise NotFound(
            f"there is no frame {id}", "Stories that were told anew have other frames: look in Browse."
        )
    with catalogue.view() as connection:
        people = history(connection, "frames", id, me)
        asked_now = is_being_asked(connection, id, me, desk.clock())
        version = version_of(connection, "frames", id)
    title = f"{view.title}, frame {found.position + 1}"
    values: dict[str, Any] = {"people": people, "asked_now": asked_now, "version": version}
    shown, around = frame_page(catalogue, view, found), Link(view.title, story_place(view.id))
    return page(
        request,
        "read_frame.html",
        title=title,
        frame=shown.entry,
        shown=shown,
        story=around,
        defects=HUMAN_DEFECTS["frames"],
        **values,
        **FRAME,
    )


@router.get("/stories/{id}", dependencies=[needs("viewer")], include_in_schema=False)
def story(request: Request, id: str) -> HTMLResponse:
    """One story with all its frames, as in the report."""
    desk = desk_of(request)
    catalogue = desk.project.catalogue
    record = catalogue.story(id)
    if record is None or record.story is None:
        raise NotFound(f"there is no story {id}")
    view = CatalogueSource(desk.project).story(record)
    portraits = portraits_of(catalogue, record.story.cast)
    names = {one.id: one.name for one in portraits.values()}
    pictures = ServedPictures(catalogue)
    frames = [
        frame_entry(one, portraits, names, posed_place, pictures, frame_place(one.id)) for one in view.frames
    ]
    with catalogue.view() as connection:
        people = history(connection, "stories", id, member_of(request))
        version = version_of(connection, "stories", id)
        beside = [story_beside(connection, id, after=after) for after in (False, True)]
    before, after = (Link(found[1], story_place(found[0])) if found else None for found in beside)
    policy = policy_of(desk.project.config.checkpoints, "stories")
    return page(
        request, "read_story.html", title=view.title, view=view, story=record.story, frames=frames, before=before,
        after=after, cast=list(portraits.values()), people=people, approval=approval(view.decision, policy),
        version=version, defects=HUMAN_DEFECTS["stories"],
        style=desk.project.config.style.words or record.story.style, **FRAME,
    )  # fmt: skip


@router.get("/cast", dependencies=[needs("viewer")], include_in_schema=False)
def cast(request: Request, number: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1) -> HTMLResponse:
    """The characters, page by page."""
    desk = desk_of(request)
    with desk.project.catalogue.view() as connection:
        count = count_characters(connection)
        found = characters_from(connection, (number - 1) * PER_PAGE, PER_PAGE)
    pages = max(1, -(-count // PER_PAGE))
    if number > pages:
        raise NotFound(f"the cast has {pages} pages, and no page {number}")
    source, pictures = CatalogueSource(desk.project), ServedPictures(desk.project.catalogue)
    policy = policy_of(desk.project.config.checkpoints, "characters")
    ids = tuple(record.character.id for record in found)
    portraits = portraits_of(desk.project.catalogue, ids)
    entries = [
        cast_entry(
            source.character(record), portraits[record.character.id], policy, {}, pictures,
            character_place(record.character.id),
        )
        for record in found
    ]  # fmt: skip
    title = "Cast" if pages == 1 else f"Cast, page {number} of {pages}"
    links = [Link(str(n), f"cast?page={n}") for n in range(1, pages + 1)] if pages > 1 else []
    return page(
        request, "read_cast.html", title=title, entries=entries, number=number, pages=links, posed={},
        appearances=appearances(index_of(request).snapshot, ids), **FRAME,
    )  # fmt: skip


@router.get("/characters/{id}", dependencies=[needs("viewer")], include_in_schema=False)
def character(request: Request, id: str) -> HTMLResponse:
    """One character: its template, its poses, and its frames in the first of its stories."""
    desk = desk_of(request)
    catalogue = desk.project.catalogue
    record = catalogue.character(id)
    if record is None:
        raise NotFound(f"there is no character {id}")
    source, pictures = CatalogueSource(desk.project), ServedPictures(catalogue)
    names = {id: record.character.name}
    portrait = portraits_of(catalogue, (id,))[id]
    policy = policy_of(desk.project.config.checkpoints, "characters")
    with catalogue.view() as connection:
        people = history(connection, "characters", id, member_of(request))
        version = version_of(connection, "characters", id)
        posed = posed_of(connection, id, record.character.revision)
    strips, more = played(index_of(request).snapshot, id, pictures, MOST_STORIES)
    return page(
        request, "read_character.html", title=record.character.name, people=people, strips=strips, more=more,
        entry=cast_entry(source.character(record), portrait, policy, names, pictures),
        cells=[posed_cell(source.posed_character(one), names, pictures) for one in posed],
        appearances=appearances(index_of(request).snapshot, (id,)), posed={},
        version=version, defects=HUMAN_DEFECTS["characters"], **FRAME,
    )  # fmt: skip


@router.get("/compare", dependencies=[needs("viewer")], include_in_schema=False)
def compare(
    request: Request,
    a: Annotated[str, Query(max_length=40)],
    b: Annotated[str, Query(max_length=40)],
) -> HTMLResponse:
    """Two pictures: beside each other, in turn, one through the other, and where they differ.

    `a` and `b` are frames, or attempts at frames: `S00001-F01` or `S00001-F01.2`, attempts counted from 1.
    """
    catalogue = desk_of(request).project.catalogue
    sides = [side(catalogue, name, at) for name, at in (("A", a), ("B", b))]
    return page(request, "compare.html", title=f"{sides[0].words} and {sides[1].words}", sides=sides)
