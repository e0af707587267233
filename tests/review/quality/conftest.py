"""An empty catalogue for answers."""

from tests.review.quality.recorded import book

__all__ = ["book"]
