"""Files as people would write them, small."""

import json
from pathlib import Path

import yaml

MIRA = """\
name = "Mira"
profession = "baker"
description = "Mira is a short fox with rust fur and a cream belly."

[[features]]
part = "hat"
kind = "chef hat"
colour = "white"
"""
NED = """\
name = "Old Ned"
profession = "lighthouse keeper"
category = "guardians"
description = '''
Old Ned is an old man with a full white beard,
wearing a navy jacket.
'''
"""
AXOLOTL = """\
name = "Axel"
type = "scaled"
species = "axolotl"
profession = "diver"
category = "guardians"
description = "Axel is an axolotl, pink from nose to tail."
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def frame(*who: str, setting: str = "meadow", **more: object) -> dict[str, object]:
    """A frame in which everybody stands side by side."""
    places = ("left", "center", "right", "far_left", "far_right")
    performances = [
        {"character": one, "pose": "standing", "expression": "happy", "placement": place, "facing": "left"}
        for one, place in zip(who, places, strict=False)
    ]
    scene = {"setting": setting, "time": "day"}
    return {"narration": f"{who[0]} stood there.", "scene": scene, "performances": performances, **more}


def script(*frames: dict[str, object], **more: object) -> str:
    """A script of these frames, in YAML."""
    data: dict[str, object] = {
        "title": "A Day",
        "premise": "Somebody stands.",
        "frames": list(frames),
        **more,
    }
    return yaml.safe_dump(json.loads(json.dumps(data)), sort_keys=False, allow_unicode=True)


def line_of(text: str, part: str, which: int = 1) -> int:
    """The line of the `which`-th line that holds `part`."""
    lines = [number for number, line in enumerate(text.split("\n"), 1) if part in line]
    return lines[which - 1]
