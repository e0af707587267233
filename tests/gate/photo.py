"""Pictures with the texture of photographs: noise of a falling spectrum, and some things on it."""

import cv2
import numpy as np

from vivant.schema.judging import Pixels


def photo(seed: int, width: int, height: int) -> Pixels:
    """(height, width, 3) RGB, the same for the same seed."""
    rng = np.random.default_rng(seed)
    reach = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.fftfreq(width)[None])
    reach[0, 0] = 1.0
    shared = np.fft.fft2(rng.normal(size=(height, width))) / reach**1.3
    channels = []
    for mean in (120, 110, 100):
        own = np.fft.fft2(rng.normal(size=(height, width))) / reach**1.3
        tone = np.fft.ifft2(shared + 0.4 * own).real
        channels.append((tone - tone.mean()) / tone.std() * 45 + mean)
    picture: Pixels = np.clip(np.stack(channels, axis=-1), 0, 255).astype(np.uint8)
    for _ in range(12):
        at = (int(rng.integers(width)), int(rng.integers(height)))
        axes = (int(rng.integers(5, width // 8)), int(rng.integers(5, height // 8)))
        colour = [int(level) for level in rng.integers(0, 255, 3)]
        cv2.ellipse(picture, at, axes, float(rng.uniform(0, 180)), 0, 360, colour, -1, cv2.LINE_AA)
    return picture
