"""What of a release's texts may leave: every choice stays; secrets, private addresses and paths do not."""

import ipaddress
import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

PRIVATE_HOST: Final = "private.invalid"
"""Stands for a host that nobody else can reach (RFC 2606 keeps `.invalid` for no host)."""
HIDDEN: Final = "not released"
_SECRET: Final = re.compile(r"(key|token|secret|passw|passphrase|authori[sz]ation|credential|cookie)", re.I)
_ADDRESS: Final = re.compile(r"^[a-z][a-z0-9+.-]*://", re.I)
_PLACE: Final = re.compile(r"^(~|/|[A-Za-z]:[\\/]|\\\\)")
_LOCAL_ENDINGS: Final = (
    ".local",
    ".internal",
    ".lan",
    ".home",
    ".corp",
    ".intranet",
    ".localhost",
    ".localdomain",
)


def public(value: Any, key: str = "") -> Any:
    """Plain data without what is private, however deep it lies.

    Addresses lose user, password, query and fragment, and their host where it is a private one; absolute
    paths are cut down to their last part; texts under a key that sounds like a secret are hidden. `key` itself is
    the name of a secret, which stays.
    """
    if isinstance(value, Mapping):
        return {name: public(one, str(name)) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [public(one, key) for one in value]
    if not isinstance(value, str) or not value:
        return value
    if key != "key" and _SECRET.search(key):
        return HIDDEN
    if _ADDRESS.match(value):
        return public_address(value)
    return PurePath(value.replace("\\", "/")).name if _PLACE.match(value) else value


def public_address(url: str) -> str:
    """The address as others may see it: without who asks, and without a host that is nobody else's."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return HIDDEN
    if parts.scheme == "file" or not host:
        return HIDDEN
    shown = PRIVATE_HOST if is_private(host) else f"[{host}]" if ":" in host else host
    if port is not None and shown != PRIVATE_HOST:
        shown = f"{shown}:{port}"
    return urlunsplit((parts.scheme, shown, parts.path, "", ""))


def is_private(host: str) -> bool:
    """Whether a host is this machine, or one of a network that the world cannot see."""
    try:
        return not ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        name = host.rstrip(".").lower()
        return "." not in name or name.endswith(_LOCAL_ENDINGS)
