"""What the report reads of a project, from its catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass

from vivant.models.configured import is_studio
from vivant.pipeline.checkpoints import policy_of
from vivant.pipeline.costs import cost_by_role, total
from vivant.pipeline.players import players, simulated
from vivant.pipeline.project import Project
from vivant.report.view import CharacterView, FrameView, PosedView, ProjectView, StoryView
from vivant.schema.record import Checkpoint, Decision, PixelId
from vivant.store.records import CharacterRecord, PosedRecord, StoryRecord

_CHECKPOINTS: tuple[Checkpoint, ...] = ("characters", "stories", "frames")


@dataclass(frozen=True, slots=True)
class CatalogueSource:
    """A report's source over an open project."""

    opened: Project

    def project(self) -> ProjectView:
        config = self.opened.config
        crews = players(config, self.opened.directory).crews
        cost = total(cost_by_role(self.opened.catalogue.spent()).values())
        return ProjectView(
            name=config.project.name,
            seed=config.project.seed,
            strategy=config.synthesis.strategy,
            models={role: crew.model for role, crew in crews.items()},
            policies={c: policy_of(config.checkpoints, c) for c in _CHECKPOINTS},
            stories_requested=None if config.stories.given else config.stories.count,
            style=config.style.words,
            simulated=simulated(config),
            cost="" if is_studio(config) else cost.words(),
        )

    def characters(self) -> Iterator[CharacterView]:
        return map(self.character, self.opened.catalogue.characters())

    def character(self, record: CharacterRecord) -> CharacterView:
        """One character with the attempts at its template."""
        subject = f"{record.character.id}.{record.character.revision}"
        return CharacterView(
            record.character,
            record.template,
            record.state,
            self._decision("characters", record.character.id),
            tuple(self.opened.catalogue.attempts(subject)),
        )

    def stories(self) -> Iterator[StoryView]:
        return map(self.story, self.opened.catalogue.stories())

    def story(self, record: StoryRecord) -> StoryView:
        """One story with its frames and all attempts at them."""
        title = record.story.title if record.story else record.id
        return StoryView(
            record.story,
            record.id,
            title,
            record.source,
            record.state,
            record.reason,
            self._frames(record),
            self._decision("stories", record.id),
        )

    def posed(self) -> Iterator[PosedView]:
        return map(self.posed_character, self.opened.catalogue.posed())

    def posed_character(self, record: PosedRecord) -> PosedView:
        """One posed character with the attempts at it."""
        attempts = tuple(self.opened.catalogue.attempts(record.posed.id))
        return PosedView(record.posed, record.outcome.state, attempts)

    def image(self, pixel_id: PixelId) -> bytes:
        return self.opened.blobs.get(pixel_id)

    def _frames(self, record: StoryRecord) -> tuple[FrameView, ...]:
        return tuple(
            FrameView(
                frame.id,
                frame.position,
                frame.spec,
                frame.state,
                frame.reason,
                tuple(self.opened.catalogue.attempts(frame.id)),
                frame.best,
                self._decision("frames", frame.id),
            )
            for frame in self.opened.catalogue.frames(record.id)
        )

    def _decision(self, checkpoint: Checkpoint, subject: str) -> Decision | None:
        return self.opened.catalogue.decision(checkpoint, subject)
