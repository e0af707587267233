"""What a draft must hold besides its schema: that it answers the brief."""

from collections.abc import Iterable, Sequence

from vivant.errors import Invalid
from vivant.schema.brief import (
    CharacterBrief,
    CharacterDraft,
    FrameBrief,
    FrameDraft,
    StoryBrief,
    StoryDraft,
    TextDraft,
    TuningDraft,
)
from vivant.schema.story import FrameSpec


def hold_character(brief: CharacterBrief, draft: CharacterDraft) -> None:
    """Raises Invalid unless the draft is of the kind asked for, has each part once, and tells itself."""
    wrong = []
    role, identity = brief.role, draft.identity
    subject_type = role.subject_type if role else brief.subject_type
    if identity.subject_type != subject_type:
        wrong.append(f"identity.subject_type must be {subject_type}, not {identity.subject_type}")
    if role:
        for field, wanted, is_ in (
            ("name", role.name, draft.name),
            ("profession", role.profession, draft.profession),
            ("identity.species", role.species, identity.species),
        ):
            if is_ != wanted:
                wrong.append(f"{field} must be {wanted!r} as in the role, not {is_!r}")
    elif draft.name in brief.taken_names:
        wrong.append(f"name {draft.name!r} is taken")
    parts = [feature.part for feature in identity.features]
    wrong += [f"identity.features has {part} twice" for part in _doubles(parts)]
    wrong += [f"identity.features has no {part}" for part in ("coat", "eyes") if part not in parts]
    wrong += [
        f"{feature.part} is {feature.pattern} and needs a second colour"
        for feature in identity.features
        if feature.pattern != "plain" and feature.second is None
    ]
    if not draft.name.strip():
        wrong.append("name is empty")
    if not draft.description.startswith(f"{draft.name} is "):
        wrong.append(f'description must begin with "{draft.name} is "')
    if "\n" in draft.description:
        wrong.append("description must be without line breaks")
    _refuse(wrong)


def hold_story(brief: StoryBrief, draft: StoryDraft) -> None:
    """Raises Invalid unless the draft has the frames and exactly the cast of the brief."""
    wrong = []
    if len(draft.frames) != brief.frames:
        wrong.append(f"there are {len(draft.frames)} frames, but {brief.frames} are asked for")
    ids = [character.id for character in brief.cast]
    wrong += _staged(ids, draft.frames)
    for number, frame in enumerate(draft.frames, 1):
        wrong += _spelled_out(f"frame {number}", ids, frame)
    _refuse(wrong)


def hold_frame(brief: FrameBrief, draft: FrameDraft) -> None:
    """Raises Invalid unless only the cast of the brief is on stage."""
    ids = [character.id for character in brief.cast]
    frame = draft.frame
    wrong = [
        f"the frame has {p.character} on stage, who is not in the cast"
        for p in frame.performances
        if p.character not in ids
    ]
    _refuse([*wrong, *_spelled_out("the frame", ids, frame)])


def _spelled_out(what: str, ids: Sequence[str], frame: FrameSpec) -> list[str]:
    texts = (frame.narration, *(p.action for p in frame.performances))
    return [
        f"{what} says {id} in its narration or an action, where the name belongs"
        for id in ids
        if any(id in text for text in texts)
    ]


def hold_text(draft: TextDraft) -> None:
    """Raises Invalid unless the draft's frames have exactly its cast on stage."""
    keys = [role.key for role in draft.cast]
    _refuse([*(f"cast has the key {key} twice" for key in _doubles(keys)), *_staged(keys, draft.frames)])


def hold_tuning(draft: TuningDraft) -> None:
    """Raises Invalid for a prompt that says nothing."""
    if not draft.prompt.strip():
        raise Invalid("prompt is empty")


def _staged(cast: Sequence[str], frames: Sequence[FrameSpec]) -> list[str]:
    wrong = []
    seen = []
    for number, frame in enumerate(frames, 1):
        on_stage = [p.character for p in frame.performances]
        seen += on_stage
        wrong += [
            f"frame {number} has {one} on stage, who is not in the cast"
            for one in on_stage
            if one not in cast
        ]
    wrong += [f"{one} is in the cast but in no frame" for one in cast if one not in seen]
    if len(styles := dict.fromkeys(frame.style for frame in frames)) > 1:
        wrong.append(f"all frames must have one style, not {', '.join(styles)}")
    return wrong


def _doubles(names: Iterable[str]) -> list[str]:
    listed = list(names)
    return [name for name in dict.fromkeys(listed) if listed.count(name) > 1]


def _refuse(wrong: Sequence[str]) -> None:
    if wrong:
        raise Invalid("; ".join(wrong))
