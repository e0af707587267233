"""What the pages say: states, findings, what came of them, who approved, and what is simulated."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.report.reading import Page, read_page
from tests.report.sample_project import (
    BAD_HAND,
    attempt,
    character,
    character_view,
    picture,
    project,
    sample,
    spec,
    story,
    told,
)
from vivant.report.site import write_report
from vivant.report.view import FrameView, ProjectView
from vivant.schema.gate import Answer
from vivant.schema.record import Decision


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_report(sample(), tmp_path_factory.mktemp("told") / "report").parent


def flat(page: Page) -> str:
    return " ".join(page.text.split())


def test_the_front_page_counts_by_state_and_says_that_nobody_approved(root: Path) -> None:
    text = flat(read_page(root / "index.html"))
    assert "2 stories with 2 characters: 4 of 13 frames accepted, 3 at the first attempt." in text
    assert "13: 4 accepted, 1 rejected, 1 failed, 7 pending" in text
    assert "4: 2 encoded, 1 pending, 1 refused" in text
    assert text.count("Approved by: nobody (policy auto)") == 3


def front_of(folder: Path, view: ProjectView) -> str:
    source = sample()
    source.view = view
    return flat(read_page(write_report(source, folder / "report")))


def test_studio_results_are_called_simulated_and_others_are_not(tmp_path: Path) -> None:
    assert "These results are simulated. The pictures were drawn" in front_of(tmp_path / "all", project())
    assert "simulated" not in front_of(tmp_path / "none", project(simulated=()))


def test_a_studio_beside_real_models_is_named_by_its_roles(tmp_path: Path) -> None:
    text = front_of(tmp_path, project(simulated=("planner", "judge")))
    assert "These results are partly simulated." in text
    assert "plays the planner and the judge." in text
    assert (
        "PlannerstudioSimulated: the embedded studio Generatora generator Editora editor Judgestudio" in text
    )


def test_models_of_all_roles_are_named_and_the_cost_where_there_is_one(tmp_path: Path) -> None:
    text = front_of(tmp_path / "paid", project(simulated=(), cost="1.20 USD"))
    assert "Plannera planner Generatora generator Editora editor Judgea judge Cost1.20 USD" in text
    assert "Cost" not in front_of(tmp_path / "free", project())


def test_the_contact_sheet_shows_accepted_frames_only_and_names_the_state_of_the_others(root: Path) -> None:
    page = read_page(root / "index.html")
    assert len(page.pictures) == 4
    assert "Frame 2 rejected" in flat(page)
    assert "Frame 3 failed" in flat(page)
    assert str(page.pictures[0]["src"]).startswith(f"images/{picture(12)[:16]}")


def test_a_repaired_frame_shows_each_attempt_what_was_found_and_what_came_next(root: Path) -> None:
    text = flat(read_page(root / "stories/S00001.html"))
    first = text[text.index("Attempt 1 First attempt") : text.index("Attempt 2, from attempt 1 Prompt tuned")]
    assert "Wrong pose: Mila (whole picture)" in first
    assert "Malformed hand: Mila (middle left)six fingers" in first.replace(") six", ")six")
    assert "control 1/2" in first
    assert "Then attempt 2: the prompt was tuned and the picture drawn anew (from attempt 1)." in first
    last = text[text.index("Attempt 3, from attempt 2 Local edit") :]
    assert "Inside the dashed outline (middle left): the shirt is teal" in last
    assert last.index("Nothing found.") < last.index("Kept: no finding left This is the picture that stands.")


def test_a_refused_repair_says_why_in_words(root: Path) -> None:
    text = flat(read_page(root / "stories/S00001.html"))
    assert "Refused: breaks hands of Mila, which held" in text
    assert "3 rounds did not settle wrong pose" in text
    assert "Kept: the first picture The best of these, and not accepted." in text


def test_regions_are_outlined_where_they_are_on_the_picture(root: Path) -> None:
    html = (root / "stories/S00001.html").read_text("utf-8")
    assert '<rect class="finding" x="9.6" y="38.4" width="19.2" height="19.2"/>' in html
    assert '<rect class="edit" x="9.6" y="38.4" width="19.2" height="19.2"/>' in html


def test_questions_left_open_are_not_passed_off_as_nothing_found(tmp_path: Path) -> None:
    tale = story(1, "Doubt", tuple(spec("C0001") for _ in range(6)))
    doubted = attempt("S00001-F01", 0, picture(3), kept=True, why="the first image")
    answers = (
        Answer(question="pose:C0001", verdict="not_judged", note="the judge refused"),
        *doubted.answers[3:],
    )
    doubted = doubted.model_copy(update={"answers": answers})
    frame = FrameView("S00001-F01", 0, tale.frames[0], "failed", "not judged", (doubted,), 0)
    source = sample()
    source.told = (told(tale, (frame,)),)
    page = flat(read_page(write_report(source, tmp_path / "report").parent / "stories/S00001.html"))
    assert "Not judged: Is Mila running? the judge refused" in page
    assert "Nothing found" not in page


def test_a_picture_that_stands_without_findings_is_not_shown_twice(root: Path) -> None:
    sources = [str(image["src"]) for image in read_page(root / "stories/S00001.html").pictures]
    flawless = picture(10 + 5 + 3)[:16]
    assert [src for src in sources if flawless in src] == [f"../images/{flawless}-480.webp"]


def test_performances_link_to_the_posed_character_that_was_made_for_them(root: Path) -> None:
    page = read_page(root / "stories/S00001.html")
    assert "../posed/C0001.html#C0001.1-running-happy" in page.links
    assert not [link for link in page.links if "posed/C0002" in link]


def test_a_character_shows_colours_stories_and_who_decided(tmp_path: Path) -> None:
    source = sample()
    decision = Decision(
        checkpoint="characters", subject="C0002", approved=False, by="Ada", policy="all", why="too like Mila"
    )
    source.cast = (source.cast[0], replace(source.cast[1], decision=decision, state="rejected"))
    root = write_report(source, tmp_path / "report").parent
    page = read_page(root / "cast.html")
    text = flat(page)
    assert "teal #1f8a8a" in text
    assert ("circle", "fill", "#1f8a8a") in page.attributes
    assert "Refused by: Ada rejectedtoo like Mila" in text.replace("rejected too", "rejectedtoo")
    assert "Approved by: nobody (policy auto)" in text
    assert "stories/S00004.html" in page.links


def test_refused_stories_have_their_reason(root: Path) -> None:
    text = flat(read_page(root / "refused.html"))
    assert "A lion alone S00002 · from lion.txt The lion has no cell in the cast" in text


def test_a_frame_by_somebody_who_left_the_cast_names_them_by_id(tmp_path: Path) -> None:
    source = sample()
    source.cast = (character_view(character(2, "Tom"), 2),)
    page = read_page(write_report(source, tmp_path / "report").parent / "stories/S00001.html")
    assert f"Malformed hand: {BAD_HAND.character}" in flat(page)
