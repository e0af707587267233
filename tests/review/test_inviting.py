"""`vivant invite`, as a process of its own, beside the running application."""

import time
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import pytest

from tests.cli.running import document, vivant
from tests.review.access.team import accept
from tests.review.serving import office
from vivant.cli.invite import Role
from vivant.schema.review import MEMBER_ROLES


def test_the_link_that_it_prints_lets_somebody_into_the_running_application(project: Path) -> None:
    with office(project, clock=time.time) as opened:
        done = vivant(
            "invite", project, "Mila", "--role", "adjudicator", "--url", "https://review.example.org/"
        )
        assert done.returncode == 0, done.stderr
        link = done.stdout.strip()
        assert link.startswith("https://review.example.org/invite/")
        assert "Mila (adjudicator)" in done.stderr
        client = opened.anonymous()
        assert accept(client, urlsplit(link).path.removeprefix("/invite/")).status_code == 303
        assert client.get("/api/me").json()["role"] == "adjudicator"


def test_it_is_one_json_document_where_asked_for(project: Path) -> None:
    before = time.time()
    told = document("invite", project, "Mila", "--days", "2")
    assert set(told) == {"link", "member", "role", "expires"}
    assert (told["member"], told["role"]) == ("Mila", "reviewer")
    assert before <= told["expires"] - 2 * 86_400 <= time.time()


def test_the_roles_of_the_command_are_those_of_the_schema() -> None:
    assert get_args(Role) == MEMBER_ROLES


@pytest.mark.parametrize("arguments", [("a/b",), ("Mila", "--role", "owner"), ("Mila", "--days", "91")])
def test_what_cannot_be_is_refused_with_2(project: Path, arguments: tuple[str, ...]) -> None:
    done = vivant("invite", project, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
