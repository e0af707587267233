"""Which repair a finding calls for: one table, overridable row by row in `vivant.toml`.

Local defects are edited in place (LIE); global and semantic ones need another image from a better
prompt (APT); what could not be read is judged again; what nothing helps is for people.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from vivant.config import Route
from vivant.schema.gate import DefectType, Finding

ROUTES: Final[Mapping[DefectType, Route]] = {
    "wrong_identity": "apt",
    "swapped_colours": "apt",
    "missing_character": "apt",
    "extra_character": "apt",
    "wrong_attribute": "lie",
    "wrong_colour": "lie",
    "wrong_pose": "apt",
    "wrong_expression": "lie",
    "wrong_facing": "apt",
    "wrong_placement": "apt",
    "wrong_setting": "apt",
    "wrong_time": "apt",
    "wrong_shot": "apt",
    "wrong_prop": "lie",
    "malformed_hand": "lie",
    "stray_object": "lie",
    "stray_lettering": "lie",
    "inconstant": "apt",
    "unreadable": "judge_again",
    "wrong_style": "apt",
    "wrong_weather": "apt",
    "wrong_contact": "apt",
}

_URGENCY: Final[tuple[Route, ...]] = ("human", "apt", "lie", "judge_again")


def route(
    findings: Sequence[Finding], overrides: Mapping[DefectType, Route], edited: Sequence[str] = ()
) -> tuple[Route, Finding | None]:
    """What to do next, and for an edit, about which finding.

    One global defect means a new image, which edits would be lost in, so it goes first. `edited`
    lists the questions whose edit was tried and refused: those are not edited again.
    """
    routes: list[tuple[Route, Finding]] = []
    for finding in findings:
        chosen = overrides.get(finding.defect, ROUTES[finding.defect])
        if chosen == "lie" and (finding.region is None or finding.question in edited):
            chosen = "apt"
        routes.append((chosen, finding))
    if not routes:
        return "judge_again", None
    return min(routes, key=lambda row: _URGENCY.index(row[0]))
