"""How each pipeline class of diffusers is called: what it makes of a prompt, references and a region.

Facts of diffusers 0.42: `FluxKontextPipeline` draws about a million pixels whatever `height` and `width`
say unless `max_area` agrees; `Flux2KleinInpaintPipeline` shrinks larger pictures and draws at their size;
`QwenImageEditPlusPipeline` calls its references "Picture 1", "Picture 2", … and draws nothing without any.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from vivant.models.roles import Mask
from vivant.schema.record import Role

if TYPE_CHECKING:
    from PIL.Image import Image

VERSION: Final = 1
"""Counts up when a class comes to be called in another way, because other pictures are the answer then."""
OURS: Final = frozenset(
    {
        *("self", "kwargs", "prompt", "image", "images", "image_reference", "mask_image", "width", "height"),
        *("max_area", "generator", "num_images_per_prompt", "output_type", "return_dict"),
        *("callback_on_step_end", "callback_on_step_end_tensor_inputs"),
    }
)
"""Arguments that each call says itself; no configuration may."""
_MILLION: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, in the same form for every class.

    `pictures` are in order, and `prompt` calls them image 1, image 2, … With a `mask` (white where to
    repaint, of the size asked for) the first of them is the one to change, of that size too.
    """

    prompt: str
    pictures: "tuple[Image, ...]"
    width: int
    height: int
    mask: "Image | None" = None


@dataclass(frozen=True, slots=True)
class Form:
    """What is known of a pipeline class.

    `references`: how many it takes besides a picture to change. `patch`: sides must be multiples of this
    many latents. `most_pixels`: more it does not draw. `worded`: the class that draws out of the same
    weights where there is no picture to go by; empty where this one can.
    """

    roles: tuple[Role, ...]
    arguments: Callable[[Asked], dict[str, Any]]
    references: int
    mask: Mask = "none"
    patch: int = 2
    most_pixels: int | None = None
    worded: str = ""


def _worded(asked: Asked) -> dict[str, Any]:
    return {"prompt": asked.prompt, "width": asked.width, "height": asked.height}


def _listed(asked: Asked) -> dict[str, Any]:
    return {**_worded(asked), "image": list(asked.pictures) or None}


def _counted(asked: Asked) -> dict[str, Any]:
    prompt = re.sub(r"\b[Ii]mage (\d+)\b", r"Picture \1", asked.prompt)
    return {**_listed(asked), "prompt": prompt}


def _stitched(asked: Asked) -> dict[str, Any]:
    given = {**_worded(asked), "max_area": asked.width * asked.height}
    if not asked.pictures:
        return given
    if (number := len(asked.pictures)) > 1:
        names = ", ".join(f"image {n}" for n in range(1, number + 1))
        given["prompt"] = (
            f"The input shows {number} pictures side by side, from left to right: {names}.\n" + (asked.prompt)
        )
    return {**given, "image": side_by_side(asked.pictures)}


def _masked(asked: Asked) -> dict[str, Any]:
    return {**_worded(asked), "image": asked.pictures[0], "mask_image": asked.mask}


def _masked_beside(asked: Asked) -> dict[str, Any]:
    references = list(asked.pictures[1:])
    # One picture is also shrunk where it is too large; several are cropped to the size of the first.
    return {
        **_masked(asked),
        "image_reference": references[0] if len(references) == 1 else references or None,
    }


_DRAW: Final[tuple[Role, ...]] = ("generator", "editor")

FORMS: Final[dict[str, Form]] = {
    "Flux2KleinPipeline": Form(_DRAW, _listed, references=4),
    "QwenImageEditPlusPipeline": Form(_DRAW, _counted, references=4, worded="QwenImagePipeline"),
    "FluxKontextPipeline": Form(_DRAW, _stitched, references=4),
    "QwenImagePipeline": Form(("generator",), _worded, references=0),
    "Flux2KleinInpaintPipeline": Form(
        ("editor",), _masked_beside, references=3, mask="exact", most_pixels=_MILLION
    ),
    "StableDiffusionXLInpaintPipeline": Form(("editor",), _masked, references=0, mask="exact", patch=1),
}
"""The classes that can be named, each with how it is called. An exact mask is kept by pasting: the classes
decode the whole picture from latents, which changes what is outside the mask a little."""


def side_by_side(pictures: "Sequence[Image]") -> "Image":
    """The pictures in one row, each as high as the first."""
    from PIL import Image

    height = pictures[0].height
    scaled = [
        p if p.height == height else p.resize((max(1, round(p.width * height / p.height)), height))
        for p in pictures
    ]
    row = Image.new("RGB", (sum(p.width for p in scaled), height))
    left = 0
    for picture in scaled:
        row.paste(picture, (left, 0))
        left += picture.width
    return row
