"""Who gives, takes, touches or leads whom in a given text."""

from vivant.schema.brief import TextBrief
from vivant.schema.contact import Contact
from vivant.schema.story import Performance
from vivant.studio.writer.reading.reader import read_text

TEXT = """A Fox and a Crow lived in a wood. One morning the Fox met the Crow by a tree. The Crow gave the apple
to the Fox. The Fox smiled and was glad of it all day long.

In the evening the Fox took the cheese from the Crow. Nobody else was in the wood. An old Bear came along the path.

The Bear patted the Crow, for she was weeping bitterly. Then night fell over the wood and the stars came out.

In the morning the Bear led the Crow by the hand out of the wood. The Fox followed far behind the two of them.

The Fox did not give the flower to the Bear. He looked at the sky and said nothing for a long while.

The Crow flew up into a tree. The Bear went home, and the Fox lay down in the grass and fell asleep.

So it is with friends."""


def _performance(words: str, who: str) -> Performance:
    draft = read_text(TextBrief(title="The Fox and the Crow", text=TEXT), 1)
    frame = next(frame for frame in draft.frames if words in " ".join(frame.narration.split()))
    return next(p for p in frame.performances if p.character == who)


def test_who_gives_meets_the_hand_of_who_takes() -> None:
    crow, fox = (_performance("gave the apple", who) for who in ("crow", "fox"))
    assert crow.contact == Contact(kind="giving", other="fox")
    assert fox.contact == Contact(kind="taking", other="crow")
    assert (crow.prop, fox.prop) == ("apple", None)
    assert {crow.facing, fox.facing} == {"left", "right"}


def test_what_is_taken_from_somebody_is_still_in_the_other_hand() -> None:
    fox, crow = (_performance("took the cheese", who) for who in ("fox", "crow"))
    assert fox.contact == Contact(kind="taking", other="crow")
    assert (fox.prop, crow.prop) == (None, "cheese")


def test_who_is_patted_is_touched() -> None:
    assert _performance("patted the Crow", "bear").contact == Contact(kind="touching", other="crow")


def test_who_is_led_goes_the_same_way_behind() -> None:
    bear, crow = (_performance("led the Crow", who) for who in ("bear", "crow"))
    assert bear.contact == Contact(kind="leading", other="crow")
    assert bear.facing == crow.facing


def test_what_is_denied_is_not_shown() -> None:
    assert _performance("did not give", "fox").contact is None
