"""Rows with their pictures: everything that one story, one character or one vocabulary brings into a release."""

from collections.abc import Iterator, Mapping, Sequence

from vivant.release.attempt_rows import Row, frame_attempt_rows, made_rows, preference_rows
from vivant.release.gathering import Made, Member, ToldStory
from vivant.release.picturing import Picture, Pictures
from vivant.release.rows import character_row, frame_row, reference_names, story_row, thumbnail_row
from vivant.schema.character import Character
from vivant.schema.record import PixelId
from vivant.studio.mannequin import expression_reference, pose_reference

Placed = Iterator[tuple[str, Row]]
"""Rows with the configuration that each belongs to."""
Shown = Mapping[PixelId, Picture]


def story_rows(told: ToldStory, cast: Mapping[str, Character], pictures: Pictures) -> Placed:
    """A story, its released frames, all attempts at its frames, and what was preferred to what."""
    standing = {frame.standing.image for frame in told.frames if frame.standing}
    tried = [attempt.image for frame in told.frames for attempt in frame.attempts if attempt.image]
    shown = pictures.of(tried, frozenset(id for id in standing if id is not None))
    yield "stories", story_row(told)
    for frame in told.released:
        row = frame_row(frame, cast)
        picture = shown[row["image_id"]]
        row |= {"width": picture.width, "height": picture.height}
        yield "frames", row | {"image": picture.cell(row["frame_id"])}
        yield "thumbnails", thumbnail_row(row) | {"image": picture.small_cell(row["frame_id"])}
        for pair in preference_rows(frame):
            chosen, rejected = shown[pair["chosen_id"]], shown[pair["rejected_id"]]
            name = f"{row['frame_id']}-A"
            both = {
                "chosen": chosen.cell(f"{name}{pair['chosen_attempt']:02d}"),
                "rejected": rejected.cell(f"{name}{pair['rejected_attempt']:02d}"),
            }
            yield "preferences", pair | both
    for frame in told.frames:
        for attempt in frame_attempt_rows(frame):
            yield "attempts", _attempt_with_picture(attempt, shown)


def member_rows(
    member: Member, made: Sequence[Made], stories: Sequence[str], frames: int, pictures: Pictures
) -> Placed:
    """A character with its template, and all attempts at it and at its posed pictures."""
    template = pictures.of([member.template])[member.template]
    row = character_row(member, made[0], stories, frames)
    yield "characters", row | {"template": template.cell(row["character_id"])}
    for one in made:
        shown = pictures.of(attempt.image for attempt in one.attempts if attempt.image)
        for attempt in made_rows(one):
            yield "attempts", _attempt_with_picture(attempt, shown)


def reference_rows(config: str, pictures: Pictures) -> Placed:
    """The members of the vocabulary of `poses` or of `expressions`, as they are shown to whoever draws."""
    names = reference_names(config)
    drawn = map(pose_reference if config == "poses" else expression_reference, names)
    for number, (name, drawing) in enumerate(zip(names, drawn, strict=True)):
        id, picture = pictures.of_drawing(drawing)
        image = {"bytes": picture, "path": f"{name}.png"}
        yield config, {"name": name, "index": number, "image": image, "image_id": id}


def _attempt_with_picture(row: Row, shown: Shown) -> Row:
    picture = shown[row["image_id"]] if row["image_id"] else None
    name = f"{row['subject']}-A{row['number']:02d}"
    return row | {"image": picture.cell(name) if picture else None}
