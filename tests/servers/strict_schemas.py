"""What OpenAI says of a JSON Schema that is not strict."""

from collections.abc import Mapping
from typing import Any, Final

_KEYWORDS: Final = frozenset(
    {
        "type", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "const", "$ref", "$defs",
        "title", "description", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "minItems", "maxItems",
    }
)  # fmt: skip
_MOST_PROPERTIES: Final = 5000
_DEEPEST: Final = 10


def problem_of(schema: Any) -> str:
    """What is wrong with a schema, in OpenAI's words as far as they are known; empty if it is strict."""
    if not isinstance(schema, dict) or schema.get("type") != "object" or "anyOf" in schema:
        return "schema must have type 'object' and not have 'anyOf' at the top level."
    count = [0]
    problem = _of(schema, schema, (), 0, count)
    return problem or ("too many properties." if count[0] > _MOST_PROPERTIES else "")


def _of(node: Any, root: Mapping[str, Any], where: tuple[str, ...], depth: int, count: list[int]) -> str:
    context = f"In context={where}, "
    if not isinstance(node, dict):
        return f"{context}schema must be an object."
    if strange := sorted(set(node) - _KEYWORDS):
        return f"{context}'{strange[0]}' is not permitted."
    if depth > _DEEPEST:
        return f"{context}the schema is nested too deep."
    if "$ref" in node:
        if len(node) > 1:
            return f"{context}$ref cannot have keywords {sorted(set(node) - {'$ref'})}."
        name = str(node["$ref"]).removeprefix("#/$defs/")
        return "" if name in root.get("$defs", {}) else f"{context}reference to unknown {node['$ref']}."
    if node.get("type") == "object" or "properties" in node:
        if node.get("additionalProperties") is not False:
            return f"{context}'additionalProperties' is required to be supplied and to be false."
        properties = node.get("properties", {})
        count[0] += len(properties)
        if sorted(node.get("required", ())) != sorted(properties):
            return f"{context}'required' is required to be supplied and to be an array including every key in properties."
    if node.get("type") == "array" and "items" not in node:
        return f"{context}array schema missing items."
    return _inside(node, root, where, depth, count)


def _inside(
    node: Mapping[str, Any], root: Mapping[str, Any], where: tuple[str, ...], depth: int, count: list[int]
) -> str:
    below: list[tuple[tuple[str, ...], Any]] = [
        ((key, name), one) for key in ("properties", "$defs") for name, one in node.get(key, {}).items()
    ]
    below += [(("anyOf", str(number)), one) for number, one in enumerate(node.get("anyOf", ()))]
    if "items" in node:
        below.append((("items",), node["items"]))
    for path, one in below:
        if problem := _of(one, root, (*where, *path), depth + 1, count):
            return problem
    return ""
