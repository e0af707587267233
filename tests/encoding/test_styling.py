"""Which style a story is drawn in."""

from collections import Counter

import pytest
from pydantic import ValidationError

from tests.studio.company import company, spec
from vivant.encoding.styling import in_style, style_of
from vivant.schema.story import Story
from vivant.schema.vocabulary import ART_STYLES


def _story() -> Story:
    frame = spec(*company(1))
    return Story(id="S00001", title="T", premise="P", source="invented", cast=("C0001",), frames=(frame,) * 6)


def test_a_style_that_was_chosen_is_every_storys() -> None:
    assert {style_of(number, "woodcut", seed) for number in range(1, 9) for seed in (1, 2)} == {"woodcut"}


def test_mixed_deals_every_style_to_as_many_stories_whatever_the_seed() -> None:
    for seed in range(4):
        assert Counter(style_of(number, "mixed", seed) for number in range(1, 25)) == dict.fromkeys(
            ART_STYLES, 4
        )


def test_a_story_is_drawn_in_one_style_throughout() -> None:
    assert {frame.style for frame in in_style(_story(), "crayon").frames} == {"crayon"}


def test_a_story_of_two_styles_is_refused() -> None:
    two = (*_story().frames[:5], spec(*company(1), style="crayon"))
    with pytest.raises(ValidationError, match="keeps one art style, not crayon, storybook"):
        Story.model_validate({**_story().model_dump(), "frames": [f.model_dump() for f in two]})
