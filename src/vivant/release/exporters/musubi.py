"""musubi-tuner: a dataset.toml, and a JSONL file for each number of references.

References are numbered `control_path_0`, `control_path_1`, …; a gap would be closed in silence, and every later
reference would move up. Latents are cached under the stem of the target and its size, so every row has a target
of its own name, and every dataset a cache of its own.
"""

import json
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from vivant.errors import StoreError
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
from vivant.release.exporters.paths import ROOT, rooted, unrooted
from vivant.release.exporters.pictures import as_png
from vivant.release.exporters.sharing import share_references
from vivant.release.exporters.source import Source
from vivant.release.samples import MOST_REFERENCES, Sample

_DATASET: Final = "dataset.toml"
_CONTROL: Final = "control_path_"
_MOST: Final = {
    "qwen-image-edit-plus": MOST_REFERENCES,
    "flux2": MOST_REFERENCES,
    "qwen-image-edit": 1,
    "kontext": 1,
}


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    model, root = options["model"], options["root"]

    def suits(sample: Sample) -> str:
        return f"{model} takes one reference" if len(sample.refs) > _MOST[model] else ""

    arities: dict[int, tuple[str, Lines]] = {}
    sides: set[tuple[int, int]] = set()
    with ExitStack() as open_files:
        for sample in chosen_samples(source, options, suits):
            arity = len(sample.refs)
            if arity not in arities:
                name = f"refs{arity}.jsonl"
                arities[arity] = (name, open_files.enter_context(draft.lines(name)))
            name, lines = arities[arity]
            sides.add((sample.width, sample.height))
            lines.add(_document(sample, draft, root))
            yield Row(f"{name}, line {lines.count}", (sample.instruction,), sample.shown)
    draft.write(_DATASET, _toml(sorted(arities), sides, model, root))


def _document(sample: Sample, draft: Draft, root: str) -> dict[str, Any]:
    image = f"images/{sample.id}.png"
    draft.write(image, as_png(sample.target))
    document = {"image_path": rooted(image, root), "caption": sample.instruction}
    for number, name in enumerate(share_references(sample, draft)):
        document[f"{_CONTROL}{number}"] = rooted(name, root)
    return document


def _toml(arities: list[int], sides: set[tuple[int, int]], model: str, root: str) -> str:
    width, height = max(sides, key=lambda side: (side[0] * side[1], side))
    lines = ["[general]", f"resolution = [{width}, {height}]", "batch_size = 1", "enable_bucket = true"]
    for arity in arities:
        lines += [
            "", "[[datasets]]",
            f'image_jsonl_file = "{rooted(f"refs{arity}.jsonl", root)}"',
            f'cache_directory = "{rooted(f"cache/refs{arity}", root)}"',
        ]  # fmt: skip
        if model == "flux2" and arity:
            most = 2024 if arity == 1 else 1024
            lines += [f"control_resolution = [{most}, {most}]", "no_resize_control = true"]
    return "\n".join([*lines, ""])


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    root = options["root"]
    caches: set[str] = set()
    stems: set[str] = set()
    for dataset in tomllib.loads((folder / _DATASET).read_text("utf-8"))["datasets"]:
        _once(dataset["cache_directory"], caches, "two datasets share the cache")
        name = unrooted(dataset["image_jsonl_file"], root)
        for number, line in enumerate((folder / name).read_text("utf-8").splitlines(), 1):
            row = json.loads(line)
            _once(Path(row["image_path"]).stem.casefold(), stems, "two targets share the stem")
            keys = sorted(
                (k for k in row if k.startswith(_CONTROL)), key=lambda key: int(key.rsplit("_", 1)[1])
            )
            paths = [unrooted(row[key], root) for key in ("image_path", *keys)]
            shown = tuple((folder / path).read_bytes() for path in paths)
            yield Row(f"{name}, line {number}", (row["caption"],), shown)


def _once(name: str, seen: set[str], what: str) -> None:
    if name in seen:
        raise StoreError(f"{what} {name}", "Nothing was kept.")
    seen.add(name)


EXPORTER: Final = Exporter(
    name="musubi",
    audience="musubi-tuner: Qwen-Image-Edit, FLUX.2 and FLUX.1 Kontext",
    cannot="more than one reference for Qwen-Image-Edit before 2509 and for Kontext",
    write=_write,
    read_back=_read_back,
    options=(
        tasks_option("subject", "multi_subject", "edit"),
        REFERENCES,
        Option("model", "qwen-image-edit-plus", "What is fine-tuned", tuple(_MOST)),
        ROOT,
    ),
)
