"""A folder of some configurations of a release, or of some terms, that `load_dataset` reads; also on the Hub.

A release is such a folder itself: this is for those who want less of it. The card's YAML says which files are
which split of which configuration; `datasets` takes features from each file's own metadata, and holds them
and the numbers of rows against the card.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from vivant.errors import StoreError
from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporter import Exporter, Option, Options, Row
from vivant.release.exporters.pictures import looking
from vivant.release.exporters.source import Source
from vivant.release.samples import terms_in
from vivant.release.shares import ALL, VOCABULARIES
from vivant.release.telling.columns import KEYS, in_yaml, kind
from vivant.release.telling.front_matter import described, front_matter, size_category
from vivant.release.telling.shelves import ORDER, Shelf, hub_split, read_shelves
from vivant.release.telling.terms import LICENCE_FILE
from vivant.schema.record import PixelId
from vivant.schema.value import canonical

_CARD: Final = "README.md"
_TERMS: Final[Mapping[str, str]] = {"attempts": "picture_terms"}
_LICENCE: Final = (
    "On which terms it is given, the licence of the release says; the columns `terms` and `picture_terms` say which terms "
    "of models bind a row."
)
_ROWS: Final = 100


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    chosen = options["configs"].split(",")
    configs: list[str] = [name for name in ORDER if name in chosen]
    for config in configs:
        for split in [ALL] if config in VOCABULARIES else source.splits:
            yield from _split(source, draft, config, split, counted=config == configs[0])
    shelves = sorted(read_shelves(draft.root), key=lambda shelf: configs.index(shelf.name))
    draft.write(_CARD, _card(source, shelves))
    draft.write(LICENCE_FILE, f"{_LICENCE}\n")


def _split(source: Source, draft: Draft, config: str, split: str, *, counted: bool) -> Iterator[Row]:
    from vivant.release.shards import ShardWriter

    release = next(iter(source.splits.values())) if split == ALL else source.splits[split]
    look = looking()
    with ShardWriter(draft.root, config, split, {"name": release.name, "version": release.version}) as writer:
        for row in release.rows(config):
            if counted:
                source.looked()
            terms = row.get(_TERMS.get(config, "terms"))
            if terms is None or source.allows(terms_in(terms)):
                writer.add(row)
                yield _row(config, hub_split(split), row, look)


def _row(
    config: str, split: str, row: Mapping[str, Any], look: Callable[[bytes], PixelId] | None = None
) -> Row:
    """The row; its pictures as `look` sees them, or else as they are encoded."""
    pictures = {
        name: one for name, one in row.items() if isinstance(one, dict) and one.keys() == {"bytes", "path"}
    }
    texts = canonical({name: one for name, one in row.items() if name not in pictures})
    names = canonical({name: one["path"] for name, one in pictures.items()})
    key = ", ".join([config, split, *(str(row[name]) for name in KEYS[config])])
    shown = tuple(look(one["bytes"]) if look else one["bytes"] for one in pictures.values())
    return Row(key, (texts, names), shown)


def _card(source: Source, shelves: list[Shelf]) -> str:
    release = next(iter(source.splits.values()))
    told = {
        "pretty_name": release.name,
        "license": "other",
        "license_name": "see-terms",
        "license_link": LICENCE_FILE,
        "size_categories": [size_category(shelves[0].rows)] if shelves else [],
        "tags": ["image", "synthetic", "vivant"],
        **described(shelves),
    }
    only = f" Only what is of these terms: {', '.join(sorted(source.terms))}." if source.terms else ""
    return (
        f"{front_matter(told)}\n# {release.name}, in part\n\n"
        f"From version {release.version} of the release with digest `{release.digest}`: "
        f"{', '.join(f'`{shelf.name}`' for shelf in shelves)}.{only} What it is and how it was made, the card of the release "
        f"says. {_LICENCE} All pictures were made by a machine.\n"
    )


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    card = yaml.safe_load((folder / _CARD).read_text("utf-8").split("---\n")[1])
    infos = {info["config_name"]: info for info in card["dataset_info"]}
    for config in card["configs"]:
        name = config["config_name"]
        counts = {split["name"]: split["num_examples"] for split in infos[name]["splits"]}
        for files in config["data_files"]:
            split, found = files["split"], 0
            for file in sorted(folder.glob(files["path"])):
                for row in _rows(file, infos[name]["features"]):
                    found += 1
                    yield _row(name, split, row)
            if found != counts[split]:
                raise StoreError(
                    f"{name} has {found} rows in {split}, not {counts[split]}", "Nothing was kept."
                )


def _rows(file: Path, features: list[dict[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The rows of a file whose own features are those of the card."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(file) as opened:
        own = json.loads(opened.schema_arrow.metadata[b"huggingface"])["info"]["features"]
        if [in_yaml(name, one) for name, one in own.items()] != features:
            raise StoreError(f"{file.name} has other columns than the card says", "Nothing was kept.")
        images = [name for name, one in own.items() if kind(one) == "image"]
        for batch in opened.iter_batches(_ROWS):
            for row in batch.to_pylist():
                if any(row[name] is not None and not row[name]["bytes"] for name in images):
                    raise StoreError(f"{file.name} has an empty picture", "Nothing was kept.")
                yield row


EXPORTER: Final = Exporter(
    name="huggingface",
    audience="`load_dataset` and the Hub, where somebody wants a part of a release",
    cannot="the card of the release, which tells of the whole",
    write=_write,
    read_back=_read_back,
    options=(Option("configs", "frames,characters", "Which configurations", ORDER, several=True),),
    any_split=True,
)
