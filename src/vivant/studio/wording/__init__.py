"""Characters in words: telling an identity, and reading one back from anybody's words."""

from vivant.studio.wording.describing import describe, listed, phrase
from vivant.studio.wording.reading import read_identity, read_told

__all__ = ["describe", "listed", "phrase", "read_identity", "read_told"]
