"""JSON Schemas that every server with structured output accepts: the strict subset."""

import functools
from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

_KEPT: Final = frozenset({"type", "enum", "const", "$ref"})
"""What is passed on as it is."""
_DROPPED: Final = frozenset(
    {
        "title", "description", "default", "examples", "required", "additionalProperties",
        "minLength", "maxLength", "pattern", "format", "minItems", "maxItems",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    }
)  # fmt: skip
"""What not every server knows. pydantic checks the limits afterwards."""


@functools.cache
def strict_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The model's JSON Schema with every property required and no other allowed, and without limits.

    Types, enumerations, `anyOf`, `items`, `$defs` and `$ref` are kept. Raises TypeError for a model
    that the subset cannot tell (free mappings, tuples of mixed types).
    """
    return _strict(model.model_json_schema())


def _strict(node: Mapping[str, Any]) -> dict[str, Any]:
    strict: dict[str, Any] = {}
    for key, value in node.items():
        if key in _KEPT:
            strict[key] = value
        elif key in ("properties", "$defs"):
            strict[key] = {name: _strict(one) for name, one in value.items()}
        elif key == "items":
            strict[key] = _strict(value)
        elif key == "anyOf":
            strict[key] = [_strict(one) for one in value]
        elif key not in _DROPPED:
            raise TypeError(f"a strict JSON Schema cannot say {key}")
    if strict.get("type") == "object":
        if "properties" not in strict:
            raise TypeError("a strict JSON Schema cannot say which keys a free mapping has")
        strict["required"] = list(strict["properties"])
        strict["additionalProperties"] = False
    return strict
