import asyncio
import contextlib
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.engine.work import BadSetup, Setup
from vivant.engine.jobs import Failed, Finished, Job, Result
from vivant.engine.pool import Pool
from vivant.errors import InputError, JobError

Payload = tuple[str, Any]


@pytest.fixture(autouse=True)
def no_process_is_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def run(*jobs: Job[Payload], workers: int = 1) -> dict[str, Result[Any]]:
    """The results of jobs by key, in the order in which they ended."""
    results: dict[str, Result[Any]] = {}

    async def main() -> None:
        async with Pool[Payload, Any](Setup(), workers=workers) as pool:
            await pool.run(jobs, lambda job, result: results.__setitem__(job.key, result))

    asyncio.run(main())
    return results


def job(key: str, verb: str, argument: Any = None, weight: int = 0) -> Job[Payload]:
    return Job(key, weight, (verb, argument))


def failed(result: Result[Any]) -> Failed:
    assert isinstance(result, Failed)
    return result


def test_every_job_is_done_once() -> None:
    results = run(*(job(f"j{n:02d}", "square", n) for n in range(40)), workers=2)
    assert results == {f"j{n:02d}": Finished(n * n) for n in range(40)}


def test_no_jobs_need_no_processes() -> None:
    assert run() == {}


def test_the_heaviest_job_goes_first_and_keys_settle_ties() -> None:
    results = run(job("b", "square", 1), job("c", "square", 1, weight=9), job("a", "square", 1))
    assert list(results) == ["c", "a", "b"]


def test_large_payloads_and_results_travel() -> None:
    results = run(job("there", "length", bytes(5_000_000)), job("back", "repeat", 5_000_000))
    assert results == {"there": Finished(5_000_000), "back": Finished(bytes(5_000_000))}


def test_a_failing_job_does_not_stop_the_others() -> None:
    results = run(job("a", "fail", "ouch"), job("b", "square", 3))
    assert isinstance(failed(results["a"]).error, JobError)
    assert "a broke off: RuntimeError: ouch" in str(failed(results["a"]).error)
    assert "in fail" in failed(results["a"]).trace
    assert results["b"] == Finished(9)


def test_an_error_meant_for_people_arrives_as_it_was_raised() -> None:
    error = failed(run(job("a", "refuse", "not this text"))["a"]).error
    assert isinstance(error, InputError)
    assert (error.what, error.do) == ("not this text", "Change it.")


def test_what_cannot_travel_fails_alone() -> None:
    results = run(job("there", "length", lambda: 0), job("back", "stubborn"), job("fine", "square", 2))
    assert "lambda" in str(failed(results["there"]).error)
    assert "I stay" in str(failed(results["back"]).error)
    assert results["fine"] == Finished(4)


def test_the_job_of_a_dead_worker_is_done_by_another(tmp_path: Path) -> None:
    results = run(job("a", "die once", tmp_path / "died"), job("b", "square", 2), workers=2)
    assert results == {"a": Finished("survived"), "b": Finished(4)}


def test_a_job_that_always_ends_its_worker_is_given_up_and_the_others_are_done() -> None:
    results = run(job("deadly", "die", weight=5), job("exits", "exit", 7), job("fine", "square", 2))
    assert "deadly ended 3 worker processes; the last one ended by SIGKILL" in str(
        failed(results["deadly"]).error
    )
    assert "exit code 7" in str(failed(results["exits"]).error)
    assert results["fine"] == Finished(4)


def test_workers_stay_warm_between_runs() -> None:
    pids: list[Result[int]] = []

    async def main() -> None:
        async with Pool[Payload, int](Setup(), workers=2) as pool:
            for _ in range(3):
                await pool.run([job("pid", "pid")], lambda _, result: pids.append(result))

    asyncio.run(main())
    assert len(pids) == 3
    assert pids[0] == pids[1] == pids[2] != Finished(os.getpid())


def test_a_worker_that_cannot_get_ready_ends_the_run() -> None:
    async def main(how: str) -> None:
        async with Pool[Payload, Any](BadSetup(how), workers=2) as pool:
            await pool.run([job("a", "square", 1), job("b", "square", 1)], lambda *_: None)

    with pytest.raises(InputError, match="no model there"):
        asyncio.run(main("raise"))
    with pytest.raises(JobError, match="do not get ready: the last one ended by SIGKILL"):
        asyncio.run(main("die"))


def test_an_error_in_taking_a_result_stops_everything() -> None:
    def refuse(_job: Job[Payload], _result: Result[Any]) -> None:
        raise LookupError("nowhere to put it")

    async def main() -> None:
        pool = Pool[Payload, Any](Setup(), workers=2)
        await pool.run([job("a", "square", 1), job("b", "sleep", 0.05)], refuse)

    with pytest.raises(LookupError, match="nowhere"):
        asyncio.run(main())


def test_what_workers_print_is_a_message_and_not_output(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(job("a", "chatter", "hello")) == {"a": Finished("said")}
    told = capfd.readouterr()
    assert told.out == ""
    assert "hello" in told.err


def test_workers_ignore_an_interrupt() -> None:
    assert run(job("a", "interrupt self")) == {"a": Finished("still here")}


def test_cancelling_ends_even_busy_workers_within_the_grace(tmp_path: Path) -> None:
    async def main() -> None:
        async with Pool[Payload, Any](Setup(), workers=2, grace=0.3) as pool:
            running = asyncio.create_task(
                pool.run([job(str(n), "sleep noted", tmp_path) for n in range(4)], lambda *_: None)
            )
            while len(list(tmp_path.iterdir())) < 2:
                await asyncio.sleep(0.01)
            running.cancel()
            begun = time.perf_counter()
            with pytest.raises(asyncio.CancelledError):
                await running
            assert time.perf_counter() - begun < 30

    asyncio.run(main())
    pids = [int(path.name) for path in tmp_path.iterdir()]
    assert len(pids) == 2
    assert not any(alive(pid) for pid in pids)


def test_no_worker_outlives_a_parent_that_was_killed(tmp_path: Path) -> None:
    with parent_process(tmp_path) as parent:
        pids = workers_of(parent, tmp_path)
        parent.kill()
    assert comes_true(lambda: not any(alive(pid) for pid in pids))


def test_an_interrupt_from_the_keyboard_ends_everything_quietly(tmp_path: Path) -> None:
    with parent_process(tmp_path) as parent:
        pids = workers_of(parent, tmp_path)
        os.killpg(parent.pid, signal.SIGINT)
        _, errors = parent.communicate(timeout=10)
    assert not any(alive(pid) for pid in pids)
    assert errors.decode().strip().splitlines() == ["interrupted"]


@pytest.mark.parametrize("pause", [0.0, 0.03, 0.08])
def test_an_interrupt_while_workers_start_is_quiet_too(tmp_path: Path, pause: float) -> None:
    with parent_process(tmp_path) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        time.sleep(pause)
        os.killpg(parent.pid, signal.SIGINT)
        _, errors = parent.communicate(timeout=10)
    assert errors.decode().strip().splitlines() == ["interrupted"]


PARENT = """
import asyncio, sys
from pathlib import Path
from tests.engine.work import Setup
from vivant.engine.jobs import Job
from vivant.engine.pool import Pool

async def main():
    async with Pool(Setup(), workers=2, grace=0.3) as pool:
        print("begun", flush=True)
        await pool.run([Job(str(n), 0, ("sleep noted", Path(sys.argv[1]))) for n in range(3)], print)

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted", file=sys.stderr)
"""


def parent_process(pids: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", PARENT, str(pids)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def workers_of(parent: "subprocess.Popen[bytes]", pids: Path) -> list[int]:
    assert comes_true(lambda: len(list(pids.iterdir())) == 2)
    assert parent.poll() is None
    return [int(path.name) for path in pids.iterdir()]


def alive(pid: int) -> bool:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def comes_true(condition: Callable[[], bool], seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True
