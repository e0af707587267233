"""The embedded studio as a provider: no weights, no network, no account.

What the painter and the retoucher slipped on is put into `truth`, which no role can read: it is
the measure of the gate, keyed by the fingerprint of the request.
"""

from dataclasses import dataclass, field

from pydantic import TypeAdapter

from vivant.models.keys import edit_key, generate_key
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, PlanRequest
from vivant.schema.brief import CharacterBrief, FrameBrief, StoryBrief, TextBrief
from vivant.schema.gate import Answer
from vivant.schema.value import fingerprint
from vivant.studio.inspector.inspector import inspect
from vivant.studio.painter import paint
from vivant.studio.retoucher import retouch
from vivant.studio.slips import Fault

_ANSWERS = TypeAdapter(list[Answer])


@dataclass(frozen=True, slots=True)
class StudioPlanner:
    """The writer: characters, stories, encoded texts and tuned prompts."""

    model: str = "studio-writer-1"

    async def plan(self, request: PlanRequest) -> str:
        brief = request.brief
        if isinstance(brief, CharacterBrief):
            from vivant.studio.writer.casting import design_character

            return design_character(brief, request.seed).model_dump_json()
        if isinstance(brief, StoryBrief):
            from vivant.studio.writer.inventing import invent

            return invent(brief, request.seed).model_dump_json()
        if isinstance(brief, FrameBrief):
            from vivant.studio.writer.respeccing import respec

            return respec(brief, request.seed).model_dump_json()
        if isinstance(brief, TextBrief):
            from vivant.studio.writer.reading.reader import read_text

            return read_text(brief, request.seed).model_dump_json()
        from vivant.studio.writer.tuning import tune

        return tune(brief).model_dump_json()


@dataclass(frozen=True, slots=True)
class StudioGenerator:
    """The painter, slipping at `rate` times the rates of the preset `typical`."""

    rate: float
    truth: dict[str, Fault] = field(default_factory=dict)
    model: str = "studio-painter-1"

    async def generate(self, request: GenerateRequest) -> bytes:
        references = [(r.id, r.data) for r in request.references]
        data, fault = paint(
            request.prompt, references, request.width, request.height, request.seed, rate=self.rate
        )
        self.truth[fingerprint(generate_key(request))] = fault
        return data


@dataclass(frozen=True, slots=True)
class StudioEditor:
    """The retoucher."""

    rate: float
    truth: dict[str, Fault] = field(default_factory=dict)
    model: str = "studio-retoucher-1"

    async def edit(self, request: EditRequest) -> bytes:
        references = [(r.id, r.data) for r in request.references]
        picture = (request.picture.id, request.picture.data)
        data, fault = retouch(
            picture, request.region, request.instruction, references, request.seed, rate=self.rate
        )
        self.truth[fingerprint(edit_key(request))] = fault
        return data


@dataclass(frozen=True, slots=True)
class StudioJudge:
    """The inspector."""

    model: str = "studio-inspector-1"

    async def judge(self, request: JudgeRequest) -> str:
        answers = inspect(
            request.pixels, request.pixel_id, request.questions, request.portraits, request.earlier
        )
        return _ANSWERS.dump_json(list(answers)).decode()
