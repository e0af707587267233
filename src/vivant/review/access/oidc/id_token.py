"""What a provider says of who signed in, believed only if it is signed by it, for us, now and for this sign-in."""

from collections.abc import Mapping
from typing import Any, Final, cast

from vivant.errors import VivantError

_SIGNED_WITH: Final = ("RS256", "PS256", "ES256", "RS384", "RS512", "ES384", "ES512")
"""Signatures that only the provider can make: none at all and shared secrets are not among them."""
_LEEWAY: Final = 60
_LONGEST: Final = 255
"""Characters of a subject (OpenID Connect Core 1.0, section 2)."""


class NotBelieved(VivantError):
    """An id token that is not the provider's word about this sign-in."""


def subject(token: str, keys: Mapping[str, Any], *, issuer: str, client: str, nonce: str, now: float) -> str:
    """Whom the id token names (OpenID Connect Core 1.0, section 3.1.3.7). Raises NotBelieved."""
    from authlib.oidc.core import CodeIDToken
    from joserfc import jwt
    from joserfc.errors import JoseError
    from joserfc.jwk import KeySet

    wanted = {"iss": {"essential": True, "value": issuer}, "aud": {"essential": True, "value": client}}
    try:
        read = jwt.decode(token, KeySet.import_key_set(cast(Any, keys)), algorithms=list(_SIGNED_WITH))
        claims = CodeIDToken(read.claims, read.header, wanted, {"nonce": nonce, "client_id": client})
        claims.validate(now=int(now), leeway=_LEEWAY)
    except (JoseError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotBelieved(
            f"the provider's word is not believed ({type(error).__name__}: {error})", "Sign in again."
        ) from None
    named = claims["sub"]
    if not isinstance(named, str) or not 0 < len(named) <= _LONGEST:
        raise NotBelieved("the provider does not say who signed in", "Sign in again.")
    return named
