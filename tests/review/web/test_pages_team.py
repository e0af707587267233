"""The pages of entry and of the team: they work without a script, and escape what people are called."""

from html import unescape
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from markupsafe import escape

from tests.review.access.team import PASSPHRASE, accept, invited, join, sign_in
from tests.review.serving import Office
from vivant.review.access.sessions import digest

ODD = "<b>O'\"&x<b>{{7*7}}"


def test_an_admin_makes_a_link_which_is_shown_once(desk_office: Office) -> None:
    admin = desk_office.client("admin")
    answer = admin.post("/team/invites", data={"name": "Mila", "role": "adjudicator", "days": "2"})
    assert answer.status_code == 200
    link = unescape(answer.text.split('id="link" value="')[1].split('"')[0])
    assert link.startswith(f"{desk_office.access.origin}/invite/")
    assert link not in admin.get("/team").text
    client = desk_office.anonymous()
    assert accept(client, link.rpartition("/")[2]).status_code == 303
    assert client.get("/api/me").json()["role"] == "adjudicator"


def test_an_invite_is_taken_back(desk_office: Office) -> None:
    code = invited(desk_office, "Mila")
    admin = desk_office.client("admin")
    assert admin.post(f"/team/invites/{digest(code)}", data={"x": ""}).status_code == 303
    assert accept(desk_office.anonymous(), code).status_code == 404
    assert admin.post(f"/team/invites/{digest(code)}", data={"x": ""}).status_code == 404


@pytest.mark.parametrize(
    ("fields", "status", "left"),
    [
        ({"do": "role", "role": "viewer"}, 303, "viewer"),
        ({"do": "sign_out"}, 303, None),
        ({"do": "deactivate"}, 303, None),
        ({"do": "role", "role": "owner"}, 422, "reviewer"),
        ({"do": "something"}, 422, "reviewer"),
        ({"x": ""}, 422, "reviewer"),
    ],
)
def test_each_button_does_what_it_says(
    desk_office: Office, fields: dict[str, str], status: int, left: str | None
) -> None:
    client, admin = join(desk_office, "Mila"), desk_office.client("admin")
    assert admin.post("/team/members/Mila", data=fields).status_code == status
    answer = client.get("/api/me")
    assert (answer.json()["role"] if answer.status_code == 200 else None) == left


def test_access_is_given_back(desk_office: Office) -> None:
    join(desk_office, "Mila")
    admin = desk_office.client("admin")
    admin.post("/team/members/Mila", data={"do": "deactivate"})
    assert "Give back" in admin.get("/team").text
    admin.post("/team/members/Mila", data={"do": "activate"})
    assert "Give back" not in admin.get("/team").text


def test_what_is_refused_is_told_on_the_page(desk_office: Office) -> None:
    client = join(desk_office, "Mila", "admin")
    answer = client.post("/team/members/Mila", data={"do": "deactivate"})
    assert answer.status_code == 409
    assert "last admin who can sign in" in answer.text
    answer = client.post("/team/invites", data={"name": "a/b", "days": "x"})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert 'value="a/b"' in answer.text, "and what was written is still there"


@pytest.mark.parametrize("name", [ODD, "李小龍", "ó" * 64, "a?b#c&d=e+f", "-", "0"])
def test_any_name_can_be_invited_shown_and_changed(desk_office: Office, name: str) -> None:
    client, admin = join(desk_office, name), desk_office.client("admin")
    page = admin.get("/team").text
    assert "<b>" not in page
    assert escape(name) in page
    assert f'action="/team/members/{quote(name, safe="")}"' in page
    assert admin.post(f"/team/members/{quote(name, safe='')}", data={"do": "sign_out"}).status_code == 303
    assert client.get("/api/me").status_code == 401


@pytest.mark.parametrize(
    "text", ["Mila\r\nSet-Cookie: a=b", "Mila\nX: y", "Mila\r", "\u2028Mila\u2029x", "Mila\x85", "\x00"]
)
def test_no_text_becomes_a_header(desk_office: Office, text: str) -> None:
    admin = desk_office.client("admin")
    for path, fields in (
        ("/team/invites", {"name": text, "days": "7"}),
        ("/login", {"name": text, "passphrase": text, "next": f"/{text}"}),
        (f"/team/members/{quote(text)}", {"do": text, "role": text}),
        (f"/invite/{quote(text)}", {"passphrase": text, "again": text}),
    ):
        answer = admin.post(path, data=fields)
        assert answer.status_code < 500
        assert "a=b" not in answer.headers.get("set-cookie", "")
        assert "x" not in answer.headers
    for path in (
        f"/login?next=/{quote(text)}",
        f"/{quote(text)}",
        f"/static/{quote(text)}",
        f"/team/{quote(text)}",
    ):
        answer = desk_office.anonymous().get(path)
        assert answer.status_code < 500
        assert "set-cookie" not in answer.headers
        assert "x" not in answer.headers


def test_whoever_is_sent_to_the_login_comes_back_to_where_they_were(desk_office: Office) -> None:
    client = desk_office.anonymous()
    assert client.get("/team").headers["location"] == "/login?next=%2Fteam"
    assert client.get("/team?x=1").headers["location"] == "/login?next=%2Fteam%3Fx%3D1"
    assert client.post("/team/invites?x=1", data={"a": "b"}).headers["location"] == "/login"


def test_after_signing_in_a_link_leads_to_all_that_it_asked_for(desk_office: Office) -> None:
    link = "/browse?pose=running&text=once%20upon%26"
    before = desk_office.anonymous().get(link)
    onward = parse_qs(urlsplit(before.headers["location"]).query)["next"][0]
    assert onward == link
    join(desk_office, "Mila")
    assert sign_in(desk_office.anonymous(), "Mila", PASSPHRASE, next=onward).headers["location"] == link


def test_a_token_that_opens_nothing_is_carried_no_further(desk_office: Office) -> None:
    assert desk_office.anonymous().get("/?token=of-last-week").headers["location"] == "/login"
