from pathlib import Path

import pytest

from tests.review.queue.answers import bring, claim
from tests.review.serving import build_small, office
from vivant.review.queue.alternatives import alternative
from vivant.review.queue.boxes import boxes
from vivant.schema.gate import Answer, Finding, Question, Region, Verdict
from vivant.schema.record import Action, Attempt
from vivant.schema.story import Performance

A, B, C = "a" * 64, "b" * 64, "c" * 64


def attempt(number: int, yes: int, image: str | None, *, action: Action = "first", why: str = "") -> Attempt:
    verdicts: list[Verdict] = ["yes" if n < yes else "no" for n in range(10)]
    return Attempt(
        subject="S00001-F01", stage="frame", number=number, action=action, strategy="two_step", prompt="p",
        seed=1, model="m", request="r", image=image, why=why,
        questions=tuple(Question(check="scene", about="stray", text=str(n)) for n in range(10)),
        answers=tuple(Answer(question=str(n), verdict=v) for n, v in enumerate(verdicts)),
    )  # fmt: skip


def test_a_picture_that_passed_stands_alone() -> None:
    assert alternative([attempt(0, 9, A), attempt(1, 10, B)], best=1) is None


def test_where_the_gate_is_unsure_the_best_of_the_others_stands_beside() -> None:
    made = [attempt(0, 7, A), attempt(1, 9, B), attempt(2, 9, C)]
    found = alternative(made, best=2)
    assert found is not None
    assert found.number == 1
    assert alternative([attempt(0, 7, A), attempt(1, 9, B)], best=1) is None
    assert alternative([attempt(0, 9, B), attempt(1, 9, B)], best=1) is None
    assert alternative([attempt(0, 9, None), attempt(1, 9, B)], best=1) is None


def test_an_edit_that_a_person_asked_for_is_compared_whatever_the_gate_thinks() -> None:
    made = [attempt(0, 10, A), attempt(1, 6, B, action="lie", why="edited as ada asked")]
    found = alternative(made, best=0)
    assert found is not None
    assert found.number == 1


def performance(character: str, placement: str) -> Performance:
    return Performance.model_validate(
        {
            "character": character,
            "pose": "standing",
            "expression": "happy",
            "placement": placement,
            "facing": "left",
        }
    )


def test_boxes_are_where_the_spec_puts_people_and_hold_what_a_judge_marked() -> None:
    players = [performance("C0002", "right"), performance("C0001", "left")]
    marked = Finding(
        question="q", defect="wrong_prop", scope="local", character="C0002",
        region=Region(left=0.4, top=0.05, right=0.6, bottom=0.3),
    )  # fmt: skip
    found = boxes(players, attempt(0, 9, A).model_copy(update={"findings": (marked,)}))
    assert found["C0001"] == Region(left=0, top=0.1, right=0.5, bottom=1)
    assert found["C0002"] == Region(left=0.4, top=0.05, right=1, bottom=1)


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_small(tmp_path_factory.mktemp("built") / "project", characters="all")


def test_a_character_is_shown_with_its_template_what_must_be_true_and_who_is_most_like_it(
    waiting: Path,
) -> None:
    with office(waiting) as desk:
        bring(desk)
        items = claim(desk.client("reviewer"), "characters", 8)
        assert len(items) == 3
        for item in items:
            content = item["content"]
            assert content["character"]["id"] == item["subject"]
            assert content["template"]["width"] == content["template"]["height"]
            assert content["like"]["id"] != item["subject"]
            assert content["must"]
            assert content["sheet"] is None


def test_stories_and_frames_come_with_their_cast_and_their_sequence(tmp_path: Path) -> None:
    project = build_small(tmp_path / "project", stories="all")
    with office(project) as desk:
        bring(desk)
        (item, *_) = claim(desk.client("reviewer"), "stories", 2)
        story = item["content"]["story"]
        assert [player["id"] for player in item["content"]["cast"]] == list(story["cast"])


def test_a_frame_comes_with_its_neighbours_and_how_everybody_was_posed(tmp_path: Path) -> None:
    project = build_small(tmp_path / "project", frames="all")
    with office(project) as desk:
        bring(desk)
        (item,) = claim(desk.client("reviewer"), "frames", 1)
        content = item["content"]
        assert len(content["neighbours"]) == content["frames"]
        here = content["neighbours"][content["position"]]
        assert (here["frame"], here["picture"]) == (content["frame"], content["picture"])
        assert all(player["posed"] and player["template"] for player in content["cast"])
        assert content["must"]
        assert content["other"] is None
