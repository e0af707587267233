"""Places of frames: alike is near, and the numbers are the same everywhere."""

import numpy as np
import pytest

from vivant.release.exporters.places import Features, neighbours, placed
from vivant.store import images


def features(colours: list[tuple[int, int, int]], styles: list[str]) -> Features:
    found = Features()
    for colour, style in zip(colours, styles, strict=True):
        pixels = np.full((24, 32, 3), colour, np.uint8)
        row = {
            "setting": "forest", "time_of_day": "day", "weather": "clear", "shot": "wide", "angle": "low",
            "style": style, "characters": ["C0001"],
        }  # fmt: skip
        found.add(images.encode_png(pixels), row)
    return found


@pytest.fixture
def two_groups() -> Features:
    """Five dark frames in one style, five light ones in another."""
    levels = [10, 12, 14, 16, 18, 220, 222, 224, 226, 228]
    return features([(one, one, one) for one in levels], ["woodcut"] * 5 + ["crayon"] * 5)


def test_who_is_alike_is_near(two_groups: Features) -> None:
    spread = two_groups.spread()
    for number, (ids, distances) in enumerate(neighbours(spread, 4)):
        assert {id // 5 for id in ids} == {number // 5}
        assert number not in ids
        assert distances == sorted(distances)
    first = placed(spread)[:, 0]
    assert max(first[:5]) < min(first[5:]) or min(first[:5]) > max(first[5:])


def test_looks_and_facts_weigh_the_same(two_groups: Features) -> None:
    spread = two_groups.spread()
    looks, facts = spread[:, :192], spread[:, 192:]
    assert (looks**2).sum() == pytest.approx((facts**2).sum(), rel=1e-4)
    assert spread.mean(axis=0) == pytest.approx(0, abs=1e-6)


def test_there_are_no_more_neighbours_than_others(two_groups: Features) -> None:
    spread = two_groups.spread()
    assert all(len(ids) == 9 for ids, _ in neighbours(spread, 15))
    assert neighbours(spread[:1], 15) == [([], [])]


def test_frames_that_are_all_alike_have_places_too() -> None:
    spread = features([(9, 9, 9)] * 3, ["crayon"] * 3).spread()
    assert np.isfinite(placed(spread)).all()
    assert [sorted(ids) for ids, _ in neighbours(spread, 2)] == [[1, 2], [0, 2], [0, 1]]


def test_of_frames_as_near_as_each_other_the_earlier_ones_are_taken() -> None:
    spread = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0], [0.0, 1.0], [0.0, 1.0]], np.float32)
    assert neighbours(spread, 2)[0] == ([1, 2], [1.0, 1.0])
