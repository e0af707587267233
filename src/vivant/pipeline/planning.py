"""`vivant plan`: what a build would make and ask for, without making or asking anything."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.config import Config, read_config
from vivant.encoding.dealing import deal
from vivant.encoding.texts import read_texts
from vivant.errors import UsageError
from vivant.given.reading import Given, read_given
from vivant.schema.vocabulary import EXPRESSIONS, POSES

_FRAMES_PER_TEXT: Final = 7.5
_CAST_PER_TEXT: Final = 3.0
_REPAIRS: Final[dict[str, float]] = {"none": 0.0, "typical": 0.35, "harsh": 0.9}
"""Repairs per first attempt that the studio's presets lead to; an estimate, and said to be one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be made at most, and the calls that would take, estimated."""

    config: Config
    characters: int
    stories: int
    frames: int
    posed: int
    calls: dict[str, int]

    def document(self) -> dict[str, Any]:
        return {
            "characters": self.characters,
            "stories": self.stories,
            "frames": self.frames,
            "posed_characters": self.posed,
            "strategy": self.config.synthesis.strategy,
            "calls": self.calls,
            "usd": 0.0,
            "estimated": True,
        }

    def lines(self) -> list[str]:
        models = self.config.models
        providers = {
            "planner": models.planner,
            "generator": models.generator,
            "editor": models.editor,
            "judge": models.judge,
        }
        checks = self.config.checkpoints
        return [
            f"{self.characters} characters, {self.stories} stories, about {self.frames} frames, strategy {self.config.synthesis.strategy}",
            f"about {self.posed} posed characters" if self.posed else "no posed characters",
            *(
                f"{role:<10} about {count} calls to {providers[role]}, 0.00 USD"
                for role, count in self.calls.items()
            ),
            f"checkpoints: characters {checks.characters}, stories {checks.stories}, frames {checks.frames}",
            "Nothing was made or spent.",
        ]


def buildable(directory: Path, config: Config) -> Given:
    """What is given besides texts. Raises UsageError for what can be seen at once to be unbuildable."""
    given = read_given(directory, config)
    if config.stories.texts:
        read_texts(directory / config.stories.texts)
        return given
    if config.stories.count and not config.cast.characters and not given.characters and not given.scripts:
        raise UsageError(
            "stories without characters cannot be invented", "Set `cast.characters` in vivant.toml."
        )
    return given


def plan_project(directory: Path) -> Plan:
    """Raises UsageError for a configuration that cannot be built."""
    config = read_config(directory)
    given = buildable(directory, config)
    brought, written = len(given.characters), len(given.scripts)
    characters, stories = brought + config.cast.characters, config.stories.count
    if config.stories.texts:
        stories = len(read_texts(directory / config.stories.texts))
        characters = max(brought, round(stories * _CAST_PER_TEXT))
        frames = round(stories * _FRAMES_PER_TEXT)
        on_stage = frames * 2.0
    elif written:
        stories, frames = written, sum(len(script.frames) for script in given.scripts)
        on_stage = float(sum(len(f.performances) for script in given.scripts for f in script.frames))
    else:
        ids = [str(n) for n in range(characters)]
        hands = [deal(n, ids, config.project.seed) for n in range(stories)]
        frames = sum(hand.frames for hand in hands)
        on_stage = sum(hand.frames * (1 + len(hand.cast)) / 2 for hand in hands)
    posed = 0
    if config.synthesis.strategy == "two_step":
        posed = round(min(on_stage * 0.9, characters * len(POSES) * len(EXPRESSIONS)))
    pictured = sum(one.template is not None for one in given.characters)
    images = characters - pictured + posed + frames
    repairs = round(frames * _REPAIRS[config.studio.slips])
    calls = {
        "planner": characters - brought + stories - written + repairs // 2,
        "generator": images + repairs // 2,
        "editor": repairs - repairs // 2,
        "judge": images + repairs,
    }
    return Plan(config, characters, stories, frames, posed, calls)
