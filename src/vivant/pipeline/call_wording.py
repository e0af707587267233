"""What a call was about, read from its request as the call log keeps it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from vivant.schema.gate import Region
from vivant.schema.record import PixelId, Role

_FEW_WORDS: Final = 64
"""Characters of a prompt that a line shows."""
_NEVER_ENDED: Final = "a call that never ended"


@dataclass(frozen=True, slots=True)
class Named:
    """A picture that a request names: what it is there for, and which it is."""

    name: str
    label: str
    id: PixelId
    region: Region | None = None


def about(role: Role, asked: dict[str, Any] | None) -> str:
    """What was asked in a few words; `asked` is None where only tries are known."""
    if asked is None:
        return _NEVER_ENDED
    if role == "planner":
        return _brief(asked.get("brief", {}))
    if role == "judge":
        questions = len(asked.get("questions", ()))
        vote = f", vote {asked['sample'] + 1}" if asked.get("sample") else ""
        return f"{questions} {'question' if questions == 1 else 'questions'}{vote}"
    return _beginning(asked.get("instruction" if role == "editor" else "prompt", ""))


def pictures(role: Role, asked: dict[str, Any]) -> Iterator[Named]:
    """The pictures that went to the model, in the order of its numbering where it has one."""
    if role == "editor":
        region = Region.model_validate(asked["region"]) if asked.get("region") else None
        yield Named("edited", "The picture to edit", asked["picture"], region)
    if role in ("generator", "editor"):
        for number, id in enumerate(asked.get("references", ()), 1):
            yield Named(f"reference-{number}", f"Reference {number}", id)
    if role == "judge":
        yield Named("judged", "The judged picture", asked["pixels"])
        for character, *_, template in asked.get("portraits", ()):
            if template is not None:
                yield Named(f"template-{character}", f"The template of {character}", template)
        for number, id in enumerate(asked.get("earlier", ()), 1):
            yield Named(f"earlier-{number}", f"Earlier frame {number}", id)


def _brief(brief: dict[str, Any]) -> str:
    """Which brief it is, by the fields that it alone has."""
    if "subject_type" in brief:
        role = brief.get("role") or {}
        return f"a character: {role.get('name') or brief['subject_type']}, {brief['category']}"
    if "cast" in brief:
        names = ", ".join(member["name"] for member in brief["cast"])
        return f"a story of {brief['frames']} frames with {names}"
    if "text" in brief:
        return f"a text to encode: {brief['title']}"
    if "must" in brief:
        return f"a prompt to tune: {_beginning(brief['prompt'])}"
    return "a brief"


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _FEW_WORDS else f"{words[: _FEW_WORDS - 1].rstrip()}…"
