"""Frames for PyTorch: the same order with any number of workers, each frame once, and exactly the rest after a stop."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from vivant.errors import InputError, UsageError
from vivant.release.reading.frames import Frame
from vivant.release.reading.release import Release

torch = pytest.importorskip("torch", reason="needs PyTorch: make test-diffusers")

pytestmark = pytest.mark.filterwarnings("default")


def name(frame: Frame) -> str:
    return frame.frame_id


def seen(batches: Any) -> list[str]:
    return [id for batch in batches for id in batch]


@pytest.fixture(scope="module")
def whole(tales: Release) -> list[str]:
    """One epoch in the order of one process without workers."""
    return seen(tales.torch(shuffle=True, seed=7, transform=name).loader(batch_size=4))


def test_an_epoch_has_every_frame_once_in_an_order_of_its_own(tales: Release, whole: list[str]) -> None:
    frames = tales.torch(shuffle=True, seed=7, transform=name)
    loader = frames.loader(batch_size=4)
    assert whole == seen(loader) == [frame.frame_id for frame in tales.shuffled(seed=7)]
    second = seen(loader)
    assert second == [frame.frame_id for frame in tales.shuffled(seed=7, epoch=1)] != whole
    assert sorted(second) == sorted(whole) == sorted(frame.frame_id for frame in tales)
    plain = tales.torch(transform=name)
    assert [plain[n] for n in range(len(plain))] == [frame.frame_id for frame in tales]


@pytest.mark.parametrize(("start", "workers"), [("fork", 2), ("spawn", 1)])
def test_workers_change_nothing(start: str, workers: int, tales: Release, whole: list[str]) -> None:
    frames = tales.torch(shuffle=True, seed=7, transform=name)
    loader = frames.loader(
        batch_size=4, workers=workers, multiprocessing_context=start, persistent_workers=True
    )
    assert seen(loader) == whole
    assert seen(loader) == [frame.frame_id for frame in tales.shuffled(seed=7, epoch=1)]


def test_a_dataloader_of_ones_own_gives_the_same(tales: Release, whole: list[str]) -> None:
    frames = tales.torch(shuffle=True, seed=7, transform=name)
    loading = torch.utils.data.DataLoader(frames, batch_size=8, num_workers=2)
    assert seen(loading) == whole
    frames.set_epoch(1)
    assert seen(loading) == [frame.frame_id for frame in tales.shuffled(seed=7, epoch=1)]


@pytest.mark.parametrize("workers", [0, 2])
@pytest.mark.parametrize("batches", [0, 1, 5, 16])
def test_what_stopped_goes_on_with_exactly_the_rest(
    workers: int, batches: int, tales: Release, whole: list[str]
) -> None:
    stopped = tales.torch(shuffle=True, seed=7, transform=name).loader(batch_size=4, workers=workers)
    iterator = iter(stopped)
    done = seen(next(iterator) for _ in range(batches))
    state = stopped.state_dict()
    del iterator
    goes_on = tales.torch(shuffle=True, seed=7, transform=name).loader(batch_size=3, workers=2 - workers)
    goes_on.load_state_dict(state)
    assert len(goes_on) == -(-(len(whole) - len(done)) // 3)
    assert done + seen(goes_on) == whole
    assert seen(goes_on) == [frame.frame_id for frame in tales.shuffled(seed=7, epoch=1)]


def test_processes_share_an_epoch(tales: Release, whole: list[str]) -> None:
    shares = [
        seen(tales.torch(shuffle=True, seed=7, transform=name, rank=rank, world=3).loader(batch_size=4))
        for rank in range(3)
    ]
    assert sorted(id for one in shares for id in one) == sorted(whole)
    assert [one[0] for one in shares] == whole[:3]
    even = [len(tales.torch(shuffle=True, seed=7, rank=rank, world=4, even=True)) for rank in range(4)]
    assert even == [len(whole) // 4] * 4


def test_processes_are_those_of_torch_distributed(
    tales: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch.distributed as distributed

    distributed.init_process_group("gloo", init_method=f"file://{tmp_path}/met", rank=0, world_size=1)
    monkeypatch.setattr(distributed, "get_rank", lambda: 1)
    monkeypatch.setattr(distributed, "get_world_size", lambda: 3)
    try:
        mine = tales.torch(transform=name)
        assert [mine[n] for n in range(len(mine))] == [frame.frame_id for frame in tales[1::3]]
        assert len(tales.torch(rank=0, world=1)) == len(tales)
    finally:
        distributed.destroy_process_group()


def test_a_sample_is_a_tensor_with_its_words(tales: Release) -> None:
    one = tales.torch()[0]
    assert one["image"].dtype == torch.uint8
    assert np.array_equal(one["image"].numpy().transpose(1, 2, 0), tales[0].image)
    assert (one["frame_id"], one["caption"]) == (tales[0].frame_id, tales[0].caption)
    batch = next(iter(tales.torch().loader(batch_size=5)))
    assert batch["image"].shape == (5, 3, tales[0].height, tales[0].width)


def test_iterating_again_goes_on(tales: Release, whole: list[str]) -> None:
    loader = tales.torch(shuffle=True, seed=7, transform=name).loader(batch_size=4)
    first = next(iter(loader))
    assert [*first, *seen(loader)] == whole


def test_what_would_change_the_order_is_refused(tales: Release) -> None:
    frames = tales.torch(shuffle=True, seed=7)
    with pytest.raises(UsageError, match="shuffle cannot be chosen"):
        frames.loader(shuffle=True)
    with pytest.raises(UsageError, match="in_order cannot be chosen"):
        frames.loader(in_order=False)
    with pytest.raises(UsageError, match="rank and world go together"):
        tales.torch(world=4)
    with pytest.raises(InputError, match="another seed"):
        frames.load_state_dict(tales.torch(shuffle=True, seed=8).state_dict())
    with pytest.raises(InputError, match="other frames"):
        frames.load_state_dict(tales.split("train").torch(shuffle=True, seed=7).state_dict())
    with pytest.raises(IndexError):
        frames[len(frames)]
