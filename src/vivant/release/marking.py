"""Marking pictures as made by a model: the IPTC's DigitalSourceType, as XMP inside the picture."""

from typing import Final

from vivant.store import images, png, xmp

PACKET: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" '
    f'Iptc4xmpExt:DigitalSourceType="{xmp.TRAINED}"/>'
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)
_RGB: Final = (8, 2)
"""Bit depth and colour type of a plain 8-bit RGB PNG (W3C PNG, 11.2.1)."""


def released(data: bytes) -> bytes:
    """The picture as it is released: a marked 8-bit RGB PNG that holds nothing but its pixels.

    Whatever else a stored picture says of how it was made stays behind. Other formats are decoded and
    written as PNG, so that everybody reads the same pixels. Raises Invalid for what is no picture.
    """
    if _is_plain(data):
        return mark_png(images.strip(data))
    return mark_png(images.encode_png(images.decode(data)))


def _is_plain(data: bytes) -> bool:
    """Whether every reader sees the same in a picture: an 8-bit RGB PNG in which no colour is transparent."""
    if not data.startswith(png.SIGNATURE) or data[24:26] != bytes(_RGB):
        return False
    return all(chunk.kind != b"tRNS" for chunk in png.chunks(data))


def mark_png(data: bytes) -> bytes:
    """The PNG with the packet right after its header, uncompressed, as XMP asks for."""
    return xmp.png_with(data, PACKET)


def mark_jpeg(data: bytes) -> bytes:
    """The JPEG with the packet before everything else but its start."""
    return data[:2] + xmp.segment(PACKET) + data[2:]


def is_marked(data: bytes) -> bool:
    """Whether a PNG or a JPEG says that a trained model made it."""
    if data.startswith(png.SIGNATURE):
        return xmp.TRAINED in images.read_text(data).get(xmp.KEY, "")
    return data[6 : 6 + len(xmp.NAME)] == xmp.NAME and xmp.TRAINED.encode() in data[: 6 + 0xFFFF]
