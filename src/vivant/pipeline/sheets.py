"""`vivant sheet`: character sheets, made of posed characters that passed the gate."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.config import read_config
from vivant.errors import InputError
from vivant.gate.commission import Commission
from vivant.gate.loop import settle
from vivant.models.calling import Roles
from vivant.models.configured import is_studio
from vivant.models.roles import Picture
from vivant.pipeline.progress import Step, Watch
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.workplace import workplace
from vivant.pipeline.workshop import terms_of
from vivant.schema.judging import Pixels
from vivant.schema.record import PosedCharacter
from vivant.schema.vocabulary import EXPRESSIONS, Expression, Pose, View
from vivant.store import images
from vivant.store.records import CharacterRecord
from vivant.synthesis import commissions
from vivant.synthesis.portraits import Cast
from vivant.synthesis.sheets import POSES_SHOWN, compose

FOLDER: Final = "sheets"
"""Where sheets lie in a project's folder. They can be made again at any time."""
_SIDES: Final[tuple[View, ...]] = ("side", "back")


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
    for number, record in enumerate(records, 1):
        assert record.template is not None
        template = Picture(record.template, project.blobs.get(record.template))
        cast = Cast({record.character.id: record.character}, {record.character.id: template})
        cells: dict[str, Pixels | None] = {"front": images.decode(template.data)}
        for name, wanted in _cells(record):
            kept = _kept(project, wanted)
            if kept is not None:
                cells[name] = kept
                continue
            seed, style = project.config.project.seed, project.config.style.words
            commission = (
                commissions.posed(wanted, cast, seed, style)
                if isinstance(wanted, PosedCharacter)
                else commissions.view(record.character, wanted, cast, seed, style)
            )
            cells[name] = await _accepted(project, commission, roles)
        file = _written(project, record.character.id, images.encode_png(compose(cells)))
        missing = tuple(name for name, picture in cells.items() if picture is None)
        sheets.append(Sheet(record.character.id, file, missing))
        watch(Step("sheet", number, len(records), "sheets"))
    return sheets


def _cells(record: CharacterRecord) -> Iterator[tuple[str, PosedCharacter | View]]:
    def posed(pose: Pose, expression: Expression) -> PosedCharacter:
        character = record.character
        return PosedCharacter(
            character=character.id, revision=character.revision, pose=pose, expression=expression
        )

    yield "three_quarter", posed("standing", "neutral")
    yield from ((view, view) for view in _SIDES)
    yield from ((expression, posed("standing", expression)) for expression in EXPRESSIONS)
    yield from ((pose, posed(pose, "sleepy" if pose == "sleeping" else "happy")) for pose in POSES_SHOWN)


def _kept(project: Project, wanted: PosedCharacter | View) -> Pixels | None:
    """What the project has accepted already."""
    if not isinstance(wanted, PosedCharacter):
        return None
    outcome, image = project.catalogue.outcome(wanted.id), project.catalogue.picture(wanted.id)
    if outcome is None or outcome.state != "accepted" or image is None:
        return None
    return images.decode(project.blobs.get(image))


def _written(project: Project, character: str, data: bytes) -> Path:
    """The sheet's file, replaced whole."""
    file = project.directory / FOLDER / f"{character}.png"
    file.parent.mkdir(exist_ok=True)
    draft = file.with_suffix(".new")
    draft.write_bytes(data)
    return draft.replace(file)


async def _accepted(project: Project, commission: Commission, roles: Roles) -> Pixels | None:
    settled = await settle(commission, roles, terms_of(project.config))
    return settled.pixels if settled.outcome.state == "accepted" else None
