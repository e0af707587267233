"""What a provider needs to be used at all."""

import importlib.util
from typing import Any

import pytest

from vivant.config import OidcSection
from vivant.errors import ConfigError
from vivant.review.access.oidc.fetching import is_safe
from vivant.review.access.oidc.provider import configured_provider

SECTION = OidcSection(issuer="https://accounts.example", client="vivant", key="OIDC_SECRET")


def clock() -> float:
    return 0.0


def test_without_a_section_there_is_none() -> None:
    assert configured_provider(None, clock) is None


def test_its_secret_is_named_and_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIVANT_SECRETS", "/nowhere")
    monkeypatch.delenv("OIDC_SECRET", raising=False)
    with pytest.raises(ConfigError, match=r"review\.oidc needs the secret OIDC_SECRET"):
        configured_provider(SECTION, clock)
    monkeypatch.setenv("OIDC_SECRET", "from the environment")
    made = configured_provider(SECTION, clock)
    assert made is not None
    assert made.key == "from the environment"


def test_an_issuer_without_tls_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OIDC_SECRET", "x")
    with pytest.raises(ConfigError, match=r"review\.oidc\.issuer"):
        configured_provider(SECTION.model_copy(update={"issuer": "http://accounts.example"}), clock)


def test_where_authlib_is_missing_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(name: str, *_: Any) -> None:
        assert name == "authlib"

    monkeypatch.setattr(importlib.util, "find_spec", find)
    with pytest.raises(ConfigError) as raised:
        configured_provider(SECTION, clock)
    assert raised.value.do == "pip install 'vivant[oidc]'"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://accounts.example/token", True),
        ("http://127.0.0.1:8000/token", True),
        ("http://[::1]/token", True),
        ("http://localhost/token", False),
        ("http://accounts.example/token", False),
        ("ftp://accounts.example", False),
        ("javascript:alert(1)", False),
        ("https://[::1", False),
        ("", False),
        (None, False),
        (["https://accounts.example"], False),
    ],
)
def test_what_is_sent_can_be_read_by_nobody_on_the_way(url: object, safe: bool) -> None:
    assert is_safe(url) == safe
