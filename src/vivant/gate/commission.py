"""What the gate is asked to make, on which terms, and what it gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vivant.config import Route
from vivant.models.roles import Picture
from vivant.schema.gate import DefectType, Question
from vivant.schema.judging import Earlier, Pixels, Portrait
from vivant.schema.record import Attempt, Outcome, PixelId, Stage


@dataclass(frozen=True, slots=True)
class Commission:
    """What is to be made and what must be true of it: a template, a posed character or a frame."""

    id: str
    stage: Stage
    prompt: str
    references: tuple[Picture, ...]
    strategy: str
    questions: tuple[Question, ...]
    portraits: tuple[Portrait, ...]
    templates: Mapping[str, Picture]
    width: int
    height: int
    seed: int
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants otherwise: `words`, about an attempt; `tried` are all prompts that were tried."""

    words: str
    about: Attempt
    tried: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """How long the gate tries; `people` says whether someone will look at what it cannot settle."""

    max_rounds: int = 3
    routing: Mapping[DefectType, Route] = field(default_factory=dict)
    people: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """How a commission ended, with everything that was tried and every image that was made."""

    outcome: Outcome
    attempts: tuple[Attempt, ...]
    images: Mapping[PixelId, bytes]
    picture: Picture | None
    pixels: Pixels | None
