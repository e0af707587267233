"""Pipelines of diffusers with tiny random weights, built from configuration: no download, seconds on a CPU.

They are real in everything but their weights: each is saved to a folder as models are published, and
loaded from there. What they draw is noise, the same for the same seed.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import torch
from diffusers import (
    AutoencoderKL,
    AutoencoderKLFlux2,
    AutoencoderKLQwenImage,
    EulerDiscreteScheduler,
    FlowMatchEulerDiscreteScheduler,
    Flux2KleinPipeline,
    Flux2Transformer2DModel,
    FluxKontextPipeline,
    FluxTransformer2DModel,
    QwenImageEditPlusPipeline,
    QwenImageTransformer2DModel,
    StableDiffusionXLInpaintPipeline,
    UNet2DConditionModel,
)
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors
from transformers import (
    CLIPTextConfig,
    CLIPTextModel,
    CLIPTextModelWithProjection,
    PreTrainedTokenizerFast,
    Qwen2_5_VLConfig,
    Qwen2_5_VLForConditionalGeneration,
    Qwen3Config,
    Qwen3ForCausalLM,
    T5Config,
    T5EncoderModel,
)

from vivant.models.diffusing.loading import pictures_only

_BYTES: Final = sorted(pre_tokenizers.ByteLevel.alphabet())
_CHAT: Final = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
    "{{ message['content'] if message['content'] is string else message['content'][0]['text'] }}<|im_end|>\n"
    "{% endfor %}"
)
_SPECIAL: Final = (
    "<|endoftext|>",
    "<|im_start|>",
    "<|im_end|>",
    "<|vision_start|>",
    "<|vision_end|>",
    "<|image_pad|>",
    "<|video_pad|>",
)
TOKEN_ID: Final = {token: len(_BYTES) + number for number, token in enumerate(_SPECIAL)}
_VOCABULARY: Final = len(_BYTES) + len(_SPECIAL)
_BLOCKS: Final = 4
"""Levels of a VAE: it makes pictures 8 times as wide and high as its latents, as the real ones do."""


def save_klein(folder: Path) -> Path:
    """FLUX.2-klein, distilled as the published one: one step of guidance a step of denoising."""
    torch.manual_seed(1)
    hidden = 16
    pipe = Flux2KleinPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(),
        vae=AutoencoderKLFlux2(
            down_block_types=("DownEncoderBlock2D",) * _BLOCKS,
            up_block_types=("UpDecoderBlock2D",) * _BLOCKS,
            block_out_channels=(4,) * _BLOCKS,
            layers_per_block=1,
            latent_channels=2,
            norm_num_groups=1,
            sample_size=32,
        ),
        text_encoder=Qwen3ForCausalLM(
            Qwen3Config(
                vocab_size=_VOCABULARY,
                hidden_size=hidden,
                intermediate_size=hidden,
                # The pipeline reads layers 9, 18 and 27.
                num_hidden_layers=28,
                num_attention_heads=2,
                num_key_value_heads=2,
                head_dim=8,
            )
        ),
        tokenizer=tokenizer(),
        transformer=Flux2Transformer2DModel(
            in_channels=8,
            num_layers=1,
            num_single_layers=1,
            attention_head_dim=16,
            num_attention_heads=2,
            joint_attention_dim=3 * hidden,
            axes_dims_rope=(4, 4, 4, 4),
            guidance_embeds=False,
        ),
        is_distilled=True,
    )
    return _saved(pipe, folder)


def save_kontext(folder: Path) -> Path:
    """FLUX.1 Kontext."""
    torch.manual_seed(2)
    pipe = FluxKontextPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(),
        vae=_vae(latent_channels=2, scaling_factor=1.5, shift_factor=0.06),
        text_encoder=CLIPTextModel(_clip()),
        tokenizer=tokenizer(77),
        text_encoder_2=T5EncoderModel(
            T5Config(vocab_size=_VOCABULARY, d_model=32, d_kv=8, d_ff=32, num_layers=2, num_heads=2)
        ),
        tokenizer_2=tokenizer(512),
        transformer=FluxTransformer2DModel(
            in_channels=8,
            num_layers=1,
            num_single_layers=1,
            attention_head_dim=16,
            num_attention_heads=2,
            joint_attention_dim=32,
            pooled_projection_dim=32,
            axes_dims_rope=(4, 4, 8),
        ),
    )
    return _saved(pipe, folder)


def save_qwen(folder: Path) -> Path:
    """Qwen-Image-Edit-2509."""
    from transformers import Qwen2VLImageProcessorPil

    torch.manual_seed(3)
    hidden = 16
    words = tokenizer()
    pipe = QwenImageEditPlusPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True),
        vae=AutoencoderKLQwenImage(
            base_dim=8,
            z_dim=4,
            dim_mult=[1] * _BLOCKS,
            num_res_blocks=1,
            temperal_downsample=[False, True, True],
            latents_mean=[0.0] * 4,
            latents_std=[1.0] * 4,
        ),
        text_encoder=Qwen2_5_VLForConditionalGeneration(
            Qwen2_5_VLConfig(
                text_config={
                    "vocab_size": _VOCABULARY,
                    "hidden_size": hidden,
                    "intermediate_size": hidden,
                    "num_hidden_layers": 2,
                    "num_attention_heads": 2,
                    "num_key_value_heads": 2,
                    "rope_parameters": {
                        "rope_type": "default",
                        "rope_theta": 10000.0,
                        "mrope_section": [1, 1, 2],
                    },
                },
                vision_config={
                    "depth": 2,
                    "hidden_size": hidden,
                    "intermediate_size": hidden,
                    "num_heads": 2,
                    "out_hidden_size": hidden,
                },
                image_token_id=TOKEN_ID["<|image_pad|>"],
                video_token_id=TOKEN_ID["<|video_pad|>"],
                vision_start_token_id=TOKEN_ID["<|vision_start|>"],
                vision_end_token_id=TOKEN_ID["<|vision_end|>"],
            )
        ),
        tokenizer=words,
        processor=pictures_only()(Qwen2VLImageProcessorPil(), words),
        transformer=QwenImageTransformer2DModel(
            in_channels=16,
            out_channels=4,
            num_layers=2,
            attention_head_dim=16,
            num_attention_heads=2,
            joint_attention_dim=hidden,
            axes_dims_rope=(4, 6, 6),
        ),
    )
    _saved(pipe, folder)
    # As published: the class that also reads videos, which needs torchvision.
    index = folder / "model_index.json"
    said = json.loads(index.read_text("utf-8"))
    said["processor"] = ["transformers", "Qwen2VLProcessor"]
    index.write_text(json.dumps(said, indent=2), "utf-8")
    return folder


def save_sdxl(folder: Path) -> Path:
    """Stable Diffusion XL, inpainting: its denoiser is given mask and masked picture."""
    torch.manual_seed(4)
    clip = _clip()
    pipe = StableDiffusionXLInpaintPipeline(
        vae=_vae(latent_channels=4),
        text_encoder=CLIPTextModel(clip),
        text_encoder_2=CLIPTextModelWithProjection(clip),
        tokenizer=tokenizer(77),
        tokenizer_2=tokenizer(77),
        unet=UNet2DConditionModel(
            sample_size=32,
            in_channels=9,
            out_channels=4,
            block_out_channels=(16, 32),
            layers_per_block=1,
            down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
            up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
            attention_head_dim=(2, 4),
            norm_num_groups=8,
            use_linear_projection=True,
            addition_embed_type="text_time",
            addition_time_embed_dim=8,
            transformer_layers_per_block=(1, 1),
            projection_class_embeddings_input_dim=6 * 8 + 32,
            cross_attention_dim=64,
        ),
        scheduler=EulerDiscreteScheduler(beta_schedule="scaled_linear", timestep_spacing="leading"),
    )
    return _saved(pipe, folder)


SAVES: Final[dict[str, Callable[[Path], Path]]] = {
    "klein": save_klein,
    "kontext": save_kontext,
    "qwen": save_qwen,
    "sdxl": save_sdxl,
}


def _saved(pipe: Any, folder: Path) -> Path:
    for part in pipe.components.values():
        if isinstance(part, torch.nn.Module):
            part.eval()
    pipe.save_pretrained(folder)
    return folder


def _vae(latent_channels: int, **scales: float) -> AutoencoderKL:
    return AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * _BLOCKS,
        up_block_types=("UpDecoderBlock2D",) * _BLOCKS,
        block_out_channels=(4,) * _BLOCKS,
        layers_per_block=1,
        latent_channels=latent_channels,
        norm_num_groups=1,
        sample_size=32,
        **scales,
    )


def _clip() -> CLIPTextConfig:
    return CLIPTextConfig(
        vocab_size=_VOCABULARY,
        hidden_size=32,
        intermediate_size=32,
        projection_dim=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        bos_token_id=TOKEN_ID["<|im_start|>"],
        eos_token_id=TOKEN_ID["<|im_end|>"],
        pad_token_id=TOKEN_ID["<|endoftext|>"],
    )


def tokenizer(longest: int = 4096) -> PreTrainedTokenizerFast:
    """One token a byte, and the special ones."""
    spelled = Tokenizer(models.BPE(vocab={token: number for number, token in enumerate(_BYTES)}, merges=[]))
    spelled.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    spelled.decoder = decoders.ByteLevel()
    spelled.add_special_tokens(list(_SPECIAL))
    if longest == 77:
        spelled.post_processor = processors.TemplateProcessing(
            single="<|im_start|> $A <|im_end|>",
            special_tokens=[(token, TOKEN_ID[token]) for token in ("<|im_start|>", "<|im_end|>")],
        )
    return PreTrainedTokenizerFast(
        tokenizer_object=spelled,
        model_max_length=longest,
        pad_token="<|endoftext|>",
        eos_token="<|im_end|>",
        chat_template=_CHAT,
        extra_special_tokens={"image_token": "<|image_pad|>", "video_token": "<|video_pad|>"},
    )
