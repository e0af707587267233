"""`croissant.json`: the release as machines read of it, after Croissant 1.1 and its responsible-AI vocabulary 1.0.

Both are of MLCommons (docs.mlcommons.org/croissant); what made what is said in W3C PROV. It is written after
the Parquet files, whose hashes it holds.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from vivant.release.shares import ALL
from vivant.release.telling.columns import CONTENTS, KEYS, REFERENCES, describe, in_croissant, kind
from vivant.release.telling.context import CONTEXT
from vivant.release.telling.licences import licence_links
from vivant.release.telling.provenance import provenance, responsible
from vivant.release.telling.shelves import Shelf
from vivant.release.telling.told import Told
from vivant.release.telling.wording import citation

FILE: Final = "croissant.json"
CONFORMS_TO: Final = ("http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0")
PARQUET: Final = "application/x-parquet"
_SPLITS: Final = {
    "train": "cr:TrainingSplit", "validation": "cr:ValidationSplit", "test": "cr:TestSplit",
}  # fmt: skip


def write_croissant(told: Told, folder: Path) -> None:
    """Writes `croissant.json` into the release's folder, beside the data it tells of."""
    text = json.dumps(croissant(told), indent=2, ensure_ascii=False)
    (folder / FILE).write_text(text + "\n", "utf-8")


def croissant(told: Told) -> dict[str, Any]:
    """The whole document. What nobody stated (creators, address, date) is left out, not made up."""
    stated = told.stated
    data = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "name": told.facts.name,
        "alternateName": stated.title,
        "description": told.description,
        "conformsTo": list(CONFORMS_TO),
        "version": told.facts.version,
        "license": licence_links(told),
        "url": stated.homepage,
        "creator": [{"@type": "sc:Person", "name": author} for author in stated.authors],
        "datePublished": stated.published,
        "citeAs": citation(told),
        "inLanguage": "en" if told.invented else "",
        "isLiveDataset": False,
        "keywords": ["illustrated stories", "character consistency", "synthetic images", "preference data"],
        **responsible(told),
        **provenance(told),
        "distribution": [*_files(told), *_file_sets(told)],
        "recordSet": [_splits(told), *map(_record_set, told.shelves)],
    }
    return {name: value for name, value in data.items() if value not in ("", [])}


def _files(told: Told) -> Iterator[dict[str, Any]]:
    for shelf in told.shelves:
        for shard in shelf.shards:
            yield {
                "@type": "cr:FileObject",
                "@id": shard.path,
                "name": shard.path.rpartition("/")[2],
                "description": f"{shard.rows:,} rows of {shelf.name}.",
                "contentUrl": shard.path,
                "contentSize": f"{shard.bytes} B",
                "encodingFormat": PARQUET,
                "sha256": shard.sha256,
            }


def _file_sets(told: Told) -> Iterator[dict[str, Any]]:
    for shelf in told.shelves:
        yield {
            "@type": "cr:FileSet",
            "@id": _files_of(shelf),
            "name": _files_of(shelf),
            "description": f"All Parquet files of {shelf.name}.",
            "encodingFormat": PARQUET,
            "includes": f"data/{shelf.name}/*.parquet",
        }


def _splits(told: Told) -> dict[str, Any]:
    there = {split for shelf in told.shelves if _is_split(shelf) for split in shelf.splits}
    names = [name for name in told.facts.split.sizes if name in there]
    field = {"@type": "cr:Field"}
    return {
        "@type": "cr:RecordSet",
        "@id": "splits",
        "name": "splits",
        "description": "The splits. No character of one is in another.",
        "dataType": "cr:Split",
        "key": {"@id": "splits/name"},
        "field": [
            {**field, "@id": "splits/name", "name": "name", "dataType": "sc:Text"},
            {**field, "@id": "splits/url", "name": "url", "dataType": ["sc:URL", "cr:Split"]},
        ],
        "data": [{"splits/name": name, "splits/url": _SPLITS.get(name, "cr:Split")} for name in names],
    }


def _record_set(shelf: Shelf) -> dict[str, Any]:
    keys = [{"@id": f"{shelf.name}/{key}"} for key in KEYS.get(shelf.name, ()) if key in shelf.features]
    data = {
        "@type": "cr:RecordSet",
        "@id": shelf.name,
        "name": shelf.name,
        "description": CONTENTS.get(shelf.name, ""),
        "key": keys[0] if len(keys) == 1 else keys,
        "field": [
            *([_split_field(shelf)] if _is_split(shelf) else []),
            *(_field(shelf, name, feature) for name, feature in shelf.features.items()),
        ],
    }
    return {name: value for name, value in data.items() if value not in ("", [])}


def _split_field(shelf: Shelf) -> dict[str, Any]:
    known = "|".join(shelf.splits)
    return {
        "@type": "cr:Field",
        "@id": f"{shelf.name}/split",
        "name": "split",
        "description": "The split that the row is in, by the name of its file.",
        "dataType": "sc:Text",
        "source": {
            "fileSet": {"@id": _files_of(shelf)},
            "extract": {"fileProperty": "fullpath"},
            # Readers may apply it to its own result, which it leaves as it is.
            "transform": {"regex": rf"(?:.*/)?({known})(?:-[0-9]+-of-[0-9]+\.parquet)?$"},
        },
        "references": {"field": {"@id": "splits/name"}},
    }


def _field(shelf: Shelf, name: str, feature: Any) -> dict[str, Any]:
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{shelf.name}/{name}",
        "name": name,
        "description": describe(shelf.name, name),
    }
    if reference := REFERENCES.get((shelf.name, name)):
        field["references"] = {"field": {"@id": reference}}
    inner = feature["feature"] if kind(feature) == "list" else feature
    if kind(feature) == "list":
        field |= {"isArray": True, "arrayShape": "-1"}
    if kind(inner) == "struct":
        parts = [_part(shelf, name, part, plain) for part, plain in inner.items()]
        return {**field, "subField": parts}
    if kind(inner) == "image":
        return {**field, "dataType": "sc:ImageObject", "source": _source(shelf, name, "bytes")}
    return {**field, "dataType": in_croissant(inner), "source": _source(shelf, name)}


def _part(shelf: Shelf, name: str, part: str, feature: Any) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{shelf.name}/{name}/{part}",
        "name": part,
        "description": f"{part} of {name}",
        "dataType": in_croissant(feature),
        "source": _source(shelf, name, part),
    }


def _source(shelf: Shelf, column: str, inside: str = "") -> dict[str, Any]:
    source: dict[str, Any] = {"fileSet": {"@id": _files_of(shelf)}, "extract": {"column": column}}
    return {**source, "transform": {"jsonPath": inside}} if inside else source


def _is_split(shelf: Shelf) -> bool:
    return ALL not in shelf.splits


def _files_of(shelf: Shelf) -> str:
    return f"{shelf.name}-files"
