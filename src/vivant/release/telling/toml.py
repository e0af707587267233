"""A configuration as TOML again: every choice spelled out, defaults too."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

_BARE: Final = re.compile(r"^[A-Za-z0-9_-]+$")


def written(data: Mapping[str, Any]) -> str:
    """Plain data as TOML 1.0: text, numbers, truth values, lists and tables; what is None is left out."""
    return "\n".join(_table(data, ())).strip() + "\n"


def _table(data: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    plain = {
        k: v for k, v in data.items() if v is not None and not (isinstance(v, Mapping) and len(path) < 2)
    }
    tables = {k: v for k, v in data.items() if isinstance(v, Mapping) and len(path) < 2}
    if path and (plain or not tables):
        yield f"\n[{'.'.join(map(_key, path))}]"
    yield from (f"{_key(name)} = {_value(value)}" for name, value in plain.items())
    for name, table in tables.items():
        yield from _table(table, (*path, name))


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        inner = (f"{_key(name)} = {_value(one)}" for name, one in value.items() if one is not None)
        return "{ " + ", ".join(inner) + " }" if value else "{}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    # JSON spells texts and numbers as TOML does, but for DEL, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(name: str) -> str:
    return name if _BARE.match(name) else _value(str(name))
