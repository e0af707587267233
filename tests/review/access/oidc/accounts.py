"""A provider of accounts on a loopback port: strict about what it is asked, and wrong where a test says so."""

import asyncio
import base64
import contextlib
import hashlib
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlencode

from aiohttp import web
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey, RSAKey

from vivant.review.access.oidc.provider import Provider
from vivant.review.desk import Clock

Claims = dict[str, Any]
Key = RSAKey | ECKey | OctKey


@dataclass
class Accounts:
    """`subject` is who signs in. `claims` and `sign` are what tests change of id tokens, `described` of what
    the provider says of itself, `status` is what the token endpoint answers."""

    issuer: str = ""
    client: str = "vivant-tests"
    secret: str = "a secret: of ours/ü"
    subject: str = "248289761001"
    key: RSAKey = field(
        default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})
    )
    claims: Callable[[Claims], Claims] = lambda claims: claims
    sign: Callable[["Accounts", Claims], str] = lambda self, claims: jwt.encode(
        {"alg": "RS256", "kid": self.key.kid}, claims, self.key
    )
    described: Claims = field(default_factory=dict)
    status: int = 200
    now: Clock = lambda: 1_800_000_000.0
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def provider(self, clock: Clock) -> Provider:
        """The application's side."""
        self.now = clock
        return Provider(self.issuer, self.client, self.secret, clock)

    async def describe(self, request: web.Request) -> web.Response:
        self.asked.append("describe")
        said = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "code_challenge_methods_supported": ["S256"],
        }
        return web.json_response({**said, **self.described})

    async def keys(self, request: web.Request) -> web.Response:
        return web.json_response(KeySet([self.key]).as_dict(private=False))

    async def authorize(self, request: web.Request) -> web.Response:
        """Whoever comes is signed in at once, and sent back with a code."""
        asked = dict(request.query)
        assert asked["client_id"] == self.client
        assert (asked["response_type"], asked["scope"]) == ("code", "openid")
        assert asked["code_challenge_method"] == "S256"
        assert len(asked["state"]) >= 32
        assert len(asked["nonce"]) >= 32
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        raise web.HTTPFound(
            f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state'], 'iss': self.issuer})}"
        )

    async def token(self, request: web.Request) -> web.Response:
        self.asked.append("token")
        if self.status != 200:
            return web.json_response({"error": "invalid_grant"}, status=self.status)
        sent = {name: str(value) for name, value in (await request.post()).items()}
        asked = self.codes.pop(sent["code"])
        assert self._is_client(request.headers.get("Authorization", ""), sent)
        assert sent["grant_type"] == "authorization_code"
        assert sent["redirect_uri"] == asked["redirect_uri"]
        challenge = base64.urlsafe_b64encode(hashlib.sha256(sent["code_verifier"].encode()).digest())
        assert challenge.decode().rstrip("=") == asked["code_challenge"]
        now = int(self.now())
        claims = {
            "iss": self.issuer,
            "aud": self.client,
            "sub": self.subject,
            "nonce": asked["nonce"],
            "iat": now,
            "exp": now + 300,
        }
        token = self.sign(self, self.claims(claims))
        return web.json_response({"access_token": "unused", "token_type": "Bearer", "id_token": token})

    def _is_client(self, header: str, sent: dict[str, str]) -> bool:
        if not header:
            return (sent.get("client_id"), sent.get("client_secret")) == (self.client, self.secret)
        name, _, secret = base64.b64decode(header.removeprefix("Basic ")).decode().partition(":")
        return (unquote(name), unquote(secret)) == (self.client, self.secret)


@contextlib.contextmanager
def accounts() -> Iterator[Accounts]:
    """A provider that runs in a thread of its own."""
    made = Accounts()
    loop = asyncio.new_event_loop()
    started: threading.Event = threading.Event()

    async def start() -> web.AppRunner:
        app = web.Application()
        app.router.add_get("/.well-known/openid-configuration", made.describe)
        app.router.add_get("/keys", made.keys)
        app.router.add_get("/authorize", made.authorize)
        app.router.add_post("/token", made.token)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        made.issuer = f"http://127.0.0.1:{runner.addresses[0][1]}"
        started.set()
        return runner

    def run() -> None:
        runner = loop.run_until_complete(start())
        loop.run_forever()
        loop.run_until_complete(runner.cleanup())
        loop.close()

    thread = threading.Thread(target=run, name="accounts")
    thread.start()
    assert started.wait(30)
    try:
        yield made
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
