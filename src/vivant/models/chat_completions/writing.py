"""What is sent to `/chat/completions`: a turn as messages, and how JSON is asked for."""

from collections.abc import Mapping
from typing import Any, Literal

from vivant.models.asking.ask import Image
from vivant.models.asking.ladder import Turn
from vivant.models.base64 import packed

Detail = Literal["auto", "low", "high", "original"]


def body_of(turn: Turn, model: str, detail: Detail, extras: Mapping[str, Any]) -> dict[str, Any]:
    """The request's JSON: model, messages, the rung's response format, and `extras`."""
    body: dict[str, Any] = {"model": model, "messages": _messages(turn, detail)}
    match turn.rung:
        case "json_schema":
            schema = {"name": turn.ask.name, "strict": True, "schema": turn.ask.schema}
            body["response_format"] = {"type": "json_schema", "json_schema": schema}
        case "json_object":
            body["response_format"] = {"type": "json_object"}
        case "text":
            pass
    return body | dict(extras)


def _messages(turn: Turn, detail: Detail) -> list[dict[str, Any]]:
    parts = [_part(part, detail) for part in (*turn.ask.parts, turn.demand)]
    messages: list[dict[str, Any]] = [
        {"role": "system", "content": turn.ask.system},
        {"role": "user", "content": parts},
    ]
    if turn.repair is not None:
        messages += [
            {"role": "assistant", "content": turn.repair.said},
            {"role": "user", "content": turn.repair.demand},
        ]
    return messages


def _part(part: str | Image, detail: Detail) -> dict[str, Any]:
    if isinstance(part, str):
        return {"type": "text", "text": part}
    url = f"data:image/png;base64,{packed(part.png)}"
    return {"type": "image_url", "image_url": {"url": url, "detail": detail}}
