"""The embedded studio as a protocol asks it: what a real model would be behind a real server."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from pydantic import TypeAdapter

from vivant.models.providers.studio import StudioPlanner
from vivant.models.roles import PlanRequest
from vivant.schema.gate import Answer, Question, Region
from vivant.schema.judging import Pixels, Portrait
from vivant.schema.value import Value
from vivant.store import images
from vivant.studio.inspector.inspector import inspect
from vivant.studio.painter import paint
from vivant.studio.retoucher import retouch
from vivant.studio.slips import Fault as Slips


class Shown(Value):
    """A character as a judge's prompt tells of it: `image` counts from 1; None: told in words only."""

    character: str
    name: str
    description: str
    image: int | None = None


_BRIEF: TypeAdapter[PlanRequest] = TypeAdapter(PlanRequest)
_ANSWERS = TypeAdapter(list[Answer])


@dataclass
class Behind:
    """`rate` is that of the painter's slips; `truth` what it slipped on, by the pixel id of the image."""

    rate: float = 0.0
    truth: dict[str, Slips] = field(default_factory=dict)

    def generate(self, prompt: str, references: Sequence[bytes], width: int, height: int, seed: int) -> bytes:
        """A PNG. Raises Refused for a prompt in which the painter finds nobody."""
        data, slips = paint(prompt, _known(references), width, height, seed, rate=self.rate)
        self.truth[images.pixel_id(images.decode(data))] = slips
        return data

    def edit(
        self, picture: bytes, region: Region, instruction: str, references: Sequence[bytes], seed: int
    ) -> bytes:
        data, slips = retouch(
            _known([picture])[0], region, instruction, _known(references), seed, rate=self.rate
        )
        self.truth[images.pixel_id(images.decode(data))] = slips
        return data

    async def plan(self, brief: object, seed: int) -> str:
        """JSON of the draft that belongs to a brief; `brief` is its JSON data."""
        request = _BRIEF.validate_python({"brief": brief, "seed": seed})
        return await StudioPlanner().plan(request)

    def judge(
        self, picture: bytes, questions: Sequence[Question], shown: Sequence[Shown], pictures: Sequence[bytes]
    ) -> list[Answer]:
        """Answers about `picture`; `shown[i].image` points into `pictures`."""
        pixels = images.decode(picture)
        portraits = tuple(_portrait(one, pictures) for one in shown)
        return list(inspect(pixels, images.pixel_id(pixels), tuple(questions), portraits, ()))


def region_of(mask: Pixels) -> Region:
    """The box around the samples of a (height, width) mask that are above 127."""
    rows, columns = np.nonzero(mask > 127)
    height, width = mask.shape
    return Region(
        left=float(columns.min()) / width,
        top=float(rows.min()) / height,
        right=float(columns.max() + 1) / width,
        bottom=float(rows.max() + 1) / height,
    )


def flat(width: int, height: int) -> bytes:
    """A picture of one colour."""
    return images.encode_png(np.full((height, width, 3), 200, np.uint8))


def shifted(data: bytes, by: int = 3) -> bytes:
    """The picture moved to the right and down."""
    pixels = images.decode(data)
    moved = cv2.warpAffine(
        pixels,
        np.array([[1, 0, by], [0, 1, by]], np.float32),
        (pixels.shape[1], pixels.shape[0]),
        borderMode=cv2.BORDER_REPLICATE,
    )
    return images.encode_png(np.asarray(moved, np.uint8), text=images.read_text(data))


def bomb() -> bytes:
    """A PNG of a few bytes that declares 60,000 x 60,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


def _known(pictures: Sequence[bytes]) -> list[tuple[str, bytes]]:
    return [(images.pixel_id(images.decode(data)), data) for data in pictures]


def _portrait(shown: Shown, pictures: Sequence[bytes]) -> Portrait:
    if shown.image is None:
        return Portrait(shown.character, shown.name, shown.description, None, None)
    pixels = images.decode(pictures[shown.image - 1])
    return Portrait(shown.character, shown.name, shown.description, lambda: pixels, images.pixel_id(pixels))
