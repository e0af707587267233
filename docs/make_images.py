"""The pictures of the documentation, from a built project.

    python docs/make_images.py demo --story S00001 --repairs S00004-F08 S00001-F05

Writes `docs/images/cast.webp` (every template), `story.webp` (the cast and all frames of one story)
and `repairs.webp` (first attempts with what was found on them, each beside the frame that was accepted).
"""

import argparse
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from vivant.errors import InputError
from vivant.pipeline.project import Project, open_project
from vivant.schema.judging import Pixels
from vivant.schema.record import Attempt
from vivant.store import images

FOLDER: Final = Path(__file__).parent / "images"
WIDTH: Final = 1200
"""Pixels across every picture."""
GAP: Final = 8
PAPER: Final = (250, 248, 243)
RED: Final = (200, 30, 30)
QUALITY: Final = 82


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("project", type=Path)
    parser.add_argument("--story", required=True, help="whose cast and frames to show")
    parser.add_argument("--repairs", required=True, nargs=2, help="two frames accepted after a repair")
    arguments = parser.parse_args()
    with open_project(arguments.project) as project:
        write("cast", cast_sheet(project))
        write("story", story_sheet(project, arguments.story))
        write(
            "repairs", grid([p for f in arguments.repairs for p in before_and_after(project, f)], columns=4)
        )


def cast_sheet(project: Project) -> Pixels:
    """Every approved character's template, twelve a row."""
    templates = [r.template for r in project.catalogue.characters() if r.state == "approved" and r.template]
    return grid([middle(picture(project, template)) for template in templates], columns=12)


def story_sheet(project: Project, story: str) -> Pixels:
    """The templates of a story's cast above all its frames. Raises InputError unless all are accepted."""
    record = project.catalogue.story(story)
    if record is None or record.story is None:
        raise InputError(f"there is no story {story} in {project.directory}")
    frames = list(project.catalogue.frames(story))
    if any(frame.state != "accepted" for frame in frames):
        raise InputError(f"not every frame of {story} is accepted", "Choose another story.")
    cast = [project.catalogue.character(id) for id in record.story.cast]
    templates = [middle(picture(project, c.template)) for c in cast if c and c.template]
    pictures = [picture(project, project.catalogue.picture(frame.id)) for frame in frames]
    return np.vstack([grid(templates, columns=8), grid(pictures, columns=math.ceil(len(pictures) / 2))])


def before_and_after(project: Project, frame: str) -> tuple[Pixels, Pixels]:
    """The first attempt at a frame, what was found on it outlined, and the accepted frame.

    Raises InputError for a frame whose first attempt nothing was found on.
    """
    attempts = project.catalogue.attempts(frame)
    if not attempts or not attempts[0].findings:
        raise InputError(f"nothing was found on the first attempt at {frame}", "Choose another frame.")
    first = outlined(picture(project, attempts[0].image), attempts[0])
    return first, picture(project, project.catalogue.picture(frame))


def outlined(pixels: Pixels, attempt: Attempt) -> Pixels:
    """The picture with a red frame around the region of each finding."""
    shown = pixels.copy()
    height, width = shown.shape[:2]
    for region in (finding.region for finding in attempt.findings):
        if region is not None:
            corner = (round(region.left * width), round(region.top * height))
            opposite = (round(region.right * width), round(region.bottom * height))
            cv2.rectangle(shown, corner, opposite, RED, 4, cv2.LINE_AA)
    return shown


def picture(project: Project, pixel_id: str | None) -> Pixels:
    if pixel_id is None:
        raise InputError("there is no picture of it")
    return images.decode(project.blobs.get(pixel_id))


def grid(pictures: Sequence[Pixels], *, columns: int) -> Pixels:
    """Pictures of one shape in rows on paper; the last row is centred."""
    cell = (WIDTH - GAP * (columns + 1)) // columns
    height = round(cell * pictures[0].shape[0] / pictures[0].shape[1])
    rows = math.ceil(len(pictures) / columns)
    sheet = np.full((rows * (height + GAP) + GAP, WIDTH, 3), PAPER, np.uint8)
    for row in range(rows):
        shown = pictures[row * columns : (row + 1) * columns]
        left = (WIDTH - len(shown) * (cell + GAP) + GAP) // 2
        top = GAP + row * (height + GAP)
        for column, pixels in enumerate(shown):
            x = left + column * (cell + GAP)
            sheet[top : top + height, x : x + cell] = cv2.resize(
                pixels, (cell, height), interpolation=cv2.INTER_AREA
            )
    return sheet


def middle(template: Pixels) -> Pixels:
    """The middle of a template, where the figure stands."""
    width = template.shape[1]
    return template[:, width // 6 : width - width // 6]


def write(name: str, pixels: Pixels) -> None:
    bgr = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)
    _, data = cv2.imencode(".webp", bgr, [cv2.IMWRITE_WEBP_QUALITY, QUALITY])
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.webp").write_bytes(data.tobytes())
    print(f"{name}.webp: {pixels.shape[1]} x {pixels.shape[0]}, {len(data) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
