"""Asking the provider: JSON over TLS, little of it, soon, and from nowhere else."""

import base64
import ipaddress
import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

import aiohttp

from vivant.review.refusals import Unwelcome

_PATIENCE: Final = aiohttp.ClientTimeout(total=10)
_MOST_BYTES: Final = 1 << 20


async def fetch_json(
    url: str, *, form: Mapping[str, str] | None = None, auth: tuple[str, str] | None = None
) -> dict[str, Any]:
    """The JSON object that a GET answers, or with a `form` a POST; redirects are not followed.

    Raises Unwelcome (502) for anything else.
    """
    if not is_safe(url):
        raise provider_failed(f"{url!r} is no https address")
    headers = {"Accept": "application/json"}
    if auth is not None:
        headers["Authorization"] = f"Basic {base64.b64encode(':'.join(auth).encode()).decode()}"
    method = "GET" if form is None else "POST"
    try:
        async with (
            aiohttp.ClientSession(timeout=_PATIENCE) as session,
            session.request(method, url, data=form, headers=headers, allow_redirects=False) as answer,
        ):
            if answer.status != 200:
                raise provider_failed(f"it answered {answer.status} at {urlsplit(url).path}")
            said = json.loads(await _little(answer.content))
    except (aiohttp.ClientError, TimeoutError, ValueError, RecursionError) as error:
        raise provider_failed(f"{type(error).__name__} at {urlsplit(url).path}") from None
    if not isinstance(said, dict):
        raise provider_failed(f"no JSON object at {urlsplit(url).path}")
    return said


def is_safe(url: object) -> bool:
    """Whether what is sent to an address cannot be read on the way: TLS, or this machine."""
    if not isinstance(url, str):
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        return parts.scheme == "https" or (parts.scheme == "http" and ipaddress.ip_address(host).is_loopback)
    except ValueError:
        return False


def provider_failed(why: str) -> Unwelcome:
    """What is said where the provider cannot be used."""
    return Unwelcome(
        f"the provider of accounts cannot be used: {why}",
        "Try again later. If it stays so, `review.oidc` in vivant.toml may be wrong.",
        status=502,
    )


async def _little(content: aiohttp.StreamReader) -> bytes:
    body = bytearray()
    async for chunk in content.iter_any():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise provider_failed("it says too much")
    return bytes(body)
