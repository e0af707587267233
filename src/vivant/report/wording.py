"""How the report says what the record holds in codes."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, get_args

from vivant.report.view import ProjectView
from vivant.schema.gate import DefectType, Region, Scope, Subject, Verdict
from vivant.schema.record import Action, Checkpoint, CheckpointPolicy, Decision

NOBODY: Final = "nobody (policy auto)"

ACTIONS: Final[Mapping[Action, str]] = {
    "first": "First attempt",
    "again": "Made again",
    "apt": "Prompt tuned",
    "lie": "Local edit",
    "judge_again": "Judged again",
    "given": "Given",
}
NEXT_STEPS: Final[Mapping[Action, str]] = {
    "first": "started over",
    "again": "made again with the same prompt",
    "apt": "the prompt was tuned and the picture drawn anew",
    "lie": "one region was edited",
    "judge_again": "the same picture was judged again",
    "given": "a picture was given",
}
SCOPES: Final[Mapping[Scope, str]] = {"local": "one region", "global": "whole picture"}
VERDICTS: Final[Mapping[Verdict, str]] = {
    "yes": "yes",
    "no": "no",
    "unsure": "unsure",
    "not_judged": "not judged",
}
STRATEGIES: Final[Mapping[str, str]] = {
    "text_only": "text only",
    "text_augmented": "text, augmented",
    "one_step": "one step",
    "two_step": "two steps (posed characters, then frames)",
}

_QUESTION: Final = re.compile(rf"\b({'|'.join(get_args(Subject))}):(C[0-9]{{4,}})\b")
_CODE: Final = re.compile(rf"\b(?:{'|'.join(d for d in get_args(DefectType) if '_' in d)})\b")


def plain(code: str) -> str:
    """A code of a closed vocabulary as words: "far_left" is "far left"."""
    return code.replace("_", " ")


def told(reason: str, names: Mapping[str, str]) -> str:
    """A recorded reason for people: "hands:C0001" is "hands of Mila", "wrong_pose" is "wrong pose"."""

    def question(found: re.Match[str]) -> str:
        return f"{plain(found[1])} of {names.get(found[2], found[2])}"

    return _CODE.sub(lambda found: plain(found[0]), _QUESTION.sub(question, reason))


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 story", "2,000 stories" """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def capitalised(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"; there is at least one."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def place_of(region: Region) -> str:
    """Roughly where a region lies: "upper left", "centre", "most of the picture"."""
    if (region.right - region.left) * (region.bottom - region.top) > 0.5:
        return "most of the picture"
    across = ("left", "", "right")[_third((region.left + region.right) / 2)]
    down = ("upper", "", "lower")[_third((region.top + region.bottom) / 2)]
    if not across and not down:
        return "centre"
    return " ".join(word for word in (down or "middle", across or "middle") if word)


def _third(fraction: float) -> int:
    return min(2, int(fraction * 3))


def approval(decision: Decision | None, policy: CheckpointPolicy | None) -> str:
    """Who approved something, honestly: nobody, a person, or nobody yet."""
    if decision is not None:
        verb = "approved" if decision.approved else "refused"
        return f"{verb} by: {decision.by}"
    return f"approved by: {NOBODY}" if policy == "auto" else "not decided yet"


def checkpoint_line(project: ProjectView, checkpoint: Checkpoint) -> str:
    """How a project's checkpoint is decided, in one phrase."""
    match project.policies.get(checkpoint, "auto"):
        case "auto":
            return f"approved by: {NOBODY}"
        case "sample":
            return "people decide on a sample (policy sample); the rest is approved by nobody"
        case _:
            return "people decide on every one (policy all)"


def simulation(project: ProjectView) -> tuple[str, str]:
    """What is simulated about a project, as a headline and the rest; empty where nothing is."""
    roles = [role for role in project.models if role in project.simulated]
    if not roles:
        return "", ""
    if len(roles) == len(project.models):
        return (
            "These results are simulated.",
            "The pictures were drawn, and their mistakes made on purpose, by Vivant’s embedded studio, which is "
            "no trained model. They show whether the system works, and are no evidence about any real model.",
        )
    return (
        "These results are partly simulated.",
        f"Vivant’s embedded studio, which is no trained model, plays {listed([f'the {role}' for role in roles])}. "
        "What it contributed is no evidence about any real model.",
    )
