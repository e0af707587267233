"""Embedding Atlas: one Parquet with a place for every frame, its neighbours, and its thumbnail.

    embedding-atlas frames.parquet --x x --y y --neighbors neighbors --image image --text caption

Places are the first two principal components of simple features, not of a learned embedding: see `places.py`.
Neighbours are rows, counted from 0, by cosine distance of the same features.
"""

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from vivant.errors import StoreError
from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporter import Exporter, Option, Options, Row
from vivant.release.exporters.pictures import looking
from vivant.release.exporters.places import FEATURED, Features, neighbours, placed
from vivant.release.exporters.source import Source
from vivant.release.samples import terms_in
from vivant.schema.record import PixelId
from vivant.schema.value import canonical

_FILE: Final = "frames.parquet"
_TEXTS: Final = ("frame_id", "story_id", "caption", *FEATURED, "model", "terms")
_ROW_GROUP: Final = 100


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    features, kept = Features(), list[bool]()
    for row in _frames(source, *FEATURED, "characters", "image"):
        source.looked()
        kept.append(source.allows(terms_in(row["terms"])))
        if kept[-1]:
            features.add(row["image"]["bytes"], row)
    if not any(kept):
        return
    spread = features.spread()
    places, near = placed(spread), neighbours(spread, int(options["neighbors"]))
    look, schema, number = looking(), _schema(), 0
    with pq.ParquetWriter(draft.file(_FILE), schema, compression="zstd") as writer:
        batch: list[dict[str, Any]] = []
        for row, wanted in zip(
            _frames(source, *_TEXTS, "frame_index", "characters", "image"), kept, strict=True
        ):
            if not wanted:
                continue
            batch.append(_row(row, places[number].tolist(), near[number]))
            yield _meant(batch[-1], look(row["image"]["bytes"]))
            number += 1
            if len(batch) == _ROW_GROUP:
                writer.write_table(pa.Table.from_pylist(batch, schema))
                batch = []
        if batch:
            writer.write_table(pa.Table.from_pylist(batch, schema))


def _frames(source: Source, *columns: str) -> Iterator[Mapping[str, Any]]:
    return (row for _, row in source.rows("thumbnails", *dict.fromkeys((*columns, "terms"))))


def _schema() -> Any:
    import pyarrow as pa

    near = pa.struct([("ids", pa.list_(pa.int32())), ("distances", pa.list_(pa.float32()))])
    image = pa.struct([("bytes", pa.binary()), ("path", pa.string())])
    return pa.schema(
        [
            *((name, pa.string()) for name in _TEXTS), ("frame_index", pa.int32()), ("characters", pa.string()),
            ("x", pa.float32()), ("y", pa.float32()), ("neighbors", near), ("image", image),
        ]
    )  # fmt: skip


def _row(row: Mapping[str, Any], place: list[float], near: tuple[list[int], list[float]]) -> dict[str, Any]:
    return {
        **{name: row[name] for name in _TEXTS},
        "frame_index": row["frame_index"],
        "characters": ", ".join(row["characters"]),
        "x": place[0],
        "y": place[1],
        "neighbors": {"ids": near[0], "distances": near[1]},
        "image": row["image"],
    }


def _meant(row: Mapping[str, Any], shown: PixelId | bytes) -> Row:
    return Row(row["frame_id"], (canonical({**row, "image": row["image"]["path"]}),), (shown,))


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(folder / _FILE) as file:
        rows = (row for batch in file.iter_batches(_ROW_GROUP) for row in batch.to_pylist())
        count, most = file.metadata.num_rows, None
        for number, row in enumerate(rows):
            most = len(row["neighbors"]["ids"]) if most is None else most
            if wrong := _wrong(row, number, count, most):
                raise StoreError(f"{row['frame_id']} {wrong}", "Nothing was kept.")
            yield _meant(row, row["image"]["bytes"])


def _wrong(row: Mapping[str, Any], number: int, count: int, most: int) -> str:
    """What the viewer would stumble over: it takes neighbours for numbers of rows, and stacks them."""
    ids, distances = row["neighbors"]["ids"], row["neighbors"]["distances"]
    if number in ids or any(not 0 <= id < count for id in ids):
        return "has neighbours that are no other rows"
    if not len(ids) == len(distances) == most:
        return "has more or fewer neighbours than others"
    return "" if math.isfinite(row["x"]) and math.isfinite(row["y"]) else "has no place"


EXPORTER: Final = Exporter(
    name="embedding-atlas",
    audience="looking at all frames at once in Embedding Atlas",
    cannot="pictures in full size, and likeness as a learned embedding would see it",
    write=_write,
    read_back=_read_back,
    options=(Option("neighbors", "15", "Neighbours of each frame at most", pattern=r"[1-9]\d?"),),
    any_split=True,
)
