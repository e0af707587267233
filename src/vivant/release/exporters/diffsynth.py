"""DiffSynth-Studio: one metadata.jsonl, with paths that begin at its folder.

JSONL because CSV holds no lists. References are always a list, under the key that the model's script asks for;
FLUX.1 Kontext takes one picture and no list.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporter import (
    REFERENCES,
    Exporter,
    Option,
    Options,
    Row,
    chosen_samples,
    tasks_option,
)
from vivant.release.exporters.sharing import share_references, share_target
from vivant.release.exporters.source import Source
from vivant.release.samples import Sample

_METADATA: Final = "metadata.jsonl"
_ONE: Final = "kontext_images"


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    key = options["key"]

    def suits(sample: Sample) -> str:
        return "it has more than one reference" if key == _ONE and len(sample.refs) > 1 else ""

    with draft.lines(_METADATA) as lines:
        for sample in chosen_samples(source, options, suits):
            image, names = share_target(sample, draft), share_references(sample, draft)
            document: dict[str, Any] = {"prompt": sample.instruction, "image": image}
            if names:
                document[key] = names[0] if key == _ONE else names
            lines.add(document)
            yield Row(f"line {lines.count}", (sample.instruction,), sample.shown)


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    for number, line in enumerate((folder / _METADATA).read_text("utf-8").splitlines(), 1):
        row = json.loads(line.strip())
        given = row.get(options["key"], [])
        names = [row["image"], *([given] if isinstance(given, str) else given)]
        yield Row(f"line {number}", (row["prompt"],), tuple((folder / name).read_bytes() for name in names))


EXPORTER: Final = Exporter(
    name="diffsynth",
    audience="DiffSynth-Studio: Qwen-Image-Edit, FLUX.2 and FLUX.1 Kontext",
    cannot="masks, and more than one reference for FLUX.1 Kontext",
    write=_write,
    read_back=_read_back,
    options=(
        tasks_option("subject", "multi_subject", "edit"),
        REFERENCES,
        Option("key", "edit_image", "The key of the references", ("edit_image", _ONE)),
    ),
)
