"""What stands in a project's catalogue, read after whatever was done to it."""

from pathlib import Path

from vivant.pipeline.project import open_project
from vivant.schema.record import Decision
from vivant.store.records import CharacterRecord, FrameRecord, StoryRecord


def decisions(directory: Path) -> list[Decision]:
    with open_project(directory) as project:
        return project.catalogue.decisions()


def characters(directory: Path) -> list[CharacterRecord]:
    with open_project(directory) as project:
        return list(project.catalogue.characters())


def stories(directory: Path) -> list[StoryRecord]:
    with open_project(directory) as project:
        return list(project.catalogue.stories())


def frames(directory: Path) -> list[FrameRecord]:
    with open_project(directory) as project:
        return list(project.catalogue.frames())
