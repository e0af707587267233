"""`/v1/chat/completions` as OpenAI and vLLM speak it, with the studio as the model.

Rejects what they reject: keys, models, parameters that nobody knows, messages and pictures out of shape, too
many images (vLLM's words), response formats and schemas that are not strict (OpenAI's words), likelihoods
beyond the limit. Not verified: the words about temperature and likelihoods, and the counts of tokens.

`Server.options`: `model`; `modes` (response formats that are taken), `ignores` (those that are taken and
ignored: prose comes); `images` (how many); `most_logprobs` (-1: none at all); `temperature` (False: refused);
`limit` (the name of the token limit that is taken); `params` (more parameters that are taken); `apart` (a
judgement comes in two parts); `thinks` (thoughts come before the answer); `notes` (what the judge says it saw);
`mended` (a bad answer is mended in the repair turn); `cost` (OpenRouter's, per request); `says` (a status
and a body to answer anything with).
"""

import base64
import binascii
import json
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from aiohttp import web

from tests.servers.chatting import ChatModel
from tests.servers.server import Recorded, Server, recorded, spoken
from tests.servers.strict_schemas import problem_of
from vivant.errors import Invalid, Refused
from vivant.store import images

MODEL: Final = "tiny-vl"
MODES: Final = ("json_schema", "json_object", "text")
PROSE: Final = "Once upon a time there was a fox, who liked {braces} and was very proud of it."
_KNOWN: Final = frozenset(
    {
        "model", "messages", "temperature", "top_p", "seed", "max_tokens", "max_completion_tokens",
        "response_format", "logprobs", "top_logprobs", "n", "stop", "user", "stream", "reasoning_effort",
    }
)  # fmt: skip
_NAME: Final = re.compile(r"^[A-Za-z0-9_-]{1,64}$")
_TOKEN: Final = re.compile(r'[ ]?"?[A-Za-z]+|\s+|\d{1,3}|[^\sA-Za-z\d]+?', re.S)
_VERDICTS: Final = ("yes", "no", "unsure")


class Rejected(Exception):
    """An answer with an error status, in OpenAI's shape unless `body` is given."""

    def __init__(
        self, status: int, message: str, *, param: str | None = None, code: Any = None, body: Any = None
    ) -> None:
        super().__init__(message)
        error = {"message": message, "type": "invalid_request_error", "param": param, "code": code}
        self.status, self.body = status, body or {"error": error}


def routes(server: Server) -> list[web.RouteDef]:
    model: list[ChatModel] = []

    async def complete(request: web.Request) -> web.Response:
        read, fault = recorded(request), spoken(request)
        if not model:
            model.append(ChatModel(server.behind, bool(server.options.get("apart"))))
        try:
            body = _admitted(server, read)
            if fault == "moderated":
                raise Rejected(
                    400, "The request was filtered by the content management policy.", code="content_filter"
                )
            if "says" in server.options:
                status, said = server.options["says"]
                raise Rejected(status, "", body=said)
            content = await _content(server, model[0], body, fault)
        except Rejected as rejected:
            return web.json_response(rejected.body, status=rejected.status)
        except Refused as refused:
            return web.json_response(_reply(server, body, None, refusal=refused.what))
        match fault:
            case "not_json":
                return web.Response(text="<html>Welcome</html>", content_type="text/html")
            case "refusal":
                return web.json_response(
                    _reply(server, body, None, refusal="I'm sorry, I can't help with that.")
                )
            case "empty":
                return web.json_response({**_reply(server, body, ""), "choices": []})
        return web.json_response(_reply(server, body, content))

    return [web.post("/v1/chat/completions", complete)]


async def _content(server: Server, model: ChatModel, body: Mapping[str, Any], fault: str | None) -> str:
    said = "".join(text for message in body["messages"] for text in _texts(message))
    mode = body.get("response_format", {"type": "text"})["type"]
    shaped = mode == "json_schema" and mode not in server.options.get("ignores", ())
    repaired = body["messages"][-2]["role"] == "assistant" and server.options.get("mended")
    if fault == "schema_violation" and not repaired:
        return '{"colour": "blue"}'
    # Who is neither held to a schema nor told of one cannot know the shape.
    if (fault == "prose" and not repaired) or not (shaped or "JSON Schema" in said):
        return PROSE
    model.notes = server.options.get("notes", "as asked for")
    answer = await model.answer(_parts(body["messages"][1]), int(body.get("seed", 0)))
    thoughts = "<think>Is {this} it?</think>\n" if server.options.get("thinks") else ""
    return f"{thoughts}Here it is:\n```json\n{answer}\n```" if mode == "text" else f"{thoughts}{answer}"


def _reply(server: Server, body: Mapping[str, Any], content: str | None, refusal: str | None = None) -> Any:
    tokens = _TOKEN.findall(content or "")
    most = body.get("max_tokens", body.get("max_completion_tokens"))
    cut = most is not None and len(tokens) > most
    if cut:
        tokens = tokens[:most]
        content = "".join(tokens)
    usage: dict[str, Any] = {
        "prompt_tokens": len(json.dumps(body["messages"])) // 4,
        "completion_tokens": len(tokens),
    }
    usage["total_tokens"] = sum(usage.values())
    if "cost" in server.options:
        usage["cost"] = server.options["cost"]
    choice = {
        "index": 0,
        "message": {"role": "assistant", "content": content, "refusal": refusal},
        "finish_reason": "length" if cut else "stop",
        "logprobs": {"content": _likelihoods(tokens, body["top_logprobs"]), "refusal": None}
        if body.get("logprobs")
        else None,
    }
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": body["model"],
        "choices": [choice],
        "usage": usage,
    }  # fmt: skip


def _likelihoods(tokens: Sequence[str], most: int) -> list[Any]:
    """A verdict is what was written with 0.75, shouted with 0.0625, and the next one with 0.125; anything else
    is certain."""
    told = []
    for token in tokens:
        word = token.strip(' "')
        tops = [(token, 1.0)]
        if word in _VERDICTS:
            before = token[: -len(word)]
            others = [before + other for other in _VERDICTS if other != word]
            tops = [(token, 0.75), (others[0], 0.125), (before + word.upper(), 0.0625), (others[1], 0.0625)]
        told.append({**_likely(token, tops[0][1]), "top_logprobs": [_likely(*top) for top in tops[:most]]})
    return told


def _likely(token: str, share: float) -> dict[str, Any]:
    return {"token": token, "logprob": math.log(share), "bytes": list(token.encode())}


def _admitted(server: Server, read: Recorded) -> dict[str, Any]:
    azure = "api-version=" in read.path and read.headers.get("api-key") == server.key
    if read.headers.get("authorization") != f"Bearer {server.key}" and not azure:
        raise Rejected(401, "Incorrect API key provided.", code="invalid_api_key")
    body = read.json
    if not isinstance(body, dict):
        raise Rejected(400, "We could not parse the JSON body of your request.")
    if strange := set(body) - _KNOWN - set(server.options.get("params", ())):
        name = min(strange)
        raise Rejected(400, f"Unrecognized request argument supplied: {name}", param=name)
    if body.get("model") != (model := server.options.get("model", MODEL)):
        raise Rejected(
            404, f"The model `{body.get('model')}` does not exist; there is {model}.", code="model_not_found"
        )
    _admit_messages(server, body)
    _admit_parameters(server, body)
    _admit_format(server, body)
    return body


def _admit_messages(server: Server, body: Mapping[str, Any]) -> None:
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages:
        raise Rejected(400, "Missing required parameter: 'messages'.", param="messages")
    for message in messages:
        if set(message) != {"role", "content"} or message["role"] not in ("system", "user", "assistant"):
            raise Rejected(400, "Invalid message.", param="messages")
        if not isinstance(message["content"], str) and message["role"] != "user":
            raise Rejected(400, "Only users may send parts.", param="messages")
    shown = sum(isinstance(part, bytes) for message in messages for part in _parts(message))
    if shown > (most := server.options.get("images", 50)):
        # vLLM's, of 0.10 and later.
        said = f"At most {most} image(s) may be provided in one prompt."
        raise Rejected(
            400,
            said,
            body={"error": {"message": said, "type": "BadRequestError", "param": None, "code": 400}},
        )


def _admit_parameters(server: Server, body: Mapping[str, Any]) -> None:
    if "temperature" in body and server.options.get("temperature") is False:
        said = "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported."
        raise Rejected(400, said, param="temperature", code="unsupported_value")
    limit = server.options.get("limit", "max_tokens")
    other = {"max_tokens": "max_completion_tokens", "max_completion_tokens": "max_tokens"}[limit]
    if other in body:
        said = f"Unsupported parameter: '{other}' is not supported with this model. Use '{limit}' instead."
        raise Rejected(400, said, param=other, code="unsupported_parameter")
    if not isinstance(body.get("seed", 0), int):
        raise Rejected(400, "Invalid type for 'seed'.", param="seed")
    if body.get("logprobs") or "top_logprobs" in body:
        most = server.options.get("most_logprobs", 20)
        if most < 0:
            raise Rejected(400, "logprobs is not supported with this model.", param="logprobs")
        if not body.get("logprobs") or not 0 <= body.get("top_logprobs", 0) <= most:
            raise Rejected(
                400, f"top_logprobs must be at most {most}, with logprobs true.", param="top_logprobs"
            )


def _admit_format(server: Server, body: Mapping[str, Any]) -> None:
    given = body.get("response_format")
    if given is None:
        return
    modes = server.options.get("modes", MODES)
    if given.get("type") not in MODES or given["type"] not in modes:
        # LM Studio's, whose error is a bare text.
        taken = " or ".join(f"'{mode}'" for mode in modes)
        said = f"'response_format.type' must be {taken}"
        raise Rejected(400, said, body={"error": said})
    if given["type"] == "json_object":
        if set(given) != {"type"} or not any(
            "json" in t.lower() for m in body["messages"] for t in _texts(m)
        ):
            said = "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'."
            raise Rejected(400, said, param="messages")
    elif given["type"] == "json_schema":
        _admit_schema(given)


def _admit_schema(given: Mapping[str, Any]) -> None:
    wrapped = given.get("json_schema")
    if set(given) != {"type", "json_schema"} or not isinstance(wrapped, dict):
        raise Rejected(
            400,
            "Missing required parameter: 'response_format.json_schema'.",
            param="response_format.json_schema",
        )
    name = wrapped.get("name")
    if not isinstance(name, str) or not _NAME.match(name):
        raise Rejected(
            400,
            f"Invalid 'response_format.json_schema.name': {name!r}.",
            param="response_format.json_schema.name",
        )
    if set(wrapped) - {"name", "strict", "schema", "description"} or wrapped.get("strict") is not True:
        raise Rejected(400, "Invalid 'response_format.json_schema'.", param="response_format.json_schema")
    if problem := problem_of(wrapped["schema"]):
        raise Rejected(
            400, f"Invalid schema for response_format '{name}': {problem}", param="response_format"
        )


def _parts(message: Mapping[str, Any]) -> list[str | bytes]:
    content = message["content"]
    if isinstance(content, str):
        return [content]
    return [_part(part) for part in content]


def _part(part: Any) -> str | bytes:
    match part:
        case {"type": "text", "text": str(text)} if len(part) == 2:
            return text
        case {"type": "image_url", "image_url": {"url": str(url), "detail": str(detail)}} if len(part) == 2:
            if detail not in ("auto", "low", "high", "original"):
                raise Rejected(400, f"Invalid value: {detail!r}.", param="detail")
            return _picture(url)
    raise Rejected(400, "Invalid content part.", param="messages")


def _picture(url: str) -> bytes:
    head, _, coded = url.partition(",")
    try:
        if head != "data:image/png;base64":
            raise ValueError(head)
        data = base64.b64decode(coded, validate=True)
        images.decode(data)
    except (ValueError, binascii.Error, Invalid):
        raise Rejected(
            400, "You uploaded an unsupported image.", param="messages", code="invalid_image_url"
        ) from None
    return data


def _texts(message: Mapping[str, Any]) -> list[str]:
    return [part for part in _parts(message) if isinstance(part, str)]
