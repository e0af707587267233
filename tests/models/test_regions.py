"""Regions in words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from vivant.models.regions import in_words, told
from vivant.models.roles import EditRequest, Picture
from vivant.schema.gate import Region

HERE = Region(left=0.121, top=0.05, right=0.4, bottom=0.3)
SIDES = st.tuples(st.floats(0, 1), st.floats(0, 1)).filter(lambda pair: pair[0] < pair[1])


def request(instruction: str) -> EditRequest:
    return EditRequest(Picture("0" * 64, b""), HERE, instruction, (), 1)


@given(SIDES, SIDES)
def test_the_words_hold_the_region_and_at_most_a_hundredth_more(
    across: tuple[float, float], down: tuple[float, float]
) -> None:
    region = Region(left=across[0], right=across[1], top=down[0], bottom=down[1])
    left, right, top, bottom = (int(number) / 100 for number in re.findall(r"(\d+) %", in_words(region)))
    for least, most, said, much in ((*across, left, right), (*down, top, bottom)):
        assert 0 <= said <= least + 1e-9 < said + 0.01 + 2e-9
        assert 1 >= much >= most - 1e-9 > much - 0.01 - 2e-9


def test_an_edit_says_where_only_if_the_model_is_not_shown_it() -> None:
    words = (
        "Change only the area from 12 % to 40 % of the width (from the left) and from 5 % to 30 % of the "
        "height (from the top); keep all else exactly as it is. "
    )
    assert told(request("Lift the lamp."), where=True) == (
        f"Image 1 is the picture to change. {words}Lift the lamp."
    )
    assert told(request("Lift the lamp."), where=False) == "Image 1 is the picture to change. Lift the lamp."


def test_references_are_numbered_behind_the_picture() -> None:
    said = told(request("Make Ann look as in image 1, and the lamp as in image 2."), where=False)
    assert said.endswith("Make Ann look as in image 2, and the lamp as in image 3.")
