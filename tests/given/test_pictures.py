"""Pictures that people bring fit their place and stay what they are."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from vivant.given.pictures import TEMPLATE_SIDE, as_style, as_template, inside, read_picture
from vivant.schema.judging import Pixels
from vivant.store import images

GROUND = (200, 220, 240)


def picture(width: int, height: int) -> Pixels:
    """A dark disc on a plain ground."""
    pixels = np.empty((height, width, 3), np.uint8)
    pixels[:] = GROUND
    radius = min(width, height) // 4
    return np.asarray(cv2.circle(pixels, (width // 2, height // 2), radius, (20, 30, 40), -1), np.uint8)


def encoded(pixels: Pixels, ending: str) -> bytes:
    done, data = cv2.imencode(ending, cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
    assert done
    return data.tobytes()


@pytest.mark.parametrize("ending", [".png", ".jpg", ".webp"])
@pytest.mark.parametrize(("width", "height"), [(300, 600), (2000, 1000), (512, 512)])
def test_a_template_is_square_with_its_proportions_and_its_border_around_it(
    width: int, height: int, ending: str
) -> None:
    fitted = as_template(encoded(picture(width, height), ending))
    pixels = images.decode(fitted.data)
    assert pixels.shape == (TEMPLATE_SIDE, TEMPLATE_SIDE, 3)
    assert fitted.id == images.pixel_id(pixels)
    for corner in (pixels[0, 0], pixels[-1, -1]):
        assert np.abs(corner.astype(int) - GROUND).max() <= 3
    dark = pixels.max(axis=2) < 100
    across, down = dark.any(axis=0).sum(), dark.any(axis=1).sum()
    assert abs(int(across) - int(down)) <= 4, "a disc stays a disc"
    assert abs(int(across) - TEMPLATE_SIDE * min(width, height) / max(width, height) / 2) <= 6


def test_a_png_that_fits_stays_as_it_is() -> None:
    data = images.encode_png(picture(TEMPLATE_SIDE, TEMPLATE_SIDE), text={"who": "Mira"})
    assert as_template(data).data == data


def test_a_style_reference_is_made_smaller_and_never_larger() -> None:
    assert images.decode(as_style(encoded(picture(2048, 1024), ".jpg")).data).shape == (512, 1024, 3)
    assert images.decode(as_style(encoded(picture(300, 400), ".png")).data).shape == (400, 300, 3)


def test_transparent_ground_is_white() -> None:
    clear = np.zeros((400, 300, 4), np.uint8)
    done, data = cv2.imencode(".png", clear)
    assert done
    assert (images.decode(as_template(data.tobytes()).data) == 255).all()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (None, "is not there"),
        (b"GIF89a", "Give a whole PNG"),
        (encoded(picture(400, 400), ".png")[:-40], "Give a whole PNG"),
        (encoded(picture(100, 100), ".png"), "larger picture"),
    ],
)
def test_what_is_no_picture_is_refused(data: bytes | None, says: str, tmp_path: Path) -> None:
    if data is not None:
        (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(ValueError, match=says):
        read_picture(tmp_path / "a.png")


@pytest.mark.parametrize(
    ("name", "stays"),
    [("a.png", True), ("b/a.png", True), ("../a.png", False), ("b/../../a.png", False), ("/a.png", False),
     ("b\\a.png", False), ("", False)],
)  # fmt: skip
def test_a_picture_lies_beside_its_file(name: str, stays: bool) -> None:
    assert inside(name) == stays
