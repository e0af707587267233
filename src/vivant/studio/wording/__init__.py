"""Characters in words: telling an identity, and reading one back from anybody's words."""

from vivant.studio.wording.describing import describe
from vivant.studio.wording.reading import read_identity

__all__ = ["describe", "read_identity"]
