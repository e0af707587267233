"""Pictures as text in requests and answers: base64 (RFC 4648), fast, because it is most of what is sent."""

import binascii

import pybase64

from vivant.errors import Invalid


def packed(data: bytes) -> str:
    """The text that stands for bytes."""
    return pybase64.b64encode_as_string(data)


def unpacked(text: str, what: str = "the server's image") -> bytes:
    """The bytes that a text stands for. Raises Invalid, naming `what`, where it is no base64."""
    try:
        return pybase64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid(f"{what} is not base64") from None
