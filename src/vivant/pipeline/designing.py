"""Phase I over a project: openings, drafts, templates, uniqueness, checkpoint 1."""

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Final

from vivant.design.balance import cells
from vivant.design.designing import Opening, fill
from vivant.design.uniqueness import Appearances, appearance, looks_like
from vivant.engine.jobs import Failed, Job, Result
from vivant.given.characters import GivenCharacter
from vivant.models.calling import Roles
from vivant.pipeline.checkpoints import needs_person, unattended
from vivant.pipeline.editing import all_edited
from vivant.pipeline.progress import Step, Watch
from vivant.pipeline.project import Project
from vivant.pipeline.running import WorkEngine, commit_of
from vivant.pipeline.taking_in import draw_edited_again, note_likeness, noted_likeness, take_in
from vivant.pipeline.workshop import Made, TemplateWork, Work
from vivant.schema.brief import CastRole
from vivant.schema.character import Character
from vivant.schema.record import Outcome
from vivant.store import images
from vivant.store.records import CharacterRecord, Commit

MOST_REVISIONS: Final = 8
_AT_ONCE: Final = 4
"""Templates in one unit of work."""


def invented_openings(count: int, given: Sequence[GivenCharacter] = ()) -> list[Opening]:
    """One opening per character of an invented cast, spread evenly over the taxonomy, behind the given."""
    return [
        Opening(character_id(number), subject_type, category)
        for number, (subject_type, category) in enumerate(cells(count), 1 + len(given))
    ]


def role_openings(
    roles: Sequence[CastRole], given: Sequence[GivenCharacter] = ()
) -> tuple[list[Opening], dict[str, str]]:
    """One opening per being of the given texts whom nobody given plays, and the character of each role.

    The same being in two texts is one character; a given character plays whoever has its name.
    """
    first: dict[str, CastRole] = {}
    for role in roles:
        first.setdefault(role.key, role)
    named = {one.name.casefold(): one.character.id for one in given}
    played = {key: named[name] for key, role in first.items() if (name := _name_of(role)) in named}
    openings = [
        Opening(character_id(number), role.subject_type, role.category, role)
        for number, role in enumerate((r for k, r in first.items() if k not in played), 1 + len(given))
    ]
    return openings, played | {o.role.key: o.id for o in openings if o.role}


def _name_of(role: CastRole) -> str:
    """What a text calls somebody, without its article: "the Fox" is "fox"."""
    return role.name.casefold().removeprefix("the ")


def character_id(number: int) -> str:
    return f"C{number:04d}"


async def design(
    project: Project,
    openings: Sequence[Opening],
    roles: Roles,
    engine: WorkEngine,
    watch: Watch,
    given: Sequence[GivenCharacter] = (),
) -> int:
    """Takes in who is given, and fills every opening with a character that has a template and is like
    nobody else.

    Returns how many characters wait for a person.
    """
    # A draft depends on everybody else, so a round that was broken off ends before the next begins.
    theirs = frozenset(one.character.id for one in given)
    await make_templates(project, engine, watch)
    _turn_away_lookalikes(project, theirs)
    while (
        take_in(project, given) | draw_edited_again(project, theirs) | await _draft(project, openings, roles)
    ):
        await make_templates(project, engine, watch)
        _turn_away_lookalikes(project, theirs)
    return _validate(project)


async def _draft(project: Project, openings: Sequence[Opening], roles: Roles) -> bool:
    """Drafts whoever is missing or was rejected, all at once; returns whether there was anybody."""
    records = {r.character.id: r for r in project.catalogue.characters()}
    wanted = []
    for opening in openings:
        record = records.get(opening.id)
        if record is None:
            wanted.append(opening)
        elif record.state == "rejected" and record.character.revision < MOST_REVISIONS:
            wanted.append(replace(opening, revision=record.character.revision + 1))
    if not wanted:
        return False
    anew = {opening.id for opening in wanted}
    cast = [r.character for r in records.values() if r.character.id not in anew]
    drafted = await fill(wanted, cast, roles, project.config.project.seed)
    project.catalogue.commit(
        Commit(
            unit=f"draft:{drafted[0].id}.{drafted[0].revision}+{len(drafted)}",
            characters=tuple(CharacterRecord(character) for character in drafted),
            counts=roles.counts.taken(),
        )
    )
    return True


async def make_templates(
    project: Project, engine: WorkEngine, watch: Watch, only: Set[str] | None = None
) -> None:
    """Makes the templates that are missing, of all characters or of `only` some."""
    missing = [
        r.character
        for r in project.catalogue.characters()
        if r.state == "pending" and r.template is None and (only is None or r.character.id in only)
    ]
    total, done = len(missing), 0

    def keep(job: Job[Work], result: Result[Made]) -> None:
        nonlocal done
        assert isinstance(job.payload, TemplateWork)
        characters = job.payload.characters
        if isinstance(result, Failed):
            records = [CharacterRecord(c, state="rejected", reason=result.error.what) for c in characters]
            project.catalogue.commit(Commit(unit=job.key, characters=tuple(records)))
        else:
            made = result.value
            images = {(a.subject, a.number): a.image for a in made.attempts}
            records = [
                _judged(c, outcome, images.get((outcome.subject, outcome.best or 0)))
                for c, outcome in zip(characters, made.outcomes, strict=True)
            ]
            project.catalogue.commit(commit_of(job.key, made, characters=tuple(records)))
        done += len(characters)
        watch(Step("design", done, total, "templates"))

    chunks = [tuple(missing[i : i + _AT_ONCE]) for i in range(0, total, _AT_ONCE)]
    jobs: list[Job[Work]] = [
        Job(f"template:{c[0].id}.{c[0].revision}+{len(c)}", len(c), TemplateWork(c)) for c in chunks
    ]
    await engine.run(jobs, keep)


def _judged(character: Character, outcome: Outcome, image: str | None) -> CharacterRecord:
    if outcome.state == "accepted":
        return CharacterRecord(character, template=image, state="pending", reason="waits for validation")
    return CharacterRecord(character, state="rejected", reason=f"template: {outcome.reason}")


def _turn_away_lookalikes(project: Project, given: Set[str]) -> None:
    """Rejects each new template that the eye could take for an earlier one.

    Of characters that people gave or described it is noted only: they are as people want them.
    """
    records = list(project.catalogue.characters())
    if all(r.state != "pending" or r.template is None for r in records):
        return
    with project.catalogue.view() as connection:
        theirs = {*given, *all_edited(connection)}
    seen = Appearances()
    turned_away = []
    noted = noted_likeness(project)
    for record in records:
        if record.template is None:
            continue
        vector = appearance(images.decode(project.blobs.get(record.template)))
        near = looks_like(vector, seen) if record.state == "pending" else None
        if near is None or record.character.id in theirs:
            if near is not None:
                who = f"{record.character.name} ({record.character.id})"
                noted.setdefault(record.character.id, f"{who} looks almost like {near.id}")
            seen.add(record.character.id, vector)
        else:
            reason = f"its template is too close to {near.id}'s ({near.distance:.1f})"
            turned_away.append(replace(record, template=None, state="rejected", reason=reason))
    if turned_away:
        first = turned_away[0].character
        project.catalogue.commit(
            Commit(unit=f"lookalike:{first.id}.{first.revision}", characters=tuple(turned_away))
        )
    if noted:
        note_likeness(project, noted)


def _validate(project: Project) -> int:
    """Checkpoint 1: decides where the policy asks nobody; returns how many wait."""
    section, seed = project.config.checkpoints, project.config.project.seed
    undecided = [
        r.character.id for r in project.catalogue.characters() if r.state == "pending" and r.template
    ]
    asked = [subject for subject in undecided if needs_person(section, "characters", subject, seed)]
    unasked = [subject for subject in undecided if subject not in set(asked)]
    noted = noted_likeness(project)
    project.catalogue.decide(
        *(
            unattended(section, "characters", subject).model_copy(update={"why": noted.get(subject, "")})
            for subject in unasked
        )
    )
    return len(asked)
