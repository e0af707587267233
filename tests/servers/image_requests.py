"""How the servers of each dialect read a request, and what they reject.

Follows what is known of them (OpenAI's SDK and reference; vLLM-Omni 0.30.0, SGLang 0.5.23 and
stable-diffusion.cpp from their sources). Not verified: the words of OpenAI's complaints about sizes, masks and
models. `generic` is nobody's: it takes the least and rejects all else.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import cv2
import numpy as np

from tests.servers.server import Recorded, Server
from vivant.schema.judging import Pixels
from vivant.store import images

MODELS: Final = {
    "openai": "gpt-image-2",
    "vllm-omni": "black-forest-labs/FLUX.2-klein-4B",
    "sglang": "Qwen/Qwen-Image-Edit-2511",
    "sdcpp": "sd-cpp-local",
    "generic": "painter",
}
_EXTRA: Final = re.compile(r"<sd_cpp_extra_args>(.*?)</sd_cpp_extra_args>")
_BOTH: Final = {"prompt", "model", "n", "size"}
_OPENAI: Final = _BOTH | {
    "background", "complexity", "moderation", "output_compression", "output_format", "partial_images",
    "quality", "safety_identifier", "stream", "user",
}  # fmt: skip
_TYPES: Final = ("image/png", "image/jpeg", "image/webp")


@dataclass
class Asked:
    """A request as any of the servers understands it; `mask` is above 127 where to repaint."""

    prompt: str
    size: tuple[int, int] | None = None
    pictures: list[bytes] = field(default_factory=list)
    mask: Pixels | None = None
    kept: bool = False
    seed: int | None = None
    format: str = "png"


class Complaint(Exception):
    """An answer with an error status."""

    def __init__(self, status: int, body: Any) -> None:
        super().__init__(body)
        self.status, self.body = status, body


def _read_openai(server: Server, read: Recorded, edits: bool) -> Asked:
    fields, files = _fields(read, edits)
    _refuse_unknown(fields, _OPENAI | ({"input_fidelity"} if edits else set()))
    model = server.options.get("model", MODELS["openai"])
    if fields.get("model") != model:
        raise complained(
            400, f"Invalid value: '{fields.get('model')}'. Supported values are: '{model}'.", "model"
        )
    if "input_fidelity" in fields and model != "gpt-image-1.5":
        raise complained(400, "Unknown parameter: 'input_fidelity'.", "input_fidelity", "unknown_parameter")
    asked = _asked_openai(server, fields, edits)
    _refuse_unknown({name: "" for name, *_ in files}, {"image[]", "image", "mask"})
    for name, kind, filename, _ in files:
        if kind not in _TYPES or not filename:
            raise complained(400, f"Invalid file '{filename}': unsupported mimetype ('{kind}').", name)
    asked.pictures = [data for name, _, _, data in files if name in ("image[]", "image")]
    if edits and not 1 <= len(asked.pictures) <= 16:
        raise complained(400, f"Expected 1 to 16 images, got {len(asked.pictures)}.", "image")
    for name, _, _, data in files:
        if name == "mask":
            asked.mask = _from_alpha(data, asked.pictures[0])
    return asked


def _asked_openai(server: Server, fields: Mapping[str, Any], edits: bool) -> Asked:
    prompt, number, size = (
        fields.get("prompt"),
        fields.get("n", "1" if edits else 1),
        fields.get("size", "auto"),
    )
    if not isinstance(prompt, str) or not 0 < len(prompt) <= 32_000:
        raise complained(400, "Invalid 'prompt'.", "prompt")
    if number not in ("1" if edits else 1,) or not isinstance(number, str if edits else int):
        raise complained(400, "Invalid type for 'n'.", "n", "invalid_type")
    if size == "auto":
        return Asked(prompt)
    match = re.fullmatch(r"(\d+)x(\d+)", size)
    wide, high = (int(match[1]), int(match[2])) if match else (0, 1)
    allowed = server.options.get("sizes")
    fits = wide % 16 == high % 16 == 0 and high <= 3 * wide <= 9 * high and max(wide, high) <= 3840
    if not fits or (allowed and size not in allowed):
        raise complained(400, f"Invalid size '{size}'.", "size", "invalid_value")
    return Asked(prompt, (wide, high))


def _read_vllm_omni(server: Server, read: Recorded, edits: bool) -> Asked:
    fields, files = _fields(read, edits)
    asked = _asked_fastapi(fields)
    model = server.options.get("model", MODELS["vllm-omni"])
    if fields.get("model", model) != model:
        said = f"Model mismatch: request specifies '{fields['model']}' but server is running '{model}'."
        raise Complaint(400, {"detail": said})
    if fields.get("response_format", "b64_json") != "b64_json":
        raise Complaint(400, {"detail": "Only response_format 'b64_json' is supported now."})
    asked.format = fields.get("output_format", "png")
    if not edits:
        return asked
    asked.pictures = _uploads(files)
    most = server.options.get("most", 4)
    if len(asked.pictures) > most:
        said = (
            f"Received {len(asked.pictures)} input images. At most {most} images are supported by this model."
        )
        raise Complaint(400, {"detail": said})
    masks = [data for name, _, _, data in files if name == "mask_image"]
    if masks and "klein" in model.lower():
        if len(asked.pictures) > 1:
            raise Complaint(500, {"detail": "Image edit failed: the size of tensor a must match tensor b"})
        asked.mask, asked.kept = _from_white(masks[0], asked.pictures[0]), True
    asked.pictures += [data for name, _, _, data in files if name == "reference_image"]
    return asked


def _read_sglang(server: Server, read: Recorded, edits: bool) -> Asked:
    fields, files = _fields(read, edits)
    asked = _asked_fastapi(fields)
    if fields.get("response_format", "b64_json" if edits else "url") != "b64_json":
        said = "response_format='url' requires cloud storage to be configured."
        raise Complaint(400, {"detail": said})
    asked.format = fields.get("output_format", "jpeg")
    if edits:
        asked.pictures = _uploads(files)
    return asked


def _read_sdcpp(server: Server, read: Recorded, edits: bool) -> Asked:
    fields, files = _fields(read, edits)
    prompt = str(fields.get("prompt", ""))
    if not prompt:
        raise Complaint(400, {"error": "prompt required"})
    extra: dict[str, Any] = {}
    if found := _EXTRA.search(prompt):
        try:
            extra = json.loads(found[1])
        except ValueError:
            raise Complaint(400, {"error": "invalid sd_cpp_extra_args"}) from None
    asked = Asked(_EXTRA.sub("", prompt), _size(fields.get("size", "")), seed=int(extra.get("seed", 42)))
    if not edits:
        asked.size = asked.size or (512, 512)
        return asked
    asked.pictures = [data for name, _, _, data in files if name == "image[]"]
    asked.pictures = asked.pictures or [data for name, _, _, data in files if name == "image"][:1]
    if not asked.pictures:
        raise Complaint(400, {"error": "at least one image[] required"})
    for name, _, _, data in files:
        if name == "mask":
            asked.mask, asked.kept = _from_white(data, asked.pictures[0]), True
    return asked


def _read_generic(server: Server, read: Recorded, edits: bool) -> Asked:
    fields, files = _fields(read, edits)
    options = server.options
    seed, mask, several = (options.get(f"{what}_field", "") for what in ("seed", "mask", "images"))
    _refuse_unknown(fields, _BOTH | {seed})
    if fields.get("model", "") not in ("", options.get("model", MODELS["generic"])):
        raise complained(404, "The model does not exist.", "model", "model_not_found")
    _refuse_unknown({name: "" for name, *_ in files}, {several or "image[]", mask})
    asked = Asked(str(fields["prompt"]), _size(fields.get("size", "")))
    asked.seed = int(fields[seed]) if seed and seed in fields else None
    asked.pictures = [data for name, _, _, data in files if name != mask]
    for name, _, _, data in files:
        if name == mask:
            white = options.get("mask_polarity") == "white"
            asked.mask = (_from_white if white else _from_alpha)(data, asked.pictures[0])
            asked.kept = True
    return asked


READ: Final[Mapping[str, Callable[[Server, Recorded, bool], Asked]]] = {
    "openai": _read_openai,
    "vllm-omni": _read_vllm_omni,
    "sglang": _read_sglang,
    "sdcpp": _read_sdcpp,
    "generic": _read_generic,
}

_File = tuple[str, str, str, bytes]


def _fields(read: Recorded, edits: bool) -> tuple[dict[str, Any], list[_File]]:
    """Texts by name, and (name, type, file name, bytes) of files in order."""
    if not edits:
        if not isinstance(read.json, dict) or "application/json" not in read.headers["content-type"]:
            raise complained(400, "We could not parse the JSON body of your request.")
        return read.json, []
    if not read.headers["content-type"].startswith("multipart/form-data"):
        raise complained(400, "Unsupported content type.", code="unsupported_content_type")
    texts = {part.name: part.text for part in read.parts if not part.filename}
    return texts, [(p.name, p.type, p.filename, p.data) for p in read.parts if p.filename]


def _asked_fastapi(fields: Mapping[str, Any]) -> Asked:
    if not fields.get("prompt"):
        missing = {"type": "missing", "loc": ["body", "prompt"], "msg": "Field required", "input": None}
        raise Complaint(422, {"detail": [missing]})
    seed = fields.get("seed")
    return Asked(fields["prompt"], _size(fields.get("size", "")), seed=None if seed is None else int(seed))


def _uploads(files: list[_File]) -> list[bytes]:
    several = [data for name, _, _, data in files if name == "image"]
    several = several or [data for name, _, _, data in files if name == "image[]"]
    if not several:
        raise Complaint(422, {"detail": "Field 'image' or 'url' is required"})
    return several


def _size(text: str) -> tuple[int, int] | None:
    match = re.fullmatch(r"(\d+)x(\d+)", text)
    return (int(match[1]), int(match[2])) if match else None


def _from_alpha(data: bytes, picture: bytes) -> Pixels:
    mask = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if not data.startswith(b"\x89PNG") or mask is None or mask.ndim != 3 or mask.shape[2] != 4:
        raise complained(400, "Invalid mask image format - mask image missing alpha channel.", "mask")
    if mask.shape[1::-1] != images.size_of(picture):
        raise complained(400, "Invalid mask image format - mask size does not match image size.", "mask")
    return np.where(mask[..., 3] == 0, 255, 0).astype(np.uint8)


def _from_white(data: bytes, picture: bytes) -> Pixels:
    """Luminance, whatever alpha says, stretched over the picture."""
    mask = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE)
    if mask is None:
        raise Complaint(400, {"error": "invalid mask", "detail": "Failed to open uploaded file"})
    return np.asarray(cv2.resize(mask, images.size_of(picture)), np.uint8)


def _refuse_unknown(given: Mapping[str, Any], known: set[str]) -> None:
    for name in given:
        if name not in known or not name:
            raise complained(400, f"Unknown parameter: '{name}'.", name, "unknown_parameter")


def complained(status: int, message: str, param: str | None = None, code: str | None = None) -> Complaint:
    error = {"message": message, "type": "invalid_request_error", "param": param, "code": code}
    return Complaint(status, {"error": error})


def blocked(newer: bool) -> Complaint:
    code = "moderation_blocked" if newer else "content_policy_violation"
    said = "Your request was rejected by the safety system."
    error = {"message": said, "type": "image_generation_user_error", "param": None, "code": code}
    return Complaint(400, {"error": error})
