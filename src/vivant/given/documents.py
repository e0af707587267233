"""TOML, JSON and YAML as data together with the line on which every part of it stands."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from vivant.given.problems import Problem

Place = tuple[str | int, ...]
"""The keys and positions that lead to a part of a document: ("frames", 2, "scene", "time")."""

MOST_BYTES: Final = 1_000_000
_ESCAPE: Final = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)")


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says; in its texts, line breaks and runs of blanks are one blank. `lines` holds the
    line of each part that has one of its own."""

    file: str
    data: Any
    lines: Mapping[Place, int]

    def line(self, place: Place) -> int:
        """The line of a part, or of what it should have been in."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Place, what: str, do: str) -> Problem:
        return Problem(self.file, self.line(place), spelled(place), what, do, place)


def spelled(place: Place) -> str:
    """A place as people write it: "frames[2].scene.time"."""
    text = ""
    for part in place:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def read_text(path: Path, file: str) -> str | Problem:
    """The text of a file, or why there is none."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Problem(file, 1, "", "is not there", "Check its name.")
    except OSError as error:
        return Problem(file, 1, "", f"cannot be read: {error.strerror}", "Make it readable.")
    if len(data) > MOST_BYTES:
        return Problem(file, 1, "", f"is larger than {MOST_BYTES:,} bytes", "Split it.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Problem(file, line, "", f"is not UTF-8 text ({error.reason})", "Save it as UTF-8.")


def read_document(path: Path, file: str) -> Document | list[Problem]:
    """A TOML, JSON or YAML file, by its ending; or what is wrong with it. `file` is what to call it."""
    text = read_text(path, file)
    if isinstance(text, Problem):
        return [text]
    match path.suffix.lower():
        case ".toml":
            read = _toml(text, file)
        case ".json":
            read = _json(text, file)
        case _:
            read = _yaml(text, file)
    return replace(read, data=flattened(read.data)) if isinstance(read, Document) else read


def flattened(data: Any) -> Any:
    """Data whose texts are of one line each, so that none of them passes for a line of a prompt."""
    if isinstance(data, str):
        return " ".join(data.split())
    if isinstance(data, list):
        return [flattened(item) for item in data]
    if isinstance(data, dict):
        return {key: flattened(value) for key, value in data.items()}
    return data


def _toml(text: str, file: str) -> Document | list[Problem]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        said = str(error).partition(" (at ")[0]
        return [Problem(file, line, "", f"is not valid TOML: {_lowered(said)}", "Mend that line.")]
    lines: dict[Place, int] = {}
    for place, line in _toml_lines(text):
        lines.setdefault(place, line)
    return Document(file, data, lines)


_HEADER: Final = re.compile(r"^\s*(\[\[?)\s*([\w.-]+)\s*\]\]?")
_KEY: Final = re.compile(r"""^\s*["']?([\w-]+)["']?\s*=""")
_OPENING: Final = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*|([{\[\]}])')


def _toml_lines(text: str) -> Iterator[tuple[Place, int]]:
    """Lines of keys, of `[[tables]]` and of the tables in a list. Python's reader tells none."""
    inside: Place = ()
    counted: dict[str, int] = {}
    listed, depth, fence = "", 0, ""
    for number, line in enumerate(text.split("\n"), 1):
        if fence:
            fence = "" if fence in line else fence
            continue
        header = _HEADER.match(line) if not depth else None
        key = _KEY.match(line) if not depth else None
        if header:
            name = header[2]
            table = inside = tuple(name.split("."))
            if header[1] == "[[":
                inside = (*table, counted.setdefault(name, 0))
                counted[name] += 1
            yield inside, number
            yield table, number
        elif key:
            yield (*inside, key[1]), number
            listed = key[1]
            fence = next((f for f in ('"""', "'''") if line.count(f) == 1), "")
        for found in _OPENING.finditer(line if not (header or fence) else ""):
            if found[1] in ("{", "["):
                depth += 1
                if found[1] == "{" and depth == 2:
                    yield (*inside, listed, counted.setdefault(listed, 0)), number
                    counted[listed] += 1
            elif found[1]:
                depth -= 1


def _json(text: str, file: str) -> Document | list[Problem]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return [
            Problem(file, error.lineno, "", f"is not valid JSON: {_lowered(error.msg)}", "Mend that line.")
        ]
    except RecursionError:
        return [_too_deep(file)]
    # For its lines alone, JSON is read as YAML, which knows neither tabs nor pairs of surrogates.
    document = _yaml(_ESCAPE.sub("_", text).replace("\t", " "), file)
    if isinstance(document, Document):
        return Document(file, data, document.lines)
    twice = [problem for problem in document if "twice" in problem.what]
    return twice or Document(file, data, {})


def _yaml(text: str, file: str) -> Document | list[Problem]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        node = loader.get_single_node()
        lines, problems = _yaml_lines(node, file)
        data = None if node is None or problems else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return [Problem(file, line, "", f"is not valid YAML: {_lowered(error.problem or '')}", _MEND)]
    except (yaml.YAMLError, ValueError) as error:
        return [Problem(file, 1, "", f"is not valid YAML: {' '.join(str(error).split())}", _MEND)]
    except RecursionError:
        return [_too_deep(file)]
    finally:
        loader.dispose()
    return problems or Document(file, data, lines)


_MEND: Final = "Mend that line; text with `: ` or `#` in it needs quotes."


def _yaml_lines(root: Any, file: str) -> tuple[dict[Place, int], list[Problem]]:
    """The line of every node, and the keys that stand twice in one mapping."""
    lines: dict[Place, int] = {}
    problems: list[Problem] = []
    seen: set[int] = set()

    def visit(node: Any, place: Place) -> None:
        line = lines.setdefault(place, node.start_mark.line + 1)
        if id(node) in seen:
            what = "is an alias of another part"
            problems.append(Problem(file, line, spelled(place), what, "Write it out where it belongs."))
            return
        seen.add(id(node))
        if node.id == "sequence":
            for index, item in enumerate(node.value):
                visit(item, (*place, index))
        elif node.id == "mapping":
            for key, item in node.value:
                there = (*place, str(key.value))
                at = key.start_mark.line + 1
                if there in lines:
                    problems.append(Problem(file, at, spelled(there), "stands here twice", "Keep one."))
                    continue
                lines[there] = at
                visit(item, there)

    if root is not None:
        visit(root, ())
    return lines, problems


def _too_deep(file: str) -> Problem:
    return Problem(
        file, 1, "", "is nested too deeply", "Nothing that is read here needs more than ten levels."
    )


def _lowered(said: str) -> str:
    return said[:1].lower() + said[1:]
