"""XMP inside pictures, and the IPTC's word in it for those that a trained model made.

XMP specification part 3 (ISO 16684-3) says where a packet stands: in a PNG as the iTXt chunk
`XML:com.adobe.xmp`, in a JPEG as an APP1 segment that begins with Adobe's name of the namespace.
"""

import struct
from typing import Final

from vivant.store.png import with_text

TRAINED: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
"""The IPTC's word for a picture that a trained model made."""
KEY: Final = "XML:com.adobe.xmp"
NAME: Final = b"http://ns.adobe.com/xap/1.0/\0"
"""What the segment of a JPEG begins with."""


def png_with(data: bytes, packet: str) -> bytes:
    """The PNG with the packet right after its header; one of less than 512 bytes uncompressed, as XMP asks for."""
    return with_text(data, {KEY: packet})


def segment(packet: str) -> bytes:
    """The packet as a segment of a JPEG, to stand behind its start."""
    body = NAME + packet.encode()
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
