"""A Gemini model: where it is, and one request to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field

from vivant.errors import ConfigError, Invalid
from vivant.models.asking.ladder import Structured
from vivant.models.http import Http
from vivant.models.providers.gemini.reading import failure
from vivant.models.providers.gemini.sizes import SizeClass
from vivant.models.settings import Settings
from vivant.schema.value import Value

GOOGLE: Final = "https://generativelanguage.googleapis.com"
PRICES: Final = ("google", "default")
"""Where the price table has what it costs, and the flavour that reads `usageMetadata`."""
_OURS: Final = frozenset(
    {
        "candidateCount", "contents", "responseJsonSchema", "responseMimeType", "responseModalities",
        "responseSchema", "seed", "systemInstruction",
    }
)  # fmt: skip
"""What `params` may not say, because requests say it themselves or the answer could not be read."""
_BESIDE: Final = frozenset(
    {"cachedContent", "labels", "safetySettings", "serviceTier", "toolConfig", "tools"}
)
"""Params that are fields of a request; all others are fields of its `generationConfig`."""


class Options(Value):
    """`image_size` is the size class of pictures, `version` that of the API. Of words: `structured` fixes the
    way of asking for JSON, `temperature` is 0 for a judge and left to the model for a planner unless it
    is said ("omit" never sends one), `seed` says whether one is sent, `max_tokens` bounds an answer."""

    image_size: SizeClass = "1K"
    version: Annotated[str, Field(pattern=r"^[a-z0-9]{1,16}$")] = "v1beta"
    structured: Structured = "auto"
    temperature: Annotated[float, Field(ge=0, le=2)] | Literal["omit"] | None = None
    seed: bool = True
    max_tokens: Annotated[int, Field(ge=1)] | None = None


@dataclass(frozen=True, slots=True)
class Gemini:
    """Sends requests to one model. `params` are the user's, for every request."""

    model: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    params: Mapping[str, Any]
    http: Http

    @classmethod
    def of(cls, settings: Settings, options: Options) -> Self:
        """Raises ConfigError without a model, or for params that requests say themselves."""
        model = settings.required("model")
        if taken := sorted(_OURS & settings.endpoint.params.keys()):
            raise ConfigError(
                f"endpoints.{settings.name}.params may not hold {', '.join(taken)}",
                "Leave out what Vivant says itself.",
            )
        base = (settings.endpoint.url or GOOGLE).rstrip("/")
        path = model if "/" in model else f"models/{model}"
        return cls(
            model=model,
            url=f"{base}/{options.version}/{path}:generateContent",
            # A key in the address would end up in logs.
            headers={"x-goog-api-key": settings.key} if settings.key else {},
            params=settings.endpoint.params,
            http=settings.http,
        )

    async def answer(self, body: Mapping[str, Any], config: Mapping[str, Any]) -> dict[str, Any]:
        """What the model answers to a request; `config` is its `generationConfig`.

        Raises the failure that an error status stands for, Invalid for JSON that is no object.
        """
        beside = {name: value for name, value in self.params.items() if name in _BESIDE}
        inside = {name: value for name, value in self.params.items() if name not in _BESIDE}
        sent = {**beside, **body, "generationConfig": _merged(inside, config)}
        answer = await self.http.send("POST", self.url, headers=self.headers, json=sent)
        if not answer.ok:
            raise failure(self.http, answer)
        read = answer.json()
        if not isinstance(read, dict):
            raise Invalid("Gemini answered JSON that is no object")
        return read


def _merged(params: Mapping[str, Any], config: Mapping[str, Any]) -> dict[str, Any]:
    """The request's own fields beside the user's; what both say in `imageConfig` is the request's."""
    merged = {**config, **params}
    if "imageConfig" in config:
        merged["imageConfig"] = {**params.get("imageConfig", {}), **config["imageConfig"]}
    return merged
