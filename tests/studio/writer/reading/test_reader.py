"""Given texts become casts and frames that show what the words say."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.studio.writer.reading.agreement import Agreement, Row, compare
from tests.studio.writer.reading.expected import EXPECTED
from tests.studio.writer.reading.little_texts import LITTLE
from tests.studio.writer.reading.own_prose import LAST_PROSE, LATER_PROSE, OWN_PROSE
from tests.studio.writer.reading.unseen import UNSEEN, UNSEEN_LATER
from vivant.encoding.encoding import cast_text
from vivant.errors import Refused
from vivant.schema.brief import CastRole, TextBrief, TextDraft
from vivant.schema.story import Story
from vivant.schema.vocabulary import WAIST_UP_POSES
from vivant.studio.features import OUTFITS, PROPS, SPECIES, variants
from vivant.studio.writer.reading.prose import read_prose
from vivant.studio.writer.reading.reader import read_text

FABLES = next(
    (found for parent in Path(__file__).parents if (found := parent / "shared" / "data" / "aesop").is_dir()),
    Path("no fables"),
)
needs_fables = pytest.mark.skipif(
    not FABLES.is_dir(), reason="no folder above has the fables in shared/data/aesop"
)


def brief_of(name: str) -> TextBrief:
    text = (FABLES / f"{name}.txt").read_text()
    return TextBrief(title=text.splitlines()[0], text=text)


def all_briefs() -> list[TextBrief]:
    fables = [brief_of(path.stem) for path in sorted(FABLES.glob("*.txt"))] if FABLES.is_dir() else []
    own = {
        title: text
        for title, (text, *_) in (
            *LITTLE.items(),
            *OWN_PROSE.items(),
            *LATER_PROSE.items(),
            *LAST_PROSE.items(),
        )
    }
    return [*fables, *(TextBrief(title=title, text=text) for title, text in own.items())]


def agreement_over(table: Mapping[str, Iterable[Row]]) -> Agreement:
    whole = Agreement()
    for name, rows in table.items():
        whole.add(compare(read_text(brief_of(name), seed=1), rows))
    return whole


def role(draft: TextDraft, key: str) -> CastRole:
    return next(role for role in draft.cast if role.key == key)


def on_stage(draft: TextDraft) -> set[str]:
    return {r.key for r in draft.cast}


@pytest.mark.parametrize("brief", all_briefs(), ids=lambda brief: brief.title)
def test_every_text_becomes_a_possible_story_word_for_word(brief: TextBrief) -> None:
    draft = read_text(brief, seed=3)
    assert " ".join(frame.narration for frame in draft.frames) == read_prose(brief.title, brief.text).body
    ids = {r.key: f"C{number:04d}" for number, r in enumerate(draft.cast)}
    assert isinstance(told := cast_text("S00001", brief.title, draft, ids), Story), told
    for r in draft.cast:
        assert r.species in SPECIES[r.subject_type]
        assert OUTFITS[r.profession].category == r.category
    for frame in draft.frames:
        assert frame.scene.detail in variants(frame.scene.setting)
        for p in frame.performances:
            assert p.prop is None or p.prop in PROPS
            assert frame.composition.shot in ("wide", "full") or p.pose in WAIST_UP_POSES


@pytest.mark.parametrize("brief", all_briefs(), ids=lambda brief: brief.title)
def test_the_order_from_left_to_right_never_changes_in_a_story(brief: TextBrief) -> None:
    draft = read_text(brief, seed=3)
    cast = [r.key for r in draft.cast]
    for frame in draft.frames:
        order = [cast.index(p.character) for p in frame.performances]
        assert order == sorted(order)


@needs_fables
def test_ten_fables_show_what_people_wrote_that_they_should(capsys: pytest.CaptureFixture[str]) -> None:
    whole = agreement_over(EXPECTED)
    with capsys.disabled():
        print(f"\nten fables:\n{whole.table()}")
    assert whole.share >= 0.95, whole.wrong


@needs_fables
@pytest.mark.parametrize("table", [UNSEEN, UNSEEN_LATER], ids=["five", "two later"])
def test_fables_nobody_had_seen_encoded_show_what_was_written_before(
    table: Mapping[str, tuple[Row, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = agreement_over(table)
    with capsys.disabled():
        print(f"\nunseen fables:\n{whole.table()}")
    assert whole.share >= 0.9, whole.wrong


@pytest.mark.parametrize("title", LITTLE)
def test_little_stories_in_other_words_are_read_too(title: str) -> None:
    text, cast, rows = LITTLE[title]
    draft = read_text(TextBrief(title=title, text=text), seed=1)
    found = compare(draft, rows)
    assert on_stage(draft) == set(cast)
    assert found.share >= 0.9, found.wrong


@pytest.mark.parametrize("table", [OWN_PROSE, LATER_PROSE, LAST_PROSE], ids=["own", "later", "last"])
def test_prose_as_people_write_it_today_shows_what_it_says(
    table: Mapping[str, tuple[str, tuple[Row, ...]]], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = Agreement()
    for title, (text, rows) in table.items():
        whole.add(compare(read_text(TextBrief(title=title, text=text), seed=1), rows))
    with capsys.disabled():
        print(f"\nprose of today:\n{whole.table()}")
    assert whole.share >= 0.9, whole.wrong


@needs_fables
@pytest.mark.parametrize(
    ("name", "cast"),
    [
        ("the-fawn-and-his-mother", {"fawn", "fawn_mother"}),
        ("the-farmer-and-the-stork", {"farmer", "crane", "stork"}),
        ("the-cock-and-the-jewel", {"cock"}),
        ("the-kingdom-of-the-lion", {"beast", "lion", "hare"}),
        ("the-charcoal-burner-and-the-fuller", {"charcoal_burner", "fuller"}),
        ("the-goat-and-the-goatherd", {"goat", "goatherd"}),
        ("the-ass-and-the-lapdog", {"man", "ass", "lapdog", "servant"}),
        ("the-wolf-in-sheep-s-clothing", {"wolf", "sheep", "shepherd"}),
    ],
)
def test_only_those_who_are_there_are_in_the_cast(name: str, cast: set[str]) -> None:
    assert on_stage(read_text(brief_of(name), seed=0)) == cast


@needs_fables
def test_the_same_being_is_the_same_role_in_every_text() -> None:
    names = ("the-fox-and-the-goat", "the-sick-lion", "the-hare-and-the-tortoise")
    roles = [role(read_text(brief_of(name), seed=0), "fox") for name in names]
    assert roles[0] == roles[1] == roles[2]


@needs_fables
def test_a_hare_is_drawn_as_a_rabbit_and_still_called_the_hare() -> None:
    hare = role(read_text(brief_of("the-hare-and-the-tortoise"), seed=0), "hare")
    assert (hare.name, hare.species) == ("the Hare", "rabbit")


@needs_fables
def test_a_moral_is_the_premise_and_no_frame() -> None:
    draft = read_text(brief_of("the-fox-and-the-goat"), seed=0)
    assert draft.premise == "Look before you leap."
    assert all("Look before you leap" not in frame.narration for frame in draft.frames)


@needs_fables
def test_night_falls_when_the_text_says_so() -> None:
    draft = read_text(brief_of("the-wolf-in-sheep-s-clothing"), seed=0)
    assert [frame.scene.time for frame in draft.frames] == ["day", "day", "dusk", "dusk", "night", "night"]


def test_the_seed_decides_only_what_the_text_leaves_open() -> None:
    title, (text, _, _) = next(iter(LITTLE.items()))
    one, two = (read_text(TextBrief(title=title, text=text), seed) for seed in (1, 2))
    assert read_text(TextBrief(title=title, text=text), 1) == one
    assert one.cast == two.cast
    assert [f.performances for f in one.frames] == [f.performances for f in two.frames]


RECIPE = """Preheat the oven. Mix two cups of flour with a pinch of salt. Add three eggs and a cup of milk, then
stir until smooth. Pour everything into a tin and bake for forty minutes. Leave to cool on a rack."""
DINNER = """Roast the duck in a hot oven for two hours. Turn the fish after ten minutes and add the salt. Put
the chicken into a pot with the carrots and boil it until it is soft. Serve the duck with the soup."""
WEATHER = """The Wind and the Sun argued about who was the stronger. "I am stronger," said the Wind. The Wind blew
as hard as he could, but the traveller only held his coat. Then the Sun shone, and he took off his coat."""
PLAY = """BEN: Where is the ball?
LUCY: I don't know. Maybe it is under the bed.
BEN: (crawling) It is dark here, and there is a mouse!
LUCY: (screaming) Help! Come out at once and shut the door, or it will run into the kitchen!"""
GERMAN = """Es war einmal ein kleines Mädchen, das hatte jedermann lieb. Da ging das Mädchen in den Wald und
traf den Wolf. Der Wolf sagte: "Guten Tag, wohin gehst du?" Das Mädchen antwortete: "Zur Großmutter." """
PAINTRESS = """Ella the elephant loved to paint. One day she met a mouse. "What are you painting?" asked the mouse.
"You," said Ella. The mouse laughed and sat still for an hour. Then it climbed up the easel and looked."""
SENTENCE = "The fox ran into the forest and the hare followed, because it was late and they were cold. "
CROWD = """A fox, a wolf, a bear, a hare, a goat and a mouse met in the forest. The fox laughed. The wolf ran.
The bear slept. The hare danced. The goat wept. The mouse sang, and then they all went home together."""


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("", "too short"),
        ("Fox", "too short"),
        ("The fox sat down now", "too short"),
        ("12 24 36 48 " * 30, "too short"),
        ("fox lion " * 40, "nobody on stage"),
        (RECIPE, "nobody on stage"),
        (DINNER, "nobody on stage"),
        (WEATHER, "Wind"),
        ("An elephant walked to the river. " + SENTENCE * 4, "elephant"),
        (PAINTRESS, "elephant"),
        (PLAY, "written as a play"),
        (GERMAN, "not seem to be English"),
        (CROWD, "needs 6 characters"),
        ("The fox ran past " + "very " * 60 + "old hills.", "divided"),
    ],
)
def test_what_cannot_be_encoded_honestly_is_refused_with_the_reason(text: str, because: str) -> None:
    with pytest.raises(Refused, match=because) as refusal:
        read_text(TextBrief(title="The Trial", text=text), seed=0)
    assert "The Trial" in refusal.value.what
    assert refusal.value.do


WORDS = st.sampled_from(
    [
        "The",
        "A",
        "fox",
        "lion",
        "Ants",
        "boy",
        "his",
        "mother",
        "he",
        "she",
        "they",
        "it",
        "him",
        "them",
        "and",
        "but",
        "when",
        "who",
        "said",
        "begged",
        "ran",
        "fell",
        '"Oh',
        'no!"',
        '"Why?"',
        ",",
        ".",
        ";",
        ":",
        "into",
        "the",
        "forest",
        "house",
        "night",
        "one",
        "of",
        "other",
        "two",
        "men",
        "Anna",
        "named",
        "that",
        "to",
        "not",
        "would",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=30, max_size=120))
def test_any_text_is_read_or_refused(words: list[str]) -> None:
    brief = TextBrief(title="Anything", text=" ".join(words))
    try:
        draft = read_text(brief, seed=0)
    except Refused:
        return
    assert " ".join(frame.narration for frame in draft.frames) == read_prose(brief.title, brief.text).body
