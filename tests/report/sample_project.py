"""A small made-up project for the report's tests: two stories told, one refused, one waiting."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import cv2
import numpy as np
import numpy.typing as npt

from vivant.report.view import CharacterView, FrameView, PosedView, ProjectView, StoryView
from vivant.schema.character import Character, Colour, Feature, Identity
from vivant.schema.gate import Answer, Finding, Question, Region
from vivant.schema.record import Action, Attempt, Decision, PixelId, PosedCharacter, Role, Stage
from vivant.schema.story import Composition, FrameSpec, Performance, Scene, Story, frame_id
from vivant.schema.vocabulary import Expression, Pose, ProfessionCategory, SubjectType

TEAL, RUST, CREAM = (
    Colour(name="teal", hex="#1f8a8a"),
    Colour(name="rust", hex="#b9572a"),
    Colour(name="cream", hex="#f4e6c8"),
)
ROLES: tuple[Role, ...] = ("planner", "generator", "editor", "judge")
QUESTIONS = (
    Question(check="identity", about="likeness", character="C0001", text="Is this Mila?"),
    Question(check="identity", about="colours", character="C0001", text="Are Mila's colours her own?"),
    Question(check="control", about="pose", character="C0001", text="Is Mila running?", expected="running"),
    Question(check="control", about="expression", character="C0001", text="Is Mila happy?"),
    Question(check="scene", about="setting", text="Is this a forest?", expected="forest"),
    Question(check="scene", about="hands", character="C0001", text="Are Mila's hands well formed?"),
)


@dataclass
class SampleSource:
    """A `ReportSource` held in memory; `reads` counts how often each picture was asked for."""

    view: ProjectView
    cast: tuple[CharacterView, ...] = ()
    told: tuple[StoryView, ...] = ()
    posed_characters: tuple[PosedView, ...] = ()
    pictures: dict[PixelId, bytes] = field(default_factory=dict)
    reads: list[PixelId] = field(default_factory=list)

    def project(self) -> ProjectView:
        return self.view

    def characters(self) -> Iterator[CharacterView]:
        return iter(self.cast)

    def stories(self) -> Iterator[StoryView]:
        return iter(self.told)

    def posed(self) -> Iterator[PosedView]:
        return iter(self.posed_characters)

    def image(self, pixel_id: PixelId) -> bytes:
        self.reads.append(pixel_id)
        return self.pictures.get(pixel_id) or png(int(pixel_id[:8], 16))


def project(
    name: str = "Foxes and lanterns", *, simulated: tuple[Role, ...] = ROLES, cost: str = ""
) -> ProjectView:
    return ProjectView(
        name=name,
        seed=7,
        strategy="two_step",
        models={role: "studio" if role in simulated else f"a {role}" for role in ROLES},
        policies={"characters": "auto", "stories": "auto", "frames": "auto"},
        simulated=simulated,
        cost=cost,
    )


def picture(number: int) -> PixelId:
    return f"{number:064x}"[::-1]


def png(seed: int, size: int = 96) -> bytes:
    """A hill, a sun and somebody small: different for every seed."""
    choice = random.Random(seed)
    pixels: npt.NDArray[np.uint8] = np.full((size, size, 3), 235, np.uint8)
    shade = [choice.randrange(60, 220) for _ in range(9)]
    cv2.circle(pixels, (choice.randrange(size), size // 4), size // 8, shade[:3], -1, cv2.LINE_AA)
    cv2.ellipse(pixels, (size // 2, size), (size, size // 2), 0, 0, 360, shade[3:6], -1, cv2.LINE_AA)
    x = size // 4 + choice.randrange(size // 2)
    cv2.ellipse(pixels, (x, size * 2 // 3), (size // 10, size // 5), 0, 0, 360, shade[6:], -1, cv2.LINE_AA)
    cv2.circle(pixels, (x, size * 2 // 5), size // 10, shade[6:], -1, cv2.LINE_AA)
    return cv2.imencode(".png", pixels)[1].tobytes()


def character(
    number: int,
    name: str,
    subject_type: SubjectType = "mammal",
    category: ProfessionCategory = "makers",
    species: str = "fox",
    profession: str = "baker",
) -> Character:
    features = (
        Feature(part="coat", kind="fur", colour=RUST, second=CREAM),
        Feature(part="top", kind="shirt", colour=TEAL, second=CREAM, pattern="striped"),
        Feature(part="hat", kind="chef hat", colour=CREAM),
    )
    return Character(
        id=f"C{number:04d}",
        name=name,
        category=category,
        profession=profession,
        identity=Identity(subject_type=subject_type, species=species, features=features),
        description=f"{name} is a rust {species} in a striped shirt, never seen without a chef hat.",
    )


def character_view(who: Character, number: int) -> CharacterView:
    nobody = Decision(
        checkpoint="characters", subject=who.id, approved=True, by="nobody (policy auto)", policy="auto"
    )
    tried = attempt(who.id, 0, picture(number), stage="template", kept=True, why="nothing found")
    return CharacterView(who, picture(number), "approved", nobody, (tried,))


def attempt(
    subject: str,
    number: int,
    image: PixelId | None,
    action: Action = "first",
    *,
    stage: Stage = "frame",
    parent: int | None = None,
    findings: tuple[Finding, ...] = (),
    kept: bool = False,
    why: str = "",
    error: str = "",
    region: Region | None = None,
) -> Attempt:
    wrong = {finding.question for finding in findings}
    answers = tuple(Answer(question=q.key, verdict="no" if q.key in wrong else "yes") for q in QUESTIONS)
    return Attempt(
        subject=subject, stage=stage, number=number, action=action, strategy="two_step",
        prompt=f"{subject}: a fox in a striped shirt runs through a forest at dusk",
        references=(picture(900),), seed=41 + number, model="studio", request="r" * 8, image=image,
        parent=parent, region=region, questions=QUESTIONS if image else (), answers=answers if image else (),
        findings=findings, kept=kept, why=why, error=error,
        instruction="the shirt is teal" if action == "lie" else "",
    )  # fmt: skip


WRONG_POSE = Finding(
    question="pose:C0001", defect="wrong_pose", scope="global", character="C0001", note="looks like walking"
)
BAD_HAND = Finding(
    question="hands:C0001", defect="malformed_hand", scope="local", character="C0001",
    region=Region(left=0.1, top=0.4, right=0.3, bottom=0.6), note="six fingers",
)  # fmt: skip


def spec(
    *cast: str, pose: Pose = "running", expression: Expression = "happy", narration: str = ""
) -> FrameSpec:
    places = ("left", "center", "right", "far_left", "far_right")
    return FrameSpec(
        narration=narration or "At dusk the two friends ran home through the forest, laughing all the way.",
        scene=Scene(setting="forest", detail="a mossy log", time="dusk"),
        composition=Composition(shot="full", angle="low"),
        performances=tuple(
            Performance(
                character=who, pose=pose, expression=expression, placement=place, facing="right",
                action="jumps over the log", prop="lantern" if place == "left" else None,
            )
            for who, place in zip(cast, places, strict=False)
        ),
    )  # fmt: skip


def story(number: int, title: str, specs: tuple[FrameSpec, ...]) -> Story:
    cast = tuple(dict.fromkeys(p.character for s in specs for p in s.performances))
    return Story(
        id=f"S{number:05d}", title=title, premise="Two friends look for a lost light and find each other.",
        source="invented", cast=cast, frames=specs,
    )  # fmt: skip


def told(tale: Story, frames: tuple[FrameView, ...] = ()) -> StoryView:
    return StoryView(tale, tale.id, tale.title, tale.source, "encoded", "", frames)


def pending_frames(tale: Story) -> tuple[FrameView, ...]:
    return tuple(
        FrameView(frame_id(tale.id, n), n, s, "pending", "not made yet", (), None)
        for n, s in enumerate(tale.frames)
    )


def judged_frames(tale: Story, pictures: int) -> tuple[FrameView, ...]:
    """First frame repaired twice, second rejected, third without a picture, the rest good at once."""
    names = [frame_id(tale.id, n) for n in range(len(tale.frames))]
    repaired = (
        attempt(names[0], 0, picture(pictures), findings=(WRONG_POSE, BAD_HAND), kept=True, why="the first picture"),
        attempt(
            names[0], 1, picture(pictures + 1), "apt", parent=0, findings=(BAD_HAND,), kept=True,
            why="1 finding instead of 2, nothing broken",
        ),
        attempt(
            names[0], 2, picture(pictures + 2), "lie", parent=1, region=BAD_HAND.region, kept=True,
            why="no finding left",
        ),
    )  # fmt: skip
    refused = (
        attempt(names[1], 0, picture(pictures + 3), findings=(WRONG_POSE,), kept=True, why="the first picture"),
        attempt(
            names[1], 1, picture(pictures + 4), "apt", parent=0, findings=(WRONG_POSE, BAD_HAND),
            why="breaks hands:C0001, which held",
        ),
    )  # fmt: skip
    lost = (attempt(names[2], 0, None, error="the model declined to answer"),)
    views = [
        FrameView(names[0], 0, tale.frames[0], "accepted", "no finding after 2 repairs", repaired, 2),
        FrameView(names[1], 1, tale.frames[1], "rejected", "3 rounds did not settle wrong_pose", refused, 0),
        FrameView(names[2], 2, tale.frames[2], "failed", "no picture could be had", lost, None),
    ]
    for n in range(3, len(names)):
        first = (attempt(names[n], 0, picture(pictures + 5 + n), kept=True, why="nothing found"),)
        views.append(FrameView(names[n], n, tale.frames[n], "accepted", "no finding", first, 0))
    return tuple(views)


def sample() -> SampleSource:
    mila, tom = character(1, "Mila"), character(2, "Tom", "bird", "guardians", "owl", "ranger")
    lamp = story(1, "The lost lantern", tuple(spec("C0001", "C0002") for _ in range(6)))
    walk = story(4, "A long walk", tuple(spec("C0001") for _ in range(7)))
    posed = PosedCharacter(character="C0001", revision=1, pose="running", expression="happy")
    return SampleSource(
        view=project(),
        cast=(character_view(mila, 1), character_view(tom, 2)),
        told=(
            told(lamp, judged_frames(lamp, 10)),
            StoryView(
                None, "S00002", "A lion alone", "lion.txt", "refused", "the lion has no cell in the cast", ()
            ),
            StoryView(None, "S00003", "", "invented", "pending", "", ()),
            told(walk, pending_frames(walk)),
        ),
        posed_characters=(
            PosedView(
                posed,
                "accepted",
                (attempt(posed.id, 0, picture(50), stage="posed", kept=True, why="nothing found"),),
            ),
        ),
    )
