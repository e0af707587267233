import random

from vivant.colour import delta_e
from vivant.studio.harmony import CONTRAST, choose_colour, harmonise
from vivant.studio.palette import COLOURS, GARMENT_COLOURS


def test_neutrals_go_with_everything_and_harmony_has_no_order() -> None:
    for name in GARMENT_COLOURS:
        assert harmonise("charcoal", name)
        for other in GARMENT_COLOURS:
            assert harmonise(name, other) is harmonise(other, name)


def test_neighbours_and_complements_please_and_a_right_angle_does_not() -> None:
    assert harmonise("teal", "turquoise")
    assert harmonise("orange", "blue")
    assert not harmonise("red", "lime")


def test_a_chosen_colour_stands_off_from_its_neighbours_and_goes_with_them() -> None:
    for seed in range(200):
        rng = random.Random(seed)
        coat, top = rng.choice(GARMENT_COLOURS), ""
        top = choose_colour(rng, beside=[coat])
        assert delta_e(COLOURS[top].rgb, COLOURS[coat].rgb) >= CONTRAST
        assert harmonise(top, coat)


def test_where_nothing_stands_off_enough_the_farthest_is_taken() -> None:
    assert (
        choose_colour(random.Random(1), beside=["white"], among=["cream", "white", "yellow"], contrast=99)
        == "yellow"
    )
