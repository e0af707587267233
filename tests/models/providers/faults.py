"""Every adapter, and the failure that every fault of its backend must end in.

A new provider is one more entry of `ADAPTERS` for each of its roles (and dialects).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tests.models.providers.asking import Roles
from tests.servers import comfyui as comfyui_server
from tests.servers import gemini as gemini_server
from tests.servers import openai_chat as chat_server
from tests.servers import openai_images as images_server
from tests.servers.faults import Fault, Spoken
from tests.servers.image_requests import MODELS
from tests.servers.server import Routes
from vivant.errors import Invalid, Refused, Throttled, Transient, Unusable
from vivant.models.providers import comfyui, gemini, openai_chat, openai_images
from vivant.schema.record import Role

ENDS: Final[Mapping[Fault, type[Exception]]] = {
    "throttled": Throttled,
    "throttled_bare": Throttled,
    "broken": Transient,
    "overloaded": Transient,
    "hang": TimeoutError,
    "reset": Transient,
    "drip": TimeoutError,
    "truncated": Transient,
    "expired_key": Unusable,
    "unknown_model": Unusable,
    "not_json": Invalid,
    "prose": Invalid,
    "schema_violation": Invalid,
    "refusal": Refused,
    "moderated": Refused,
    "empty": Invalid,
    "wrong_count": Invalid,
}
"""How a fault ends, exactly this class. The timeout is that of who calls an adapter. Faults of a picture's
bytes are not here: adapters return them unchecked."""


@dataclass(frozen=True)
class Adapter:
    """An adapter that plays `role` against `routes`.

    `path` goes behind the server's address and makes `url`; `spoken` are the faults that this adapter has
    to recognise in an answer. A wire fault befalls the request after each number of requests in `after`:
    protocols that need several are tried at each of them.
    """

    name: str
    roles: Roles
    role: Role
    routes: Routes
    path: str = ""
    endpoint: Mapping[str, Any] = field(default_factory=dict)
    spoken: tuple[Spoken, ...] = ()
    after: tuple[int, ...] = (0,)


def _images(dialect: str, *spoken: Spoken) -> tuple[Adapter, ...]:
    endpoint = {"model": MODELS[dialect], "options": {"dialect": dialect}}
    roles: tuple[Role, ...] = ("generator", "editor")
    return tuple(
        Adapter(
            f"openai_images ({dialect}) {role}", openai_images.ROLES, role, images_server.routes,
            f"/{dialect}/v1", endpoint, spoken,
        )
        for role in roles
    )  # fmt: skip


def _comfyui(role: Role, graph: str) -> Adapter:
    # After the queue and the history come the uploads of an edit, picture and mask, and then the job. A lookup
    # that is cut off is sent again unseen, by the rules of HTTP; test_comfyui.py goes wrong there too.
    after = (2,) if role == "generator" else (2, 3, 4)
    faults: tuple[Spoken, ...] = ("not_json", "schema_violation", "empty", "wrong_count")
    endpoint = {"options": {"graph": graph}}
    return Adapter(
        f"comfyui {role}",
        comfyui.ROLES,
        role,
        comfyui_server.routes,
        endpoint=endpoint,
        spoken=faults,
        after=after,
    )


def _chat(role: Role) -> Adapter:
    spoken: tuple[Spoken, ...] = ("not_json", "prose", "schema_violation", "refusal", "moderated", "empty")
    endpoint = {"model": chat_server.MODEL}
    return Adapter(
        f"openai_chat {role}", openai_chat.ROLES, role, chat_server.routes, "/v1", endpoint, spoken
    )


def _gemini(role: Role) -> Adapter:
    draws = role in ("generator", "editor")
    spoken: tuple[Spoken, ...] = ("not_json", "prose", "schema_violation", "refusal", "moderated", "empty")
    endpoint = {
        "model": gemini_server.DRAWING if draws else gemini_server.WRITING,
        "options": {"image_size": "512"},
    }
    return Adapter(
        f"gemini {role}",
        gemini.ROLES,
        role,
        gemini_server.routes,
        endpoint=endpoint,
        spoken=(*spoken, "wrong_count") if draws else spoken,
    )


ADAPTERS: Final[tuple[Adapter, ...]] = (
    *_images("openai", "not_json", "schema_violation", "refusal", "moderated", "empty", "wrong_count"),
    *_images("vllm-omni", "not_json", "schema_violation", "empty", "wrong_count"),
    _comfyui("generator", "flux2_klein"),
    _comfyui("editor", "flux2_klein_inpaint"),
    _chat("planner"),
    _chat("judge"),
    _gemini("planner"),
    _gemini("generator"),
    _gemini("editor"),
    _gemini("judge"),
)
