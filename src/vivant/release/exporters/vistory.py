"""A story as ViStoryBench spells it: story.json, and what its loader makes of each shot."""

import re
from collections.abc import Mapping
from typing import Any, Final

from vivant.errors import InputError

FIELDS: Final = (
    "Setting Description",
    "Plot Correspondence",
    "Characters Appearing",
    "Static Shot Description",
    "Shot Perspective Design",
)
"""The fields of a shot beside its `index`; one that lacks any of them is passed over."""
_HUMAN: Final = ("child", "adult", "elder")
_STORY: Final = re.compile(r"S(\d+)")
_FOLDER_NAME: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _-]*[A-Za-z0-9])?")


def digits_of(story: str) -> str:
    """The name of a story's folder. Raises InputError for an id that has no such name."""
    if not (found := _STORY.fullmatch(story)):
        raise InputError(f"{story} is no story's id", "A story's folder must be named by digits alone.")
    return found[1]


def keys_of(cast: Mapping[str, Mapping[str, Any]], ids: list[str]) -> dict[str, str]:
    """What a story calls its characters: by name where all names can be folders that nobody mixes up."""
    names = [cast[id]["name"] for id in ids]
    fit = all(_FOLDER_NAME.fullmatch(name) for name in names)
    unlike = len({name.casefold() for name in names}) == len(names)
    return dict(zip(ids, names if fit and unlike else ids, strict=True))


def character_entry(member: Mapping[str, Any], appearances: int) -> dict[str, Any]:
    """A character on stage in so many shots."""
    # The loader puts "NAME is " before it.
    prompt = member["description"].removeprefix(f"{member['name']} is ")
    return {
        "name_en": member["name"], "name_ch": member["name"], "prompt_en": prompt, "prompt_ch": prompt,
        "tag": "unrealistic_human" if member["subject_type"] in _HUMAN else "non_human",
        "num_of_appearances": appearances,
    }  # fmt: skip


def shot_entry(row: Mapping[str, Any], keys: Mapping[str, str]) -> dict[str, Any]:
    """A frame as a shot; `keys` say what the story calls its characters."""
    place = plain(row["setting"]) + (f" with {row['scene_detail']}" if row["scene_detail"] else "")
    on_stage = [keys[id] for id in row["characters"]]
    values = (
        both(f"{place}, {row['time_of_day']}, {row['weather']}"),
        both(row["narration"]),
        {"en": on_stage, "ch": on_stage},
        both(row["caption"]),
        both(f"{plain(row['shot'])} shot, {plain(row['angle'])}"),
    )
    return {"index": row["frame_index"] + 1, **dict(zip(FIELDS, values, strict=True))}


def both(text: str) -> dict[str, str]:
    """A text in both languages: we have it in English alone."""
    return {"en": text, "ch": text}


def plain(value: str) -> str:
    """A vocabulary member as people write it."""
    return value.replace("_", " ")


def texts_of(shot: Mapping[str, Any]) -> tuple[str, ...]:
    """Everything that a shot says in English."""
    return tuple("; ".join(v) if isinstance(v := shot[field]["en"], list) else v for field in FIELDS)


def told_of(key: str, character: Mapping[str, Any]) -> str:
    """Everything that a story says of a character in English."""
    named = (key, character["name_en"], character["prompt_en"], character["tag"])
    return " | ".join((*named, str(character["num_of_appearances"])))
