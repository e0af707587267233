"""Nouns of places become the settings that show them."""

import pytest

from vivant.schema.brief import TextBrief
from vivant.schema.story import FrameSpec
from vivant.studio.writer.reading.reader import read_text

_REST = """ He thought about it for a while and scratched his ear. Then he sat down and sighed. Nobody came. At last
he laughed, and said to himself that it did not matter. After that he went to sleep. When he woke up he stretched,
and he jumped for joy, and he danced until he was tired."""


def first_frame(sentence: str) -> FrameSpec:
    return read_text(TextBrief(title="A Little Text", text=sentence + _REST), seed=1).frames[0]


@pytest.mark.parametrize(
    ("sentence", "setting", "detail"),
    [
        ("A Fox saw clusters of ripe black grapes on the vine.", "vineyard", "a grape trellis"),
        ("A Mouse ran through the corn.", "cornfield", ""),
        ("A Crow flew to the windmill.", "cornfield", "a windmill"),
        ("A Boy climbed a tree in the orchard.", "orchard", ""),
        ("A Goat broke into the garden.", "garden", ""),
        ("A Sailor came down to the harbour.", "harbour", ""),
        ("A Cat went on board of a ship, and slept in the ship.", "harbour", "a tall ship"),
        ("A Frog swam in the pond.", "pond", "water lilies"),
        ("A Donkey walked along the road.", "country_road", ""),
        ("A Wolf crept into the sheepfold.", "pasture", "a shepherd's hut"),
        ("A Wolf followed the Lamb to the pasture.", "pasture", "grazing sheep"),
        ("A Bear stood under the waterfall.", "waterfall", ""),
        ("An Owl lived in the ruins.", "ruins", ""),
        ("A Goat stood on the roof of a high barn.", "rooftops", ""),
    ],
)
def test_a_noun_of_a_place_is_the_setting_that_shows_it(sentence: str, setting: str, detail: str) -> None:
    scene = first_frame(sentence).scene
    assert scene.setting == setting
    assert not detail or scene.detail == detail


@pytest.mark.parametrize(
    ("sentence", "setting"),
    [
        ("A Sheep and a Lion made friends.", "pasture"),
        ("A Frog was fond of flies.", "pond"),
        ("A Shepherd was fond of songs.", "pasture"),
        ("A Gardener was fond of songs.", "garden"),
    ],
)
def test_without_a_place_one_is_where_one_is_at_home(sentence: str, setting: str) -> None:
    assert first_frame(sentence).scene.setting == setting
