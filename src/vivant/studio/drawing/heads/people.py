"""Human faces: children, adults and elders; what hair and beard do stands elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Brows, Face, Seat, Sockets
from vivant.studio.drawing.heads.human_features import age_lines, human_ears, human_nose
from vivant.studio.drawing.heads.mouths import seen_mouth
from vivant.studio.drawing.heads.strokes import drawn_on, light, solid, told_from
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, smooth
from vivant.studio.palette import ink, shaded

Half = tuple[Point, ...]

_ROUND: Final[Half] = (
    (0.0, -1.02), (0.53, -0.83), (0.89, -0.42), (0.97, 0.1), (0.98, 0.44), (0.68, 0.8), (0.27, 0.93), (0.0, 0.97),
)  # fmt: skip
_ROUGH: Final[Half] = (
    (0.0, -1.02), (0.53, -0.83), (0.88, -0.42), (0.94, 0.1), (0.94, 0.46), (0.72, 0.8), (0.34, 0.96), (0.0, 0.99),
)  # fmt: skip
_OVAL: Final[Half] = (
    (0.0, -1.02), (0.52, -0.83), (0.85, -0.42), (0.88, 0.06), (0.8, 0.44), (0.5, 0.84), (0.2, 1.04), (0.0, 1.08),
)  # fmt: skip
_SQUARE: Final[Half] = (
    (0.0, -1.0), (0.52, -0.81), (0.84, -0.42), (0.87, 0.1), (0.85, 0.56), (0.67, 0.92), (0.35, 1.075), (0.0, 1.1),
)  # fmt: skip
_SOFT: Final[Half] = (
    (0.0, -1.0), (0.52, -0.81), (0.85, -0.42), (0.87, 0.08), (0.8, 0.4), (0.84, 0.66), (0.52, 0.95), (0.22, 1.03), (0.0, 1.05),
)  # fmt: skip
_GAUNT: Final[Half] = (
    (0.0, -1.0), (0.53, -0.81), (0.86, -0.42), (0.87, 0.06), (0.75, 0.4), (0.74, 0.72), (0.5, 1.0), (0.22, 1.085), (0.0, 1.095),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A kind of person: contour, eyes, brows, nose size, mouth's half width, age lines, lip colour."""

    half: Half
    sockets: Sockets
    brow: tuple[float, float]
    nose: float
    mouth: float
    old: bool = False
    lips: bool = False
    pointed_ears: bool = False


PEOPLE: Final[Mapping[str, Person]] = {
    "girl": Person(_ROUND, Sockets(0.42, 0.18, 0.235, 0.275, lashes=True), (0.18, 0.085), 0.72, 0.29),
    "boy": Person(_ROUGH, Sockets(0.41, 0.16, 0.215, 0.25), (0.19, 0.11), 0.85, 0.32),
    "woman": Person(_OVAL, Sockets(0.38, 0.06, 0.195, 0.205, lashes=True), (0.21, 0.085), 0.95, 0.28, lips=True),
    "man": Person(_SQUARE, Sockets(0.37, 0.02, 0.165, 0.18), (0.21, 0.125), 1.35, 0.33),
    "old woman": Person(_SOFT, Sockets(0.38, 0.08, 0.165, 0.175, lashes=True), (0.19, 0.085), 1.2, 0.27, old=True, lips=True),
    "old man": Person(_GAUNT, Sockets(0.37, 0.03, 0.155, 0.165), (0.22, 0.125), 1.6, 0.29, old=True),
    "fairy": Person(_ROUND, Sockets(0.42, 0.16, 0.225, 0.275, lashes=True), (0.18, 0.08), 0.6, 0.25, pointed_ears=True),
}  # fmt: skip


def draw_person(species: str, coat: RGB, hair: RGB | None, look: Look, view: View) -> Face:
    """A bald human head; `hair` colours the brows."""
    person = PEOPLE.get(species, PEOPLE["woman"])
    outline = _side_contour(person) if view.one_sided else view.outline(person.half)
    sockets = person.sockets
    nose = view.at(0.0, sockets.y + 0.25, 1.16)
    mouth = view.at(0.0, _mouth_height(person), 1.04)
    skull: list[Node] = [solid("coat", outline, coat)]
    if person.old:
        skull.append(age_lines(person.sockets, coat, view))
    skull.extend(human_nose(nose, person.nose, coat, view))
    lips = told_from(shaded(coat, 0.62), coat) if light(coat) > 70 else drawn_on(coat)
    tint: RGB = (164, 58, 62) if person.lips and light(coat) > 90 else lips
    return Face(
        outline=outline,
        skull=tuple(skull),
        mouth=seen_mouth(
            mouth,
            person.mouth,
            view.width(0.0),
            look,
            tint if light(coat) < 70 or person.lips else ink(coat),
            view,
            outline,
        ),
        sockets=sockets,
        brows=_brows(person, hair, coat),
        cheeks=(view.at(-0.6, 0.44), view.at(0.6, 0.44)),
        nose=(nose[0], nose[1]),
        seat=Seat(-0.05 * view.turn, -0.5, 0.98, -3.0 * view.turn),
        under=human_ears(coat, view, pointed=person.pointed_ears),
        ground=coat,
    )


def _mouth_height(person: Person) -> float:
    """Nearer to the chin than to the nose."""
    return 0.58 if person.sockets.y > 0.11 else 0.48 + 0.12 * person.half[-1][1]


def _side_contour(person: Person) -> Path:
    """A person's head from the side: forehead, nose, lips and chin on the right."""
    eye, chin, size = person.sockets.y, person.half[-1][1], person.nose
    lips = _mouth_height(person)
    face: Half = (
        (0.3, -0.93), (0.62, -0.62), (0.73, -0.3), (0.71, eye - 0.06), (0.76, eye + 0.1),
        (0.79 + 0.14 * size, eye + 0.26), (0.78, eye + 0.35), (0.745, lips - 0.13), (0.8, lips - 0.05), (0.75, lips + 0.01),
        (0.78, lips + 0.08), (0.7, lips + 0.17), (0.71, chin - 0.16), (0.52, chin),
    )  # fmt: skip
    back: Half = (
        (0.14, chin - 0.08), (-0.16, 0.72), (-0.5, 0.66), (-0.82, 0.42), (-1.0, 0.04), (-1.03, -0.4), (-0.8, -0.8), (-0.3, -1.02),
    )  # fmt: skip
    return smooth(face + back, tension=0.9)


def _brows(person: Person, hair: RGB | None, coat: RGB) -> Brows:
    """Brows in a darker tone of the hair; those of the old are as white as their hair, and bushy."""
    length, width = person.brow
    if hair is None:
        return Brows(drawn_on(coat), 0.1, length, width)
    if light(hair) > 140 and person.old:
        return Brows(shaded(hair, 0.96), 0.1, length * 1.1, width, outlined=True)
    return Brows(told_from(shaded(hair, 0.7) if light(hair) > 110 else hair, coat), 0.1, length, width)
