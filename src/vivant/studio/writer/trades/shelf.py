"""All trades by name, and a plain one for callings nobody has described yet."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.scripts import script
from vivant.studio.writer.trades.guardians import GUARDIANS
from vivant.studio.writer.trades.makers import MAKERS
from vivant.studio.writer.trades.performers import PERFORMERS
from vivant.studio.writer.trades.scholars import SCHOLARS
from vivant.studio.writer.trades.trade import Trade

TRADES: Final[Mapping[str, Trade]] = {
    trade.name: trade for trade in (*MAKERS, *SCHOLARS, *GUARDIANS, *PERFORMERS)
}
_PLAIN: Final = Trade(
    name="",
    homes=("cottage", "village_street", "market"),
    tool="basket",
    makes=("[good|honest|careful] work", "a [helping|steady] hand"),
    craft=("[worked|kept at it] [slowly and well|with both hands|with great care]",),
    wisdom=("[a good|an honest] day's work begins with the first [step|stroke]",),
    work=(
        script(
            """{A} was [busy|hard at work], as a [good|proper] {trade} [is every day|always is], and hummed a
            [tune|song].""",
            "holding/reaching happy/neutral +tool",
        ),
    ),
)


def trade_of(profession: str) -> Trade:
    return TRADES.get(profession, _PLAIN)
