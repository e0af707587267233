"""What commands print: one JSON document on stdout where asked for, people's words on stderr."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

Project = Annotated[Path, typer.Argument(help="The project's folder.", metavar="DIR", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout and nothing else.")]


def show(document: dict[str, Any], lines: list[str], *, as_json: bool) -> None:
    """The document as JSON on stdout, or the lines for people on stdout."""
    if as_json:
        print(json.dumps(document, indent=2, ensure_ascii=False))
    else:
        print("\n".join(lines))


def say(line: str) -> None:
    """A message for people, on stderr."""
    print(line, file=sys.stderr, flush=True)
