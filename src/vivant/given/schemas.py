"""The forms of what people bring, as JSON Schemas that editors and other tools read."""

from typing import Any, Final

from vivant.given.entries import CharacterEntry, ScriptEntry
from vivant.schema.value import Value

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_ENTRIES: Final[dict[str, tuple[type[Value], str]]] = {
    "character": (CharacterEntry, "A character for Vivant"),
    "script": (ScriptEntry, "A script for Vivant"),
}
KINDS: Final = tuple(_ENTRIES)


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a `character` or a `script`.

    What it cannot say, such as who may stand beside whom, `vivant check` says.
    """
    entry, title = _ENTRIES[kind]
    return {"$schema": _DIALECT, **entry.model_json_schema(), "title": title}
