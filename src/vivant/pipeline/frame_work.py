"""What people ask of one frame, as units of work: an edit of one of its pictures, another picture."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vivant.gate import questions
from vivant.gate.attempting import Try, edit_as_asked
from vivant.gate.commission import Settled, Terms, Wish
from vivant.gate.loop import settle_wish
from vivant.models.calling import Roles
from vivant.models.roles import Picture
from vivant.schema.gate import Question, Region
from vivant.schema.judging import Earlier
from vivant.schema.record import Attempt, Outcome
from vivant.schema.story import FrameSpec
from vivant.store.images import decode
from vivant.synthesis import commissions
from vivant.synthesis.portraits import Cast, looking_at


@dataclass(frozen=True, slots=True)
class EarlierFrame:
    """A frame that comes before another in its story, as it is shown, and what was asked of it."""

    picture: Picture
    questions: tuple[Question, ...]
    on_stage: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditWork:
    """What a person asked for of one attempt's picture; the outcome is attempt `number`."""

    attempt: Attempt
    picture: Picture
    region: Region
    instruction: str
    number: int
    spec: FrameSpec
    cast: Cast
    earlier: tuple[EarlierFrame, ...]


@dataclass(frozen=True, slots=True)
class RedoWork:
    """A frame to be made again as `words` ask, after `attempt`, of what that was made of; `tried` are the prompts
    of all attempts so far."""

    attempt: Attempt
    words: str
    tried: tuple[str, ...]
    references: tuple[Picture, ...]
    spec: FrameSpec
    cast: Cast
    earlier: tuple[EarlierFrame, ...]


async def edited(work: EditWork, roles: Roles, size: tuple[int, int], seed: int) -> Settled:
    """The edit as the one attempt that it is; what becomes of the frame is for people to say."""
    earlier = _looked_at(work.earlier, work.cast)
    commission = commissions.shown(work.attempt, work.spec, work.cast, size, seed, earlier)
    shown = Try(work.attempt, work.picture, decode(work.picture.data))
    made = await edit_as_asked(commission, roles, shown, work.region, work.instruction, work.number)
    outcome = Outcome(
        subject=commission.id, stage="frame", state="pending", reason="edited", best=work.attempt.number
    )
    images = {made.picture.id: made.picture.data} if made.picture else {}
    return Settled(outcome, (made.attempt,), images, made.picture, None)


async def redone(
    work: RedoWork, roles: Roles, terms: Terms, size: tuple[int, int], seed: int, style: str
) -> Settled:
    """The frame made again by the gate's own loop; `style` in words, if it is people's own."""
    earlier = _looked_at(work.earlier, work.cast)
    shown = commissions.shown(work.attempt, work.spec, work.cast, size, seed, earlier)
    on_stage = [work.cast.characters[p.character] for p in work.spec.performances]
    before = {c for frame in work.earlier for c in frame.on_stage}
    asked = questions.for_frame(work.spec, on_stage, before, style)
    commission = replace(shown, references=work.references, questions=asked)
    wish = Wish(work.words, work.attempt, work.tried)
    return await settle_wish(commission, roles, terms, wish, begun=len(work.tried))


def _looked_at(frames: Sequence[EarlierFrame], cast: Cast) -> list[Earlier]:
    return [
        Earlier(looking_at(f.picture), f.picture.id, f.questions, tuple(map(cast.portrait, f.on_stage)))
        for f in frames
    ]
