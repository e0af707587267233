"""Opening a release: its manifest and its index, and nothing else."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from vivant.errors import InputError, StoreError
from vivant.release import indexing, manifest
from vivant.release.reading import index
from vivant.release.reading.folders import CHECK, Folder, open_folder
from vivant.release.reading.release import Release
from vivant.release.reading.source import Source, checked_manifest


def opened(address: str, *, endpoint: str | None, anonymous: bool) -> Release:
    """The release at an address. Raises InputError where there is none, StoreError where it is damaged."""
    try:
        folder = open_folder(address, endpoint=endpoint, anonymous=anonymous)
        told = checked_manifest(json.loads(bytes(folder.whole(manifest.FILE))), address)
        found = index.read_index(_checked_index(folder, told["files"], address), address)
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
    source = Source(folder, found, told)
    return Release(source, np.arange(len(found)), source.splits, (endpoint, anonymous))


def _checked_index(folder: Folder, files: Mapping[str, Any], address: str) -> Any:
    """The bytes of the index. Raises StoreError where they are not those of the manifest: every picture and every
    value is found by them, and another frame's look as good as the right one's."""
    data, entry = folder.whole(indexing.FILE), files.get(indexing.FILE)
    if isinstance(entry, dict) and hashlib.sha256(data).hexdigest() != entry.get("sha256"):
        raise StoreError(
            f"{indexing.FILE} of the release {address} is damaged: it is not the one of {manifest.FILE}",
            CHECK,
        )
    return data
