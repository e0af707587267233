"""How servers differ that take OpenAI's image requests: one row a dialect, read in their sources.

openai       GPT image models: no seed, no `response_format` (base64 always); the mask is guidance.
vllm-omni    vLLM-Omni 0.30: the mask is `mask_image`, repaints where it is white, and is used by FLUX.2 klein
             alone; beside it there may be one reference, as `reference_image`, and one `image[]`.
sglang       SGLang 0.5.23: `mask` is accepted and never used; generations answer with an address that needs
             cloud storage unless base64 is asked for.
sdcpp        stable-diffusion.cpp's server: the mask repaints where it is white; the seed and everything native
             are JSON inside the prompt.
generic      what all of them take: prompt, model, n, size, image[].
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from vivant.schema.value import Value

DialectName = Literal["openai", "vllm-omni", "sglang", "sdcpp", "generic"]
Polarity = Literal["clear", "white"]
"""What marks the pixels to repaint: alpha 0, or white."""
FieldName = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.\[\]-]{0,64}$")]


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a server takes. A field named "" is not sent.

    `images` is the most pictures a request may carry (None: not known). `masked_models` is what the names
    of the models contain that use a mask. `beside_mask` is the field of the one reference that may go with
    a mask; where there is none, references go with the picture. `always` is sent unless `params` say
    otherwise; `inside_prompt` puts the seed and `params` into the prompt.
    """

    images: int | None = None
    images_field: str = "image[]"
    mask_field: str = ""
    mask_polarity: Polarity = "white"
    masked_models: str = ""
    beside_mask: str = ""
    seed_field: str = ""
    always: Mapping[str, str] = field(default_factory=dict)
    inside_prompt: bool = False
    prices: tuple[str, str] | None = None


_AS_PNG: Final = {"response_format": "b64_json", "output_format": "png"}

DIALECTS: Final[Mapping[DialectName, Dialect]] = {
    "openai": Dialect(images=16, mask_field="mask", mask_polarity="clear", prices=("openai", "images")),
    "vllm-omni": Dialect(
        mask_field="mask_image",
        masked_models="klein",
        beside_mask="reference_image",
        seed_field="seed",
        always=_AS_PNG,
    ),
    "sglang": Dialect(seed_field="seed", always=_AS_PNG),
    "sdcpp": Dialect(mask_field="mask", seed_field="seed", inside_prompt=True),
    "generic": Dialect(),
}


class Options(Value):
    """`options` of an endpoint: the dialect, and single things in which the server differs from it.

    `images_field`, `mask_field` and `seed_field` name fields ("": not sent); `mask_polarity` is "clear" where
    alpha 0 says what to repaint and "white" where white does; `response_format` is sent as it is. Azure needs
    `api_version`, and `key_header = "api-key"`.
    """

    dialect: DialectName = "openai"
    images_field: Annotated[FieldName, Field(min_length=1)] | None = None
    mask_field: FieldName | None = None
    mask_polarity: Polarity | None = None
    seed_field: FieldName | None = None
    response_format: Literal["", "b64_json", "url"] | None = None
    api_version: str = ""
    key_header: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{0,64}$")] = ""

    @model_validator(mode="after")
    def _mask_is_clear(self) -> Self:
        if self.mask_field and self.dialect == "generic" and self.mask_polarity is None:
            raise ValueError('`mask_field` needs `mask_polarity`: "clear" or "white"')
        return self


def spoken_to(model: str, options: Options) -> Dialect:
    """The dialect to speak to a server of `model`."""
    row = DIALECTS[options.dialect]
    if row.masked_models not in model.lower():
        row = replace(row, mask_field="")
    if options.response_format is not None:
        always = {**row.always, "response_format": options.response_format}
        row = replace(row, always={name: value for name, value in always.items() if value})
    given = {
        "images_field": options.images_field,
        "mask_field": options.mask_field,
        "mask_polarity": options.mask_polarity,
        "seed_field": options.seed_field,
    }
    return replace(row, **{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
