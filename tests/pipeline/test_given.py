"""Given characters, scripts and styles through a whole build, by cheap roles and by the studio."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.given.files import AXOLOTL, MIRA, NED, frame, script, write
from tests.given.test_pictures import encoded, picture
from tests.pipeline import plug_in, tiny
from vivant.config import FILE
from vivant.errors import UsageError
from vivant.models.calling import Roles
from vivant.models.roles import GenerateRequest, JudgeRequest
from vivant.pipeline.building import build_project
from vivant.pipeline.checkpoints import NOBODY
from vivant.pipeline.creating import Bringing, create_project
from vivant.pipeline.deciding import decide_on
from vivant.pipeline.digest import digest_of, project_digest
from vivant.pipeline.project import Project
from vivant.pipeline.reporting import CatalogueSource
from vivant.pipeline.status import status_of
from vivant.pipeline.verifying import verify_project
from vivant.report.site import write_report
from vivant.store import images
from vivant.store.records import CharacterRecord

STORY = script(frame("Mira", "Axel"), *(frame("Mira") for _ in range(5)))


@dataclass
class Seeing(tiny.Daubing):
    """A generator that remembers what it was asked for."""

    requests: list[GenerateRequest] = field(default_factory=list)

    async def generate(self, request: GenerateRequest) -> bytes:
        self.requests.append(request)
        return await super().generate(request)


@dataclass
class Hearing(tiny.Judging):
    """A judge that remembers what it was asked."""

    requests: list[JudgeRequest] = field(default_factory=list)

    async def judge(self, request: JudgeRequest) -> str:
        self.requests.append(request)
        return await super().judge(request)


def roles() -> tuple[Roles, tiny.Counting, Seeing, Hearing]:
    planner, generator, judge = tiny.Counting(), Seeing(), Hearing()
    return (
        Roles.of(planner, generator, tiny.Inverting(), judge, patience=tiny.HASTE),
        planner,
        generator,
        judge,
    )


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    """A cast of Axel, who has a picture, and Mira, who has none."""
    write(tmp_path / "cast" / "a_axel.toml", 'template = "axel.jpg"\n' + AXOLOTL)
    (tmp_path / "cast" / "axel.jpg").write_bytes(encoded(picture(300, 600), ".jpg"))
    write(tmp_path / "cast" / "b_mira.toml", MIRA)
    write(tmp_path / "scripts" / "day.yaml", STORY)
    return tmp_path


def created(
    folder: Path, *, characters: int = 0, scripts: bool = True, policy: str = "auto", **more: object
) -> Path:
    """A project of small frames that other models than the studio draw and judge."""
    directory = folder / "mine"
    told = folder / "scripts" if scripts else None
    create_project(directory, brought=Bringing(folder / "cast", told, **more))  # type: ignore[arg-type]
    text = (directory / FILE).read_text("utf-8").replace("= 768", "= 256")
    text = re.sub(r'(generator|editor|judge) = "studio"', r'\1 = "other"', text)
    text = text.replace("characters = 0 ", f"characters = {characters} ").replace("count = 12 ", "count = 2 ")
    text = text.replace('characters = "auto"', f'characters = "{policy}"')
    write(directory / FILE, text + '\n[endpoints.other]\nprovider = "paid.py"\n')
    write(directory / "paid.py", plug_in.CODE)
    return directory


def records(project: Project) -> list[CharacterRecord]:
    return list(project.catalogue.characters())


def test_a_given_cast_and_script_are_made_without_asking_the_planner(brought: Path) -> None:
    team, planner, generator, _ = roles()
    with tiny.opened(created(brought)) as project:
        tiny.build(project, team)
        axel, mira = records(project)
        assert planner.asked == 0
        assert (axel.character.name, mira.character.name) == ("Axel", "Mira")
        assert axel.character.identity.species == "axolotl"
        assert sum("character sheet: one figure" in r.prompt for r in generator.requests) == 1, (
            "Mira's template"
        )
        (story,) = project.catalogue.stories()
        assert story.story is not None
        assert story.story.cast == ("C0002", "C0001")
        assert story.source == "day"
        assert set(tiny.states(project.catalogue).values()) == {"accepted"}
        tiny.assert_nothing_lost(project.catalogue)
    assert verify_project(brought / "mine").problems == ()


def test_a_given_picture_stands_as_it_is_and_says_that_nobody_made_or_approved_it(brought: Path) -> None:
    team, _, generator, judge = roles()
    with tiny.opened(created(brought)) as project:
        tiny.build(project, team)
        axel = records(project)[0]
        assert axel.template is not None
        assert images.decode(project.blobs.get(axel.template)).shape == (1024, 1024, 3)
        (attempt,) = project.catalogue.attempts("C0001.1")
        assert (attempt.action, attempt.model, attempt.image) == ("given", "", axel.template)
        assert attempt.why == "given as axel.jpg"
        outcome = project.catalogue.outcome("C0001.1")
        assert outcome is not None
        assert (outcome.state, outcome.reason) == ("accepted", "given")
        decision = project.catalogue.decision("characters", "C0001")
        assert decision is not None
        assert (decision.by, decision.policy) == (NOBODY, "auto")
        assert all(axel.template != r.pixel_id for r in judge.requests), "what was given is not judged"
        posed = [r for r in generator.requests if "as in image 2" in r.prompt and "Axel" in r.prompt]
        assert posed
        assert all(r.references[0].id == axel.template for r in posed)
        write_report(CatalogueSource(project), brought / "report")
    page = (brought / "report" / "cast.html").read_text("utf-8")
    assert "Given" in page
    assert "given as axel.jpg" in page


def test_at_the_first_checkpoint_people_see_what_they_gave(brought: Path) -> None:
    team, _, generator, _ = roles()
    directory = created(brought, policy="all")
    with tiny.opened(directory) as project:
        tiny.build(project, team)
        assert [r.state for r in records(project)] == ["pending", "pending"]
        assert list(project.catalogue.stories()) == []
    decide_on(directory, ["C0001"], approved=True, why="", by="ada")
    decide_on(directory, ["C0002"], approved=False, why="too plain", by="ada")
    with tiny.opened(directory) as project:
        tiny.build(project, team)
        axel, mira = records(project)
        assert (axel.state, axel.reason) == ("approved", "approved by ada")
        assert (mira.state, mira.character.revision) == ("pending", 2), "drawn anew, the same character"
        templates = [r for r in generator.requests if "one figure" in r.prompt]
        assert len(templates) == 2
        assert templates[0].prompt == templates[1].prompt
        assert templates[0].seed != templates[1].seed


def test_a_given_picture_that_people_reject_stays_rejected_and_its_story_is_refused(brought: Path) -> None:
    team, *_ = roles()
    directory = created(brought, policy="all")
    with tiny.opened(directory) as project:
        tiny.build(project, team)
    decide_on(directory, ["C0001"], approved=False, why="", by="ada")
    decide_on(directory, ["C0002"], approved=True, why="", by="ada")
    with tiny.opened(directory) as project:
        tiny.build(project, team)
        assert [r.state for r in records(project)] == ["rejected", "approved"]
        (story,) = project.catalogue.stories()
        assert (story.state, story.reason) == ("refused", "A Day: C0001 cannot play: not approved")
    (directory / "characters" / "axel.jpg").write_bytes(encoded(picture(600, 600), ".png"))
    with tiny.opened(directory) as project:
        tiny.build(project, team)
        axel = records(project)[0]
        assert (axel.state, axel.character.revision) == ("pending", 2), "another picture is another revision"


def test_others_are_invented_beside_the_given_and_unlike_them(brought: Path) -> None:
    team, planner, *_ = roles()
    with tiny.opened(created(brought, characters=3, scripts=False)) as project:
        tiny.build(project, team)
        names = [r.character.name for r in records(project)]
        assert [r.character.id for r in records(project)] == [f"C{n:04d}" for n in range(1, 6)]
        assert names[:2] == ["Axel", "Mira"]
        assert len(set(names)) == 5
        assert planner.asked >= 3 + 2, "three characters, two stories"
        assert {s.state for s in project.catalogue.stories()} == {"encoded"}
        assert status_of(project).characters["requested"] == 5
    assert project_digest(brought / "mine")


def test_those_who_look_alike_are_told_and_stay(brought: Path) -> None:
    (brought / "cast" / "mira.jpg").write_bytes((brought / "cast" / "axel.jpg").read_bytes())
    write(brought / "cast" / "b_mira.toml", 'template = "mira.jpg"\n' + MIRA)
    write(brought / "cast" / "c_mara.toml", MIRA.replace('"Mira"', '"Mara"').replace("Mira is", "Mara is"))
    team, *_ = roles()
    with tiny.opened(created(brought)) as project:
        tiny.build(project, team, until="design")
        assert [r.state for r in records(project)] == ["approved"] * 3
        warnings = status_of(project).warnings
        decision = project.catalogue.decision("characters", "C0002")
        assert decision is not None
        assert decision.why in warnings
    assert warnings[0] == "Mira (C0002) looks almost like C0001"
    assert warnings[1].startswith("Mara (C0003) is told almost like Mira (C0002)")


def test_building_again_changes_nothing(brought: Path) -> None:
    with tiny.opened(created(brought, characters=2)) as project:
        tiny.build(project, roles()[0])
        whole = digest_of(project)
        team, planner, generator, judge = roles()
        tiny.build(project, team)
        assert (planner.asked, generator.asked, judge.asked) == (0, 0, 0)
        assert digest_of(project) == whole


def test_broken_off_anywhere_it_ends_with_the_same_bytes(brought: Path) -> None:
    with tiny.opened(created(brought, characters=2)) as project:
        tiny.build(project, roles()[0])
        whole = digest_of(project)
    (brought / "mine").rename(brought / "first")

    class BrokenOff(Exception):
        pass

    commits = 0

    def break_off(catalogue: tiny.WatchedCatalogue) -> None:
        nonlocal commits
        commits += 1
        if commits % 2:
            raise BrokenOff

    directory = created(brought, characters=2)
    for _ in range(60):
        try:
            with tiny.opened(directory, break_off) as project:
                tiny.build(project, roles()[0], at_once=1)
                break
        except (BrokenOff, ExceptionGroup):
            continue
    assert project_digest(directory) == whole


def test_a_script_that_changes_is_made_anew_and_the_others_stay(brought: Path) -> None:
    write(brought / "scripts" / "evening.yaml", script(*(frame("Mira") for _ in range(6))))
    directory = created(brought)
    with tiny.opened(directory) as project:
        tiny.build(project, roles()[0])
        before = {f.id: project.catalogue.picture(f.id) for f in project.catalogue.frames()}
    path = directory / "scripts" / "evening.yaml"
    write(path, path.read_text("utf-8").replace("Mira stood there", "Mira waited there"))
    with tiny.opened(directory) as project:
        team, _, generator, _ = roles()
        tiny.build(project, team)
        assert generator.asked == 6
        assert set(tiny.states(project.catalogue).values()) == {"accepted"}
        after = {f.id: project.catalogue.picture(f.id) for f in project.catalogue.frames()}
    assert [id for id in before if before[id] == after[id] and id.startswith("S00001")] == list(before)[:6]


def test_what_frames_are_made_with_cannot_be_changed_under_them(brought: Path) -> None:
    directory = created(brought)
    with tiny.opened(directory) as project:
        tiny.build(project, roles()[0])
    path = directory / "characters" / "b_mira.toml"
    told = path.read_text("utf-8")
    write(path, told.replace('"white"', '"red"'))
    with tiny.opened(directory) as project, pytest.raises(UsageError, match="frames are made with C0002"):
        tiny.build(project, roles()[0])
    write(path, told)
    write(directory / "scripts" / "a_first.yaml", STORY)
    with (
        tiny.opened(directory) as project,
        pytest.raises(UsageError, match="S00001 was day and would now be a_first"),
    ):
        tiny.build(project, roles()[0])


STYLE = "soft watercolour, wet edges"


def test_an_own_style_is_in_every_prompt_and_question_and_its_picture_behind_the_others(
    brought: Path,
) -> None:
    (brought / "sea.jpg").write_bytes(encoded(picture(600, 400), ".jpg"))
    directory = created(brought, style_words=STYLE, style_references=(brought / "sea.jpg",))
    team, _, generator, judge = roles()
    with tiny.opened(directory) as project:
        tiny.build(project, team)
        assert generator.requests
        assert all(STYLE in r.prompt for r in generator.requests)
        frames = [r for r in generator.requests if r.prompt.startswith("Illustration")]
        assert len(frames) == 6
        for request in frames:
            last = len(request.references)
            assert (
                f"Image {last} shows the art style only: nobody and nothing of it appears." in request.prompt
            )
            assert f"(image {last})" not in request.prompt
            assert "storybook" not in request.prompt.lower()
        (shown,) = {r.references[-1].id for r in frames}
        assert images.decode(project.blobs.get(shown)).shape == (400, 600, 3), "kept with the project"
        others = [r for r in generator.requests if r not in frames]
        assert all(shown not in [x.id for x in r.references] for r in others)
        asked = [q for r in judge.requests for q in r.questions if q.about == "style"]
        assert asked
        assert {q.expected for q in asked} == {STYLE}
        write_report(CatalogueSource(project), brought / "report")
        assert f"in {STYLE} style" in (brought / "report" / "stories" / "S00001.html").read_text("utf-8")
        assert all(STYLE in q.text for q in asked)


def test_in_words_alone_an_own_style_needs_no_picture(brought: Path) -> None:
    (brought / "sea.jpg").write_bytes(encoded(picture(600, 400), ".jpg"))
    directory = created(brought, style_words=STYLE, style_references=(brought / "sea.jpg",))
    write(directory / FILE, (directory / FILE).read_text("utf-8").replace('"two_step"', '"text_augmented"'))
    team, _, generator, _ = roles()
    with tiny.opened(directory) as project:
        tiny.build(project, team)
    frames = [r for r in generator.requests if r.prompt.startswith("Illustration")]
    assert frames
    assert all(r.references == () and STYLE in r.prompt and "Image" not in r.prompt for r in frames)


def test_the_studio_builds_a_given_cast_and_script(tmp_path: Path) -> None:
    write(tmp_path / "cast" / "a.toml", MIRA)
    write(tmp_path / "cast" / "b.toml", NED)
    frames = [frame("Mira", "Old Ned", setting="harbour", style="crayon"), *(frame("Mira") for _ in range(5))]
    write(tmp_path / "scripts" / "day.yaml", script(*frames))
    directory = tmp_path / "mine"
    create_project(directory, brought=Bringing(tmp_path / "cast", tmp_path / "scripts"))
    text = (directory / FILE).read_text("utf-8").replace("= 768", "= 256")
    write(directory / FILE, text.replace('slips = "typical"', 'slips = "none"'))
    built = build_project(directory, workers=1)
    assert built.waiting == ""
    assert built.status.frames.accepted == built.status.frames.requested == 6
    assert built.status.calls["generator"]["failed"] == 0
    assert built.status.calls["planner"]["made"] == 0
    page = next((directory / "report").glob("**/*S00001*.html")).read_text("utf-8")
    assert "in crayon style" in page
