"""The same pictures once more in everything that they are compared in."""

import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from reading.pictures import frame_id, studio_pictures, write_release

_IN_A_TAR = 1000


@dataclass(frozen=True, slots=True)
class Kept:
    """Where everything lies, and how many pictures it is."""

    root: Path
    count: int

    @property
    def release(self) -> Path:
        return self.root / "release"

    @property
    def files(self) -> Path:
        return self.root / "files"

    @property
    def tars(self) -> list[Path]:
        return sorted(self.root.glob("*.tar"))

    @property
    def lance(self) -> Path:
        return self.root / "tales.lance"


def keep(root: Path, count: int, size: int) -> Kept:
    """Paints `count` pictures and writes all of it."""
    import lance

    kept = Kept(root, count)
    kept.files.mkdir(parents=True)
    for number, data in enumerate(studio_pictures(count, size)):
        (kept.files / f"{frame_id(number)}.png").write_bytes(data)
    write_release(kept.release, _pictures(kept))
    for first in range(0, count, _IN_A_TAR):
        with tarfile.open(root / f"tales-{first:06d}.tar", "w") as tar:
            for number in range(first, min(first + _IN_A_TAR, count)):
                name = f"{frame_id(number)}.png"
                tar.add(kept.files / name, name)
    schema = pa.schema([("frame_id", pa.string()), ("image", pa.large_binary())])
    lance.write_dataset(pa.RecordBatchReader.from_batches(schema, _batches(kept, schema)), str(kept.lance))
    return kept


def _pictures(kept: Kept) -> Iterator[bytes]:
    for number in range(kept.count):
        yield (kept.files / f"{frame_id(number)}.png").read_bytes()


def _batches(kept: Kept, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    for number, data in enumerate(_pictures(kept)):
        yield pa.record_batch([[frame_id(number)], [data]], schema=schema)
