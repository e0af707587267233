"""Compares an encoded text with what people wrote that it should show."""

from tests.studio.writer.reading.expected import Stage
from vivant.schema.brief import TextDraft
from vivant.schema.story import FrameSpec

Row = tuple[str, str, Stage]


def frame_with(draft: TextDraft, phrase: str) -> FrameSpec:
    return next(frame for frame in draft.frames if phrase in frame.narration)


def compare(draft: TextDraft, rows: tuple[Row, ...]) -> tuple[int, int, list[str]]:
    """How many things agree, of how many, and what does not.

    Counted are: everybody who should be on stage being there, each one's pose and expression,
    nobody else being there, and the setting.
    """
    agreed = asked = 0
    wrong: list[str] = []
    for phrase, settings, stage in rows:
        frame = frame_with(draft, phrase)
        there = {p.character: p for p in frame.performances}
        checks = [
            ("setting", settings, frame.scene.setting),
            ("extra", "nobody", " ".join(sorted(set(there) - set(stage))) or "nobody"),
        ]
        for key, (poses, expressions) in stage.items():
            shown = there.get(key)
            checks.append((f"{key} on stage", "yes", "yes" if shown else "no"))
            checks.append((f"{key} pose", poses, shown.pose if shown else "absent"))
            checks.append((f"{key} expression", expressions, shown.expression if shown else "absent"))
        for name, wanted, found in checks:
            if wanted == "*":
                continue
            asked += 1
            if found in wanted.split():
                agreed += 1
            else:
                wrong.append(f"“{phrase}” {name}: {found}, not {wanted}")
    return agreed, asked, wrong
