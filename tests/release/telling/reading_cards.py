"""Taking a card apart as its readers do."""

import re
from pathlib import Path
from typing import Any

import yaml


def front_matter(release: Path) -> dict[str, Any]:
    """What stands between the lines of dashes."""
    text = (release / "README.md").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text.split("---\n")[1])
    return found


def body(release: Path) -> str:
    return (release / "README.md").read_text("utf-8").split("\n---\n", 1)[1]


def examples(release: Path) -> list[str]:
    """The Python of the card, block by block."""
    return re.findall(r"^```python\n(.*?)^```", body(release), re.M | re.S)


def table_rows(text: str, heading: str) -> list[list[str]]:
    """The cells of the table whose headings begin with `heading`, without these."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {heading}"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
    return rows
