"""Everything that can go wrong, as one tree.

    VivantError
    ├── UsageError           wrong command line, configuration or input: exit code 2
    │   ├── ConfigError
    │   ├── ProjectError
    │   └── InputError
    ├── EngineMissing        a native library is not installed
    ├── StoreError           a project's catalogue or images are damaged
    ├── JobError             a unit of work broke off: its process died, or its code failed
    ├── RoleError            a model was asked and gave no usable answer
    │   ├── Transient        may work if asked again
    │   │   └── Throttled    asked too much at once: ask less, and later
    │   ├── Refused          the model declined; asking again changes nothing
    │   ├── Invalid          what came back is not what was asked for
    │   └── Misconfigured    the request can never work as configured
    │       └── Unusable     nor can any other: a wrong key, an unknown model
    └── Stopped              a clean stop that running again goes on from
        ├── OutOfBudget      the next call could cost more than is allowed: exit code 4
        └── OutOfReach       a model answers nobody any more

Every error says what happened, to what, why, and what to do next.
"""

from collections.abc import Mapping
from typing import Any


class VivantError(Exception):
    """Base of all errors that are meant to be read by people.

    `what` happened (naming the thing it happened to and why) and what to `do` about it.
    """

    def __init__(self, what: str, do: str = "") -> None:
        self.what = what
        self.do = do
        super().__init__(f"{what}\n  {do}" if do else what)

    def __reduce__(self) -> tuple[type["VivantError"], tuple[str, str]]:
        return (type(self), (self.what, self.do))


class UsageError(VivantError):
    """The command, its configuration or its input cannot be used as given."""


class ConfigError(UsageError):
    """`vivant.toml` is not valid."""


class ProjectError(UsageError):
    """A folder is not a project, or not one that this version can open."""


class InputError(UsageError):
    """A text, image or specification given by the user is not usable."""


class EngineMissing(VivantError):
    """The drawing engine's shared library cannot be found."""

    def __init__(self, what: str, do: str = "pip install thorvg-python==1.1.3") -> None:
        super().__init__(what if " " in what else f"the drawing engine {what} is not installed", do)


class StoreError(VivantError):
    """The project's catalogue or images are not as they were written."""


class JobError(VivantError):
    """A unit of work broke off: its process died, or something unforeseen was raised."""


class RoleError(VivantError):
    """A model was asked and gave no usable answer.

    `usages` is what the backend says the failed requests used, one entry each: a call that failed may
    have to be paid for.
    """

    def __init__(self, what: str, do: str = "", *, usages: tuple[Mapping[str, Any], ...] = ()) -> None:
        super().__init__(what, do)
        self.usages = usages


class Transient(RoleError):
    """A failure that may not happen again: a timeout, a lost connection, an overloaded server."""


class Throttled(Transient):
    """The backend wants to be asked less; `wait` is the seconds it asks for, if it says so."""

    def __init__(self, what: str, do: str = "", *, wait: float | None = None) -> None:
        super().__init__(what, do)
        self.wait = wait


class Refused(RoleError):
    """The model declined to answer."""


class Invalid(RoleError):
    """What came back is not what was asked for: undecodable, wrong size, wrong schema."""


class Misconfigured(RoleError):
    """The request cannot work as configured, however often it is sent."""


class Unusable(Misconfigured):
    """No request can work as configured: the key is not accepted, or there is no such model.

    The build stops, because everything else would fail alike.
    """


class Stopped(VivantError):
    """Work stopped on purpose; running the same command again goes on."""


class OutOfBudget(Stopped):
    """The next call could cost more than the budget that is left."""


class OutOfReach(Stopped):
    """A model failed call after call as if it were gone; nothing more is asked of it."""
