"""Training samples: what a trainer sees of a release, whatever its files look like.

A sample asks for one picture. References are called "image 1", "image 2", … in its instruction, in the order
in which it holds them: whom the picture shows first, then how they pose; in an edit the picture that is edited
comes before both.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

from vivant.schema.record import OutputTerms, PixelId
from vivant.schema.story import frame_id

Task = Literal["t2i", "subject", "multi_subject", "edit"]
"""A picture from words alone, of one character, of several, or from another picture."""
ReferenceRole = Literal["base", "identity", "pose", "expression", "other"]
Terms = tuple[OutputTerms, ...]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom in fractions of the picture."""

TASKS: Final[tuple[Task, ...]] = get_args(Task)
MOST_REFERENCES: Final = 5
"""More than five references no open model takes."""
WHOLE: Final[Box] = (0.0, 0.0, 1.0, 1.0)
_BINDING: Final[tuple[OutputTerms, ...]] = get_args(OutputTerms)
_NUMBERED: Final = re.compile(r"\bimage (\d+)\b")


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded picture and what it shows: the id of its pixels."""

    id: PixelId
    data: bytes


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture that a sample shows. `name` is the same for the same picture, and fit for a file name."""

    role: ReferenceRole
    name: str
    picture: Picture
    character: str = ""
    terms: Terms = ("permissive",)


@dataclass(frozen=True, slots=True)
class Player:
    """A character on stage: its name, its template, and how it poses in the frame at hand."""

    name: str
    identity: Reference
    pose: Reference | None = None
    expression: Reference | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The edit that made a frame's picture: attempt `number` changed `region` of `base`, as `asked`.

    `shown` are the references that went along; `asked` calls them "image 1" and on.
    """

    number: int
    base: Reference
    asked: str
    region: Box
    shown: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One thing to learn: from `refs` and `instruction` to `target`.

    `page` counts from 1 within the story. `region` is where an edit may change the base, and the whole
    picture otherwise. `terms` are those of every picture in the sample, least binding first.
    """

    id: str
    story_id: str
    page: int
    split: str
    task: Task
    instruction: str
    caption: str
    target: Picture
    refs: tuple[Reference, ...]
    width: int
    height: int
    seed: int
    model: str
    terms: Terms
    region: Box = WHOLE

    @property
    def frame_id(self) -> str:
        return frame_id(self.story_id, self.page - 1)

    @property
    def shown(self) -> tuple[PixelId, ...]:
        """Its pictures: the target, then the references."""
        return (self.target.id, *(ref.picture.id for ref in self.refs))

    def document(self) -> dict[str, Any]:
        """All but the pixels; every field has one type, whatever the task."""
        return {
            "id": self.id,
            "story_id": self.story_id,
            "page": self.page,
            "split": self.split,
            "task": self.task,
            "instruction": self.instruction,
            "caption": self.caption,
            "references": [
                {"role": ref.role, "character_id": ref.character, "image_id": ref.picture.id}
                for ref in self.refs
            ],
            "region": list(self.region),
            "width": self.width,
            "height": self.height,
            "seed": self.seed,
            "model": self.model,
            "terms": list(self.terms),
        }


def text_sample(frame: Mapping[str, Any], split: str, target: Picture) -> Sample:
    """A frame from its caption alone."""
    return _sample(frame, split, target, f"{frame['frame_id']}-T", "t2i", frame["caption"], ())


def frame_sample(
    frame: Mapping[str, Any], split: str, target: Picture, players: Sequence[Player], *, posed: bool
) -> Sample:
    """A frame from the templates of the characters on stage, in the order of `players`.

    `posed` shows the pose of each character too, and its expression, as far as five references hold all
    poses, or all of both.
    """
    refs = [player.identity for player in players]
    words = [_who(players)]
    for role in ("pose", "expression") if posed else ():
        shown = [ref for player in players if (ref := getattr(player, role)) is not None]
        if len(shown) == len(players) and len(refs) + len(shown) <= MOST_REFERENCES:
            first = len(refs) + 1
            words += [
                f"{player.name} has the {role} of image {number}."
                for number, player in enumerate(players, first)
            ]
            refs += shown
    task: Task = "subject" if len(players) == 1 else "multi_subject"
    return _sample(frame, split, target, frame["frame_id"], task, " ".join([*words, frame["caption"]]), refs)


def edit_sample(frame: Mapping[str, Any], split: str, target: Picture, change: Change) -> Sample:
    """A frame from the picture that was put right; what was shown with it is numbered from 2 on."""
    asked = _NUMBERED.sub(lambda found: f"image {int(found[1]) + 1}", change.asked)
    refs = (change.base, *change.shown)
    id = f"{frame['frame_id']}-E{change.number:02d}"
    return _sample(frame, split, target, id, "edit", f"Edit image 1. {asked}", refs, change.region)


def terms_in(words: str) -> Terms:
    """The terms that a column names, one or several with a plus between them; what is not known to us binds as if nobody had said."""
    named = [word.strip() for word in words.split("+")]
    known = {word if word in _BINDING else "unstated" for word in named}
    return tuple(terms for terms in _BINDING if terms in known)


def _who(players: Sequence[Player]) -> str:
    named = [f"{player.name} as in image {number}" for number, player in enumerate(players, 1)]
    return f"Draw a new picture of {_listed(named)}."


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def _sample(
    frame: Mapping[str, Any],
    split: str,
    target: Picture,
    id: str,
    task: Task,
    instruction: str,
    refs: Sequence[Reference],
    region: Box = WHOLE,
) -> Sample:
    bound = {*terms_in(frame["terms"]), *(terms for ref in refs for terms in ref.terms)}
    return Sample(
        id=id,
        story_id=frame["story_id"],
        page=frame["frame_index"] + 1,
        split=split,
        task=task,
        instruction=instruction,
        caption=frame["caption"],
        target=target,
        refs=tuple(refs),
        width=frame["width"],
        height=frame["height"],
        seed=frame["seed"],
        model=frame["model"],
        terms=tuple(sorted(bound, key=_BINDING.index)),
        region=region,
    )
