"""Frames for PyTorch: a data set in the order of an epoch, and a loader that knows how far it has come."""

import importlib.util
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from vivant.errors import UsageError
from vivant.release.reading.epochs import Epochs, Order
from vivant.release.reading.frames import Frame

if TYPE_CHECKING:
    from vivant.release.reading.release import Release

_ITS_OWN: Final = {"shuffle", "sampler", "batch_sampler", "num_workers", "drop_last", "in_order"}
"""Options of a DataLoader that would give other samples, or in another order, than are counted."""


class TorchFrames:
    """A map-style data set: sample `i` is the `i`-th of what is still to come of the epoch, for this process.

    So a DataLoader with any number of workers gives the same samples in the same order, and each exactly
    once over all processes. Samples are what `transform` makes of a frame; without, a dictionary with
    `frame_id`, `story_id`, `caption` and `image`, a uint8 tensor (3, height, width).
    """

    def __init__(self, release: "Release", epochs: Epochs, transform: Callable[[Frame], Any]) -> None:
        import torch

        self.release = release
        self.epochs = epochs
        self.transform = transform
        # In shared memory, so that workers that outlive an epoch see the next one.
        self._begun = torch.zeros(2, dtype=torch.int64).share_memory_()
        self._known: tuple[tuple[int, int], Order] | None = None
        self._begin()

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, number: int) -> Any:
        if not 0 <= number < len(self._order):
            raise IndexError(number)
        return self.transform(self.release[int(self._order[number])])

    def set_epoch(self, epoch: int) -> None:
        """Begins an epoch, as of a DistributedSampler."""
        self.epochs.turn(epoch)
        self._begin()

    def loader(self, batch_size: int | None = 1, workers: int = 0, **options: Any) -> "Loader":
        """A DataLoader over this, with any of its other options, that can stop and go on in mid-epoch."""
        return Loader(self, batch_size, workers, options)

    def state_dict(self) -> dict[str, Any]:
        """Which epoch it is in, and how many samples `loader` has handed out of it, over all processes."""
        return self.epochs.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """From now on this has exactly the rest."""
        self.epochs.load_state_dict(state)
        self._begin()

    def _begin(self) -> None:
        """Counts samples from where the epochs stand now."""
        self._begun[0], self._begun[1] = self.epochs.epoch, self.epochs.taken

    @property
    def _order(self) -> Order:
        begun = (int(self._begun[0]), int(self._begun[1]))
        if self._known is None or self._known[0] != begun:
            self._known = (begun, self.epochs.rest_from(*begun))
        return self._known[1]


class Loader:
    """Batches of one epoch a time; iterating again goes on with the rest, or with the next epoch.

    What was handed out counts as done, what workers hold ready does not.
    """

    def __init__(
        self, frames: TorchFrames, batch_size: int | None, workers: int, options: dict[str, Any]
    ) -> None:
        from torch.utils.data import DataLoader

        if clashing := options.keys() & _ITS_OWN:
            raise UsageError(
                f"the loader's order is its data set's own: {', '.join(sorted(clashing))} cannot be chosen",
                "Give shuffle, seed and even to release.torch(), workers to loader().",
            )
        self.frames = frames
        self._size = batch_size
        self._loading = DataLoader(frames, batch_size=batch_size, num_workers=workers, **options)

    def __len__(self) -> int:
        """Batches still to come of this epoch."""
        left = len(self.frames.epochs.rest())
        return -(-left // (self._size or 1))

    def __iter__(self) -> Iterator[Any]:
        self.frames._begin()
        left = len(self.frames)
        for batch in self._loading:
            count = min(self._size or 1, left)
            left -= count
            self.frames.epochs.take(count)
            yield batch
        self.frames.set_epoch(self.frames.epochs.epoch + 1)

    def state_dict(self) -> dict[str, Any]:
        """Which epoch it is in, and how many samples of it were handed out, over all processes."""
        return self.frames.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """The next iteration gives exactly the rest."""
        self.frames.load_state_dict(state)


def torch_frames(
    release: "Release",
    *,
    shuffle: bool,
    seed: int,
    transform: Callable[[Frame], Any] | None,
    rank: int | None,
    world: int | None,
    even: bool,
) -> TorchFrames:
    """The data set; `rank` and `world` are those of `torch.distributed` where that runs and nothing is given."""
    if importlib.util.find_spec("torch") is None:
        raise UsageError("data sets for PyTorch need PyTorch", "pip install torch")
    import torch

    if (rank is None) != (world is None):
        raise UsageError(
            "rank and world go together", "Give both, or neither for those of torch.distributed."
        )
    if (
        rank is None
        and world is None
        and torch.distributed.is_available()
        and torch.distributed.is_initialized()
    ):
        rank, world = torch.distributed.get_rank(), torch.distributed.get_world_size()
    epochs = release.epochs(
        shuffle=shuffle, seed=seed, rank=rank or 0, world=1 if world is None else world, even=even
    )
    return TorchFrames(release, epochs, transform or sample)


def sample(frame: Frame) -> dict[str, Any]:
    """A frame as most training loops take it."""
    import torch

    pixels = torch.from_numpy(np.ascontiguousarray(frame.image.transpose(2, 0, 1)))
    return {"frame_id": frame.frame_id, "story_id": frame.story_id, "caption": frame.caption, "image": pixels}
