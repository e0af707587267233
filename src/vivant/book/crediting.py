"""Who made what is in a book, on whose terms, and how much of it people have seen."""

from collections.abc import Iterator, Sequence

from vivant.book.book import Making
from vivant.pipeline.checkpoints import is_person
from vivant.pipeline.players import players, simulated
from vivant.pipeline.project import Project
from vivant.schema.record import Attempt, OutputTerms, Role
from vivant.schema.story import Story
from vivant.store.records import CharacterRecord, FrameRecord


def credits_of(
    project: Project,
    story: Story,
    frames: Sequence[FrameRecord],
    records: Sequence[CharacterRecord],
    drafts: tuple[int, ...],
) -> Making:
    """How a story's book came to be; `drafts` are the numbers of pages that show what nobody accepted."""
    drawn = list(_pixels(project, frames, records, drafts))
    crews = players(project.config, project.directory).crews
    models: dict[Role, tuple[str, ...]] = {
        "planner": () if project.config.stories.scripts else (crews["planner"].model,),
        "generator": _each(a.model for a in drawn if a.action not in ("lie", "given")),
        "editor": _each(a.model for a in drawn if a.action == "lie"),
        "judge": (crews["judge"].model,),
    }
    played = tuple((role, names) for role, names in models.items() if names)
    studio = set(simulated(project.config))
    return Making(
        models=played,
        simulated=tuple(role for role, _ in played if role in studio),
        source="" if story.source == "invented" else story.source,
        seen=sum(_seen(project, frame) for frame in frames),
        terms=_terms(drawn),
        drafts=drafts,
    )


def _pixels(
    project: Project,
    frames: Sequence[FrameRecord],
    records: Sequence[CharacterRecord],
    drafts: tuple[int, ...],
) -> Iterator[Attempt]:
    """The attempts whose pixels are in the book: those that stand, and those that they are edits of."""
    for frame in frames:
        if frame.state == "accepted" or frame.position + 1 in drafts:
            yield from _chain(project.catalogue.attempts(frame.id), frame.best)
    for record in records:
        tried = project.catalogue.attempts(f"{record.character.id}.{record.character.revision}")
        shown = next((a.number for a in reversed(tried) if a.image and a.image == record.template), None)
        yield from _chain(tried, shown)


def _chain(attempts: Sequence[Attempt], number: int | None) -> Iterator[Attempt]:
    by_number = {attempt.number: attempt for attempt in attempts}
    while number is not None and (attempt := by_number.get(number)):
        yield attempt
        number = attempt.parent if attempt.action == "lie" else None


def _each(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))


def _terms(attempts: Sequence[Attempt]) -> tuple[OutputTerms, ...]:
    binding: tuple[OutputTerms, ...] = ("no-training", "non-commercial", "unstated")
    there = {attempt.terms for attempt in attempts if attempt.action != "given"}
    return tuple(terms for terms in binding if terms in there)


def _seen(project: Project, frame: FrameRecord) -> bool:
    """Whether a person accepted it."""
    if frame.state != "accepted":
        return False
    decision = project.catalogue.decision("frames", frame.id)
    return decision is not None and is_person(decision.by)
