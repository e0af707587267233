import re
from collections import Counter
from itertools import pairwise

import pytest

from tests.studio.writer.casts import NAMES, make_brief
from vivant.schema.brief import StoryDraft
from vivant.schema.vocabulary import EXPRESSIONS, POSES, SHOT_SCALES
from vivant.studio.writer.inventing import invent
from vivant.studio.writer.sentences import sentences_of

COUNT = 300
_NAME = re.compile(rf"\b(?:{'|'.join(NAMES)})\b")


@pytest.fixture(scope="module")
def drafts() -> list[StoryDraft]:
    return [invent(make_brief(i), i) for i in range(1000, 1000 + COUNT)]


def nameless(draft: StoryDraft) -> list[str]:
    text = " ".join(frame.narration for frame in draft.frames)
    return sentences_of(_NAME.sub("N", text))


def test_no_two_stories_are_told_alike(drafts: list[StoryDraft]) -> None:
    assert len({" ".join(nameless(draft)) for draft in drafts}) == COUNT


def test_no_three_sentences_in_a_row_occur_in_two_stories_whoever_is_in_them(
    drafts: list[StoryDraft],
) -> None:
    rows: Counter[tuple[str, ...]] = Counter()
    for draft in drafts:
        told = nameless(draft)
        rows.update(set(zip(told, told[1:], told[2:], strict=False)))
    assert [row for row, count in rows.items() if count > 1] == []


def test_in_three_sentences_in_a_row_somebody_is_named(drafts: list[StoryDraft]) -> None:
    rows = silent = 0
    for draft in drafts:
        told = nameless(draft)
        for row in zip(told, told[1:], told[2:], strict=False):
            rows += 1
            silent += not any("N" in re.findall(r"\w+", sentence) for sentence in row)
    assert silent <= 0.002 * rows


def test_premises_differ_even_without_the_names(drafts: list[StoryDraft]) -> None:
    assert len({_NAME.sub("N", draft.premise) for draft in drafts}) >= 0.95 * COUNT


def test_every_pose_and_every_expression_has_its_share(drafts: list[StoryDraft]) -> None:
    performances = [p for draft in drafts for frame in draft.frames for p in frame.performances]
    poses = Counter(p.pose for p in performances)
    expressions = Counter(p.expression for p in performances)
    # Over 10,000 stories the rarest pose has 0.6 % and the rarest expression 2.1 %.
    assert min(poses[pose] for pose in POSES) >= 0.003 * len(performances)
    assert min(expressions[expression] for expression in EXPRESSIONS) >= 0.013 * len(performances)
    assert max(poses.values()) <= 0.25 * len(performances)


def test_shots_vary_as_an_editor_would_vary_them(drafts: list[StoryDraft]) -> None:
    frames = [frame for draft in drafts for frame in draft.frames]
    shots = Counter(frame.composition.shot for frame in frames)
    angles = Counter(frame.composition.angle for frame in frames)
    assert shots["full"] == max(shots.values())
    assert all(shots[shot] >= 0.03 * len(frames) for shot in SHOT_SCALES)
    assert 0.6 <= angles["eye_level"] / len(frames) <= 0.85
    assert sum(draft.frames[0].composition.shot == "wide" for draft in drafts) >= 0.6 * COUNT


def test_titles_and_beginnings_vary(drafts: list[StoryDraft]) -> None:
    first_words = Counter(" ".join(draft.frames[0].narration.split()[:2]) for draft in drafts)
    assert max(first_words.values()) <= 0.15 * COUNT
    assert not any("Once upon" in draft.frames[0].narration for draft in drafts)
    assert len({draft.title for draft in drafts}) >= 0.8 * COUNT


def test_no_script_is_used_twice_in_a_story(drafts: list[StoryDraft]) -> None:
    for draft in drafts:
        told = nameless(draft)
        long = [sentence for sentence in told if len(sentence.split()) > 6]
        assert len(set(long)) == len(long)
        assert all(a != b for a, b in pairwise(told))
