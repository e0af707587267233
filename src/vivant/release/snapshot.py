"""Freezing what a project has accepted into a release: an immutable, versioned folder that others load."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from vivant import __version__
from vivant.config import Config
from vivant.errors import ProjectError, UsageError
from vivant.pipeline.progress import Watch
from vivant.pipeline.project import open_project
from vivant.release.facts import ReleaseFacts
from vivant.release.figures import FOLDER, write_figures
from vivant.release.gathering import Moment, split_characters
from vivant.release.manifest import FORMAT, FileEntry, Manifest, entry_of, files_in, write_manifest
from vivant.release.picturing import Pictures
from vivant.release.publishing import refuse_occupied, unpublished
from vivant.release.released import Lost, Released
from vivant.release.shares import DEFAULT, refuse_unknown
from vivant.release.signing import Sign
from vivant.release.splits import split
from vivant.release.telling.writing import write_telling
from vivant.release.threads import on_all_cpus
from vivant.release.writing import Writing
from vivant.store import counting

_VERSION: Final = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?")


def release_project(
    directory: Path,
    out: Path,
    *,
    version: str = "1.0.0",
    shares: Mapping[str, float] = DEFAULT,
    seed: int | None = None,
    sign: Sign | None = None,
    progress: Watch = lambda step: None,
) -> Released:
    """Writes the release of the project in `directory` to `out`, which must be new or empty.

    `shares` are those of the splits, in the order in which they are told of; `seed` decides who goes into
    which, and is the project's unless given; `sign` signs every picture. The project is read as it stands
    at one moment; it may go on meanwhile. The same project, version and shares give the same bytes, unless
    they are signed. `out` is there whole or not at all. Raises UsageError for what cannot be done as asked, ProjectError where nothing is accepted yet, and
    StoreError where the project is damaged.
    """
    if not _VERSION.fullmatch(version):
        raise UsageError(f"{version!r} is not a version", "Use three numbers, such as 1.0.0.")
    refuse_unknown(shares)
    refuse_occupied(out)
    with open_project(directory) as project, project.catalogue.view() as connection:
        moment = Moment(connection)
        members = moment.members()
        told, uncast = moment.tellable(members)
        if not told:
            raise _nothing(directory, uncast)
        seed = project.config.project.seed if seed is None else seed
        divided = split(told, list(split_characters(members)), shares, seed=seed)
        report = divided.report
        frames = counting.frame_counts(connection)
        unaccepted = frames.requested - frames.accepted
        lost = Lost(report.dropped_stories, report.dropped_frames, len(uncast), unaccepted)
        with unpublished(out) as folder:
            about = {"name": project.config.project.name, "version": version, "format": FORMAT}
            with on_all_cpus() as pool:
                pictures = Pictures(project.blobs.get, pool, sign)
                writing = Writing(folder, moment, pictures, divided, about, progress)
                writing.write_all(members)
            facts = writing.tally.facts(
                name=project.config.project.name,
                version=version,
                calls=counting.call_counts(connection),
                spent=counting.spent(connection),
                split=report,
            )
            known = _describe(project.config, connection, facts, folder)
            manifest = _seal(folder, known, facts, lost, writing.counts)
        return Released(out, manifest, lost, report.reasons, frames)


def _nothing(directory: Path, uncast: Sequence[str]) -> ProjectError:
    if uncast:
        return ProjectError(
            f"nothing can be released: of the cast of {', '.join(uncast[:3])} somebody is not approved",
            "Decide on the characters that wait (vivant review), or reject the stories.",
        )
    return ProjectError(
        "the project has no accepted frame: there is nothing to release",
        f"Build it first (vivant build {directory}), and decide on what waits for you.",
    )


def _describe(
    config: Config, connection: Connection, facts: ReleaseFacts, folder: Path
) -> Mapping[str, FileEntry]:
    """Writes everything that tells of the data; gives what is known of files already."""
    known = {path: entry_of(folder / path) for path in files_in(folder)}
    (folder / FOLDER).mkdir()
    write_figures(facts, folder / FOLDER)
    write_telling(config, connection, facts, folder, {path: entry.sha256 for path, entry in known.items()})
    return known


def _seal(
    folder: Path,
    known: Mapping[str, FileEntry],
    facts: ReleaseFacts,
    lost: Lost,
    counts: Mapping[str, Mapping[str, int]],
) -> Manifest:
    """Writes the manifest, after everything else."""
    return write_manifest(
        folder,
        known,
        name=facts.name,
        version=facts.version,
        vivant=__version__,
        splits=facts.split.document()["splits"],
        counts=counts,
        lost=lost.document(),
    )
