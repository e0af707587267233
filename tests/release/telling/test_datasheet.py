"""The datasheet: every question has an answer; what only people can say is theirs, or not stated."""

import re
from pathlib import Path


def answers(release: Path) -> dict[str, str]:
    text = (release / "DATASHEET.md").read_text("utf-8")
    parts = re.split(r"^### (.+)$", text, flags=re.M)[1:]
    return {
        question: re.split(r"^## ", answer, flags=re.M)[0].strip()
        for question, answer in zip(parts[::2], parts[1::2], strict=True)
    }


def test_every_question_is_answered(release: Path) -> None:
    answered = answers(release)
    assert len(answered) == 38
    assert all(answered.values())


def test_sections_are_those_of_the_paper(release: Path) -> None:
    text = (release / "DATASHEET.md").read_text("utf-8")
    assert re.findall(r"^## (.+)$", text, re.M) == [
        "Motivation", "Composition", "Collection", "Processing and labelling", "Uses", "Distribution", "Maintenance",
    ]  # fmt: skip


def test_what_nobody_stated_is_said_not_to_be(release: Path) -> None:
    answered = answers(release)
    for question in (
        "For what purpose was it made?", "Who made it, and for whom?", "Who paid for it?", "To whom, and how?",
        "When?", "Who keeps it, and how are they reached?",
    ):  # fmt: skip
        assert answered[question] == "Not stated."


def test_what_is_stated_is_the_answer(stated: Path) -> None:
    answered = answers(stated)
    assert answered["For what purpose was it made?"] == "To see whether characters stay themselves."
    assert answered["Who made it, and for whom?"] == "Ida Marlow and Jonas Ekberg"
    assert answered["Who paid for it?"] == "Nobody paid for it."
    assert answered["When?"] == "2026-11-26"
    assert answered["Will it be updated, and how are mistakes mended?"].startswith(
        "Mistakes are mended twice a year. A release never changes"
    )


def test_people_and_their_part_are_told(release: Path) -> None:
    answered = answers(release)
    assert "1 person decided on 1 character (1 rejected)" in answered["Are there labels?"]
    assert (
        "studio played the planner and the judge"
        in answered["By which mechanisms, and how were those checked?"]
    )
