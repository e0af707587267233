"""Defects and false alarms count for the right groups: on attempts and labels written by hand."""

from tests.bench.tried import HAND, POSE, STRAY, attempt
from vivant.bench.grouping import Group, grouped, lines, shortfalls
from vivant.bench.trying import Labels, Tried
from vivant.schema.gate import Answer, Question
from vivant.schema.record import Attempt
from vivant.studio.slips import Slip

MIRA, OTTO = "C0001", "C0002"
BOTH = Labels(
    whole={"time": "night"},
    each={MIRA: {"type": "robot"}, OTTO: {"type": "bird"}},
    names={"Mira": MIRA, "Otto": OTTO},
)
TWO_BIRDS = Labels({}, {MIRA: {"type": "bird"}, OTTO: {"type": "bird"}}, {"Mira": MIRA, "Otto": OTTO})


def judged(*noes: tuple[str, str | None]) -> Attempt:
    """An attempt asked about both characters' hands and about strays, answered yes but for `noes`."""
    asked = [("hands", MIRA), ("hands", OTTO), ("stray", None)]
    questions = tuple(
        Question(check="scene", about="hands" if about == "hands" else "stray", text="?", character=who)
        for about, who in asked
    )
    verdicts = [Answer(question=q.key, verdict="no" if (q.about, q.character) in noes else "yes")
                for q in questions]  # fmt: skip
    return attempt(0).model_copy(update={"questions": questions, "answers": tuple(verdicts)})


def tried(*wrong: Slip, noes: tuple[tuple[str, str | None], ...] = (), labels: Labels = BOTH) -> Tried:
    return Tried(judged(*noes), frozenset(wrong), labels)


def test_a_defect_of_a_character_counts_for_its_group_alone() -> None:
    groups = grouped([tried(HAND, noes=(("hands", MIRA),))], "type")
    assert groups["robot"] == Group(pictures=1, defective=1, caught=1, pointed_at=1)
    assert groups["bird"] == Group(pictures=1)


def test_a_defect_of_the_picture_counts_for_all_on_stage() -> None:
    groups = grouped([tried(STRAY)], "type")
    assert groups["robot"] == groups["bird"] == Group(pictures=1, defective=1)


def test_what_is_refused_for_another_s_sake_is_caught_but_not_pointed_at() -> None:
    other = Slip(defect="malformed_hand", actor="Otto")
    groups = grouped([tried(HAND, other, noes=(("hands", OTTO),))], "type")
    assert (groups["robot"].caught, groups["robot"].pointed_at) == (1, 0)
    assert (groups["bird"].caught, groups["bird"].pointed_at) == (1, 1)


def test_a_doubt_about_the_picture_points_at_everybody() -> None:
    groups = grouped([tried(POSE, noes=(("stray", None),))], "type")
    assert (groups["robot"].caught, groups["robot"].pointed_at) == (1, 1)
    assert groups["bird"].defective == 0


def test_a_false_alarm_counts_for_whom_it_is_about() -> None:
    alarms = [tried(noes=(("hands", OTTO),)), tried(noes=(("stray", None),)), tried()]
    groups = grouped(alarms, "type")
    assert (groups["robot"].clean, groups["robot"].alarmed) == (3, 1)
    assert (groups["bird"].clean, groups["bird"].alarmed) == (3, 2)


def test_a_picture_with_a_defect_elsewhere_is_not_clean_for_anybody() -> None:
    groups = grouped([tried(HAND, noes=(("hands", OTTO),))], "type")
    assert (groups["bird"].clean, groups["bird"].alarmed) == (0, 0)


def test_a_group_is_counted_once_for_a_picture() -> None:
    both = [HAND, Slip(defect="malformed_hand", actor="Otto")]
    assert grouped([tried(*both, labels=TWO_BIRDS)], "type") == {"bird": Group(pictures=1, defective=1)}


def test_a_label_of_the_picture_counts_every_defect_of_it() -> None:
    groups = grouped([tried(HAND, noes=(("hands", MIRA),)), tried(STRAY), tried()], "time")
    assert groups == {"night": Group(pictures=3, defective=2, caught=1, pointed_at=1, clean=1)}


def test_a_label_that_a_picture_does_not_have_makes_no_group() -> None:
    assert grouped([tried(HAND, labels=TWO_BIRDS)], "time") == {}


def test_a_group_that_falls_short_is_said_and_whether_chance_may_explain_it() -> None:
    surely = Group(defective=100, caught=80, clean=100, alarmed=10)
    perhaps = Group(defective=10, caught=9, clean=30, alarmed=1)
    assert list(shortfalls("robot", surely)) == [
        "SHORT robot: recall 0.800 is below 0.95",
        "SHORT robot: 10.0 % false alarms are above 3 %",
    ]
    assert [line.endswith("(chance may explain it)") for line in shortfalls("bird", perhaps)] == [True, True]
    assert not list(shortfalls("fox", Group(defective=100, caught=95, clean=100, alarmed=3)))
    assert not list(shortfalls("fox", Group()))


def test_the_table_has_a_row_for_each_group_and_ends_with_what_falls_short() -> None:
    groups = {"bird": Group(5, 4, 4, 3, 1, 0), "robot": Group(50, 40, 20, 20, 10, 0)}
    told = list(lines(groups, "type"))
    assert told[1].split()[:2] == ["bird", "5"]
    assert "50.0 % (35.2 to 64.8, 20 of 40)" in told[2]
    assert told[3:] == ["SHORT robot: recall 0.500 is below 0.95"]
    assert list(lines({"bird": groups["bird"]}, "type"))[-1].startswith("no group below")
