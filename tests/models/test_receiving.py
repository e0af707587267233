"""What came back from a model: pictures that are none are refused, real ones never."""

import time
from collections.abc import Callable

import cv2
import numpy as np
import pytest

from tests.studio import company
from tests.studio.inspector.spoiling import spoil
from vivant.errors import Invalid, Misconfigured
from vivant.models.receiving import (
    cells,
    fitted,
    received,
    refuse_blank,
    refuse_unchanged,
    refuse_unedited,
    size_for,
)
from vivant.schema.gate import DefectType, Region
from vivant.schema.judging import Pixels
from vivant.store import images
from vivant.studio.drawing.scene import draw_tableau

REGION = Region(left=0.3, top=0.3, right=0.6, bottom=0.6)


def template(who: int = 0) -> Pixels:
    return images.decode(company.cast().templates[company.characters()[who].id].data)


def frame(**scene: object) -> Pixels:
    of = company.spec(*company.company(2), **scene)  # type: ignore[arg-type]
    return images.decode(company.painted(company.commission(of, size=company.SMALL)))


def encoded(picture: Pixels, quality: int = 75) -> Pixels:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def resized(picture: Pixels, side: int) -> Pixels:
    return np.asarray(cv2.resize(picture, (side, side), interpolation=cv2.INTER_LINEAR), np.uint8)


def test_a_picture_of_the_size_asked_for_is_received_with_its_identity() -> None:
    pixels = frame()
    got = received(images.encode_png(pixels), 512, 384, "generator")
    assert np.array_equal(got.pixels, pixels)
    assert got.picture.id == images.pixel_id(pixels)


def test_a_picture_of_another_size_is_invalid() -> None:
    with pytest.raises(Invalid, match="the generator returned 512 x 384 pixels, not 768 x 768"):
        received(images.encode_png(frame()), 768, 768, "generator")


def test_what_is_no_picture_is_invalid() -> None:
    with pytest.raises(Invalid):
        received(b"<html>", 8, 8, "editor")


def _noise(mean: float, spread: float) -> Pixels:
    levels = np.random.default_rng(1).normal(mean, spread, (256, 256, 3))
    return np.clip(levels, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((256, 256, 3), np.uint8),
        np.full((300, 200, 3), 255, np.uint8),
        encoded(np.full((256, 256, 3), (30, 90, 200), np.uint8)),
        _noise(128, 6),
    ],
    ids=["black", "white", "blue JPEG", "grey noise"],
)
def test_one_colour_all_over_is_blank(picture: Pixels) -> None:
    with pytest.raises(Invalid, match="blank"):
        refuse_blank(picture, "generator")


@pytest.mark.parametrize(
    "scene",
    [{"time": "night"}, {"weather": "snow"}, {"weather": "fog", "time": "night"}, {"style": "woodcut"}],
    ids=str,
)
def test_night_snow_and_fog_are_not_blank(scene: dict[str, object]) -> None:
    refuse_blank(frame(**scene), "generator")


@pytest.mark.parametrize("who", range(5))
def test_a_figure_on_plain_ground_is_not_blank(who: int) -> None:
    refuse_blank(template(who), "generator")


@pytest.mark.parametrize(
    "way",
    [lambda p: p, encoded, lambda p: resized(p, 768), lambda p: encoded(resized(p, 512), 60)],
    ids=["as it was", "as JPEG", "resized", "resized, as JPEG"],
)
def test_a_reference_that_comes_back_is_refused_whichever_it_is(way: Callable[[Pixels], Pixels]) -> None:
    references = [template(0), template(1)]
    with pytest.raises(Invalid, match="returned image 2 of its references"):
        refuse_unchanged(way(references[1]), references, "generator")


@pytest.mark.parametrize("who", range(5))
def test_a_character_posed_as_its_template_is_another_picture(who: int) -> None:
    character = company.characters()[who].id
    posed = images.decode(company.posed(character, "standing", "neutral").data)
    refuse_unchanged(posed, [template(who)], "generator")


def test_a_frame_is_another_picture_than_its_references() -> None:
    refuse_unchanged(frame(), [template(0), template(1)], "generator")


@pytest.mark.parametrize(
    "way",
    [
        lambda p: p,
        encoded,
        lambda p: encoded(np.asarray(cv2.GaussianBlur(p, (0, 0), 0.8), np.uint8), 85),
        lambda p: np.clip(np.add(p, (14, -12, 9)), 0, 255).astype(np.uint8),
    ],
    ids=["as it was", "as JPEG", "blurred, as JPEG", "tinted"],
)
def test_an_edit_that_changed_nothing_is_refused(way: Callable[[Pixels], Pixels]) -> None:
    before = frame()
    with pytest.raises(Invalid, match="without a change"):
        refuse_unedited(cells(before), cells(way(before)), REGION)


def test_what_changed_outside_the_region_alone_is_no_edit() -> None:
    before = frame()
    after = before.copy()
    after[:60, :60] = 0
    with pytest.raises(Invalid):
        refuse_unedited(cells(before), cells(after), REGION)


@pytest.mark.parametrize("defect", ["wrong_expression", "malformed_hand", "wrong_colour", "stray_object"])
def test_the_smallest_true_edits_count(defect: DefectType) -> None:
    of = company.commission(company.spec(*company.company(3), shot="wide"))
    clean = company.shown_in(company.painted(of))
    spoiled = next(s for seed in range(20) if (s := spoil(clean, defect, 1, seed, of)))
    rows, columns = np.nonzero(spoiled.changed)
    region = Region(
        left=max(0, columns.min() - 12) / of.width,
        top=max(0, rows.min() - 12) / of.height,
        right=min(of.width, columns.max() + 12) / of.width,
        bottom=min(of.height, rows.max() + 12) / of.height,
    )
    before, after = (draw_tableau(t, of.width, of.height) for t in (spoiled.tableau, clean))
    refuse_unedited(cells(before), cells(encoded(after)), region)


def test_a_region_that_is_dyed_all_over_is_an_edit() -> None:
    before = np.random.default_rng(2).integers(0, 60, (200, 200, 3), np.uint8)
    after = before.copy()
    after[60:120, 60:120] += 40
    refuse_unedited(cells(before), cells(after), REGION)


def test_pictures_are_checked_in_a_few_milliseconds() -> None:
    one, other = resized(template(0), 768), resized(template(1), 768)
    checks: list[Callable[[], None]] = [
        lambda: refuse_blank(one, "generator"),
        lambda: refuse_unchanged(one, [other], "generator"),
        lambda: refuse_unedited(cells(one), cells(other), REGION),
    ]
    for check in checks:
        took = []
        for _ in range(5):
            start = time.process_time()
            check()
            took.append(time.process_time() - start)
        assert min(took) < 0.02


def test_a_picture_is_scaled_to_the_size_asked_for() -> None:
    pixels = frame()
    assert fitted(pixels, 512, 384) is pixels
    assert fitted(pixels, 256, 192).shape == (192, 256, 3)
    larger = fitted(pixels, 1024, 768)
    assert np.abs(fitted(larger, 512, 384).astype(int) - pixels).mean() < 2


def test_proportions_may_be_off_by_two_percent_and_no_more() -> None:
    pixels = np.zeros((1000, 1015, 3), np.uint8)
    assert fitted(pixels, 512, 512).shape == (512, 512, 3)
    with pytest.raises(Invalid, match="proportions"):
        fitted(np.zeros((1000, 1030, 3), np.uint8), 512, 512)


SIZES = ((1536, 1024), (1024, 1024), (512, 512), (2048, 2048))


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ((768, 768), (1024, 1024)), ((512, 512), (512, 512)), ((3000, 3000), (2048, 2048)),
        ((768, 512), (1536, 1024)), ((1040, 1024), (2048, 2048)),
    ],
)  # fmt: skip
def test_the_smallest_size_that_is_not_smaller_is_asked_for(
    wanted: tuple[int, int], chosen: tuple[int, int]
) -> None:
    assert size_for(SIZES, *wanted) == chosen


def test_a_model_without_sizes_makes_all() -> None:
    assert size_for((), 768, 432) == (768, 432)


def test_other_proportions_cannot_work_and_those_that_can_are_named() -> None:
    with pytest.raises(Misconfigured, match="768 x 432") as raised:
        size_for(SIZES, 768, 432)
    assert "1536x1024" in raised.value.do
