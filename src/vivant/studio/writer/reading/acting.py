"""What each one on stage does and feels in a passage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from vivant.schema.vocabulary import Expression, Pose
from vivant.studio.writer.reading.company import Who
from vivant.studio.writer.reading.deeds import DEEDS
from vivant.studio.writer.reading.grammar import NEGATIONS, STRICT_DETERMINERS
from vivant.studio.writer.reading.moods import SAID, SPEECH_STRENGTH
from vivant.studio.writer.reading.passages import Passage
from vivant.studio.writer.reading.prose import Token
from vivant.studio.writer.reading.story import Event, Following, Speech
from vivant.studio.writer.reading.things import PRECIOUS, THINGS

_LASTING: Final[frozenset[Pose]] = frozenset({"lying", "sleeping"})
_RISEN: Final[frozenset[Pose]] = frozenset(
    {
        "standing", "walking", "running", "jumping", "climbing", "dancing", "sitting", "carrying", "bowing",
        "kneeling",
    }
)  # fmt: skip
_EMPTY_HANDED: Final[frozenset[Pose]] = frozenset(
    {"sleeping", "climbing", "falling", "arms_crossed", "hugging_self", "bowing", "hands_on_hips", "reading"}
)
_PROP_POSES: Final[frozenset[Pose]] = frozenset({"holding", "carrying", "offering", "throwing"})
_FEELING_WEIGHT: Final = 7.5
_MOST_ACTION_WORDS: Final = 9


@dataclass(frozen=True, slots=True)
class Act:
    """What one does in one passage; `towards` is whom it is about, `rest` how one lies from then on."""

    who: int
    pose: Pose
    expression: Expression
    action: str
    prop: str | None
    towards: Who
    speaks: bool
    felt: bool
    rest: Pose | None = None


def act(
    story: Following, speeches: Sequence[Speech], passage: Passage, who: int, stage: Who, before: Act | None
) -> Act:
    """The act of `who` in a passage; `before` is what the same one did in the passage before."""
    events = [e for e in story.events if e.real and passage.first <= e.token < passage.end]
    heard = [s for s in speeches if s.start < passage.end and s.end > passage.first]
    poses: list[tuple[float, int, Pose]] = []
    moods: list[tuple[float, int, Expression]] = []
    towards: list[tuple[float, Who]] = []
    best: tuple[float, int, Event] | None = None
    for event in events:
        weight = event.deed.weight - (2.5 if event.past else 0.0) - (3.0 if event.aside else 0.0)
        if who in event.doers:
            if event.deed.pose:
                poses.append((weight, event.token, event.deed.pose))
            if event.deed.expression:
                moods.append((weight, event.token, event.deed.expression))
            towards.append((weight, event.done_to))
            if best is None or (weight, event.token) > best[:2]:
                best = (weight, event.token, event)
        elif who in event.done_to:
            answers = any(who in s.speakers and s.start > event.token for s in heard)
            weight -= 4.0 if answers else 0.0
            if event.deed.done_pose:
                poses.append((weight + 0.5, event.token, event.deed.done_pose))
            if event.deed.done_expression:
                moods.append((weight + 0.5, event.token, event.deed.done_expression))
            towards.append((weight - 0.5, event.doers))
    for feeling in story.feelings:
        if who in feeling.who and passage.first <= feeling.token < passage.end:
            moods.append((_FEELING_WEIGHT, feeling.token, feeling.mood))
    speaks = False
    for speech in heard:
        share = _share(speech, passage)
        if who in speech.speakers:
            speaks = True
            words = story.prose.tokens[max(speech.start, passage.first) : min(speech.end, passage.end)]
            if not any(t.low in SAID for t in words):
                words = story.prose.tokens[speech.start : min(speech.end, passage.end)]
            pose, mood = speech_act(words, speech)
            poses.append((3.0 + 3.5 * share, speech.start, pose))
            moods.append((1.0 if mood == "neutral" else 3.0 + 3.0 * share, speech.start, mood))
            towards.append((3.0 + 3.5 * share, speech.hearers))
        elif who in speech.hearers:
            towards.append((2.0 + 3.0 * share, speech.speakers))
    prop = _prop(story, passage, events, who)
    pose = _chosen_pose(poses, before, bool(events or heard) and bool(poses))
    if (
        prop
        and pose in ("standing", "walking", "thinking", "reaching", "crouching")
        and max(p[0] for p in poses) < 7
    ):
        pose = "carrying" if prop in ("sack", "stick bundle", "basket", "bucket") else "holding"
    doing = any(who in e.doers and e.deed.kind != "speak" for e in events)
    if before and speaks and not doing and before.rest == "lying":
        pose = before.rest
    if (
        before
        and speaks
        and not doing
        and before.prop
        and before.pose == "holding"
        and prop is None
        and pose in ("offering", "pointing", "standing")
    ):
        prop, pose = before.prop, "holding"
    if prop and pose == "pointing":
        pose = "holding"
    if prop and pose in _EMPTY_HANDED:
        prop = None
    if pose == "carrying" and prop is None and not any(p[0] >= 5 for p in poses):
        pose = "walking"
    expression = max(moods)[2] if moods else _carried_mood(before, pose)
    action = _action(story, passage, best[2]) if best else ""
    target = max(towards, key=lambda t: t[0], default=(0.0, ()))[1]
    return Act(
        who,
        pose,
        expression,
        action,
        prop,
        tuple(w for w in target if w in stage and w != who),
        speaks,
        bool(moods),
        _rest(poses, before, speaks),
    )


def speech_act(words: Iterable[Token], speech: Speech) -> tuple[Pose, Expression]:
    """How somebody stands and looks who says these words."""
    said = list(words)
    marks = {t.text for t in said}
    scores: dict[Expression, float] = {}
    for i, token in enumerate(said):
        felt = SAID.get(token.low)
        if felt in ("sad", "afraid") and _of_hearer(said, i):
            continue
        if felt and not NEGATIONS & {t.low for t in said[max(0, i - 2) : i]}:
            scores[felt] = scores.get(felt, 0.0) + SPEECH_STRENGTH[felt]
    deed = speech.deed
    shouted = deed is not None and deed.verb == "shout"
    calm: Expression = "surprised" if shouted else "neutral"
    mood: Expression = max(sorted(scores), key=lambda m: scores[m]) if scores else calm
    if deed and deed.expression:
        mood = deed.expression
    if deed and deed.pose and deed.verb not in ("ask", "promise", "shout"):
        return deed.pose, mood
    if mood == "angry":
        return "pointing", mood
    if mood in ("sad", "crying"):
        return "hugging_self", mood
    if deed and deed.verb == "shout" and "!" in marks:
        return "arms_raised", mood
    if "?" in marks or mood == "happy":
        return "offering", mood
    if mood == "afraid":
        return "arms_raised", mood
    you = any(t.low in ("you", "your", "thee") for t in said)
    return ("pointing" if you else "offering"), mood


def _of_hearer(said: Sequence[Token], i: int) -> bool:
    """ "Are you lost?", "Why are you so sad?": the one who listens feels it, not the speaker."""
    back = [t.low for t in said[max(0, i - 4) : i]]
    return bool({"you", "thou"} & set(back)) and not {"i", "me", "we"} & set(back)


def _share(speech: Speech, passage: Passage) -> float:
    """The part of a passage that a speech fills, 0 to 1."""
    inside = min(speech.end, passage.end) - max(speech.start, passage.first)
    return inside / max(1, passage.end - passage.first)


def _chosen_pose(poses: list[tuple[float, int, Pose]], before: Act | None, active: bool) -> Pose:
    if poses:
        return max(poses)[2]
    if before and before.rest and not active:
        return before.rest
    return "standing"


def _rest(poses: Sequence[tuple[float, int, Pose]], before: Act | None, speaks: bool) -> Pose | None:
    """How somebody lies after a passage; who goes anywhere has risen, who speaks is awake."""
    rest = before.rest if before else None
    if speaks and rest == "sleeping":
        rest = None
    for _, _, pose in sorted(poses, key=lambda p: p[1]):
        if pose in _LASTING:
            rest = pose
        elif pose in _RISEN:
            rest = None
    return rest


def _carried_mood(before: Act | None, pose: Pose) -> Expression:
    if pose == "sleeping":
        return "sleepy"
    if (
        before
        and before.felt
        and before.expression in ("sad", "afraid", "angry", "happy", "determined", "crying")
    ):
        return "sad" if before.expression == "crying" else before.expression
    return "neutral"


def _prop(story: Following, passage: Passage, events: Sequence[Event], who: int) -> str | None:
    """A thing that a deed of this passage puts into somebody's hands."""
    tokens = story.prose.tokens
    for event in reversed(events):
        if who not in event.doers:
            continue
        if not (event.deed.kind == "hold" or event.deed.pose in ("pulling", "carrying")):
            if brought := _brought(story, passage, event):
                return brought
            continue
        for i in range(event.token + 1, min(event.token + 9, passage.end)):
            token = tokens[i]
            if token.sentence != tokens[event.token].sentence or token.quote is not None or token.text == ";":
                break
            if event.deed.verb == "play" and any(t.low in ("flute", "pipe") for t in tokens):
                return "flute"
            if token.low == "it" and i <= event.token + 2:
                back = [t.low for t in tokens[passage.first : event.token] if t.low in THINGS]
                if back:
                    return THINGS[back[-1]]
            if token.low in THINGS:
                return "jewel" if tokens[i - 1].low in PRECIOUS else THINGS[token.low]
    return None


def _brought(story: Following, passage: Passage, event: Event) -> str | None:
    """A thing that somebody goes or comes with: "came along with a lantern"."""
    tokens = story.prose.tokens
    for i in range(event.token + 1, min(event.token + 9, passage.end - 2)):
        if not tokens[i].is_word or tokens[i].quote is not None or tokens[i].low in DEEDS:
            return None
        if tokens[i].low == "with" and tokens[i + 1].low in STRICT_DETERMINERS:
            named = [t.low for t in tokens[i + 2 : min(i + 5, passage.end)] if t.low in THINGS]
            return THINGS[named[0]] if named and event.deed.kind == "move" else None
    return None


def _action(story: Following, passage: Passage, event: Event) -> str:
    """The words that tell the deed, up to the next mark."""
    words: list[str] = []
    for token in story.prose.tokens[event.token : passage.end]:
        if not token.is_word or token.quote is not None or len(words) == _MOST_ACTION_WORDS:
            break
        words.append(token.text)
    while words and words[-1].lower() in (
        "and",
        "but",
        "the",
        "a",
        "an",
        "of",
        "to",
        "his",
        "her",
        "that",
        "with",
        "in",
        "as",
    ):
        words.pop()
    return " ".join(words)
