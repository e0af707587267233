"""ViStoryBench: a release as its data set, and its frames as the outputs of a method.

Its loader passes over folders whose names are not digits and shots that lack a field, and its identity metric looks
at `.jpg` files only: stories are named by their digits, every shot has every field, and templates are JPEGs. Only
who is on stage is among a story's characters, because it counts everybody else as never found. The number after the last
`_` of an output is its shot's; shots count from 1. Texts are English in both languages: we have no other.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from vivant.errors import InputError, StoreError
from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporter import Exporter, Option, Options, Row
from vivant.release.exporters.pictures import as_jpeg, as_png, looking
from vivant.release.exporters.source import Source
from vivant.release.samples import Picture

_FRAME: Final = (
    "story_id", "frame_index", "frame_id", "image", "image_id", "narration", "caption", "setting", "scene_detail",
    "time_of_day", "weather", "shot", "angle", "style", "characters",
)  # fmt: skip
_FIELDS: Final = (
    "Setting Description", "Plot Correspondence", "Characters Appearing", "Static Shot Description",
    "Shot Perspective Design",
)  # fmt: skip
_HUMAN: Final = ("child", "adult", "elder")
_STORY: Final = re.compile(r"S(\d+)")
_FOLDER_NAME: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _-]*[A-Za-z0-9])?")
_STAMP: Final = re.compile(r"\d{8}[_-]\d{6}")
_MODE: Final = "base"
_LANGUAGE: Final = "en"


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    outputs = f"outputs/{options['method']}/{_MODE}/{_LANGUAGE}/{options['timestamp']}"
    shown = (row for _, row in source.frames(*_FRAME) if _all_allowed(source, row))
    for story, rows in groupby(shown, key=lambda row: str(row["story_id"])):
        number = digits_of(story)
        shots = []
        for row in rows:
            shots.append({name: value for name, value in row.items() if name != "image"})
            if options["layout"] != "dataset":
                shot, picture = row["frame_index"] + 1, Picture(row["image_id"], row["image"]["bytes"])
                draft.write(f"{outputs}/{number}/shots/shot_{shot:02d}.png", as_png(picture))
                yield Row(f"output {number}, shot {shot}", (), (picture.id,))
        if options["layout"] != "outputs":
            yield from _told(source, draft, number, shots)


def _all_allowed(source: Source, row: Mapping[str, Any]) -> bool:
    return source.allows({terms for id in row["characters"] for terms in source.identity(id).terms})


def digits_of(story: str) -> str:
    """The name of a story's folder. Raises InputError for an id that has no such name."""
    if not (found := _STORY.fullmatch(story)):
        raise InputError(f"{story} is no story's id", "A story's folder must be named by digits alone.")
    return found[1]


def _told(source: Source, draft: Draft, number: str, shots: list[dict[str, Any]]) -> Iterator[Row]:
    """One story of the data set: story.json, and a template for everybody on stage."""
    appearances = Counter(id for shot in shots for id in shot["characters"])
    keys = keys_of(source.cast, sorted(appearances))
    characters, pictures = {}, {}
    for id, key in keys.items():
        template = as_jpeg(source.identity(id).picture)
        draft.write(f"dataset/ViStory/{number}/image/{key}/00.jpg", template.data)
        characters[key] = _character(source.cast[id], appearances[id])
        pictures[key] = template.id
    told = [_shot(shot, keys) for shot in shots]
    kind = _both(_words(shots[0]["style"]))
    story = {
        "Story_type": kind,
        "Characters": characters,
        "Shots": told,
    }
    draft.write(f"dataset/ViStory/{number}/story.json", json.dumps(story, indent=1) + "\n")
    for shot in told:
        on_stage = shot["Characters Appearing"]["en"]
        yield Row(
            f"story {number}, shot {shot['index']}",
            (kind["en"], *_texts(shot), *(_about(key, characters[key]) for key in on_stage)),
            tuple(pictures[key] for key in on_stage),
        )


def keys_of(cast: Mapping[str, Mapping[str, Any]], ids: list[str]) -> dict[str, str]:
    """What a story calls its characters: by name where all names can be folders that nobody mixes up."""
    names = [cast[id]["name"] for id in ids]
    fit = all(_FOLDER_NAME.fullmatch(name) for name in names)
    unlike = len({name.casefold() for name in names}) == len(names)
    return dict(zip(ids, names if fit and unlike else ids, strict=True))


def _character(member: Mapping[str, Any], appearances: int) -> dict[str, Any]:
    # The loader puts "NAME is " before it.
    prompt = member["description"].removeprefix(f"{member['name']} is ")
    return {
        "name_en": member["name"], "name_ch": member["name"], "prompt_en": prompt, "prompt_ch": prompt,
        "tag": "unrealistic_human" if member["subject_type"] in _HUMAN else "non_human",
        "num_of_appearances": appearances,
    }  # fmt: skip


def _shot(row: Mapping[str, Any], keys: Mapping[str, str]) -> dict[str, Any]:
    place = _words(row["setting"]) + (f" with {row['scene_detail']}" if row["scene_detail"] else "")
    on_stage = [keys[id] for id in row["characters"]]
    values = (
        _both(f"{place}, {row['time_of_day']}, {row['weather']}"),
        _both(row["narration"]),
        {"en": on_stage, "ch": on_stage},
        _both(row["caption"]),
        _both(f"{_words(row['shot'])} shot, {_words(row['angle'])}"),
    )
    return {"index": row["frame_index"] + 1, **dict(zip(_FIELDS, values, strict=True))}


def _both(text: str) -> dict[str, str]:
    return {"en": text, "ch": text}


def _words(value: str) -> str:
    return value.replace("_", " ")


def _texts(shot: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple("; ".join(v) if isinstance(v := shot[field]["en"], list) else v for field in _FIELDS)


def _about(key: str, character: Mapping[str, Any]) -> str:
    named = (key, character["name_en"], character["prompt_en"], character["tag"])
    return " | ".join((*named, str(character["num_of_appearances"])))


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    if options["layout"] != "outputs":
        yield from _read_stories(folder / "dataset" / "ViStory")
    if options["layout"] != "dataset":
        yield from _read_outputs(folder / "outputs")


def _read_stories(root: Path) -> Iterator[Row]:
    look = looking()
    for place in sorted(path for path in root.iterdir() if path.is_dir() and path.name.isdigit()):
        story = json.loads((place / "story.json").read_text("utf-8-sig"))
        characters = story["Characters"]
        jpegs = {key: sorted((place / "image" / key).glob("**/*.jpg")) for key in characters}
        for key, found in jpegs.items():
            if not found:
                raise StoreError(f"{key} of story {place.name} has no .jpg", "Nothing was kept.")
        for shot in story["Shots"]:
            if any(field not in shot for field in _FIELDS):
                continue
            on_stage = [key.strip() for key in shot["Characters Appearing"]["en"] if key in characters]
            yield Row(
                f"story {place.name}, shot {shot['index']}",
                (
                    story["Story_type"]["en"],
                    *_texts(shot),
                    *(_about(key, characters[key]) for key in on_stage),
                ),
                tuple(look(jpegs[key][0].read_bytes()) for key in on_stage),
            )


def _read_outputs(root: Path) -> Iterator[Row]:
    look = looking()
    for stamp in sorted(root.glob(f"*/*/{_LANGUAGE}/*")):
        if not _STAMP.fullmatch(stamp.name):
            raise StoreError(f"{stamp.name} is no time stamp", "Nothing was kept.")
        for place in sorted(
            (path for path in stamp.iterdir() if path.is_dir()), key=lambda path: int(path.name)
        ):
            for file in sorted((place / "shots").iterdir()):
                shot = int(file.name.split("_")[-1].split(".")[0])
                yield Row(f"output {place.name}, shot {shot}", (), (look(file.read_bytes()),))


def _is_time(text: str) -> bool:
    try:
        datetime.strptime(text.replace("_", "-"), "%Y%m%d-%H%M%S")  # noqa: DTZ007
    except ValueError:
        return False
    return True


EXPORTER: Final = Exporter(
    name="vistorybench",
    audience="measuring a method on the release, and the release's own frames, by ViStoryBench",
    cannot="Chinese texts, poses, expressions, and anything else that its story.json has no field for",
    write=_write,
    read_back=_read_back,
    options=(
        Option("layout", "both", "The data set, the outputs, or both", ("both", "dataset", "outputs")),
        Option("method", "vivant", "What the outputs are called", pattern=r"(?!(?:en|ch)$)[A-Za-z0-9_-]+"),
        Option(
            "timestamp",
            "20000101-000000",
            "When the outputs are said to be from, as YYYYMMDD-HHMMSS",
            pattern=r"\d{8}[_-]\d{6}",
            check=_is_time,
        ),
    ),
)
