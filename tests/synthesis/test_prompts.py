"""Prompts with a style of people's own, and of characters of whom no parts are known."""

from tests.studio.company import characters, company, spec
from vivant.synthesis.prompts import (
    frame_prompt,
    full_description,
    posed_prompt,
    template_prompt,
    view_prompt,
)

STYLE = "oil on canvas"


def test_an_own_style_takes_the_place_of_the_name_of_another() -> None:
    frame = spec(*company(2))
    plain = frame_prompt(frame, characters()[:2], "one_step")
    own = frame_prompt(frame, characters()[:2], "one_step", style=STYLE, style_images=[3, 4])
    assert plain.splitlines()[0].startswith("Illustration in storybook style, ")
    assert own.splitlines()[:4] == [
        plain.splitlines()[0].replace("Illustration in storybook style", "Illustration"),
        "Art style: oil on canvas.",
        "Image 3 shows the art style only: nobody and nothing of it appears.",
        "Image 4 shows the art style only: nobody and nothing of it appears.",
    ]
    assert own.splitlines()[4:] == plain.splitlines()[1:]


def test_sheets_are_asked_for_in_the_own_style_too() -> None:
    mira = characters()[0]
    for prompt in (
        template_prompt(mira, STYLE),
        posed_prompt(mira, "waving", "happy", STYLE),
        view_prompt(mira, "back", STYLE),
    ):
        assert prompt.startswith(f"A character sheet in this art style: {STYLE}. It shows ")
        assert "Storybook" not in prompt


def test_who_has_no_known_parts_is_described_by_words_alone() -> None:
    mira = characters()[0]
    bare = mira.model_copy(update={"identity": mira.identity.model_copy(update={"features": ()})})
    assert full_description(bare) == mira.description
