"""What configurations and their columns mean, in words, and their types as people, YAML and Croissant say them."""

from collections.abc import Mapping
from typing import Any, Final

CONTENTS: Final[Mapping[str, str]] = {
    "frames": "One row per accepted frame: the picture, what it had to show, and what the gate asked of it.",
    "thumbnails": "The same frames 256 pixels small, for browsing, searching and filtering.",
    "characters": "One row per character with its template, the reference illustration of its identity.",
    "stories": "One row per story: title, premise, cast, and the ids of its released frames.",
    "attempts": "Every attempt, accepted or not, at the templates, posed characters and frames of the released stories, with what was found on it.",
    "preferences": "An accepted picture beside a rejected one of the same frame spec: one row per rejected attempt.",
    "poses": "The closed vocabulary of poses, each with its reference picture.",
    "expressions": "The closed vocabulary of facial expressions, each with its reference picture.",
}
"""What is in every configuration, in the order in which people meet them."""

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "frames": ("frame_id",),
    "thumbnails": ("frame_id",),
    "characters": ("character_id",),
    "stories": ("story_id",),
    "attempts": ("subject", "number"),
    "preferences": ("frame_id", "rejected_attempt"),
    "poses": ("name",),
    "expressions": ("name",),
}
"""The columns that together tell every row of a configuration from the others."""

REFERENCES: Final[Mapping[tuple[str, str], str]] = {
    ("frames", "story_id"): "stories/story_id",
    ("thumbnails", "frame_id"): "frames/frame_id",
    ("attempts", "character_id"): "characters/character_id",
    ("preferences", "frame_id"): "frames/frame_id",
}
"""Columns whose values are those of another configuration's key."""

_COMMON: Final[Mapping[str, str]] = {
    "story_id": "the story's id",
    "frame_index": "the frame's place in its story, from 0",
    "frame_id": "the frame's id: the story's, and the place from 1",
    "character_id": "the character's id",
    "image": "the picture",
    "image_id": "sha256 of the picture's size and decoded pixels, however it is encoded",
    "narration": "the text of the story that goes with the frame",
    "caption": "one plain sentence of what must be visible, made from the spec",
    "setting": "the place",
    "scene_detail": "what tells this place from others of its kind",
    "time_of_day": "dawn, day, dusk or night",
    "weather": "clear, cloudy, rain, snow or fog",
    "shot": "shot scale: wide, full, medium or close_up",
    "angle": "camera angle: eye_level, high or low",
    "style": "the art style; a story keeps one",
    "characters": "ids of the characters on stage, left to right",
    "performances": "what every character on stage does, left to right",
    "width": "width of the picture in pixels",
    "height": "height of the picture in pixels",
    "attempt": "number of the attempt that stands, from 0",
    "attempts": "how many attempts there were",
    "action": "how the attempt came to be: first, again, apt (tuned prompt), lie (local edit), or given",
    "rounds": "how many rounds of repair there were",
    "strategy": "how the picture was asked for: text_only, text_augmented, one_step or two_step",
    "prompt": "the prompt, word for word",
    "seed": "the seed that the model was given",
    "model": "the model that drew the picture",
    "terms": "what its models' licences let people do with the picture; see the terms below",
    "references": "image_ids of the pictures that the model was given, in order",
    "score": "share of the questions that the judge answered yes; empty where nothing was judged",
    "questions": "every question that was asked of the picture, with the judge's verdict",
    "decided_by": "who had the last word: the gate, a policy under which nobody looked, or a person (no names)",
    "stands": "whether it is the one that stands for its subject: the released one, for an accepted frame",
    "picture_terms": "the terms of every model whose pixels are in the picture, as in `frames`",
    "spec": "the whole frame spec, as JSON",
    "name": "the name",
    "index": "its place in the vocabulary, from 0",
    "findings": "what was found wrong: check, defect, scope, character, question, and the judge's note",
    "why": "why it was kept, or not",
    "error": "what went wrong where there is no picture",
    "kept": "whether it became the best picture of its subject so far",
    "number": "number of the attempt within its subject, from 0",
    "parent": "the attempt that was repaired",
    "region": "the rectangle that was edited, in fractions of the picture",
    "instruction": "what the edit was asked to do",
    "stage": "what it is of: template, posed (a character in a pose with an expression) or frame",
    "subject": "the id of what was attempted",
    "revision": "how often the character was designed anew",
    "file": "the file it lies in",
}  # fmt: skip

_OWN: Final[Mapping[tuple[str, str], str]] = {
    ("thumbnails", "image"): "the picture, 256 pixels at its longer side",
    ("poses", "image"): "the reference that pictures in this pose were made from",
    ("expressions", "image"): "the reference that pictures with this expression were made from",
    ("poses", "name"): "the pose",
    ("expressions", "name"): "the expression",
    ("characters", "name"): "the character's name",
    ("characters", "subject_type"): "child, adult, elder, mammal, bird, scaled, robot or mythical",
    ("characters", "species"): "what it is, more closely",
    ("characters", "category"): "category of profession: makers, scholars, guardians or performers",
    ("characters", "profession"): "the profession",
    ("characters", "description"): "its identity in words; never a pose or an expression",
    ("characters", "identity"): "body, colours, garments and marks, as JSON",
    ("characters", "template"): "the reference illustration: full body, neutral background",
    ("characters", "template_id"): "image_id of the template",
    ("characters", "stories"): "ids of the released stories it plays in",
    ("characters", "frames"): "how many released frames it is on stage in",
    ("stories", "title"): "the title",
    ("stories", "premise"): "what it is about, in a sentence",
    ("stories", "source"): "`invented`, or the name of the text it was made from",
    ("stories", "cast"): "ids of its characters",
    ("stories", "frames"): "how many of its frames are released",
    ("stories", "frame_ids"): "ids of its released frames, in order",
    ("stories", "requested_frames"): "how many frames it has; more than `frames` where some were not accepted",
    ("stories", "data"): "the whole story with all frame specs, as JSON",
    ("attempts", "terms"): "what the licence of this one model lets people do with its outputs",
    ("preferences", "chosen"): "the accepted picture",
    ("preferences", "rejected"): "a rejected picture of the same frame",
    ("preferences", "chosen_id"): "image_id of the accepted picture",
    ("preferences", "rejected_id"): "image_id of the rejected picture",
    ("preferences", "chosen_attempt"): "number of the accepted attempt",
    ("preferences", "rejected_attempt"): "number of the rejected attempt",
    ("preferences", "chosen_score"): "score of the accepted picture",
    ("preferences", "rejected_score"): "score of the rejected picture",
    ("preferences", "findings"): "what was found wrong with the rejected picture",
    ("preferences", "terms"): "the terms that bind either picture",
}  # fmt: skip

CROISSANT_TYPES: Final[Mapping[str, str]] = {
    "string": "sc:Text", "large_string": "sc:Text", "bool": "sc:Boolean", "float64": "sc:Float",
    "float32": "sc:Float",
}  # fmt: skip


def describe(config: str, column: str) -> str:
    """A column in words; empty for one that nobody described."""
    return _OWN.get((config, column)) or _COMMON.get(column, "")


def kind(feature: Any) -> str:
    """ "value", "image", "list" or "struct"."""
    told = feature.get("_type") if isinstance(feature, Mapping) else None
    if told == "Image":
        return "image"
    if told in ("List", "Sequence", "LargeList"):
        return "list"
    return "value" if told in ("Value", "ClassLabel") else "struct"


def in_words(feature: Any) -> str:
    """A type as people write it: `string`, `list of string`, `image`, `struct (left, top)`."""
    match kind(feature):
        case "image":
            return "image"
        case "list":
            return f"list of {in_words(feature['feature'])}"
        case "struct":
            return f"struct ({', '.join(feature)})"
        case _:
            return str(feature["dtype"])


def in_yaml(name: str, feature: Any) -> dict[str, Any]:
    """A column as `dataset_info` of a card spells it."""
    return {"name": name, **_yaml(feature)}


def _yaml(feature: Any) -> dict[str, Any]:
    match kind(feature):
        case "image":
            return {"dtype": "image"}
        case "list":
            inner = _yaml(feature["feature"])
            return {"list": inner.get("dtype") or inner.get("struct") or inner}
        case "struct":
            return {"struct": [in_yaml(name, one) for name, one in feature.items()]}
        case _:
            return {"dtype": str(feature["dtype"])}


def in_croissant(feature: Mapping[str, Any]) -> str:
    """The Croissant data type of a plain value."""
    dtype = str(feature["dtype"])
    return CROISSANT_TYPES.get(dtype, "sc:Integer" if "int" in dtype else "sc:Text")
