"""ZIP archives that are equal where their files are: one fixed date, files in the order given."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The first that a ZIP archive can hold."""
_UNIX: Final = 3
_READABLE: Final = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of an archive. `stored` ones are kept as they are: they are compressed already."""

    name: str
    data: bytes = field(repr=False)
    stored: bool = False


def archive(entries: Iterable[Entry]) -> bytes:
    """The archive of these files."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as opened:
        for entry in entries:
            told = zipfile.ZipInfo(entry.name, _DATE)
            told.compress_type = zipfile.ZIP_STORED if entry.stored else zipfile.ZIP_DEFLATED
            told.create_system, told.external_attr = _UNIX, _READABLE
            opened.writestr(told, entry.data, compresslevel=9)
    return written.getvalue()
