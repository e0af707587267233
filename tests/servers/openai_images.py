"""Image endpoints in the dialects of `vivant.models.image_dialects`, each below `/DIALECT/v1`.

What a server takes, rejects and answers follows what is known of it (OpenAI's SDK and reference; vLLM-Omni
0.30.0, SGLang 0.5.23 and stable-diffusion.cpp from their sources). Not verified: the words of OpenAI's
complaints about sizes, masks and models. `generic` is nobody's: it takes the least and rejects all else.

`Server.options`: `model` (served by all dialects), `most` (images vLLM-Omni takes), `sizes` (those OpenAI
takes), `answers` ("b64_json", "url" or "data": how `generic` answers), and for `generic` `seed_field`,
`mask_field`, `mask_polarity`, `images_field`.
"""

import base64
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import cv2
import numpy as np
from aiohttp import web

from tests.servers.behind import region_of
from tests.servers.server import Recorded, Server, recorded, spoken
from tests.servers.spoiled import spoiled
from vivant.errors import Refused
from vivant.schema.gate import Region
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
_AREA: Final = re.compile(r"from (\d+) % to (\d+) % of the width .*? from (\d+) % to (\d+) % of the height")
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


def routes(server: Server) -> list[web.RouteDef]:
    asked_before: Counter[str] = Counter()
    files: list[bytes] = []

    def answering(dialect: str, edits: bool) -> Callable[[web.Request], Any]:
        async def answer(request: web.Request) -> web.Response:
            read = recorded(request)
            try:
                _admit(server, dialect, request, read)
                fault = spoken(request)
                if dialect in ("openai", "generic") and fault in ("refusal", "moderated"):
                    raise _blocked(fault == "refusal")
                asked = _READ[dialect](server, read, edits)
                made = spoiled(_drawn(server, dialect, asked, asked_before), fault, asked.pictures)
            except Complaint as complaint:
                return web.json_response(complaint.body, status=complaint.status)
            match fault:
                case "not_json":
                    return web.Response(text="<html>Welcome</html>", content_type="text/html")
                case "schema_violation":
                    return web.json_response({"created": 1, "images": ["…"]})
            several = {"empty": 0, "wrong_count": 2}.get(str(fault), 1)
            how = server.options.get("answers", "b64_json") if dialect == "generic" else "b64_json"
            if how == "url":
                files.append(made)
                item = {"url": f"{server.url}/files/{len(files) - 1}"}
            elif how == "data":
                item = {"url": f"data:image/png;base64,{_b64(made)}"}
            else:
                item = {"b64_json": _b64(made)}
            return web.json_response(_envelope(dialect, asked, [item] * several))

        return answer

    async def file(request: web.Request) -> web.Response:
        return web.Response(body=files[int(request.match_info["number"])], content_type="image/png")

    posts = [
        web.post(f"/{dialect}/v1/images/{kind}", answering(dialect, kind == "edits"))
        for dialect in MODELS
        for kind in ("generations", "edits")
    ]
    return [*posts, web.get("/files/{number}", file)]


def _admit(server: Server, dialect: str, request: web.Request, read: Recorded) -> None:
    if dialect == "sdcpp":
        return
    azure = "api-version" in request.query and read.headers.get("api-key") == server.key
    if read.headers.get("authorization") == f"Bearer {server.key}" or azure:
        return
    if dialect in ("openai", "generic"):
        raise _openai(401, "Incorrect API key provided.", code="invalid_api_key")
    raise Complaint(401, {"error": "Unauthorized"})


def _drawn(server: Server, dialect: str, asked: Asked, before: Counter[str]) -> bytes:
    spelled = json.dumps([dialect, asked.prompt, asked.size, *map(_b64, asked.pictures)])
    before[spelled] += 1
    # Without a seed the same request gives another picture every time.
    seed = before[spelled] if asked.seed is None else asked.seed
    width, height = asked.size or images.size_of(asked.pictures[0])
    try:
        if not asked.prompt.startswith("Image 1 is the picture to change."):
            made = server.behind.generate(asked.prompt, asked.pictures, width, height, seed)
        else:
            made = _edited(server, asked, seed)
    except Refused as error:
        if dialect in ("openai", "generic"):
            raise _blocked(True) from None
        body = {"error": error.what} if dialect == "sdcpp" else {"detail": error.what}
        raise Complaint(400, body) from None
    return made if asked.format == "png" else _jpeg(made)


def _edited(server: Server, asked: Asked, seed: int) -> bytes:
    first, *others = asked.pictures
    region = region_of(asked.mask) if asked.mask is not None else _described(asked.prompt)
    made = server.behind.edit(first, region, asked.prompt, others, seed)
    if asked.mask is None or not asked.kept:
        return made
    before, after = images.decode(first), images.decode(made)
    pixels = np.where((asked.mask > 127)[..., None], after, before)
    kept = images.encode_png(pixels, text=images.read_text(made))
    truth = server.behind.truth
    truth[images.pixel_id(pixels)] = truth[images.pixel_id(after)]
    return kept


def _described(prompt: str) -> Region:
    """Where the words of an edit say that it is."""
    found = _AREA.search(prompt)
    assert found, f"neither a mask nor words say where to edit: {prompt}"
    left, right, top, bottom = (int(number) / 100 for number in found.groups())
    return Region(left=left, top=top, right=right, bottom=bottom)


def _read_openai(server: Server, read: Recorded, edits: bool) -> Asked:
    fields, files = _fields(read, edits)
    _refuse_unknown(fields, _OPENAI | ({"input_fidelity"} if edits else set()))
    model = server.options.get("model", MODELS["openai"])
    if fields.get("model") != model:
        raise _openai(
            400, f"Invalid value: '{fields.get('model')}'. Supported values are: '{model}'.", "model"
        )
    if "input_fidelity" in fields and model != "gpt-image-1.5":
        raise _openai(400, "Unknown parameter: 'input_fidelity'.", "input_fidelity", "unknown_parameter")
    asked = _asked_openai(server, fields, edits)
    _refuse_unknown({name: "" for name, *_ in files}, {"image[]", "image", "mask"})
    for name, kind, filename, _ in files:
        if kind not in _TYPES or not filename:
            raise _openai(400, f"Invalid file '{filename}': unsupported mimetype ('{kind}').", name)
    asked.pictures = [data for name, _, _, data in files if name in ("image[]", "image")]
    if edits and not 1 <= len(asked.pictures) <= 16:
        raise _openai(400, f"Expected 1 to 16 images, got {len(asked.pictures)}.", "image")
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
        raise _openai(400, "Invalid 'prompt'.", "prompt")
    if number not in ("1" if edits else 1,) or not isinstance(number, str if edits else int):
        raise _openai(400, "Invalid type for 'n'.", "n", "invalid_type")
    if size == "auto":
        return Asked(prompt)
    match = re.fullmatch(r"(\d+)x(\d+)", size)
    wide, high = (int(match[1]), int(match[2])) if match else (0, 1)
    allowed = server.options.get("sizes")
    fits = wide % 16 == high % 16 == 0 and high <= 3 * wide <= 9 * high and max(wide, high) <= 3840
    if not fits or (allowed and size not in allowed):
        raise _openai(400, f"Invalid size '{size}'.", "size", "invalid_value")
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
        raise _openai(404, "The model does not exist.", "model", "model_not_found")
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


_READ: Final[Mapping[str, Callable[[Server, Recorded, bool], Asked]]] = {
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
            raise _openai(400, "We could not parse the JSON body of your request.")
        return read.json, []
    if not read.headers["content-type"].startswith("multipart/form-data"):
        raise _openai(400, "Unsupported content type.", code="unsupported_content_type")
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
        raise _openai(400, "Invalid mask image format - mask image missing alpha channel.", "mask")
    if mask.shape[1::-1] != images.size_of(picture):
        raise _openai(400, "Invalid mask image format - mask size does not match image size.", "mask")
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
            raise _openai(400, f"Unknown parameter: '{name}'.", name, "unknown_parameter")


def _openai(status: int, message: str, param: str | None = None, code: str | None = None) -> Complaint:
    error = {"message": message, "type": "invalid_request_error", "param": param, "code": code}
    return Complaint(status, {"error": error})


def _blocked(newer: bool) -> Complaint:
    code = "moderation_blocked" if newer else "content_policy_violation"
    said = "Your request was rejected by the safety system."
    error = {"message": said, "type": "image_generation_user_error", "param": None, "code": code}
    return Complaint(400, {"error": error})


def _envelope(dialect: str, asked: Asked, data: list[dict[str, str]]) -> dict[str, Any]:
    width, height = asked.size or (0, 0)
    match dialect:
        case "openai":
            return {
                "created": 1, "background": "opaque", "output_format": "png", "quality": "high",
                "size": f"{width}x{height}", "data": data, "usage": _usage(asked),
            }  # fmt: skip
        case "vllm-omni":
            items = [{**item, "url": None, "revised_prompt": None} for item in data]
            return {
                "created": 1, "data": items, "output_format": asked.format, "size": f"{width}x{height}",
                "cot_output": None, "metrics": None,
            }  # fmt: skip
        case "sglang":
            items = [
                {**item, "url": None, "revised_prompt": asked.prompt, "file_path": None} for item in data
            ]
            usage = {
                "prompt_tokens": None,
                "total_tokens": None,
                "reasoning_tokens": 0,
                "image_count": len(data),
            }
            return {
                "id": "request", "created": 1, "data": items, "peak_memory_mb": 1024.0,
                "inference_time_s": 0.1, "usage": usage,
            }  # fmt: skip
        case "sdcpp":
            return {"created": 1, "data": data, "output_format": asked.format}
        case _:
            return {"data": data}


def _usage(asked: Asked) -> dict[str, Any]:
    shown, written, drawn = 194 * len(asked.pictures), len(asked.prompt) // 4, 1056
    return {
        "input_tokens": shown + written,
        "input_tokens_details": {"image_tokens": shown, "text_tokens": written},
        "output_tokens": drawn,
        "output_tokens_details": {"image_tokens": drawn, "text_tokens": 0},
        "total_tokens": shown + written + drawn,
    }


def _jpeg(data: bytes) -> bytes:
    done, coded = cv2.imencode(".jpg", cv2.cvtColor(images.decode(data), cv2.COLOR_RGB2BGR))
    assert done
    return coded.tobytes()


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()
