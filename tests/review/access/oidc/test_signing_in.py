"""Signing in with an account of a provider: a real one on this machine, and everything that can be wrong."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.testclient import TestClient

from tests.review.access.oidc.accounts import Accounts, Claims, accounts
from tests.review.access.team import invited, join
from tests.review.serving import Office, Watch, office
from vivant.review.access.oidc.flows import HOLDS, Flow, Flows
from vivant.review.refusals import Unwelcome
from vivant.store.audit import entries


@pytest.fixture
def provider() -> Iterator[Accounts]:
    with accounts() as made:
        yield made


@pytest.fixture
def opened(project: Path, provider: Accounts) -> Iterator[Office]:
    text = '\n[review.oidc]\nissuer = "{}"\nclient = "{}"\nkey = "OIDC_SECRET"\n'
    with (project / "vivant.toml").open("a") as file:
        file.write(text.format(provider.issuer, provider.client))
    with office(project, provider=provider.provider) as made:
        yield made


def at_the_provider(client: TestClient, begin: str = "/oidc/begin") -> str:
    """Begins in a browser, signs in at the provider, and gives the address that it sends the browser back to."""
    answer = client.get(begin)
    assert answer.status_code == 303, answer.text
    with httpx2.Client() as browser:
        back = browser.get(answer.headers["location"])
    assert back.status_code == 302
    address = urlsplit(back.headers["location"])
    return f"{address.path}?{address.query}"


def member(opened: Office, name: str = "Mila", **more: Any) -> TestClient:
    """Somebody who has accepted an invite with their account."""
    client = opened.anonymous()
    back = client.get(at_the_provider(client, f"/oidc/begin?invite={invited(opened, name, **more)}"))
    assert (back.status_code, back.headers["location"]) == (303, "/"), back.text
    return client


def test_an_invite_is_accepted_with_an_account_which_then_signs_in(opened: Office) -> None:
    assert member(opened, role="adjudicator").get("/api/me").json()["role"] == "adjudicator"
    client = opened.anonymous()
    back = client.get(at_the_provider(client, "/oidc/begin?next=/team"))
    assert (back.status_code, back.headers["location"]) == (303, "/team")
    assert client.get("/api/me").json()["name"] == "Mila"


def test_the_pages_offer_it(opened: Office, desk_office: Office) -> None:
    code = invited(opened, "Mila")
    client = opened.anonymous()
    assert "/oidc/begin?next=" in client.get("/login").text
    assert f"/oidc/begin?invite={code}" in client.get(f"/invite/{code}").text


def test_without_a_provider_they_do_not(desk_office: Office) -> None:
    client = desk_office.anonymous()
    assert "/oidc/" not in client.get("/login").text
    assert client.get("/oidc/begin").status_code == 404
    assert client.get("/oidc/return").status_code == 404


def test_an_account_of_nobody_registers_nobody(opened: Office) -> None:
    client = opened.anonymous()
    back = client.get(at_the_provider(client))
    assert back.status_code == 403
    assert "no member has this account" in back.text.lower()
    assert client.get("/api/me").status_code == 401


def test_a_member_without_access_does_not_come_in(opened: Office) -> None:
    member(opened)
    opened.client("admin").put("/api/members/Mila", json={"active": False})
    client = opened.anonymous()
    assert client.get(at_the_provider(client)).status_code == 403


def test_an_account_belongs_to_one_member(opened: Office) -> None:
    member(opened)
    client = opened.anonymous()
    back = client.get(at_the_provider(client, f"/oidc/begin?invite={invited(opened, 'Otto')}"))
    assert back.status_code == 409
    assert client.get("/api/me").status_code == 401


def test_an_account_takes_the_place_of_a_passphrase(opened: Office) -> None:
    before = join(opened, "Mila")
    member(opened)
    assert before.get("/api/me").status_code == 401
    listed = opened.client("admin").get("/api/members").json()["members"]
    assert next(one["signs_in"] for one in listed if one["name"] == "Mila") == "account"


def test_an_invite_that_is_not_valid_leads_nowhere(opened: Office, provider: Accounts) -> None:
    assert opened.anonymous().get("/oidc/begin?invite=guess").status_code == 404
    assert provider.asked == []


def test_it_is_in_the_audit_log(opened: Office) -> None:
    member(opened)
    with opened.desk.project.catalogue.view() as connection:
        told = [(e.kind, json.loads(e.data).get("with")) for e in entries(connection)]
    assert told[1:] == [("invite.used", "account"), ("session.begun", "account")]


def minus(claims: Claims, name: str) -> Claims:
    return {key: value for key, value in claims.items() if key != name}


WRONG: dict[str, Callable[[Claims], Claims]] = {
    "another nonce": lambda claims: claims | {"nonce": "another"},
    "no nonce": lambda claims: minus(claims, "nonce"),
    "another audience": lambda claims: claims | {"aud": "another"},
    "several audiences without ours": lambda claims: claims | {"aud": ["a", "b"], "azp": "a"},
    "ours among several, made for another": lambda claims: (
        claims | {"aud": [claims["aud"], "another"], "azp": "another"}
    ),
    "no audience": lambda claims: minus(claims, "aud"),
    "another issuer": lambda claims: claims | {"iss": "https://accounts.example"},
    "no issuer": lambda claims: minus(claims, "iss"),
    "expired": lambda claims: claims | {"exp": claims["iat"] - 61},
    "no expiry": lambda claims: minus(claims, "exp"),
    "not valid yet": lambda claims: claims | {"nbf": claims["iat"] + 3600},
    "made in the future": lambda claims: claims | {"iat": claims["iat"] + 3600},
    "nobody": lambda claims: minus(claims, "sub"),
    "an empty name": lambda claims: claims | {"sub": ""},
    "a name that is no text": lambda claims: claims | {"sub": 7},
    "an endless name": lambda claims: claims | {"sub": "x" * 256},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_token_that_says_anything_else_is_not_believed(
    opened: Office, provider: Accounts, wrong: str
) -> None:
    member(opened)
    client = opened.anonymous()
    back = at_the_provider(client)
    provider.claims = WRONG[wrong]
    assert client.get(back).status_code == 400
    assert client.get("/api/me").status_code == 401


def encoded(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def hs256(claims: Claims, secret: bytes, header: Claims) -> str:
    """Signed by hand: the library refuses to."""
    text = f"{encoded({'alg': 'HS256', **header})}.{encoded(claims)}"
    signature = hmac.new(secret, text.encode(), hashlib.sha256).digest()
    return f"{text}.{base64.urlsafe_b64encode(signature).decode().rstrip('=')}"


OTHER_KEY = RSAKey.generate_key(2048, {"kid": "other", "use": "sig", "alg": "RS256"})
SIGNED: dict[str, Callable[[Accounts, Claims], str]] = {
    "by an unknown key": lambda self, claims: jwt.encode({"alg": "RS256", "kid": "other"}, claims, OTHER_KEY),
    "by another key under the known name": lambda self, claims: jwt.encode(
        {"alg": "RS256", "kid": "one"}, claims, OTHER_KEY
    ),
    "by nobody": lambda self, claims: f"{encoded({'alg': 'none'})}.{encoded(claims)}.",
    "with the client's secret": lambda self, claims: hs256(claims, self.secret.encode(), {}),
    "with the public key as a secret": lambda self, claims: hs256(
        claims, self.key.as_pem(private=False), {"kid": "one"}
    ),
    "and changed afterwards": lambda self, claims: ".".join(
        [
            *(jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key).split(".")[:1]),
            encoded(claims | {"sub": "admin"}),
            *(jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key).split(".")[2:]),
        ]
    ),
    "not at all": lambda self, claims: "",
    "as noise": lambda self, claims: "a.b.c",
}


@pytest.mark.parametrize("signed", SIGNED)
def test_a_token_signed_otherwise_is_not_believed(opened: Office, provider: Accounts, signed: str) -> None:
    member(opened)
    client = opened.anonymous()
    back = at_the_provider(client)
    provider.sign = SIGNED[signed]
    assert client.get(back).status_code == 400
    assert client.get("/api/me").status_code == 401


def test_a_token_that_is_right_beside_several_audiences_is_believed(
    opened: Office, provider: Accounts
) -> None:
    member(opened)
    provider.claims = lambda claims: claims | {"aud": [claims["aud"], "another"], "azp": claims["aud"]}
    client = opened.anonymous()
    assert client.get(at_the_provider(client)).status_code == 303


def test_a_provider_may_change_its_key(opened: Office, provider: Accounts) -> None:
    member(opened)
    provider.key = RSAKey.generate_key(2048, {"kid": "two", "use": "sig", "alg": "RS256"})
    client = opened.anonymous()
    assert client.get(at_the_provider(client)).status_code == 303


def test_an_answer_counts_once(opened: Office, provider: Accounts) -> None:
    client = member(opened)
    back = at_the_provider(client)
    assert client.get(back).status_code == 303
    tokens = provider.asked.count("token")
    assert client.get(back).status_code == 400
    assert provider.asked.count("token") == tokens


def test_an_answer_counts_in_the_browser_that_asked(opened: Office) -> None:
    """Otherwise somebody could sign others in as themselves, and watch what they do."""
    mila = member(opened)
    back = at_the_provider(mila)
    other = opened.anonymous()
    assert other.get(back).status_code == 400
    assert mila.get(back).status_code == 400, "and it is spent"


def test_an_answer_comes_soon(opened: Office) -> None:
    client = member(opened)
    back = at_the_provider(client)
    assert isinstance(opened.desk.clock, Watch)
    opened.desk.clock.now += HOLDS + 1
    assert client.get(back).status_code == 400


@pytest.mark.parametrize(
    "change",
    [
        {"state": "another"},
        {"state": ""},
        {"code": ""},
        {"code": "x" * 5000},
        {"error": "access_denied"},
        {"iss": "https://accounts.example"},
    ],
)
def test_an_answer_that_is_not_the_providers_is_refused(
    opened: Office, provider: Accounts, change: dict[str, str]
) -> None:
    client = member(opened)
    tokens = provider.asked.count("token")
    query = {name: values[0] for name, values in parse_qs(urlsplit(at_the_provider(client)).query).items()}
    assert client.get("/oidc/return", params={**query, **change}).status_code == 400
    assert provider.asked.count("token") == tokens


@pytest.mark.parametrize(
    "said",
    [
        {"issuer": "https://accounts.example"},
        {"token_endpoint": "http://accounts.example/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": None},
        {"jwks_uri": 7},
    ],
)
def test_a_provider_that_is_not_the_configured_one_is_not_used(
    opened: Office, provider: Accounts, said: Claims
) -> None:
    provider.described = said
    answer = opened.anonymous().get("/oidc/begin")
    assert answer.status_code == 502
    assert "provider of accounts cannot be used" in answer.text


@pytest.mark.parametrize("status", [302, 400, 500])
def test_a_provider_that_fails_signs_nobody_in(opened: Office, provider: Accounts, status: int) -> None:
    client = member(opened)
    back = at_the_provider(client)
    provider.status = status
    assert client.get(back).status_code == 502


def test_a_provider_that_wants_the_secret_in_the_form_gets_it_there(
    opened: Office, provider: Accounts
) -> None:
    provider.described = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    assert member(opened).get("/api/me").status_code == 200


def test_the_provider_describes_itself_once_an_hour(opened: Office, provider: Accounts) -> None:
    for _ in range(3):
        at_the_provider(opened.anonymous())
    assert provider.asked.count("describe") == 1
    assert isinstance(opened.desk.clock, Watch)
    opened.desk.clock.now += 3601
    at_the_provider(opened.anonymous())
    assert provider.asked.count("describe") == 2


def test_sign_ins_under_way_are_bounded() -> None:
    flows = Flows()
    first = Flow(0.0, "/", "")
    flows.begin(first)
    for _ in range(1000):
        flows.begin(Flow(0.0, "/", ""))
    with pytest.raises(Unwelcome):
        flows.finish(first.state, first.browser, 0.0)
