"""Which kind of face a species has."""

from vivant.schema.character import Identity
from vivant.studio.drawing.displaylist import RGB
from vivant.studio.drawing.heads.beasts import draw_mammal
from vivant.studio.drawing.heads.birds import BIRDS, draw_bird
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Face
from vivant.studio.drawing.heads.mammals import MAMMALS
from vivant.studio.drawing.heads.mythical import draw_mythical
from vivant.studio.drawing.heads.people import PEOPLE, draw_person
from vivant.studio.drawing.heads.robots import draw_robot
from vivant.studio.drawing.heads.scaled import draw_scaled
from vivant.studio.drawing.heads.view import View


def draw_face(
    identity: Identity, coat: RGB, belly: RGB, hair: RGB | None, look: Look, view: View, crested: bool
) -> Face:
    """The face of the identity's species, or of the first of its type if the species is unknown."""
    species = identity.species
    hatted = identity.feature("hat") is not None
    if species in PEOPLE or identity.subject_type in ("child", "adult", "elder"):
        return draw_person(species, coat, hair or (belly if species == "fairy" else None), look, view)
    if species in MAMMALS or identity.subject_type == "mammal":
        return draw_mammal(species, coat, belly, look, view, crested=crested, hatted=hatted)
    if species in BIRDS or identity.subject_type == "bird":
        return draw_bird(species, coat, belly, look, view, crested=crested, hatted=hatted)
    if identity.subject_type == "robot":
        return draw_robot(species, coat, belly, look, view)
    if identity.subject_type == "scaled":
        return draw_scaled(species, coat, belly, look, view, hatted=hatted)
    return draw_mythical(species, coat, belly, look, view, crested=crested, hatted=hatted)
