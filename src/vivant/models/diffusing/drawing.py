"""The adapter: a request, drawn by a pipeline."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from vivant.errors import Invalid, Misconfigured, Refused, RoleError, Unusable
from vivant.models.diffusing.calls import FORMS, Asked, Form
from vivant.models.diffusing.weights import NotLoaded, Stop, Weights
from vivant.models.masks import within
from vivant.models.regions import told
from vivant.models.roles import EditRequest, GenerateRequest, Picture, Reply, Traits
from vivant.schema.judging import Pixels
from vivant.store import images

if TYPE_CHECKING:
    from PIL.Image import Image

_LONGEST_QUOTE: Final = 300


@dataclass(frozen=True, slots=True)
class Drawing:
    """A generator or an editor: pipeline class `kind` over weights. `params` go to each of its calls;
    `threads` bounds what of a CPU is used."""

    model: str
    traits: Traits
    kind: str
    weights: Weights
    params: Mapping[str, Any] = field(default_factory=dict)
    threads: int | None = None

    async def generate(self, request: GenerateRequest) -> Reply:
        """A PNG. Raises Invalid, Misconfigured, Refused or Unusable."""
        pictures = _opened(request.references)
        asked = Asked(request.prompt, pictures, request.width, request.height)
        return Reply(images.encode_png(await self._drawn(asked, request.seed)))

    async def edit(self, request: EditRequest) -> Reply:
        """A PNG. With an exact mask, what is outside are the pixels of the picture, scaled to the size
        asked for. Raises as `generate` does."""
        before = _image(images.decode(request.picture.data))
        width, height = request.size or before.size
        if before.size != (width, height):
            before = before.resize((width, height))
        exact = FORMS[self.kind].mask == "exact"
        mask = within(request.region, width, height)
        asked = Asked(
            told(request, where=not exact),
            (before, *_opened(request.references)),
            width,
            height,
            mask=_image(np.where(mask, 255, 0).astype(np.uint8)) if exact else None,
        )
        made = await self._drawn(asked, request.seed)
        if exact:
            if made.shape[:2] != mask.shape:
                raise Invalid(f"{self.kind} drew {made.shape[1]} x {made.shape[0]}, not {width} x {height}")
            made[~mask] = _pixels(before)[~mask]
        return Reply(images.encode_png(made))

    async def _drawn(self, asked: Asked, seed: int) -> Pixels:
        form = FORMS[self.kind]
        kind = self.kind if asked.pictures or not form.worded else form.worded

        def draw(pipe: Any, gone: threading.Event) -> Pixels:
            import torch

            if self.threads is not None:
                torch.set_num_threads(self.threads)
            return _made(pipe, FORMS[kind], asked, seed, self.params, gone)

        try:
            return await self.weights.run(kind, draw)
        except NotLoaded as error:
            raise Unusable(
                f"{self.model} cannot be loaded as {kind}: {_short(error)}",
                "The model must be a whole folder as `save_pretrained` writes it, with safetensors, or be in this "
                "machine's Hugging Face cache (`hf download NAME`), and fit the device's memory "
                '(options.offload = "model" needs less).',
            ) from None


def _made(
    pipe: Any, form: Form, asked: Asked, seed: int, params: Mapping[str, Any], gone: threading.Event
) -> Pixels:
    import torch

    _refuse(pipe, form, asked)

    def after_step(pipe: Any, step: int, time: Any, tensors: dict[str, Any]) -> dict[str, Any]:
        if gone.is_set():
            raise Stop
        return {}

    failure: RoleError
    try:
        # Numbers that are none become black where they are made pixels: numpy is to say so.
        with np.errstate(invalid="raise"):
            output = pipe(
                **form.arguments(asked),
                **params,
                # Noise from the CPU is the same on every device.
                generator=torch.Generator("cpu").manual_seed(seed),
                callback_on_step_end=after_step,
            )
        if any(getattr(output, "nsfw_content_detected", None) or ()):
            raise Refused("the model's safety checker blacked the picture out")
        return _pixels(output.images[0])
    except FloatingPointError:
        failure = Invalid(
            "the model computed something that is no number (NaN)", 'Try options.dtype = "float32".'
        )
    except torch.OutOfMemoryError:
        failure = Misconfigured(
            f"the device has too little memory for {asked.width} x {asked.height} pixels "
            f"and {len(asked.pictures)} pictures to go by",
            'Try options.offload = "model", smaller frames, or nothing else on the device.',
        )
    except (ValueError, TypeError) as error:
        failure = Misconfigured(f"{type(pipe).__name__} does not accept the call: {_short(error)}")
    # Raised out here, so that the tensors of the call are not kept alive by the error.
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    raise failure


def _refuse(pipe: Any, form: Form, asked: Asked) -> None:
    """Raises Misconfigured for what the pipeline would change or leave out without a word."""
    kind, size = type(pipe).__name__, f"{asked.width} x {asked.height}"
    multiple = pipe.vae_scale_factor * form.patch
    if asked.width % multiple or asked.height % multiple:
        raise Misconfigured(
            f"{kind} draws sides that are multiples of {multiple}, not {size}",
            "Change [frames] of vivant.toml, or list `sizes` for the endpoint.",
        )
    if form.most_pixels is not None and asked.width * asked.height > form.most_pixels:
        raise Misconfigured(
            f"{kind} draws at most {form.most_pixels:,} pixels, not {size}",
            "Make the frames smaller, or set options.pipeline to another class.",
        )
    references = len(asked.pictures) - (asked.mask is not None)
    if references and not form.references:
        raise Misconfigured(f"{kind} takes no references, and was given {references}")


def _opened(pictures: tuple[Picture, ...]) -> "tuple[Image, ...]":
    return tuple(_image(images.decode(picture.data)) for picture in pictures)


def _image(samples: Pixels) -> "Image":
    from PIL import Image

    return Image.fromarray(samples)


def _pixels(image: "Image") -> Pixels:
    return np.array(image.convert("RGB"), np.uint8)


def _short(error: Exception) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
