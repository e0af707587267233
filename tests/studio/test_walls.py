"""The studio's two walls: the painter sees nothing but its request, the inspector nothing but pixels.

Beside them the retoucher, which sees its picture, region, instruction, references and seed.
"""

import ast
import dataclasses
import functools
import json
import os
import random
import subprocess
import sys
import types
import typing
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import vivant
from tests.studio.company import (
    SEED,
    SMALL,
    cast,
    characters,
    commission,
    company,
    judged,
    not_yes,
    painted,
    picture,
    references_of,
    shown_in,
    spec,
)
from tests.studio.requests import HERE, all_made
from vivant.errors import Refused
from vivant.gate.commission import Commission
from vivant.models.roles import JudgeRequest
from vivant.schema.gate import Answer, DefectType
from vivant.schema.judging import Pixels, Portrait
from vivant.store import images
from vivant.store.png import chunks
from vivant.studio.drawing.tableau import KEY, Tableau
from vivant.studio.inspector.inspector import inspect
from vivant.studio.painter import paint, render
from vivant.studio.retoucher import retouch
from vivant.studio.slips import KINDS, Fault

_SOURCE = Path(vivant.__file__).parent
_ROOT = _SOURCE.parents[1]


@pytest.fixture(scope="module")
def wanted() -> Commission:
    return commission(spec(*company(3)), "one_step", SMALL)


# The painter


def test_nothing_but_the_request_changes_what_the_studio_makes(tmp_path: Path) -> None:
    (tmp_path / "vivant.toml").write_text("[project]\nname = 'other'\nseed = 99\n")
    surroundings = {
        **os.environ,
        "PYTHONHASHSEED": "4242",
        "PYTHONPATH": str(_ROOT),
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "HOME": str(tmp_path),
        "VIVANT_SEED": "5",
    }
    elsewhere = subprocess.run(
        [sys.executable, "-m", "tests.studio.requests"],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(elsewhere.stdout) == all_made()


def test_what_was_painted_before_changes_nothing(wanted: Commission) -> None:
    first = _painted(wanted, rate=2.5)
    for seed in range(3):
        paint("- Otto: waving, sad expression, facing left.", [], 256, 256, seed, rate=1)
    assert _painted(wanted, rate=2.5) == first


def test_prompt_references_size_and_seed_each_change_the_picture(wanted: Commission) -> None:
    as_asked = images.decode(_painted(wanted)[0])
    others = [
        replace(wanted, prompt=wanted.prompt.replace("happy", "angry")),
        replace(wanted, references=tuple(reversed(wanted.references))),
        replace(wanted, width=wanted.width + 16),
    ]
    for other in others:
        assert not np.array_equal(images.decode(_painted(other)[0]), as_asked)
    assert not np.array_equal(images.decode(_painted(wanted, seed=SEED + 1)[0]), as_asked)


def test_references_show_the_painter_who_everybody_is(wanted: Commission) -> None:
    shown = shown_in(_painted(wanted)[0])
    for actor, character in zip(shown.actors, characters(), strict=False):
        assert actor.name == character.name
        assert actor.identity == character.identity


def test_without_the_text_in_their_files_references_show_nothing_and_identity_drifts(
    wanted: Commission,
) -> None:
    stripped = [(id_, images.strip(data)) for id_, data in references_of(wanted)]
    data, _ = paint(wanted.prompt, stripped, wanted.width, wanted.height, SEED, rate=0)
    drawn = shown_in(data)
    assert [a.name for a in drawn.actors] == [c.name for c in characters()[:3]]
    assert all(a.identity != c.identity for a, c in zip(drawn.actors, characters(), strict=False))
    assert not_yes(judged(data, wanted))


def test_with_words_alone_the_same_character_is_another_one_in_every_picture() -> None:
    wanted = commission(spec(*company(1)), "text_only", SMALL)
    looks = {shown_in(painted(wanted, seed)).actors[0].identity for seed in range(6)}
    assert len(looks) == 6


def test_slips_depend_on_the_request_alone(wanted: Commission) -> None:
    faults = [_painted(wanted, seed=seed, rate=6)[1] for seed in (*range(4), *range(4))]
    assert faults[:4] == faults[4:]
    assert len({fault.model_dump_json() for fault in faults[:4]}) > 1


_DRAWN_DEFECTS = {"malformed_hand"}
"""A malformed hand is drawn, so the drawing instructions say so, as the picture does."""


def test_the_truth_is_never_inside_the_picture(wanted: Commission) -> None:
    slipped = []
    for seed in range(8):
        data, fault = _painted(wanted, seed=seed, rate=6)
        slipped += [slip.defect for slip in fault.slips]
        assert {chunk.kind for chunk in chunks(data)} <= {b"IHDR", b"IDAT", b"iTXt", b"IEND"}
        told = images.read_text(data)
        assert set(told) == {KEY}
        words = told[KEY]
        for defect in set(typing.get_args(DefectType)) - _DRAWN_DEFECTS:
            assert defect not in words
        assert "slip" not in words
        assert "fault" not in words
    assert len(set(slipped)) > 5


@pytest.mark.parametrize(
    "defect",
    ["wrong_attribute", "wrong_colour", "swapped_colours", "wrong_pose", "wrong_expression", "wrong_facing",
     "wrong_placement", "missing_character", "wrong_setting", "wrong_time", "wrong_weather"],
)  # fmt: skip
def test_a_slipped_tableau_reads_like_one_that_was_asked_for(wanted: Commission, defect: DefectType) -> None:
    clean = shown_in(_painted(wanted)[0])
    slipped = KINDS[defect].make(clean, 1, random.Random(3))
    assert slipped is not None
    assert slipped != clean
    fields = _fields(json.loads(clean.model_dump_json(exclude_defaults=True)))
    # What is set apart from its default depends on what is shown, not on how it came about.
    optional = {"pose", "expression", "facing", "placement", "time", "weather", "prop", "second", "pattern"}
    assert _fields(json.loads(slipped.model_dump_json(exclude_defaults=True))) - optional <= fields
    assert Tableau.model_validate_json(images.read_text(render(slipped, 256, 256))[KEY]) == slipped


# The inspector


@pytest.mark.parametrize("defect", [None, "wrong_colour", "wrong_pose", "stray_object"])
def test_answers_do_not_change_when_only_the_pixels_of_every_file_are_kept(
    wanted: Commission, defect: DefectType | None
) -> None:
    data = _painted(wanted)[0]
    if defect is not None:
        slipped = KINDS[defect].make(shown_in(data), 1, random.Random(3))
        assert slipped is not None
        data = render(slipped, wanted.width, wanted.height)
    answers = judged(data, wanted)
    assert bool(not_yes(answers)) == (defect is not None)
    assert _judged_from_bare_pixels(data, wanted) == answers


def _bare(data: bytes) -> Pixels:
    return images.decode(images.strip(data))


def _judged_from_bare_pixels(data: bytes, wanted: Commission) -> tuple[Answer, ...]:
    bare = images.strip(data)
    assert {chunk.kind for chunk in chunks(bare)} <= {b"IHDR", b"IDAT", b"IEND"}
    # Identities that nothing has had before, so that nothing remembered can stand in for looking.
    portraits = [
        Portrait(
            character=p.character,
            name=p.name,
            description=p.description,
            look=functools.partial(_bare, cast().templates[p.character].data),
            template_id=cast().templates[p.character].id[::-1],
        )
        for p in wanted.portraits
    ]
    pixels = images.decode(bare)
    return inspect(pixels, images.pixel_id(pixels)[::-1], wanted.questions, portraits)


def test_a_lie_inside_a_file_fools_the_painter_but_not_the_inspector(wanted: Commission) -> None:
    clean = _painted(wanted)[0]
    slipped = shown_in(clean).model_copy(update={"time": "night"})
    lying = images.encode_png(
        images.decode(render(slipped, *SMALL)), text={KEY: shown_in(clean).model_dump_json()}
    )
    assert "time" in not_yes(judged(lying, wanted))


def test_a_judge_is_given_no_encoded_file() -> None:
    held = set(_types_within(JudgeRequest))
    assert np.ndarray in held
    assert not {t.__name__ for t in held} & {"bytes", "bytearray", "memoryview", "Picture", "Path", "Fault"}


def _types_within(kind: typing.Any, seen: set[typing.Any] | None = None) -> Iterator[type]:
    """Every type that a value of `kind` can hold, to the bottom."""
    seen = set() if seen is None else seen
    if kind in seen:
        return
    seen.add(kind)
    origin = typing.get_origin(kind)
    if origin in (typing.Literal, None) and not isinstance(kind, type):
        return
    parts = (
        typing.get_args(kind) if origin in (typing.Union, types.UnionType, tuple, typing.Annotated) else ()
    )
    if isinstance(origin or kind, type):
        yield origin or kind
        if dataclasses.is_dataclass(kind) or hasattr(kind, "model_fields"):
            parts = tuple(typing.get_type_hints(kind).values())
    for part in parts:
        yield from _types_within(part, seen)


_HIDDEN = (
    "vivant.studio.painter", "vivant.studio.retoucher", "vivant.studio.mannequin", "vivant.store",
    "vivant.models", "vivant.gate", "vivant.synthesis", "vivant.pipeline", "vivant.bench",
)  # fmt: skip


def test_the_inspector_cannot_reach_the_painter_the_truth_or_any_file() -> None:
    reached = _reached("vivant.studio.inspector.inspector")
    assert {m for m in reached if m.startswith("vivant.studio.inspector.")} == _modules_in("inspector")
    assert not [module for module in reached if module.startswith(_HIDDEN)]


def test_of_the_slips_the_inspector_reaches_the_name_of_a_defect_only() -> None:
    names = {
        name
        for module in _reached("vivant.studio.inspector.inspector")
        for imported, name in _imports(module)
        if imported == "vivant.studio.slips" and module != "vivant.studio.slips"
    }
    assert names <= {"Slip"}


def test_looking_loads_neither_the_painter_nor_the_store() -> None:
    script = "import sys, vivant.studio.inspector.inspector\nprint('\\n'.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not [module for module in loaded.stdout.split() if module.startswith(_HIDDEN)]


def _modules_in(package: str) -> set[str]:
    folder = _SOURCE / "studio" / package
    return {f"vivant.studio.{package}.{f.stem}" for f in folder.glob("*.py") if f.stem != "__init__"}


def _reached(start: str) -> set[str]:
    """Every module of ours that `start` imports, directly or not, at the top or inside a function."""
    reached: set[str] = set()
    todo = [start]
    while todo:
        module = todo.pop()
        if module in reached or not _file_of(module).exists():
            continue
        reached.add(module)
        for imported, name in _imports(module):
            todo += [imported, f"{imported}.{name}"]
    return reached


def _file_of(module: str) -> Path:
    path = _SOURCE.parent / Path(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


@functools.cache
def _imports(module: str) -> frozenset[tuple[str, str]]:
    """(module, name) of everything of ours that a module imports; the name is empty for a module."""
    return frozenset(_imported(module))


def _imported(module: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(_file_of(module).read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("vivant"):
            yield from ((node.module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names if alias.name.startswith("vivant"))


# The retoucher


def test_each_thing_the_retoucher_is_given_may_change_its_edit_and_nothing_else_does(
    wanted: Commission,
) -> None:
    clean = picture(_painted(wanted)[0])
    name = wanted.portraits[0].name
    first = retouch((clean.id, clean.data), HERE, f"Give {name} a sad expression.", [], 1, rate=0)
    assert retouch((clean.id, clean.data), HERE, f"Give {name} a sad expression.", [], 1, rate=0) == first
    other = retouch((clean.id, clean.data), HERE, f"Give {name} a shy expression.", [], 1, rate=0)
    assert other[0] != first[0]


def test_the_retoucher_cannot_see_a_picture_without_its_text(wanted: Commission) -> None:
    clean = picture(_painted(wanted)[0])
    name = wanted.portraits[0].name
    with pytest.raises(Refused, match="did not draw"):
        retouch((clean.id, images.strip(clean.data)), HERE, f"Give {name} a sad expression.", [], 1, rate=0)


def test_the_retoucher_takes_looks_from_its_reference_and_not_from_elsewhere(wanted: Commission) -> None:
    one, other = characters()[0], characters()[1]
    clean = picture(_painted(wanted)[0])
    template = cast().templates[other.id]
    told = f"Make {one.name} look as in image 1: all clothes and colours. Change nothing else."
    edited, _ = retouch((clean.id, clean.data), HERE, told, [(template.id, template.data)], 1, rate=0)
    assert shown_in(edited).actors[0].identity == other.identity
    bare = (template.id, images.strip(template.data))
    with pytest.raises(Refused):
        retouch((clean.id, clean.data), HERE, told, [bare], 1, rate=0)


def _painted(wanted: Commission, *, seed: int = SEED, rate: float = 0) -> tuple[bytes, Fault]:
    return paint(wanted.prompt, references_of(wanted), wanted.width, wanted.height, seed, rate=rate)


def _fields(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {field for inner in value.values() for field in _fields(inner)}
    if isinstance(value, list):
        return {field for inner in value for field in _fields(inner)}
    return set()
