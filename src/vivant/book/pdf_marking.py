"""What typst leaves out of a PDF, added by an incremental update (ISO 32000-1, 7.5.6): the mark that AI made it,
and the bleed box of pages that have a bleed."""

import re
from collections.abc import Iterator
from typing import Final

from vivant.errors import VivantError
from vivant.store.xmp import TRAINED

_TRAILER: Final = re.compile(rb"trailer\n<<(.*?)>>\nstartxref\n(\d+)\n%%EOF\s*$", re.S)
_PAGE: Final = re.compile(rb"(?<=\n)(\d+) 0 obj\n(<</Type/Page/.*?)>>\nendobj\n", re.S)
_MEDIA: Final = re.compile(rb"/MediaBox(\[[^\]]*\])")
_METADATA: Final = re.compile(
    rb"(?<=\n)(\d+) 0 obj\n<</Length \d+/Type/Metadata/Subtype/XML>>\nstream\n(.*?)\nendstream", re.S
)
_DESCRIPTION: Final = b"</rdf:Description>"
_MARK: Final = (
    '<Iptc4xmpExt:DigitalSourceType xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
    f"{TRAINED}</Iptc4xmpExt:DigitalSourceType>"
).encode()


def marked(pdf: bytes) -> bytes:
    """The PDF of typst with its update. Raises VivantError where it is not laid out as known."""
    trailer = _TRAILER.search(pdf)
    metadata = _METADATA.search(pdf)
    if trailer is None or metadata is None or _DESCRIPTION not in metadata[2]:
        raise VivantError(
            "the PDF cannot be marked as made by AI: typst writes it in another way than known",
            "Install the version of typst that this version of Vivant is tested with.",
        )
    changed = dict([_metadata(metadata), *_pages(pdf)])
    return _updated(pdf, changed, trailer)


def _metadata(found: re.Match[bytes]) -> tuple[int, bytes]:
    packet = found[2].replace(_DESCRIPTION, _MARK + _DESCRIPTION, 1)
    head = b"<</Length %d/Type/Metadata/Subtype/XML>>" % len(packet)
    return int(found[1]), head + b"\nstream\n" + packet + b"\nendstream"


def _pages(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    for found in _PAGE.finditer(pdf):
        media = _MEDIA.search(found[2])
        if media and b"/TrimBox" in found[2]:
            yield int(found[1]), found[2] + b"/BleedBox" + media[1] + b">>"


def _updated(pdf: bytes, changed: dict[int, bytes], trailer: re.Match[bytes]) -> bytes:
    written, table = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n"), bytearray(b"xref\n")
    for number, body in sorted(changed.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(written)
    ending = b"trailer\n<<%s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n" % (trailer[1], trailer[2], start)
    return bytes(written + table + ending)
