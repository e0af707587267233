"""Rows against each other: every id once, everything that is named is there, and in the same split."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from vivant.release.telling.columns import KEYS
from vivant.schema.story import frame_id

ORDER: Final = (
    "characters", "stories", "frames", "thumbnails", "attempts", "preferences", "poses", "expressions",
)  # fmt: skip
"""The order in which configurations are read: what is referred to comes first."""
Row = Mapping[str, Any]


@dataclass(slots=True)
class References:
    """What has been read so far: ids with their split, and what they promise of rows that are still to come.

    Once not all rows can be read, `whole` is to be false: what is named may then be among the others.
    """

    splits: dict[str, dict[Any, str]] = field(default_factory=lambda: {config: {} for config in KEYS})
    promised: dict[str, tuple[str, ...]] = field(default_factory=dict)
    told: dict[str, list[str]] = field(default_factory=dict)
    images: dict[str, str] = field(default_factory=dict)
    whole: bool = True

    def check(self, config: str, split: str, row: Row) -> Iterator[str]:
        """What is wrong with one row."""
        key = tuple(row[name] for name in KEYS[config])
        known = self.splits[config].get(key)
        if known is not None:
            name = " ".join(map(str, key))
            yield f"{name} is there twice" if known == split else f"{name} is in {known} and in {split}"
        self.splits[config][key] = split
        yield from _CHECKS.get(config, _nothing)(self, split, row)

    def unkept(self) -> Iterator[tuple[str, str]]:
        """What was promised and never came: stories with other frames than they name, frames without thumbnails."""
        for story, frames in self.promised.items():
            found = self.told.get(story, [])
            if list(frames) != found:
                missing = [id for id in frames if id not in found]
                told = (
                    f"its frames {', '.join(missing)} are missing"
                    if missing
                    else "its frames are not in their order"
                )
                yield "stories", f"{story}: {told}"
        for key in self.splits["frames"]:
            if key not in self.splits["thumbnails"]:
                yield "thumbnails", f"{key[0]} has no thumbnail"

    def _same_split(self, config: str, id: str, split: str) -> str:
        found = self.splits[config].get((id,))
        if found is None:
            return f"{id} is not in {config}" if self.whole else ""
        return "" if found == split else f"{id} is in {found}, and this in {split}"

    def _story(self, split: str, row: Row) -> Iterator[str]:
        yield from filter(None, (self._same_split("characters", id, split) for id in row["cast"]))
        if row["frames"] != len(row["frame_ids"]):
            yield f"it has {len(row['frame_ids'])} frames and says {row['frames']}"
        self.promised[row["story_id"]] = tuple(row["frame_ids"])

    def _frame(self, split: str, row: Row) -> Iterator[str]:
        story, id = row["story_id"], row["frame_id"]
        on_stage = [self._same_split("characters", who, split) for who in row["characters"]]
        yield from filter(None, (self._same_split("stories", story, split), *on_stage))
        if id != frame_id(story, row["frame_index"]):
            yield f"{id} is not frame {row['frame_index']} of {story}"
        if id not in self.promised.get(story, (id,)):
            yield f"{story} does not name {id} among its frames"
        self.told.setdefault(story, []).append(id)
        self.images[id] = row["image_id"]

    def _attempt(self, split: str, row: Row) -> Iterator[str]:
        config = "stories" if row["story_id"] else "characters"
        if problem := self._same_split(config, row["story_id"] or row["character_id"], split):
            yield problem
        if row["stands"] and row["stage"] == "frame":
            if problem := self._same_split("frames", row["subject"], split):
                yield problem
            elif row["image_id"] != self.images.get(row["subject"], row["image_id"]):
                yield f"{row['subject']} is released with another picture than attempt {row['number']}"

    def _of_frame(self, split: str, row: Row) -> Iterator[str]:
        if problem := self._same_split("frames", row["frame_id"], split):
            yield problem

    def _preference(self, split: str, row: Row) -> Iterator[str]:
        yield from self._of_frame(split, row)
        if row["chosen_id"] == row["rejected_id"]:
            yield f"{row['frame_id']}: the chosen picture is the rejected one"
        if row["chosen_id"] != self.images.get(row["frame_id"], row["chosen_id"]):
            yield f"{row['frame_id']} is released with another picture than the chosen one"


def _nothing(references: References, split: str, row: Row) -> Iterator[str]:
    return iter(())


_CHECKS: Final = {
    "stories": References._story,
    "frames": References._frame,
    "attempts": References._attempt,
    "thumbnails": References._of_frame,
    "preferences": References._preference,
}
