"""`vivant digest`: one hash of everything accepted, equal for equal content.

It covers characters with their templates, stories, and accepted frames with their pictures; not
attempts, decisions, calls, or where anything is stored.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from vivant.pipeline.project import Project, open_project
from vivant.schema.value import canonical


def project_digest(directory: Path) -> str:
    """sha256 in hexadecimal."""
    with open_project(directory) as project:
        return digest_of(project)


def digest_of(project: Project) -> str:
    digest = hashlib.sha256(b"vivant-digest-1\n")
    for line in _lines(project):
        digest.update(line.encode() + b"\n")
    return digest.hexdigest()


def _lines(project: Project) -> Iterator[str]:
    catalogue = project.catalogue
    for character in catalogue.characters():
        if character.state == "approved":
            yield canonical(["character", character.character.model_dump(mode="json"), character.template])
    for story in catalogue.stories():
        if story.state == "encoded" and story.story:
            yield canonical(["story", story.story.model_dump(mode="json")])
    for frame in catalogue.frames():
        if frame.state == "accepted" and frame.best is not None:
            yield canonical(
                ["frame", frame.id, frame.spec.model_dump(mode="json"), catalogue.picture(frame.id)]
            )
