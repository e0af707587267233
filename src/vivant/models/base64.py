"""Pictures as text in answers: base64 (RFC 4648), read fast, because it is most of what is read."""

import base64
import binascii
from typing import Final

from pydantic import ConfigDict, TypeAdapter, ValidationError

from vivant.errors import Invalid

_BYTES: Final = TypeAdapter(bytes, config=ConfigDict(val_json_bytes="base64"))


def unpacked(text: str, what: str = "the server's image") -> bytes:
    """The bytes that a text stands for. Raises Invalid, naming `what`, where it is no base64."""
    try:
        # Four times as fast as the standard library, and as strict.
        return _BYTES.validate_strings(text)
    except ValidationError:
        pass
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid(f"{what} is not base64") from None
