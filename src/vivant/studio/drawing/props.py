"""Things that figures hold, each with its grip at the origin, in figure units."""

from collections.abc import Callable, Mapping
from typing import Final

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.things import finds, papers, tools, vessels

_PAINTERS: Final[Mapping[str, Callable[[], list[Node]]]] = {
    "basket": vessels.basket,
    "book": papers.closed_book,
    "open book": papers.open_book,
    "lantern": vessels.lantern,
    "bucket": vessels.bucket,
    "broom": tools.broom,
    "staff": tools.staff,
    "rope": tools.rope,
    "letter": papers.letter,
    "apple": finds.apple,
    "bread": finds.bread,
    "flower": finds.flower,
    "hammer": tools.hammer,
    "umbrella": tools.umbrella,
    "net": tools.net,
    "bone": finds.bone,
    "purse": vessels.purse,
    "jar": vessels.jar,
    "cheese": finds.cheese,
    "jewel": finds.jewel,
    "axe": tools.axe,
    "sack": vessels.sack,
    "flute": tools.flute,
    "map": papers.map,
    "key": tools.key,
    "stone": finds.stone,
    "stick bundle": finds.stick_bundle,
    "cup": vessels.cup,
    "ball": finds.ball,
    "bundle": vessels.bundle,
}


def draw_prop(name: str) -> tuple[Node, ...]:
    """The thing called `name`; a wrapped parcel for a name that nobody taught us."""
    return tuple(_PAINTERS.get(name, vessels.parcel)())
