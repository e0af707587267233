"""HTTP for adapters: one session, answers under limits, failures as types."""

import asyncio
import email.utils
import io
import json as jsonlib
import re
import time
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

import aiohttp
from pydantic_core import from_json, to_json

from vivant.errors import Invalid, Misconfigured, RoleError, Throttled, Transient, Unusable

MOST_BYTES: Final = 96 * 1024 * 1024
"""The largest answer that is read."""
_PASSING: Final = frozenset({408, 409, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524})
_THROTTLED: Final = frozenset({429, 529})
_HOPELESS: Final = frozenset({401, 403, 404})
_LONGEST_QUOTE: Final = 300
_AT_ONCE: Final = 1 << 16
"""Bytes that are written in one go."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart form: a text, or a file with its name and type."""

    name: str
    value: str | bytes
    filename: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. Header names are lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    def json(self) -> Any:
        """The body as JSON. Raises Invalid if it is none."""
        try:
            # Pictures come as text of megabytes: this reads it at a tenth of the cost.
            return from_json(self.body)
        except ValueError:
            pass
        try:
            return jsonlib.loads(self.body)
        except ValueError:
            raise Invalid(f"the server answered something that is not JSON: {_quoted(self.body)}") from None


class Http:
    """Sends requests for adapters. Usable in one event loop at a time; sessions open when needed.

    `secrets` never show in what it raises. How long a request may take is for who calls an adapter
    to say; here only connecting is bounded (`connect` seconds).
    """

    def __init__(self, *, secrets: Sequence[str] = (), connect: float = 20.0) -> None:
        self._secrets = tuple(s for s in secrets if s)
        self._connect = connect
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[tuple[str, str], str | None] = {}
        self._loop: asyncio.AbstractEventLoop | None = None

    async def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        json: Any = None,
        form: Sequence[Part] | None = None,
        most: int = MOST_BYTES,
    ) -> Answer:
        """The answer, whatever its status. Raises Transient where none came, Invalid for one that is
        larger than `most` bytes, Misconfigured for a URL that cannot be one."""
        body: dict[str, Any] = {}
        if json is not None:
            data = to_json(json)
            # Pictures are large: as plain bytes they would be written in one go, while everybody else waits.
            body["data"] = data if len(data) < _AT_ONCE else io.BytesIO(data)
            headers = {"Content-Type": "application/json", **(headers or {})}
        elif form is not None:
            body["data"] = _form(form)
        try:
            proxy = self._proxy(url)
            async with self._opened().request(method, url, headers=headers, proxy=proxy, **body) as response:
                read = await _read(response, most)
                names = {name.lower(): value for name, value in response.headers.items()}
                return Answer(response.status, names, read)
        except aiohttp.InvalidURL as error:
            raise Misconfigured(f"{error} is no URL", "Mend `url` of the endpoint.") from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            raise Transient(self.scrubbed(f"{_host(url)} could not be reached: {said}")) from None

    def scrubbed(self, text: str) -> str:
        """The text without any secret."""
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text

    def failure(self, answer: Answer, said: str = "") -> RoleError:
        """The typed failure that an answer with an error status stands for; `said` is the server's
        own message where the adapter could read it."""
        what = self.scrubbed(f"HTTP {answer.status}: {said or _quoted(answer.body)}")
        if answer.status in _THROTTLED:
            return Throttled(what, wait=retry_after(answer.headers))
        if answer.status in _PASSING or answer.status > 524:
            return Transient(what)
        if answer.status in _HOPELESS:
            return Unusable(what, "Check the endpoint's url, model and key; `vivant doctor` tries them.")
        return Misconfigured(what, "Check the endpoint's options; `vivant doctor` tries them.")

    async def close(self) -> None:
        """Closes what is open; it opens again when needed."""
        session, self._session = self._session, None
        if session is not None and self._loop is asyncio.get_running_loop():
            await session.close()

    def _opened(self) -> aiohttp.ClientSession:
        loop = asyncio.get_running_loop()
        if self._session is None or self._loop is not loop:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, ttl_dns_cache=300),
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._connect),
            )
            self._loop = loop
        return self._session

    def _proxy(self, url: str) -> str | None:
        """The proxy that the environment names for an address, looked up once for each host.

        aiohttp would look for every request anew, in threads, and send passwords from ~/.netrc.
        """
        try:
            parts = urlsplit(url)
        except ValueError:
            # What is no URL is refused where it is sent.
            return None
        place = parts.scheme, parts.netloc.rpartition("@")[2]
        if place not in self._proxies:
            bypassed = urllib.request.proxy_bypass(place[1])
            self._proxies[place] = None if bypassed else urllib.request.getproxies().get(place[0])
        return self._proxies[place]


def retry_after(headers: Mapping[str, str], now: Callable[[], float] = time.time) -> float | None:
    """Seconds to wait as a server asks for: `retry-after-ms`, or `Retry-After` as seconds or a date."""
    if (ms := headers.get("retry-after-ms", "")) and re.fullmatch(r"\d+(\.\d+)?", ms):
        return float(ms) / 1000
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d+(\.\d+)?", value):
        return float(value)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - now())
    except (TypeError, ValueError):
        return None


async def _read(response: aiohttp.ClientResponse, most: int) -> bytes:
    chunks, size = [], 0
    async for chunk in response.content.iter_any():
        size += len(chunk)
        if size > most:
            raise Invalid(f"the server's answer is larger than {most:,} bytes")
        chunks.append(chunk)
    return b"".join(chunks)


def _form(parts: Sequence[Part]) -> aiohttp.FormData:
    # An empty form is to be multipart too, and parts without a file name stay texts.
    form = aiohttp.FormData(default_to_multipart=True)
    for part in parts:
        if part.filename:
            data = part.value.encode() if isinstance(part.value, str) else part.value
            form.add_field(part.name, io.BytesIO(data), filename=part.filename, content_type=part.type)
        else:
            form.add_field(part.name, part.value)
    return form


def _host(url: str) -> str:
    return url.split("?", 1)[0]


def _quoted(body: bytes) -> str:
    text = " ".join(body[: 4 * _LONGEST_QUOTE].decode("utf-8", "replace").split())
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
