"""How fast provider diffusers draws, beside the bare call of the same pipeline. No download: random weights.

    PYTHONPATH=src:. python benchmarks/bench_diffusers.py            # sizes of FLUX.2-klein-4B, on a GPU of 24 GB
    PYTHONPATH=src:. python benchmarks/bench_diffusers.py --model qwen    # of Qwen-Image-Edit, 64 GB
    PYTHONPATH=src:. python benchmarks/bench_diffusers.py --tiny     # tiny ones, on a CPU in seconds

Layers and widths are those of the published configurations, so times and memory are too; what is drawn is
noise. Times are medians; the ratio is the adapter's (decoding references, encoding the PNG, its thread).
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
import transformers
from diffusers import (
    AutoencoderKLFlux2,
    AutoencoderKLQwenImage,
    FlowMatchEulerDiscreteScheduler,
    Flux2KleinPipeline,
    Flux2Transformer2DModel,
    QwenImageEditPlusPipeline,
    QwenImageTransformer2DModel,
    __version__,
)
from PIL import Image
from tests.models.providers.tiny_pipelines import SAVES, TOKEN_ID, tokenizer

from vivant.models.diffusing.calls import FORMS, Asked
from vivant.models.diffusing.drawing import Drawing
from vivant.models.diffusing.loading import Place, load, pictures_only
from vivant.models.diffusing.weights import Weights
from vivant.models.roles import GenerateRequest, Picture, Traits
from vivant.store import images

PROMPT: Final = (
    "Storybook illustration, soft watercolour. Ada, a young fox baker with a green apron and a red scarf (image 1), "
    "hands a warm loaf to Bo, an old badger postman with a blue cap and a leather bag (image 2). They stand in "
    "front of a small bakery in the morning; medium shot, eye level. No text in the picture."
)
KINDS: Final = {"klein": "Flux2KleinPipeline", "qwen": "QwenImageEditPlusPipeline"}


def klein() -> Any:
    """FLUX.2-klein-4B: 5 double and 20 single blocks of 24 x 128, with Qwen3-4B."""
    return Flux2KleinPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True),
        vae=AutoencoderKLFlux2(),
        text_encoder=transformers.Qwen3ForCausalLM(
            transformers.Qwen3Config(
                vocab_size=151936,
                hidden_size=2560,
                intermediate_size=9728,
                num_hidden_layers=36,
                num_attention_heads=32,
                num_key_value_heads=8,
                head_dim=128,
                tie_word_embeddings=True,
            )
        ),
        tokenizer=tokenizer(),
        transformer=Flux2Transformer2DModel(
            in_channels=128,
            num_layers=5,
            num_single_layers=20,
            attention_head_dim=128,
            num_attention_heads=24,
            joint_attention_dim=3 * 2560,
            guidance_embeds=False,
        ),
        is_distilled=True,
    )


def qwen() -> Any:
    """Qwen-Image-Edit-2509: 60 blocks of 24 x 128, with Qwen2.5-VL-7B."""
    words = tokenizer()
    config = transformers.Qwen2_5_VLConfig(
        text_config={
            "vocab_size": 152064,
            "hidden_size": 3584,
            "intermediate_size": 18944,
            "num_hidden_layers": 28,
            "num_attention_heads": 28,
            "num_key_value_heads": 4,
            "rope_parameters": {
                "rope_type": "default",
                "rope_theta": 1000000.0,
                "mrope_section": [16, 24, 24],
            },
        },
        vision_config={
            "depth": 32,
            "hidden_size": 1280,
            "intermediate_size": 3420,
            "num_heads": 16,
            "out_hidden_size": 3584,
        },
        image_token_id=TOKEN_ID["<|image_pad|>"],
        video_token_id=TOKEN_ID["<|video_pad|>"],
        vision_start_token_id=TOKEN_ID["<|vision_start|>"],
        vision_end_token_id=TOKEN_ID["<|vision_end|>"],
    )
    return QwenImageEditPlusPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True),
        vae=AutoencoderKLQwenImage(),
        text_encoder=transformers.Qwen2_5_VLForConditionalGeneration(config),
        tokenizer=words,
        processor=pictures_only()(transformers.Qwen2VLImageProcessorPil(), words),
        transformer=QwenImageTransformer2DModel(),
    )


def built(model: str, device: str, tiny: bool) -> Any:
    if tiny:
        with tempfile.TemporaryDirectory() as folder:
            SAVES[model](Path(folder))
            return load(Place(folder, "float32", device), KINDS[model])[1].to(device)
    torch.set_default_dtype(torch.bfloat16)
    torch.manual_seed(1)
    # Straight on the device: these models are larger than the main memory of many machines.
    with torch.device(device):
        pipe = {"klein": klein, "qwen": qwen}[model]()
    torch.set_default_dtype(torch.float32)
    for part in pipe.components.values():
        if isinstance(part, torch.nn.Module):
            part.eval().requires_grad_(False)
    return pipe.to(device)


def references(count: int, size: int) -> tuple[Picture, ...]:
    made = []
    for seed in range(count):
        coarse = np.random.default_rng(seed).integers(0, 256, (16, 16, 3), np.uint8)
        pixels = np.asarray(Image.fromarray(coarse).resize((size, size)), np.uint8)
        made.append(Picture(images.pixel_id(pixels), images.encode_png(pixels)))
    return tuple(made)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", choices=KINDS, default="klein")
    parser.add_argument("--tiny", action="store_true")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--steps", type=int, default=4)
    parser.add_argument("--size", type=int, default=0, help="of a side; 1024, or 128 where tiny")
    parser.add_argument("--references", type=int, default=2)
    parser.add_argument("--images", type=int, default=7)
    given = parser.parse_args()
    size = given.size or (128 if given.tiny else 1024)
    if given.tiny:
        torch.set_num_threads(1)
    begun = time.perf_counter()
    pipe = built(given.model, given.device, given.tiny)
    on_gpu = given.device.startswith("cuda")
    name = torch.cuda.get_device_name() if on_gpu else given.device
    weights = sum(
        p.numel()
        for part in pipe.components.values()
        if isinstance(part, torch.nn.Module)
        for p in part.parameters()
    )
    print(
        f"{name}, torch {torch.__version__}, diffusers {__version__}, transformers {transformers.__version__}"
    )
    print(
        f"{type(pipe).__name__}, {weights / 1e9:.2f} G random parameters, built in {time.perf_counter() - begun:.0f} s"
    )
    print(f"{size} x {size}, {given.steps} steps, {given.references} references")

    kind, params = KINDS[given.model], {"num_inference_steps": given.steps}
    place = Place("in memory", "bfloat16" if on_gpu else "float32", given.device)
    adapter = Drawing(given.model, Traits(), kind, Weights(place, pipe), params)
    shown = references(given.references, size)
    opened = tuple(Image.fromarray(images.decode(picture.data)) for picture in shown)

    def bare(seed: int) -> object:
        arguments = FORMS[kind].arguments(Asked(PROMPT, opened, size, size))
        return pipe(**arguments, **params, generator=torch.Generator("cpu").manual_seed(seed)).images[0]

    def adapted(seed: int) -> bytes:
        request = GenerateRequest(PROMPT, shown, size, size, seed)
        return asyncio.run(adapter.generate(request)).data

    pipe.set_progress_bar_config(disable=True)
    first = adapted(0)
    bare(0)
    if on_gpu:
        torch.cuda.reset_peak_memory_stats()
    took: dict[str, list[float]] = {"bare": [], "adapter": []}
    for seed in range(given.images):
        for who, draw in (("bare", bare), ("adapter", adapted)):
            start = time.perf_counter()
            draw(seed)
            took[who].append(time.perf_counter() - start)
    medians = {who: statistics.median(times) for who, times in took.items()}
    for who, seconds in medians.items():
        print(
            f"{who:8} {seconds:8.3f} s an image   {3600 / seconds:8.0f} images an hour   (of {given.images})"
        )
    print(f"adapter / bare: {medians['adapter'] / medians['bare']:.3f}")
    if on_gpu:
        print(f"peak memory: {torch.cuda.max_memory_allocated() / 2**30:.1f} GiB")
    print(f"same seed, same bytes: {adapted(0) == first}; another seed, others: {adapted(1) != first}")


if __name__ == "__main__":
    main()
