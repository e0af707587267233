"""What a call costs, in US dollars: said by the backend, else by the price table, else by the user.

Where none of them knows, the cost is None: unknown is not nothing.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from vivant.config import PriceSection
from vivant.models.roles import Reply, Traits
from vivant.schema.record import Role

_MILLION: Final = 1_000_000
_OFFICIAL: Final[Mapping[str, tuple[str, ...]]] = {
    "openai": ("api.openai.com", "openai.azure.com"),
    "google": ("googleapis.com",),
}
"""Where the table's prices are charged; the same protocol elsewhere costs something else."""
_TYPICAL: Final[Mapping[Role, Mapping[str, int]]] = {
    "planner": {"input_tokens": 4000, "output_tokens": 3000},
    "generator": {
        "input_tokens": 1500, "input_text_tokens": 500, "input_image_tokens": 1000,
        "output_tokens": 4160, "output_image_tokens": 4160,
    },
    "editor": {
        "input_tokens": 2500, "input_text_tokens": 500, "input_image_tokens": 2000,
        "output_tokens": 4160, "output_image_tokens": 4160,
    },
    "judge": {"input_tokens": 6000, "output_tokens": 800},
}  # fmt: skip
"""Tokens assumed for a call that nothing is known of yet: a story, an image of 1024 x 1024 at high
quality, a judgement over three pictures. Estimates rest on them until calls were made."""
_DRAWN_WITH: Final[Mapping[str, int]] = {"google": 1290}
"""Tokens of an image of a million pixels where a provider counts other ones than OpenAI."""


@dataclass(frozen=True, slots=True)
class Pricing:
    """What is known about the prices of one endpoint.

    `url` is where it is reached (empty: the provider's own), `table` the price table's (provider,
    flavour) of the adapter, `price` what the user says.
    """

    model: str
    url: str
    table: tuple[str, str] | None
    price: PriceSection | None

    @classmethod
    def of(cls, model: str, url: str, traits: Traits, price: PriceSection | None) -> "Pricing":
        host = urlsplit(url).hostname or ""
        table = traits.prices
        if table and url and not host.endswith(_OFFICIAL.get(table[0], (table[0],))):
            table = None
        return cls(model, url, table, price)

    def cost(self, reply: Reply, seconds: float, role: Role) -> float | None:
        """Dollars for a call that took `seconds`; None where nobody knows."""
        if reply.usd is not None:
            return reply.usd
        if self.table is not None and reply.usages:
            parts = [_from_table(usage, self.table) for usage in reply.usages]
            if all(part is not None for part in parts):
                return sum(part for part in parts if part is not None)
        return self._as_the_user_says(reply.usages, seconds, role)

    def estimate(self, role: Role) -> float | None:
        """Dollars for a typical call; None where nobody knows."""
        if self.table is not None:
            told = _typical_from_table(self.model, self.table[0], role)
            if told is not None:
                return told
        usage = {"usage": _TYPICAL[role]}
        # A local model is asked for half a minute, for want of anything better.
        return self._as_the_user_says((usage,), 30.0, role)

    def _as_the_user_says(
        self, usages: tuple[Mapping[str, Any], ...], seconds: float, role: Role
    ) -> float | None:
        price = self.price
        if price is None:
            return None
        dollars = price.second * seconds
        if role in ("generator", "editor"):
            dollars += price.image
        if price.input or price.output:
            counted = [_tokens(usage) for usage in usages]
            if not counted or any(tokens is None for tokens in counted):
                return None
            dollars += sum(t[0] * price.input + t[1] * price.output for t in counted if t) / _MILLION
        return dollars


def _from_table(usage: Mapping[str, Any], table: tuple[str, str]) -> float | None:
    from genai_prices import extract_usage

    try:
        extracted = extract_usage(dict(usage), provider_id=table[0], api_flavor=table[1])
        return float(extracted.calc_price().total_price)
    except (LookupError, ValueError, TypeError):
        return None


@functools.cache
def _typical_from_table(model: str, provider: str, role: Role) -> float | None:
    from genai_prices import Usage, calc_price

    try:
        tokens = dict(_TYPICAL[role])
        if "output_image_tokens" in tokens and provider in _DRAWN_WITH:
            tokens["output_tokens"] = tokens["output_image_tokens"] = _DRAWN_WITH[provider]
        return float(calc_price(Usage(**tokens), model, provider_id=provider).total_price)
    except (LookupError, ValueError, TypeError):
        return None


def _tokens(usage: Mapping[str, Any]) -> tuple[int, int] | None:
    """Tokens in and out, by the names that OpenAI's and Gemini's protocols give them."""
    told = usage.get("usage") or usage.get("usageMetadata")
    if not isinstance(told, Mapping):
        return None
    into = next((told[k] for k in ("input_tokens", "prompt_tokens", "promptTokenCount") if k in told), None)
    out = next(
        (told[k] for k in ("output_tokens", "completion_tokens", "candidatesTokenCount") if k in told), None
    )
    thoughts = told.get("thoughtsTokenCount") or 0
    if not isinstance(into, int) or not isinstance(out, int) or not isinstance(thoughts, int):
        return None
    return into, out + thoughts
