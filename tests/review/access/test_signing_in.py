"""Signing in with a name and a passphrase."""

import threading
from typing import Final, Literal

import pytest
from argon2 import PasswordHasher

from tests.review.access.team import PASSPHRASE, join, sign_in
from tests.review.serving import Office, Watch
from vivant.review.access import passphrases
from vivant.review.access.limiting import WINDOW
from vivant.review.access.passphrases import hashed, hashed_anew, matches

WITH: Final = hashed("made with the settings of the application")


@pytest.mark.parametrize("name", ["Mila", "mila", " MILA ", "Ｍila"])
def test_a_name_may_be_written_in_any_case(desk_office: Office, name: str) -> None:
    join(desk_office, "Mila")
    client = desk_office.anonymous()
    assert sign_in(client, name, PASSPHRASE).status_code == 303
    assert client.get("/api/me").json()["name"] == "Mila"


@pytest.mark.parametrize(
    ("name", "passphrase"),
    [
        ("Mila", "wrong horse battery staple"),
        ("Mila", PASSPHRASE + " "),
        ("Otto", PASSPHRASE),
        ("Mila'--", PASSPHRASE),
        ("Mila\x00", PASSPHRASE),
        ("Mila\r\nSet-Cookie: a=b", PASSPHRASE),
        ("😀" * 60, "x" * 5000),
    ],
)
def test_who_is_wrong_is_told_nothing_more(desk_office: Office, name: str, passphrase: str) -> None:
    join(desk_office, "Mila")
    answer = sign_in(desk_office.anonymous(), name, passphrase)
    assert answer.status_code == 401
    assert "Nobody has this name and passphrase." in answer.text
    assert "set-cookie" not in answer.headers


def test_a_member_without_access_cannot_sign_in(desk_office: Office) -> None:
    join(desk_office, "Mila")
    desk_office.client("admin").put("/api/members/Mila", json={"active": False})
    assert sign_in(desk_office.anonymous(), "Mila", PASSPHRASE).status_code == 401


def test_strangers_wait_as_long_as_members(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in hashes computed, which is what takes time, and not on a clock."""
    join(desk_office, "Mila")
    computed = []

    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:
            computed.append(str(hash))
            return super().verify(hash, password)

    monkeypatch.setattr(passphrases, "_HASHER", Counting(time_cost=1, memory_cost=8, parallelism=1))
    for name in ("Mila", "Otto", "\x00"):
        sign_in(desk_office.anonymous(), name, "wrong horse battery staple")
    assert len(computed) == 3
    settings = {kept.rsplit("$", 2)[0] for kept in computed}
    assert len(settings) == 1


@pytest.mark.parametrize(
    ("wanted", "leads_to"),
    [
        ("/team", "/team"),
        ("/browse?pose=running&x=%20", "/browse?pose=running&x=%20"),
        ("https://evil.example", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("\\/evil.example", "/"),
        ("/ok\r\nSet-Cookie: a=b", "/"),
        ("javascript:alert(1)", "/"),
        ("/ü", "/"),
        ("", "/"),
    ],
)
def test_signing_in_leads_to_pages_of_the_application_alone(
    desk_office: Office, wanted: str, leads_to: str
) -> None:
    client = join(desk_office, "Mila")
    answer = sign_in(client, "Mila", PASSPHRASE, next=wanted)
    assert answer.headers["location"] == leads_to
    assert "a=b" not in answer.headers.get("set-cookie", "")
    assert client.get("/login", params={"next": wanted}).headers["location"] == leads_to


def test_after_ten_wrong_tries_a_name_has_to_wait(desk_office: Office) -> None:
    join(desk_office, "Mila")
    client = desk_office.anonymous()
    for _ in range(10):
        assert sign_in(client, "Mila", "wrong horse battery staple").status_code == 401
    answer = sign_in(client, " mila", PASSPHRASE)
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) == WINDOW
    assert sign_in(client, "Otto", PASSPHRASE).status_code == 401, "others need not wait"
    assert isinstance(desk_office.desk.clock, Watch)
    desk_office.desk.clock.now += WINDOW
    assert sign_in(client, "Mila", PASSPHRASE).status_code == 303


def test_no_way_to_write_a_name_has_tries_of_its_own(desk_office: Office) -> None:
    join(desk_office, "Mila")
    client = desk_office.anonymous()
    for name in ("Mila", "mila", "Ｍila", " ｍｉｌａ ", "MILA") * 2:
        assert sign_in(client, name, "wrong horse battery staple").status_code == 401, name
    assert sign_in(client, "Ｍｉｌａ", PASSPHRASE).status_code == 429


def test_after_fifty_tries_an_address_has_to_wait(
    desk_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vivant.review.access.entering.matches", lambda kept, passphrase: False)
    client = desk_office.anonymous()
    for number in range(50):
        assert sign_in(client, f"Nobody {number}", PASSPHRASE).status_code == 401
    assert sign_in(client, "Somebody", PASSPHRASE).status_code == 429


def test_whoever_comes_in_has_all_tries_again(desk_office: Office) -> None:
    join(desk_office, "Mila")
    client = desk_office.anonymous()
    for _ in range(2):
        for _ in range(9):
            sign_in(client, "Mila", "")
            assert sign_in(client, "Mila", "wrong horse battery staple").status_code == 401
        assert sign_in(client, "Mila", PASSPHRASE).status_code == 303


@pytest.mark.parametrize("fields", [{}, {"name": "Mila"}, {"name": " ", "passphrase": "x"}])
def test_a_form_that_is_not_filled_in_is_shown_again(desk_office: Office, fields: dict[str, str]) -> None:
    answer = desk_office.anonymous().post("/login", data=fields or {"x": "y"})
    assert answer.status_code == 422
    assert "Both are needed" in answer.text


def test_what_is_no_form_is_not_read(desk_office: Office) -> None:
    client = desk_office.anonymous()
    assert client.post("/login", json={"name": "Mila"}).status_code == 415
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    for body in (b"name=%ff", b"name=\xff", b"&".join([b"a=b"] * 50)):
        assert client.post("/login", content=body, headers=headers).status_code == 422, body


def test_a_name_is_escaped_where_the_form_is_shown_again(desk_office: Office) -> None:
    answer = sign_in(desk_office.anonymous(), '"><script>alert(1)</script>', PASSPHRASE)
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;" in answer.text


def test_hashes_are_made_as_rfc_9106_recommends_where_memory_is_scarce() -> None:
    assert WITH.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_a_hash_matches_its_passphrase_alone() -> None:
    kept = hashed(PASSPHRASE)
    assert PASSPHRASE not in kept
    assert matches(kept, PASSPHRASE)
    assert not matches(kept, PASSPHRASE.title())
    assert not matches(None, "nobody has this passphrase")
    assert not matches("not a hash", PASSPHRASE)
    assert hashed_anew(kept, PASSPHRASE) is None


def test_never_more_than_two_hashes_are_computed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    weaker = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1, hash_len=8).hash(PASSPHRASE)
    turns = threading.BoundedSemaphore(1)
    computed = []

    class Watched(PasswordHasher):
        def hash(self, password: str | bytes, *, salt: bytes | None = None) -> str:
            assert not turns.acquire(blocking=False), "nobody waits for this one"
            computed.append(password)
            return super().hash(password, salt=salt)

    monkeypatch.setattr(passphrases, "_AT_ONCE", turns)
    monkeypatch.setattr(passphrases, "_HASHER", Watched(time_cost=1, memory_cost=8, parallelism=1))
    hashed(PASSPHRASE)
    hashed_anew(weaker, PASSPHRASE)
    assert len(computed) == 2


def test_a_hash_of_weaker_settings_is_made_anew() -> None:
    weaker = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1, hash_len=8).hash(PASSPHRASE)
    anew = hashed_anew(weaker, PASSPHRASE)
    assert anew is not None
    assert matches(anew, PASSPHRASE)
