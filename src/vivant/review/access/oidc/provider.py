"""A provider of accounts: where it is asked, and who it says somebody is."""

import asyncio
import importlib.util
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import quote

from vivant.config import OidcSection
from vivant.errors import ConfigError
from vivant.models.secrets import secret
from vivant.review.access.oidc.fetching import fetch_json, is_safe, provider_failed
from vivant.review.access.oidc.flows import Flow, Flows
from vivant.review.access.oidc.id_token import subject
from vivant.review.desk import Clock

INSTALL: Final = "pip install 'vivant[oidc]'"
_WELL_KNOWN: Final = "/.well-known/openid-configuration"
_FRESH: Final = 3600.0
"""Seconds for which the provider's description of itself is believed."""
_PLACES: Final = ("authorization_endpoint", "token_endpoint", "jwks_uri")


@dataclass(slots=True)
class Provider:
    """An OpenID Connect provider, asked by authorization code with PKCE. `key` is the client's secret."""

    issuer: str
    client: str
    key: str
    clock: Clock
    flows: Flows = field(default_factory=Flows)
    _described: tuple[float, dict[str, Any]] | None = None
    _asking: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def address(self, flow: Flow, back: str) -> str:
        """Where to send somebody who wants to sign in; they come back to `back`."""
        from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
        from authlib.oauth2.rfc7636 import create_s256_code_challenge

        said = await self._description()
        address = prepare_grant_uri(
            said["authorization_endpoint"],
            client_id=self.client,
            response_type="code",
            redirect_uri=back,
            scope="openid",
            state=flow.state,
            nonce=flow.nonce,
            code_challenge=create_s256_code_challenge(flow.verifier),
            code_challenge_method="S256",
        )
        return str(address)

    async def account(self, flow: Flow, code: str, back: str) -> str:
        """The account of whoever came back with a code: issuer and subject.

        Raises Unwelcome where the provider cannot be used, NotBelieved where its word does not hold.
        """
        said = await self._description()
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back,
            "code_verifier": flow.verifier,
        }
        auth: tuple[str, str] | None = (quote(self.client, safe=""), quote(self.key, safe=""))
        if "client_secret_basic" not in said.get(
            "token_endpoint_auth_methods_supported", ["client_secret_basic"]
        ):
            form |= {"client_id": self.client, "client_secret": self.key}
            auth = None
        answer = await fetch_json(said["token_endpoint"], form=form, auth=auth)
        keys = await fetch_json(said["jwks_uri"])
        named = subject(
            str(answer.get("id_token", "")), keys,
            issuer=self.issuer, client=self.client, nonce=flow.nonce, now=self.clock(),
        )  # fmt: skip
        return f"{self.issuer} {named}"

    async def _description(self) -> dict[str, Any]:
        async with self._asking:
            if self._described is None or self._described[0] + _FRESH < self.clock():
                said = await fetch_json(self.issuer.rstrip("/") + _WELL_KNOWN)
                if said.get("issuer") != self.issuer:
                    raise provider_failed(f"it says that it is {said.get('issuer')!r}")
                if wrong := [place for place in _PLACES if not is_safe(said.get(place))]:
                    raise provider_failed(f"its {wrong[0]} is no https address")
                self._described = (self.clock(), said)
            return self._described[1]


def configured_provider(config: OidcSection | None, clock: Clock) -> Provider | None:
    """The provider of `review.oidc`, None where there is none.

    Raises ConfigError where something is missing that it needs.
    """
    if config is None:
        return None
    if importlib.util.find_spec("authlib") is None:
        raise ConfigError("signing in with accounts (review.oidc) needs Authlib", INSTALL)
    if not is_safe(config.issuer):
        raise ConfigError(f"review.oidc.issuer is {config.issuer!r}", "Write an address with https://.")
    return Provider(config.issuer, config.client, secret(config.key, "review.oidc"), clock)
