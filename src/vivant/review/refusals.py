"""Why a request is not done: each kind of refusal has one HTTP status."""

from collections.abc import Mapping
from typing import Any

from vivant.errors import UsageError, VivantError


class NotFound(VivantError):
    """What was asked for is not there."""


class Conflict(VivantError):
    """What was to be changed is not as the caller believed; `more` goes into the answer."""

    def __init__(self, what: str, do: str = "", *, more: Mapping[str, Any] | None = None) -> None:
        super().__init__(what, do)
        self.more = dict(more or {})


class Unprocessable(UsageError):
    """What was sent is well formed, and cannot be used; `more` goes into the answer."""

    def __init__(self, what: str, do: str = "", *, more: Mapping[str, Any] | None = None) -> None:
        super().__init__(what, do)
        self.more = dict(more or {})


class Unwelcome(VivantError):
    """A request that is not even looked at, with the `status` and `headers` of the answer."""

    def __init__(
        self, what: str, do: str = "", *, status: int, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(what, do)
        self.status = status
        self.headers = dict(headers or {})
