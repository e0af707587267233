"""The words of a book: quotation marks, alternatives of pictures, and what it says of its making."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book.made_up import HOSTILE, book
from tests.report.sample_project import character
from vivant.book.breaking import ZERO_WIDTH_SPACE, breakable
from vivant.book.colophon import colophon
from vivant.book.describing import frame_alt
from vivant.book.quoting import printable, typeset
from vivant.schema.contact import Contact
from vivant.schema.story import FrameSpec, Performance, Scene


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"Hello," said Fern.', "“Hello,” said Fern."),
        ('Fern said "Hello" and "Bye".', "Fern said “Hello” and “Bye”."),
        ('It is Fern\'s map—"mine," he said.', "It is Fern’s map—“mine,” he said."),
        ('"Why not?\' He said, "I had no time.', "“Why not?’ He said, “I had no time."),
        ('I passed the days in singing." They laughed.', "I passed the days in singing.” They laughed."),
        ("'Who is there?' \"I said: 'No.'\"", "‘Who is there?’ “I said: ‘No.’”"),
        ("'tis the boys' hat.", "'tis the boys' hat."),
        ('#read("/etc/passwd")', '#read("/etc/passwd")'),
        ('<a href="x">"no"</a>', '<a href="x">"no"</a>'),
        ("One \n two.\n\n\n Three. ", "One two.\n\nThree."),
        ("a\u202eb\x00c\ud800", "abc"),
    ],
)
def test_straight_marks_become_curly_where_they_clearly_open_and_close(typed: str, printed: str) -> None:
    assert typeset(typed, "en") == printed


def test_other_languages_keep_the_marks_that_they_are_typed_with() -> None:
    assert typeset('"Hallo", sagte Fern.', "de") == '"Hallo", sagte Fern.'


@given(st.text())
def test_typesetting_changes_marks_and_spaces_and_nothing_else(text: str) -> None:
    def plain(words: str) -> str:
        return "".join(printable(words).split()).translate(
            {ord("“"): '"', ord("”"): '"', ord("’"): "'", ord("‘"): "'"}
        )

    assert plain(typeset(text, "en")) == plain(text)
    assert typeset(typeset(text, "en"), "en") == typeset(text, "en")


def joined(words: list[tuple[str, str]]) -> str:
    """Words, each with the space after it."""
    return "".join(map("".join, words))


@given(st.lists(st.tuples(st.text("ab", max_size=60), st.sampled_from(" \n"))).map(joined))
def test_long_words_may_break_and_short_ones_may_not(text: str) -> None:
    broken = breakable(text)
    assert broken.replace(ZERO_WIDTH_SPACE, "") == text
    for before, after in zip(text.split(), broken.split(), strict=True):
        assert (ZERO_WIDTH_SPACE in after) == (len(before) >= 25)
        assert all(len(part) <= 12 for part in after.split(ZERO_WIDTH_SPACE)) or before == after


MILA, ODO = character(1, "Mila"), character(2, "Odo", species="owl", profession="teacher")
CAST = {one.id: one for one in (MILA, ODO)}


def performance(who: str, place: str, **changes: object) -> Performance:
    told = {"pose": "standing", "expression": "neutral", "facing": "viewer", **changes}
    return Performance.model_validate({"character": who, "placement": place, **told})


def test_an_alternative_tells_who_does_what_where_from_left_to_right() -> None:
    spec = FrameSpec(
        narration="Any.",
        scene=Scene(setting="tall_ship", detail="a lantern", time="night", weather="rain"),
        performances=(
            performance("C0001", "right", pose="holding", expression="afraid", prop="apple"),
            performance("C0002", "left", pose="arms_crossed", expression="laughing"),
        ),
    )
    assert frame_alt(spec, CAST) == (
        "Odo the teacher, standing with arms crossed, laughing; Mila the baker, holding an apple, looking "
        "afraid. Tall ship with a lantern, at night, in the rain."
    )


def test_an_alternative_tells_of_hands_that_meet() -> None:
    spec = FrameSpec(
        narration="Any.",
        scene=Scene(setting="meadow", time="day"),
        performances=(
            performance(
                "C0001",
                "left",
                pose="offering",
                prop="bun",
                facing="right",
                contact=Contact(kind="giving", other="C0002"),
            ),
            performance("C0002", "right", pose="reaching", facing="left", expression="happy"),
        ),
    )
    assert frame_alt(spec, CAST).startswith("Mila the baker, offering a bun, giving the bun to Odo; Odo the")


def test_the_end_page_says_that_machines_made_it_which_and_on_what_terms() -> None:
    told = " ".join(colophon(book()))
    assert "made by artificial intelligence" in told
    assert "a-writer" in told
    assert "a-painter and b-painter" in told
    assert "commercially" in told
    assert "studio" not in told
    assert "decided on 1 of its 6 pages" in told


def test_the_end_page_says_what_was_simulated_and_what_was_given() -> None:
    making = replace(book().making, simulated=("planner", "generator"), source="aesop", seen=0, terms=())
    told = " ".join(colophon(replace(book(), making=making)))
    assert "no trained model" in told
    assert "“aesop”" in told
    assert "No person looked at" in told
    assert "commercially" not in told


def test_books_are_equal_where_everything_in_them_is() -> None:
    assert book().identity == book().identity
    others = [
        replace(book(), title="Another"),
        replace(book(), language="de"),
        replace(book(), cast=book().cast[:1]),
        replace(book(), pages=book().pages[1:]),
        replace(book(), cover=book().pages[1].plate or book().cover),
        replace(book(), making=replace(book().making, seen=0)),
        book(HOSTILE),
    ]
    assert len({one.identity for one in others} | {book().identity}) == len(others) + 1
