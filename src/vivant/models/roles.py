"""The four roles: what a model can be asked, and in which form it answers.

This is the one seam between Vivant and models: production, tests and faults all enter here.
Adapters know providers; nothing else does. An adapter returns what the model gave, unchecked;
`calling.py` validates it.
"""

from dataclasses import dataclass
from typing import Protocol

from vivant.schema.brief import Brief
from vivant.schema.gate import Question, Region
from vivant.schema.judging import Earlier, Pixels, Portrait
from vivant.schema.record import PixelId


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded image and its identity (the hash of its decoded pixels)."""

    id: PixelId
    data: bytes


@dataclass(frozen=True, slots=True)
class Received:
    """A picture that came back from a model, decoded and found to be of the size asked for."""

    picture: Picture
    pixels: Pixels


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Asks for structured text; `brief` says which and from what."""

    brief: Brief
    seed: int


@dataclass(frozen=True, slots=True)
class GenerateRequest:
    """Asks for one image. `references` are ordered; the prompt calls them image 1, image 2, …"""

    prompt: str
    references: tuple[Picture, ...]
    width: int
    height: int
    seed: int


@dataclass(frozen=True, slots=True)
class EditRequest:
    """Asks for `picture` changed inside `region` only, as `instruction` says."""

    picture: Picture
    region: Region
    instruction: str
    references: tuple[Picture, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class JudgeRequest:
    """Asks `questions` about an image. A judge sees pixels only, never an encoded file."""

    pixels: Pixels
    pixel_id: PixelId
    questions: tuple[Question, ...]
    portraits: tuple[Portrait, ...]
    earlier: tuple[Earlier, ...] = ()
    seed: int = 0


class Planner(Protocol):
    @property
    def model(self) -> str: ...

    async def plan(self, request: PlanRequest) -> str:
        """JSON of the draft that belongs to the brief."""
        ...


class Generator(Protocol):
    @property
    def model(self) -> str: ...

    async def generate(self, request: GenerateRequest) -> bytes:
        """An encoded image of the size asked for."""
        ...


class Editor(Protocol):
    @property
    def model(self) -> str: ...

    async def edit(self, request: EditRequest) -> bytes:
        """An encoded image of the size of the one given."""
        ...


class Judge(Protocol):
    @property
    def model(self) -> str: ...

    async def judge(self, request: JudgeRequest) -> str:
        """JSON: a list of answers, one a question."""
        ...
