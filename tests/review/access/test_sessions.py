"""Sessions: kept on the server, ended by time and by people, never chosen by whoever calls."""

import pytest
from sqlalchemy import select

from tests.review.access.team import PASSPHRASE, join, sign_in
from tests.review.serving import Office, Watch
from vivant.review.access.sessions import IDLE, LONGEST, digest
from vivant.store.tables import sessions


def watch(office: Office) -> Watch:
    assert isinstance(office.desk.clock, Watch)
    return office.desk.clock


def kept(office: Office) -> list[str]:
    with office.desk.project.catalogue.view() as connection:
        return list(connection.execute(select(sessions.c.id)).scalars())


def test_only_the_hash_of_an_id_is_kept(desk_office: Office) -> None:
    client = desk_office.client("reviewer")
    id = client.cookies[desk_office.access.cookie]
    assert kept(desk_office) == [digest(id)]
    client.cookies.set(desk_office.access.cookie, digest(id))
    assert client.get("/api/me").status_code == 401


@pytest.mark.parametrize(("later", "status"), [(IDLE - 1, 200), (IDLE, 401), (IDLE + 1, 401)])
def test_a_session_ends_that_nothing_is_heard_of(desk_office: Office, later: float, status: int) -> None:
    client = desk_office.client("reviewer")
    watch(desk_office).now += later
    assert client.get("/api/me").status_code == status


def test_a_session_that_is_used_goes_on_but_not_for_ever(desk_office: Office) -> None:
    client = desk_office.client("reviewer")
    used = 0.0
    while used + IDLE / 2 < LONGEST:
        watch(desk_office).now += IDLE / 2
        used += IDLE / 2
        assert client.get("/api/me").status_code == 200
    watch(desk_office).now += IDLE / 2
    assert client.get("/api/me").status_code == 401


def test_a_new_session_sweeps_out_those_that_ended(desk_office: Office) -> None:
    desk_office.client("reviewer")
    watch(desk_office).now += IDLE
    desk_office.client("viewer")
    assert len(kept(desk_office)) == 1


def test_signing_in_gives_a_new_id_and_ends_the_one_before(desk_office: Office) -> None:
    client = join(desk_office, "Mila")
    before = client.cookies[desk_office.access.cookie]
    assert sign_in(client, "Mila", PASSPHRASE).status_code == 303
    after = client.cookies[desk_office.access.cookie]
    assert after != before
    assert kept(desk_office) == [digest(after)]


def test_an_id_that_somebody_else_chose_is_not_taken_over(desk_office: Office) -> None:
    join(desk_office, "Mila")
    client = desk_office.anonymous()
    client.cookies.set(desk_office.access.cookie, "chosen-by-an-attacker")
    sign_in(client, "Mila", PASSPHRASE)
    assert digest("chosen-by-an-attacker") not in kept(desk_office)
    client = desk_office.anonymous()
    client.cookies.set(desk_office.access.cookie, "chosen-by-an-attacker")
    assert client.get("/api/me").status_code == 401


def test_signing_out_ends_the_session_on_the_server(desk_office: Office) -> None:
    client = desk_office.client("reviewer")
    id = client.cookies[desk_office.access.cookie]
    answer = client.post("/logout", data={})
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")
    client.cookies.set(desk_office.access.cookie, id)
    assert client.get("/api/me").status_code == 401


def test_a_role_that_changes_counts_from_the_next_request_on(desk_office: Office) -> None:
    client = desk_office.client("admin", "Mila")
    assert client.get("/api/members").status_code == 200
    other = desk_office.client("admin", "Otto")
    desk_office.client("viewer", "Mila")
    assert client.get("/api/members").status_code == 403
    assert other.get("/api/members").status_code == 200
