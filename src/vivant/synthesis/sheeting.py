"""A character's sheet, drawn: what there is already is used, the rest is made and judged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from vivant.gate.commission import Terms
from vivant.gate.loop import settle
from vivant.models.calling import Roles
from vivant.models.roles import Picture
from vivant.schema.character import Character
from vivant.schema.judging import Pixels
from vivant.schema.record import PosedCharacter
from vivant.schema.vocabulary import EXPRESSIONS, Expression, Pose, View
from vivant.store import images
from vivant.synthesis import commissions
from vivant.synthesis.portraits import Cast
from vivant.synthesis.sheets import POSES_SHOWN, compose

_SIDES: Final[tuple[View, ...]] = ("side", "back")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet as a PNG, and the cells that the gate accepted no picture for."""

    picture: Picture
    missing: tuple[str, ...]


async def draw_sheet(
    character: Character,
    template: Picture,
    kept: Mapping[str, Picture],
    roles: Roles,
    terms: Terms,
    seed: int,
    style: str,
) -> Drawn:
    """The sheet of a character; `kept` holds accepted posed characters by their ids."""
    cast = Cast({character.id: character}, {character.id: template})
    cells: dict[str, Pixels | None] = {"front": images.decode(template.data)}
    for name, wanted in cells_of(character):
        if isinstance(wanted, PosedCharacter) and wanted.id in kept:
            cells[name] = images.decode(kept[wanted.id].data)
            continue
        commission = (
            commissions.posed(wanted, cast, seed, style)
            if isinstance(wanted, PosedCharacter)
            else commissions.view(character, wanted, cast, seed, style)
        )
        settled = await settle(commission, roles, terms)
        cells[name] = settled.pixels if settled.outcome.state == "accepted" else None
    page = compose(cells)
    missing = tuple(name for name, picture in cells.items() if picture is None)
    return Drawn(Picture(images.pixel_id(page), images.encode_png(page)), missing)


def cells_of(character: Character) -> Iterator[tuple[str, PosedCharacter | View]]:
    """What a sheet shows besides the template, by the names of its cells."""

    def posed(pose: Pose, expression: Expression) -> PosedCharacter:
        return PosedCharacter(
            character=character.id, revision=character.revision, pose=pose, expression=expression
        )

    yield "three_quarter", posed("standing", "neutral")
    yield from ((view, view) for view in _SIDES)
    yield from ((expression, posed("standing", expression)) for expression in EXPRESSIONS)
    yield from ((pose, posed(pose, "sleepy" if pose == "sleeping" else "happy")) for pose in POSES_SHOWN)
