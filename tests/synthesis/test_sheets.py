"""The page that a character sheet is."""

import numpy as np

from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import EXPRESSIONS, VIEWS
from vivant.synthesis.sheets import POSES_SHOWN, WIDTH, compose

NAMES = (*VIEWS, *EXPRESSIONS, *POSES_SHOWN)


def _figure(level: int) -> Pixels:
    """A dark block on light paper, as tall as a figure."""
    picture = np.full((200, 200, 3), 240, np.uint8)
    picture[40:180, 70:130] = level
    return picture


def test_every_cell_is_on_the_page() -> None:
    whole = compose({name: _figure(20) for name in NAMES})
    assert whole.shape[1:] == (WIDTH, 3)
    for name in NAMES:
        assert not np.array_equal(whole, compose({n: _figure(20 if n != name else 120) for n in NAMES})), name


def test_a_missing_cell_is_crossed_out_and_moves_no_other() -> None:
    whole = compose({name: _figure(20) for name in NAMES})
    without = compose({name: None if name == "sleeping" else _figure(20) for name in NAMES})
    assert without.shape == whole.shape
    rows, columns = np.nonzero(np.abs(whole.astype(int) - without).max(axis=2))
    assert rows.min() > whole.shape[0] * 0.6
    assert columns.min() > WIDTH * 0.7


def test_faces_are_cut_out_of_the_upper_part() -> None:
    feet = _figure(20)
    feet[150:180, 70:130] = (200, 0, 0)
    shown = compose(dict.fromkeys(EXPRESSIONS, feet))
    assert not (shown == (200, 0, 0)).all(axis=2).any()
