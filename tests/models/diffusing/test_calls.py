"""How pipeline classes are called; the classes themselves are tested with their provider."""

import numpy as np
import pytest

from vivant.models.diffusing.calls import FORMS, OURS, Asked, side_by_side

Image = pytest.importorskip("PIL.Image", reason='needs pip install "vivant[diffusers]"')


def picture(level: int, width: int = 8, height: int = 8) -> object:
    return Image.fromarray(np.full((height, width, 3), level, np.uint8))


def asked(*levels: int, prompt: str = "Ada (image 1) waves at Bo (image 2).") -> Asked:
    return Asked(prompt, tuple(picture(level) for level in levels), 16, 32)


@pytest.mark.parametrize("kind", FORMS)
def test_a_call_says_only_what_no_configuration_may(kind: str) -> None:
    assert FORMS[kind].arguments(asked(1, 2)).keys() <= OURS


@pytest.mark.parametrize("kind", ["Flux2KleinPipeline", "QwenImageEditPlusPipeline"])
def test_references_are_listed_in_their_order(kind: str) -> None:
    given = FORMS[kind].arguments(asked(1, 2, 3))["image"]
    assert [p.getpixel((0, 0))[0] for p in given] == [1, 2, 3]


def test_qwen_is_told_of_pictures_by_the_name_it_gives_them() -> None:
    prompt = "Image 1 is the picture to change. Make Ada look as in image 12, not as an image 3d."
    given = FORMS["QwenImageEditPlusPipeline"].arguments(asked(1, prompt=prompt))
    assert given["prompt"] == (
        "Picture 1 is the picture to change. Make Ada look as in Picture 12, not as an image 3d."
    )


def test_kontext_sees_its_references_side_by_side_and_is_told_so() -> None:
    given = FORMS["FluxKontextPipeline"].arguments(asked(1, 2))
    assert given["image"].size == (16, 8)
    assert [given["image"].getpixel((x, 4))[0] for x in (4, 12)] == [1, 2]
    assert given["prompt"].startswith(
        "The input shows 2 pictures side by side, from left to right: image 1, image 2."
    )


def test_kontext_is_given_a_single_picture_as_it_is() -> None:
    given = FORMS["FluxKontextPipeline"].arguments(asked(1))
    assert given["image"].size == (8, 8)
    assert given["prompt"] == asked().prompt


def test_kontext_draws_the_size_asked_for_rather_than_a_million_pixels() -> None:
    assert FORMS["FluxKontextPipeline"].arguments(asked())["max_area"] == 16 * 32


def test_pictures_of_different_heights_stand_side_by_side_at_the_height_of_the_first() -> None:
    row = side_by_side([picture(1, 8, 8), picture(2, 20, 40)])
    assert row.size == (8 + 4, 8)
