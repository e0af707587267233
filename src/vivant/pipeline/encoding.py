"""Phase II over a project: stories with frame specs, checkpoint 2."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from vivant.encoding.dealing import deal
from vivant.encoding.encoding import Refusal, cast_text, invent, read
from vivant.encoding.styling import in_style, style_of
from vivant.encoding.texts import GivenText, read_texts
from vivant.engine.tasks import each
from vivant.errors import UsageError, VivantError
from vivant.given.scripts import GivenScript
from vivant.models.calling import Roles
from vivant.pipeline.checkpoints import needs_person, unattended
from vivant.pipeline.editing import Edited, all_edited, forget_edit, original
from vivant.pipeline.progress import Step, Watch
from vivant.pipeline.project import Project
from vivant.schema.brief import CastRole, TextDraft
from vivant.schema.character import Character
from vivant.schema.story import Story
from vivant.schema.vocabulary import ArtStyle
from vivant.store.records import Commit, StoryRecord

_AT_ONCE: Final = 50
"""Stories in one commit."""
MOST_REVISIONS: Final = 8


@dataclass(frozen=True, slots=True)
class ReadText:
    """A given text and what the planner made of it: a draft, or the reason why there is none."""

    text: GivenText
    draft: TextDraft | str

    @property
    def roles(self) -> tuple[CastRole, ...]:
        return () if isinstance(self.draft, str) else self.draft.cast


def story_id(number: int) -> str:
    """The id of story `number`, counted from 1."""
    return f"S{number:05d}"


async def read_given(project: Project, roles: Roles) -> list[ReadText]:
    """Every given text of the project, read."""
    folder = project.directory / project.config.stories.texts
    seed = project.config.project.seed
    texts = read_texts(folder)
    drafts = await each(read(text, roles, seed) for text in texts)
    return [ReadText(text, draft) for text, draft in zip(texts, drafts, strict=True)]


async def encode_given(
    project: Project, texts: Sequence[ReadText], character_of: Mapping[str, str], roles: Roles, watch: Watch
) -> int:
    """A story for each text, played by the characters of its roles; returns how many wait.

    Texts that were refused are tried again: what failed may work this time.
    """
    seed = project.config.project.seed
    known = {record.id for record in project.catalogue.stories() if record.state != "refused"}
    records = []
    for number, one in enumerate(texts, 1):
        if story_id(number) in known:
            continue
        if isinstance(one.draft, str):
            refusal = Refusal(story_id(number), one.text.title, one.text.name, one.draft)
            records.append(_record(refusal))
        else:
            story = cast_text(story_id(number), one.text.name, one.draft, character_of)
            records.append(_record(story, style_of(number, project.config.stories.style, seed)))
    _keep(project, records, roles)
    watch(Step("encode", len(texts), len(texts), "texts"))
    return _validate(project)


def encode_scripts(project: Project, scripts: Sequence[GivenScript], roles: Roles, watch: Watch) -> int:
    """A story for each given script, as it was written; returns how many wait.

    A script that changed is a new story, and its frames are made anew; one that people edited stays as they
    edited it until then. Raises UsageError where frames are made already and another script has taken the
    place of theirs.
    """
    cast, seed = _approved(project), project.config.project.seed
    known = {record.id: record for record in project.catalogue.stories()}
    with project.catalogue.view() as connection:
        edits = all_edited(connection)
    records = []
    for number, script in enumerate(scripts, 1):
        id, choice = story_id(number), script.style or project.config.stories.style
        style, before = style_of(number, choice, seed), known.get(id)
        edit = edits.get(id)
        if edit is not None and edit.before == original(in_style(script.story(id, script.frames), style)):
            continue
        record = _record(_scripted(id, script, cast), style)
        if not _same(before, record):
            _refuse_if_another(project, before, script)
            records.append(_after(record, edit))
    for start in range(0, len(records), _AT_ONCE):
        _keep(project, records[start : start + _AT_ONCE], roles)
    with project.catalogue.transaction() as connection:
        for record in records:
            forget_edit(connection, record.id)
    watch(Step("encode", len(scripts), len(scripts), "scripts"))
    return _validate(project)


def _same(before: StoryRecord | None, now: StoryRecord) -> bool:
    """Whether a story is what its script says: revisions count what people changed in between."""
    if before is None or before.story is None or now.story is None:
        return False
    return original(before.story) == original(now.story)


def _after(record: StoryRecord, edit: Edited | None) -> StoryRecord:
    """The story of a script that was changed after people had edited it: the revision after theirs."""
    if edit is None or record.story is None:
        return record
    told = record.story.model_copy(update={"revision": edit.revision + 1})
    return StoryRecord(record.id, record.source, record.state, record.reason, told)


def _scripted(id: str, script: GivenScript, cast: Mapping[str, Character]) -> Story | Refusal:
    if missing := [one for one in script.cast if one not in cast]:
        reason = f"{', '.join(missing)} cannot play: not approved"
        return Refusal(id, script.title, script.name, reason)
    return script.story(id, script.frames)


def _refuse_if_another(project: Project, before: StoryRecord | None, script: GivenScript) -> None:
    if before is None or before.source == script.name:
        return
    if any(frame.best is not None for frame in project.catalogue.frames(before.id)):
        raise UsageError(
            f"{before.id} was {before.source} and would now be {script.name}, but its frames are made",
            "Name new scripts so that they come after the others, or begin a new project.",
        )


async def encode_invented(project: Project, roles: Roles, watch: Watch, limit: int | None) -> int:
    """The invented stories that are still to be written, up to `limit`; returns how many wait.

    Refused ones are tried again, and people's rejections are written anew. Raises VivantError where
    nobody could play.
    """
    count = project.config.stories.count if limit is None else min(limit, project.config.stories.count)
    cast = _approved(project)
    seed, style = project.config.project.seed, project.config.stories.style
    missing = _missing(project, count)
    if missing and not cast:
        raise VivantError(
            "no character is approved, so no story can be invented",
            "The report says why each was rejected; mend that, then build a new project.",
        )
    order = sorted(cast)
    for start in range(0, len(missing), _AT_ONCE):
        batch = missing[start : start + _AT_ONCE]
        stories = await each(
            invent(story_id(number), revision, deal(number - 1, order, seed), cast, roles, seed)
            for number, revision in batch
        )
        records = [
            _record(story, style_of(number, style, seed))
            for (number, _), story in zip(batch, stories, strict=True)
        ]
        _keep(project, records, roles)
        watch(Step("encode", batch[-1][0], count, "stories"))
    watch(Step("encode", count, count, "stories"))
    return _validate(project)


def _missing(project: Project, count: int) -> list[tuple[int, int]]:
    """Number and revision of the stories that are still to be written."""
    records = {record.id: record for record in project.catalogue.stories()}
    missing = []
    for number in range(1, count + 1):
        record = records.get(story_id(number))
        if record is None or record.state == "refused":
            missing.append((number, 1))
        elif record.state == "rejected" and record.story and record.story.revision < MOST_REVISIONS:
            missing.append((number, record.story.revision + 1))
    return missing


def _approved(project: Project) -> dict[str, Character]:
    return {r.character.id: r.character for r in project.catalogue.characters() if r.state == "approved"}


def _record(story: Story | Refusal, style: ArtStyle = "storybook") -> StoryRecord:
    if isinstance(story, Refusal):
        title = f"{story.title}: " if story.title else ""
        return StoryRecord(story.id, story.source, "refused", f"{title}{story.reason}")
    return StoryRecord(story.id, story.source, "encoded", "", in_style(story, style))


def _keep(project: Project, records: Sequence[StoryRecord], roles: Roles) -> None:
    if records:
        first = records[0]
        revision = first.story.revision if first.story else 1
        unit = f"encode:{first.id}.{revision}+{len(records)}"
        project.catalogue.commit(Commit(unit=unit, stories=tuple(records), counts=roles.counts.taken()))


def _validate(project: Project) -> int:
    """Checkpoint 2: records what nobody is asked about; returns how many stories wait."""
    section, seed = project.config.checkpoints, project.config.project.seed
    decided = {d.subject for d in project.catalogue.decisions() if d.checkpoint == "stories"}
    open_ = [r.id for r in project.catalogue.stories() if r.state == "encoded" and r.id not in decided]
    asked = {subject for subject in open_ if needs_person(section, "stories", subject, seed)}
    project.catalogue.decide(*(unattended(section, "stories", s) for s in open_ if s not in asked))
    return len(asked)
