"""Books that were never made: small pictures of any shape, texts of any length, hostile words in every field."""

from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from vivant.book.book import Book, Making, Member, Page, Plate
from vivant.store.images import encode_png

SENTENCE: Final = (
    "One rosy evening in the workshop the young smith pointed to the ground and his hand shook because those "
    "webbed footprints went straight to the acorns and now there were fewer of them than before"
)
HOSTILE: Final = (
    '#read("/etc/passwd")',
    "</style></title><script>alert(1)</script><img src=x onerror=alert(2)>",
    "*bold* _italic_ $x^2$ `raw` @label <label> \\ // /* #set page(fill: red) ]",
    "{{ 7 * 7 }} {% raw %} &amp; &#60; %PDF-1.7 endobj endstream",
    "Robert'); DROP TABLE stories;-- \u202e reversed \u200b",
)


def picture(seed: int, width: int = 96, height: int = 96, alt: str = "") -> Plate:
    """A hill under a sun."""
    choice = np.random.default_rng(seed)
    pixels = np.full((height, width, 3), choice.integers(120, 235, 3), np.uint8)
    shade = tuple(int(value) for value in choice.integers(20, 200, 3))
    cv2.ellipse(pixels, (width // 2, height), (width, height // 2), 0, 0, 360, shade, -1)
    cv2.circle(pixels, (width // 4, height // 4), max(1, min(width, height) // 8), (250, 220, 90), -1)
    return Plate(encode_png(pixels), width, height, alt or f"A hill, number {seed}, under the sun")


def words(count: int) -> str:
    known = SENTENCE.split()
    return " ".join(known[at % len(known)] for at in range(count)) + "."


def book(
    texts: tuple[str, ...] = (words(1), words(40), words(25), words(120), words(33), words(38)),
    *,
    title: str = "Footprints in the Workshop",
    size: tuple[int, int] = (96, 96),
    cast: int = 2,
) -> Book:
    pages = tuple(
        Page(number, f"S00001-F{number:02d}", text, picture(number, *size))
        for number, text in enumerate(texts, 1)
    )
    members = tuple(
        Member(
            f"C{number:04d}",
            f"Luka {number}",
            "boy, smith",
            "Luka is a short boy in a mint shirt, never seen without a straw hat.",
            picture(100 + number, alt=f"Portrait of Luka {number}, boy, smith"),
        )
        for number in range(1, cast + 1)
    )
    cover = next(page.plate for page in pages if page.plate)
    return Book(
        id="S00001",
        title=title,
        subtitle="Every night some acorns vanish, and Luka follows the webbed footprints.",
        language="en",
        style="gouache",
        cover=cover,
        pages=pages,
        cast=members,
        making=Making(
            models=(("planner", ("a-writer",)), ("generator", ("a-painter", "b-painter"))),
            simulated=(),
            source="",
            seen=1,
            terms=("non-commercial",),
        ),
    )


def hostile_book() -> Book:
    """Hostile words in every field that has words."""
    plain = book(HOSTILE, title=HOSTILE[0])
    everything = " ".join(HOSTILE)

    def hung(plate: Plate | None) -> Plate | None:
        return plate and replace(plate, alt=everything)

    return replace(
        plain,
        subtitle=everything,
        style=HOSTILE[1],
        cover=replace(plain.cover, alt=everything),
        pages=tuple(replace(page, plate=hung(page.plate)) for page in plain.pages),
        cast=tuple(
            replace(
                one, name=HOSTILE[2], role=HOSTILE[1], description=everything, portrait=hung(one.portrait)
            )
            for one in plain.cast
        ),
        making=replace(plain.making, models=(("generator", HOSTILE[:2]),), source=HOSTILE[0]),
    )
