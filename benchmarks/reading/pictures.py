"""Pictures as the studio paints them, each of its own, and a release of them."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench_drawing import invented
from vivant.release.indexing import IndexWriter
from vivant.release.manifest import write_manifest
from vivant.release.schemas import SCHEMAS
from vivant.release.shards import ShardWriter
from vivant.store import images
from vivant.studio.drawing.scene import draw_tableau

PAINTED = 64
"""Pictures that are painted; all others are these, mirrored or not, with a few pixels of their own."""
FRAMES_PER_STORY = 8


def studio_pictures(count: int, size: int) -> Iterator[bytes]:
    """`count` different PNGs of `size` × `size`, encoded as the studio's are."""
    drawn = asyncio.run(invented(min(count, PAINTED), 0))["frames"]
    painted = [draw_tableau(one, size, size) for one in drawn]
    for number in range(count):
        pixels = painted[number % len(painted)].copy()
        if number // len(painted) % 2:
            pixels = pixels[:, ::-1].copy()
        for digit in range(5):
            pixels[0, digit] = number // 7**digit % 7 * 36
        yield images.encode_png(pixels)


def frame_id(number: int) -> str:
    return f"S{number // FRAMES_PER_STORY + 1:05d}-F{number % FRAMES_PER_STORY + 1:02d}"


def write_release(root: Path, pictures: Iterator[bytes], *, largest: int = 500_000_000) -> None:
    """A release that has nothing but frames, written as all releases are."""
    root.mkdir(parents=True)
    about = {"name": "bench", "version": "1.0.0", "format": 1}
    count = 0
    with ShardWriter(root, "frames", "train", about, largest=largest) as writer:
        for data in pictures:
            writer.add(_row(count, data))
            count += 1
    with IndexWriter(root) as index:
        for shard in writer.shards:
            index.add(shard.path, "train")
    write_manifest(
        root, {}, name="bench", version="1.0.0", vivant="0", splits={}, counts={"frames": {"train": count}}, lost={}
    )  # fmt: skip


def _row(number: int, data: bytes) -> dict[str, Any]:
    id = frame_id(number)
    row: dict[str, Any] = dict.fromkeys(SCHEMAS["frames"].names)
    words = (
        f"A wide shot of somebody in the middle of story {number // FRAMES_PER_STORY}, doing thing {number}"
    )
    doing = {"character": f"C{number % 2000:04d}", "name": "Ada", "pose": "walking", "expression": "happy"}
    return {
        **row,
        "story_id": id.partition("-")[0],
        "frame_index": number % FRAMES_PER_STORY,
        "frame_id": id,
        "image": {"bytes": data, "path": f"{id}.png"},
        "narration": words,
        "caption": words,
        "style": ("ink", "storybook", "flat")[number % 3],
        "setting": ("forest", "harbour", "kitchen", "market")[number % 4],
        "characters": [doing["character"]],
        "performances": [doing],
        "prompt": f"{words}. {'It is told at some length what can be seen. ' * 20}",
        "score": number % 100 / 100,
    }
