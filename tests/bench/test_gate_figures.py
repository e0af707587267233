"""The gate's figures are counted rightly: on attempts, outcomes and truths written by hand."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bench.tried import FRAME, HAND, POSE, SHADE, STRAY, attempt, outcome, truth
from tests.store import made_up
from vivant.bench.gate import DefectTally, GateFigures, lines, measure
from vivant.config import FILE, write_template
from vivant.gate.loop import BREAKS
from vivant.pipeline.project import open_project
from vivant.schema.record import Attempt, Outcome, PosedCharacter
from vivant.store.opening import open_store
from vivant.store.records import Commit
from vivant.studio.slips import Fault, Slip

POSED = PosedCharacter(character="C0001", revision=1, pose="waving", expression="happy")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / FILE).write_text(write_template(name="measured", characters=1, stories=1))
    with open_store(tmp_path) as store:
        store.catalogue.save_character(made_up.character_record())
        store.catalogue.save_story(made_up.story_record())
    return tmp_path


def frames(project: Path, attempts: Sequence[Attempt], ended: Outcome, told: dict[str, Fault]) -> GateFigures:
    """The figures of a project with one frame that was tried."""
    _commit(project, "S00001", attempts, ended, told)
    with open_project(project) as opened:
        return measure(opened)


def test_a_project_where_nothing_was_made_has_no_figures(project: Path) -> None:
    with open_project(project) as opened:
        assert measure(opened) == GateFigures()


def test_a_clean_first_attempt_that_is_accepted(project: Path) -> None:
    figures = frames(project, [attempt(0)], outcome(), truth([]))
    assert (figures.frames, figures.accepted, figures.by_round) == (1, 1, {0: 1})
    assert (figures.clean_attempts, figures.clean_refused) == (1, 0)
    assert (figures.first_defective, figures.accepted_defective, figures.unsettled) == (0, 0, 0)
    assert figures.defects == {}


def test_a_defect_that_is_found_and_repaired_by_a_new_prompt(project: Path) -> None:
    attempts = [attempt(0, noes=["pose"]), attempt(1, "apt", parent=0)]
    figures = frames(project, attempts, outcome(1, 1), truth([POSE], []))
    assert (figures.first_defective, figures.accepted, figures.accepted_defective) == (1, 1, 0)
    assert figures.by_round == {1: 1}
    assert figures.defects == {"wrong_pose": DefectTally(present=1, caught=1, named=1)}
    assert figures.repairs_kept == {"apt": 1}
    assert figures.clean_attempts == 1


def test_a_defect_that_is_accepted_is_a_miss_and_says_which(project: Path) -> None:
    figures = frames(project, [attempt(0)], outcome(), truth([HAND, STRAY]))
    assert (figures.accepted_defective, figures.clean_attempts) == (1, 0)
    assert figures.missed == [f"{FRAME}: malformed_hand Mira, stray_object"]
    assert figures.defects["malformed_hand"] == DefectTally(present=1, caught=0, named=0)


def test_a_defect_found_under_another_name_is_caught_but_not_named(project: Path) -> None:
    figures = frames(project, [attempt(0, noes=["stray"])], outcome(accepted=False), truth([HAND]))
    assert figures.defects == {"malformed_hand": DefectTally(present=1, caught=1, named=0)}
    assert (figures.accepted, figures.unsettled) == (0, 1)
    assert figures.false_alarms == {}


def test_a_wrong_shade_is_named_by_the_question_about_what_is_worn(project: Path) -> None:
    figures = frames(project, [attempt(0, noes=["attribute"])], outcome(accepted=False), truth([SHADE]))
    assert figures.defects == {"wrong_colour": DefectTally(present=1, caught=1, named=1)}


def test_one_defect_on_two_characters_is_one_attempt_with_it(project: Path) -> None:
    both = [HAND, Slip(defect="malformed_hand", actor="Otto")]
    figures = frames(project, [attempt(0, noes=["hands"])], outcome(accepted=False), truth(both))
    assert figures.defects["malformed_hand"].present == 1


def test_a_clean_attempt_that_is_refused_is_a_false_alarm_of_what_was_found(project: Path) -> None:
    attempts = [attempt(0, noes=["hands"]), attempt(1, "lie", parent=0)]
    figures = frames(project, attempts, outcome(1, 1), truth([], []))
    assert (figures.clean_attempts, figures.clean_refused) == (2, 1)
    assert figures.false_alarms == {"malformed_hand": 1}
    assert figures.alarmed == [f"{FRAME} #0 first: hands "]
    assert figures.repairs_kept == {"lie": 1}


@pytest.mark.parametrize("verdict", ["unsure", "not_judged"])
def test_what_was_not_answered_counts_as_refused_and_unreadable(project: Path, verdict: str) -> None:
    unread = attempt(0, noes=["hands"], verdict="unsure" if verdict == "unsure" else "not_judged")
    figures = frames(project, [unread], outcome(accepted=False), truth([]))
    assert (figures.clean_refused, figures.false_alarms) == (1, {"unreadable": 1})


def test_a_repair_refused_as_a_regression_is_told_from_one_that_is_no_better(project: Path) -> None:
    attempts = [
        attempt(0, noes=["hands"]),
        attempt(1, "lie", parent=0, kept=False, why=f"refused, {BREAKS} pose"),
        attempt(2, "apt", parent=0, kept=False, why="refused, no better"),
        attempt(3, "apt", parent=0, kept=False, made=False, why="refused, no image: busy"),
    ]
    figures = frames(project, attempts, outcome(0, 3, accepted=False), truth([HAND], [POSE], [HAND]))
    assert figures.repairs_refused == {"lie": 1, "apt": 2}
    assert (figures.regressions_refused, figures.regressions_kept) == (1, 0)


def test_a_kept_repair_that_truly_broke_something_is_counted(project: Path) -> None:
    attempts = [attempt(0, noes=["hands"]), attempt(1, "apt", parent=0)]
    figures = frames(project, attempts, outcome(1, 1), truth([HAND], [STRAY]))
    assert (figures.regressions_kept, figures.accepted_defective) == (1, 1)


def test_an_attempt_without_an_image_is_neither_clean_nor_defective(project: Path) -> None:
    attempts = [attempt(0, made=False, kept=False), attempt(1, "again")]
    figures = frames(project, attempts, outcome(1, 1), truth([], []))
    assert (figures.clean_attempts, figures.first_defective) == (1, 0)
    assert figures.repairs_kept == {"again": 1}


def test_an_accepted_posed_character_brings_its_defects_into_the_frame(project: Path) -> None:
    shown = attempt(0, subject=POSED.id, stage="posed")
    _commit(project, POSED.id, [shown], outcome(subject=POSED.id, stage="posed"),
            truth([HAND], subject=POSED.id), posed=True)  # fmt: skip
    figures = frames(project, [attempt(0)], outcome(), truth([]))
    assert figures.missed == [f"{FRAME}: malformed_hand Mira"]
    with open_project(project) as opened:
        of_posed = measure(opened, ("posed",))
        both = measure(opened, ("frame", "posed"))
    assert of_posed.missed == [f"{POSED.id}: malformed_hand Mira"]
    assert (of_posed.frames, both.frames) == (1, 2)


def test_a_posed_character_that_was_not_accepted_brings_nothing(project: Path) -> None:
    shown = attempt(0, subject=POSED.id, stage="posed", noes=["hands"])
    _commit(project, POSED.id, [shown], outcome(subject=POSED.id, stage="posed", accepted=False),
            truth([HAND], subject=POSED.id), posed=True)  # fmt: skip
    figures = frames(project, [attempt(0)], outcome(), truth([]))
    assert figures.accepted_defective == 0


def test_the_table_says_each_figure_with_what_it_is_a_share_of() -> None:
    figures = GateFigures(
        frames=10,
        first_defective=3,
        accepted=8,
        accepted_defective=1,
        unsettled=2,
        clean_attempts=20,
        clean_refused=1,
        defects={"wrong_pose": DefectTally(4, 4, 3)},
    )
    figures.by_round.update({0: 6, 1: 2})
    figures.false_alarms["stray_object"] = 1
    table = "\n".join(lines(figures))
    for told in ("30.00 %  (3 of 10)", "80.00 %  (8 of 10)", "12.50 %  (1 of 8)", "5.00 %  (1 of 20)"):
        assert told in table
    assert "accepted by round 1              80.00 %  (8 of 10)" in table
    pose, stray = (next(row.split() for row in table.split("\n") if row.startswith(d))
                   for d in ("wrong_pose", "stray_object"))  # fmt: skip
    assert pose == ["wrong_pose", "4", "1.000", "0.750", "0"]
    assert stray == ["stray_object", "0", "-", "-", "1"]


def _commit(
    project: Path,
    unit: str,
    attempts: Sequence[Attempt],
    ended: Outcome,
    told: dict[str, Fault],
    *,
    posed: bool = False,
) -> None:
    with open_store(project) as store:
        store.catalogue.commit(
            Commit(
                unit=unit,
                blobs=tuple(made_up.located(a.number) for a in attempts if a.image),
                posed=(POSED,) if posed else (),
                attempts=tuple(attempts),
                outcomes=(ended,),
                truth={request: fault.model_dump_json() for request, fault in told.items()},
            )
        )
