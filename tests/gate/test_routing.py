"""Findings are routed by one table, which a configuration can override row by row."""

from typing import get_args

from vivant.gate.routing import ROUTES, route
from vivant.schema.gate import DEFECT_OF, DefectType, Finding, Region

_HERE = Region(left=0.1, top=0.1, right=0.2, bottom=0.2)


def _finding(defect: DefectType, *, region: Region | None = _HERE, question: str = "q") -> Finding:
    return Finding(question=question, defect=defect, scope="local", region=region)


def test_every_defect_type_has_a_route() -> None:
    assert set(ROUTES) == set(get_args(DefectType))


def test_every_subject_of_a_question_has_a_defect_with_a_route() -> None:
    assert all(defect in ROUTES for defect, _ in DEFECT_OF.values())


def test_a_local_defect_is_edited_in_place() -> None:
    chosen, finding = route([_finding("malformed_hand")], {})
    assert chosen == "lie"
    assert finding is not None
    assert finding.defect == "malformed_hand"


def test_a_global_defect_goes_before_a_local_one() -> None:
    assert route([_finding("malformed_hand"), _finding("wrong_pose")], {})[0] == "apt"


def test_an_edit_that_was_refused_is_not_tried_again() -> None:
    assert route([_finding("malformed_hand", question="hands:C0001")], {}, ["hands:C0001"])[0] == "apt"


def test_a_local_defect_without_a_region_cannot_be_edited() -> None:
    assert route([_finding("stray_object", region=None)], {})[0] == "apt"


def test_a_configuration_overrides_single_rows() -> None:
    assert route([_finding("malformed_hand")], {"malformed_hand": "human"})[0] == "human"
    assert route([_finding("stray_object")], {"malformed_hand": "human"})[0] == "lie"


def test_without_findings_the_judge_is_asked_again() -> None:
    assert route([], {}) == ("judge_again", None)
