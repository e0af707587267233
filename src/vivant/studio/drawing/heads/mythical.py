"""Faces of storybook beasts: dragon and unicorn by mammals' rules, gryphon by birds', and the troll."""

from dataclasses import replace
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.beasts import draw_beast
from vivant.studio.drawing.heads.birds import draw_bird
from vivant.studio.drawing.heads.ears import Ears, draw_ears, moved
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Brows, Face, Seat, Sockets
from vivant.studio.drawing.heads.horns import draw_horns, draw_long_horn
from vivant.studio.drawing.heads.mammals import Mammal, Muzzle
from vivant.studio.drawing.heads.mouths import TEETH, seen_mouth
from vivant.studio.drawing.heads.strokes import drawn_on, light, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, smooth
from vivant.studio.palette import ink, shaded

Half = tuple[Point, ...]

_DRAGON: Final[Half] = (
    (0.0, -0.96), (0.48, -0.81), (0.86, -0.5), (0.98, -0.05), (0.98, 0.44), (0.72, 0.84), (0.35, 0.985), (0.0, 1.03),
)  # fmt: skip
_UNICORN: Final[Half] = (
    (0.0, -1.02), (0.44, -0.85), (0.8, -0.48), (0.86, 0.04), (0.72, 0.5), (0.54, 0.86), (0.29, 1.005), (0.0, 1.05),
)  # fmt: skip
_TROLL: Final[Half] = (
    (0.0, -0.88), (0.48, -0.75), (0.84, -0.48), (0.96, 0.0), (1.08, 0.5), (0.82, 0.9), (0.39, 1.045), (0.0, 1.09),
)  # fmt: skip

DRAGON: Final = Mammal(
    _DRAGON, Ears("fin", 0.9, -0.1, 0.5, 0.72, 78), Muzzle(0.48, (0.6, 0.34), (0.5, 0.27), 0.55, 0.06, "coat"), "nostrils", 0.2, "chin",
    eyes=(0.44, -0.16, 0.22, 0.25), pupil="slit", own=("fangs", "ridge"), seat=(-0.58, 0.76), mouth=0.38,
)  # fmt: skip
UNICORN: Final = Mammal(
    _UNICORN, Ears("leaf", 0.52, -0.74, 0.34, 0.66, 22), Muzzle(0.6, (0.42, 0.34), (0.36, 0.27), 0.55, 0.04), "nostrils", 0.12,
    eyes=(0.46, -0.12, 0.23, 0.27), lashes=True, seat=(-0.64, 0.66), mouth=0.24,
)  # fmt: skip
_GOLD: Final[RGB] = (240, 208, 128)


def draw_mythical(
    species: str, coat: RGB, belly: RGB, look: Look, view: View, *, crested: bool, hatted: bool
) -> Face:
    if species == "gryphon":
        return draw_bird("gryphon", coat, belly, look, view, crested=crested, hatted=hatted)
    if species == "troll":
        return _troll(coat, belly, look, view)
    if species == "unicorn":
        face = draw_beast(UNICORN, coat, belly, look, view, crested=crested, hatted=hatted)
        horn = () if crested else draw_long_horn(view, _GOLD, "coat")
        if view.behind:
            return replace(face, back=horn, under=(*face.under, *_mane(belly, view)))
        return _with(face, _mane(belly, view), horn)
    face = draw_beast(DRAGON, coat, belly, look, view, crested=crested, hatted=hatted)
    return _with(face, () if crested else draw_horns("dragon", view), ())


def _with(face: Face, under: tuple[Node, ...], over: tuple[Node, ...]) -> Face:
    return replace(face, under=(*under, *face.under), over=(*face.over, *over))


def _mane(belly: RGB, view: View) -> tuple[Node, ...]:
    """A unicorn's mane falls behind one side of its head."""
    s = -0.14 * view.turn
    tone = shaded(belly, 0.86)
    path = smooth(
        [(0.3 + s, -0.96), (0.0 + s, -1.26), (-0.5 + s, -1.16), (-0.98 + s, -0.72), (-1.14 + s, -0.14), (-1.32 + s, 0.3),
         (-1.1 + s, 0.56), (-1.2 + s, 0.98), (-0.86 + s, 0.9), (-0.6 + s, 0.5), (-0.5 + s, -0.4)]
    )  # fmt: skip
    return (solid("belly", path, tone),)


def _troll(coat: RGB, belly: RGB, look: Look, view: View) -> Face:
    outline = view.outline(_TROLL)
    squeeze = view.width(0.0)
    nose = view.at(0.0, 0.26, 1.35)
    mouth = view.at(0.0, 0.68, 1.02)
    jaw = ellipse(view.x(0.0, 0.9), 0.72, 0.66 * squeeze, 0.34)
    tusks = Path()
    for side in view.sides:
        x = mouth[0] + side * 0.38 * max(squeeze, 0.7 * view.profile)
        tusks.extend(
            smooth(
                [
                    (x - 0.09, mouth[1] + 0.06),
                    (x + side * 0.02, mouth[1] - 0.22),
                    (x + 0.09, mouth[1] + 0.06),
                ],
                tension=0.4,
            )
        )
    moss = shaded(coat, 0.6) if light(coat) > 60 else shaded(coat, 1.3)
    s = -0.1 * view.turn
    tuft = smooth(
        [(-0.6 + s, -0.6), (-0.78 + s, -1.04), (-0.42 + s, -0.98), (-0.34 + s, -1.34), (-0.02 + s, -1.06), (0.26 + s, -1.38),
         (0.4 + s, -1.0), (0.74 + s, -1.06), (0.6 + s, -0.62)], tension=0.5
    )  # fmt: skip
    return Face(
        outline=outline,
        skull=(solid("coat", outline, coat), solid("belly", jaw, belly, 0.035)),
        mouth=(
            *seen_mouth(mouth, 0.36, squeeze, look, drawn_on(belly), view, outline),
            solid("mouth", tusks, TEETH, 0.04),
            solid(
                "nose",
                ellipse(nose[0], nose[1], 0.27, 0.24),
                shaded(coat, 0.86) if light(coat) > 60 else shaded(coat, 1.14),
                0.05,
            ),
        ),
        sockets=Sockets(0.4, -0.14, 0.18, 0.21),
        brows=Brows(moss if light(coat) < 60 else shaded(ink(coat), 1.05), 0.1, 0.24, 0.15),
        cheeks=(view.at(-0.72, 0.36), view.at(0.7, 0.36)),
        nose=(nose[0], nose[1] - 0.22),
        seat=Seat(-0.08 * view.turn, -0.56, 0.82, -3.0 * view.turn),
        under=(
            solid("coat", tuft, moss),
            *draw_ears(
                moved(Ears("leaf", 0.84, -0.02, 0.5, 0.94, 82), look.ears), view, coat, shaded(coat, 0.82)
            ),
        ),
        ground=coat,
    )
