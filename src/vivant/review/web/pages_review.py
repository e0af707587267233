"""Pages that are worked on: home, the review screen of each checkpoint, and the guidelines."""

import json
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from vivant.pipeline.project import Project
from vivant.review.access.rules import desk_of, member_of, needs
from vivant.review.queue import progress
from vivant.review.web.guides import GUIDES
from vivant.review.web.rendering import page
from vivant.review.web.static_files import static_files
from vivant.schema.record import Checkpoint
from vivant.schema.review import HUMAN_DEFECTS
from vivant.store.opening import is_owned

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Place:
    """A checkpoint on the home page: what is decided there, and how much waits."""

    name: Checkpoint
    title: str
    about: str
    count: progress.Count


_ABOUT: Final[tuple[tuple[Checkpoint, str, str], ...]] = (
    ("characters", "Characters", "Is the template the character that is described, and nobody else?"),
    ("stories", "Stories", "Does the storyboard tell the story? Nothing of it is drawn yet."),
    ("frames", "Frames", "What the gate could not settle, and a sample of what it accepted."),
)


@router.get("/", dependencies=[needs("viewer")], include_in_schema=False)
def home(request: Request) -> HTMLResponse:
    """What waits, and where to start."""
    desk, me = desk_of(request), member_of(request)
    with desk.project.catalogue.view() as connection:
        counts = progress.counts(connection, desk.left, me.name, desk.clock())
        own = progress.own(connection, me.name, desk.clock())
        orders = progress.orders_waiting(connection)
    return page(
        request,
        "home.html",
        title="Home",
        checkpoints=[Place(name, title, about, counts[name]) for name, title, about in _ABOUT],
        waiting={name: count.waiting for name, count in counts.items()},
        total=sum(count.waiting for count in counts.values()),
        nothing=not any(count.waiting for count in counts.values()),
        own=own,
        orders=orders,
        running=is_owned(desk.project.directory),
        may_review=me.may("reviewer"),
        may_adjudicate=me.may("adjudicator"),
    )


@router.get("/review/{checkpoint}", dependencies=[needs("reviewer")], include_in_schema=False)
def review(request: Request, checkpoint: Checkpoint, adjudication: bool = False) -> HTMLResponse:
    """The review screen: everything on it comes through the API."""
    desk, me = desk_of(request), member_of(request)
    with desk.project.catalogue.view() as connection:
        counts = progress.counts(connection, desk.left, me.name, desk.clock())
    boot = {
        "checkpoint": checkpoint,
        "me": me.name,
        "role": me.role,
        "project": desk.project.config.project.name,
        "adjudication": adjudication and me.may("adjudicator"),
        "defects": [
            defect.model_dump(include={"name", "key", "words"}) for defect in HUMAN_DEFECTS[checkpoint]
        ],
    }
    return page(
        request,
        "review.html",
        title=checkpoint.capitalize(),
        checkpoint=checkpoint,
        waiting={name: count.waiting for name, count in counts.items()},
        boot=json.dumps(boot),
        modules=sorted(name for name in static_files() if name.startswith(("review/", "vendor/"))),
    )


@router.get("/guidelines", dependencies=[needs("viewer")], include_in_schema=False)
def guidelines(request: Request) -> HTMLResponse:
    """What to look for, checkpoint by checkpoint, after what the project itself says."""
    own_text = _own_text(desk_of(request).project)
    return page(request, "guidelines.html", title="Guidelines", guides=GUIDES, own_text=own_text)


def _own_text(project: Project) -> list[str]:
    """The paragraphs of the project's own guidelines; none where it has no such file."""
    name = project.config.review.guidelines
    file = project.directory / name if name else None
    if file is None or not file.is_file():
        return []
    text = file.read_text("utf-8", errors="replace")
    return [paragraph.strip() for paragraph in text.split("\n\n") if paragraph.strip()]
