"""Lance: one table of samples with their pictures inside, for reading at random and for searching.

The files of a Lance data set have random names: the same release gives the same rows, not the same bytes.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporter import REFERENCES, Exporter, Options, Row, chosen_samples, tasks_option
from vivant.release.exporters.pictures import as_png
from vivant.release.exporters.source import Source
from vivant.release.samples import Sample
from vivant.schema.record import PixelId
from vivant.schema.value import canonical

_FOLDER: Final = "samples.lance"
_AT_ONCE: Final = 32


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    import lance
    import pyarrow as pa

    schema, meant, failed = _schema(), list[Row](), list[Exception]()

    def batches() -> Iterator[Any]:
        try:
            yield from filled()
        except Exception as error:
            failed.append(error)
            raise

    def filled() -> Iterator[Any]:
        rows: list[dict[str, Any]] = []
        for sample in chosen_samples(source, options):
            rows.append(_row(sample))
            meant.append(_meant(rows[-1], sample.shown))
            if len(rows) == _AT_ONCE:
                yield pa.RecordBatch.from_pylist(rows, schema)
                rows = []
        if rows:
            yield pa.RecordBatch.from_pylist(rows, schema)

    try:
        lance.write_dataset(pa.RecordBatchReader.from_batches(schema, batches()), str(draft.file(_FOLDER)))
    except OSError:
        # Lance makes a text of its own, with a traceback in it, of what was wrong with the release.
        if failed:
            raise failed[0] from None
        raise
    yield from meant


def _schema() -> Any:
    import pyarrow as pa

    text = pa.string()
    reference = pa.struct(
        [("role", text), ("character_id", text), ("image_id", text), ("image", pa.binary())]
    )
    return pa.schema(
        [
            ("id", text), ("story_id", text), ("page", pa.int32()), ("split", text), ("task", text),
            ("instruction", text), ("caption", text), ("target", pa.binary()),
            ("references", pa.list_(reference)), ("region", pa.list_(pa.float64(), 4)), ("width", pa.int32()),
            ("height", pa.int32()), ("seed", pa.int64()), ("model", text), ("terms", pa.list_(text)),
        ]
    )  # fmt: skip


def _row(sample: Sample) -> dict[str, Any]:
    document = sample.document()
    for told, ref in zip(document["references"], sample.refs, strict=True):
        told["image"] = as_png(ref.picture)
    return document | {"target": as_png(sample.target)}


def _meant(row: Mapping[str, Any], shown: tuple[PixelId | bytes, ...]) -> Row:
    """The row with its pictures aside."""
    references = [{name: one for name, one in ref.items() if name != "image"} for ref in row["references"]]
    told = {name: one for name, one in row.items() if name != "target"}
    return Row(row["id"], (canonical(told | {"references": references}),), shown)


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    import lance

    for batch in lance.dataset(str(folder / _FOLDER)).to_batches(batch_size=_AT_ONCE):
        for row in batch.to_pylist():
            yield _meant(row, (row["target"], *(ref["image"] for ref in row["references"])))


EXPORTER: Final = Exporter(
    name="lance",
    audience="Lance: training that reads at random, and search",
    cannot="the same bytes twice: its files have random names",
    write=_write,
    read_back=_read_back,
    options=(tasks_option("subject", "multi_subject", "edit"), REFERENCES),
    extra=("lance", "lance"),
    any_split=True,
)
