"""Edits come back from real models moved, zoomed, tinted, blurred and encoded: what they were asked for arrives
in its place, whatever they show elsewhere is not let in, and other pictures are refused."""

import functools
from collections.abc import Callable

import cv2
import numpy as np
import pytest

from tests.gate.photo import photo
from tests.studio.company import SMALL, commission, company, painted, spec
from vivant.gate.registering import STILL, Motion, motion_between
from vivant.gate.retouching import feathered, paste
from vivant.schema.gate import Region
from vivant.schema.judging import Pixels
from vivant.store import images

REGION = Region(left=0.38, top=0.3, right=0.62, bottom=0.6)
FEW_LEVELS = 4.0


@functools.cache
def drawn() -> Pixels:
    return images.decode(painted(commission(spec(*company(3)), "one_step", SMALL)))


@functools.cache
def grainy_night() -> Pixels:
    of = spec(*company(1), setting="cottage", detail="a fireplace", time="night", style="crayon")
    return images.decode(painted(commission(of, "one_step", SMALL)))


PICTURES: dict[str, Callable[[], Pixels]] = {
    "a drawn frame": drawn,
    "a grainy night": grainy_night,
    "a photograph": lambda: photo(1, *SMALL),
}


def asked_for(original: Pixels) -> Pixels:
    """The change that was asked for, inside the region, and nothing else."""
    edited = original.copy()
    height, width = original.shape[:2]
    cv2.ellipse(
        edited,
        (width // 2, int(0.45 * height)),
        (width // 11, height // 9),
        0,
        0,
        360,
        (205, 40, 90),
        -1,
        cv2.LINE_AA,
    )
    return edited


def came_back(picture: Pixels, shift: tuple[float, float], zoom: tuple[float, float] = (1.0, 1.0)) -> Pixels:
    """The picture zoomed about its centre and moved, resampled as models' pipelines do."""
    height, width = picture.shape[:2]
    x, y = (width - 1) / 2, (height - 1) / 2
    matrix = np.array(
        [[zoom[0], 0, x * (1 - zoom[0]) + shift[0]], [0, zoom[1], y * (1 - zoom[1]) + shift[1]]]
    )
    moved = cv2.warpAffine(
        picture, matrix, (width, height), flags=cv2.INTER_LANCZOS4, borderMode=cv2.BORDER_REFLECT
    )
    return np.asarray(moved, np.uint8)


def encoded(picture: Pixels) -> Pixels:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 85])
    assert done
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def softened(picture: Pixels) -> Pixels:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 0.8), np.uint8)


def tinted(picture: Pixels) -> Pixels:
    levels = picture * np.array([1.06, 0.97, 1.02]) + np.array([6, -4, -7])
    return np.asarray(np.clip(np.rint(levels), 0, 255), np.uint8)


def redrawn_elsewhere(picture: Pixels) -> Pixels:
    """Something else far from the region, as models do that ignore masks."""
    changed = tinted(picture)
    height, width = picture.shape[:2]
    changed[: height // 6, : width // 4] = (90, 60, 200)
    return changed


WAYS: dict[str, Callable[[Pixels], Pixels]] = {
    "0.3 px": lambda p: came_back(p, (0.3, -0.3)),
    "1.5 px": lambda p: came_back(p, (1.5, 0.7)),
    "8 px": lambda p: came_back(p, (-8, 7.6)),
    "9 px": lambda p: came_back(p, (9, 9)),
    "zoomed in": lambda p: came_back(p, (0, 0), (1.03, 1.03)),
    "zoomed out": lambda p: came_back(p, (0, 0), (0.97, 0.97)),
    "zoomed unevenly and moved": lambda p: came_back(p, (5.2, -6.4), (1.02, 0.985)),
    "tinted": tinted,
    "tinted, moved": lambda p: tinted(came_back(p, (3.3, -2.6), (1.01, 1.01))),
    "as JPEG": encoded,
    "as JPEG, moved": lambda p: encoded(came_back(p, (2.4, 1.3))),
    "softened": softened,
    "all of it": lambda p: encoded(tinted(softened(came_back(p, (5.3, -6.2), (1.015, 1.01))))),
    "the mask ignored": redrawn_elsewhere,
    "the mask ignored, moved": lambda p: came_back(redrawn_elsewhere(p), (2.5, 1.5)),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("of", PICTURES)
def test_an_edit_is_pasted_where_it_belongs(of: str, way: str) -> None:
    original = PICTURES[of]()
    ideal = paste(original, asked_for(original), REGION).pixels
    pasted = paste(original, WAYS[way](asked_for(original)), REGION)
    assert ideal is not None
    assert pasted.pixels is not None, pasted.refused
    assert pasted.outside == 0
    mask = feathered(REGION, *SMALL)
    off = np.abs(pasted.pixels.astype(int) - ideal)
    assert off[(mask > 0) & (mask < 255)].mean() < FEW_LEVELS
    assert off[mask == 255].mean() < 2 * FEW_LEVELS


@pytest.mark.parametrize("one", PICTURES)
@pytest.mark.parametrize("other", PICTURES)
def test_another_picture_is_refused(one: str, other: str) -> None:
    original, edited = PICTURES[one](), PICTURES[other]()
    if one == other:
        edited = np.ascontiguousarray(edited[:, ::-1])
    pasted = paste(original, edited, REGION)
    assert pasted.pixels is None
    assert "surroundings" in pasted.refused
    assert pasted.spilled > 0


@pytest.mark.parametrize(("zoom", "shift", "word"), [(1.06, 0.0, "zoomed"), (1.0, 25.0, "moved")])
def test_an_edit_that_came_back_from_too_far_is_refused_in_words(
    zoom: float, shift: float, word: str
) -> None:
    original = photo(2, *SMALL)
    pasted = paste(original, came_back(asked_for(original), (shift, 0), (zoom, zoom)), REGION)
    assert pasted.pixels is None
    assert word in pasted.refused


def test_surroundings_of_which_a_part_is_another_are_refused() -> None:
    original = photo(3, *SMALL)
    edited = asked_for(original)
    edited[:, SMALL[0] // 2 :] = edited[::-1, SMALL[0] // 2 :]
    pasted = paste(original, edited, REGION)
    assert pasted.pixels is None
    assert "surroundings" in pasted.refused


def test_motion_is_found_to_a_fraction_of_a_pixel() -> None:
    original = photo(4, *SMALL)
    edited = came_back(asked_for(original), (3.4, -5.7), (1.012, 0.991))
    motion = motion_between(original, edited, feathered(REGION, *SMALL) == 0)
    assert motion is not None
    assert motion.shift == pytest.approx((3.4, -5.7), abs=0.15)
    assert motion.zoom == pytest.approx((1.012, 0.991), abs=0.001)


def test_whole_pixels_are_found_whole_and_cost_no_sharpness() -> None:
    original = drawn()
    moved = np.roll(asked_for(original), (2, -3), axis=(0, 1))
    pasted = paste(original, moved, REGION)
    assert pasted.motion == Motion((-3.0, 2.0))
    assert np.array_equal(
        np.asarray(pasted.pixels), np.asarray(paste(original, asked_for(original), REGION).pixels)
    )


def test_plain_ground_has_nothing_to_follow_and_counts_as_still() -> None:
    plain = np.full((200, 200, 3), 200, np.uint8)
    assert motion_between(plain, plain, np.ones((200, 200), np.bool_)) == STILL
