"""Admins change roles, take access and end sessions; somebody is always left who can let others in."""

from typing import Any

import pytest

from tests.review.access.team import PASSPHRASE, join, sign_in
from tests.review.serving import OWNER, TOKEN, Office
from vivant.store.audit import broken_links, entries


def member(office: Office, name: str) -> dict[str, Any]:
    found = office.client("admin", "Root").get("/api/members").json()["members"]
    return next(one for one in found if one["name"] == name)


def test_members_are_listed_with_what_admins_need_and_no_hash(desk_office: Office) -> None:
    join(desk_office, "Mila")
    answer = desk_office.client("admin", "Root").get("/api/members")
    assert "$argon2" not in answer.text
    mila = next(one for one in answer.json()["members"] if one["name"] == "Mila")
    assert mila == {
        "name": "Mila",
        "role": "reviewer",
        "active": True,
        "signs_in": "passphrase",
        "sessions": 1,
        "joined": desk_office.desk.clock(),
    }


def test_an_admin_changes_a_role(desk_office: Office) -> None:
    client = join(desk_office, "Mila", "viewer")
    assert client.get("/api/members").status_code == 403
    desk_office.client("admin").put("/api/members/Mila", json={"role": "admin"})
    assert client.get("/api/members").status_code == 200


def test_whoever_loses_access_is_out_at_once_and_gets_it_back(desk_office: Office) -> None:
    client, admin = join(desk_office, "Mila"), desk_office.client("admin")
    admin.put("/api/members/Mila", json={"active": False})
    assert client.get("/api/me").status_code == 401
    assert member(desk_office, "Mila")["sessions"] == 0
    admin.put("/api/members/Mila", json={"active": True})
    assert client.get("/api/me").status_code == 401, "the session ended for good"
    assert sign_in(client, "Mila", PASSPHRASE).status_code == 303


def test_an_admin_signs_somebody_out_everywhere(desk_office: Office) -> None:
    clients = [join(desk_office, "Mila")]
    clients.append(desk_office.anonymous())
    sign_in(clients[1], "Mila", PASSPHRASE)
    answer = desk_office.client("admin").delete("/api/members/Mila/sessions")
    assert answer.json() == {"ended": 2}
    assert [client.get("/api/me").status_code for client in clients] == [401, 401]


@pytest.mark.parametrize("change", [{"role": "reviewer"}, {"active": False}])
def test_the_last_admin_who_can_sign_in_stays(desk_office: Office, change: dict[str, Any]) -> None:
    client = join(desk_office, "Mila", "admin")
    desk_office.anonymous().get(f"/?token={TOKEN}")
    answer = client.put("/api/members/Mila", json=change)
    assert answer.status_code == 409
    assert "last admin who can sign in" in answer.json()["error"]["what"]
    assert client.get("/api/members").status_code == 200
    join(desk_office, "Otto", "admin")
    assert client.put("/api/members/Mila", json=change).status_code == 200


def test_the_only_admin_there_is_stays_even_without_a_passphrase(desk_office: Office) -> None:
    client = desk_office.anonymous()
    client.get(f"/?token={TOKEN}")
    assert client.put(f"/api/members/{OWNER}", json={"active": False}).status_code == 409


@pytest.mark.parametrize(
    ("name", "change", "status"),
    [
        ("Nobody", {"role": "admin"}, 404),
        ("Mila", {"role": "owner"}, 422),
        ("Mila", {"role": "admin", "passphrase": "x"}, 422),
        ("Mila", {"active": "perhaps"}, 422),
        ("Mila", {}, 200),
        ("Mila%00", {}, 404),
    ],
)
def test_what_cannot_be_is_refused(
    desk_office: Office, name: str, change: dict[str, Any], status: int
) -> None:
    join(desk_office, "Mila", "viewer")
    assert desk_office.client("admin").put(f"/api/members/{name}", json=change).status_code == status
    assert member(desk_office, "Mila")["role"] == "viewer"


def test_every_change_is_in_the_audit_log_with_who_made_it(desk_office: Office) -> None:
    join(desk_office, "Mila")
    admin = desk_office.client("admin", "Root")
    invite = admin.post("/api/invites", json={"name": "Otto"}).json()
    admin.delete(f"/api/invites/{invite['id']}")
    admin.put("/api/members/Mila", json={"role": "viewer"})
    admin.put("/api/members/Mila", json={"role": "viewer"})
    admin.delete("/api/members/Mila/sessions")
    admin.put("/api/members/Mila", json={"active": False})
    with desk_office.desk.project.catalogue.view() as connection:
        told = [(e.kind, e.by) for e in entries(connection)][3:]
        assert list(broken_links(connection)) == []
    kinds = ("invite.made", "invite.taken_back", "member.changed", "member.signed_out", "member.changed")
    assert told == [(kind, "Root") for kind in kinds]


def test_an_invite_of_the_api_is_a_link_that_works(desk_office: Office) -> None:
    admin = desk_office.client("admin")
    made = admin.post("/api/invites", json={"name": "Otto", "role": "adjudicator", "days": 1}).json()
    assert made["link"].startswith(f"{desk_office.access.origin}/invite/")
    (listed,) = admin.get("/api/invites").json()["invites"]
    assert listed == {key: made[key] for key in ("id", "member", "role", "expires")} | {"by": "admin"}
    assert desk_office.anonymous().get(made["link"]).status_code == 200
    assert admin.delete(f"/api/invites/{made['id']}").status_code == 200
    assert desk_office.anonymous().get(made["link"]).status_code == 404
    assert admin.delete(f"/api/invites/{made['id']}").status_code == 404


@pytest.mark.parametrize(
    "wanted",
    [
        {"name": ""},
        {"name": "a/b"},
        {"name": "a\r\nX: y"},
        {"name": "Otto", "role": "owner"},
        {"name": "Otto", "days": 0},
        {"name": "Otto", "days": 1000},
        {"name": "x" * 201},
        {"name": "Otto", "passphrase": "x"},
        [],
        "Otto",
    ],
)
def test_an_invite_that_cannot_be_is_refused(desk_office: Office, wanted: Any) -> None:
    admin = desk_office.client("admin")
    answer = admin.post("/api/invites", json=wanted)
    assert answer.status_code == 422
    assert set(answer.json()["error"]) == {"what", "do"}
    assert admin.get("/api/invites").json() == {"invites": []}


@pytest.mark.parametrize(
    ("keys", "status"),
    [
        ({"pass": "g", "fail": "Shift+f"}, 200),
        ({}, 200),
        ({"A key": "x"}, 422),
        ({"pass": "x" * 21}, 422),
        ({f"k{n}": "x" for n in range(101)}, 422),
        ({"pass": 1}, 422),
    ],
)
def test_members_have_keys_of_their_own(desk_office: Office, keys: dict[str, Any], status: int) -> None:
    client = desk_office.client("viewer")
    assert client.put("/api/me/keys", json={"keys": keys}).status_code == status
    assert client.get("/api/me").json()["keys"] == (keys if status == 200 else {})


def test_the_owner_of_a_token_has_keys_too(desk_office: Office) -> None:
    client = desk_office.anonymous()
    client.headers["Authorization"] = f"Bearer {TOKEN}"
    client.put("/api/me/keys", json={"keys": {"pass": "g"}})
    assert client.get("/api/me").json() == {"name": OWNER, "role": "admin", "keys": {"pass": "g"}}
