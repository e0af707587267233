"""A head from an identity, an expression and a turn: the species gives the face, then it is dressed.

Units: the skull's radius is about 1, its middle (0, 0), y down; the neck joins at (0, 0.85).
"""

from dataclasses import dataclass, replace
from typing import Final

from vivant.schema.character import Feature, Identity
from vivant.schema.vocabulary import Expression
from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.heads.beards import draw_beard
from vivant.studio.drawing.heads.behind import draw_back
from vivant.studio.drawing.heads.comb import Hair
from vivant.studio.drawing.heads.crests import Crest, draw_crest
from vivant.studio.drawing.heads.expressions import LOOKS
from vivant.studio.drawing.heads.eyes import draw_brows, draw_eyes
from vivant.studio.drawing.heads.face import Face, Sockets
from vivant.studio.drawing.heads.feelings import creases, flush, shade, tears
from vivant.studio.drawing.heads.glasses import draw_glasses
from vivant.studio.drawing.heads.hair import draw_hair
from vivant.studio.drawing.heads.hat import Hat
from vivant.studio.drawing.heads.hats import draw_hat
from vivant.studio.drawing.heads.human_features import near_ear
from vivant.studio.drawing.heads.marks import draw_mark
from vivant.studio.drawing.heads.people import PEOPLE
from vivant.studio.drawing.heads.species import draw_face
from vivant.studio.drawing.heads.strokes import seen_on
from vivant.studio.drawing.heads.view import View
from vivant.studio.palette import shaded

_PLAIN: RGB = (214, 180, 150)
_DARK_EYES: RGB = (110, 76, 50)
_WIDTH: Final = {"slim": 0.93, "average": 1.0, "stout": 1.09}


@dataclass(frozen=True, slots=True)
class Head:
    """`back` is drawn behind the body, `front` over it."""

    back: tuple[Node, ...]
    front: tuple[Node, ...]


def head_tilt(expression: Expression) -> float:
    """Degrees clockwise that a body should tilt the head of somebody who feels so."""
    return LOOKS[expression].tilt


def draw_head(identity: Identity, expression: Expression, turn: float = 0.0, *, behind: bool = False) -> Head:
    """The head of `identity`; `turn` 0 faces the viewer, 0.6 is three-quarter to the right, 1 from the side.

    `behind` shows the back of the head, whatever the turn and the expression.

    Parts are the feature keys and "brows", "mouth", "nose". Unknown kinds and species are drawn as
    the nearest thing there is.
    """
    look, view = LOOKS[expression], View(turn)
    worn = {feature.part: feature for feature in identity.features}
    coat = _colour(worn, "coat", _PLAIN)
    belly = _colour(worn, "belly", shaded(coat, 1.4))
    if behind:
        return Head((), _built(identity, draw_back(identity, worn, coat, belly)))
    hair = worn.get("hair")
    face = draw_face(identity, coat, belly, hair.colour.rgb if hair else None, look, view, "crest" in worn)
    locks = (
        draw_hair(hair.kind, hair.colour.rgb, view) if hair else _natural_hair(identity.species, belly, view)
    )
    crest = (
        draw_crest(worn["crest"], identity, face, view, "hat" in worn, look.ears)
        if "crest" in worn
        else Crest()
    )
    hat = draw_hat(worn["hat"], face.seat) if "hat" in worn else Hat(())
    ear = near_ear(coat, view) if identity.species in PEOPLE and turn > 0.35 and locks.ears else ()
    if identity.species == "fairy":
        ear = ()
    front = (
        *hat.behind,
        *(hat.front if face.seat.behind else ()),
        *crest.behind,
        *locks.under,
        *face.under,
        *face.skull,
        shade(face),
        *(draw_mark(worn["mark"].kind, worn["mark"].colour.rgb, face, view) if "mark" in worn else ()),
        *flush(face, look, view),
        *(draw_beard(worn["beard"].kind, worn["beard"].colour.rgb, view) if "beard" in worn else ()),
        *creases(face, look, view),
        *face.mouth,
        *draw_eyes(_sockets(face, worn), look, view, _colour(worn, "eyes", _DARK_EYES), face.ground),
        *locks.front,
        *(() if "hat" in worn else locks.top),
        *ear,
        *crest.front,
        *_glasses(worn.get("glasses"), face, view),
        *(() if face.seat.behind else hat.front),
        *face.over,
        *crest.over,
        # Nothing that is worn hides what somebody feels.
        *draw_brows(face.brows, face.sockets, look, view),
        *tears(face, look, view),
    )
    return Head(_built(identity, (*face.back, *locks.back)), _built(identity, front))


def _built(identity: Identity, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The slim have narrower heads, the stout broader ones."""
    width = _WIDTH[identity.build]
    return (Group(nodes, (width, 0.0, 0.0, 1.0, 0.0, 0.0)),) if nodes and width != 1.0 else nodes


def _colour(worn: dict[str, Feature], part: str, otherwise: RGB) -> RGB:
    feature = worn.get(part)
    return feature.colour.rgb if feature else otherwise


def _sockets(face: Face, worn: dict[str, Feature]) -> Sockets:
    """Eyes whose line, when they are shut, can be seen on a mark around one of them too."""
    mark = worn.get("mark")
    if mark is None or mark.kind != "eye patch marking":
        return face.sockets
    return replace(face.sockets, shut=seen_on(face.ground, mark.colour.rgb))


def _natural_hair(species: str, belly: RGB, view: View) -> Hair:
    """Fairies have hair in their second colour."""
    return draw_hair("bun", belly, view, "belly") if species == "fairy" else Hair()


def _glasses(glasses: Feature | None, face: Face, view: View) -> tuple[Node, ...]:
    return draw_glasses(glasses.kind, glasses.colour.rgb, face.sockets, view) if glasses else ()
