"""The pictures of the gallery, drawn by the studio, with one story per style from a built project.

    vivant init demo --preset demo --style mixed
    vivant build demo
    python docs/make_gallery.py demo

Writes `docs/images/gallery/*.webp`.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import cv2
import make_images
import numpy as np
from make_images import grid, middle, story_sheet, write

from vivant.errors import InputError
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.sheets import make_sheets
from vivant.schema.brief import CastRole, CharacterBrief
from vivant.schema.character import Identity
from vivant.schema.contact import Contact
from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import (
    ANGLES,
    ART_STYLES,
    EXPRESSIONS,
    POSES,
    PROFESSION_CATEGORIES,
    SHOT_SCALES,
    SUBJECT_TYPES,
    TIMES_OF_DAY,
    WEATHERS,
    ArtStyle,
    ProfessionCategory,
    SubjectType,
)
from vivant.store import images
from vivant.studio.drawing.scene import draw_tableau, drawn, staged
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.features import OUTFITS, SETTINGS, SPECIES
from vivant.studio.mannequin import MANNEQUIN
from vivant.studio.writer.casting import design_character

FOLDER: Final = Path(__file__).parent / "images" / "gallery"
SEED: Final = 11
FACE: Final = 96
"""Pixels that a face is high in the sheet of expressions."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("project", type=Path, help="a built project whose stories have all styles")
    make_images.FOLDER = FOLDER
    arguments = parser.parse_args()
    for category in PROFESSION_CATEGORIES:
        write(f"types_{category}", grid(list(dressed(category)), columns=12))
    write("species", grid(list(species()), columns=13))
    write("poses", grid(list(posed()), columns=7))
    write("expressions", grid(list(faces()), columns=12))
    write("settings", grid(list(settings()), columns=6))
    write("hours_and_weathers", grid(list(hours_and_weathers()), columns=4))
    write("shots", grid(list(shots()), columns=4))
    write("contacts", grid(list(contacts()), columns=4))
    write("styles", grid(list(styles()), columns=3))
    with open_project(arguments.project) as project:
        stories = {style: story_in(project, style) for style in ART_STYLES}
        for style, story in stories.items():
            write(f"story_{style}", story_sheet(project, story))
        first = next(record for record in project.catalogue.stories() if record.story)
        assert first.story is not None
        who = first.story.cast[0]
    sheet = make_sheets(arguments.project, [who], lambda step: None).made[0]
    write("sheet", narrowed(images.decode(sheet.file.read_bytes())))


def story_in(project: Project, style: ArtStyle) -> str:
    """The story of most characters in a style of which every frame was accepted."""
    stories = [record.story for record in project.catalogue.stories() if record.story]
    whole = [
        story
        for story in stories
        if story.style == style
        and all(frame.state == "accepted" for frame in project.catalogue.frames(story.id))
    ]
    if not whole:
        raise InputError(f"no story in the style {style} is accepted whole", "Build more stories.")
    return max(whole, key=lambda story: len(story.cast)).id


def identity(
    subject_type: SubjectType, category: ProfessionCategory, profession: str, species: str
) -> Identity:
    role = CastRole(
        key="role",
        name="Role",
        subject_type=subject_type,
        species=species,
        category=category,
        profession=profession,
    )
    brief = CharacterBrief(subject_type=subject_type, category=category, role=role)
    return design_character(brief, SEED + len(profession)).identity


def dressed(category: ProfessionCategory) -> Iterator[Pixels]:
    """Every subject type in every profession of a category: two types a row, six professions each."""
    professions = [name for name, outfit in OUTFITS.items() if outfit.category == category]
    for row, subject_type in enumerate(SUBJECT_TYPES):
        for column, profession in enumerate(professions):
            kinds = SPECIES[subject_type]
            who = identity(subject_type, category, profession, kinds[(column + 2 * row) % len(kinds)])
            yield alone(Actor(name="a", identity=who, facing="viewer"))


def species() -> Iterator[Pixels]:
    for subject_type, kinds in SPECIES.items():
        for number, kind in enumerate(kinds):
            category = PROFESSION_CATEGORIES[number % 4]
            professions = [name for name, outfit in OUTFITS.items() if outfit.category == category]
            who = identity(subject_type, category, professions[number % len(professions)], kind)
            yield alone(Actor(name="a", identity=who, facing="right"))


def posed() -> Iterator[Pixels]:
    for pose in POSES:
        yield drawn_alone(Actor(name="a", identity=MANNEQUIN, pose=pose), 340)


def faces() -> Iterator[Pixels]:
    """The twelve expressions on one of each type, each face 96 pixels high."""
    for row, subject_type in enumerate(SUBJECT_TYPES):
        kind = SPECIES[subject_type][row % len(SPECIES[subject_type])]
        who = identity(subject_type, "scholars", "mapmaker", kind)
        who = who.model_copy(
            update={"features": tuple(f for f in who.features if f.part not in ("hat", "mark"))}
        )
        for expression in EXPRESSIONS:
            actor = Actor(name="a", identity=who, expression=expression, facing="right")
            yield face_of(actor)


def face_of(actor: Actor) -> Pixels:
    size = 1024
    ready = staged(Tableau(kind="sheet", actors=(actor,)), 1.0).actors[0]
    assert ready.spot is not None
    left, top, right, bottom = drawn(ready).head
    spot = ready.spot
    x, y = (
        (spot.x + (left + right) / 2 * spot.scale) * size,
        (spot.y + (top + bottom) / 2 * spot.scale) * size,
    )
    half = max(right - left, bottom - top) * spot.scale * size * 0.54
    page = draw_tableau(Tableau(kind="sheet", actors=(actor,)), size, size)
    cut = page[max(0, int(y - half)) : int(y + half), max(0, int(x - half)) : int(x + half)]
    return np.asarray(cv2.resize(cut, (FACE, FACE), interpolation=cv2.INTER_AREA), np.uint8)


def settings() -> Iterator[Pixels]:
    """Every setting with one of its details, at changing hours."""
    for number, (setting, details) in enumerate(SETTINGS.items()):
        yield empty(setting, details[number % len(details)], size=400)


def hours_and_weathers() -> Iterator[Pixels]:
    for weather in WEATHERS:
        for time in TIMES_OF_DAY:
            place = Tableau(
                kind="frame",
                actors=(),
                setting="village_street",
                detail="a lamp post",
                time=time,
                weather=weather,
            )
            yield draw_tableau(place, 400, 300)


def shots() -> Iterator[Pixels]:
    who = identity("mammal", "performers", "storyteller", "fox")
    for angle in ANGLES:
        for shot in SHOT_SCALES:
            yield draw_tableau(
                Tableau(
                    kind="frame",
                    actors=(Actor(name="a", identity=who, pose="waving", expression="happy"),),
                    setting="harbour",
                    detail="fishing boats",
                    shot=shot,
                    angle=angle,
                ),
                400,
                400,
            )


def contacts() -> Iterator[Pixels]:
    """Giving, taking, touching, leading."""
    one = identity("child", "performers", "acrobat", "girl")
    other = identity("mammal", "makers", "baker", "bear")
    for kind, first, second, prop in (
        ("giving", "offering", "reaching", "bread"),
        ("taking", "reaching", "offering", None),
        ("touching", "standing", "sitting", None),
        ("leading", "walking", "walking", None),
    ):
        facing = ("left", "left") if kind == "leading" else ("right", "left")
        actors = (
            Actor.model_validate(
                {"name": "a", "identity": one, "pose": first, "expression": "happy", "facing": facing[0],
                 "placement": "left", "prop": prop, "contact": Contact.model_validate({"kind": kind, "other": "b"})}
            ),
            Actor.model_validate(
                {"name": "b", "identity": other, "pose": second, "expression": "happy", "facing": facing[1],
                 "placement": "right", "prop": "bread" if kind == "taking" else None}
            ),
        )  # fmt: skip
        yield draw_tableau(
            Tableau(kind="frame", actors=actors, setting="garden", detail="a rose arch"), 400, 400
        )


def styles() -> Iterator[Pixels]:
    """One frame in every style."""
    cast = (
        identity("elder", "scholars", "librarian", "old woman"),
        identity("bird", "guardians", "knight", "owl"),
        identity("scaled", "performers", "musician", "frog"),
    )
    poses = (("pointing", "happy"), ("standing", "surprised"), ("reading", "laughing"))
    actors = tuple(
        Actor.model_validate(
            {"name": f"a{i}", "identity": who, "pose": pose, "expression": mood,
             "facing": ("right", "left", "left")[i], "placement": ("left", "center", "right")[i]}
        )
        for i, (who, (pose, mood)) in enumerate(zip(cast, poses, strict=True))
    )  # fmt: skip
    for style in ART_STYLES:
        yield draw_tableau(
            Tableau(kind="frame", actors=actors, setting="orchard", detail="a leaning ladder", style=style),
            576,
            576,
        )


def alone(actor: Actor) -> Pixels:
    """A figure on plain paper, cut to its middle."""
    return middle(drawn_alone(actor, 300))


def drawn_alone(actor: Actor, size: int) -> Pixels:
    return draw_tableau(Tableau(kind="sheet", actors=(actor,)), size, size)


def empty(setting: str, detail: str, *, size: int) -> Pixels:
    return draw_tableau(Tableau(kind="frame", actors=(), setting=setting, detail=detail), size, size)


def narrowed(pixels: Pixels) -> Pixels:
    width = make_images.WIDTH
    height = round(pixels.shape[0] * width / pixels.shape[1])
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


if __name__ == "__main__":
    main()
