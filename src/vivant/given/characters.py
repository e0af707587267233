"""Given characters: from what a file says to somebody who can join the cast."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from vivant.errors import InputError
from vivant.given.colours import colour_of
from vivant.given.documents import Document, read_document
from vivant.given.entries import CharacterEntry
from vivant.given.explaining import explained
from vivant.given.pictures import as_template, read_picture
from vivant.given.problems import Problem
from vivant.given.tables import read_table
from vivant.models.roles import Picture
from vivant.schema.character import Character, Feature, Identity
from vivant.schema.record import PixelId
from vivant.schema.vocabulary import PROFESSION_CATEGORIES, SUBJECT_TYPES, SubjectType
from vivant.studio.features import OUTFITS, SPECIES
from vivant.studio.wording import listed, phrase, read_told

ENDINGS: Final = (".toml", ".csv")
_TYPE_OF: Final[dict[str, SubjectType]] = {
    species: subject_type for subject_type, members in SPECIES.items() for species in members
}


@dataclass(frozen=True, slots=True)
class GivenCharacter:
    """Somebody whom people brought, as whom they are to be drawn.

    `character` has the id of its place; `template` is the picture that stands as its template, if one
    was given, `pictured` that picture's path beside the file, and `path` where it lies. `document` tells
    lines. Pictures are read when they are needed: those of a large cast are more than memory holds.
    """

    character: Character
    template: PixelId | None
    pictured: str
    path: Path
    document: Document

    @property
    def name(self) -> str:
        return self.character.name

    def picture(self) -> Picture:
        """The template that was given. Raises InputError where it is not what it was any more."""
        try:
            picture = as_template(read_picture(self.path))
        except ValueError as error:
            raise InputError(f"{self.document.file} {error}") from None
        if picture.id != self.template:
            raise InputError(f"{self.pictured} changed while it was used", "Run the same command again.")
        return picture


@dataclass(frozen=True, slots=True)
class _Read:
    """An entry, the file it is from, and the folder that its picture lies in."""

    entry: CharacterEntry
    document: Document
    folder: Path


def read_characters(
    files: Sequence[Path], shown: Sequence[str]
) -> tuple[list[GivenCharacter], list[Problem]]:
    """The characters of TOML and CSV files, in their order, and everything that is wrong with them.

    `shown` are the names that problems call the files by.
    """
    read: list[_Read] = []
    problems: list[Problem] = []
    for path, file in zip(files, shown, strict=True):
        documents = _documents(path, file)
        for found in documents:
            if isinstance(found, Problem):
                problems.append(found)
            elif isinstance(entry := _entry(found), CharacterEntry):
                read.append(_Read(entry, found, path.parent))
            else:
                problems += entry
    problems += _same_names(read)
    characters = []
    for number, one in enumerate(read, 1):
        made = _made(one, f"C{number:04d}")
        if isinstance(made, GivenCharacter):
            characters.append(made)
        else:
            problems += made
    return characters, problems


def _documents(path: Path, file: str) -> Sequence[Document | Problem]:
    if path.suffix.lower() == ".csv":
        return read_table(path, file, CharacterEntry)
    document = read_document(path, file)
    return [document] if isinstance(document, Document) else document


def _entry(document: Document) -> CharacterEntry | list[Problem]:
    try:
        return CharacterEntry.model_validate(document.data)
    except ValidationError as error:
        return list(explained(error, document, CharacterEntry))


def _same_names(read: Sequence[_Read]) -> Iterator[Problem]:
    first: dict[str, _Read] = {}
    for one in read:
        before = first.setdefault(one.entry.name.casefold(), one)
        if before is not one:
            where = f"{before.document.file}:{before.document.line(('name',))}"
            yield one.document.problem(
                ("name",), f'is "{one.entry.name}", as in {where}', "Give everybody a name of their own."
            )


def _made(read: _Read, id: str) -> GivenCharacter | list[Problem]:
    entry, document = read.entry, read.document
    problems = list(_features_problems(entry, document))
    told = read_told(entry.description, entry.species)
    species = entry.species or told.species
    if not species:
        problems.append(
            document.problem(("species",), "is missing, and the description does not tell it", "Add it.")
        )
    subject_type = entry.type or _TYPE_OF.get(species)
    if species and subject_type is None:
        do = f"Add one of: {', '.join(SUBJECT_TYPES)}."
        problems.append(document.problem(("type",), f'is missing; "{species}" does not tell it', do))
    elif species in _TYPE_OF and subject_type != _TYPE_OF[species]:
        do = f'Write type = "{_TYPE_OF[species]}", or leave it out.'
        problems.append(document.problem(("type",), f'is "{subject_type}", but this is a {species}', do))
    outfit = OUTFITS.get(entry.profession)
    category = entry.category or (outfit.category if outfit else None)
    if category is None:
        do = f"Add one of: {', '.join(PROFESSION_CATEGORIES)}."
        problems.append(
            document.problem(("category",), f'is missing; "{entry.profession}" does not tell it', do)
        )
    try:
        template = _template(read)
    except ValueError as error:
        what, _, do = str(error).partition(". ")
        problems.append(document.problem(("template",), what, do))
        return problems
    if problems or subject_type is None or category is None:
        return problems
    identity = Identity(
        subject_type=subject_type,
        species=species,
        build=entry.build or told.build,
        stature=entry.stature or told.stature,
        features=_features(entry, told.features),
    )
    character = Character(
        id=id,
        name=entry.name,
        category=category,
        profession=entry.profession,
        identity=identity,
        description=_in_full(entry, identity),
    )
    pictured = entry.template or ""
    return GivenCharacter(character, template, pictured, read.folder / pictured, document)


def _features_problems(entry: CharacterEntry, document: Document) -> Iterator[Problem]:
    parts = [feature.part for feature in entry.features]
    for index, feature in enumerate(entry.features):
        if feature.part in parts[:index]:
            yield document.problem(
                ("features", index, "part"), f'is "{feature.part}" for the second time', "Keep one of them."
            )
        if (feature.pattern == "plain") != (feature.second is None):
            what, do = (
                ("is missing", f"A {feature.pattern} part has two colours: add the other.")
                if feature.second is None
                else (f'is "{feature.second}" on a plain part', "Say the pattern, or take it out.")
            )
            yield document.problem(("features", index, "second"), what, do)


def _template(read: _Read) -> PixelId | None:
    name = read.entry.template
    return as_template(read_picture(read.folder / name)).id if name else None


def _features(entry: CharacterEntry, told: Sequence[Feature]) -> tuple[Feature, ...]:
    """The parts as given, and after them those that only the description tells."""
    given = tuple(
        Feature(
            part=f.part,
            kind=f.kind,
            colour=colour_of(f.colour),
            second=colour_of(f.second) if f.second else None,
            pattern=f.pattern,
        )
        for f in entry.features
    )
    named = {feature.part for feature in given}
    return (*given, *(feature for feature in told if feature.part not in named))


def _in_full(entry: CharacterEntry, identity: Identity) -> str:
    """The description as given, and behind it what only the attributes say."""
    words = entry.description if entry.description.endswith((".", "!", "?")) else f"{entry.description}."
    said = words.lower()
    added = []
    sizes = [size for size in (entry.stature, entry.build) if size not in (None, "average")]
    unsaid = [str(size) for size in sizes if str(size) not in said]
    if unsaid:
        added.append(f"{entry.name} is {listed(unsaid)}.")
    parts = {f.part for f in entry.features}
    missing = [phrase(f) for f in identity.features if f.part in parts and f.kind.lower() not in said]
    if missing:
        added.append(f"{entry.name} has {listed(missing)}.")
    return " ".join([words, *added])
