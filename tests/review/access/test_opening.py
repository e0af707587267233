"""One person: a token in the link that was printed, and nothing else, lets them in."""

import pytest

from tests.review.serving import OWNER, TOKEN, Office
from vivant.store.audit import entries


def test_the_link_becomes_a_session_and_the_token_leaves_the_address(desk_office: Office) -> None:
    client = desk_office.anonymous()
    answer = client.get(f"/?token={TOKEN}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert TOKEN not in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert client.get("/api/me").json() == {"name": OWNER, "role": "admin", "keys": {}}


def test_the_link_works_in_several_browsers(desk_office: Office) -> None:
    for client in (desk_office.anonymous(), desk_office.anonymous()):
        client.get(f"/?token={TOKEN}")
        assert client.get("/api/me").status_code == 200


@pytest.mark.parametrize(
    "query",
    ["", "token=", "token=wrong", f"token={TOKEN}x", f"TOKEN={TOKEN}", "token=%C3%A9%00", "token[]=x"],
)
def test_anything_else_signs_nobody_in(desk_office: Office, query: str) -> None:
    client = desk_office.anonymous()
    answer = client.get(f"/?{query}")
    assert "set-cookie" not in answer.headers
    assert client.get("/api/me").status_code == 401


def test_a_page_leads_to_the_login_and_from_there_back(desk_office: Office) -> None:
    answer = desk_office.anonymous().get("/team")
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=%2Fteam")


@pytest.mark.parametrize(
    ("header", "status"),
    [
        (f"Bearer {TOKEN}", 200),
        (f"bearer {TOKEN}", 200),
        ("Bearer wrong", 401),
        ("Bearer ", 401),
        (TOKEN, 401),
        (f"Basic {TOKEN}", 401),
    ],
)
def test_programs_send_the_token_in_a_header(desk_office: Office, header: str, status: int) -> None:
    assert desk_office.anonymous().get("/api/me", headers={"Authorization": header}).status_code == status


def test_an_empty_token_opens_nothing(desk_office: Office) -> None:
    from vivant.review.access.admission import Access
    from vivant.review.access.signing import opens

    assert not opens(Access("https://review.example.org", frozenset({"review.example.org"})), "")


def test_coming_in_is_in_the_audit_log(desk_office: Office) -> None:
    desk_office.anonymous().get(f"/?token={TOKEN}")
    with desk_office.desk.project.catalogue.view() as connection:
        assert [(e.kind, e.by) for e in entries(connection)] == [
            ("member.owner", OWNER),
            ("session.begun", OWNER),
        ]
