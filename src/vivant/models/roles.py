"""The four roles: what a model can be asked, and in which form it answers.

This is the one seam between Vivant and models: production, tests and faults all enter here.
Adapters know providers; nothing else does. An adapter returns what the model gave, unchecked;
`calling.py` validates it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, runtime_checkable

from vivant.schema.brief import Brief
from vivant.schema.gate import Question, Region
from vivant.schema.judging import Earlier, Pixels, Portrait
from vivant.schema.record import PixelId


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded image and its identity (the hash of its decoded pixels): equal if it shows the same."""

    id: PixelId
    data: bytes = field(compare=False)


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
    """Asks for `picture` changed inside `region` only, as `instruction` says.

    `size` is what the result is to have, (width, height) in pixels; None is the size of the picture.
    """

    picture: Picture
    region: Region
    instruction: str
    references: tuple[Picture, ...]
    seed: int
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class JudgeRequest:
    """Asks `questions` about an image. A judge sees pixels only, never an encoded file."""

    pixels: Pixels
    pixel_id: PixelId
    questions: tuple[Question, ...]
    portraits: tuple[Portrait, ...]
    earlier: tuple[Earlier, ...] = ()
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer with what it took. `data` is an encoded image, or JSON as UTF-8.

    `usages` has an entry for each request that was sent, repair turns included: the parts of the
    backend's reply that the price table reads (for OpenAI `{"model", "usage"}`, for Gemini
    `{"modelVersion", "usageMetadata"}`). `usd` is what the backend itself says it cost.
    """

    data: bytes
    usages: tuple[Mapping[str, Any], ...] = ()
    usd: float | None = None


Mask = Literal["none", "hint", "exact"]
"""What becomes of a region sent with an edit: it is not sent, it is guidance, or the pixels outside stay."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What an adapter says of its model; the wrapping around it does the rest.

    `references`: how many pictures a request may have at most, the one to edit among them (None: any
    number). `sizes`: the (width, height) it can make (empty: any); where they are not `exact`, it makes
    about that many pixels in the same proportions. `mask`: what it does with a region. `seeded`: whether the same seed gives the
    same picture. `params`: plain JSON data that decides its answers besides the request (steps,
    guidance, the version of a prompt); part of the call log's key. `separate`: as a judge, it is asked
    about identity apart from everything else. `prices`: the price table's (provider, flavour) that
    `Reply.usages` are read with.
    """

    references: int | None = None
    sizes: tuple[tuple[int, int], ...] = ()
    exact: bool = True
    mask: Mask = "hint"
    seeded: bool = True
    params: Mapping[str, Any] = field(default_factory=dict)
    separate: bool = False
    prices: tuple[str, str] | None = None


def traits_of(adapter: object) -> Traits:
    """What the adapter says of its model in `traits`; the defaults where it says nothing."""
    traits = getattr(adapter, "traits", None)
    return traits if isinstance(traits, Traits) else Traits()


class Planner(Protocol):
    @property
    def model(self) -> str: ...

    async def plan(self, request: PlanRequest) -> str | Reply:
        """JSON of the draft that belongs to the brief."""
        ...


class Generator(Protocol):
    @property
    def model(self) -> str: ...

    async def generate(self, request: GenerateRequest) -> bytes | Reply:
        """An encoded image of the size asked for."""
        ...


class Editor(Protocol):
    @property
    def model(self) -> str: ...

    async def edit(self, request: EditRequest) -> bytes | Reply:
        """An encoded image of `request.size`, or of the size of the one given."""
        ...


class Judge(Protocol):
    @property
    def model(self) -> str: ...

    async def judge(self, request: JudgeRequest) -> str | Reply:
        """JSON: a list of answers, one a question."""
        ...


@runtime_checkable
class Probing(Protocol):
    """An adapter that can find out about its backend, for `vivant doctor`."""

    async def probe(self) -> tuple[str, ...]:
        """What it found, a line each: which JSON mode works, how many images a request may have."""
        ...
