"""What may happen on the way, by the setting it happens in."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.incidents.green import GREEN
from vivant.studio.writer.incidents.indoors import INDOORS
from vivant.studio.writer.incidents.odd_rooms import ODD_ROOMS
from vivant.studio.writer.incidents.peopled import PEOPLED
from vivant.studio.writer.incidents.rooms import ROOMS
from vivant.studio.writer.incidents.steep_and_wet import STEEP_AND_WET
from vivant.studio.writer.incidents.tended import TENDED
from vivant.studio.writer.incidents.wayside import WAYSIDE
from vivant.studio.writer.scripts import Script

INCIDENTS: Final[Mapping[str, tuple[Script, ...]]] = {
    **GREEN, **STEEP_AND_WET, **TENDED, **WAYSIDE, **PEOPLED, **INDOORS, **ROOMS, **ODD_ROOMS,
}  # fmt: skip
