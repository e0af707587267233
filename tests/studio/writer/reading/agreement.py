"""Compares an encoded text with what people wrote that it should show."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from vivant.schema.brief import TextDraft
from vivant.schema.story import FrameSpec, Performance

Stage = dict[str, tuple[str, str]]
Row = tuple[str, str, str, Stage]
"""A phrase of a frame, its settings, its times of day, and its stage: name → poses, expressions.

A name is the role's key, or what it is called. `*` leaves something open, a name ending in `+` is a group (drawn as one or several), one ending in
`?` may be on stage or not.
"""

ASPECTS: Final = ("who", "where", "when", "doing", "feeling")


@dataclass(slots=True)
class Agreement:
    """How many things agree, of how many, by aspect; and what does not, in words."""

    agreed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ASPECTS, 0))
    asked: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ASPECTS, 0))
    wrong: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return sum(self.agreed.values()) / max(1, sum(self.asked.values()))

    def ask(self, aspect: str, wanted: str, found: str, about: str) -> None:
        if wanted == "*":
            return
        self.asked[aspect] += 1
        if found in wanted.split():
            self.agreed[aspect] += 1
        else:
            self.wrong.append(f"{about}: {found}, not {wanted}")

    def add(self, other: "Agreement") -> None:
        for aspect in ASPECTS:
            self.agreed[aspect] += other.agreed[aspect]
            self.asked[aspect] += other.asked[aspect]
        self.wrong += other.wrong

    def table(self) -> str:
        rows = [
            f"{aspect:8} {self.agreed[aspect]:4} of {self.asked[aspect]:4}  "
            f"{self.agreed[aspect] / max(1, self.asked[aspect]):6.1%}"
            for aspect in ASPECTS
        ]
        whole = f"{'all':8} {sum(self.agreed.values()):4} of {sum(self.asked.values()):4}  {self.share:6.1%}"
        return "\n".join([*rows, whole])


def frame_with(draft: TextDraft, phrase: str) -> FrameSpec:
    return next(frame for frame in draft.frames if phrase in frame.narration)


def compare(draft: TextDraft, rows: Iterable[Row]) -> Agreement:
    """Counts everybody who should be on stage, nobody else being there, poses, expressions, place, time.

    Somebody who is missing counts as wrong in all three of presence, pose and expression. Of a
    group, one who does and feels as written is enough.
    """
    result = Agreement()
    called = {role.key: (role.key, _slug(role.name)) for role in draft.cast}
    for phrase, settings, times, stage in rows:
        frame = frame_with(draft, phrase)
        strangers = {p.character for p in frame.performances}
        result.ask("where", settings, frame.scene.setting, f"“{phrase}” setting")
        result.ask("when", times, frame.scene.time, f"“{phrase}” time")
        for name, (poses, expressions) in stage.items():
            shown = [p for p in frame.performances if any(_is(n, name) for n in called[p.character])]
            strangers -= {p.character for p in shown}
            if name.endswith("?"):
                continue
            result.ask("who", "there", "there" if shown else "absent", f"“{phrase}” {name}")
            result.ask("doing", poses, _best(shown, "pose", poses), f"“{phrase}” {name} pose")
            result.ask(
                "feeling",
                expressions,
                _best(shown, "expression", expressions),
                f"“{phrase}” {name} expression",
            )
        extra = " ".join(sorted(strangers)) or "nobody"
        result.ask("who", "nobody", extra, f"“{phrase}” besides")
    return result


def _slug(name: str) -> str:
    return name.lower().removeprefix("the ").replace(" ", "_")


def _is(key: str, name: str) -> bool:
    bare = name.rstrip("?").rstrip("+")
    return key == bare or ("+" in name and key.startswith(f"{bare}_") and key[len(bare) + 1 :].isdigit())


def _best(shown: list[Performance], aspect: str, wanted: str) -> str:
    found: list[str] = [getattr(p, aspect) for p in shown]
    return next((f for f in found if f in wanted.split()), found[0] if found else "absent")
