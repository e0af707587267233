"""Gemini as a generator and as an editor. It takes no masks: an edit's region is said in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from vivant.errors import RoleError
from vivant.models.base64 import packed
from vivant.models.http import Http
from vivant.models.providers.gemini.endpoint import PRICES, Gemini, Options
from vivant.models.providers.gemini.reading import picture_of, usage_of
from vivant.models.providers.gemini.sizes import Size, is_second, ratio_of, sizes_of
from vivant.models.regions import VERSION, told
from vivant.models.roles import EditRequest, GenerateRequest, Picture, Reply, Traits
from vivant.models.settings import Settings
from vivant.schema.record import Role
from vivant.store import images

_MOST: Final = 14
"""Pictures that a request may carry, by what is said of Gemini 3."""
_MOST_SECOND: Final = 3
"""Pictures up to which Gemini 2.5 is said to work well."""


@dataclass(frozen=True, slots=True)
class GeminiPainter:
    """Makes and edits pictures."""

    gemini: Gemini
    traits: Traits
    options: Options

    @property
    def model(self) -> str:
        return self.gemini.model

    @property
    def http(self) -> Http:
        return self.gemini.http

    async def probe(self) -> tuple[str, ...]:
        """What is known of the model beforehand; nothing is sent."""
        sizes = ", ".join(f"{width}x{height}" for width, height in self.traits.sizes)
        return (f"images in a request: {self.traits.references}", f"sizes, by what is told of it: {sizes}")

    async def generate(self, request: GenerateRequest) -> Reply:
        size = (request.width, request.height)
        return await self._drawn(request.prompt, request.references, size, request.seed)

    async def edit(self, request: EditRequest) -> Reply:
        size = request.size or images.size_of(request.picture.data)
        pictures = (request.picture, *request.references)
        return await self._drawn(told(request, where=True), pictures, size, request.seed)

    async def _drawn(self, prompt: str, pictures: Sequence[Picture], size: Size, seed: int) -> Reply:
        # The words number the pictures from 1, in this order.
        parts = [{"text": prompt}, *(shown(picture.data) for picture in pictures)]
        shape = {"aspectRatio": ratio_of(*size)}
        if not is_second(self.model):
            shape["imageSize"] = self.options.image_size
        # Asked for a picture alone, the model could not say why it makes none.
        config: dict[str, Any] = {"responseModalities": ["TEXT", "IMAGE"], "imageConfig": shape}
        if self.options.seed:
            config["seed"] = seed
        answer = await self.gemini.answer({"contents": [{"role": "user", "parts": parts}]}, config)
        usages = (usage_of(answer, self.model),)
        try:
            return Reply(picture_of(answer), usages)
        except RoleError as error:
            error.usages = usages
            raise


def painter(settings: Settings, role: Role) -> GeminiPainter:
    """The adapter of a role. Raises ConfigError."""
    options = settings.options(Options)
    return GeminiPainter(Gemini.of(settings, options), _traits(settings, options, role), options)


def _traits(settings: Settings, options: Options, role: Role) -> Traits:
    endpoint = settings.endpoint
    most = _MOST_SECOND if is_second(endpoint.model) else _MOST
    decides: dict[str, Any] = {
        "image_size": options.image_size,
        "seed": options.seed,
        "params": endpoint.params,
    }
    if role == "editor":
        decides["words"] = VERSION
    return Traits(
        references=most if endpoint.references is None else endpoint.references,
        sizes=tuple(map(_size, endpoint.sizes)) or sizes_of(endpoint.model, options.image_size),
        # A ratio is asked for, never pixels.
        exact=False,
        mask="none",
        # Google promises no more than to try.
        seeded=False,
        params=decides,
        prices=PRICES,
    )


def _size(text: str) -> Size:
    width, _, height = text.partition("x")
    return int(width), int(height)


def shown(data: bytes) -> dict[str, Any]:
    """A picture as a part of a request."""
    kind = "jpeg" if data.startswith(b"\xff\xd8") else "webp" if data.startswith(b"RIFF") else "png"
    return {"inlineData": {"mimeType": f"image/{kind}", "data": packed(data)}}
