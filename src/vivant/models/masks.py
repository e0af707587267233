"""Masks: the region of an edit as the picture that a model is sent. Polarity differs between models."""

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from vivant.schema.gate import Region

REACH: Final = 8
"""Pixels by which a mask reaches beyond its region: an edit is faded in over them."""


def within(region: Region, width: int, height: int) -> npt.NDArray[np.bool_]:
    """(height, width), true where an edit may show: inside the region and `REACH` pixels around it."""
    mask = np.zeros((height, width), np.bool_)
    left, top = int(region.left * width), int(region.top * height)
    right, bottom = int(np.ceil(region.right * width)), int(np.ceil(region.bottom * height))
    mask[max(0, top - REACH) : bottom + REACH, max(0, left - REACH) : right + REACH] = True
    return mask


def white_mask(region: Region, width: int, height: int) -> bytes:
    """A grey PNG, 255 where to repaint and 0 elsewhere (diffusers, ComfyUI, stable-diffusion.cpp)."""
    return _png(np.where(within(region, width, height), 255, 0).astype(np.uint8))


def clear_mask(region: Region, width: int, height: int) -> bytes:
    """An RGBA PNG, transparent where to repaint and opaque white elsewhere (OpenAI)."""
    rgba = np.full((height, width, 4), 255, np.uint8)
    rgba[within(region, width, height), 3] = 0
    return _png(rgba)


def _png(samples: npt.NDArray[np.uint8]) -> bytes:
    done, data = cv2.imencode(".png", samples)
    assert done
    return data.tobytes()
