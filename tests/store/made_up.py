"""Made-up stories, characters and units of work for the store's tests."""

from vivant.schema.character import Character, Colour, Feature, Identity
from vivant.schema.gate import Answer, Finding, Question
from vivant.schema.record import Attempt, CallCount, Outcome, PixelId, State
from vivant.schema.story import FrameSpec, Performance, Scene, Story, frame_id
from vivant.store.records import CharacterRecord, Commit, Located, StoryRecord

QUESTION = Question(check="control", about="pose", text="Is it waving?", character="C0001")


def character(number: int = 1, revision: int = 1) -> Character:
    hat = Feature(part="hat", kind="straw hat", colour=Colour(name="yellow", hex="#e8c84a"))
    return Character(
        id=f"C{number:04d}",
        name=f"Fox {number}",
        category="makers",
        profession="baker",
        identity=Identity(subject_type="mammal", species="fox", features=(hat,)),
        description="a fox in a straw hat",
        revision=revision,
    )


def character_record(number: int = 1, revision: int = 1) -> CharacterRecord:
    return CharacterRecord(character(number, revision))


def story(number: int = 1, frames: int = 6, title: str = "The Fox") -> Story:
    performance = Performance(
        character="C0001", pose="waving", expression="happy", placement="center", facing="viewer"
    )
    specs = tuple(
        FrameSpec(
            narration=f"{title}, {n}", scene=Scene(setting="forest", time="day"), performances=(performance,)
        )
        for n in range(frames)
    )
    return Story(
        id=f"S{number:05d}",
        title=title,
        premise="It waves.",
        source="invented",
        cast=("C0001",),
        frames=specs,
    )


def story_record(number: int = 1, frames: int = 6, title: str = "The Fox") -> StoryRecord:
    told = story(number, frames, title)
    return StoryRecord(told.id, told.source, "encoded", "", told)


def refused_story(number: int) -> StoryRecord:
    return StoryRecord(f"S{number:05d}", "fable.txt", "refused", "nobody is on stage")


def image_id(number: int) -> PixelId:
    return f"{number:064x}"


def located(number: int, pack: int = 0) -> Located:
    return Located(image_id(number), pack, number * 100, 100, "0" * 64, 8, 8)


def attempt(
    subject: str, number: int, image: PixelId | None, *, kept: bool = True, wrong: bool = False
) -> Attempt:
    findings = (Finding(question=QUESTION.key, defect="wrong_pose", scope="global", character="C0001"),)
    return Attempt(
        subject=subject,
        stage="frame",
        number=number,
        action="first" if number == 0 else "apt",
        strategy="two_step",
        prompt="a fox waving",
        seed=7,
        model="studio",
        request="r" * 64,
        image=image,
        questions=(QUESTION,),
        answers=(Answer(question=QUESTION.key, verdict="no" if wrong else "yes"),),
        findings=findings if wrong else (),
        kept=kept,
    )


def outcome(subject: str, state: State = "accepted", best: int | None = 0) -> Outcome:
    return Outcome(
        subject=subject, stage="frame", state=state, reason=f"{state} by the gate", best=best, rounds=0
    )


def story_commit(number: int = 1, states: tuple[State, ...] = ("accepted",) * 6) -> Commit:
    """A story's finished frames in the given states, each with two attempts but the failed ones."""
    id = f"S{number:05d}"
    blobs, attempts, outcomes = [], [], []
    for position, state in enumerate(states):
        frame = frame_id(id, position)
        if state == "failed":
            outcomes.append(outcome(frame, state, None))
            continue
        places = [located(number * 1000 + position * 10 + n) for n in range(2)]
        blobs += places
        attempts += [attempt(frame, 0, places[0].id, wrong=True), attempt(frame, 1, places[1].id)]
        outcomes.append(outcome(frame, state, 1))
    return Commit(
        unit=id,
        blobs=tuple(blobs),
        attempts=tuple(attempts),
        outcomes=tuple(outcomes),
        counts=(CallCount(role="generator", made=12), CallCount(role="judge", made=12, failed=1)),
        truth={f"{id}-request": '{"slips":[]}'},
    )
