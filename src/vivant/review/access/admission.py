"""How the application is reached, and how its one person is known: settled before it starts."""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from vivant.errors import UsageError

LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class Access:
    """`origin` is the public address, without a path; `hosts` are the authorities that requests may name.

    `token` admits `person`, as admin; where it is empty, members sign in. `proxies` are the addresses of
    proxies whose word about their callers is taken.
    """

    origin: str
    hosts: frozenset[str]
    token: str = ""
    person: str = ""
    proxies: frozenset[str] = frozenset()

    @property
    def secure(self) -> bool:
        """Whether browsers reach the application through TLS alone."""
        return self.origin.startswith("https://")

    @property
    def cookie(self) -> str:
        """The name of the session's cookie. Cookies of one machine are shared by all its ports."""
        if self.secure:
            return "__Host-vivant"
        return f"vivant-{self.origin.rpartition(':')[2].strip('/')}"


def on_loopback(port: int, token: str, person: str, host: str = "127.0.0.1") -> Access:
    """For one person on this machine alone."""
    own = f"[{host}]" if ":" in host else host
    hosts = {name if port == 80 else f"{name}:{port}" for name in (*LOOPBACK, own)}
    return Access(f"http://{own}:{port}", frozenset(hosts), token, person)


def at_address(url: str, proxies: Iterable[str] = ()) -> Access:
    """For a team, at a public address behind a proxy that does TLS. Raises UsageError for an address or a
    proxy that is none."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        plain = parts.path in ("", "/") and not (parts.query or parts.fragment or parts.username)
    except ValueError:
        host, port, plain = "", None, False
    if not plain or parts.scheme != "https" or not host or not host.isascii() or set(host) & set(" %@"):
        raise UsageError(
            f"{url!r} is not the public address of the application",
            "Write it as --url https://review.example.org, without a path.",
        )
    named = f"[{host}]" if ":" in host else host
    authority = named if port in (None, 443) else f"{named}:{port}"
    return Access(f"https://{authority}", frozenset({authority}), proxies=frozenset(map(_address, proxies)))


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _address(proxy: str) -> str:
    try:
        return str(ipaddress.ip_address(proxy))
    except ValueError:
        raise UsageError(
            f"{proxy!r} is not the address of a proxy", "Write it as --trusted-proxy 127.0.0.1."
        ) from None
