"""Why data does not fit a model, in words, with the nearest known value named."""

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from vivant.given.documents import Document, Place
from vivant.given.problems import Problem

_QUOTED: Final = re.compile(r"'([^']*)'")
_MOST_LISTED: Final = 40


def explained(
    error: ValidationError, document: Document, model: type[BaseModel], at: Place = ()
) -> Iterator[Problem]:
    """A problem for each thing that pydantic found; `at` is where in the document the data stood."""
    for found in error.errors(include_url=False):
        if is_echo(found):
            continue
        place = (*at, *found["loc"])
        yield document.problem(place, *_told(found, place, model))


def is_echo(found: Any) -> bool:
    """Whether a list is only too short because pydantic does not count what is wrong in it."""
    return bool(found["type"] == "too_short" and len(found["input"]) >= found["ctx"]["min_length"])


def _told(found: Any, place: Place, model: type[BaseModel]) -> tuple[str, str]:
    """What is wrong, and what to do."""
    name, said, given = str(place[-1]) if place else "", str(found["msg"]), found.get("input")
    match found["type"]:
        case "missing":
            return "is missing", "Add it."
        case "extra_forbidden":
            known = _fields(model, found["loc"][:-1])
            return "is not a known field", nearest(name, known, many="Known here")
        case "literal_error":
            known = tuple(_QUOTED.findall(found["ctx"]["expected"]))
            return f"is {_shown(given)}, which is no known value", nearest(str(given), known)
        case "string_type":
            quoted = f'Write it in quotes: "{given}".' if _is_plain(given) else "Write a text."
            return f"is {_shown(given)}, not a text", quoted
        case "too_short" | "too_long":
            context = found["ctx"]
            bound = (
                f"at least {context['min_length']}"
                if "min_length" in context
                else f"at most {context['max_length']}"
            )
            count = len(given) if isinstance(given, list) else context["actual_length"]
            return f"has {count} {'entry' if count == 1 else 'entries'}", f"Give {bound}."
        case "string_too_short":
            return "is empty", "Say it in words."
        case "string_too_long":
            return "is too long", f"Say it in at most {found['ctx']['max_length']} characters."
        case "string_pattern_mismatch":
            do = "Begin with a letter, and do without any of _ , : ; ( ) # and quotes."
            return f"is {_shown(given)}", do
        case "value_error":
            what, _, do = said.removeprefix("Value error, ").partition(". ")
            return what, do or "Mend it."
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"is {_shown(given)}, not a group of fields", "See docs/bring_your_own.md for its form."
        case "tuple_type" | "list_type":
            return f"is {_shown(given)}, not a list", "Write a list of entries."
        case _:
            return f"is {_shown(given)}: {said[:1].lower()}{said[1:]}", "Mend it."


def nearest(given: str, known: Sequence[str], *, many: str = "Known") -> str:
    """ "Did you mean …?" where something is near, else what is known."""
    lowered = {option.lower().replace("_", " "): option for option in known}
    close = difflib.get_close_matches(given.lower().replace("_", " "), list(lowered), n=1, cutoff=0.6)
    if close:
        return f"Did you mean `{lowered[close[0]]}`?"
    if not known:
        return "Take it out."
    listed = ", ".join(known[:_MOST_LISTED])
    return f"{many}: {listed}{', …' if len(known) > _MOST_LISTED else ''}."


def _shown(given: Any) -> str:
    text = f'"{given}"' if isinstance(given, str) else "nothing" if given is None else repr(given)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _is_plain(given: Any) -> bool:
    return given is not None and not isinstance(given, (dict, list))


def _fields(model: type[BaseModel], location: Sequence[str | int]) -> tuple[str, ...]:
    """The fields of the part of a model at a location."""
    for part in location:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part)
        inner = field and _model_in(field.annotation)
        if not inner:
            return ()
        model = inner
    return tuple(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if found := _model_in(argument):
            return found
    return None
