import asyncio

import pytest

from vivant.engine.jobs import Engine, Failed, Finished, Job, Result
from vivant.engine.tasks import Tasks
from vivant.errors import JobError, Refused


def run(engine: Engine[float, float], *jobs: Job[float]) -> dict[str, Result[float]]:
    results: dict[str, Result[float]] = {}
    asyncio.run(engine.run(jobs, lambda job, result: results.__setitem__(job.key, result)))
    return results


def test_every_job_is_done_heaviest_first() -> None:
    async def double(payload: float) -> float:
        return payload * 2

    jobs = [Job("light", 1, 1.0), Job("heavy", 9, 2.0), Job("even", 1, 3.0)]
    results = run(Tasks(double, at_once=1), *jobs)
    assert list(results.items()) == [
        ("heavy", Finished(4.0)),
        ("even", Finished(6.0)),
        ("light", Finished(2.0)),
    ]


@pytest.mark.parametrize("at_once", [1, 3])
def test_never_more_than_allowed_go_on_at_once(at_once: int) -> None:
    going, most = 0, 0

    async def work(payload: float) -> float:
        nonlocal going, most
        going += 1
        most = max(most, going)
        await asyncio.sleep(0)
        going -= 1
        return payload

    run(Tasks(work, at_once=at_once), *(Job(str(n), 0, 0.0) for n in range(9)))
    assert most == at_once


def test_a_failing_job_does_not_stop_the_others() -> None:
    async def work(payload: float) -> float:
        if payload == 0:
            raise Refused("not this")
        return 1 / (payload - 1)

    results = run(Tasks(work, at_once=2), Job("refused", 0, 0), Job("broken", 0, 1), Job("fine", 0, 2))
    refused, broken = results["refused"], results["broken"]
    assert isinstance(refused, Failed)
    assert isinstance(refused.error, Refused)
    assert isinstance(broken, Failed)
    assert isinstance(broken.error, JobError)
    assert "ZeroDivisionError" in broken.error.what
    assert results["fine"] == Finished(1.0)


def test_cancelling_stops_what_goes_on_and_begins_nothing_more() -> None:
    begun: list[float] = []
    ended: list[float] = []

    async def work(payload: float) -> float:
        begun.append(payload)
        try:
            await asyncio.sleep(60)
        finally:
            ended.append(payload)
        return payload

    async def main() -> None:
        jobs = [Job(str(n), 0, float(n)) for n in range(9)]
        running = asyncio.create_task(Tasks(work, at_once=2).run(jobs, lambda *_: None))
        await asyncio.sleep(0.01)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    asyncio.run(main())
    assert sorted(begun) == sorted(ended) == [0.0, 1.0]


def test_an_error_in_taking_a_result_stops_everything() -> None:
    async def work(payload: float) -> float:
        await asyncio.sleep(payload)
        return payload

    def refuse(_job: Job[float], _result: Result[float]) -> None:
        raise LookupError("nowhere to put it")

    with pytest.raises(LookupError):
        asyncio.run(Tasks(work, at_once=2).run([Job("a", 0, 0.0), Job("b", 0, 60.0)], refuse))
