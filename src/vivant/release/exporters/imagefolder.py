"""ImageFolder: pictures beside a metadata.jsonl, as Hugging Face `datasets` and diffusers' scripts read it.

A key `file_name` becomes the column `image`, `cond_file_name` becomes `cond`, and `refs_file_names`, a list,
becomes `refs`. Types are taken from the first rows: a field has one type in all of them, and lists are not empty.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from vivant.errors import UsageError
from vivant.release.exporters.drafting import Draft, Lines
from vivant.release.exporters.exporter import (
    REFERENCES,
    Exporter,
    Option,
    Options,
    Row,
    chosen_samples,
    tasks_option,
)
from vivant.release.exporters.pictures import as_png, stitched
from vivant.release.exporters.sharing import share_references
from vivant.release.exporters.source import Source
from vivant.release.samples import Sample
from vivant.schema.value import canonical

_METADATA: Final = "metadata.jsonl"


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    tasks = options["tasks"].split(",")
    if "t2i" in tasks and len(tasks) > 1:
        raise UsageError(
            "imagefolder cannot hold samples without references beside samples with them",
            "Export --option tasks=t2i on its own: an empty list has no type that a reader could know.",
        )
    with ExitStack() as open_files:
        files: dict[str, Lines] = {}
        for sample in chosen_samples(source, options):
            if sample.split not in files:
                files[sample.split] = open_files.enter_context(draft.lines(f"{sample.split}/{_METADATA}"))
            yield _add(sample, draft, files[sample.split], stitch=options["cond"] == "stitched")


def _add(sample: Sample, draft: Draft, lines: Lines, *, stitch: bool) -> Row:
    document: dict[str, Any] = {"file_name": f"images/{sample.id}.png"}
    draft.write(f"{sample.split}/{document['file_name']}", as_png(sample.target))
    pictures = [sample.target.id]
    if stitch and sample.refs:
        together = stitched([ref.picture for ref in sample.refs])
        document["cond_file_name"] = f"conditions/{sample.id}.png"
        draft.write(f"{sample.split}/{document['cond_file_name']}", together.data)
        pictures.append(together.id)
    if sample.refs:
        document["refs_file_names"] = share_references(sample, draft, within=f"{sample.split}/")
        pictures += [ref.picture.id for ref in sample.refs]
    told = sample.document()
    if not sample.refs:
        del told["references"]
    document |= told
    lines.add(document)
    return Row(f"{sample.split}, {sample.id}", (canonical(document),), tuple(pictures))


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    for metadata in sorted(folder.glob(f"*/{_METADATA}")):
        split = metadata.parent
        for line in metadata.read_text("utf-8").splitlines():
            row = json.loads(line)
            names = [row["file_name"], *([row["cond_file_name"]] if "cond_file_name" in row else [])]
            names += row.get("refs_file_names", [])
            shown = tuple((split / _inside(name)).read_bytes() for name in names)
            yield Row(f"{split.name}, {row['id']}", (canonical(row),), shown)


def _inside(name: str) -> str:
    """Readers refuse names that lead out of the folder."""
    path = Path(name)
    if path.is_absolute() or ".." in path.parts:
        raise ValueError(f"{name} leads out of the folder")
    return name


EXPORTER: Final = Exporter(
    name="imagefolder",
    audience="Hugging Face `datasets` and the training scripts of diffusers",
    cannot="samples with and without references in one export",
    write=_write,
    read_back=_read_back,
    options=(
        tasks_option("subject", "multi_subject", "edit"),
        REFERENCES,
        Option(
            "cond",
            "none",
            "Also one picture of all references, for scripts that take one",
            ("none", "stitched"),
        ),
    ),
    any_split=True,
)
