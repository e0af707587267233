"""UNO: a JSON list for each number of references, with paths that begin at its folder.

All samples of a batch must have the same number of references, and the trainer does not sort them: each number is
a file, to be trained on its own.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from vivant.errors import StoreError
from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporter import REFERENCES, Exporter, Options, Row, chosen_samples, tasks_option
from vivant.release.exporters.sharing import share_references, share_target
from vivant.release.exporters.source import Source


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    lists: dict[int, list[dict[str, Any]]] = {}
    for sample in chosen_samples(source, options):
        image, names = share_target(sample, draft), share_references(sample, draft)
        rows = lists.setdefault(len(names), [])
        rows.append({"prompt": sample.instruction, "image_paths": names, "image_tgt_path": image})
        yield Row(f"{_name(len(names))}, row {len(rows)}", (sample.instruction,), sample.shown)
    for arity, rows in lists.items():
        draft.write(_name(arity), "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")


def _name(arity: int) -> str:
    return f"refs{arity}.json"


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    for path in sorted(folder.glob("refs*.json")):
        arities: set[int] = set()
        for number, row in enumerate(json.loads(path.read_text("utf-8")), 1):
            refs = [row["image_path"]] if "image_path" in row else row["image_paths"]
            arities.add(len(refs))
            if len(arities) > 1:
                raise StoreError(
                    f"{path.name} has rows with different numbers of references", "Nothing was kept."
                )
            shown = tuple((folder / name).read_bytes() for name in (row["image_tgt_path"], *refs))
            yield Row(f"{path.name}, row {number}", (row["prompt"],), shown)


EXPORTER: Final = Exporter(
    name="uno",
    audience="UNO",
    cannot="samples without references, or of different numbers of them in one file",
    write=_write,
    read_back=_read_back,
    options=(tasks_option("subject", "multi_subject", without=("t2i",)), REFERENCES),
)
