"""What was read back, beside what was meant."""

import hashlib
from collections.abc import Iterable
from typing import Final

from vivant.errors import StoreError
from vivant.release.exporters.exporter import Row
from vivant.schema.record import PixelId

_DO: Final = "Nothing was kept. Check the release with vivant verify; if it is whole, please report this."


class Meant:
    """The rows that were to be written; of texts only their hashes stay in memory."""

    def __init__(self) -> None:
        self._rows: dict[str, tuple[bytes, tuple[PixelId | bytes, ...]]] = {}
        self.pictures = 0

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, row: Row) -> None:
        """Raises StoreError for a key that was there before."""
        if row.key in self._rows:
            raise StoreError(f"two rows want to be {row.key}", _DO)
        self._rows[row.key] = (_hash(row.texts), row.pictures)
        self.pictures += len(row.pictures)

    def compare(self, read: Iterable[Row]) -> None:
        """Raises StoreError at the first difference, and says which one."""
        found: set[str] = set()
        for row in read:
            if row.key not in self._rows:
                raise StoreError(f"{row.key} is read, but was not written", _DO)
            if row.key in found:
                raise StoreError(f"{row.key} is read twice", _DO)
            found.add(row.key)
            if difference := _difference(row, *self._rows[row.key]):
                raise StoreError(f"{row.key} is read otherwise than it was written: {difference}", _DO)
        if missing := next((key for key in self._rows if key not in found), None):
            lost = len(self._rows) - len(found)
            raise StoreError(f"{lost} rows are not read, {missing} among them", _DO)


def _difference(row: Row, texts: bytes, pictures: tuple[PixelId | bytes, ...]) -> str:
    if _hash(row.texts) != texts:
        return "its text"
    if len(row.pictures) != len(pictures):
        return f"{len(row.pictures)} pictures instead of {len(pictures)}"
    changed = [
        number
        for number, pair in enumerate(zip(row.pictures, pictures, strict=True), 1)
        if pair[0] != pair[1]
    ]
    return f"picture {changed[0]} of {len(pictures)}" if changed else ""


def _hash(texts: tuple[str, ...]) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()
