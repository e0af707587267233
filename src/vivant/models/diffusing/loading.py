"""From files to a pipeline, and from one pipeline to another over the same models."""

import inspect
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

INDEX: Final = "model_index.json"


@dataclass(frozen=True, slots=True)
class Place:
    """Which weights, and how they lie in memory.

    `source` is a folder or a name on the Hugging Face hub; `dtype` a type of torch's; `device` "cpu",
    "mps", "cuda" or "cuda:1"; `offload` "none", "model" (one model at a time is on the device) or
    "sequential" (one layer at a time). Only with `download` are files fetched that are not there yet.
    """

    source: str
    dtype: str
    device: str
    offload: str = "none"
    revision: str = ""
    variant: str = ""
    download: bool = False


def index_of(source: str, revision: str = "") -> dict[str, Any] | None:
    """What a folder, or the hub's cache on this machine, says of its pipeline; None where there is no word."""
    path = Path(source) / INDEX
    if path.is_absolute():
        if not path.is_file():
            return None
    else:
        from huggingface_hub import try_to_load_from_cache

        cached = try_to_load_from_cache(source, INDEX, revision=revision or None)
        if not isinstance(cached, str):
            return None
        path = Path(cached)
    read = json.loads(path.read_text("utf-8"))
    return read if isinstance(read, dict) else None


def load(place: Place, kind: str) -> tuple[str, Any]:
    """The pipeline that the weights were saved as, or one of class `kind` where they do not say."""
    import diffusers
    import torch

    index = index_of(place.source, place.revision) or {}
    saved = str(index.get("_class_name", kind))
    first = saved if hasattr(diffusers, saved) else kind
    parts = {}
    if "Qwen2VLProcessor" in index.get("processor", ()):
        parts["processor"] = pictures_only().from_pretrained(
            place.source, subfolder="processor", revision=place.revision or "main"
        )
    pipe = getattr(diffusers, first).from_pretrained(
        place.source,
        dtype=getattr(torch, place.dtype),
        revision=place.revision or None,
        variant=place.variant or None,
        local_files_only=not place.download,
        # Other files can hold code that runs when they are loaded.
        use_safetensors=True,
        **parts,
    )
    for part in pipe.components.values():
        if isinstance(part, torch.nn.Module):
            part.eval().requires_grad_(False)
    return first, pipe


def kin(pipe: Any, kind: str) -> Any:
    """A pipeline of another class over the same models. Its scheduler is its own, because it has state."""
    import diffusers

    wanted = inspect.signature(getattr(diffusers, kind).__init__).parameters
    given = {n: v for n, v in {**pipe.config, **pipe.components}.items() if n in wanted}
    given["scheduler"] = type(pipe.scheduler).from_config(pipe.scheduler.config)
    return getattr(diffusers, kind)(**given)


def put(pipe: Any, place: Place) -> None:
    """Onto its device; also where a pipeline over the same models was put before."""
    pipe.set_progress_bar_config(disable=True)
    if place.offload == "model":
        pipe.enable_model_cpu_offload(device=place.device)
    elif place.offload == "sequential":
        pipe.enable_sequential_cpu_offload(device=place.device)
    else:
        pipe.to(place.device)


def pictures_only() -> Any:
    """Qwen's processor without its part for videos, which nobody shows it: that needs torchvision."""
    from transformers import ProcessorMixin, Qwen2VLProcessor

    class PicturesOnly(Qwen2VLProcessor):  # type: ignore[misc]
        def __init__(
            self, image_processor: Any = None, tokenizer: Any = None, chat_template: Any = None
        ) -> None:
            for kind in ("image", "video"):
                token = f"<|{kind}_pad|>"
                setattr(self, f"{kind}_token", token)
                setattr(self, f"{kind}_token_id", tokenizer.convert_tokens_to_ids(token))
            ProcessorMixin.__init__(self, image_processor, tokenizer, chat_template=chat_template)

    return PicturesOnly
