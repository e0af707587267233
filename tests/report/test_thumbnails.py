"""Thumbnails: sizes, names, and files that are not what they should be."""

from pathlib import Path

import cv2
import numpy as np

from tests.report.sample_project import picture, png
from vivant.report.thumbnails import Thumbnail, Thumbnails


def wide_png() -> bytes:
    return cv2.imencode(".png", np.zeros((300, 600, 3), np.uint8))[1].tobytes()


def test_a_thumbnail_keeps_the_proportions_and_is_named_by_content_and_width(tmp_path: Path) -> None:
    thumbnails = Thumbnails(tmp_path, lambda _: wide_png())
    made = thumbnails.of(picture(1), 280)
    assert made == Thumbnail(f"images/{picture(1)[:16]}-280.webp", 280, 140)
    decoded = cv2.imread(str(tmp_path / made.path))
    assert decoded is not None
    assert decoded.shape == (140, 280, 3)


def test_small_pictures_are_not_enlarged(tmp_path: Path) -> None:
    made = Thumbnails(tmp_path, lambda _: png(1, 96)).of(picture(1), 280)
    assert (made.width, made.height) == (96, 96)


def test_the_size_of_a_thumbnail_made_earlier_is_read_from_it(tmp_path: Path) -> None:
    made = Thumbnails(tmp_path, lambda _: wide_png()).of(picture(1), 360)

    def never(_: str) -> bytes:
        raise AssertionError("the picture was asked for again")

    assert Thumbnails(tmp_path, never).of(picture(1), 360) == made


def test_many_thumbnails_are_made_at_once_and_each_picture_is_read_once(tmp_path: Path) -> None:
    read: list[str] = []

    def image(pixel_id: str) -> bytes:
        read.append(pixel_id)
        return png(int(pixel_id[:2], 16))

    thumbnails = Thumbnails(tmp_path, image)
    wanted = [(picture(n), width) for n in range(1, 71) for width in (280, 48)]
    thumbnails.make([*wanted, *wanted])
    assert read == [picture(n) for n in range(1, 71)]
    assert {path.name for path in (tmp_path / "images").iterdir()} == {
        f"{p[:16]}-{w}.webp" for p, w in wanted
    }
    assert thumbnails.of(picture(1), 48).height == 48
    assert len(read) == 70


def test_a_file_that_is_no_picture_is_made_again(tmp_path: Path) -> None:
    made = Thumbnails(tmp_path, lambda _: wide_png()).of(picture(1), 360)
    (tmp_path / made.path).write_bytes(b"")
    assert Thumbnails(tmp_path, lambda _: wide_png()).of(picture(1), 360) == made
    assert (tmp_path / made.path).stat().st_size > 30
