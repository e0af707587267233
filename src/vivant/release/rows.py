"""Rows about frames, stories, characters and references: plain values under the columns of a release.

Pictures are not in them yet: a row names its own by id, and is given the bytes when it is written.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from vivant.pipeline.checkpoints import is_person
from vivant.release.attempt_rows import Row, binding_terms, question_rows
from vivant.release.captions import caption
from vivant.release.gathering import Made, Member, ToldFrame, ToldStory
from vivant.release.hiding import public
from vivant.release.schemas import SCHEMAS
from vivant.schema.character import Character
from vivant.schema.story import Performance, left_to_right
from vivant.schema.value import canonical
from vivant.schema.vocabulary import EXPRESSIONS, POSES

_SHARED: Final = frozenset(SCHEMAS["thumbnails"].names)


def frame_row(frame: ToldFrame, cast: Mapping[str, Character]) -> Row:
    """One released frame; `cast` holds everybody of its story by id."""
    record, attempt = frame.record, frame.standing
    assert attempt is not None
    spec = record.spec
    on_stage = left_to_right(spec.performances)
    return {
        "story_id": record.story, "frame_index": record.position, "frame_id": record.id,
        "narration": spec.narration, "caption": caption(spec, cast), "setting": spec.scene.setting,
        "scene_detail": spec.scene.detail, "time_of_day": spec.scene.time, "weather": spec.scene.weather,
        "shot": spec.composition.shot, "angle": spec.composition.angle, "style": spec.style,
        "characters": [one.character for one in on_stage],
        "performances": [_performance(one, cast) for one in on_stage],
        "image_id": attempt.image, "attempt": attempt.number, "attempts": len(frame.attempts),
        "action": attempt.action, "rounds": frame.rounds, "strategy": attempt.strategy,
        "prompt": attempt.prompt, "seed": attempt.seed, "model": public(attempt.model),
        "terms": binding_terms(attempt, frame.attempts), "references": list(attempt.references),
        "score": attempt.score, "questions": question_rows(attempt), "decided_by": _decided_by(frame),
        "spec": canonical(spec),
    }  # fmt: skip


def thumbnail_row(frame: Row) -> Row:
    """What of a frame's row stands beside its thumbnail."""
    return {name: value for name, value in frame.items() if name in _SHARED and name != "image"}


def story_row(told: ToldStory) -> Row:
    story, released = told.story, [frame.record.id for frame in told.released]
    return {
        "story_id": story.id, "title": story.title, "premise": story.premise, "source": story.source,
        "style": story.style, "cast": list(story.cast), "frames": len(released), "frame_ids": released,
        "requested_frames": len(story.frames), "data": canonical(story),
    }  # fmt: skip


def character_row(member: Member, template: Made, stories: Sequence[str], frames: int) -> Row:
    """One character; `stories` are the released ones that it is cast in, `frames` those that show it."""
    one, made = member.character, _of_template(member, template)
    return {
        "character_id": one.id, "name": one.name, "subject_type": one.identity.subject_type,
        "species": one.identity.species, "category": one.category, "profession": one.profession,
        "description": one.description, "identity": canonical(one.identity), "revision": one.revision,
        "template_id": member.template, "model": made.get("model", ""), "terms": made.get("terms", "unstated"),
        "stories": list(stories), "frames": frames,
    }  # fmt: skip


def reference_names(config: str) -> Sequence[str]:
    """The members of the closed vocabulary that `poses` or `expressions` shows, in order."""
    return POSES if config == "poses" else EXPRESSIONS


def _of_template(member: Member, template: Made) -> dict[str, Any]:
    """Which model the template came from, on which terms; a given picture came from none."""
    made = next((a for a in reversed(template.attempts) if a.image == member.template), None)
    return (
        {} if made is None else {"model": public(made.model), "terms": binding_terms(made, template.attempts)}
    )


def _performance(one: Performance, cast: Mapping[str, Character]) -> Row:
    return {
        "character": one.character, "name": cast[one.character].name, "pose": one.pose,
        "expression": one.expression, "placement": one.placement, "facing": one.facing, "action": one.action,
        "prop": one.prop, "contact": one.contact.kind if one.contact else None,
        "contact_with": one.contact.other if one.contact else None,
    }  # fmt: skip


def _decided_by(frame: ToldFrame) -> str:
    """Who let the frame pass; people are never named."""
    if frame.decision is None:
        return "gate"
    return "person" if is_person(frame.decision.by) else "policy"
