"""OmniGen2: JSONL files, a list of them in YAML, and the options that its loader has to be given.

What goes wrong in its loader goes wrong in silence: a row that cannot be loaded is replaced by another one at
random. So every row is held to what the loader and the model can take: at most five references, and five only
with a fifth entry in `max_input_pixels`; three channels; sides that are multiples of 16 and at most a megapixel, so
that it resizes nothing; a text of fewer than 888 tokens. Its `ratio` has no effect: rows are repeated instead.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import yaml

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
from vivant.release.exporters.pictures import as_png, fitted
from vivant.release.exporters.sharing import share_target
from vivant.release.exporters.source import Source
from vivant.release.samples import TASKS, Picture, Reference, Sample

MOST_PIXELS: Final = 1024 * 1024
STEP: Final = 16
MOST_BYTES: Final = 2600
"""Bytes of an instruction: with three bytes a token and more, as English has, under 888 tokens with its template."""
INPUT_PIXELS: Final = (1024 * 1024, 1024 * 1024, 768 * 768, 512 * 512, 512 * 512)
"""Pixels of each reference, by how many there are; the loader's own list ends after four."""
_TYPES: Final = {"t2i": "t2i", "subject": "ic", "multi_subject": "ic", "edit": "edit"}
_OPTIONS: Final = "options.yml"
_MIX: Final = "data.yml"
_WEIGHTS: Final = rf"(?:(?:{'|'.join(TASKS)})=[1-9]\d?(?:,|$))*"


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    most, root = int(options["most_references"]), options["root"]

    def suits(sample: Sample) -> str:
        if len(sample.refs) > most:
            return f"it has more than {most} references"
        if min(sample.width, sample.height) < STEP:
            return f"a side of it has less than {STEP} pixels"
        return "its instruction is too long" if len(sample.instruction.encode()) > MOST_BYTES else ""

    weights = _weights(options)
    with ExitStack() as open_files:
        files: dict[str, Lines] = {}
        for sample in chosen_samples(source, options, suits):
            name = f"jsonl/{sample.task}.jsonl"
            if name not in files:
                files[name] = open_files.enter_context(draft.lines(name))
            document, row = _row(sample, draft, root)
            for _ in range(weights.get(sample.task, 1)):
                files[name].add(document)
                yield Row(f"{name}, line {files[name].count}", *row)
    mix = [
        {"path": rooted(name, root), "type": _TYPES[Path(name).stem], "ratio": 1.0} for name in sorted(files)
    ]
    draft.write(_MIX, yaml.safe_dump({"data": mix}, sort_keys=False))
    draft.write(_OPTIONS, yaml.safe_dump(_loader_options(most, root), sort_keys=False))


def _weights(options: Options) -> dict[str, int]:
    given = [part.split("=") for part in options["repeat"].split(",") if part]
    return {task: int(times) for task, times in given}


def _fitted(picture: Picture) -> Picture:
    """The picture in a size that the loader leaves as it is."""
    return fitted(picture, most_pixels=MOST_PIXELS, step=STEP)


def _shown(ref: Reference) -> tuple[str, Picture]:
    """A reference and where it lies. What an edit begins with is cut as its target is: the loader would squeeze it, and
    the two would not lie on each other."""
    picture = _fitted(ref.picture) if ref.role == "base" else ref.picture
    return f"{'references' if picture is ref.picture else 'bases'}/{ref.name}.png", picture


def _row(
    sample: Sample, draft: Draft, root: str
) -> tuple[dict[str, Any], tuple[tuple[str, ...], tuple[str, ...]]]:
    target = _fitted(sample.target)
    document: dict[str, Any] = {"task_type": _TYPES[sample.task], "instruction": sample.instruction}
    refs = [_shown(ref) for ref in sample.refs]
    for name, picture in refs:
        draft.share(name, picture.id, as_png(picture))
    if refs:
        document["input_images"] = [rooted(name, root) for name, _ in refs]
    document["output_image"] = rooted(share_target(sample, draft, target), root)
    shown = (target.id, *(picture.id for _, picture in refs))
    return document, ((document["task_type"], sample.instruction), shown)


def _loader_options(most: int, root: str) -> dict[str, Any]:
    """What to put in the place of the same keys in the trainer's own options."""
    return {
        "data": {
            "data_path": rooted(_MIX, root),
            "maximum_text_tokens": 888,
            "max_output_pixels": MOST_PIXELS,
            "max_input_pixels": list(INPUT_PIXELS[: max(4, most)]),
            "max_side_length": 2048,
        }
    }


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    root = options["root"]
    loader = yaml.safe_load((folder / _OPTIONS).read_text("utf-8"))["data"]
    for entry in yaml.safe_load((folder / _MIX).read_text("utf-8"))["data"]:
        if "ratio" not in entry:
            raise StoreError(
                f"{entry['path']} has no ratio in {_MIX}, which is asked for", "Nothing was kept."
            )
        name = unrooted(entry["path"], root)
        kinds: dict[str, type] = {}
        for number, line in enumerate((folder / name).read_text("utf-8").splitlines(), 1):
            row, where = json.loads(line), f"{name}, line {number}"
            kinds = kinds or _kinds(row)
            if _kinds(row) != kinds:
                raise StoreError(
                    f"{where} has other fields, or other types, than the first line", "Nothing was kept."
                )
            given = row.get("input_images", [])
            if len(given) > len(loader["max_input_pixels"]):
                raise StoreError(
                    f"{where} has more references than {_OPTIONS} has room for", "Nothing was kept."
                )
            paths = [unrooted(path, root) for path in (row["output_image"], *given)]
            yield Row(
                where,
                (row["task_type"], row["instruction"]),
                tuple((folder / path).read_bytes() for path in paths),
            )


def _kinds(row: dict[str, Any]) -> dict[str, type]:
    return {key: type(value) for key, value in row.items()}


EXPORTER: Final = Exporter(
    name="omnigen2",
    audience="fine-tuning OmniGen2",
    cannot="more than five references, a mask, or anything beside instruction and pictures",
    write=_write,
    read_back=_read_back,
    options=(
        tasks_option("subject", "multi_subject", "edit"),
        REFERENCES,
        Option(
            "most_references",
            "4",
            "References of a sample at most; 5 only works with the fifth entry in options.yml",
            ("1", "2", "3", "4", "5"),
        ),
        Option(
            "repeat",
            "",
            f"How often rows are repeated, such as edit=3 ({', '.join(TASKS)})",
            pattern=_WEIGHTS,
        ),
        ROOT,
    ),
)
