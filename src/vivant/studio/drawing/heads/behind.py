"""A head from behind: no face; hair, ears, horns and hats as their wearers never see them."""

from vivant.schema.character import Feature, Identity
from vivant.studio.drawing.displaylist import RGB, Node, placed
from vivant.studio.drawing.heads.back_hair import draw_back_hair
from vivant.studio.drawing.heads.crests import Crest, draw_crest
from vivant.studio.drawing.heads.expressions import LOOKS
from vivant.studio.drawing.heads.feelings import shade
from vivant.studio.drawing.heads.hats import draw_hat
from vivant.studio.drawing.heads.species import draw_face
from vivant.studio.drawing.heads.strokes import solid
from vivant.studio.drawing.heads.view import View


def draw_back(identity: Identity, worn: dict[str, Feature], coat: RGB, belly: RGB) -> tuple[Node, ...]:
    """All of it is drawn over the body: hair that is long falls over the back."""
    view = View(0.0, behind=True)
    face = draw_face(identity, coat, belly, None, LOOKS["neutral"], view, "crest" in worn)
    crest = draw_crest(worn["crest"], identity, face, view, "hat" in worn) if "crest" in worn else Crest()
    hat = draw_hat(worn["hat"], face.seat, behind=True) if "hat" in worn else None
    # What grows on one side only is on the other side of the picture when seen from behind.
    back, under, over = (_mirrored(nodes) for nodes in (face.back, (*face.under, *face.nape), face.over))
    return (
        *back,
        *crest.over,
        *(_mirrored(hat.behind) if hat else ()),
        solid("coat", face.outline, coat),
        shade(face),
        *under,
        *_hair(identity, worn.get("hair"), belly, view),
        *crest.behind,
        *(_mirrored(hat.front) if hat else ()),
        *over,
    )


def _mirrored(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    return (placed(nodes, 0.0, 0.0, mirrored=True),) if nodes else ()


def _hair(identity: Identity, hair: Feature | None, belly: RGB, view: View) -> tuple[Node, ...]:
    if hair:
        return draw_back_hair(hair.kind, hair.colour.rgb, view)
    return draw_back_hair("bun", belly, view, "belly") if identity.species == "fairy" else ()
