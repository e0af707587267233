"""Images by the hash of their pixels: the protocol, and the local store behind it."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol

from vivant.errors import Invalid, StoreError
from vivant.schema.record import PixelId
from vivant.store import images
from vivant.store.catalogue import Catalogue
from vivant.store.packs import PackReader, PackWriter
from vivant.store.records import Located

FOLDER: Final = "images"


class Blobs(Protocol):
    """Encoded images, kept once for each picture however often it is put."""

    def put(self, data: bytes, id: PixelId) -> None:
        """Returns when the image is durable."""
        ...

    def get(self, id: PixelId) -> bytes:
        """Raises StoreError for an image that is not there."""
        ...

    def __contains__(self, id: PixelId) -> bool: ...


class PackedBlobs:
    """Images in packs below `directory`, found by the catalogue's index.

    The process that owns the catalogue puts; others append to packs of their own and have what they
    appended indexed by a commit. A pack for writing is claimed when first needed.
    """

    def __init__(self, directory: Path, catalogue: Catalogue) -> None:
        self._directory = directory
        self._catalogue = catalogue
        self._reader = PackReader(directory)
        self._writer: PackWriter | None = None

    def put(self, data: bytes, id: PixelId) -> None:
        """Keeps an image; a picture that is there already is not written again."""
        if places := self.keep({id: data}):
            self._catalogue.index(places)

    def keep(self, images: Mapping[PixelId, bytes]) -> tuple[Located, ...]:
        """Makes those durable that are not there yet, and returns their places: a commit has to index them,
        together with what they belong to."""
        new = {id: data for id, data in images.items() if id not in self}
        if not new:
            return ()
        if self._writer is None:
            self._writer = PackWriter(self._directory)
        return self._writer.keep(new)

    def get(self, id: PixelId) -> bytes:
        """The encoded image as it was put first. Raises StoreError for one that is not there, or damaged."""
        located = self._catalogue.locate(id)
        if located is None:
            raise StoreError(f"image {id} is not in the project", "Build the project again.")
        return self._whole(located)

    def __contains__(self, id: PixelId) -> bool:
        return self._catalogue.locate(id) is not None

    def verify(self, located: Located) -> None:
        """Reads and decodes an image; raises StoreError if it is not the one it was."""
        data = self._whole(located)
        try:
            pixels = images.decode(data)
        except Invalid as error:
            raise StoreError(f"image {located.id} cannot be decoded: {error.what}") from None
        if images.pixel_id(pixels) != located.id or pixels.shape[:2] != (located.height, located.width):
            raise StoreError(f"image {located.id} is another picture than the catalogue says")

    def _whole(self, located: Located) -> bytes:
        data = self._reader.read(located)
        if hashlib.sha256(data).hexdigest() != located.sha256:
            raise StoreError(
                f"image {located.id} has changed on disk", "Restore the project's images from a copy."
            )
        return data

    def close(self) -> None:
        """Gives up the pack and closes what was opened."""
        self._reader.close()
        if self._writer is not None:
            self._writer.close()
            self._writer = None
