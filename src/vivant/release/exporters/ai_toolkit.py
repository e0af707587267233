"""ai-toolkit: folders of targets with captions beside them, and a folder for each reference.

A missing reference is skipped in silence, and the next one takes its place: samples are divided by how many
references they have, and every folder of a part has every sample. There are three such folders at most. Folders
of references lie beside the targets' and not inside, because targets are looked for in folders of folders.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml

from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.exporter import REFERENCES, Exporter, Options, Row, chosen_samples, tasks_option
from vivant.release.exporters.paths import ROOT, rooted, unrooted
from vivant.release.exporters.pictures import as_png
from vivant.release.exporters.source import Source
from vivant.release.samples import Sample

MOST: Final = 3
_DATASETS: Final = "datasets.yaml"
_ENDINGS: Final = (".jpg", ".jpeg", ".png", ".webp")


def _write(source: Source, draft: Draft, options: Options) -> Iterator[Row]:
    def suits(sample: Sample) -> str:
        return f"it has more than {MOST} references" if len(sample.refs) > MOST else ""

    parts: dict[int, set[int]] = {}
    for sample in chosen_samples(source, options, suits):
        part = f"refs{len(sample.refs)}"
        parts.setdefault(len(sample.refs), set()).add(max(sample.width, sample.height))
        draft.write(f"{part}/targets/{sample.id}.png", as_png(sample.target))
        caption = " ".join(sample.instruction.split())
        draft.write(f"{part}/targets/{sample.id}.txt", caption)
        for number, ref in enumerate(sample.refs, 1):
            draft.write(f"{part}/control{number}/{sample.id}.png", as_png(ref.picture))
        yield Row(f"{part}/{sample.id}", (caption,), sample.shown)
    datasets = [_dataset(arity, max(parts[arity]), options["root"]) for arity in sorted(parts)]
    draft.write(_DATASETS, yaml.safe_dump({"datasets": datasets}, sort_keys=False))


def _dataset(arity: int, side: int, root: str) -> dict[str, Any]:
    """An entry of the list `datasets` of the trainer's own configuration."""
    part = f"refs{arity}"
    controls = [rooted(f"{part}/control{number}", root) for number in range(1, arity + 1)]
    shown = {"control_path": controls} if controls else {}
    return {
        "folder_path": rooted(f"{part}/targets", root), **shown, "caption_ext": "txt", "resolution": [side],
    }  # fmt: skip


def _read_back(folder: Path, options: Options) -> Iterator[Row]:
    root = options["root"]
    for dataset in yaml.safe_load((folder / _DATASETS).read_text("utf-8"))["datasets"]:
        targets = folder / unrooted(dataset["folder_path"], root)
        controls = [folder / unrooted(path, root) for path in dataset.get("control_path", [])]
        for target in sorted(targets.rglob("*")):
            if target.suffix.lower() not in _ENDINGS:
                continue
            found = [path for place in controls if (path := _of_stem(place, target.stem))]
            text = target.with_suffix(f".{dataset['caption_ext']}")
            caption = text.read_text("utf-8") if text.exists() else ""
            shown = tuple(path.read_bytes() for path in (target, *found))
            yield Row(f"{targets.parent.name}/{target.stem}", (caption,), shown)


def _of_stem(folder: Path, stem: str) -> Path | None:
    """The first file of that stem, by the order of endings; what is not there is passed over."""
    return next((path for ending in _ENDINGS if (path := folder / f"{stem}{ending}").exists()), None)


EXPORTER: Final = Exporter(
    name="ai-toolkit",
    audience="ai-toolkit",
    cannot="more than three references",
    write=_write,
    read_back=_read_back,
    options=(tasks_option("subject", "multi_subject", "edit"), REFERENCES, ROOT),
)
