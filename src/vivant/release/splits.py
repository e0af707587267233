"""Which split every character and every story goes into."""

from collections.abc import Mapping, Sequence

from vivant.release.splitting.values import Split, SplitCharacter, SplitReport, SplitStory

__all__ = ["Split", "SplitCharacter", "SplitReport", "SplitStory", "split"]


def split(
    stories: Sequence[SplitStory],
    characters: Sequence[SplitCharacter],
    shares: Mapping[str, float],
    *,
    seed: int,
) -> Split:
    raise NotImplementedError
