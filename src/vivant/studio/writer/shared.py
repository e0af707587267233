"""Scripts that belong to no plot: any story may use them."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.closings import CLOSINGS
from vivant.studio.writer.companies import COMPANIES
from vivant.studio.writer.incidents.shelf import INCIDENTS
from vivant.studio.writer.lows import LOWS
from vivant.studio.writer.plot import Beat
from vivant.studio.writer.rests import RESTS
from vivant.studio.writer.scripts import Script

SHARED: Final[Mapping[Beat, tuple[Script, ...]]] = {"company": COMPANIES, "low": LOWS, "close": CLOSINGS}


def incidents_at(setting: str) -> tuple[Script, ...]:
    """What may happen on the way through a place, rests by the wayside included."""
    return (*INCIDENTS[setting], *RESTS)
