"""One question to a chat model, in no protocol yet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Image:
    """A picture shown to a chat model: an encoded PNG, and the name the text calls it by ("image 1")."""

    name: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked for, and how the answer is understood.

    `name` is that of the schema ([A-Za-z0-9_-], at most 64). `parts` are texts and pictures in the order in
    which they are sent; `schema` is a strict JSON Schema (every property required, no others). `check`
    turns the model's JSON into ours, and raises Invalid with what is wrong in words that the model can
    mend it by, or Refused where the model says that it cannot. `version` is that of the prompt file.
    """

    name: str
    version: str
    system: str
    parts: tuple[str | Image, ...]
    schema: dict[str, Any]
    check: Callable[[str], str]
    seed: int
