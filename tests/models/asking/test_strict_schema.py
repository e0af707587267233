"""Schemas as servers with structured output take them."""

import json

import pytest
from pydantic import BaseModel, Field

from tests.servers.strict_schemas import problem_of
from vivant.models.asking.judging import Seens
from vivant.models.asking.planning import TextAnswer
from vivant.models.asking.strict_schema import strict_schema
from vivant.schema.brief import CharacterDraft, StoryDraft, TuningDraft
from vivant.schema.vocabulary import POSES

ANSWERS = (CharacterDraft, StoryDraft, TextAnswer, TuningDraft, Seens)


@pytest.mark.parametrize("model", ANSWERS)
def test_what_is_asked_for_is_strict(model: type[BaseModel]) -> None:
    assert problem_of(strict_schema(model)) == ""


def test_what_pydantic_says_by_itself_is_not() -> None:
    assert "'required' is required" in problem_of(StoryDraft.model_json_schema())


def test_references_and_vocabularies_stay_and_limits_go() -> None:
    schema = strict_schema(StoryDraft)
    performance = schema["$defs"]["Performance"]
    assert performance["properties"]["pose"] == {"type": "string", "enum": list(POSES)}
    assert performance["properties"]["contact"] == {"anyOf": [{"$ref": "#/$defs/Contact"}, {"type": "null"}]}
    assert schema["properties"]["frames"] == {"type": "array", "items": {"$ref": "#/$defs/FrameSpec"}}
    assert performance["required"] == list(performance["properties"])


def test_a_property_that_is_called_like_a_keyword_is_kept() -> None:
    assert "description" in strict_schema(CharacterDraft)["properties"]


def test_a_box_is_asked_for_in_whole_numbers() -> None:
    box = strict_schema(Seens)["$defs"]["Box"]["properties"]
    assert box == {side: {"type": "integer"} for side in ("left", "top", "right", "bottom")}


def test_what_cannot_be_said_strictly_is_not_said_wrongly() -> None:
    class Free(BaseModel):
        words: dict[str, int]

    class Mixed(BaseModel):
        pair: tuple[int, str]

    for model in (Free, Mixed):
        with pytest.raises(TypeError, match="strict"):
            strict_schema(model)


def test_schemas_are_small_enough_to_stand_in_a_prompt() -> None:
    class Limited(BaseModel):
        number: int = Field(default=3, ge=1, le=9, description="How many.")

    assert strict_schema(Limited)["properties"]["number"] == {"type": "integer"}
    assert max(len(json.dumps(strict_schema(model))) for model in ANSWERS) < 5000
