"""The columns of a release, configuration by configuration, and how Hugging Face is told of them."""

import json
from collections.abc import Mapping
from typing import Any, Final

import pyarrow as pa

STRING: Final = pa.string()
STRINGS: Final = pa.list_(pa.string())
IMAGE: Final = pa.struct([("bytes", pa.binary()), ("path", pa.string())])
"""A picture as Hugging Face's `Image` stores it: the encoded bytes, and a file name without a folder."""

PERFORMANCES: Final = pa.list_(
    pa.struct(
        [
            (name, STRING)
            for name in (
                "character", "name", "pose", "expression", "placement", "facing", "action", "prop", "contact",
                "contact_with",
            )
        ]
    )
)  # fmt: skip
QUESTIONS: Final = pa.list_(
    pa.struct([(name, STRING) for name in ("check", "about", "character", "text", "verdict")])
)
FINDINGS: Final = pa.list_(
    pa.struct([(name, STRING) for name in ("check", "defect", "scope", "character", "text", "note")])
)
REGION: Final = pa.struct([(side, pa.float64()) for side in ("left", "top", "right", "bottom")])

_DESCRIBED: Final = [
    ("narration", STRING), ("caption", STRING), ("setting", STRING), ("scene_detail", STRING),
    ("time_of_day", STRING), ("weather", STRING), ("shot", STRING), ("angle", STRING), ("style", STRING),
    ("characters", STRINGS),
]  # fmt: skip
"""What a frame shows, in columns that both `frames` and `thumbnails` have."""
_MADE: Final = [
    ("width", pa.int32()), ("height", pa.int32()), ("image_id", STRING), ("attempt", pa.int32()),
    ("attempts", pa.int32()), ("action", STRING), ("rounds", pa.int32()), ("strategy", STRING),
]  # fmt: skip
_OUTCOME: Final = [("model", STRING), ("terms", STRING), ("score", pa.float64()), ("decided_by", STRING)]

SCHEMAS: Final[Mapping[str, pa.Schema]] = {
    "frames": pa.schema(
        [
            ("story_id", STRING), ("frame_index", pa.int32()), ("frame_id", STRING), ("image", IMAGE),
            *_DESCRIBED, ("performances", PERFORMANCES), *_MADE, ("prompt", STRING), ("seed", pa.int64()),
            ("references", STRINGS), *_OUTCOME, ("questions", QUESTIONS), ("spec", STRING),
        ]
    ),
    "characters": pa.schema(
        [
            ("character_id", STRING), ("name", STRING), ("subject_type", STRING), ("species", STRING),
            ("category", STRING), ("profession", STRING), ("description", STRING), ("identity", STRING),
            ("revision", pa.int32()), ("template", IMAGE), ("template_id", STRING), ("model", STRING),
            ("terms", STRING), ("stories", STRINGS), ("frames", pa.int32()),
        ]
    ),
    "poses": pa.schema([("name", STRING), ("index", pa.int32()), ("image", IMAGE), ("image_id", STRING)]),
    "expressions": pa.schema(
        [("name", STRING), ("index", pa.int32()), ("image", IMAGE), ("image_id", STRING)]
    ),
    "stories": pa.schema(
        [
            ("story_id", STRING), ("title", STRING), ("premise", STRING), ("source", STRING), ("style", STRING),
            ("cast", STRINGS), ("frames", pa.int32()), ("frame_ids", STRINGS), ("requested_frames", pa.int32()),
            ("data", STRING),
        ]
    ),
    "attempts": pa.schema(
        [
            ("subject", STRING), ("stage", STRING), ("number", pa.int32()), ("story_id", STRING),
            ("character_id", STRING), ("action", STRING), ("parent", pa.int32()), ("image", IMAGE),
            ("image_id", STRING), ("kept", pa.bool_()), ("stands", pa.bool_()), ("why", STRING),
            ("error", STRING), ("score", pa.float64()), ("prompt", STRING), ("seed", pa.int64()),
            ("model", STRING), ("terms", STRING), ("picture_terms", STRING), ("strategy", STRING),
            ("references", STRINGS), ("instruction", STRING), ("region", REGION), ("findings", FINDINGS),
            ("questions", QUESTIONS),
        ]
    ),
    "preferences": pa.schema(
        [
            ("frame_id", STRING), ("prompt", STRING), ("chosen", IMAGE), ("rejected", IMAGE),
            ("chosen_id", STRING), ("rejected_id", STRING), ("chosen_attempt", pa.int32()),
            ("rejected_attempt", pa.int32()), ("chosen_score", pa.float64()), ("rejected_score", pa.float64()),
            ("findings", FINDINGS), ("terms", STRING),
        ]
    ),
    "thumbnails": pa.schema(
        [
            ("frame_id", STRING), ("story_id", STRING), ("frame_index", pa.int32()), ("image", IMAGE),
            *_DESCRIBED, *_MADE, *_OUTCOME,
        ]
    ),
}  # fmt: skip
"""The columns of every configuration, in order. `attempts.stands` says which attempt is the released one;
`terms` of a model's own outputs, `picture_terms` of everything that the picture was edited from."""

CONFIGS: Final = tuple(SCHEMAS)
_NAMES: Final[Mapping[pa.DataType, str]] = {
    pa.string(): "string", pa.int32(): "int32", pa.int64(): "int64", pa.float64(): "float64", pa.bool_(): "bool",
}  # fmt: skip


def image_columns(schema: pa.Schema) -> tuple[str, ...]:
    """The columns that hold pictures."""
    return tuple(field.name for field in schema if field.type == IMAGE)


def features(schema: pa.Schema) -> dict[str, Any]:
    """The schema as the features of Hugging Face `datasets`, plain JSON."""
    return {field.name: _feature(field.type) for field in schema}


def told(schema: pa.Schema, about: Mapping[str, Any]) -> pa.Schema:
    """The schema with its features, and what `about` says of the file, in its metadata.

    The keys are `huggingface`, which `datasets` and the hub's viewer read, and `vivant`.
    """
    info = {"info": {"features": features(schema)}}
    return schema.with_metadata({"huggingface": _json(info), "vivant": _json(about)})


def about(schema: pa.Schema) -> dict[str, Any]:
    """What `told` was given to say of the file; empty for a file that is not of a release."""
    kept = (schema.metadata or {}).get(b"vivant")
    try:
        read = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _feature(kind: pa.DataType) -> dict[str, Any]:
    if kind == IMAGE:
        return {"_type": "Image"}
    if pa.types.is_list(kind):
        return {"feature": _feature(kind.value_type), "_type": "List"}
    if pa.types.is_struct(kind):
        return {field.name: _feature(field.type) for field in kind}
    return {"dtype": _NAMES[kind], "_type": "Value"}


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, sort_keys=False, separators=(",", ":"), ensure_ascii=False)
