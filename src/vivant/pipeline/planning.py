"""`vivant plan`: what a build would make and ask for, without making or asking anything."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.config import STUDIO, Config, read_config
from vivant.encoding.dealing import deal
from vivant.encoding.texts import read_texts
from vivant.errors import UsageError
from vivant.given.reading import Given, read_given
from vivant.models.configured import is_studio
from vivant.pipeline.estimating import Part, shared_out
from vivant.pipeline.players import ROLES, players
from vivant.pipeline.workplace import STORIES_A_SLOT, slots_of
from vivant.schema.record import Role
from vivant.schema.vocabulary import EXPRESSIONS, POSES

_FRAMES_PER_TEXT: Final = 7.5
_CAST_PER_TEXT: Final = 3.0
_REPAIRS: Final[dict[str, float]] = {"none": 0.0, "typical": 0.35, "harsh": 0.9}
"""Repairs per first attempt that the studio's presets lead to; an estimate, and said to be one."""
_ASSUMED: Final = "typical"
"""The preset whose repairs are assumed of a real generator, of which nothing is known beforehand."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be made at most, and the calls that would take, estimated.

    `missing` are secrets that have to be set before a build, with the reason; `assumed` says that
    the share of repairs is not the studio's own, but taken from it.
    """

    config: Config
    characters: int
    stories: int
    frames: int
    posed: int
    parts: tuple[Part, ...]
    missing: dict[str, str]
    assumed: bool

    @property
    def usd(self) -> float | None:
        """Dollars in all; None where the price of some calls is unknown."""
        known = [part.usd for part in self.parts if part.usd is not None]
        return sum(known) if len(known) == len(self.parts) else None

    def document(self) -> dict[str, Any]:
        return {
            "characters": self.characters,
            "stories": self.stories,
            "frames": self.frames,
            "posed_characters": self.posed,
            "strategy": self.config.synthesis.strategy,
            "calls": {part.role: part.calls for part in self.parts},
            "roles": {part.role: part.document() for part in self.parts},
            "usd": self.usd,
            "missing_secrets": list(self.missing),
            "repairs_assumed": self.assumed,
            "estimated": True,
        }

    def lines(self) -> list[str]:
        checks = self.config.checkpoints
        return [
            f"{self.characters} characters, {self.stories} stories, about {self.frames} frames, strategy {self.config.synthesis.strategy}",
            f"about {self.posed} posed characters" if self.posed else "no posed characters",
            *(part.line() for part in self.parts),
            *self._cost(),
            f"checkpoints: characters {checks.characters}, stories {checks.stories}, frames {checks.frames}",
            *self._idle(),
            *(f"missing: {why}" for why in self.missing.values()),
            "Nothing was made or spent.",
        ]

    def _idle(self) -> list[str]:
        """Whether stories of one batch are too few to keep the slots of remote models busy."""
        slots, batch = slots_of(self.config), self.config.gate.batch
        if self.stories <= batch or batch >= STORIES_A_SLOT * slots:
            return []
        return [
            f"gate.batch = {batch}: so many stories are under way at a time, each with one call at most, for "
            f"{slots} slots; {STORIES_A_SLOT * slots} would keep them busy"
        ]

    def _cost(self) -> list[str]:
        """The total and what it rests on; nothing of it where only the studio plays."""
        if is_studio(self.config):
            return ["total      0.00 USD: the studio costs nothing"]
        unknown = [part.role for part in self.parts if part.usd is None]
        if unknown:
            known = sum(part.usd or 0.0 for part in self.parts)
            total = f"total      unknown: about {known:.2f} USD, and whatever {' and '.join(unknown)} cost"
        else:
            total = f"total      about {self.usd:.2f} USD"
        lines = [
            total,
            "Estimated from calls of typical size. What a call really costs shows with the first ones.",
        ]
        if self.assumed:
            lines.append(
                f"Repairs are assumed to be as frequent as with the studio's preset {_ASSUMED} "
                f"({_REPAIRS[_ASSUMED]:g} per frame): nothing is known of this generator."
            )
        return lines


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
    """Nothing is asked and nothing spent; secrets that are not set are named in the plan.

    Raises UsageError for a configuration that cannot be built.
    """
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
    crews = players(config, directory)
    assumed = STUDIO not in config.models.of("generator")
    repairs = round(frames * _REPAIRS[_ASSUMED if assumed else config.studio.slips])
    needed: dict[Role, int] = {
        "planner": characters - brought + stories - written + repairs // 2,
        "generator": images + repairs // 2,
        "editor": repairs - repairs // 2,
        "judge": images + repairs,
    }
    parts = tuple(shared_out(role, needed[role], crews.crews[role]) for role in ROLES)
    return Plan(config, characters, stories, frames, posed, parts, crews.missing, assumed)
