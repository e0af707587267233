"""Pictures gone wrong as a fault says, for every protocol that answers with pictures."""

from collections.abc import Sequence

import cv2
import numpy as np

from tests.servers.behind import bomb, flat, shifted
from tests.servers.faults import Spoken
from vivant.store import images


def spoiled(data: bytes, fault: Spoken | None, sent: Sequence[bytes]) -> bytes:
    """The PNG `data` as it comes back under a fault; `sent` are the pictures of the request.

    Faults that are not about the picture leave it as it is.
    """
    pixels = images.decode(data)
    height, width = pixels.shape[:2]
    match fault:
        case "wrong_size":
            return images.encode_png(np.asarray(cv2.resize(pixels, (width // 2, height // 2)), np.uint8))
        case "undecodable":
            return b"no image at all"
        case "bomb":
            return bomb()
        case "blank":
            return flat(width, height)
        case "unchanged" if sent:
            return sent[0]
        case "ignored_mask":
            return images.encode_png(np.ascontiguousarray(pixels[..., ::-1]), text=images.read_text(data))
        case "shifted":
            return shifted(data)
        case _:
            return data
