"""A builder killed at any moment loses nothing it acknowledged and shows nothing half done."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store import made_up
from tests.store.builder import FRAMES, unit
from vivant.errors import ProjectError
from vivant.store.opening import Store, open_store, own_store
from vivant.store.packs import PackWriter, pack_numbers, pack_path


def killed_build(project: Path, stories: int, pause: float) -> int:
    """Has a process build, kills it a moment after so many stories, and returns the last it told of."""
    program = (
        f"from pathlib import Path; from tests.store.builder import build; build(Path({str(project)!r}))"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        told = [child.stdout.readline() for _ in range(stories)]
        time.sleep(pause)
        child.send_signal(signal.SIGKILL)
        told += child.stdout.readlines()
    assert child.returncode == -signal.SIGKILL
    return int([line for line in told if line.endswith(b"\n")][-1])


def assert_whole(store: Store, acknowledged: int) -> None:
    units = store.catalogue.committed_units()
    assert {f"S{n:05d}" for n in range(1, acknowledged + 1)} <= units
    for record in store.catalogue.stories():
        frames = list(store.catalogue.frames(record.id))
        states = {frame.state for frame in frames}
        assert len(frames) == FRAMES
        assert states == ({"accepted"} if record.id in units else {"pending"})
        assert sum(len(store.catalogue.attempts(f.id)) for f in frames) == FRAMES * (record.id in units)
    places = list(store.catalogue.located())
    assert len(places) == FRAMES * len(units)
    for place in places:
        store.blobs.verify(place)
    indexed = sum(place.length for place in places)
    assert indexed == sum(pack_path(store.directory, n).stat().st_size for n in pack_numbers(store.directory))


def test_nothing_acknowledged_is_lost_and_nothing_half_done_is_seen(tmp_path: Path) -> None:
    chance = random.Random(5)
    acknowledged = 0
    for _ in range(3):
        last = killed_build(tmp_path, chance.randint(1, 12), chance.uniform(0, 0.02))
        assert last > acknowledged
        acknowledged = last
        with own_store(tmp_path) as store:
            assert_whole(store, acknowledged)


def test_images_that_were_never_committed_are_cut_off_when_a_build_begins(tmp_path: Path) -> None:
    with own_store(tmp_path) as store:
        writer = PackWriter(store.directory)
        store.catalogue.save_story(made_up.story_record(1, FRAMES))
        store.catalogue.commit(unit(writer, 1))
        unit(writer, 2)
        writer.close()
    with open_store(tmp_path) as store:
        size = pack_path(store.directory, 0).stat().st_size
        assert size > store.catalogue.pack_ends()[0], "looking at a project changes nothing"
    with own_store(tmp_path) as store:
        assert_whole(store, 1)


def test_only_one_process_builds_a_project_at_a_time(tmp_path: Path) -> None:
    with own_store(tmp_path):
        with pytest.raises(ProjectError, match="being built by another"), own_store(tmp_path):
            pass
        with open_store(tmp_path) as store:
            assert store.catalogue.count_attempts() == 0
    with own_store(tmp_path):
        pass
