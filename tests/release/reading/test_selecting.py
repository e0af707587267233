"""Frames are found by any field, alone and together, and what is no field is refused."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pytest

from vivant.errors import InputError
from vivant.release.reading import open_release
from vivant.release.reading.release import Release
from vivant.release.reading.selecting import _of_column
from vivant.release.schemas import SCHEMAS

Rows = list[dict[str, Any]]
SCALARS = [
    field.name for field in SCHEMAS["frames"] if str(field.type) in ("string", "int32", "int64", "double")
]
ON_STAGE = [
    "character",
    "name",
    "pose",
    "expression",
    "placement",
    "facing",
    "prop",
    "contact",
    "contact_with",
]


def found(release: Release) -> list[str]:
    return [frame.frame_id for frame in release]


def expected(rows: Rows, holds: Callable[[dict[str, Any]], Any]) -> list[str]:
    return [row["frame_id"] for row in rows if holds(row)]


@pytest.mark.parametrize("name", [*SCALARS, "split"])
def test_any_column_can_be_asked_for(name: str, tales: Release, rows: Rows) -> None:
    wanted = next(row[name] for row in rows[7:])
    assert found(tales.where(**{name: wanted})) == expected(rows, lambda row: row[name] == wanted) != []
    assert found(tales.where(**{name: [wanted]})) == found(tales.where(**{name: wanted}))
    assert found(tales.where(**{name: lambda value: value != wanted})) == expected(
        rows, lambda row: row[name] != wanted
    )


@pytest.mark.parametrize("name", ON_STAGE)
def test_what_somebody_does_can_be_asked_for(name: str, tales: Release, rows: Rows) -> None:
    values = [p[name] for row in rows for p in row["performances"] if p[name] is not None]
    wanted = values[0] if values else None
    there = expected(rows, lambda row: any(p[name] == wanted for p in row["performances"]))
    assert (
        found(tales.where(**{name: wanted}))
        == found(tales.where(**{f"performances.{name}": wanted}))
        == there
        != []
    )


def test_what_is_asked_of_performances_holds_for_one_of_them(tales: Release, rows: Rows) -> None:
    crowded = next(row for row in rows if len({p["pose"] for p in row["performances"]}) > 1)
    one, other = crowded["performances"][:2]
    both = tales.where(character=one["character"], pose=other["pose"])
    assert found(both) == expected(
        rows,
        lambda row: any(
            p["character"] == one["character"] and p["pose"] == other["pose"] for p in row["performances"]
        ),
    )
    assert crowded["frame_id"] not in both
    assert crowded["frame_id"] in tales.where(character=one["character"], pose=one["pose"])


def test_lists_and_what_is_inside_of_them(tales: Release, rows: Rows) -> None:
    who = rows[0]["characters"][0]
    assert found(tales.where(characters=who)) == expected(rows, lambda row: who in row["characters"]) != []
    alone = tales.where(characters=lambda ids: len(ids) == 1)
    assert found(alone) == expected(rows, lambda row: len(row["characters"]) == 1) != []
    doubted = tales.where(**{"questions.verdict": {"no", "unsure"}})
    assert found(doubted) == expected(
        rows, lambda row: any(q["verdict"] in ("no", "unsure") for q in row["questions"])
    )
    asked = tales.where(questions=lambda questions: len(questions) > 3)
    assert found(asked) == expected(rows, lambda row: len(row["questions"]) > 3)


def test_conditions_narrow_each_other_down(tales: Release, rows: Rows) -> None:
    style = rows[0]["style"]
    narrowed = tales.where(style=style).where(frame_index=range(1, 3)).split("train")
    assert found(narrowed) == expected(
        rows, lambda row: row["style"] == style and 1 <= row["frame_index"] < 3 and row["split"] == "train"
    )
    assert found(tales.shuffled(1).where(style=style)) != found(tales.where(style=style))
    assert found(tales.where()) == found(tales)


def test_a_predicate_sees_whole_frames(tales: Release, rows: Rows) -> None:
    wide = tales.where(lambda frame: len(frame.characters) > frame.frame_index, style=rows[0]["style"])
    assert found(wide) == expected(
        rows, lambda row: len(row["characters"]) > row["frame_index"] and row["style"] == rows[0]["style"]
    )
    assert len(tales.where(lambda frame: False).where(lambda frame: True)) == 0


def test_nothing_can_be_asked_for(tales: Release, rows: Rows) -> None:
    assert found(tales.where(prop=None)) == expected(
        rows, lambda row: any(p["prop"] is None for p in row["performances"])
    )
    assert len(tales.where(caption=None)) == 0
    assert len(tales.where(style="no such style")) == 0


def test_nothing_in_a_list_can_be_asked_for() -> None:
    lists = pa.chunked_array([[["a"], [], None], [["b", "c"]]], pa.list_(pa.string()))
    source: Any = SimpleNamespace(column=lambda name: lists)
    assert _of_column(source, "references", None).tolist() == [False, True, True, False]


def test_unknown_fields_name_the_nearest(tales: Release) -> None:
    with pytest.raises(InputError, match="no field 'stlye'\n  Did you mean 'style'"):
        tales.where(stlye="ink")
    with pytest.raises(InputError, match="no field 'image'"):
        tales.where(image=b"")
    assert {"style", "pose", "questions.verdict", "split"} <= set(tales.fields)


def test_values_that_a_field_never_has_are_refused(tales: Release) -> None:
    with pytest.raises(InputError, match="'width' is never 'wide': its values are of type int32"):
        tales.where(width="wide")
    with pytest.raises(InputError, match="'seed' is never"):
        tales.where(seed=2**70)
    with pytest.raises(InputError, match="list of structs"):
        tales.where(performances="dancing")


def test_only_the_columns_that_are_asked_for_are_read(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow.parquet as pq

    read: list[str] = []
    original = pq.ParquetFile.read

    def watched(file: Any, columns: list[str], **options: Any) -> Any:
        read.extend(columns)
        return original(file, columns=columns, **options)

    monkeypatch.setattr(pq.ParquetFile, "read", watched)
    tales = open_release(release)
    tales.where(frame_index=1, split="train")
    assert read == []
    tales.where(style="ink")
    assert set(read) == {"style"}
    before = len(read)
    tales.where(style="ink")
    assert len(read) == before
