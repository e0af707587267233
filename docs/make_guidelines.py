"""Draws the examples of the review application's guidelines from a project of the studio.

    python docs/make_guidelines.py PROJECT --character C0001 --frame S00001-F01

What is accepted is shown as it is; the examples of what is wrong are the same pictures, drawn again with one slip
of the studio's painter each. The frame needs two characters or more.
"""

import argparse
import random
from pathlib import Path
from typing import Final

import cv2

import vivant.review.web
from vivant.errors import InputError
from vivant.pipeline.project import Project, open_project
from vivant.schema.gate import DefectType
from vivant.schema.judging import Pixels
from vivant.studio.drawing.scene import draw_tableau
from vivant.studio.drawing.tableau import Tableau
from vivant.studio.painter import look_at
from vivant.studio.slips import KINDS

FOLDER: Final = Path(vivant.review.web.__file__).parent / "static" / "guidelines"
DRAWN: Final = 768
SHOWN: Final = 320
"""Pixels across: as drawn, and as kept."""
QUALITY: Final = 80

CHARACTER: Final[tuple[tuple[str, DefectType], ...]] = (
    ("character-colours", "wrong_colour"),
    ("character-missing", "wrong_attribute"),
    ("character-mood", "wrong_expression"),
)
FRAME: Final[tuple[tuple[str, DefectType], ...]] = (
    ("frame-swapped", "swapped_colours"),
    ("frame-cast", "extra_character"),
    ("frame-anatomy", "malformed_hand"),
    ("frame-action", "wrong_pose"),
    ("frame-stray", "stray_lettering"),
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("project", type=Path)
    parser.add_argument("--character", required=True, help="whose template to show")
    parser.add_argument("--frame", required=True, help="which frame to show")
    parser.add_argument("--seed", type=int, default=1, help="another one makes other slips")
    arguments = parser.parse_args()
    with open_project(arguments.project) as project:
        record = project.catalogue.character(arguments.character)
        draw("character", seen(project, record.template if record else None), CHARACTER, arguments.seed)
        draw("frame", seen(project, project.catalogue.picture(arguments.frame)), FRAME, arguments.seed)


def seen(project: Project, pixel_id: str | None) -> Tableau:
    """What a picture shows. Raises InputError where the studio did not draw it."""
    tableau = look_at(project.blobs.get(pixel_id)) if pixel_id else None
    if tableau is None:
        raise InputError("the studio drew no such picture", "Name an approved character, an accepted frame.")
    return tableau


def draw(name: str, good: Tableau, slips: tuple[tuple[str, DefectType], ...], seed: int) -> None:
    write(f"{name}-good", draw_tableau(good, DRAWN, DRAWN))
    for example, defect in slips:
        write(example, draw_tableau(spoiled(good, defect, random.Random(f"{example}{seed}")), DRAWN, DRAWN))


def spoiled(good: Tableau, defect: DefectType, rng: random.Random) -> Tableau:
    """The same with one slip, on the first whom it can befall."""
    for index in range(len(good.actors)):
        if (bad := KINDS[defect].make(good, index, rng)) is not None:
            return bad
    raise InputError(f"{defect} cannot befall this picture", "Choose another one.")


def write(name: str, pixels: Pixels) -> None:
    small = cv2.resize(pixels, (SHOWN, SHOWN), interpolation=cv2.INTER_AREA)
    _, data = cv2.imencode(
        ".webp", cv2.cvtColor(small, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_WEBP_QUALITY, QUALITY]
    )
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.webp").write_bytes(data.tobytes())
    print(f"{name}.webp: {len(data) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
