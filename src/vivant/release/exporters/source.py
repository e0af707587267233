"""What exporters take from a release: its samples, its frames, its characters, one at a time."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from vivant.release.exporters.changes import Changes
from vivant.release.exporters.gallery import Gallery
from vivant.release.samples import (
    MOST_REFERENCES,
    Picture,
    Player,
    Reference,
    ReferenceRole,
    Sample,
    edit_sample,
    frame_sample,
    terms_in,
    text_sample,
)

if TYPE_CHECKING:
    from vivant.release.reading.release import Release

_FRAME: Final = (
    "story_id", "frame_index", "frame_id", "image", "image_id", "caption", "characters", "performances", "width",
    "height", "model", "terms", "seed",
)  # fmt: skip
_CAST: Final = (
    "character_id", "name", "subject_type", "description", "template", "template_id", "terms",
)  # fmt: skip
Row = Mapping[str, Any]
Suits = Callable[[Sample], str]
"""Why a sample cannot be exported; empty if it can."""


def anything(sample: Sample) -> str:
    """Every sample can be exported."""
    return ""


def _too_many(sample: Sample) -> str:
    """A picture that is edited comes on top of what its editor was shown."""
    return f"it has more than {MOST_REFERENCES} references" if len(sample.refs) > MOST_REFERENCES else ""


@dataclass
class Source:
    """A release as one export sees it: `splits` of it, each a selection of its own, and of `terms` only if any
    are named.

    `left_out` counts what is not exported, by the reason. `looked` is called once for every frame.
    """

    splits: Mapping[str, "Release"]
    gallery: Gallery
    terms: frozenset[str] = frozenset()
    looked: Callable[[], None] = lambda: None
    left_out: Counter[str] = field(default_factory=Counter)

    def rows(self, config: str, *columns: str) -> Iterator[tuple[str, Row]]:
        """Rows of a configuration in their order, with their split."""
        for split, release in self.splits.items():
            for row in release.rows(config, columns):
                yield split, row

    def frames(self, *columns: str) -> Iterator[tuple[str, Row]]:
        """Frames whose terms are asked for."""
        for split, row in self.rows("frames", *dict.fromkeys((*columns, "terms"))):
            self.looked()
            if self.allows(terms_in(row["terms"])):
                yield split, row

    def samples(
        self, tasks: Collection[str], suits: Suits = anything, *, posed: bool = False
    ) -> Iterator[Sample]:
        """Samples of the named tasks, frame by frame."""
        for split, row in self.rows("frames", *_FRAME):
            self.looked()
            for sample in self._of_frame(split, row, tasks, posed=posed):
                if not self.allows(sample.terms):
                    continue
                if why := _too_many(sample) or suits(sample):
                    self.left_out[why] += 1
                else:
                    yield sample

    @cached_property
    def cast(self) -> dict[str, Row]:
        """Every character without its template, which is in the gallery from now on."""
        found: dict[str, Row] = {}
        for _, row in self.rows("characters", *_CAST):
            self.gallery.keep(row["template_id"], row["template"]["bytes"])
            found[row["character_id"]] = {name: row[name] for name in row if name != "template"}
        return found

    def identity(self, character: str) -> Reference:
        """The template of a character."""
        member = self.cast[character]
        picture = self.gallery.picture(member["template_id"])
        return Reference("identity", character, picture, character, terms_in(member["terms"]))

    def _of_frame(self, split: str, row: Row, tasks: Collection[str], *, posed: bool) -> Iterator[Sample]:
        target = Picture(row["image_id"], row["image"]["bytes"])
        if "t2i" in tasks:
            yield text_sample(row, split, target)
        task = "subject" if len(row["characters"]) == 1 else "multi_subject"
        if task in tasks:
            players = [self._player(id, row, posed=posed) for id in row["characters"]]
            yield frame_sample(row, split, target, players, posed=posed)
        if "edit" in tasks and (change := self._changes.of(row["frame_id"])):
            yield edit_sample(row, split, target, change)

    @cached_property
    def _changes(self) -> Changes:
        owners = {member["template_id"]: id for id, member in self.cast.items()}

        def template(picture: str) -> Reference | None:
            return self.identity(owners[picture]) if picture in owners else None

        return Changes(self.rows, self.gallery, template)

    @cached_property
    def _vocabulary(self) -> dict[tuple[ReferenceRole, str], str]:
        """The picture of every pose and expression."""
        found: dict[tuple[ReferenceRole, str], str] = {}
        roles: tuple[tuple[ReferenceRole, str], ...] = (("pose", "poses"), ("expression", "expressions"))
        for role, config in roles:
            # Every split has all of these: they are not divided.
            for row in next(iter(self.splits.values())).rows(config, ("name", "image", "image_id")):
                self.gallery.keep(row["image_id"], row["image"]["bytes"])
                found[role, row["name"]] = row["image_id"]
        return found

    def _player(self, character: str, row: Row, *, posed: bool) -> Player:
        name, identity = self.cast[character]["name"], self.identity(character)
        if not posed:
            return Player(name, identity)
        does = next(p for p in row["performances"] if p["character"] == character)
        return Player(
            name, identity, self._shown("pose", does["pose"]), self._shown("expression", does["expression"])
        )

    def _shown(self, role: ReferenceRole, name: str) -> Reference | None:
        id = self._vocabulary.get((role, name))
        return Reference(role, f"{role}-{name}", self.gallery.picture(id)) if id else None

    def allows(self, terms: Collection[str]) -> bool:
        """Whether something of these terms is exported; what is not is counted."""
        allowed = not self.terms or self.terms.issuperset(terms)
        if not allowed:
            self.left_out["its terms were not asked for"] += 1
        return allowed
