"""People edit characters and stories: what cannot be is refused in words, and no build takes an edit back."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.given.files import MIRA, NED, frame, script, write
from tests.pipeline import tiny
from tests.pipeline.looking import characters, frames, stories
from vivant.errors import InputError
from vivant.given.problems import NotUsable
from vivant.pipeline.creating import Bringing, create_project
from vivant.pipeline.deciding import decide_on
from vivant.pipeline.describing import describe_character
from vivant.pipeline.editing import ChangedMeanwhile
from vivant.pipeline.project import Project, open_project
from vivant.pipeline.rewriting import change_story, story_problems
from vivant.schema.record import Checkpoint
from vivant.schema.story import Story
from vivant.store import audit
from vivant.store.versions import version_of

FOX = "{name} is a stout fox with orange fur. {name} has green eyes and wears a red scarf and a yellow straw hat."


def built(directory: Path, until: tiny.Phase, **policies: Any) -> Path:
    tiny.make(directory)
    tiny.set_policy(directory, **policies)
    build(directory, until)
    return directory


def build(directory: Path, until: tiny.Phase = "synthesis", *, share_of_no: float = 0.0) -> None:
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(share_of_no=share_of_no), until=until)


def version(project: Project, checkpoint: Checkpoint, subject: str) -> str:
    with project.catalogue.view() as connection:
        found = version_of(connection, checkpoint, subject)
    assert found is not None
    return found


def describe(directory: Path, id: str, words: str) -> str:
    with open_project(directory) as project:
        seen = version(project, "characters", id)
        with project.catalogue.transaction() as connection:
            return describe_character(connection, project, id, seen, words, "Ada", lambda: 5.0)


def told(story: Story, **changes: Any) -> dict[str, Any]:
    data = story.model_dump(mode="json")
    return {key: data[key] for key in ("title", "premise", "frames")} | changes


def change(directory: Path, id: str, data: Mapping[str, Any]) -> str:
    with open_project(directory) as project:
        seen = version(project, "stories", id)
        with project.catalogue.transaction() as connection:
            return change_story(connection, project, id, seen, data, "Ada", lambda: 5.0)


def problems(directory: Path, id: str, data: Mapping[str, Any]) -> list[tuple[list[str | int], str]]:
    with open_project(directory) as project, project.catalogue.view() as connection:
        return [(list(p.place), f"{p.what}. {p.do}") for p in story_problems(connection, project, id, data)]


def story(directory: Path, id: str = "S00001") -> Story:
    found = next(r.story for r in stories(directory) if r.id == id)
    assert found is not None
    return found


def mammal(directory: Path) -> str:
    return next(
        r.character.id for r in characters(directory) if r.character.identity.subject_type == "mammal"
    )


@pytest.fixture
def designed(tmp_path: Path) -> Path:
    tiny.make(tmp_path / "project", characters=8)
    tiny.set_policy(tmp_path / "project", characters="all")
    build(tmp_path / "project", "design")
    return tmp_path / "project"


def test_a_character_is_who_the_words_tell_and_gets_a_template_of_its_own(designed: Path) -> None:
    id = mammal(designed)
    before = {r.character.id: r for r in characters(designed)}
    decide_on(designed, [id], approved=True, why="", by="ada")
    now = describe(designed, id, FOX.format(name=before[id].character.name))
    described = next(r for r in characters(designed) if r.character.id == id)
    assert (described.character.revision, described.state, described.template) == (2, "pending", None)
    assert described.character.identity.species == "fox"
    hat = described.character.identity.feature("hat")
    assert hat is not None
    assert (hat.kind, hat.colour.name) == ("straw hat", "yellow")
    build(designed)
    after = {r.character.id: r for r in characters(designed)}
    assert after[id].character == described.character
    assert after[id].template not in (None, before[id].template)
    assert (after[id].state, after[id].reason) == ("pending", "waits for validation")
    assert all(after[other] == before[other] for other in before.keys() - {id})
    with open_project(designed) as project, project.catalogue.view() as connection:
        assert version_of(connection, "characters", id) != now
        told = [(e.kind, e.by) for e in audit.entries(connection)]
    assert told == [("decided", "ada"), ("described", "Ada")]


def test_parts_told_as_before_keep_their_exact_colours(designed: Path) -> None:
    id = mammal(designed)
    before = next(r.character for r in characters(designed) if r.character.id == id)
    describe(designed, id, f"{before.description} {before.name} has a blue backpack.")
    after = next(r.character for r in characters(designed) if r.character.id == id)
    assert after.revision == 2
    assert {f for f in before.identity.features if f.part != "back"} <= set(after.identity.features)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "the description is empty"),
        ("x" * 5000, "too long"),
        ("{name} is an owl with brown feathers and yellow eyes.", "the words tell of owl, but"),
    ],
)
def test_words_that_cannot_be_are_refused_and_change_nothing(designed: Path, words: str, said: str) -> None:
    id = mammal(designed)
    before = characters(designed)
    name = next(r.character.name for r in before if r.character.id == id)
    with pytest.raises(InputError, match=said):
        describe(designed, id, words.format(name=name))
    assert characters(designed) == before


def test_nobody_edits_what_has_changed_since_they_saw_it(designed: Path) -> None:
    id = mammal(designed)
    with open_project(designed) as project:
        seen = version(project, "characters", id)
        with project.catalogue.transaction() as connection:
            describe_character(connection, project, id, seen, FOX.format(name="Fox"), "Ada")
        with project.catalogue.transaction() as connection, pytest.raises(ChangedMeanwhile):
            describe_character(connection, project, id, seen, FOX.format(name="Fox"), "Bob")
        with project.catalogue.transaction() as connection, pytest.raises(InputError, match="no C9999"):
            describe_character(connection, project, "C9999", seen, "A fox.", "Bob")


def test_whom_frames_show_already_is_not_described_anew(tmp_path: Path) -> None:
    directory = built(tmp_path / "project", "synthesis")
    cast = story(directory).cast[0]
    with pytest.raises(InputError, match=f"frames are made with {cast} already"):
        describe(directory, cast, FOX.format(name="Fox"))
    with pytest.raises(InputError, match="frames are made with S00001 already"):
        change(directory, "S00001", told(story(directory), title="Another"))


def test_a_description_that_the_gate_has_no_picture_of_is_drawn_again_not_designed_anew(
    designed: Path,
) -> None:
    id = mammal(designed)
    describe(designed, id, FOX.format(name="Fox"))
    words = next(r.character.description for r in characters(designed) if r.character.id == id)
    build(designed, share_of_no=1.0)
    stuck = next(r for r in characters(designed) if r.character.id == id)
    assert (stuck.state, stuck.character.description) == ("rejected", words)
    assert stuck.character.revision > 2


def test_whom_a_person_rejected_is_designed_anew_though_somebody_had_described_it(designed: Path) -> None:
    id = mammal(designed)
    describe(designed, id, FOX.format(name="Fox"))
    build(designed)
    words = next(r.character.description for r in characters(designed) if r.character.id == id)
    decide_on(designed, [id], approved=False, why="no", by="ada")
    build(designed)
    after = next(r.character for r in characters(designed) if r.character.id == id)
    assert after.revision == 3
    assert after.description != words


@pytest.fixture
def encoded(tmp_path: Path) -> Path:
    return built(tmp_path / "project", "encoding", stories="all")


def test_a_story_is_changed_and_reordered_and_waits_anew(encoded: Path) -> None:
    before = story(encoded)
    decide_on(encoded, ["S00001"], approved=True, why="", by="ada")
    frames_ = told(before)["frames"]
    frames_[0], frames_[1] = frames_[1], frames_[0]
    frames_[2]["narration"] = "Then  it\nrained."
    change(encoded, "S00001", told(before, title="Rain", frames=frames_))
    after = story(encoded)
    assert (after.title, after.revision, after.cast) == ("Rain", 2, before.cast)
    assert after.frames[0] == before.frames[1]
    assert after.frames[2].narration == "Then it rained."
    build(encoded)
    assert story(encoded) == after
    assert {f.state for f in frames(encoded) if f.story == "S00001"} == {"pending"}
    with open_project(encoded) as project:
        assert project.catalogue.decision("stories", "S00001") is None


def test_stories_as_they_are_have_no_problems(encoded: Path) -> None:
    for record in stories(encoded):
        assert record.story is not None
        assert problems(encoded, record.id, told(record.story)) == []
        with open_project(encoded) as project:
            seen = version(project, "stories", record.id)
        assert change(encoded, record.id, told(record.story)) == seen


def test_every_problem_is_named_with_its_place(encoded: Path) -> None:
    data = told(story(encoded))
    data["title"] = " "
    data["frames"][0]["performances"][0]["pose"] = "flying"
    data["frames"][1]["performances"].append(dict(data["frames"][1]["performances"][0]))
    data["frames"][2]["performances"][0]["character"] = "C0099"
    found = problems(encoded, "S00001", data)
    assert [where for where, _ in found if where[:2] == ["frames", 0]] == [
        ["frames", 0, "performances", 0, "pose"]
    ]
    assert (["frames", 1, "performances"], 2) in [(where, len(where) - 1) for where, _ in found]
    assert any(where == ["frames", 2, "performances", 0, "character"] for where, _ in found)
    with pytest.raises(NotUsable) as refused:
        change(encoded, "S00001", data)
    assert len(refused.value.problems) == len(found)
    assert story(encoded).revision == 1


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("scene", "setting"), "moon base", "which the studio cannot draw"),
        (("scene", "detail"), "a crater", "which the studio cannot draw in a"),
        (("scene", "time"), "noon", "no known value"),
        (("narration",), "", "is empty"),
        (("performances",), [], "has 0 entries"),
    ],
)
def test_what_nobody_could_draw_is_a_problem(
    encoded: Path, path: tuple[str, ...], value: object, said: str
) -> None:
    data = told(story(encoded))
    spec: Any = data["frames"][3]
    for key in path[:-1]:
        spec = spec[key]
    spec[path[-1]] = value
    (found,) = problems(encoded, "S00001", data)
    assert found[0] == ["frames", 3, *path]
    assert said in found[1]


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    """A project of given characters and one given script, encoded."""
    write(tmp_path / "cast" / "a_mira.toml", MIRA)
    write(tmp_path / "cast" / "b_ned.toml", NED)
    write(
        tmp_path / "scripts" / "day.yaml",
        script(frame("Mira", "Old Ned"), *(frame("Mira") for _ in range(5))),
    )
    directory = tmp_path / "mine"
    create_project(directory, brought=Bringing(tmp_path / "cast", tmp_path / "scripts"))
    tiny.set_policy(directory, stories="all")
    build(directory)
    return directory


def test_an_edited_script_stays_edited_until_its_file_changes(brought: Path) -> None:
    before = story(brought)
    change(brought, "S00001", told(before, title="Edited"))
    edited = story(brought)
    for _ in range(2):
        build(brought)
        assert story(brought) == edited
    file = brought / "scripts" / "day.yaml"
    file.write_text(file.read_text("utf-8").replace("title:", "title: Filed and", 1), "utf-8")
    build(brought)
    filed = story(brought)
    assert filed.title.startswith("Filed and")
    assert filed.revision == 3
    build(brought)
    assert story(brought) == filed


def test_a_given_character_stays_as_described_until_its_file_changes(brought: Path) -> None:
    mira = characters(brought)[0].character
    describe(brought, "C0001", f"{mira.description} {mira.name} has a blue backpack.")
    described = characters(brought)[0].character
    assert described.revision == 2
    for _ in range(2):
        build(brought)
        assert characters(brought)[0].character == described
    file = brought / "characters" / "a_mira.toml"
    file.write_text(file.read_text("utf-8").replace("profession", "build = 'stout'\nprofession", 1), "utf-8")
    build(brought)
    filed = characters(brought)[0].character
    assert (filed.revision, filed.identity.build) == (3, "stout")
