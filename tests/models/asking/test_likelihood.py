"""P(yes) from the tokens of an answer, however a model cuts its words."""

import json
import math
from collections.abc import Mapping

import pytest

from vivant.models.asking.likelihood import Token, likelihoods

SPELLED = (
    '{"answers": [{"id": "pose", "seen": "a sign: \\"verdict\\": \\"no\\"", "verdict": "yes", "box": null}]}'
)
AT = SPELLED.rindex('"yes"')


def tokens(*cut: str, tops: Mapping[int, Mapping[str, float]]) -> list[Token]:
    """The text cut as said; `tops` has shares of what could have stood at some of the cuts."""
    return [
        Token(text.encode(), tuple((t.encode(), math.log(p)) for t, p in tops.get(i, {text: 1.0}).items()))
        for i, text in enumerate(cut)
    ]


def rounded(cut: list[Token], spelled: str, count: int) -> list[float | None]:
    return [p if p is None else round(p, 6) for p in likelihoods(cut, spelled, count)]


@pytest.mark.parametrize(
    ("before", "token", "after", "tops"),
    [
        ('"', "yes", '", ', {"yes": 0.6, "no": 0.2, "unsure": 0.2}),
        ("", '"yes', '", ', {'"yes': 0.6, '"no': 0.2, '"unsure': 0.1, '"': 0.1}),
        ("", '"yes",', " ", {'"yes",': 0.6, '"no",': 0.2, '"not': 0.2}),
        ('"', "y", 'es", ', {"y": 0.6, "n": 0.2, "u": 0.2}),
        ('"', "yes", '", ', {"yes": 0.5, "Yes": 0.1, " no": 0.15, "NO": 0.05, "none": 0.2}),
    ],
    ids=["apart", "with its quote", "with what follows", "in letters", "in other spellings"],
)
def test_the_token_that_decides_is_found(
    before: str, token: str, after: str, tops: Mapping[str, float]
) -> None:
    head, tail = SPELLED[:AT] + before, SPELLED[AT + len(before + token + after) :]
    cut = tokens("Thoughts first. ", head, token, after, tail, tops={2: tops})
    assert b"".join(t.text for t in cut).decode().endswith(SPELLED)
    assert rounded(cut, SPELLED, 1) == [0.75]


def test_every_verdict_has_its_own_in_their_order() -> None:
    answers = [{"verdict": "yes"}, {"verdict": "no"}, {"verdict": "unsure"}]
    spelled = json.dumps({"answers": answers})
    words = ("yes", "no", "unsure")
    cut: list[str] = []
    rest = spelled
    for word in words:
        head, rest = rest.split(f'"{word}"', 1)
        cut += [f'{head}"', word]
        rest = f'"{rest}'
    shares = {1: {"yes": 0.9, "no": 0.1}, 3: {"no": 1.0}, 5: {"unsure": 1.0}}
    assert rounded(tokens(*cut, rest, tops=shares), spelled, 3) == [0.9, 0.0, None]


def test_letters_of_several_bytes_move_nothing() -> None:
    spelled = '{"seen": "ein Bär – 熊", "verdict": "no"}'
    head, tail = spelled[:-4].encode(), spelled[-4:]
    split = [head[:12], head[12:13], head[13:]]
    cut = [Token(part, ((part, 0.0),)) for part in split]
    cut += tokens(tail[:2], tail[2:], tops={0: {"no": 0.75, "yes": 0.25}})
    assert rounded(cut, spelled, 1) == [0.25]


@pytest.mark.parametrize("count", [0, 2])
def test_another_number_of_verdicts_than_answers_says_nothing(count: int) -> None:
    cut = tokens(SPELLED, tops={})
    assert likelihoods(cut, SPELLED, count) == (None,) * count


def test_tokens_of_another_text_say_nothing() -> None:
    assert likelihoods(tokens("▁{", '▁"verdict": "yes"}', tops={}), '{ "verdict": "yes"}', 1) == (None,)
