"""Inviting from outside of the application, on the machine where the project lies."""

import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from vivant.pipeline.project import open_project
from vivant.review.access.invites import invite
from vivant.schema.review import MemberRole


@dataclass(frozen=True, slots=True)
class Invited:
    """A new invite; `expires` is in seconds since 1970."""

    link: str
    member: str
    role: MemberRole
    expires: float

    def document(self) -> dict[str, Any]:
        return asdict(self)


def invite_to_project(
    directory: Path, name: str, *, role: MemberRole | None, days: float, by: str, url: str
) -> Invited:
    """Invites somebody to the application at `url`. Raises InputError as `invite` does."""
    with open_project(directory) as project, project.catalogue.transaction() as connection:
        code, made = invite(connection, name, role=role, days=days, by=by, now=time.time())
    return Invited(f"{url.rstrip('/')}/invite/{code}", made.member, made.role, made.expires)
