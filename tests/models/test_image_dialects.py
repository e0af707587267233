"""Which dialect is spoken, and what may be said about a server that differs from it."""

from typing import Any

import pytest
from pydantic import ValidationError

from vivant.models.image_dialects import DIALECTS, Options, spoken_to


def spoken(model: str = "m", **options: Any) -> Any:
    return spoken_to(model, Options.model_validate(options))


def test_without_options_it_is_that_of_openai() -> None:
    assert spoken() == DIALECTS["openai"]


@pytest.mark.parametrize(
    ("model", "field"), [("Qwen/Qwen-Image-Edit", ""), ("FLUX.2-Klein-4B", "mask_image")]
)
def test_vllm_omni_is_sent_a_mask_only_for_models_that_use_one(model: str, field: str) -> None:
    assert spoken(model, dialect="vllm-omni").mask_field == field


def test_a_mask_can_be_switched_on_and_off_by_who_knows_better() -> None:
    assert spoken("served-name", dialect="vllm-omni", mask_field="mask_image").mask_field == "mask_image"
    assert spoken("klein", dialect="vllm-omni", mask_field="").mask_field == ""


def test_the_form_of_answers_can_be_switched() -> None:
    assert spoken(dialect="sglang", response_format="url").always["response_format"] == "url"
    assert spoken(dialect="sglang", response_format="").always == {"output_format": "png"}
    assert spoken(dialect="generic", response_format="b64_json").always == {"response_format": "b64_json"}


def test_the_polarity_of_an_unknown_servers_mask_has_to_be_said() -> None:
    with pytest.raises(ValidationError, match="mask_polarity"):
        Options.model_validate({"dialect": "generic", "mask_field": "mask"})
    row = spoken(dialect="generic", mask_field="m", mask_polarity="clear")
    assert (row.mask_field, row.mask_polarity) == ("m", "clear")


@pytest.mark.parametrize(
    "wrong",
    [{"dialect": "dalle"}, {"mask_polarity": "black"}, {"images_field": ""}, {"key_header": "a: b\n"}, {"sead": 1}],
)  # fmt: skip
def test_what_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Options.model_validate(wrong)
