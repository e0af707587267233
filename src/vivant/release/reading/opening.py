"""Opening a release: its manifest and its index, and nothing else."""

import json

import numpy as np

from vivant.errors import InputError, StoreError
from vivant.release import indexing, manifest
from vivant.release.reading import index
from vivant.release.reading.folders import open_folder
from vivant.release.reading.release import Release
from vivant.release.reading.source import Source, checked_manifest


def opened(address: str, *, endpoint: str | None, anonymous: bool) -> Release:
    """The release at an address. Raises InputError where there is none, StoreError where it is damaged."""
    folder = open_folder(address, endpoint=endpoint, anonymous=anonymous)
    try:
        told = json.loads(bytes(folder.whole(manifest.FILE)))
        found = index.read_index(folder.whole(indexing.FILE), address)
    except FileNotFoundError as error:
        raise InputError(
            f"{address} is not a whole release: {error}",
            "Name the folder that `vivant release` wrote.",
        ) from None
    except ValueError as error:
        raise StoreError(
            f"{manifest.FILE} of {address} is damaged: {error}", "Fetch the release again."
        ) from None
    except OSError as error:
        raise InputError(f"{address} cannot be read: {error}", "Check the address and your access.") from None
    source = Source(folder, found, checked_manifest(told, address))
    return Release(source, np.arange(len(found)), source.splits, (endpoint, anonymous))
