"""The node classes that our ComfyUI graphs use: what they take and give, and what the studio makes of them.

Inputs, types, limits and outputs are those of ComfyUI's sources. No tensor is computed: a latent or a conditioning is
what was put into it, so that an image is painted from exactly what its links lead to.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import cv2
import numpy as np

from tests.servers.areas import EDIT, described
from tests.servers.behind import Behind, region_of
from tests.servers.spoiled import spoiled
from vivant.schema.judging import Pixels
from vivant.store import images

MODELS: Final = {
    "unet": ("qwen_image_edit_2511_fp8mixed.safetensors", "flux-2-klein-4b.safetensors", "flux1-dev-kontext_fp8_scaled.safetensors"),
    "clip": ("qwen_2.5_vl_7b_fp8_scaled.safetensors", "qwen_3_4b.safetensors", "clip_l.safetensors", "t5xxl_fp8_e4m3fn_scaled.safetensors"),
    "vae": ("qwen_image_vae.safetensors", "flux2-vae.safetensors", "ae.safetensors"),
    "checkpoint": ("sd_xl_base_1.0.safetensors",),
}  # fmt: skip
"""The model files that the server has."""
FILE: Final = "FILE"
"""An image that was uploaded."""
_WIDE: Final = ("INT", 16, 16384)
_SEED: Final = ("INT", 0, 2**64 - 1)
_SAMPLERS: Final = ("euler", "dpmpp_2m")
_CHANNELS: Final = ("alpha", "red", "green", "blue")


@dataclass(frozen=True)
class Seen:
    """What a conditioning or a latent is, here: words, pictures, a size."""

    text: str = ""
    references: tuple[bytes, ...] = ()
    size: tuple[int, int] = (0, 0)
    picture: bytes | None = None
    mask: Pixels | None = None
    seed: int = 0


@dataclass
class Bench:
    """What nodes work with: the studio, the uploaded files, and a fault to work in."""

    behind: Behind
    files: Mapping[str, bytes]
    fault: Any = None


Run = Callable[[Bench, dict[str, Any]], tuple[Any, ...]]
Spec = str | tuple[Any, ...]


@dataclass(frozen=True)
class NodeClass:
    """`required` and `optional` inputs by type: a link's type, FILE, a primitive (with its limits), or a list of values."""

    required: Mapping[str, Spec]
    gives: tuple[str, ...]
    run: Run
    optional: Mapping[str, Spec] = field(default_factory=dict)
    output: bool = False


def _model(*_: Any) -> tuple[Any, ...]:
    return ("model",)


def _load(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    data = bench.files[given["image"]]
    read = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    assert read is not None
    clear = 255 - read[..., 3] if read.ndim == 3 and read.shape[2] == 4 else np.zeros((64, 64), np.uint8)
    return data, clear


def _load_mask(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    pixels = images.decode(bench.files[given["image"]])
    return (pixels[..., {"red": 0, "green": 1, "blue": 2}[given["channel"]]],)


def _text(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    return (Seen(text=given["text"]),)


def _qwen_text(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    shown = tuple(given[name] for name in ("image1", "image2", "image3") if name in given)
    return (Seen(text=given["prompt"], references=shown),)


def _reference(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    seen: Seen = given["conditioning"]
    if "latent" not in given:
        return (seen,)
    return (replace(seen, references=(*seen.references, given["latent"].picture)),)


def _same(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    return (given["conditioning"],)


def _encode(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    return (Seen(picture=given["pixels"], size=images.size_of(given["pixels"])),)


def _empty(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    return (Seen(size=(given["width"], given["height"])),)


def _masked(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    return (replace(given["samples"], mask=given["mask"]),)


def _inpaint(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    size = images.size_of(given["pixels"])
    latent = Seen(picture=given["pixels"], mask=given["mask"] if given["noise_mask"] else None, size=size)
    return given["positive"], given["negative"], latent


def _sample(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    positive: Seen = given["positive"]
    return (
        replace(
            given["latent_image"], text=positive.text, references=positive.references, seed=given["seed"]
        ),
    )


def _sample_custom(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    asked = {"positive": given["guider"], "seed": given["noise"], "latent_image": given["latent_image"]}
    assert given["sigmas"] == given["latent_image"].size, "the schedule is for another size"
    return _sample(bench, asked) * 2


def _decode(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    seen: Seen = given["samples"]
    if seen.mask is not None and seen.picture is not None:
        others = [r for r in seen.references if r != seen.picture]
        made = bench.behind.edit(seen.picture, region_of(seen.mask), seen.text, others, seen.seed)
    elif seen.text.startswith(EDIT):
        first, *others = seen.references
        assert images.size_of(first) == seen.size
        made = bench.behind.edit(first, described(seen.text), seen.text, others, seen.seed)
    else:
        made = bench.behind.generate(seen.text, seen.references, *seen.size, seen.seed)
    return (spoiled(made, bench.fault, seen.references),)


def _paste(bench: Bench, given: dict[str, Any]) -> tuple[Any, ...]:
    if bench.fault is not None:
        return (given["source"],)
    under, over = images.decode(given["destination"]), images.decode(given["source"])
    pixels = np.where((given["mask"] > 127)[..., None], over, under)
    truth = bench.behind.truth
    truth[images.pixel_id(pixels)] = truth[images.pixel_id(over)]
    return (images.encode_png(pixels, text=images.read_text(given["source"])),)


NODES: Final[Mapping[str, NodeClass]] = {
    "UNETLoader": NodeClass({"unet_name": MODELS["unet"], "weight_dtype": ("default", "fp8_e4m3fn", "fp8_e4m3fn_fast", "fp8_e5m2")}, ("MODEL",), _model),
    "CLIPLoader": NodeClass({"clip_name": MODELS["clip"], "type": ("stable_diffusion", "sd3", "qwen_image", "flux2")}, ("CLIP",), _model, {"device": ("default", "cpu")}),
    "DualCLIPLoader": NodeClass({"clip_name1": MODELS["clip"], "clip_name2": MODELS["clip"], "type": ("sdxl", "sd3", "flux")}, ("CLIP",), _model, {"device": ("default", "cpu")}),
    "VAELoader": NodeClass({"vae_name": MODELS["vae"]}, ("VAE",), _model),
    "CheckpointLoaderSimple": NodeClass({"ckpt_name": MODELS["checkpoint"]}, ("MODEL", "CLIP", "VAE"), lambda *_: ("model",) * 3),
    "ModelSamplingAuraFlow": NodeClass({"model": "MODEL", "shift": ("FLOAT", 0.0, 100.0)}, ("MODEL",), _model),
    "CFGNorm": NodeClass({"model": "MODEL", "strength": ("FLOAT", 0.0, 100.0)}, ("MODEL",), _model, {"pre_cfg": "BOOLEAN"}),
    "LoadImage": NodeClass({"image": FILE}, ("IMAGE", "MASK"), _load),
    "LoadImageMask": NodeClass({"image": FILE, "channel": _CHANNELS}, ("MASK",), _load_mask),
    "CLIPTextEncode": NodeClass({"text": "STRING", "clip": "CLIP"}, ("CONDITIONING",), _text),
    "TextEncodeQwenImageEditPlus": NodeClass({"clip": "CLIP", "prompt": "STRING"}, ("CONDITIONING",), _qwen_text, {"vae": "VAE", "image1": "IMAGE", "image2": "IMAGE", "image3": "IMAGE"}),
    "FluxKontextMultiReferenceLatentMethod": NodeClass({"conditioning": "CONDITIONING", "reference_latents_method": ("offset", "index", "uxo/uno", "index_timestep_zero")}, ("CONDITIONING",), _same),
    "FluxGuidance": NodeClass({"conditioning": "CONDITIONING", "guidance": ("FLOAT", 0.0, 100.0)}, ("CONDITIONING",), _same),
    "ConditioningZeroOut": NodeClass({"conditioning": "CONDITIONING"}, ("CONDITIONING",), lambda *_: (Seen(),)),
    "ReferenceLatent": NodeClass({"conditioning": "CONDITIONING"}, ("CONDITIONING",), _reference, {"latent": "LATENT"}),
    "FluxKontextImageScale": NodeClass({"image": "IMAGE"}, ("IMAGE",), lambda _, given: (given["image"],)),
    "VAEEncode": NodeClass({"pixels": "IMAGE", "vae": "VAE"}, ("LATENT",), _encode),
    "EmptySD3LatentImage": NodeClass({"width": _WIDE, "height": _WIDE, "batch_size": ("INT", 1, 4096)}, ("LATENT",), _empty),
    "EmptyFlux2LatentImage": NodeClass({"width": _WIDE, "height": _WIDE, "batch_size": ("INT", 1, 4096)}, ("LATENT",), _empty),
    "SetLatentNoiseMask": NodeClass({"samples": "LATENT", "mask": "MASK"}, ("LATENT",), _masked),
    "InpaintModelConditioning": NodeClass({"positive": "CONDITIONING", "negative": "CONDITIONING", "vae": "VAE", "pixels": "IMAGE", "mask": "MASK", "noise_mask": "BOOLEAN"}, ("CONDITIONING", "CONDITIONING", "LATENT"), _inpaint),
    "KSampler": NodeClass({"model": "MODEL", "seed": _SEED, "steps": ("INT", 1, 10000), "cfg": ("FLOAT", 0.0, 100.0), "sampler_name": _SAMPLERS, "scheduler": ("simple", "karras", "normal"), "positive": "CONDITIONING", "negative": "CONDITIONING", "latent_image": "LATENT", "denoise": ("FLOAT", 0.0, 1.0)}, ("LATENT",), _sample),
    "RandomNoise": NodeClass({"noise_seed": _SEED}, ("NOISE",), lambda _, given: (given["noise_seed"],)),
    "KSamplerSelect": NodeClass({"sampler_name": _SAMPLERS}, ("SAMPLER",), _model),
    "Flux2Scheduler": NodeClass({"steps": ("INT", 1, 4096), "width": _WIDE, "height": _WIDE}, ("SIGMAS",), lambda _, given: ((given["width"], given["height"]),)),
    "CFGGuider": NodeClass({"model": "MODEL", "positive": "CONDITIONING", "negative": "CONDITIONING", "cfg": ("FLOAT", 0.0, 100.0)}, ("GUIDER",), lambda _, given: (given["positive"],)),
    "SamplerCustomAdvanced": NodeClass({"noise": "NOISE", "guider": "GUIDER", "sampler": "SAMPLER", "sigmas": "SIGMAS", "latent_image": "LATENT"}, ("LATENT", "LATENT"), _sample_custom),
    "VAEDecode": NodeClass({"samples": "LATENT", "vae": "VAE"}, ("IMAGE",), _decode),
    "ImageCompositeMasked": NodeClass({"destination": "IMAGE", "source": "IMAGE", "x": ("INT", 0, 16384), "y": ("INT", 0, 16384), "resize_source": "BOOLEAN"}, ("IMAGE",), _paste, {"mask": "MASK"}),
    "PreviewImage": NodeClass({"images": "IMAGE"}, (), lambda _, given: (given["images"],), output=True),
    "SaveImage": NodeClass({"images": "IMAGE", "filename_prefix": "STRING"}, (), lambda _, given: (given["images"],), output=True),
}  # fmt: skip


def ran(bench: Bench, nodes: Mapping[str, Any], output: str) -> bytes:
    """The image that an output node gets."""
    done: dict[str, tuple[Any, ...]] = {}

    def value(of: Any) -> Any:
        if isinstance(of, list):
            if of[0] not in done:
                done[of[0]] = run(of[0])
            return done[of[0]][of[1]]
        return of

    def run(node: str) -> tuple[Any, ...]:
        given = {key: value(of) for key, of in nodes[node]["inputs"].items()}
        return NODES[nodes[node]["class_type"]].run(bench, given)

    image: bytes = run(output)[0]
    return image
