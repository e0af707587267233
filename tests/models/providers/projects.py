"""A tiny project whose roles are played by endpoints, built as `vivant build` does it."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from tests.pipeline import tiny
from tests.servers.server import Server
from vivant.config import FILE
from vivant.pipeline.building import build_project
from vivant.pipeline.project import open_project


def build(
    directory: Path, roles: Mapping[str, str], endpoints: str, *, stories: int = 1, size: int = 256
) -> None:
    """Makes and builds it; `roles` says which endpoint plays which role."""
    tiny.make(directory, characters=3, stories=stories, more=endpoints)
    file = directory / FILE
    text = (
        file.read_text("utf-8")
        .replace("width = 256", f"width = {size}")
        .replace("height = 256", f"height = {size}")
    )
    for role, name in roles.items():
        text = text.replace(f'{role} = "studio"', f'{role} = "{name}"')
    file.write_text(text, "utf-8")
    build_project(directory, report=False)


def states(directory: Path) -> Counter[str]:
    """How many frames are in which state."""
    with open_project(directory) as project:
        tiny.assert_nothing_lost(project.catalogue)
        return Counter(tiny.states(project.catalogue).values())


def accepted_wrongly(directory: Path, server: Server) -> list[str]:
    """The accepted frames in which the painter behind the server slipped."""
    wrong = []
    with open_project(directory) as project:
        for frame in project.catalogue.frames():
            if frame.state != "accepted" or frame.best is None:
                continue
            image = project.catalogue.attempts(frame.id)[frame.best].image
            if image is not None and (slipped := server.behind.truth.get(image)) and slipped.slips:
                wrong.append(frame.id)
    return wrong
