import random
import re

import pytest

from vivant.errors import InputError
from vivant.studio.writer.mentions import Stage
from vivant.studio.writer.players import Player
from vivant.studio.writer.sentences import choose, sentences_of, tell


def player(name: str, *, female: bool, number: int = 1) -> Player:
    return Player(
        id=f"C{number:04d}", name=name, kind="mouse", trade="tailor", age="", human=False, female=female,
        hand="paw", gift="quick feet", nature=("kind", "merry"),
    )  # fmt: skip


ANN = player("Ann", female=True)
BEA = player("Bea", female=True, number=2)
BOB = player("Bob", female=False, number=2)
CY = player("Cy", female=False, number=3)
EVERYBODY = frozenset({"C0001", "C0002", "C0003"})


def told(text: str, stage: Stage, known: frozenset[str] = EVERYBODY, **facts: str) -> str:
    return tell(text, stage, facts, known, random.Random(1))


def test_a_pronoun_stands_where_nobody_else_can_be_meant() -> None:
    assert told("{A} saw {B}, and {he} ran to {bhim}.", Stage(ANN, BOB)) == "Ann saw Bob, and she ran to him."


def test_a_name_stands_where_a_pronoun_could_mean_two() -> None:
    assert told("{A} saw {B}, and {he} ran.", Stage(ANN, BEA)) == "Ann saw Bea, and Ann ran."


def test_what_belongs_to_the_subject_keeps_its_pronoun() -> None:
    assert told("{A} gave {B} {his} hat.", Stage(ANN, BEA)) == "Ann gave Bea her hat."


def test_a_sentence_that_begins_with_a_pronoun_names_who_was_not_yet_named() -> None:
    assert told("{he} ran.", Stage(ANN)) == "Ann ran."


def test_somebody_new_is_introduced_once() -> None:
    text = told("{A} met {B}, and there {B} laughed.", Stage(ANN, BOB), frozenset({"C0001"}))
    assert re.fullmatch(
        r"Ann met (Bob the mouse tailor|a mouse tailor called Bob), and there Bob laughed\.", text
    )


def test_what_needs_a_friend_is_told_only_with_one() -> None:
    text = "{A} sang<B , and {B} hummed>.<!B Nobody heard it.>"
    assert told(text, Stage(ANN, BOB)) == "Ann sang, and Bob hummed."
    assert told(text, Stage(ANN)) == "Ann sang. Nobody heard it."


def test_the_others_are_listed() -> None:
    assert told("{R} came.", Stage(ANN, None, (BOB, CY))) in ("Bob and Cy came.", "The others came.")


def test_one_alone_is_never_they() -> None:
    assert told("{A} sat; {they} {were} tired.", Stage(ANN)) == "Ann sat; she was tired."
    assert told("{A} sat; {they} {were} tired.", Stage(ANN, BOB)) == "Ann sat; they were tired."


@pytest.mark.parametrize(
    ("noun", "right"),
    [
        ("apple", "an apple"),
        ("key", "a key"),
        ("umbrella", "an umbrella"),
        ("unicorn", "a unicorn"),
        ("hour", "an hour"),
    ],
)
def test_the_article_follows_the_sound(noun: str, right: str) -> None:
    assert told("{A} wanted a {thing}.", Stage(ANN), thing=noun) == f"Ann wanted {right}."


def test_choices_are_made_from_the_inside_out() -> None:
    made = {choose("[a [b|c]|d]", random.Random(seed)) for seed in range(40)}
    assert made == {"a b", "a c", "d"}


def test_a_lead_joins_the_first_sentence() -> None:
    text = tell("Something fell.", Stage(ANN), {}, EVERYBODY, random.Random(1), lead="at dusk,")
    assert text == "At dusk, something fell."


def test_speech_inside_a_sentence_does_not_end_it() -> None:
    text = '"Help! It is dark," said Ann. "Who is there?" asked Bob. "Me!" Then it was still.'
    assert sentences_of(text) == [
        '"Help! It is dark," said Ann.', '"Who is there?" asked Bob.', '"Me!"', "Then it was still.",
    ]  # fmt: skip


def test_an_unknown_token_is_refused_with_its_name() -> None:
    with pytest.raises(InputError, match="nonsense"):
        told("{A} saw {nonsense}.", Stage(ANN))


def test_who_speaks_stays_small_behind_a_question_or_a_cry() -> None:
    assert told('"What now?" the mouse asked. "Help!" cried {A}.', Stage(ANN)).startswith(
        '"What now?" the mouse'
    )
    assert told('{B} sang. "Help!" the mouse fell.', Stage(ANN, BOB)).endswith('"Help!" The mouse fell.')
