"""Given scripts: stories whose frames people wrote themselves, held against who there is to play them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from vivant.given.documents import Document, Place, read_document
from vivant.given.entries import ScriptEntry
from vivant.given.explaining import explained, is_echo, nearest
from vivant.given.problems import Problem
from vivant.schema.contact import Contact
from vivant.schema.story import Composition, FrameSpec, Performance, Story, stage_problems
from vivant.schema.vocabulary import ArtStyle, ShotScale

ENDINGS: Final = (".json", ".yaml", ".yml")
_ID: Final = re.compile(r"C[0-9]{4,}")


@dataclass(frozen=True, slots=True)
class People:
    """Who can play: ids by name in small letters, and everybody's id. `all_known` is False where a
    script is looked at by itself, so that anybody may be in it."""

    named: Mapping[str, str]
    ids: Sequence[str]
    all_known: bool = True

    def find(self, said: str) -> str | None:
        """The id of somebody called by name or id; None for nobody."""
        if _ID.fullmatch(said):
            return said if said in self.ids or not self.all_known else None
        return self.named.get(said.casefold()) or (None if self.all_known else said)


ANYBODY: Final = People({}, (), all_known=False)


@dataclass(frozen=True, slots=True)
class GivenScript:
    """A story that people wrote. `name` is that of its file (at `path`, called `file` in problems) without
    the ending; the cast and all performances are ids; `style` is the art style that it says, if it says one.
    """

    path: Path
    file: str
    title: str
    premise: str
    cast: tuple[str, ...]
    frames: tuple[FrameSpec, ...]
    style: ArtStyle | None

    @property
    def name(self) -> str:
        return self.path.stem

    def problem(self, place: Place, what: str, do: str) -> Problem:
        """A problem in it. Its lines are read again: those of many scripts are more than memory holds."""
        read = read_document(self.path, self.file)
        document = read if isinstance(read, Document) else Document(self.file, None, {})
        return document.problem(place, what, do)

    def story(self, id: str, frames: Sequence[FrameSpec]) -> Story:
        """The story with that id."""
        return Story(
            id=id,
            title=self.title,
            premise=self.premise,
            source=self.name,
            cast=self.cast,
            frames=tuple(frames),
        )


def read_scripts(
    files: Sequence[Path], shown: Sequence[str], people: People
) -> tuple[list[GivenScript], list[Problem]]:
    """The stories of JSON and YAML files, in their order, and everything that is wrong with them.

    `shown` are the names that problems call the files by.
    """
    scripts: list[GivenScript] = []
    problems: list[Problem] = []
    for path, file in zip(files, shown, strict=True):
        document = read_document(path, file)
        if not isinstance(document, Document):
            problems += document
            continue
        script = as_script(path, document, people)
        if isinstance(script, GivenScript):
            scripts.append(script)
        else:
            problems += script
    return scripts, problems


def as_script(path: Path, document: Document, people: People) -> GivenScript | list[Problem]:
    """The story that a document tells, which lies at `path`; or everything that is wrong with it."""
    entry, problems = _entry(document)
    problems += _strangers(document, people)
    problems += _stages(document, people)
    if entry is None or problems:
        return sorted(problems, key=lambda problem: problem.line)
    styles = [
        (index, frame.style) for index, frame in enumerate(entry.frames) if "style" in frame.model_fields_set
    ]
    problems += _styles(styles, document)
    style = styles[0][1] if styles else None
    frames = tuple(_played(frame, style, people) for frame in entry.frames)
    on_stage = tuple(dict.fromkeys(p.character for frame in frames for p in frame.performances))
    cast = tuple(people.find(said) or said for said in entry.cast) or on_stage
    problems += _cast(entry.cast, cast, frames, document)
    if problems:
        return problems
    return GivenScript(path, document.file, entry.title, entry.premise, cast, frames, style)


def _entry(document: Document) -> tuple[ScriptEntry | None, list[Problem]]:
    """The script, and what is wrong with single fields; stages are looked at apart."""
    try:
        return ScriptEntry.model_validate(document.data), []
    except ValidationError as error:
        stages = {
            ("frames", found["loc"][1])
            for found in error.errors()
            if found["type"] == "value_error" and len(found["loc"]) == 2
        }
        told = explained(error, document, ScriptEntry)
        wheres = [tuple(found["loc"]) for found in error.errors() if not is_echo(found)]
        return None, [problem for problem, where in zip(told, wheres, strict=True) if where not in stages]


def _stages(document: Document, people: People) -> Iterator[Problem]:
    """What cannot be on one stage, in every frame whose fields can be read."""
    for index, frame in enumerate(_list(document.data, "frames")):
        if not isinstance(frame, dict):
            continue
        try:
            performances = [Performance.model_validate(p) for p in _list(frame, "performances")]
        except ValidationError:
            continue
        if any(people.find(said) is None for p in performances for said in _called(p)):
            continue
        called = [_cast_as(p, people) for p in performances]
        for where, what in stage_problems(called, _shot(frame)):
            place = ("frames", index, *where)
            yield document.problem(place, what, "Change one of them.")


def _shot(frame: Any) -> ShotScale:
    """The shot of a frame, or the usual one where it says nothing that can be read."""
    try:
        return Composition.model_validate(frame.get("composition", {})).shot
    except ValidationError:
        return "full"


def _strangers(document: Document, people: People) -> Iterator[Problem]:
    """Everybody whom nobody knows, wherever the script calls them."""
    calls: list[tuple[Place, Any]] = [
        (("cast", index), said) for index, said in enumerate(_list(document.data, "cast"))
    ]
    for number, frame in enumerate(_list(document.data, "frames")):
        for index, performance in enumerate(_list(frame, "performances")):
            if not isinstance(performance, dict):
                continue
            at: Place = ("frames", number, "performances", index)
            calls.append(((*at, "character"), performance.get("character")))
            if isinstance(contact := performance.get("contact"), dict):
                calls.append(((*at, "contact", "other"), contact.get("other")))
    for place, said in calls:
        if isinstance(said, str) and people.find(said) is None:
            yield document.problem(place, f'is "{said}", whom nobody knows', _whom(said, people))


def _whom(said: str, people: People) -> str:
    names = [name.title() for name in people.named]
    if not people.ids:
        return "Give characters with `vivant init --characters`, or set `cast.characters`."
    hint = nearest(said, names) if names else "Call characters by their ids."
    return f"{hint} Ids go from {people.ids[0]} to {people.ids[-1]}."


def _styles(styles: Sequence[tuple[int, ArtStyle]], document: Document) -> Iterator[Problem]:
    for index, style in styles:
        if style != styles[0][1]:
            what = f'is "{style}", but frames[{styles[0][0]}] is in {styles[0][1]}'
            yield document.problem(("frames", index, "style"), what, "A story keeps one art style.")


def _cast(
    said: Sequence[str], cast: Sequence[str], frames: Sequence[FrameSpec], document: Document
) -> Iterator[Problem]:
    if not said:
        if len(cast) > 5:
            yield document.problem(("cast",), f"would be {len(cast)} characters", "A story has 5 at most.")
        return
    on_stage = {p.character for frame in frames for p in frame.performances}
    for index, (name, id) in enumerate(zip(said, cast, strict=True)):
        if id in cast[:index]:
            yield document.problem(("cast", index), f'is "{name}" for the second time', "Keep one of them.")
        elif id not in on_stage:
            do = "Put them into a frame, or take them out."
            yield document.problem(("cast", index), f'is "{name}", who is never on stage', do)
    for number, frame in enumerate(frames):
        for index, p in enumerate(frame.performances):
            if p.character not in cast:
                place = ("frames", number, "performances", index, "character")
                yield document.problem(place, "is somebody who is not in `cast`", "Add them to `cast`.")


def _played(frame: FrameSpec, style: ArtStyle | None, people: People) -> FrameSpec:
    performances = tuple(_cast_as(p, people) for p in frame.performances)
    return frame.model_copy(update={"performances": performances, "style": style or frame.style})


def _cast_as(p: Performance, people: People) -> Performance:
    """The performance by ids."""
    character = people.find(p.character) or p.character
    contact = p.contact and Contact(
        kind=p.contact.kind, other=people.find(p.contact.other) or p.contact.other
    )
    return p.model_copy(update={"character": character, "contact": contact})


def _called(p: Performance) -> tuple[str, ...]:
    return (p.character, p.contact.other) if p.contact else (p.character,)


def _list(data: Any, key: str) -> list[Any]:
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, list) else []
