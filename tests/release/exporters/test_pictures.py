"""Pictures on their way out: copied where they can be, and never changed in silence."""

import io

import numpy as np
import pytest
from PIL import Image

from vivant.errors import InputError, StoreError
from vivant.release.exporters import omnigen2, pictures
from vivant.release.exporters.pictures import as_jpeg, as_png, fitted, looking, psnr, stitched
from vivant.release.marking import is_marked
from vivant.release.samples import Picture
from vivant.store import images
from vivant.store.extent import size_of


def painted(width: int, height: int, seed: int = 1) -> Picture:
    blocks = np.random.default_rng(seed).integers(0, 256, (3, 4, 3), np.uint8)
    pixels = np.ascontiguousarray(
        np.kron(blocks, np.ones((height // 3 + 1, width // 4 + 1, 1), np.uint8))[:height, :width]
    )
    return Picture(images.pixel_id(pixels), images.encode_png(pixels))


def test_plain_pngs_are_copied_byte_by_byte() -> None:
    picture = painted(40, 30)
    assert as_png(picture) is picture.data


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "LA"])
def test_transparent_and_other_pngs_are_flattened_because_trainers_would_show_hidden_colours(
    mode: str,
) -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (20, 10), (200, 30, 40, 0)).convert(mode).save(buffer, "PNG")
    flat = as_png(Picture("", buffer.getvalue()))
    assert flat[24:26] == b"\x08\x02"
    assert images.pixel_id(images.decode(flat)) == images.pixel_id(images.decode(buffer.getvalue()))
    assert is_marked(flat)


def test_a_colour_that_stands_for_transparency_is_found_behind_a_long_profile() -> None:
    buffer = io.BytesIO()
    profile = np.random.default_rng(1).bytes(9000)
    Image.new("RGB", (20, 10), (200, 30, 40)).save(
        buffer, "PNG", transparency=(200, 30, 40), icc_profile=profile
    )
    data = buffer.getvalue()
    assert data.index(b"tRNS") > 4096
    flat = as_png(Picture("", data))
    assert b"tRNS" not in flat
    assert images.pixel_id(images.decode(flat)) == images.pixel_id(images.decode(data))


def test_a_jpeg_keeps_size_and_colour_and_says_what_it_shows() -> None:
    picture = painted(64, 48)
    jpeg = as_jpeg(picture)
    assert jpeg.data.startswith(b"\xff\xd8")
    assert is_marked(jpeg.data)
    assert size_of(jpeg.data) == (64, 48)
    assert jpeg.id == images.pixel_id(images.decode(jpeg.data))
    assert psnr(images.decode(picture.data), images.decode(jpeg.data)) > 32


def test_a_jpeg_that_lost_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (64, 64, 3), np.uint8)
    picture = Picture("1" * 64, images.encode_png(noise))
    assert as_jpeg(picture).data
    monkeypatch.setattr(pictures, "_QUALITY", 30)
    with pytest.raises(StoreError, match="It is too noisy for this format"):
        as_jpeg(picture)


def test_pictures_of_different_sizes_have_nothing_in_common() -> None:
    assert psnr(images.decode(painted(16, 16).data), images.decode(painted(16, 32).data)) == 0
    same = images.decode(painted(16, 16).data)
    assert psnr(same, same) == float("inf")


@pytest.mark.parametrize(
    ("size", "fits"),
    [((96, 64), (96, 64)), ((1000, 700), (992, 688)), ((3000, 1500), (1440, 720)), ((17, 33), (16, 32))],
)
def test_targets_have_the_size_that_omnigen2_would_make_of_them(
    size: tuple[int, int], fits: tuple[int, int]
) -> None:
    picture = fitted(painted(*size), most_pixels=omnigen2.MOST_PIXELS, step=omnigen2.STEP)
    assert size_of(picture.data) == fits
    assert picture.id == images.pixel_id(images.decode(picture.data))


def test_a_picture_that_fits_is_not_touched_and_one_of_a_few_pixels_is_refused() -> None:
    picture = painted(96, 64)
    assert fitted(picture, most_pixels=omnigen2.MOST_PIXELS, step=16) is picture
    with pytest.raises(InputError, match="a side of less than 16"):
        fitted(painted(90, 12), most_pixels=omnigen2.MOST_PIXELS, step=16)


def test_references_side_by_side_are_as_tall_as_the_first() -> None:
    together = stitched([painted(40, 30), painted(60, 60, seed=2)])
    assert size_of(together.data) == (40 + 30, 30)


def test_looking_at_the_same_bytes_again_gives_the_same_answer() -> None:
    look, picture = looking(), painted(32, 24)
    assert look(picture.data) == look(bytes(bytearray(picture.data))) == picture.id
