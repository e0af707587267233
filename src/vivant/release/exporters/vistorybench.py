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

from vivant.errors import StoreError
from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporter import Exporter, Option, Options, Row
from vivant.release.exporters.pictures import as_jpeg, as_png
from vivant.release.exporters.source import Source
from vivant.release.exporters.vistory import (
    FIELDS,
    both,
    character_entry,
    digits_of,
    keys_of,
    plain,
    shot_entry,
    texts_of,
    told_of,
)
from vivant.release.samples import Picture

_FRAME: Final = (
    "story_id", "frame_index", "frame_id", "image", "image_id", "narration", "caption", "setting", "scene_detail",
    "time_of_day", "weather", "shot", "angle", "style", "characters",
)  # fmt: skip
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


def _told(source: Source, draft: Draft, number: str, shots: list[dict[str, Any]]) -> Iterator[Row]:
    """One story of the data set: story.json, and a template for everybody on stage."""
    appearances = Counter(id for shot in shots for id in shot["characters"])
    keys = keys_of(source.cast, sorted(appearances))
    characters, pictures = {}, {}
    for id, key in keys.items():
        template = as_jpeg(source.identity(id).picture)
        draft.write(f"dataset/ViStory/{number}/image/{key}/00.jpg", template.data)
        characters[key] = character_entry(source.cast[id], appearances[id])
        pictures[key] = template.id
    told = [shot_entry(shot, keys) for shot in shots]
    kind = both(plain(shots[0]["style"]))
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
            (kind["en"], *texts_of(shot), *(told_of(key, characters[key]) for key in on_stage)),
            tuple(pictures[key] for key in on_stage),
        )


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    if options["layout"] != "outputs":
        yield from _read_stories(folder / "dataset" / "ViStory")
    if options["layout"] != "dataset":
        yield from _read_outputs(folder / "outputs")


def _read_stories(root: Path) -> Iterator[Row]:
    for place in sorted(path for path in root.iterdir() if path.is_dir() and path.name.isdigit()):
        story = json.loads((place / "story.json").read_text("utf-8-sig"))
        characters = story["Characters"]
        jpegs = {key: sorted((place / "image" / key).glob("**/*.jpg")) for key in characters}
        for key, found in jpegs.items():
            if not found:
                raise StoreError(f"{key} of story {place.name} has no .jpg", "Nothing was kept.")
        for shot in story["Shots"]:
            if any(field not in shot for field in FIELDS):
                continue
            on_stage = [key.strip() for key in shot["Characters Appearing"]["en"] if key in characters]
            yield Row(
                f"story {place.name}, shot {shot['index']}",
                (
                    story["Story_type"]["en"],
                    *texts_of(shot),
                    *(told_of(key, characters[key]) for key in on_stage),
                ),
                tuple(jpegs[key][0].read_bytes() for key in on_stage),
            )


def _read_outputs(root: Path) -> Iterator[Row]:
    for stamp in sorted(root.glob(f"*/*/{_LANGUAGE}/*")):
        if not _STAMP.fullmatch(stamp.name):
            raise StoreError(f"{stamp.name} is no time stamp", "Nothing was kept.")
        for place in sorted(
            (path for path in stamp.iterdir() if path.is_dir()), key=lambda path: int(path.name)
        ):
            for file in sorted((place / "shots").iterdir()):
                shot = int(file.name.split("_")[-1].split(".")[0])
                yield Row(f"output {place.name}, shot {shot}", (), (file.read_bytes(),))


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
            pattern=_STAMP.pattern,
            check=_is_time,
        ),
    ),
)
