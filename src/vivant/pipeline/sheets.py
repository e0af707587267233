"""`vivant sheet`: character sheets, made of posed characters that passed the gate."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.config import read_config
from vivant.errors import InputError
from vivant.models.calling import Roles
from vivant.models.configured import is_studio
from vivant.models.roles import Picture
from vivant.pipeline.progress import Step, Watch
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.workplace import workplace
from vivant.pipeline.workshop import terms_of
from vivant.schema.record import PosedCharacter
from vivant.store.records import CharacterRecord
from vivant.synthesis.sheeting import cells_of, draw_sheet

FOLDER: Final = "sheets"
"""Where sheets lie in a project's folder. They can be made again at any time."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that was written, and the cells that the gate accepted no picture for."""

    character: str
    file: Path
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """What was written."""

    made: tuple[Sheet, ...]

    def document(self) -> dict[str, Any]:
        return {"sheets": {s.character: {"file": str(s.file), "missing": list(s.missing)} for s in self.made}}

    def lines(self) -> Iterator[str]:
        for sheet in self.made:
            left = f" (not accepted: {', '.join(sheet.missing)})" if sheet.missing else ""
            yield f"{sheet.character}: {sheet.file}{left}"


def make_sheets(directory: Path, ids: Sequence[str], watch: Watch) -> Sheets:
    """A sheet for each character: seen from four sides, in 12 moods, in 8 poses.

    What the project has is used; the rest is made and judged as the project's posed characters are,
    with its models and seed; what they are paid for is kept in the call log. Raises InputError, before
    anything is made, for a character that does not exist or has no template, ProjectError where
    models are paid while a build runs.
    """
    with open_project(directory, building=not is_studio(read_config(directory))) as project:
        records = [_record(project, id) for id in dict.fromkeys(ids)]
        return Sheets(tuple(asyncio.run(_made(project, records, watch))))


async def _made(project: Project, records: Sequence[CharacterRecord], watch: Watch) -> list[Sheet]:
    async with workplace(project, workers=1, max_usd=None, watch=watch) as place:
        return await _make(project, records, place.roles, watch)


def _record(project: Project, id: str) -> CharacterRecord:
    record = project.catalogue.character(id)
    if record is None:
        raise InputError(f"there is no character {id} in {project.directory}", "`vivant status` counts them.")
    if record.template is None:
        raise InputError(f"{id} has no template yet", f"Run `vivant build {project.directory}` first.")
    return record


async def _make(
    project: Project, records: Sequence[CharacterRecord], roles: Roles, watch: Watch
) -> list[Sheet]:
    sheets = []
    terms, seed, style = terms_of(project.config), project.config.project.seed, project.config.style.words
    for number, record in enumerate(records, 1):
        template, kept = sheet_pictures(project, record)
        drawn = await draw_sheet(record.character, template, kept, roles, terms, seed, style)
        file = keep_file(project, record.character.id, drawn.picture.data)
        sheets.append(Sheet(record.character.id, file, drawn.missing))
        watch(Step("sheet", number, len(records), "sheets"))
    return sheets


def sheet_pictures(project: Project, record: CharacterRecord) -> tuple[Picture, dict[str, Picture]]:
    """The template of a character, and what the project has accepted already of what its sheet shows."""
    assert record.template is not None
    kept = {}
    for _, wanted in cells_of(record.character):
        if not isinstance(wanted, PosedCharacter):
            continue
        outcome, image = project.catalogue.outcome(wanted.id), project.catalogue.picture(wanted.id)
        if outcome is not None and outcome.state == "accepted" and image is not None:
            kept[wanted.id] = Picture(image, project.blobs.get(image))
    return Picture(record.template, project.blobs.get(record.template)), kept


def keep_file(project: Project, character: str, data: bytes) -> Path:
    """The sheet's file, replaced whole."""
    file = project.directory / FOLDER / f"{character}.png"
    file.parent.mkdir(exist_ok=True)
    draft = file.with_suffix(".new")
    draft.write_bytes(data)
    return draft.replace(file)
