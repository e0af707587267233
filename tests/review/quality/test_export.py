"""Raw answers as lines."""

import json
from pathlib import Path

from tests.review.quality.recorded import opened
from vivant.review.quality.export import answer_lines
from vivant.review.quality.gold import KnownAnswer
from vivant.store.catalogue import Catalogue


def test_every_answer_is_a_line_undone_ones_and_skips_too(tmp_path: Path) -> None:
    known = KnownAnswer(checkpoint="frames", subject="S00001-F02", version="1", verdict="pass", training=True)
    with opened(tmp_path) as book:
        plain, hidden = book.task(), book.task("S00001-F02", gold=book.gold(known))
        book.answer(plain, "ada", "fail", "hair", undone=True, note="line\nbreak", seconds=2.5)
        book.answer(hidden, "Bo “B”", "pass", by_key=True)
        for _ in range(600):
            book.answer(plain, "cy", "skip")
    with Catalogue.open(tmp_path) as catalogue:
        portions = list(answer_lines(catalogue))
    lines = [json.loads(line) for line in "".join(portions).splitlines()]
    assert [line["number"] for line in lines] == list(range(1, 603))
    assert len(portions) == 2
    assert lines[0]["answer"] == {
        "verdict": "fail", "choice": None, "defects": ["hair"], "region": None, "character": None,
        "note": "line\nbreak", "seconds": 2.5, "by_key": False,
    }  # fmt: skip
    assert (lines[0]["undone"], lines[0]["gold"], lines[0]["training"]) == (True, None, False)
    assert (lines[1]["member"], lines[1]["gold"], lines[1]["training"]) == ("Bo “B”", 1, True)


def test_no_answers_are_no_lines(tmp_path: Path) -> None:
    with Catalogue.open(tmp_path) as catalogue:
        assert list(answer_lines(catalogue)) == []
