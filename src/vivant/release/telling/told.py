"""Everything that the texts of a release are made of, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from vivant.config import Config, ReleaseSection
from vivant.release.facts import ReleaseFacts
from vivant.release.telling.origins import Origins, origins_of
from vivant.release.telling.people import People, people_of
from vivant.release.telling.shelves import Shelf, read_shelves
from vivant.release.telling.terms import Licence, TermsRows, licence_of, models_by_terms, terms_rows

FRAMES: Final = "frames"


@dataclass(frozen=True, slots=True)
class Told:
    """What a release holds, how it came to be, and what its people state of it."""

    facts: ReleaseFacts
    config: Config
    origins: Origins
    people: People
    shelves: tuple[Shelf, ...]
    terms: tuple[TermsRows, ...]

    @property
    def stated(self) -> ReleaseSection:
        return self.config.release

    @property
    def title(self) -> str:
        return self.stated.title or self.facts.name

    @property
    def licence(self) -> Licence:
        return licence_of(self.stated.licence, self.terms)

    @property
    def summary(self) -> str:
        """What it is in two sentences, made of its counts."""
        facts = self.facts
        return (
            f"{facts.stories:,} illustrated stories in {facts.frames:,} frames, played by {facts.characters:,} "
            "characters that stay themselves from frame to frame. Every frame comes with what it had to show "
            "(who is on stage in which pose and mood, where, and from how far), with the questions that were asked "
            "of it, and with the attempts that were rejected."
        )

    @property
    def description(self) -> str:
        return self.stated.description.strip() or self.summary

    @property
    def invented(self) -> bool:
        """Whether stories were made up, and not given as texts or scripts."""
        return not self.config.stories.given

    @property
    def even_cast(self) -> bool:
        """Whether the whole cast was invented, evenly over types and professions."""
        return self.invented and not self.config.cast.given

    def shelf(self, name: str) -> Shelf | None:
        return next((shelf for shelf in self.shelves if shelf.name == name), None)


def tell(
    config: Config,
    connection: Connection,
    facts: ReleaseFacts,
    folder: Path,
    sha256: Mapping[str, str],
) -> Told:
    """What is to be told of the release in `folder`, whose Parquet files are written.

    `connection` is to the project's catalogue; `sha256` are hashes of files by relative path that are
    known already.
    """
    shelves = read_shelves(folder, sha256)
    frames = next((shelf for shelf in shelves if shelf.name == FRAMES), None)
    models = models_by_terms(frames, str(folder)) if frames else {}
    return Told(
        facts,
        config,
        origins_of(config, connection),
        people_of(config, connection),
        shelves,
        terms_rows(facts.terms, models),
    )
