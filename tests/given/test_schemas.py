"""The JSON Schemas in the docs are those of the code, and say yes and no to what the code does."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from vivant.given.schemas import KINDS, json_schema

DOCS: Final = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("kind", KINDS)
def test_the_published_schema_is_the_one_of_the_code(kind: str) -> None:
    published = json.loads((DOCS / "schemas" / f"{kind}.schema.json").read_text("utf-8"))
    assert published == json_schema(kind), (
        f"run `vivant check --schema {kind} > docs/schemas/{kind}.schema.json`"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_form_is_closed_and_every_pattern_is_one_that_any_tool_reads(kind: str) -> None:
    def visit(part: Any) -> None:
        if isinstance(part, dict):
            if part.get("type") == "object":
                assert part["additionalProperties"] is False
            if "pattern" in part and isinstance(part["pattern"], str):
                re.compile(part["pattern"], re.ASCII)
                assert "\\p" not in part["pattern"]
            for inner in part.values():
                visit(inner)
        elif isinstance(part, list):
            for inner in part:
                visit(inner)

    visit(json_schema(kind))


def test_the_example_of_the_docs_uses_only_what_the_schema_knows() -> None:
    text = (DOCS / "bring_your_own.md").read_text("utf-8")
    example = tomllib.loads(re.findall(r"```toml\n(.*?)```", text, re.S)[0])
    assert set(example) <= set(json_schema("character")["properties"])
    assert set(json_schema("character")["required"]) <= set(example)
