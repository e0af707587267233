"""Imports point downwards: a room may use the rooms below it, and nobody looks up."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import vivant

SOURCE: Final = Path(vivant.__file__).parent
ROOMS: Final = (
    ("cli",),
    # A benchmark of the gate builds and reads whole projects, so it stands above the pipeline.
    ("bench", "book", "release", "review"),
    ("pipeline",),
    ("report",),
    ("given",),
    ("design", "encoding", "synthesis"),
    ("gate",),
    ("models",),
    ("engine",),
    ("studio",),
    ("store",),
    ("config",),
    ("schema", "errors", "seeds", "colour", "intervals"),
    ("vivant",),
)
"""From the roof to the ground; rooms of one floor do not know each other. `config` is what schema makes
of a file; the schema and the small modules beside it import nothing of ours."""

FRONT_DOOR: Final = SOURCE / "__init__.py"
"""What the package offers to others, from whichever room, once it is asked for."""

FLOOR: Final = {room: floor for floor, rooms in enumerate(ROOMS) for room in rooms}


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the package with its dotted name below `vivant`."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__") or "vivant", path


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """The modules of ours that a file imports, at any depth, with the line of the import."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            # `from vivant import x` may name a room, or something of the package itself.
            names = (
                [f"{node.module}.{a.name}" for a in node.names]
                if node.module == "vivant"
                else [node.module or ""]
            )
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            if package == "vivant":
                yield node.lineno, rest or "vivant"


def room(module: str) -> str:
    """The room that a module is in; names of the package itself, such as its version, are `vivant`."""
    first = module.partition(".")[0]
    return first if first in FLOOR or (SOURCE / first).exists() else "vivant"


def test_every_room_has_its_floor() -> None:
    assert {room(name) for name, _ in modules()} <= FLOOR.keys()


def test_no_room_stands_empty() -> None:
    assert FLOOR.keys() == {room(name) for name, _ in modules()}


def test_imports_point_downwards() -> None:
    upwards = [
        f"{path.relative_to(SOURCE)}:{line} imports vivant.{other}, which is above it"
        for name, path in modules()
        for line, other in imported(path)
        if room(other) != room(name) and FLOOR[room(other)] <= FLOOR[room(name)] and path != FRONT_DOOR
    ]
    assert not upwards, "\n".join(upwards)


def test_an_import_that_points_upwards_is_found(tmp_path: Path) -> None:
    offender = tmp_path / "offender.py"
    offender.write_text("def draw():\n    from vivant.cli.main import app\n    import vivant.store.images\n")
    assert list(imported(offender)) == [(2, "cli.main"), (3, "store.images")]
    assert FLOOR[room("cli.main")] < FLOOR[room("store.images")] < FLOOR[room("schema.story")]


def test_the_package_offers_what_it_names_and_stays_light_until_asked() -> None:
    told = "import sys, vivant; light = 'pyarrow' not in sys.modules and 'numpy' not in sys.modules; "
    told += "print(light, [name for name in vivant.__all__ if getattr(vivant, name, None) is None])"
    told += "; assert not hasattr(vivant, 'nothing')"
    asked = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert asked.stdout == "True []\n"
