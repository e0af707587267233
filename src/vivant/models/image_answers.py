"""The picture in an answer of OpenAI's image endpoints: base64, a data URL, or an address to fetch it from."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import unquote_to_bytes, urljoin, urlsplit

from vivant.errors import Invalid, Transient
from vivant.models.base64 import unpacked
from vivant.models.http import Http

MOST_BYTES: Final = 64 * 1024 * 1024
"""The largest picture that is fetched from an address."""


async def only_picture(data: Any, http: Http, url: str, headers: Mapping[str, str]) -> bytes:
    """The bytes of the one picture in `data`, that of an answer from below `url`; whether they are a
    picture is not checked.

    `headers` hold the key: they are sent to addresses below `url` and to no other. Raises Invalid where
    there is not exactly one picture, Transient where it cannot be fetched now.
    """
    if not isinstance(data, list):
        raise Invalid("the server's answer has no list `data`")
    if len(data) != 1:
        raise Invalid(f"the server answered with {len(data)} images, not 1")
    item = data[0] if isinstance(data[0], dict) else {}
    if isinstance(coded := item.get("b64_json"), str) and coded:
        return unpacked(coded)
    if not isinstance(at := item.get("url"), str) or not at:
        raise Invalid("the server's answer has an image with neither `b64_json` nor `url`")
    if at.startswith("data:"):
        return _inline(at)
    return await _fetched(urljoin(f"{url}/", at), http, url, headers)


async def _fetched(at: str, http: Http, url: str, headers: Mapping[str, str]) -> bytes:
    if urlsplit(at).scheme not in ("http", "https"):
        raise Invalid("the server's answer has an image at an address that is none of the web")
    answer = await http.send(
        "GET", at, headers=headers if at.startswith(f"{url}/") else None, most=MOST_BYTES
    )
    if answer.ok:
        return answer.body
    error = http.failure(answer)
    if isinstance(error, Transient):
        raise error
    # That of the endpoint works: neither its key nor its address is to blame.
    raise Invalid(f"the address of the image answered HTTP {answer.status}")


def _inline(url: str) -> bytes:
    """The bytes of a data URL (RFC 2397)."""
    head, comma, data = url.partition(",")
    if not comma:
        raise Invalid("the server's data URL has no data")
    raw = unquote_to_bytes(data)
    return unpacked(raw.decode("ascii", "replace")) if head.endswith(";base64") else raw
