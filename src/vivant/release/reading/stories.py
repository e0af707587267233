"""The frames of a selection story by story."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vivant.release.reading.index import Index, Positions


@dataclass(frozen=True, slots=True)
class StoryPlaces:
    """Stories in order, and where the frames of each begin and end among all, ordered by story and frame."""

    ids: tuple[str, ...]
    ordered: Positions
    bounds: npt.NDArray[np.int64]

    def positions(self, number: int) -> Positions:
        """The frames of a story in its own order."""
        return self.ordered[self.bounds[number] : self.bounds[number + 1]]


def story_places(index: Index, positions: Positions) -> StoryPlaces:
    """What `positions` hold of which story."""
    codes = index.stories.codes[positions]
    ordered = positions[np.lexsort((index.frame_indexes[positions], codes))]
    stories, begins = np.unique(index.stories.codes[ordered], return_index=True)
    ids = tuple(index.stories.texts[code] for code in stories)
    return StoryPlaces(ids, ordered, np.append(begins, len(ordered)))
