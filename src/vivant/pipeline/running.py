"""How a phase gets its work done: by whichever engine, results into the catalogue as they arrive."""

from typing import Any, TypeAlias

from vivant.engine.jobs import Engine
from vivant.pipeline.workshop import Made, Work
from vivant.store.records import Commit

WorkEngine: TypeAlias = Engine[Work, Made]


def commit_of(unit: str, made: Made, **more: Any) -> Commit:
    """What a unit of work leaves behind, with what the phase adds."""
    return Commit(
        **{
            "unit": unit,
            "blobs": made.blobs,
            "attempts": made.attempts,
            "outcomes": made.outcomes,
            "counts": made.counts,
            "truth": {request: fault.model_dump_json() for request, fault in made.truth.items()},
            **more,
        }
    )
