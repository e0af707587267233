"""Stories are found by id or title, frames by number or id; what is not there is said with what is."""

from pathlib import Path

import pytest

from tests.pipeline import tiny
from tests.pipeline.looking import stories
from tests.pipeline.test_orders import made
from vivant.errors import InputError
from vivant.pipeline.finding import find_frame, find_story
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.rewriting import keep_story, story_record


@pytest.fixture(scope="module")
def encoded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("encoded") / "project", "encoding")


def title_of(directory: Path) -> str:
    story = stories(directory)[0].story
    assert story is not None
    return story.title


def test_a_story_has_an_id_and_a_title_however_it_is_capitalised(encoded: Path) -> None:
    title = title_of(encoded)
    with open_project(encoded) as project:
        for named in ("S00001", title, f" {title.upper().replace(' ', '  ')} "):
            assert find_story(project, named).id == "S00001"


def test_a_frame_has_a_number_from_1_and_an_id(encoded: Path) -> None:
    with open_project(encoded) as project:
        for named in ("2", "02", "S00001-F02"):
            assert find_frame(project, "S00001", named).id == "S00001-F02"


@pytest.mark.parametrize("named", ["0", "99", "-1", "two", "", "S00002-F01", "٢"])
def test_what_is_no_frame_of_the_story_is_said_with_those_that_are(encoded: Path, named: str) -> None:
    with (
        open_project(encoded) as project,
        pytest.raises(InputError, match=r"S00001 has no frame .*(?s:.*)S00001-F01 to"),
    ):
        find_frame(project, "S00001", named)


def test_what_is_no_story_is_said_with_those_that_are(encoded: Path) -> None:
    with open_project(encoded) as project, pytest.raises(InputError, match=r"(?s)no story 'x'.*S00001 "):
        find_story(project, "x")


def test_two_stories_of_one_title_are_named_by_their_ids(tmp_path: Path) -> None:
    directory = made(tmp_path / "project", "encoding")
    title = title_of(directory)
    with tiny.opened(directory) as project:
        entitle(project, "S00002", title)
        with pytest.raises(InputError, match=r"2 stories are called .*: S00001, S00002"):
            find_story(project, title)


def entitle(project: Project, id: str, title: str) -> None:
    with project.catalogue.transaction() as connection:
        record = story_record(connection, id)
        assert record.story is not None
        keep_story(connection, record, record.story.model_copy(update={"title": title}), "Ada")
