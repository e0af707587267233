"""The work of `identity.py` in worker processes: paints a cast, then asks of its pictures who they show."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from vivant.bench.identity import FAR, Kind, Verdict, examined, far, glance, sketch
from vivant.bench.neighbours import Looks, small
from vivant.design.uniqueness import appearance
from vivant.engine.jobs import Engine, Failed, Job, Result
from vivant.gate.commission import Commission
from vivant.models.roles import Picture
from vivant.schema.character import Character
from vivant.schema.judging import Pixels
from vivant.schema.record import PosedCharacter
from vivant.schema.vocabulary import EXPRESSIONS, POSES, SUBJECT_TYPES
from vivant.store import images
from vivant.studio.inspector.comparing import shrunk
from vivant.studio.painter import paint
from vivant.synthesis import commissions
from vivant.synthesis.portraits import Cast

_AT_ONCE: Final = 4
"""Characters that are painted in one unit of work."""
Watch: TypeAlias = Callable[[str, int, int], None]
"""Told what is done, how many of it, and of how many."""


@dataclass(frozen=True, slots=True)
class Paint:
    """Asks for the pictures of some characters, by their numbers in the cast."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """Asks of pictures of these kinds of each of `shown` whether they show `asked`; of those `in_full`
    nothing is decided at a glance. All are numbers in the cast."""

    asked: int
    shown: tuple[tuple[int, tuple[Kind, ...]], ...]
    in_full: frozenset[int]


Work: TypeAlias = Paint | Ask
Made: TypeAlias = list[Looks] | list[Verdict]


@dataclass(frozen=True, slots=True)
class Examiner:
    """A worker's place of work: the cast, and the folder where its pictures lie."""

    cast: tuple[Character, ...]
    folder: Path
    seed: int

    def __call__(self) -> Callable[[Work], Made]:
        import cv2

        cv2.setNumThreads(1)
        return self._do

    def _do(self, work: Work) -> Made:
        if isinstance(work, Paint):
            return [self._painted(number) for number in work.numbers]
        portrayed = self._portrayed(work.asked)
        front = sketch(self._commission(work.asked, portrayed, 0, "template"))
        return [
            self._verdict(work, portrayed, shown, kind, front if kind == "template" else None)
            for shown, kinds in work.shown
            for kind in kinds
        ]

    def _painted(self, number: int) -> Looks:
        """Makes the template and a posed picture of a character, neither with a slip."""
        template = self._paint(number, "template", commissions.template(self.cast[number], self.seed))
        self._paint(number, "posed", self._commission(number, self._portrayed(number), number, "posed"))
        return Looks(appearance(template), small(template))

    def _paint(self, number: int, kind: Kind, of: Commission) -> Pixels:
        references = [(picture.id, picture.data) for picture in of.references]
        data = paint(of.prompt, references, of.width, of.height, self.seed, rate=0)[0]
        self._file(number, kind).write_bytes(data)
        pixels = images.decode(data)
        self._file(number, kind, "-small").write_bytes(images.encode_png(shrunk(pixels)))
        return pixels

    def _verdict(self, work: Ask, portrayed: Cast, shown: int, kind: Kind, drawn: Pixels | None) -> Verdict:
        of = self._commission(work.asked, portrayed, shown, kind)
        seen = images.decode(self._file(shown, kind, "-small").read_bytes())
        apart = glance(seen, sketch(of) if drawn is None else drawn)
        names = self.cast[shown].id, self.cast[work.asked].id
        if apart >= FAR and shown not in work.in_full:
            return far(*names, kind, apart)
        return examined(*names, kind, apart, images.decode(self._file(shown, kind).read_bytes()), of)

    def _commission(self, asked: int, portrayed: Cast, shown: int, kind: Kind) -> Commission:
        """What would be asked of `asked` about the picture of `shown`, the template at hand."""
        character = self.cast[asked]
        if kind == "posed":
            return commissions.posed(_posed(character, shown), portrayed, self.seed)
        of = commissions.template(character, self.seed)
        return replace(of, portraits=(portrayed.portrait(character.id),))

    def _portrayed(self, number: int) -> Cast:
        """One character with its template."""
        character, data = self.cast[number], self._file(number, "template").read_bytes()
        picture = Picture(images.pixel_id(images.decode(data)), data)
        return Cast({character.id: character}, {character.id: picture})

    def _file(self, number: int, kind: Kind, size: str = "") -> Path:
        return self.folder / f"{self.cast[number].id}-{kind}{size}.png"


def _posed(character: Character, shown: int) -> PosedCharacter:
    """A character in the pose and mood of the posed picture of number `shown`: each type goes through all
    of them."""
    turn, place = divmod(shown, len(SUBJECT_TYPES))
    return PosedCharacter(
        character=character.id,
        revision=character.revision,
        pose=POSES[(turn + 3 * place) % len(POSES)],
        expression=EXPRESSIONS[(turn + turn // len(POSES) + place) % len(EXPRESSIONS)],
    )


async def painted(engine: Engine[Work, Made], count: int, watch: Watch) -> list[Looks]:
    """Paints the cast; what each template looks like."""
    jobs: list[Job[Work]] = [
        Job(f"paint {start:05d}", 1, Paint(tuple(range(start, min(count, start + _AT_ONCE)))))
        for start in range(0, count, _AT_ONCE)
    ]
    done = await _run(engine, jobs, "painted", watch)
    return [look for job in jobs for look in done[job.key] if isinstance(look, Looks)]


async def asked(
    engine: Engine[Work, Made],
    pairs: Mapping[tuple[int, int], tuple[Kind, ...]],
    every: int,
    watch: Watch,
) -> list[Verdict]:
    """The verdicts on pairs of numbers (who is shown, who is asked for), on the kinds of pictures given.

    Of every `every`-th pair nothing is decided at a glance. Whoever is asked for is looked at once.
    """
    shown: dict[int, list[tuple[int, tuple[Kind, ...]]]] = {}
    in_full: dict[int, set[int]] = {}
    for number, ((one, who), kinds) in enumerate(pairs.items()):
        shown.setdefault(who, []).append((one, kinds))
        if number % every == 0:
            in_full.setdefault(who, set()).add(one)
    jobs: list[Job[Work]] = [
        Job(f"ask {who:05d}", 1, Ask(who, tuple(others), frozenset(in_full.get(who, ()))))
        for who, others in sorted(shown.items())
    ]
    done = await _run(engine, jobs, "asked for", watch)
    return [verdict for job in jobs for verdict in done[job.key] if isinstance(verdict, Verdict)]


async def _run(
    engine: Engine[Work, Made], jobs: Sequence[Job[Work]], what: str, watch: Watch
) -> dict[str, Made]:
    done: dict[str, Made] = {}

    def keep(job: Job[Work], result: Result[Made]) -> None:
        if isinstance(result, Failed):
            result.error.add_note(result.trace)
            raise result.error
        done[job.key] = result.value
        watch(what, len(done), len(jobs))

    await engine.run(jobs, keep)
    return done
