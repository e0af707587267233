"""What calls cost: said by the backend, by the price table, by the user; else nobody knows."""

import pytest

from vivant.config import PriceSection
from vivant.models.prices import Pricing
from vivant.models.roles import Reply, Traits

IMAGE = {
    "model": "gpt-image-2",
    "usage": {
        "input_tokens": 600,
        "input_tokens_details": {"image_tokens": 500, "text_tokens": 100},
        "output_tokens": 4160,
        "output_tokens_details": {"image_tokens": 4160, "text_tokens": 0},
        "total_tokens": 4760,
    },
}
TABLE = Traits(prices=("openai", "images"))


def pricing(
    model: str = "gpt-image-2", url: str = "", traits: Traits = TABLE, price: PriceSection | None = None
) -> Pricing:
    return Pricing.of(model, url, traits, price)


def test_what_the_backend_says_goes_before_everything() -> None:
    assert pricing().cost(Reply(b"", (IMAGE,), usd=0.5), 1.0, "generator") == 0.5


def test_the_table_prices_images_by_their_kinds_of_tokens() -> None:
    # 100 text tokens at 5, 500 image tokens at 8, 4,160 image tokens at 30 dollars a million.
    expected = (100 * 5 + 500 * 8 + 4160 * 30) / 1e6
    assert pricing().cost(Reply(b"", (IMAGE,)), 1.0, "generator") == pytest.approx(expected)
    assert pricing().cost(Reply(b"", (IMAGE, IMAGE)), 1.0, "editor") == pytest.approx(2 * expected)


def test_the_same_protocol_elsewhere_does_not_cost_what_the_table_says() -> None:
    assert pricing(url="http://127.0.0.1:8000/v1").cost(Reply(b"", (IMAGE,)), 1.0, "generator") is None
    official = pricing(url="https://api.openai.com/v1")
    assert official.cost(Reply(b"", (IMAGE,)), 1.0, "generator") is not None


def test_the_user_says_what_nobody_else_knows() -> None:
    price = PriceSection(image=0.04, input=2.0, output=10.0, second=0.001)
    told = {"usage": {"prompt_tokens": 1000, "completion_tokens": 100}}
    local = pricing("qwen", "http://127.0.0.1", Traits(), price)
    assert local.cost(Reply(b"", (told,)), 5.0, "judge") == pytest.approx(0.002 + 0.001 + 0.005)
    assert local.cost(Reply(b"", (told,)), 5.0, "generator") == pytest.approx(0.048)


def test_unknown_is_not_nothing() -> None:
    nobody = pricing("qwen", "http://127.0.0.1", Traits(), None)
    assert nobody.cost(Reply(b"", (IMAGE,)), 1.0, "generator") is None
    assert nobody.estimate("generator") is None
    by_token = pricing("qwen", "http://127.0.0.1", Traits(), PriceSection(input=2.0))
    assert by_token.cost(Reply(b""), 1.0, "judge") is None


def test_typical_calls_are_estimated_before_the_first() -> None:
    assert 0.05 < (pricing().estimate("generator") or 0) < 0.5
    by_image = pricing("flux", "http://127.0.0.1", Traits(), PriceSection(image=0.015))
    assert by_image.estimate("editor") == 0.015


def test_providers_draw_with_other_numbers_of_tokens() -> None:
    google = Pricing.of("gemini-3.1-flash-image", "", Traits(prices=("google", "default")), None)
    assert 0.05 < (google.estimate("generator") or 0) < 0.12
