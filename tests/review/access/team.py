"""A team at work: people who are invited, join and sign in as people do."""

from typing import Any, Final

from starlette.testclient import TestClient

from tests.review.serving import Office
from vivant.review.access.invites import invite
from vivant.schema.review import MemberRole

PASSPHRASE: Final = "correct horse battery staple"


def invited(office: Office, name: str, role: MemberRole | None = "reviewer", days: float = 7) -> str:
    """The code of a new invite."""
    now = office.desk.clock()
    code, _ = office.desk.writer.do_now(
        lambda connection: invite(connection, name, role=role, days=days, by="ada", now=now)
    )
    return code


def accept(client: TestClient, code: str, passphrase: str = PASSPHRASE, again: str | None = None) -> Any:
    """Sends the form of an invite."""
    fields = {"passphrase": passphrase, "again": passphrase if again is None else again}
    return client.post(f"/invite/{code}", data=fields)


def join(office: Office, name: str, role: MemberRole = "reviewer") -> TestClient:
    """Somebody who was invited and has accepted."""
    client = office.anonymous()
    answer = accept(client, invited(office, name, role))
    assert answer.status_code == 303, answer.text
    return client


def sign_in(client: TestClient, name: str, passphrase: str, **more: str) -> Any:
    """Sends the form of the login."""
    return client.post("/login", data={"name": name, "passphrase": passphrase, **more})
