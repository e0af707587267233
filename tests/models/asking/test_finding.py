"""Finding the object in what a model wrote."""

import time

import pytest

from vivant.models.asking.finding import Found, find_object

KEYS = ("a", "b")
GOOD = '{"a": "}{", "b": [{"c": 1}]}'


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"Here you are:\n```json\n{GOOD}\n```\nIs it {{good}}?",
        f"<think>Perhaps {{a}}? Or {GOOD.replace('1', '2')}</think>{GOOD}",
        f'As in {{"a": 1}} you asked for:{GOOD} and not {{"a": 1, "b": 2}}',
        f"\ufeff  {GOOD}",
    ],
)
def test_the_object_with_the_right_keys_is_found(text: str) -> None:
    assert find_object(text, KEYS) == Found(GOOD, True)


def test_a_mark_of_thoughts_inside_of_the_object_hides_nothing() -> None:
    quoted = '{"a": "the sign says </think>", "b": 1}'
    assert find_object(quoted, KEYS) == Found(quoted, True)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Once upon a time.", ""),
        ("", ""),
        ("[1, 2]", ""),
        ("{braces} and {more", ""),
        ('{"c": 1} {"a": 2}', '{"c": 1}'),
        ('{"a": 1, "b": 2, "c": 3}', '{"a": 1, "b": 2, "c": 3}'),
    ],
)
def test_another_object_is_better_than_none(text: str, spelled: str) -> None:
    assert find_object(text, KEYS) == Found(spelled, False)


@pytest.mark.parametrize("text", ["{" * 500_000, '{"a":' * 200_000, "[{" * 200_000])
def test_a_hostile_answer_costs_no_minutes(text: str) -> None:
    began = time.perf_counter()
    assert find_object(text, KEYS) == Found("", False)
    assert time.perf_counter() - began < 60
