"""The base of every value that enters or leaves: frozen, closed, with one canonical spelling."""

import hashlib
from typing import Any

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def canonical(value: BaseModel | Any) -> str:
    """JSON with sorted keys and no spaces: equal text for equal values."""
    import json

    data = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fingerprint(value: BaseModel | Any) -> str:
    """sha256 of the canonical spelling, in hexadecimal."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()
