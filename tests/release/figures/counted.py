"""Made-up facts of a release of any size."""

from random import Random

from vivant.release.facts import FactsTally, ReleaseFacts
from vivant.release.splits import SplitCharacter, SplitStory, split
from vivant.schema.record import CallCount
from vivant.schema.vocabulary import EXPRESSIONS, POSES, PROFESSION_CATEGORIES, SUBJECT_TYPES
from vivant.store.records import Spent

SHARES = {"train": 0.8, "validation": 0.1, "test": 0.1}
DEFECTS = ("wrong_pose", "wrong_expression", "wrong_identity", "malformed_hand", "stray_lettering")


def made_up(*, characters: int, stories: int, company: int, seed: int = 1) -> ReleaseFacts:
    """Facts of stories whose casts come from companies of that many characters."""
    random = Random(seed)
    ids = [f"C{number:04}" for number in range(characters)]
    kinds = {who: (random.choice(SUBJECT_TYPES), random.choice(PROFESSION_CATEGORIES)) for who in ids}
    told = []
    for number in range(stories):
        first = random.randrange(max(1, characters // company)) * company
        pool = ids[first : first + company]
        cast = tuple(random.sample(pool, random.randint(1, min(5, len(pool)))))
        told.append(SplitStory(f"S{number:05}", cast, random.randint(6, 9)))
    divided = split(told, [SplitCharacter(who, *kinds[who]) for who in ids], SHARES, seed=1)
    tally = FactsTally()
    for who, (kind, category) in kinds.items():
        tally.add("characters", divided.characters[who], {"subject_type": kind, "category": category})
    for story in told:
        if story.id in divided.stories:
            _story(tally, story, divided.stories[story.id], random)
    return tally.facts(
        name="made-up",
        version="1.0.0",
        calls=[CallCount(role="generator", made=stories * 9), CallCount(role="judge", made=stories * 12)],
        spent=[Spent("generator", stories * 0.31, 0), Spent("judge", stories * 0.04, 3)],
        split=divided.report,
    )


def _story(tally: FactsTally, story: SplitStory, where: str, random: Random) -> None:
    wanted = story.frames + (random.random() < 0.1)
    tally.add("stories", where, {"cast": story.cast, "frames": story.frames, "requested_frames": wanted})
    for _ in range(story.frames):
        shown = random.sample(story.cast, random.randint(1, len(story.cast)))
        frame = {
            "performances": [
                {
                    "pose": POSES[min(27, int(random.expovariate(0.12)))],
                    "expression": random.choice(EXPRESSIONS),
                }
                for _ in shown
            ],
            "rounds": random.choices(range(4), (80, 13, 5, 2))[0],
            "decided_by": "gate",
            "terms": "permissive",
            "setting": "harbour",
            "time_of_day": "day",
            "weather": "clear",
            "shot": "full",
            "angle": "eye_level",
            "style": "storybook",
            "strategy": "two_step",
        }
        tally.add("frames", where, frame)
        if random.random() < 0.3:
            defect = DEFECTS[min(4, int(random.expovariate(0.7)))]
            attempt = {
                "action": "apt",
                "model": "painter-1",
                "terms": "permissive",
                "stage": "frame",
                "findings": [{"defect": defect}],
            }
            tally.add("attempts", where, attempt)
