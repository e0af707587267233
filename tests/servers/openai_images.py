"""Image endpoints in the dialects of `vivant.models.image_dialects`, each below `/DIALECT/v1`.

What they take and reject is in `image_requests.py`; here they draw and answer. A server that is sent a mask it
does not use, or none, edits where the words say.

`Server.options`: `model` (served by all dialects), `most` (images vLLM-Omni takes), `sizes` (those OpenAI
takes), `answers` ("b64_json", "url" or "data": how `generic` answers), and for `generic` `seed_field`,
`mask_field`, `mask_polarity`, `images_field`.
"""

import base64
import json
import re
from collections import Counter
from collections.abc import Callable
from typing import Any, Final

import cv2
import numpy as np
from aiohttp import web

from tests.servers.behind import region_of
from tests.servers.image_requests import MODELS, READ, Asked, Complaint, blocked, complained
from tests.servers.server import Recorded, Server, recorded, spoken
from tests.servers.spoiled import spoiled
from vivant.errors import Refused
from vivant.schema.gate import Region
from vivant.store import images

_AREA: Final = re.compile(r"from (\d+) % to (\d+) % of the width .*? from (\d+) % to (\d+) % of the height")


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
                    raise blocked(fault == "refusal")
                asked = READ[dialect](server, read, edits)
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
        raise complained(401, "Incorrect API key provided.", code="invalid_api_key")
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
            raise blocked(True) from None
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
