"""Every frame comes once an epoch, whoever goes through it, and what is left after a stop is exactly the rest."""

import json
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vivant.errors import InputError
from vivant.release.reading.epochs import Epochs, Order, share, shuffled

frames = st.integers(0, 200)
worlds = st.integers(1, 7)


def epochs(count: int, rank: int = 0, world: int = 1, *, even: bool = False, seed: int = 5) -> Epochs:
    return Epochs(count, "tales", seed=seed, rank=rank, world=world, even=even)


def interleaved(shares: list[Order]) -> list[int]:
    """What processes in step take, one each by turns."""
    longest = max(map(len, shares), default=0)
    return [int(one[turn]) for turn in range(longest) for one in shares if turn < len(one)]


@given(frames, st.integers(-(2**70), 2**70), st.integers(0, 2**40))
def test_an_order_has_every_number_once(count: int, seed: int, epoch: int) -> None:
    order = shuffled(count, seed, epoch)
    assert sorted(order.tolist()) == list(range(count))
    assert order.tolist() == shuffled(count, seed, epoch).tolist()


def test_an_order_is_the_same_for_ever() -> None:
    assert shuffled(10, 0, 0).tolist() == [0, 7, 8, 2, 5, 9, 4, 6, 3, 1]
    assert shuffled(10, 0, 1).tolist() == [9, 0, 6, 7, 4, 3, 2, 1, 8, 5]
    assert shuffled(10, 1, 0).tolist() == [9, 8, 7, 4, 2, 0, 3, 6, 5, 1]


def test_orders_put_every_frame_everywhere_alike() -> None:
    """How often each of 8 frames comes at each of 8 places in 4,000 epochs: 500 each, within five deviations."""
    places = np.zeros((8, 8), int)
    for epoch in range(4000):
        places[shuffled(8, 1, epoch), np.arange(8)] += 1
    assert abs(places - 500).max() < 5 * np.sqrt(500 * 7 / 8)


@given(frames, worlds, st.integers(1, 5), st.integers(0, 3))
def test_every_frame_once_over_processes_and_their_workers(
    count: int, world: int, workers: int, epoch: int
) -> None:
    seen: Counter[int] = Counter()
    for rank in range(world):
        mine = epochs(count, rank, world)
        mine.turn(epoch)
        for worker in range(workers):
            seen.update(share(mine.rest(), worker, workers).tolist())
    assert seen == Counter(range(count))


@given(frames, worlds)
def test_shares_are_as_even_as_they_can_be(count: int, world: int) -> None:
    lengths = [len(epochs(count, rank, world).rest()) for rank in range(world)]
    assert max(lengths) - min(lengths) <= 1
    assert {len(epochs(count, rank, world, even=True).rest()) for rank in range(world)} == {count // world}


@given(frames, worlds, st.data())
def test_a_run_that_stopped_goes_on_with_exactly_the_rest(
    count: int, world: int, data: st.DataObject
) -> None:
    whole = [epochs(count, rank, world).rest() for rank in range(world)]
    done = data.draw(st.integers(0, len(whole[0])))
    for rank in range(world):
        stopped = epochs(count, rank, world)
        stopped.take(done)
        goes_on = epochs(count, rank, world)
        goes_on.load_state_dict(json.loads(json.dumps(stopped.state_dict())))
        assert goes_on.rest().tolist() == whole[rank][done:].tolist()


@given(frames, worlds, worlds, st.data())
def test_it_goes_on_with_any_number_of_processes(
    count: int, world: int, other: int, data: st.DataObject
) -> None:
    whole = [epochs(count, rank, world).rest() for rank in range(world)]
    done = data.draw(st.integers(0, min(map(len, whole))))
    stopped = epochs(count, 0, world)
    stopped.take(done)
    rest = []
    for rank in range(other):
        goes_on = epochs(count, rank, other)
        goes_on.load_state_dict(stopped.state_dict())
        rest.append(goes_on.rest())
    assert interleaved([one[:done] for one in whole]) + interleaved(rest) == interleaved(whole)


def test_epochs_follow_each_other() -> None:
    one = epochs(20)
    first = one.rest().tolist()
    one.take(20)
    assert one.rest().tolist() == []
    one.turn()
    assert one.state_dict()["epoch"] == 1
    assert one.rest().tolist() != first
    one.turn(0)
    assert one.rest().tolist() == first
    plain = Epochs(20, "tales", shuffle=False)
    assert plain.rest().tolist() == list(range(20))


@pytest.mark.parametrize(
    ("of", "why"),
    [
        (Epochs(20, "other", seed=5), "other frames"),
        (Epochs(20, "tales", seed=6), "another seed"),
        (Epochs(20, "tales", seed=5, shuffle=False), "another order"),
    ],
)
def test_the_state_of_another_run_is_refused(of: Epochs, why: str) -> None:
    one = epochs(20)
    one.take(3)
    before = one.state_dict()
    with pytest.raises(InputError, match=f"the state is of {why}"):
        one.load_state_dict(of.state_dict())
    with pytest.raises(InputError, match="not the state of an epoch"):
        one.load_state_dict({"epoch": 1})
    with pytest.raises(InputError, match="21 of 20 frames"):
        one.load_state_dict({**before, "taken": 21})
    assert one.state_dict() == before


def test_a_rank_beyond_the_world_is_refused() -> None:
    with pytest.raises(InputError, match="no process 2 of 2"):
        epochs(20, 2, 2)
