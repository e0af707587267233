"""Pictures that many samples show, kept in one file that nobody else sees."""

import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from vivant.errors import StoreError
from vivant.release.samples import Picture
from vivant.schema.record import PixelId


class Gallery:
    """Encoded pictures by id, on disk: memory stays flat however many there are.

    The file lies in `folder`, has no name there, and is gone when the gallery is left.
    """

    def __init__(self, folder: Path) -> None:
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115
        self._places: dict[PixelId, tuple[int, int]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def keep(self, id: PixelId, data: bytes) -> None:
        """Adds a picture; one that is kept already stays as it is."""
        if id not in self._places:
            self._file.seek(0, 2)
            self._places[id] = (self._file.tell(), len(data))
            self._file.write(data)

    def picture(self, id: PixelId) -> Picture:
        """A kept picture. Raises StoreError for one that is not."""
        if id not in self._places:
            raise StoreError(f"picture {id[:12]} is not in the release", "Check it with vivant verify.")
        offset, length = self._places[id]
        self._file.seek(offset)
        return Picture(id, self._file.read(length))
