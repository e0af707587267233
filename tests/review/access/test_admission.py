"""The application listens beyond this machine only where somebody can sign in, and says its address."""

import os
import signal
import socket
from pathlib import Path

import pytest
from sqlalchemy import update

from tests.cli.running import start
from tests.review.access.team import accept, invited
from tests.review.serving import office
from vivant.errors import UsageError
from vivant.review.access.admission import at_address, is_loopback, on_loopback
from vivant.review.serving import Place, review_project
from vivant.schema.review import MemberRole
from vivant.store.tables import members


def refused(project: Path, place: Place, monkeypatch: pytest.MonkeyPatch) -> str:
    """What is said where it does not start; taking the port would be a failure of its own."""

    def taken(*_: object, **__: object) -> None:
        raise AssertionError("the port was taken before somebody could sign in")

    monkeypatch.setattr("vivant.review.serving._listen", taken)
    with pytest.raises(UsageError) as raised:
        review_project(project, place, person="ada", announce=print)
    return raised.value.what


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "review.example.org"])
def test_other_machines_need_an_address_with_tls(
    project: Path, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "without TLS" in refused(project, Place(host, 0), monkeypatch)


@pytest.mark.parametrize("host", ["0.0.0.0", "127.0.0.1"])
def test_where_nobody_can_sign_in_nothing_is_served(
    project: Path, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(host, 0, "https://review.example.org")
    assert "nobody could sign in" in refused(project, place, monkeypatch)


@pytest.mark.parametrize("role", ["viewer", "reviewer", "adjudicator"])
def test_somebody_who_is_no_admin_is_not_enough(
    project: Path, role: MemberRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office(project) as opened:
        accept(opened.anonymous(), invited(opened, "Mila", role))
    place = Place("0.0.0.0", 0, "https://review.example.org")
    assert "nobody could sign in" in refused(project, place, monkeypatch)


def test_an_admin_who_has_no_access_any_more_is_not_enough(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office(project) as opened:
        accept(opened.anonymous(), invited(opened, "Mila", "admin"))
        out = update(members).where(members.c.name == "Mila").values(active=False)
        opened.desk.writer.do_now(lambda connection: connection.execute(out))
    place = Place("0.0.0.0", 0, "https://review.example.org")
    assert "nobody could sign in" in refused(project, place, monkeypatch)


def test_an_account_is_not_enough_where_no_provider_is_configured(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office(project) as opened:
        accept(opened.anonymous(), invited(opened, "Mila", "admin"))
        only = update(members).values(passphrase=None, account="https://accounts.example 1")
        opened.desk.writer.do_now(lambda connection: connection.execute(only))
    place = Place("0.0.0.0", 0, "https://review.example.org")
    assert "nobody could sign in" in refused(project, place, monkeypatch)


def test_with_an_admin_who_can_sign_in_it_starts_and_prints_no_token(project: Path) -> None:
    with office(project) as opened:
        accept(opened.anonymous(), invited(opened, "Mila", "admin"))
    arguments = ("--host", "0.0.0.0", "--port", "0", "--url", "https://review.example.org")
    with start("review", project, *arguments) as command:
        assert command.stdout is not None
        assert command.stdout.readline() == "https://review.example.org/\n"
        os.killpg(command.pid, signal.SIGTERM)
        assert command.wait(30) == 0


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://review.example.org", "https://review.example.org"),
        ("https://Review.Example.org:443/", "https://review.example.org"),
        ("https://review.example.org:8443", "https://review.example.org:8443"),
        ("https://[2001:db8::1]", "https://[2001:db8::1]"),
    ],
)
def test_a_public_address_is_an_origin(url: str, origin: str) -> None:
    access = at_address(url)
    assert access.origin == origin
    assert access.hosts == {origin.removeprefix("https://")}
    assert access.secure
    assert not access.token


@pytest.mark.parametrize(
    "url",
    [
        "http://review.example.org",
        "review.example.org",
        "https://",
        "https://review.example.org/path",
        "https://review.example.org?x",
        "https://user@review.example.org",
        "https://review.example.org:port",
        "https://review.example.org:99999",
        "https://ré.example.org",
        "https://a b",
        "https://[::1",
    ],
)
def test_anything_else_is_no_public_address(url: str) -> None:
    with pytest.raises(UsageError, match="not the public address"):
        at_address(url)


def test_a_proxy_is_an_address() -> None:
    assert at_address("https://a.example", ["127.0.0.1", "::1"]).proxies == {"127.0.0.1", "::1"}
    with pytest.raises(UsageError, match="not the address of a proxy"):
        at_address("https://a.example", ["proxy.example"])


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("10.0.0.1", False),
        ("localhost.example.org", False),
        ("", False),
        ("::ffff:10.0.0.1", False),
    ],
)
def test_only_loopback_is_this_machine(host: str, own: bool) -> None:
    assert is_loopback(host) == own


def test_a_port_that_is_taken_is_named(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        with pytest.raises(UsageError, match=f"127.0.0.1:{port} cannot be listened on"):
            review_project(project, Place("127.0.0.1", port), person="ada", announce=print)


def test_behind_an_address_no_token_opens_anything(project: Path) -> None:
    with office(project, access=at_address("https://review.example.org")) as opened:
        client = opened.anonymous()
        for token in ("", "token-of-the-tests"):
            assert client.get(f"/?token={token}").headers.get("set-cookie") is None
            answer = client.get("/api/me", headers={"Authorization": f"Bearer {token}"})
            assert answer.status_code == 401


def test_the_application_answers_on_its_own_loopback_address() -> None:
    access = on_loopback(8150, "token", "ada", "::1")
    assert access.origin == "http://[::1]:8150"
    assert "[::1]:8150" in access.hosts
    assert access.cookie == "vivant-8150"
