"""How a mammal's head is put together from its row: skull, mask, muzzle, ears and horns."""

from typing import Final

from vivant.studio.drawing.displaylist import RGB, Flat, Node, Shape
from vivant.studio.drawing.heads.ears import draw_ears, moved, splayed
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Brows, Face, Seat, Sockets
from vivant.studio.drawing.heads.fur import draw_own
from vivant.studio.drawing.heads.horns import draw_horns
from vivant.studio.drawing.heads.mammals import MAMMALS, Mammal
from vivant.studio.drawing.heads.manes import draw_nape, draw_ruff
from vivant.studio.drawing.heads.masks import draw_mask
from vivant.studio.drawing.heads.mouths import seen_mouth
from vivant.studio.drawing.heads.noses import draw_nose
from vivant.studio.drawing.heads.strokes import (
    OUTLINE,
    brow_on,
    drawn_on,
    hull,
    hull_tip,
    light,
    line,
    plain,
    seen_on,
    solid,
)
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path
from vivant.studio.palette import ink, shaded

_NIGHT: Final[RGB] = (48, 36, 40)


def draw_mammal(
    species: str, coat: RGB, belly: RGB, look: Look, view: View, *, crested: bool, hatted: bool
) -> Face:
    row = MAMMALS.get(species, MAMMALS["bear"])
    return draw_beast(row, coat, belly, look, view, crested=crested, hatted=hatted)


def draw_beast(
    row: Mammal, coat: RGB, belly: RGB, look: Look, view: View, *, crested: bool = False, hatted: bool = False
) -> Face:
    """The face of a row; ears and horns come over a hat, and behind the skull where there is none."""
    m = row.muzzle
    outline = view.outline(row.half)
    tint = belly if m.colour == "belly" else coat
    face_colour = belly if row.mask == "face" else coat
    squeeze = view.width(0.0)
    root, tip = view.at(0.0, m.y, 0.9), view.at(0.0, m.y + m.drop, 1.0 + m.length)
    ends = (root, (m.root[0] * squeeze, m.root[1]), tip, (m.tip[0] * (0.5 + 0.5 * squeeze), m.tip[1]))
    muzzle, tip_line = hull(*ends), hull_tip(*ends)
    reach = m.tip[0] * (0.5 + 0.5 * squeeze) * 0.8 * view.profile
    nose = (tip[0] + reach, tip[1] - m.tip[1] * 0.62)
    mouth = (tip[0] - 0.09 * view.sin * (1 - view.profile) + reach * 0.7, tip[1] + m.tip[1] * 0.52)
    front = Path().extend(outline).extend(muzzle)
    if row.lips is not None:
        mouth = (view.x(0.0, 1.02) + reach * 0.2, row.lips)
    u, eye_y, rx, ry = row.eyes
    pen = drawn_on(tint)
    philtrum = Path().move(nose[0], nose[1] + row.nose_size * 0.5).line(mouth[0], mouth[1] - 0.02)
    sockets = Sockets(u, eye_y, rx, ry, row.pupil, lashes=row.lashes, shut=brow_on(face_colour))
    skull: tuple[Node, ...] = (
        *(
            draw_own(("tuft",), "top", coat, belly, nose, view)
            if "tuft" in row.own and not hatted and not crested
            else ()
        ),
        *draw_own(row.own, "behind", coat, belly, nose, view),
        line("coat", muzzle, ink(tint), OUTLINE * 2),
        solid("coat", outline, coat),
        *draw_own(row.own, "skull", coat, belly, nose, view),
        *draw_mask(row.mask, outline, belly, coat, view, sockets),
        *_muzzle(row, muzzle, tip_line, tint),
        *draw_nose(row.nose, nose, row.nose_size, tint, view),
    )
    ears = moved(splayed(row.ears) if hatted else row.ears, look.ears)
    over = hatted or ears.in_front
    far_side = over and view.turn > 0.3
    growth = draw_ears(ears, view, coat, _inner(coat, belly), (-1,) if far_side else (1, -1))
    far_ear = draw_ears(ears, view, coat, _inner(coat, belly), (1,)) if far_side else ()
    if row.horns:
        growth = (*growth, *draw_horns(row.horns, view, apart=0.34 if hatted and row.horns != "ox" else 0.0))
    shut = look.mouth in ("line", "pout", "pressed", "coy")
    return Face(
        outline=outline,
        skull=skull,
        mouth=(
            *((line("mouth", philtrum, pen, 0.045),) if shut else ()),
            *(draw_own(row.own, "mouth", coat, belly, mouth, view) if shut else ()),
            *seen_mouth(mouth, row.mouth, (1 + squeeze) / 2, look, pen, view, front),
        ),
        sockets=sockets,
        brows=Brows(_brow(coat, face_colour), 0.13, 0.18, 0.1),
        cheeks=(view.at(-0.74, 0.36), view.at(0.7, 0.36)),
        nose=((nose[0] + root[0]) / 2, nose[1] - row.nose_size - 0.06),
        seat=Seat(-0.1 * view.turn, row.seat[0], row.seat[1], -3.0 * view.turn),
        under=(
            *(draw_ruff(shaded(coat, 0.74), view) if row.ruff and not crested else ()),
            *(far_ear if over else growth),
        ),
        over=(*draw_own(row.own, "over", coat, belly, nose, view), *(growth if over else ())),
        ground=face_colour,
        nape=draw_nape(row.own, coat, belly) if view.behind else (),
    )


def _muzzle(row: Mammal, path: Path, tip: Path | None, tint: RGB) -> tuple[Node, ...]:
    """A muzzle within a mask of its own colour shows by the line of its tip alone."""
    part = "belly" if row.muzzle.colour == "belly" else "coat"
    edge = shaded(tint, 0.74) if light(tint) > 60 else shaded(tint, 1.25)
    if row.mask in ("cheeks", "wolf", "face", "heart"):
        return plain(part, path, tint), *((line(part, tip, edge, 0.04),) if tip else ())
    return (Shape(path, Flat(tint), Flat(edge), 0.035, part),)


def _inner(coat: RGB, belly: RGB) -> RGB:
    """Ears are rosy inside, a little of the belly's colour too."""
    r, g, b = belly
    tone = (r * 0.5 + 236 * 0.5, g * 0.5 + 150 * 0.5, b * 0.5 + 150 * 0.5)
    return round(tone[0]), round(tone[1]), round(tone[2])


def _brow(coat: RGB, face: RGB) -> RGB:
    """Brows are seen on the face and, raised, on the coat above it."""
    if face == coat:
        return brow_on(coat)
    return _NIGHT if min(light(coat), light(face)) > 72 else seen_on(face, coat)
