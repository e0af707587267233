"""Art styles: each looks like none of the others, a character is itself in all, and windows fit."""

import itertools

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from tests.studio.company import asked, characters, company, spec
from vivant.schema.character import Character
from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import ART_STYLES, ArtStyle
from vivant.studio.drawing.displaylist import Flat, Group, Shape
from vivant.studio.drawing.path import rectangle
from vivant.studio.drawing.scene import draw_tableau, staged, stageset
from vivant.studio.drawing.styles.shelf import STYLES
from vivant.studio.drawing.styles.style import Sheet, redrawn
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.inspector.comparing import differences, shrunk

SIZE = 512
PLACES = [("meadow", "poppies"), ("cottage", "a fireplace"), ("seashore", "a lighthouse")]


def _frame(style: ArtStyle, place: tuple[str, str], size: int = SIZE) -> Pixels:
    frame = spec(*company(2, prop="lantern"), setting=place[0], detail=place[1], style=style)
    return draw_tableau(asked(frame), size, size)


def test_every_style_of_the_vocabulary_is_on_the_shelf_under_its_own_name() -> None:
    assert tuple(STYLES) == ART_STYLES
    assert all(style.name == name for name, style in STYLES.items())


@pytest.mark.parametrize(("one", "two"), list(itertools.combinations(ART_STYLES, 2)))
def test_no_two_styles_look_alike(one: ArtStyle, two: ArtStyle) -> None:
    for place in PLACES:
        differ = differences(shrunk(_frame(one, place)), shrunk(_frame(two, place)))
        assert np.count_nonzero(differ) > 0.04 * differ.size


@pytest.mark.parametrize("style", ART_STYLES)
def test_the_same_frame_is_drawn_the_same_after_other_styles(style: ArtStyle) -> None:
    first = _frame(style, PLACES[0])
    for other in ART_STYLES:
        _frame(other, PLACES[1])
    stageset.cache_clear()
    assert np.array_equal(first, _frame(style, PLACES[0]))


@pytest.mark.parametrize("style", ART_STYLES)
def test_a_frame_made_large_and_looked_at_small_is_the_same_frame(style: ArtStyle) -> None:
    large = shrunk(_frame(style, PLACES[0], 768))
    small = _frame(style, PLACES[0], large.shape[0])
    assert np.count_nonzero(differences(large, small)) < 0.01 * large.shape[0] * large.shape[1]


@pytest.mark.parametrize("style", ART_STYLES)
def test_a_window_of_the_finish_is_the_finish_of_the_window(style: ArtStyle) -> None:
    plain = np.random.default_rng(5).integers(0, 256, (300, 400, 3), np.uint8)
    whole = STYLES[style].finished(plain, (0, 0), (400, 300))
    window = STYLES[style].finished(np.ascontiguousarray(plain[40:200, 90:310]), (90, 40), (400, 300))
    assert np.array_equal(whole[40:200, 90:310], window)


@pytest.mark.parametrize("style", ART_STYLES)
@pytest.mark.parametrize("character", characters(), ids=lambda c: c.identity.species)
def test_what_somebody_wears_keeps_its_colour_in_every_style(style: ArtStyle, character: Character) -> None:
    flat = staged(Tableau(kind="sheet", actors=(Actor(name="a", identity=character.identity),)), 1.0)
    plain = draw_tableau(flat, SIZE, SIZE)
    drawn = _lab(draw_tableau(flat.model_copy(update={"style": style}), SIZE, SIZE))
    compared = 0
    for feature in character.identity.features:
        exact = (plain == np.array(feature.colour.rgb, np.uint8)).all(axis=2)
        if np.count_nonzero(exact) > 300:
            compared += 1
            lighter, *tinted = np.median(drawn[exact], axis=0) - np.median(_lab(plain)[exact], axis=0)
            assert np.hypot(*tinted) < 16, feature.part
            assert abs(lighter) < 36, feature.part
    assert compared >= 2


def _lab(pixels: Pixels) -> npt.NDArray[np.float64]:
    """CIELAB, each channel 0 to 255."""
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2LAB), np.float64)


def test_a_shift_on_the_sheet_is_the_same_on_turned_and_mirrored_things() -> None:
    turned = (0.0, 2.0, 2.0, 0.0, 5.0, 1.0)
    dx, dy = Sheet().below(turned).shift(0.3, 0.1)
    a, b, c, d, _, _ = turned
    assert (a * dx + c * dy, b * dx + d * dy) == pytest.approx((0.3, 0.1))
    assert Sheet().below(turned).scale == pytest.approx(2.0)


@pytest.mark.parametrize("style", ART_STYLES)
def test_every_mark_of_a_figure_belongs_to_its_part(style: ArtStyle) -> None:
    shape = Shape(rectangle(0.1, -0.5, 0.3, 0.4), Flat((200, 60, 50)), Flat((80, 20, 20)), 0.01, "top")
    marks = redrawn([Group((shape,), (0.5, 0.0, 0.0, 0.5, 0.0, 0.0))], STYLES[style].figure)
    for group in marks:
        assert isinstance(group, Group)
        assert group.nodes
        assert all(mark.part == "top" for mark in group.nodes)
