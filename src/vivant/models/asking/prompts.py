"""The prompts for planners and judges: files with a version, filled in from the vocabularies."""

import functools
import hashlib
from dataclasses import dataclass
from importlib.resources import files
from string import Template
from typing import Final, Literal, get_args

from vivant.errors import UsageError
from vivant.models.asking.words import fillings

PromptName = Literal["character", "story", "respec", "text", "tuning", "judge"]
PROMPT_NAMES: Final[tuple[PromptName, ...]] = get_args(PromptName)
_PARTS: Final = ("frame", "narration", "continuity")
"""Passages that several prompts share, in `prompts/parts`."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is told before it is asked. `version` is the file's own; `digest` is of the text as it
    is sent, vocabularies included, so that no change goes unnoticed."""

    name: PromptName
    version: str
    for_whom: str
    text: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]

    def document(self) -> dict[str, str]:
        return {"name": self.name, "version": self.version, "digest": self.digest, "for": self.for_whom}


@functools.cache
def read_prompt(name: PromptName) -> Prompt:
    """The prompt of this name, ready to be sent."""
    header, _, body = _file(f"{name}.md").partition("\n---\n")
    said = dict(line.split(": ", 1) for line in header.splitlines())
    words = fillings()
    words |= {part: Template(_file(f"parts/{part}.md")).substitute(words).strip() for part in _PARTS}
    return Prompt(name, said["version"], said["for"], Template(body).substitute(words).strip())


def find_prompt(name: str) -> Prompt:
    """The prompt that a person names. Raises UsageError for one that there is not."""
    for known in PROMPT_NAMES:
        if name == known:
            return read_prompt(known)
    raise UsageError(f"there is no prompt {name!r}", f"There are: {', '.join(PROMPT_NAMES)}.")


def all_prompts() -> tuple[Prompt, ...]:
    """Every prompt there is."""
    return tuple(read_prompt(name) for name in PROMPT_NAMES)


def told(*names: PromptName) -> dict[str, str]:
    """Versions and digests of prompts, as an adapter's `Traits.params` tells them."""
    return {name: f"{read_prompt(name).version}-{read_prompt(name).digest}" for name in names}


def _file(path: str) -> str:
    return (files("vivant.models.asking") / "prompts" / path).read_text("utf-8")
