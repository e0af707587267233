"""Provider diffusers: real pipelines of all classes, with tiny random weights.

On a GPU: DEVICE=cuda pytest tests/models/providers/test_diffusers.py
"""

import asyncio
import functools
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from vivant.config import EndpointSection
from vivant.errors import ConfigError, Invalid, Misconfigured, Refused, Unusable
from vivant.models.diffusing.drawing import Drawing
from vivant.models.http import Http
from vivant.models.masks import within
from vivant.models.providers.diffusers import ROLES
from vivant.models.roles import EditRequest, GenerateRequest, Picture, Reply, Traits
from vivant.models.settings import Settings
from vivant.schema.gate import Region
from vivant.schema.judging import Pixels
from vivant.store import images

torch = pytest.importorskip("torch", reason='needs pip install "vivant[diffusers]"')
pytest.importorskip("diffusers", reason='needs pip install "vivant[diffusers]"')

from tests.models.providers.tiny_pipelines import SAVES  # noqa: E402

pytestmark = pytest.mark.filterwarnings("default")
DEVICE = os.environ.get("DEVICE", "cpu")
SIZE = 128
REGION = Region(left=0.25, top=0.25, right=0.5, bottom=0.75)
SAVED = {
    "Flux2KleinPipeline": "klein",
    "Flux2KleinInpaintPipeline": "klein",
    "QwenImageEditPlusPipeline": "qwen",
    "QwenImagePipeline": "qwen",
    "FluxKontextPipeline": "kontext",
    "StableDiffusionXLInpaintPipeline": "sdxl",
}
PARAMS: dict[str, dict[str, Any]] = {
    # The sizes that Kontext prefers are of a million pixels.
    "FluxKontextPipeline": {"_auto_resize": False},
    "StableDiffusionXLInpaintPipeline": {"strength": 1.0},
    "Flux2KleinInpaintPipeline": {"strength": 1.0, "max_sequence_length": 64},
    "Flux2KleinPipeline": {"max_sequence_length": 64},
    "QwenImageEditPlusPipeline": {"negative_prompt": " ", "true_cfg_scale": 2.0},
}
GENERATORS = ["Flux2KleinPipeline", "QwenImageEditPlusPipeline", "FluxKontextPipeline"]
EXACT = ["Flux2KleinInpaintPipeline", "StableDiffusionXLInpaintPipeline"]

Making = Callable[..., Drawing]


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder of a tiny model, saved when it is first asked for."""
    return functools.cache(lambda name: SAVES[name](tmp_path_factory.mktemp("weights") / name))


@pytest.fixture(autouse=True)
def _qwen_looks_at_small_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    where = "diffusers.pipelines.qwenimage.pipeline_qwenimage_edit_plus"
    monkeypatch.setattr(f"{where}.VAE_IMAGE_SIZE", SIZE * SIZE)
    monkeypatch.setattr(f"{where}.CONDITION_IMAGE_SIZE", SIZE * SIZE)


@pytest.fixture(scope="session")
def held() -> list[object]:
    """What lies here stays in memory, so that each folder is loaded once in all tests."""
    return []


@pytest.fixture
def make(folders: Callable[[str], Path], held: list[object], tmp_path: Path) -> Making:
    def made(
        role: Any = "generator",
        kind: str = "Flux2KleinPipeline",
        *,
        folder: Path | None = None,
        params: dict[str, Any] | None = None,
        **endpoint: Any,
    ) -> Drawing:
        options = {"pipeline": kind, "device": DEVICE, "threads": 1, **endpoint.pop("options", {})}
        section = EndpointSection.model_validate(
            {
                "provider": "diffusers",
                "model": str(folder or folders(SAVED[kind])),
                "params": {"num_inference_steps": 2, **PARAMS.get(kind, {}), **(params or {})},
                "options": options,
                **endpoint,
            }
        )
        adapter: Drawing = ROLES[role](Settings("local", section, "", Http(), tmp_path))
        held.append(adapter.weights)
        return adapter

    return made


def picture(seed: int, width: int = SIZE, height: int = SIZE) -> Picture:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    return Picture(images.pixel_id(pixels), images.encode_png(pixels))


ONE, TWO = picture(1), picture(2)


def drawn(
    generator: Drawing, *references: Picture, seed: int = 1, size: tuple[int, int] = (SIZE, SIZE)
) -> bytes:
    request = GenerateRequest("Ada (image 1) waves at Bo (image 2).", references, *size, seed)
    return asyncio.run(generator.generate(request)).data


def edited(
    editor: Drawing, *references: Picture, seed: int = 1, size: tuple[int, int] | None = None
) -> bytes:
    request = EditRequest(picture(3), REGION, "Make Ada look as in image 1.", references, seed, size)
    return asyncio.run(editor.edit(request)).data


@pytest.mark.parametrize("kind", GENERATORS)
def test_the_same_seed_gives_the_same_bytes_and_another_others(make: Making, kind: str) -> None:
    generator = make(kind=kind)
    assert drawn(generator, ONE, TWO) == drawn(generator, ONE, TWO)
    assert drawn(generator, ONE, TWO, seed=2) != drawn(generator, ONE, TWO)


@pytest.mark.parametrize("kind", GENERATORS)
def test_the_order_of_references_matters(make: Making, kind: str) -> None:
    generator = make(kind=kind)
    assert drawn(generator, ONE, TWO) != drawn(generator, TWO, ONE)


@pytest.mark.parametrize("kind", [*GENERATORS, "QwenImagePipeline"])
def test_words_alone_are_drawn_too(make: Making, kind: str) -> None:
    assert images.decode(drawn(make(kind=kind), size=(160, 96))).shape == (96, 160, 3)


@pytest.mark.parametrize("kind", GENERATORS)
def test_a_picture_has_the_size_asked_for(make: Making, kind: str) -> None:
    assert images.decode(drawn(make(kind=kind), ONE, size=(160, 96))).shape == (96, 160, 3)


@pytest.mark.parametrize("kind", [*GENERATORS, *EXACT])
def test_edits_have_the_size_of_the_picture_and_repeat(make: Making, kind: str) -> None:
    editor = make("editor", kind)
    references = () if editor.traits.references == 1 else (ONE,)
    made = edited(editor, *references)
    assert images.decode(made).shape == (SIZE, SIZE, 3)
    assert edited(editor, *references) == made
    assert edited(editor, *references, seed=2) != made


@pytest.mark.parametrize("kind", EXACT)
@pytest.mark.parametrize("size", [None, (160, 96)])
def test_an_exact_mask_keeps_every_pixel_outside(
    make: Making, kind: str, size: tuple[int, int] | None
) -> None:
    editor = make("editor", kind)
    assert editor.traits.mask == "exact"
    made = images.decode(edited(editor, size=size))
    before = scaled(images.decode(picture(3).data), size or (SIZE, SIZE))
    inside = within(REGION, *(size or (SIZE, SIZE)))
    assert (made[~inside] == before[~inside]).all()
    assert (made[inside] != before[inside]).mean() > 0.5


def scaled(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    from PIL import Image

    image = Image.fromarray(pixels)
    return np.asarray(image if image.size == size else image.resize(size), np.uint8)


def test_references_of_an_exact_edit_count_and_so_does_their_order(make: Making) -> None:
    editor = make("editor", "Flux2KleinInpaintPipeline")
    made = {edited(editor), edited(editor, ONE), edited(editor, ONE, TWO), edited(editor, TWO, ONE)}
    assert len(made) == 4


def test_an_editor_that_cannot_take_references_says_so_rather_than_leave_them_out(make: Making) -> None:
    editor = make("editor", "StableDiffusionXLInpaintPipeline")
    assert editor.traits.references == 1
    with pytest.raises(Misconfigured, match="takes no references, and was given 1"):
        edited(editor, ONE)


def test_the_class_is_the_one_that_the_weights_were_saved_as(make: Making) -> None:
    assert make(options={"pipeline": ""}).kind == "Flux2KleinPipeline"


def test_generator_and_editor_share_their_weights(make: Making) -> None:
    generator, editor = make(), make("editor", "Flux2KleinInpaintPipeline")
    assert generator.weights is editor.weights
    before = drawn(generator, ONE)
    edited(editor, ONE)
    assert drawn(generator, ONE) == before
    one, two = (parts(drawing) for drawing in (generator, editor))
    assert one["transformer"] is two["transformer"]
    assert one["scheduler"] is not two["scheduler"]


def parts(drawing: Drawing) -> dict[str, Any]:
    def components(pipe: Any, gone: threading.Event) -> dict[str, Any]:
        return {**pipe.components, "distilled": pipe.config.is_distilled}

    return asyncio.run(drawing.weights.run(drawing.kind, components))


@pytest.mark.parametrize("first", ["Flux2KleinPipeline", "Flux2KleinInpaintPipeline"])
def test_a_distilled_model_stays_one_in_whatever_class_it_is_first_used(
    make: Making, folders: Any, tmp_path: Path, first: str
) -> None:
    folder = shutil.copytree(folders("klein"), tmp_path / "unused")
    for kind in (first, "Flux2KleinPipeline", "Flux2KleinInpaintPipeline"):
        assert parts(make("editor", kind, folder=folder))["distilled"] is True


def test_traits_hold_what_decides_a_picture_and_no_path(make: Making, folders: Any) -> None:
    adapter = make(references=2, sizes=["128x128"], options={"dtype": "float32"})
    assert adapter.model == "klein"
    assert adapter.traits == Traits(
        references=2,
        sizes=((128, 128),),
        mask="none",
        params={
            "pipeline": "Flux2KleinPipeline",
            "dtype": "float32",
            "revision": "",
            "variant": "",
            "calls": 1,
            "params": {"num_inference_steps": 2, "max_sequence_length": 64},
        },
    )


def test_the_picture_to_change_counts_among_the_pictures_of_a_request(make: Making) -> None:
    assert make().traits.references == 4
    assert make("editor").traits.references == 4


@pytest.mark.parametrize(
    ("endpoint", "said"),
    [
        ({"params": {"num_inference_step": 4}}, "did you mean `num_inference_steps`"),
        ({"params": {"height": 64}}, "params.height is what each request says itself"),
        ({"params": {"negative_prompt": ""}}, "negative_prompt is unknown to Flux2KleinPipeline"),
        ({"options": {"pipeline": "Flux2KlienPipeline"}}, "did you mean Flux2KleinPipeline"),
        ({"options": {"pipeline": "Flux2KleinInpaintPipeline"}}, "cannot play the generator"),
        ({"options": {"pipelin": "x"}}, "did you mean `pipeline`"),
        ({"options": {"offload": "model", "device": "cpu"}}, "the device is the CPU"),
        ({"model": "/nowhere/at/all"}, "there is no such folder"),
        ({"model": ""}, "has no `model`"),
        (
            {"model": "nobody/nothing", "options": {"pipeline": ""}},
            "nor in this machine's Hugging Face cache",
        ),
    ],
)
def test_what_cannot_work_is_refused_before_anything_is_loaded(
    make: Making, endpoint: dict[str, Any], said: str
) -> None:
    with pytest.raises(ConfigError, match=said):
        make(**endpoint)


def test_a_name_on_the_hub_is_never_fetched_unless_allowed(make: Making) -> None:
    with pytest.raises(Unusable, match="cannot be loaded") as caught:
        drawn(make(model="nobody/nothing"))
    assert "hf download" in caught.value.do


def test_a_folder_without_weights_is_unusable(make: Making, folders: Any, tmp_path: Path) -> None:
    folder = shutil.copytree(folders("klein"), tmp_path / "broken")
    next((folder / "transformer").glob("*.safetensors")).unlink()
    with pytest.raises(Unusable, match="broken cannot be loaded as Flux2KleinPipeline"):
        drawn(make(folder=folder))


def test_numbers_that_are_none_are_an_invalid_answer_not_a_black_picture(
    make: Making, folders: Any, tmp_path: Path
) -> None:
    from safetensors.torch import load_file, save_file

    folder = shutil.copytree(folders("klein"), tmp_path / "poisoned")
    weights = next((folder / "vae").glob("*.safetensors"))
    save_file({n: t * float("nan") for n, t in load_file(weights).items()}, weights)
    with pytest.raises(Invalid, match="no number"):
        drawn(make(folder=folder))


def test_sides_that_the_pipeline_would_change_are_refused(make: Making) -> None:
    with pytest.raises(Misconfigured, match="multiples of 16, not 120 x 128"):
        drawn(make(), size=(120, 128))


def test_more_pixels_than_the_pipeline_draws_are_refused(make: Making) -> None:
    with pytest.raises(Misconfigured, match="at most 1,048,576 pixels, not 1024 x 1040"):
        edited(make("editor", "Flux2KleinInpaintPipeline"), size=(1024, 1040))


def test_a_value_that_the_pipeline_refuses_is_misconfigured(make: Making) -> None:
    with pytest.raises(Misconfigured, match="strength"):
        edited(make("editor", "Flux2KleinInpaintPipeline", params={"strength": 2.0}))


class Standing:
    """In the place of weights: each call is given the pipeline that `call` is."""

    vae_scale_factor = 8

    def __init__(self, call: Callable[..., Any]) -> None:
        self._call = call

    async def run(self, kind: str, call: Callable[[Any, threading.Event], Any]) -> Any:
        return call(self, threading.Event())

    def __call__(self, **arguments: Any) -> Any:
        return self._call(**arguments)


def standing(call: Callable[..., Any]) -> Drawing:
    return Drawing("m", Traits(), "Flux2KleinPipeline", Standing(call))  # type: ignore[arg-type]


def test_too_little_memory_is_misconfigured_and_says_what_to_do() -> None:
    def call(**arguments: Any) -> Any:
        raise torch.OutOfMemoryError("CUDA out of memory")

    with pytest.raises(Misconfigured, match="too little memory for 128 x 128 pixels") as caught:
        drawn(standing(call))
    assert 'offload = "model"' in caught.value.do


def test_a_picture_that_the_safety_checker_blacked_out_is_a_refusal() -> None:
    from types import SimpleNamespace

    with pytest.raises(Refused, match="safety checker"):
        drawn(standing(lambda **arguments: SimpleNamespace(images=[], nsfw_content_detected=[True])))


def test_the_event_loop_lives_while_a_picture_is_drawn(make: Making) -> None:
    async def both() -> tuple[Reply, int]:
        request = GenerateRequest("Ada.", (), SIZE, SIZE, 1)
        drawing = asyncio.create_task(make(params={"num_inference_steps": 8}).generate(request))
        ticks = 0
        while not drawing.done():
            await asyncio.sleep(0.005)
            ticks += 1
        return drawing.result(), ticks

    _, ticks = asyncio.run(both())
    assert ticks > 3


def test_a_cancelled_call_ends_soon_and_the_next_one_is_as_if_it_had_never_been(make: Making) -> None:
    brief, endless = make(), make(params={"num_inference_steps": 20_000})
    before = drawn(brief, ONE)
    request = GenerateRequest("Ada (image 1) waves at Bo (image 2).", (ONE,), SIZE, SIZE, 1)

    async def cancelled() -> bytes:
        running = asyncio.create_task(endless.generate(request))
        waiting = asyncio.create_task(endless.generate(request))
        await asyncio.sleep(0.3)
        for task in (running, waiting):
            task.cancel()
        async with asyncio.timeout(20):
            return (await brief.generate(request)).data

    assert asyncio.run(cancelled()) == before


@pytest.fixture(autouse=True)
def _threads_as_before() -> Iterator[None]:
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)
