"""Which frames have what: conditions on any column, and on what one character does."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from vivant.errors import InputError
from vivant.release.reading.columns import is_picture
from vivant.release.reading.naming import nearest
from vivant.release.reading.source import Source

Mask = npt.NDArray[np.bool_]
_ON_STAGE: Final = "performances"
_INDEXED: Final = ("frame_id", "story_id", "frame_index")


def matching(source: Source, conditions: Mapping[str, Any]) -> Mask:
    """Which frames of the index fulfil all conditions.

    A name is a column, a field of `performances`, or `column.field` of a list of structs. A value is what
    the field equals, a collection it is one of, `None` where it is empty, or a function of it that says yes
    or no. A list fulfils a condition if one of its elements does; those on performances must hold for one and the
    same of them. Raises InputError for unknown names and for values that a column cannot have.
    """
    mask = np.ones(len(source.index), np.bool_)
    within: dict[str, dict[str, Any]] = {}
    for name, wanted in conditions.items():
        column, part = _resolved(source, name)
        if part:
            within.setdefault(column, {})[part] = wanted
        else:
            mask &= _of_column(source, column, wanted)
    for column, parts in within.items():
        mask &= _within(source.column(column).combine_chunks(), parts, len(mask), column)
    return mask


def fields_of(source: Source) -> list[str]:
    """Every name that a condition may have."""
    names, parts = _known(source)
    return [*names, *parts]


def _known(source: Source) -> tuple[list[str], dict[str, tuple[str, str]]]:
    """Columns, and the fields inside of them with the column and the field that they stand for."""
    schema = source.frames.schema
    names = [*dict.fromkeys((*_INDEXED, "split", *source.frames.plain))]
    parts = {
        f"{column.name}.{part.name}": (column.name, part.name)
        for column in schema
        if _holds_structs(column.type)
        for part in _parts(column.type)
    }
    short = {
        part: (column, part) for column, part in parts.values() if column == _ON_STAGE and part not in names
    }
    return names, short | parts


def _resolved(source: Source, name: str) -> tuple[str, str]:
    names, parts = _known(source)
    if name in names:
        return name, ""
    if name not in parts:
        raise InputError(f"frames have no field {name!r}", nearest(name, [*names, *parts], "fields"))
    return parts[name]


def _of_column(source: Source, name: str, wanted: Any) -> Mask:
    if name == "split" and isinstance(wanted, str):
        return source.index.splits.where(wanted)
    if name in (*_INDEXED, "split"):
        values = source.index.table[name].combine_chunks()
        values = values.dictionary_decode() if pa.types.is_dictionary(values.type) else values
    else:
        values = source.column(name).combine_chunks()
    if wanted is None and pa.types.is_list(values.type):
        return np.asarray(pc.equal(pc.fill_null(pc.list_value_length(values), 0), 0))
    if callable(wanted) or not pa.types.is_list(values.type):
        return _fits(values, wanted, name)
    if _holds_structs(values.type):
        raise InputError(
            f"{name!r} is a list of structs, which equals no single value",
            f"Name a field of it, {name}.{_parts(values.type)[0].name} for one, or give a function.",
        )
    elements = _fits(pc.list_flatten(values), wanted, name)
    return _any_of(pc.list_parent_indices(values), elements, len(values))


def _within(values: Any, parts: Mapping[str, Any], frames: int, column: str) -> Mask:
    """Which lists have one struct in them that fulfils the conditions on all its parts."""
    structs = pc.list_flatten(values)
    mask = np.ones(len(structs), np.bool_)
    for part, wanted in parts.items():
        mask &= _fits(pc.struct_field(structs, part), wanted, f"{column}.{part}")
    return _any_of(pc.list_parent_indices(values), mask, frames)


def _any_of(parents: Any, elements: Mask, lists: int) -> Mask:
    mask = np.zeros(lists, np.bool_)
    mask[np.asarray(parents)[elements]] = True
    return mask


def _fits(values: Any, wanted: Any, name: str) -> Mask:
    if callable(wanted):
        decide: Callable[[Any], Any] = wanted
        return np.fromiter((bool(decide(one)) for one in values.to_pylist()), np.bool_, len(values))
    if wanted is None:
        return np.asarray(pc.is_null(values))
    several = isinstance(wanted, Collection) and not isinstance(wanted, (str, bytes))
    try:
        choice = pa.array([*wanted] if several else [wanted], values.type)
    except (pa.ArrowException, TypeError, OverflowError):
        raise InputError(
            f"{name!r} is never {wanted!r}: its values are of type {values.type}",
            "Give a value of that type, a collection of such, or a function.",
        ) from None
    return np.asarray(pc.is_in(values, value_set=choice))


def _holds_structs(kind: Any) -> bool:
    return bool(pa.types.is_list(kind)) and bool(pa.types.is_struct(kind.value_type))


def _parts(kind: Any) -> list[Any]:
    struct = kind.value_type
    return [] if is_picture(struct) else [struct.field(n) for n in range(struct.num_fields)]
