"""Illustrating a story: a plain function of its spec, its cast and the roles."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from vivant.config import Strategy
from vivant.gate.commission import Settled, Terms
from vivant.gate.loop import settle
from vivant.models.calling import Roles
from vivant.models.roles import Picture
from vivant.schema.judging import Earlier
from vivant.schema.story import Story, frame_id
from vivant.synthesis import commissions
from vivant.synthesis.portraits import Cast, looking_at


@dataclass(frozen=True, slots=True)
class Manner:
    """How frames are made: strategy, size in pixels, the project's seed, learned clauses, and a style of
    people's own in words and pictures."""

    strategy: Strategy
    size: tuple[int, int]
    seed: int
    emphasis: tuple[str, ...] = ()
    style: str = ""
    style_pictures: tuple[Picture, ...] = ()


async def illustrate(
    story: Story,
    cast: Cast,
    posed_pictures: Mapping[str, Picture],
    roles: Roles,
    terms: Terms,
    manner: Manner,
) -> list[Settled]:
    """Every frame of the story, in order; later frames are held against the accepted earlier ones.

    Where calls wait for slots, the story that has most frames left goes first.
    """
    earlier: list[Earlier] = []
    settled = []
    for position, spec in enumerate(story.frames):
        commission = commissions.frame(
            frame_id(story.id, position),
            spec,
            cast,
            posed_pictures,
            manner.strategy,
            manner.size,
            manner.seed,
            earlier=earlier,
            emphasis=manner.emphasis,
            style=manner.style,
            style_pictures=manner.style_pictures,
        )
        done = await settle(commission, roles.urgent(len(story.frames) - position), terms)
        # Many stories are under way at a time: what is done is kept encoded.
        settled.append(replace(done, pixels=None))
        if done.outcome.state == "accepted" and done.picture is not None:
            look = looking_at(done.picture)
            earlier.append(Earlier(look, done.picture.id, commission.questions, commission.portraits))
    return settled
