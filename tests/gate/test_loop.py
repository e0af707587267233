"""The gate accepts only what is answered yes throughout, and keeps a repair only if it is better."""

import asyncio

import numpy as np
import pytest

from tests.gate.scripted import QUESTIONS, SIZE, commission, plain, roles
from vivant.errors import Refused, Transient
from vivant.gate.commission import Settled, Terms
from vivant.gate.loop import settle
from vivant.gate.retouching import feathered
from vivant.models.calling import Roles
from vivant.models.roles import EditRequest
from vivant.store import images


def run(with_roles: Roles, terms: Terms | None = None) -> Settled:
    return asyncio.run(settle(commission(), with_roles, terms or Terms()))


def test_an_image_that_answers_everything_is_accepted_at_once() -> None:
    settled = run(roles([plain(10)], [{}]))
    assert settled.outcome.state == "accepted"
    assert settled.outcome.rounds == 0
    assert [a.action for a in settled.attempts] == ["first"]


def test_a_global_defect_is_repaired_by_a_better_prompt() -> None:
    with_roles = roles([plain(10), plain(20)], [{"setting": "no"}, {}])
    settled = run(with_roles)
    assert settled.outcome.state == "accepted"
    assert [a.action for a in settled.attempts] == ["first", "apt"]
    assert "Above all: the setting is x" in settled.attempts[1].prompt
    assert settled.outcome.best == 1


def test_a_local_defect_is_repaired_in_place() -> None:
    def brighter(request: EditRequest) -> bytes:
        pixels = images.decode(request.picture.data).copy()
        pixels[16:32, 16:32] = 200
        pixels[0, :3] = 200
        return images.encode_png(pixels)

    settled = run(roles([plain(10)], [{"stray": "no"}, {}], [brighter]))
    assert [a.action for a in settled.attempts] == ["first", "lie"]
    assert settled.outcome.state == "accepted"
    first, second = (images.decode(settled.images[a.image]) for a in settled.attempts if a.image)
    region = settled.attempts[1].region
    assert region is not None
    outside = feathered(region, SIZE, SIZE) == 0
    assert outside.any()
    assert np.array_equal(first[outside], second[outside])
    assert (settled.attempts[1].outside, settled.attempts[1].spilled) == (0, 3)
    assert not np.array_equal(first, second)


def test_a_repair_that_breaks_what_held_is_refused_and_the_better_image_stays() -> None:
    settled = run(
        roles([plain(1), plain(2), plain(3)], [{"setting": "no"}, {"time": "no"}, {}]), Terms(max_rounds=2)
    )
    assert [a.kept for a in settled.attempts] == [True, False, True]
    assert "breaks what held: time" in settled.attempts[1].why
    assert settled.outcome.best == 2


def test_a_repair_that_is_no_better_is_refused() -> None:
    settled = run(roles([plain(1), plain(2)], [{"setting": "no"}, {"setting": "no"}]), Terms(max_rounds=1))
    assert [a.kept for a in settled.attempts] == [True, False]
    assert settled.outcome.best == 0
    assert settled.outcome.state == "rejected"
    assert "wrong_setting" in settled.outcome.reason


def test_what_nobody_judged_is_never_accepted() -> None:
    settled = run(roles([plain(1)], [Transient("down")] * 6))
    assert settled.outcome.state == "failed"
    assert {a.verdict for a in settled.attempts[0].answers} == {"not_judged"}
    assert "the judge failed" in settled.outcome.reason


@pytest.mark.parametrize("said", ["{}", "not json", "[]", '[{"question": "count", "verdict": "perhaps"}]'])
def test_a_judge_that_cannot_be_read_has_not_judged(said: str) -> None:
    settled = run(roles([plain(1)], [said] * 6))
    assert settled.outcome.state == "failed"
    assert all(a.verdict == "not_judged" for a in settled.attempts[0].answers)


def test_a_judge_that_was_unsure_is_asked_again() -> None:
    settled = run(roles([plain(1)], [{"count": "unsure"}, {}]))
    assert settled.outcome.state == "accepted"
    assert len(settled.attempts) == 1


def test_where_people_look_what_the_gate_cannot_settle_waits_for_them() -> None:
    settled = run(roles([plain(1)], [{"setting": "no"}]), Terms(max_rounds=0, people=True))
    assert settled.outcome.state == "pending"


def test_a_route_to_people_ends_the_repairs() -> None:
    terms = Terms(routing={"wrong_setting": "human"}, people=True)
    settled = run(roles([plain(1)], [{"setting": "no"}]), terms)
    assert len(settled.attempts) == 1
    assert settled.outcome.state == "pending"


def test_an_image_that_cannot_be_had_is_tried_again_and_then_failed() -> None:
    settled = run(roles([Refused("no")] * 4, []))
    assert settled.outcome.state == "failed"
    assert len(settled.attempts) == 4
    assert "no image in 4 attempts" in settled.outcome.reason


@pytest.mark.parametrize(
    "damaged", [b"", b"nonsense", plain(3)[:60], images.encode_png(np.zeros((8, 8, 3), np.uint8))]
)
def test_an_undecodable_or_wrongly_sized_image_is_no_image(damaged: bytes) -> None:
    settled = run(roles([damaged, damaged, plain(9)], [{}]))
    assert settled.outcome.state == "accepted"
    assert settled.attempts[0].image is None
    assert settled.attempts[0].error
    assert settled.attempts[1].kept


def test_an_editor_that_fails_costs_a_round_and_nothing_else() -> None:
    settled = run(
        roles([plain(10), plain(11)], [{"stray": "no"}, {}], [Refused("will not")]), Terms(max_rounds=2)
    )
    assert [a.action for a in settled.attempts] == ["first", "lie", "apt"]
    assert settled.outcome.state == "accepted"


def test_every_attempt_is_kept_with_its_questions() -> None:
    settled = run(roles([plain(1), plain(2)], [{"setting": "no"}, {"setting": "no"}]), Terms(max_rounds=1))
    assert len(settled.images) == 2
    assert all(len(a.answers) == len(QUESTIONS) for a in settled.attempts)
