"""How the application is reached, and how its one person is known: settled before it starts."""

from dataclasses import dataclass
from typing import Final

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


def on_loopback(port: int, token: str, person: str) -> Access:
    """For one person on this machine alone."""
    hosts = {host if port == 80 else f"{host}:{port}" for host in LOOPBACK}
    return Access(f"http://127.0.0.1:{port}", frozenset(hosts), token, person)
