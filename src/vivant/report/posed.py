"""What pages show of posed characters: a grid per character, each cell a pose and expression."""

from collections.abc import Mapping
from dataclasses import dataclass

from vivant.report.attempts import AttemptCard, attempt_cards
from vivant.report.tally import best_attempt
from vivant.report.thumbnails import ATTEMPT_WIDTH, Pictures, Thumbnail
from vivant.report.view import PosedView
from vivant.report.wording import plain
from vivant.schema.record import PosedCharacter


@dataclass(frozen=True, slots=True)
class PosedCell:
    """One posed character; `id` is also its anchor on the page."""

    id: str
    character: str
    pose: str
    expression: str
    state: str
    picture: Thumbnail | None
    attempts: tuple[AttemptCard, ...]


def posed_page(character: str) -> str:
    return f"posed/{character}.html"


def posed_place(posed: PosedCharacter) -> str:
    """Where a posed character is shown."""
    return f"{posed_page(posed.character)}#{posed.id}"


def posed_cell(view: PosedView, names: Mapping[str, str], thumbnails: Pictures) -> PosedCell:
    best = best_attempt(view.attempts, None)
    return PosedCell(
        id=view.posed.id,
        character=view.posed.character,
        pose=plain(view.posed.pose),
        expression=view.posed.expression,
        state=view.state,
        picture=thumbnails.of(best.image, ATTEMPT_WIDTH) if best and best.image else None,
        attempts=attempt_cards(view.attempts, best.number if best else None, view.state, names, thumbnails),
    )
