"""Gemini's `generateContent`, with the studio as the models: one that draws, one that writes and looks.

Fields are taken in camel and in snake case, as protocol buffers' JSON is; unknown ones are refused in Google's
words. Statuses and shapes of errors, finish reasons and usage are those of Google's reference and SDK. Not
verified: the words about modalities, JSON mode, ratios and schemas, and the counts of tokens.

`Server.options`: `drawing` and `writing` (the models' names), `finish` (a finish reason to end with instead of an
answer, with `words` beside it), `blocked` (a block reason), `parts` (more parts, before the answer), `error` (a
(status, body) to answer with), `shapes` (ways of asking for JSON that are taken), `apart` (a judgement comes in
two parts), `mended` (a bad answer is mended in the repair turn).
"""

import base64
import binascii
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

import cv2
import numpy as np
from aiohttp import web

from tests.servers.areas import EDIT, described
from tests.servers.chatting import ChatModel
from tests.servers.server import Recorded, Server, recorded, spoken
from tests.servers.spoiled import spoiled
from vivant.errors import Refused
from vivant.store import images

DRAWING: Final = "gemini-3.1-flash-image"
WRITING: Final = "gemini-3-flash"
SIZES: Final[Mapping[str, tuple[int, int]]] = {
    "1:1": (1024, 1024), "2:3": (848, 1264), "3:2": (1264, 848), "3:4": (896, 1200), "4:3": (1200, 896),
    "4:5": (928, 1152), "5:4": (1152, 928), "9:16": (768, 1376), "16:9": (1376, 768), "21:9": (1584, 672),
}  # fmt: skip
_CLASSES: Final = {"512": 0.5, "1K": 1, "2K": 2, "4K": 4}
_REQUEST: Final = {
    "contents", "systemInstruction", "generationConfig", "safetySettings", "tools", "toolConfig", "cachedContent",
}  # fmt: skip
_CONFIG: Final = {
    "temperature", "topP", "topK", "seed", "maxOutputTokens", "stopSequences", "candidateCount", "responseMimeType",
    "responseSchema", "responseJsonSchema", "responseModalities", "imageConfig", "thinkingConfig", "mediaResolution",
}  # fmt: skip
_SCHEMA: Final = {
    "$id", "$defs", "$ref", "$anchor", "type", "format", "title", "description", "enum", "items", "prefixItems",
    "minItems", "maxItems", "minimum", "maximum", "anyOf", "oneOf", "properties", "additionalProperties", "required",
}  # fmt: skip
_TYPES: Final = {"image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"}
PROSE: Final = "Once upon a time there was a fox, who liked {braces} and was very proud of it."


class Rejected(Exception):
    """An answer with an error status, in Google's shape."""

    def __init__(self, code: int, status: str, message: str, *details: Mapping[str, Any]) -> None:
        super().__init__(message)
        error: dict[str, Any] = {"code": code, "message": message, "status": status}
        if details:
            error["details"] = list(details)
        self.code, self.body = code, {"error": error}


def routes(server: Server) -> list[web.RouteDef]:
    talker: list[ChatModel] = []
    before: Counter[str] = Counter()

    async def generate(request: web.Request) -> web.Response:
        read, fault = recorded(request), spoken(request)
        if not talker:
            talker.append(ChatModel(server.behind, bool(server.options.get("apart"))))
        try:
            if "error" in server.options:
                status, told = server.options["error"]
                return web.json_response(told, status=status)
            _admit(server, request, read)
            model = request.match_info["call"].removesuffix(":generateContent")
            body = _camel(read.json)
            _check(server, model, body)
            answer = await _answer(server, talker[0], before, model, body, fault)
        except Rejected as rejected:
            return web.json_response(rejected.body, status=rejected.code)
        if fault == "not_json":
            return web.Response(text="<html>Welcome</html>", content_type="text/html")
        return web.json_response(answer)

    return [web.post("/{version:v1|v1beta}/models/{call}", generate)]


def _admit(server: Server, request: web.Request, read: Recorded) -> None:
    key = read.headers.get("x-goog-api-key", "")
    if "key" in request.query:
        raise Rejected(400, "INVALID_ARGUMENT", "The key is in the address.")
    if not key:
        raise Rejected(403, "PERMISSION_DENIED", "Method doesn't allow unregistered callers.")
    if key != server.key:
        info = {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID",
            "domain": "googleapis.com", "metadata": {"service": "generativelanguage.googleapis.com"},
        }  # fmt: skip
        raise Rejected(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", info)
    name = request.match_info["call"].removesuffix(":generateContent")
    if name not in (_drawing(server), _writing(server)):
        version = request.match_info["version"]
        said = (
            f"models/{name} is not found for API version {version}, or is not supported for generateContent."
        )
        raise Rejected(404, "NOT_FOUND", said)


def _drawing(server: Server) -> str:
    return str(server.options.get("drawing", DRAWING))


def _writing(server: Server) -> str:
    return str(server.options.get("writing", WRITING))


def _camel(value: Any) -> Any:
    """Field names in camel case; what is inside of a schema is the caller's own."""
    if isinstance(value, list):
        return [_camel(one) for one in value]
    if not isinstance(value, dict):
        return value
    camel = {}
    for name, one in value.items():
        spelled = re.sub(r"_([a-z])", lambda found: found[1].upper(), name)
        camel[spelled] = one if spelled == "responseJsonSchema" else _camel(one)
    return camel


def _check(server: Server, model: str, body: Any) -> None:
    if not isinstance(body, dict):
        raise Rejected(400, "INVALID_ARGUMENT", "Invalid JSON payload received.")
    _known(body, _REQUEST, "")
    if not body.get("contents"):
        raise _invalid("* GenerateContentRequest.contents: contents is not specified")
    contents = body["contents"]
    if contents[-1].get("role", "user") != "user":
        raise _invalid("Please ensure that the last turn is of the user.")
    for content in (*contents, *([body["systemInstruction"]] if "systemInstruction" in body else [])):
        _known(content, {"role", "parts"}, "contents[0]")
        if content.get("role", "user") not in ("user", "model"):
            raise _invalid("Please use a valid role: user, model.")
        if not content.get("parts"):
            raise _invalid("* GenerateContentRequest.contents[0].parts: contents.parts must not be empty.")
        for part in content["parts"]:
            _check_part(part)
    config = body.get("generationConfig", {})
    _known(config, _CONFIG, "generation_config")
    _check_config(server, model, config)


def _check_part(part: Any) -> None:
    _known(part, {"text", "inlineData", "thought", "thoughtSignature"}, "contents[0].parts[0]")
    if ("text" in part) == ("inlineData" in part):
        raise _invalid(
            "* contents[0].parts[0].data: required oneof field 'data' must have one initialized field"
        )
    if "inlineData" in part:
        blob = part["inlineData"]
        _known(blob, {"mimeType", "data"}, "contents[0].parts[0].inline_data")
        if blob.get("mimeType") not in _TYPES:
            raise _invalid(f"Unsupported MIME type: {blob.get('mimeType')}")
        try:
            images.decode(bytes_of(blob))
        except (binascii.Error, ValueError):
            raise _invalid(
                "Invalid value at 'contents[0].parts[0].inline_data.data': Base64 decoding failed"
            ) from None
        except Exception:
            raise _invalid("Unable to process input image. Please retry or report.") from None


def bytes_of(blob: Mapping[str, Any]) -> bytes:
    """The bytes of an inline picture, in either alphabet of base64."""
    return base64.b64decode(blob["data"].translate(str.maketrans("-_", "+/")), validate=True)


def _check_config(server: Server, model: str, config: Mapping[str, Any]) -> None:
    draws = model == _drawing(server)
    seed, warmth = config.get("seed"), config.get("temperature", 1)
    if seed is not None and not (isinstance(seed, int) and -(2**31) <= seed < 2**31):
        raise _invalid(f"Invalid value at 'generation_config.seed' (TYPE_INT32), {seed}")
    if not 0 <= warmth <= 2:
        raise _invalid(f"Unable to submit request because it has a temperature value of {warmth}.")
    modalities = config.get("responseModalities", ["TEXT", "IMAGE"] if draws else ["TEXT"])
    if not set(modalities) <= ({"TEXT", "IMAGE"} if draws else {"TEXT"}):
        raise _invalid("Model does not support the requested response modalities: text,image")
    if "imageConfig" in config:
        _check_shape(model, draws, config["imageConfig"])
    asked = "json_schema" if "responseJsonSchema" in config else "json_object"
    if config.get("responseMimeType", "text/plain") == "text/plain":
        if asked == "json_schema":
            raise _invalid("responseJsonSchema is set, but responseMimeType is not application/json")
        return
    if config["responseMimeType"] != "application/json":
        raise _invalid(
            "* GenerateContentRequest.generation_config.response_mime_type: allowed mimetypes are …"
        )
    if draws:
        raise _invalid(f"JSON mode is not enabled for models/{model}")
    if asked not in server.options.get("shapes", ("json_schema", "json_object")):
        if asked == "json_object":
            raise _invalid(f"JSON mode is not enabled for models/{model}")
        raise _invalid("The specified schema produces a constraint that has too many states for serving.")
    if asked == "json_schema":
        _check_schema(config["responseJsonSchema"])


def _check_shape(model: str, draws: bool, shape: Mapping[str, Any]) -> None:
    _known(shape, {"aspectRatio", "imageSize", "personGeneration"}, "generation_config.image_config")
    if not draws:
        raise _invalid("Image config is not supported for this model.")
    if shape.get("aspectRatio", "1:1") not in SIZES:
        raise _invalid(f"aspect_ratio must be one of {list(SIZES)}")
    if "imageSize" in shape and ("gemini-2" in model or shape["imageSize"] not in _CLASSES):
        raise _invalid(f"Invalid image size: {shape['imageSize']}")


def _check_schema(schema: Any) -> None:
    if not isinstance(schema, dict):
        raise _invalid("Invalid value at 'generation_config.response_json_schema'")
    if strange := sorted(set(schema) - _SCHEMA):
        raise _invalid(f"Unsupported keyword in response_json_schema: {strange[0]}")
    for name in ("properties", "$defs"):
        for one in schema.get(name, {}).values():
            _check_schema(one)
    for one in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())):
        _check_schema(one)


def _known(value: Any, names: set[str], where: str) -> None:
    if not isinstance(value, dict):
        raise _invalid(f"Invalid value at '{where}'")
    for name in value:
        if name not in names:
            place = f" at '{where}'" if where else ""
            raise _invalid(f'Invalid JSON payload received. Unknown name "{name}"{place}: Cannot find field.')


def _invalid(message: str) -> Rejected:
    return Rejected(400, "INVALID_ARGUMENT", message)


async def _answer(
    server: Server,
    talker: ChatModel,
    before: Counter[str],
    model: str,
    body: Mapping[str, Any],
    fault: str | None,
) -> dict[str, Any]:
    draws = model == _drawing(server)
    blocked = server.options.get("blocked") or ("PROHIBITED_CONTENT" if fault == "moderated" else "")
    if blocked:
        answer: dict[str, Any] = {"promptFeedback": {"blockReason": blocked}}
        return {**answer, **_envelope(model, body, [])}
    ended = server.options.get("finish") or (
        ("IMAGE_SAFETY" if draws else "SAFETY") if fault == "refusal" else ""
    )
    if ended:
        words = server.options.get("words", "")
        candidate = {"finishReason": ended, "index": 0}
        if words:
            candidate["content"] = {"role": "model", "parts": [{"text": words}]}
        return {"candidates": [candidate], **_envelope(model, body, [])}
    if fault == "empty":
        return {"candidates": [], **_envelope(model, body, [])}
    if draws and fault == "schema_violation":
        return {"images": []}
    try:
        parts = (
            _drawn(server, before, model, body, fault)
            if draws
            else [{"text": await _said(server, talker, body, fault)}]
        )
    except Refused as refused:
        told = {"finishReason": "PROHIBITED_CONTENT", "finishMessage": refused.what, "index": 0}
        return {"candidates": [told], **_envelope(model, body, [])}
    content = {"role": "model", "parts": [*server.options.get("parts", ()), *parts]}
    most = body.get("generationConfig", {}).get("maxOutputTokens")
    cut = not draws and most is not None and len(parts[0]["text"]) // 4 > most
    return {
        "candidates": [{"content": content, "finishReason": "MAX_TOKENS" if cut else "STOP", "index": 0}],
        **_envelope(model, body, parts),
    }


def _drawn(
    server: Server, before: Counter[str], model: str, body: Mapping[str, Any], fault: str | None
) -> list[dict[str, Any]]:
    config = body.get("generationConfig", {})
    if "IMAGE" not in config.get("responseModalities", ("TEXT", "IMAGE")) or fault == "prose":
        return [{"text": PROSE}]
    parts = body["contents"][-1]["parts"]
    prompt = "".join(part.get("text", "") for part in parts)
    sent = [bytes_of(part["inlineData"]) for part in parts if "inlineData" in part]
    shape = config.get("imageConfig", {})
    across, down = SIZES[shape.get("aspectRatio", "1:1")]
    times = _CLASSES[shape.get("imageSize", "1K")]
    size = (int(across * times), int(down * times))
    spelled = json.dumps([model, body["contents"], shape])
    before[spelled] += 1
    seed = config.get("seed", before[spelled])
    if prompt.startswith(EDIT):
        first, *others = sent
        made = _resized(server, server.behind.edit(first, described(prompt), prompt, others, seed), size)
    else:
        made = server.behind.generate(prompt, sent, *size, seed)
    made = spoiled(made, fault, sent)  # type: ignore[arg-type]
    drawn = {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(made).decode()}}
    return [{"text": "Here it is."}, *[drawn] * (2 if fault == "wrong_count" else 1)]


def _resized(server: Server, data: bytes, size: tuple[int, int]) -> bytes:
    """The picture at the size that the model makes, with what the studio knows of it."""
    pixels = images.decode(data)
    if pixels.shape[1::-1] == size:
        return data
    larger = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    truth = server.behind.truth
    truth[images.pixel_id(larger)] = truth[images.pixel_id(pixels)]
    return images.encode_png(larger, text=images.read_text(data))


async def _said(server: Server, talker: ChatModel, body: Mapping[str, Any], fault: str | None) -> str:
    contents, config = body["contents"], body.get("generationConfig", {})
    repaired = len(contents) > 1 and server.options.get("mended")
    if fault == "schema_violation" and not repaired:
        return '{"colour": "blue"}'
    said = "".join(part.get("text", "") for content in contents for part in content["parts"])
    # Who is neither held to a schema nor told of one cannot know the shape.
    if (fault == "prose" and not repaired) or not ("responseJsonSchema" in config or "JSON Schema" in said):
        return PROSE
    parts: list[str | bytes] = [
        bytes_of(part["inlineData"]) if "inlineData" in part else part["text"]
        for part in contents[0]["parts"]
    ]
    answer = await talker.answer(parts, int(config.get("seed", 0)))
    shaped = config.get("responseMimeType") == "application/json"
    return answer if shaped else f"Here it is:\n```json\n{answer}\n```"


def _envelope(model: str, body: Mapping[str, Any], parts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    sent = [part for content in body["contents"] for part in content["parts"]]
    shown = 258 * sum("inlineData" in part for part in sent)
    written = sum(len(part.get("text", "")) for part in sent) // 4
    drawn = 1120 * sum("inlineData" in part for part in parts)
    told = sum(len(part.get("text", "")) for part in parts) // 4
    usage: dict[str, Any] = {
        "promptTokenCount": shown + written,
        "totalTokenCount": shown + written + drawn + told,
        "promptTokensDetails": [
            {"modality": "TEXT", "tokenCount": written},
            {"modality": "IMAGE", "tokenCount": shown},
        ],
    }
    if parts:
        usage["candidatesTokenCount"] = drawn + told
        if drawn:
            usage["candidatesTokensDetails"] = [{"modality": "IMAGE", "tokenCount": drawn}]
    return {"usageMetadata": usage, "modelVersion": model, "responseId": "response"}
