"""Edits of characters and stories, and what people ask models for."""

from collections.abc import Callable
from typing import Annotated, Any, Final, Literal, TypeVar

from fastapi import APIRouter, Depends
from pydantic import Field
from sqlalchemy import Connection

from vivant.given.problems import NotUsable, Problem
from vivant.pipeline import ordering
from vivant.pipeline.describing import describe_character
from vivant.pipeline.editing import ChangedMeanwhile
from vivant.pipeline.orders import last_orders
from vivant.pipeline.rewriting import change_story, story_problems
from vivant.review.access.rules import Member, desk_of, member_of, needs
from vivant.review.desk import Desk
from vivant.review.queue.tasks import renew
from vivant.review.web.problems import Conflict, NotFound, Unprocessable
from vivant.schema.gate import Region
from vivant.schema.record import Checkpoint
from vivant.schema.review import HUMAN_DEFECTS, OrderKind
from vivant.schema.value import Value
from vivant.schema.vocabulary import (
    ANGLES,
    ART_STYLES,
    CONTACT_KINDS,
    EXPRESSIONS,
    PLACEMENTS,
    POSES,
    SHOT_SCALES,
    TIMES_OF_DAY,
    WEATHERS,
)
from vivant.store.versions import version_of
from vivant.studio.features import PROPS, SETTINGS

router = APIRouter(tags=["orders"])
AtDesk = Annotated[Desk, Depends(desk_of)]
Me = Annotated[Member, Depends(member_of)]
Version = Annotated[str, Field(max_length=64)]
Words = Annotated[str, Field(max_length=4000)]
Result = TypeVar("Result")
_MOST_LISTED: Final = 50


class Seen(Value):
    """The version that was on the screen."""

    version: Version


class Description(Seen):
    description: Words


class AnotherTemplate(Seen):
    """`why` is what to insist on; it may be empty."""

    why: Words = ""


class Respec(Seen):
    wish: Words = ""


class Edit(Seen):
    """A region of one attempt's picture, and what is to be changed in it."""

    attempt: Annotated[int, Field(ge=0, le=10_000)]
    region: Region
    instruction: Words


class Told(Value):
    """A story as it was edited; what is wrong with it is told field by field, so anything may stand here."""

    title: Any = None
    premise: Any = ""
    frames: Any = None


class Checked(Value):
    story: Told


class Rewritten(Seen):
    story: Told


class Now(Value):
    """The version that the subject has now."""

    version: str


class Ordered(Value):
    order: int


class Where(Value):
    """What is wrong, and the fields and positions that lead to it."""

    where: tuple[str | int, ...]
    what: str


class Problems(Value):
    problems: list[Where]


class OrderShown(Value):
    number: int
    kind: OrderKind
    subject: str
    state: Literal["waiting", "done", "refused"]
    result: str
    by: str


class Orders(Value):
    orders: list[OrderShown]


class DefectShown(Value):
    name: str
    key: str
    words: str


class Vocabulary(Value):
    """Every value that a frame spec can have, and every defect a person can name."""

    poses: tuple[str, ...] = POSES
    expressions: tuple[str, ...] = EXPRESSIONS
    placements: tuple[str, ...] = PLACEMENTS
    facings: tuple[str, ...] = ("left", "right", "viewer")
    shots: tuple[str, ...] = SHOT_SCALES
    angles: tuple[str, ...] = ANGLES
    settings: dict[str, tuple[str, ...]]
    times: tuple[str, ...] = TIMES_OF_DAY
    weathers: tuple[str, ...] = WEATHERS
    props: tuple[str, ...]
    contacts: tuple[str, ...] = CONTACT_KINDS
    styles: tuple[str, ...] = ART_STYLES
    defects: dict[Checkpoint, tuple[DefectShown, ...]]


@router.get("/api/vocabulary", dependencies=[needs("viewer")])
def vocabulary() -> Vocabulary:
    """What words there are. Settings and props are those that the embedded studio can draw."""
    return Vocabulary(
        settings={setting: tuple(details) for setting, details in SETTINGS.items()},
        props=tuple(PROPS),
        defects={
            checkpoint: tuple(DefectShown(name=d.name, key=d.key, words=d.words) for d in defects)
            for checkpoint, defects in HUMAN_DEFECTS.items()
        },
    )


@router.post("/api/characters/{id}/description", dependencies=[needs("reviewer")])
async def describe(id: str, asked: Description, desk: AtDesk, me: Me) -> Now:
    """Describes a character anew; a template of its own is made, and it waits to be judged."""
    return Now(
        version=await written(
            desk,
            "characters",
            id,
            lambda connection: describe_character(
                connection, desk.project, id, asked.version, asked.description, me.name, desk.clock
            ),
        )
    )


@router.post("/api/characters/{id}/another-template", dependencies=[needs("reviewer")])
async def another_template(id: str, asked: AnotherTemplate, desk: AtDesk, me: Me) -> Ordered:
    """Orders another picture of the same character."""
    return Ordered(
        order=await written(
            desk,
            "characters",
            id,
            lambda connection: ordering.order_template(
                connection, id, asked.version, asked.why, me.name, desk.clock
            ),
        )
    )


@router.post("/api/characters/{id}/sheet", dependencies=[needs("reviewer")])
async def sheet(id: str, asked: Seen, desk: AtDesk, me: Me) -> Ordered:
    """Orders a character's sheet."""
    return Ordered(
        order=await written(
            desk,
            "characters",
            id,
            lambda connection: ordering.order_sheet(connection, id, asked.version, me.name, desk.clock),
        )
    )


@router.post("/api/stories/{id}/check", dependencies=[needs("reviewer")])
def check(id: str, asked: Checked, desk: AtDesk) -> Problems:
    """What would be wrong with a story; nothing is written."""
    with desk.project.catalogue.view() as connection:
        _refuse_missing(connection, "stories", id)
        return Problems(
            problems=list(map(_where, story_problems(connection, desk.project, id, _told(asked.story))))
        )


@router.put("/api/stories/{id}", dependencies=[needs("reviewer")])
async def rewrite(id: str, asked: Rewritten, desk: AtDesk, me: Me) -> Now:
    """Changes a story's words and frames; it waits to be judged again."""
    return Now(
        version=await written(
            desk,
            "stories",
            id,
            lambda connection: change_story(
                connection, desk.project, id, asked.version, _told(asked.story), me.name, desk.clock
            ),
        )
    )


@router.post("/api/stories/{id}/frames/{position}/respec", dependencies=[needs("reviewer")])
async def respec(id: str, position: int, asked: Respec, desk: AtDesk, me: Me) -> Ordered:
    """Orders one frame of a story anew; positions count from 0."""
    return Ordered(
        order=await written(
            desk,
            "stories",
            id,
            lambda connection: ordering.order_respec(
                connection, id, position, asked.version, asked.wish, me.name, desk.clock
            ),
        )
    )


@router.post("/api/frames/{id}/edit", dependencies=[needs("reviewer")])
async def edit(id: str, asked: Edit, desk: AtDesk, me: Me) -> Ordered:
    """Orders a local edit of a frame's picture."""
    return Ordered(
        order=await written(
            desk,
            "frames",
            id,
            lambda connection: ordering.order_edit(
                connection,
                id,
                asked.version,
                asked.attempt,
                asked.region,
                asked.instruction,
                me.name,
                desk.clock,
            ),
        )
    )


@router.get("/api/orders", dependencies=[needs("reviewer")])
def orders(desk: AtDesk, me: Me, mine: bool = False) -> Orders:
    """The newest orders, newest first, and what came of them."""
    with desk.project.catalogue.view() as connection:
        found = last_orders(connection, _MOST_LISTED, me.name if mine else None)
    return Orders(
        orders=[
            OrderShown.model_validate(
                {
                    "number": o.number,
                    "kind": o.kind,
                    "subject": o.subject,
                    "state": o.state,
                    "result": o.result,
                    "by": o.by,
                }
            )
            for o in found
        ]
    )


async def written(
    desk: Desk, checkpoint: Checkpoint, id: str, write: Callable[[Connection], Result]
) -> Result:
    """Does it in the one writer, and brings the subject's task up to date with it.

    Raises NotFound for what there is not, Conflict for what has changed, Unprocessable with every problem.
    """

    def work(connection: Connection) -> Result:
        _refuse_missing(connection, checkpoint, id)
        result = write(connection)
        renew(connection, desk.project.config, checkpoint, [id])
        return result

    try:
        return await desk.writer.do(work)
    except ChangedMeanwhile as error:
        raise Conflict(error.what, error.do, more={"reason": "changed"}) from None
    except NotUsable as error:
        listed = [_where(problem).model_dump(mode="json") for problem in error.problems]
        count = "a problem" if len(listed) == 1 else f"{len(listed)} problems"
        raise Unprocessable(f"{id} has {count}", "Mend what is marked.", more={"problems": listed}) from None


def _refuse_missing(connection: Connection, checkpoint: Checkpoint, id: str) -> None:
    if version_of(connection, checkpoint, id) is None:
        raise NotFound(f"the project has no {id}", "Reload the page.")


def _told(story: Told) -> dict[str, Any]:
    return story.model_dump(exclude_unset=True)


def _where(problem: Problem) -> Where:
    what = f"{problem.what}. {problem.do}" if problem.do else problem.what
    return Where(where=problem.place, what=what[:1].upper() + what[1:])
