"""Characters at the review screen: passed, failed, described anew, and asked for again."""

import pytest
from playwright.sync_api import expect

from tests.review.sitting import Sitting
from vivant.schema.record import Checkpoint


@pytest.fixture(scope="module")
def checkpoint() -> Checkpoint:
    return "characters"


def test_every_character_is_decided_by_keyboard_and_then_nothing_waits(mia: Sitting) -> None:
    for keys in (("j",), ("d", "2"), ("j",)):
        mia.wait()
        mia.press(*keys)
    expect(mia.page.get_by_role("heading", name="Nothing waits for you here")).to_be_visible()
    given = mia.expect_given(3)
    assert [(one["verdict"], one["defects"]) for one in given] == [
        ("pass", []),
        ("fail", ["colours"]),
        ("pass", []),
    ]
    assert mia.visit.problems == []


def test_the_most_similar_other_one_stands_beside_it(mia: Sitting) -> None:
    expect(mia.page.locator(".references")).to_contain_text("the most similar other one")


def test_an_empty_description_is_refused_at_the_field(mia: Sitting) -> None:
    mia.press("e")
    field = mia.page.get_by_label("Description")
    field.fill("")
    mia.press("Control+Enter")
    expect(mia.page.get_by_text("A character needs a description.")).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")


def test_a_character_described_anew_leaves_until_it_has_a_template(mia: Sitting) -> None:
    first = mia.title()
    mia.press("e")
    field = mia.page.get_by_label("Description")
    described = field.input_value()
    field.fill(f"{described.removesuffix('.')} and a yellow scarf.")
    mia.press("Control+Enter")
    expect(mia.page.locator(".notice-line")).to_contain_text("The description is saved.")
    expect(mia.page).not_to_have_title(f"{first} – Characters – tiny")
    characters = mia.application.desk.project.catalogue.characters()
    changed = [r.character for r in characters if r.character.revision > 1]
    assert [one.name for one in changed] == [first]
    assert "yellow scarf" in changed[0].description


def test_another_template_is_ordered_with_a_reason(mia: Sitting) -> None:
    first = mia.title()
    mia.press("t")
    mia.page.keyboard.type("the hat is missing")
    mia.press("Control+Enter")
    expect(mia.page.locator(".notice-line")).to_contain_text("Another template is ordered.")
    expect(mia.page.locator(".orders")).to_contain_text("1 ordered")
    expect(mia.page).not_to_have_title(f"{first} – Characters – tiny")
