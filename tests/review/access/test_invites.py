"""Invites: one person, once, for some days; nobody comes in without one."""

import json
from typing import Any

import pytest
from sqlalchemy import select

from tests.review.access.team import PASSPHRASE, accept, invited, join, sign_in
from tests.review.serving import Office, Watch
from vivant.errors import InputError
from vivant.review.access.sessions import digest
from vivant.store.audit import entries
from vivant.store.tables import invites, members

DAY = 24 * 3600.0


def test_an_invited_person_chooses_a_passphrase_and_is_in(desk_office: Office) -> None:
    client = join(desk_office, "Mila", "adjudicator")
    assert client.get("/api/me").json() == {"name": "Mila", "role": "adjudicator", "keys": {}}
    assert sign_in(desk_office.anonymous(), "Mila", PASSPHRASE).status_code == 303


def test_looking_at_an_invite_does_not_use_it(desk_office: Office) -> None:
    code = invited(desk_office, "Mila")
    client = desk_office.anonymous()
    for _ in range(2):
        page = client.get(f"/invite/{code}")
        assert page.status_code == 200
        assert "Welcome, Mila" in page.text
    assert accept(client, code).status_code == 303


def test_an_invite_works_once(desk_office: Office) -> None:
    code = invited(desk_office, "Mila")
    accept(desk_office.anonymous(), code)
    other = desk_office.anonymous()
    assert accept(other, code, "another passphrase").status_code == 404
    assert other.get(f"/invite/{code}").status_code == 404
    assert sign_in(other, "Mila", "another passphrase").status_code == 401


@pytest.mark.parametrize(("later", "status"), [(2 * DAY - 1, 303), (2 * DAY, 404)])
def test_an_invite_expires(desk_office: Office, later: float, status: int) -> None:
    code = invited(desk_office, "Mila", days=2)
    assert isinstance(desk_office.desk.clock, Watch)
    desk_office.desk.clock.now += later
    assert accept(desk_office.anonymous(), code).status_code == status


def test_a_new_invite_takes_the_place_of_the_one_before(desk_office: Office) -> None:
    before, after = invited(desk_office, "Mila"), invited(desk_office, "mila")
    client = desk_office.anonymous()
    assert accept(client, before).status_code == 404
    assert accept(client, after).status_code == 303


def test_only_the_hash_of_a_code_is_kept_and_it_is_no_code(desk_office: Office) -> None:
    code = invited(desk_office, "Mila")
    with desk_office.desk.project.catalogue.view() as connection:
        (kept,) = connection.execute(select(invites.c.id)).scalars()
        told = "".join(entry.data for entry in entries(connection))
    assert kept == digest(code)
    assert code not in told
    assert desk_office.anonymous().get(f"/invite/{kept}").status_code == 404


@pytest.mark.parametrize(
    ("passphrase", "again", "wrong"),
    [
        ("too short", "too short", "has 12 to 1000 characters"),
        ("", "", "has 12 to 1000 characters"),
        ("x" * 1001, "x" * 1001, "has 12 to 1000 characters"),
        ("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "repeats a few characters"),
        (PASSPHRASE, "correct horse battery stable", "two passphrases differ"),
    ],
)
def test_a_passphrase_that_is_not_good_leaves_the_invite_as_it_was(
    desk_office: Office, passphrase: str, again: str, wrong: str
) -> None:
    code = invited(desk_office, "Mila")
    answer = accept(desk_office.anonymous(), code, passphrase, again)
    assert answer.status_code == 422
    assert wrong in answer.text
    assert accept(desk_office.anonymous(), code).status_code == 303


def test_a_member_who_is_invited_again_keeps_role_and_keys_and_is_signed_out_elsewhere(
    desk_office: Office,
) -> None:
    client = join(desk_office, "Mila", "adjudicator")
    client.put("/api/me/keys", json={"keys": {"pass": "g"}})
    again = desk_office.anonymous()
    assert accept(again, invited(desk_office, "Mila", None), "another passphrase").status_code == 303
    assert again.get("/api/me").json() == {"name": "Mila", "role": "adjudicator", "keys": {"pass": "g"}}
    assert client.get("/api/me").status_code == 401
    assert sign_in(desk_office.anonymous(), "Mila", PASSPHRASE).status_code == 401


def test_an_invite_gives_a_member_no_other_role(desk_office: Office) -> None:
    join(desk_office, "Mila", "viewer")
    with pytest.raises(InputError, match="Mila is viewer already"):
        invited(desk_office, "Mila", "admin")


def test_whoever_loses_access_cannot_come_back_by_an_older_invite(desk_office: Office) -> None:
    admin = desk_office.client("admin")
    join(desk_office, "Mila")
    code = invited(desk_office, "Mila", None)
    assert admin.put("/api/members/Mila", json={"active": False}).status_code == 200
    assert accept(desk_office.anonymous(), code).status_code == 404


@pytest.mark.parametrize("change", [{"active": False}, {"role": "reviewer"}])
def test_whoever_is_no_admin_any_more_cannot_come_back_by_an_invite_of_their_own(
    desk_office: Office, change: dict[str, Any]
) -> None:
    join(desk_office, "Ann", "admin")
    mila, admin = join(desk_office, "Mila", "admin"), desk_office.client("admin")
    link = mila.post("/api/invites", json={"name": "Milas friend", "role": "admin"}).json()["link"]
    others = admin.post("/api/invites", json={"name": "Otto"}).json()["link"]
    assert admin.put("/api/members/Mila", json=change).status_code == 200
    assert accept(desk_office.anonymous(), link.rpartition("/")[2]).status_code == 404
    assert desk_office.anonymous().get(others).status_code == 200
    with desk_office.desk.project.catalogue.view() as connection:
        (entry,) = entries(connection, kind="member.changed")
    assert json.loads(entry.data)["invites"] == 1


@pytest.mark.parametrize("days", [0, -1, 91, float("nan"), float("inf")])
def test_an_invite_holds_for_some_days(desk_office: Office, days: float) -> None:
    with pytest.raises(InputError, match="up to 90 days"):
        invited(desk_office, "Mila", days=days)


def test_everything_about_an_invite_is_in_the_audit_log(desk_office: Office) -> None:
    join(desk_office, "Mila")
    with desk_office.desk.project.catalogue.view() as connection:
        assert [(e.kind, e.by) for e in entries(connection)] == [
            ("invite.made", "ada"),
            ("invite.used", "Mila"),
            ("session.begun", "Mila"),
        ]


def test_nobody_registers_themselves(desk_office: Office) -> None:
    client = desk_office.anonymous()
    for path in (
        "/register",
        "/signup",
        "/invite",
        "/invite/",
        "/invite/guess",
        "/api/invites",
        "/team/invites",
    ):
        answer = client.post(path, data={"name": "Eve", "passphrase": PASSPHRASE, "again": PASSPHRASE})
        assert answer.status_code in (303, 401, 404, 405, 415), path
        assert "set-cookie" not in answer.headers
    with desk_office.desk.project.catalogue.view() as connection:
        assert connection.execute(select(members)).all() == []
