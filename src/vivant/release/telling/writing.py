"""Everything that a release says of itself, written into its folder."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection

from vivant.config import Config
from vivant.release.facts import ReleaseFacts
from vivant.release.telling.card import write_card
from vivant.release.telling.croissant import write_croissant
from vivant.release.telling.datasheet import write_datasheet
from vivant.release.telling.examples import write_examples
from vivant.release.telling.illustrations import figures_in
from vivant.release.telling.licences import write_licence
from vivant.release.telling.origins import write_origins
from vivant.release.telling.told import tell


def write_telling(
    config: Config,
    connection: Connection,
    facts: ReleaseFacts,
    folder: Path,
    sha256: Mapping[str, str],
) -> None:
    """Writes card, datasheet, licence, Croissant, a picture of examples, and `project/` into the release's `folder`.

    To be called when the Parquet files and the figures are written, and before the manifest. `connection` is
    to the catalogue of the project at the moment that is released; `sha256` are hashes of files by relative path
    that are known already, so that no large file is read twice.
    """
    told = tell(config, connection, facts, folder, sha256)
    write_origins(config, told.origins, facts.models, folder)
    write_card(told, folder, figures_in(folder), write_examples(told, folder))
    write_datasheet(told, folder)
    write_licence(told, folder)
    write_croissant(told, folder)
