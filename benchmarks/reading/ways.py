"""Ways to keep and read pictures: each gives encoded bytes, pixels its own way, and pixels by OpenCV."""

import io
import os
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from reading.pictures import frame_id
from vivant.release.reading import open_release

RAW, OWN, OPENCV = "encoded bytes", "pixels, each its own way", "pixels, all by OpenCV"
Get = Callable[[str], Any]
Epoch = Callable[[int], Iterator[Any]]


@dataclass
class Way:
    """One way: how a picture of an id is got, and how all are got once in an order of a seed."""

    name: str
    get: dict[str, Get] = field(default_factory=dict)
    epoch: dict[str, Epoch] = field(default_factory=dict)


def opencv(data: bytes) -> Any:
    return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR_RGB)


def pillow(data: Any) -> Any:
    from PIL import Image

    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


def shuffled(count: int, seed: int) -> list[int]:
    order = list(range(count))
    random.Random(seed).shuffle(order)
    return order


def vivant(folder: Path) -> Way:
    release = open_release(folder)
    return Way(
        "vivant",
        {
            RAW: lambda id: release[id].png,
            OWN: lambda id: release[id].image,
            OPENCV: lambda id: opencv(release[id].png),
        },
        {
            RAW: lambda seed: (frame.png for frame in release.shuffled(seed)),
            OWN: lambda seed: (frame.image for frame in release.shuffled(seed)),
            OPENCV: lambda seed: (opencv(frame.png) for frame in release.shuffled(seed)),
        },
    )


def huggingface(folder: Path, cache: Path) -> Way:
    """The same Parquet files, as `datasets` brings them into its own Arrow files."""
    from datasets import Image, disable_progress_bars, load_dataset

    disable_progress_bars()

    files = [str(path) for path in sorted(folder.glob("data/frames/*.parquet"))]
    whole = load_dataset("parquet", data_files=files, split="train", cache_dir=str(cache))
    rows = {id: row for row, id in enumerate(whole["frame_id"])}
    decoded = whole.select_columns(["image"])
    raw = decoded.cast_column("image", Image(decode=False))

    def own(one: Any) -> Any:
        return np.asarray(one["image"].convert("RGB"))

    def data(one: Any) -> Any:
        return one["image"]["bytes"]

    return Way(
        "datasets",
        {
            RAW: lambda id: data(raw[rows[id]]),
            OWN: lambda id: own(decoded[rows[id]]),
            OPENCV: lambda id: opencv(data(raw[rows[id]])),
        },
        {
            RAW: lambda seed: (data(one) for one in raw.shuffle(seed=seed)),
            OWN: lambda seed: (own(one) for one in decoded.shuffle(seed=seed)),
            OPENCV: lambda seed: (opencv(data(one)) for one in raw.shuffle(seed=seed)),
        },
    )


def webdataset(tars: Sequence[Path]) -> Way:
    """It has no random access; its shuffling is that of a buffer of 1,000."""
    import webdataset as wds

    def samples(seed: int) -> Any:
        buffer = wds.shuffle(1000, seed=seed)
        return wds.DataPipeline(
            wds.SimpleShardList([str(tar) for tar in tars]), wds.tarfile_to_samples(), buffer
        )

    return Way(
        "webdataset",
        epoch={
            RAW: lambda seed: (one["png"] for one in samples(seed)),
            OWN: lambda seed: (one["png"] for one in wds.decode("rgb8")(samples(seed))),
            OPENCV: lambda seed: (opencv(one["png"]) for one in samples(seed)),
        },
    )


def lance(folder: Path, count: int, at_once: int = 32) -> Way:
    import lance as lancedb

    table = lancedb.dataset(str(folder))
    rows = {frame_id(number): number for number in range(count)}

    def taken(numbers: list[int]) -> list[bytes]:
        found: list[bytes] = table.take(numbers, columns=["image"])["image"].to_pylist()
        return found

    def each(seed: int) -> Iterator[bytes]:
        order = shuffled(count, seed)
        for first in range(0, count, at_once):
            yield from taken(order[first : first + at_once])

    return Way(
        "lance",
        {
            RAW: lambda id: taken([rows[id]])[0],
            OWN: lambda id: pillow(taken([rows[id]])[0]),
            OPENCV: lambda id: opencv(taken([rows[id]])[0]),
        },
        {
            RAW: each,
            OWN: lambda seed: map(pillow, each(seed)),
            OPENCV: lambda seed: map(opencv, each(seed)),
        },
    )


def files(folder: Path, count: int) -> Way:
    """A file a picture, read by Pillow, or by OpenCV."""
    root = os.fspath(folder)

    def data(id: str) -> bytes:
        with open(f"{root}/{id}.png", "rb", buffering=0) as file:
            return file.read()

    def own(id: str) -> Any:
        from PIL import Image

        with Image.open(f"{root}/{id}.png") as picture:
            return np.asarray(picture.convert("RGB"))

    def read(id: str) -> Any:
        return cv2.imread(f"{root}/{id}.png", cv2.IMREAD_COLOR_RGB)

    ways: dict[str, Get] = {RAW: data, OWN: own, OPENCV: read}

    def epoch(get: Get) -> Epoch:
        return lambda seed: (get(frame_id(number)) for number in shuffled(count, seed))

    return Way("files", ways, {what: epoch(get) for what, get in ways.items()})
