"""Claiming and answering as the live screens do, over the API."""

import asyncio
import itertools
from typing import Any

from starlette.testclient import TestClient

from tests.review.serving import Office
from vivant.review.queue.tasks import bring_up_to_date

_KEYS = itertools.count(1)


def bring(office: Office) -> None:
    """Makes tasks of everything that waits."""
    asyncio.run(bring_up_to_date(office.desk))


def claim(client: TestClient, checkpoint: str, most: int = 8, **more: Any) -> list[dict[str, Any]]:
    answered = client.post(f"/api/queue/{checkpoint}/claim", json={"most": most, **more})
    assert answered.status_code == 200, answered.text
    items: list[dict[str, Any]] = answered.json()["items"]
    return items


def sent(item: dict[str, Any], verdict: str = "pass", *defects: str, **more: Any) -> dict[str, Any]:
    """An answer to an item, with a key of its own."""
    answer = {"verdict": verdict, "defects": list(defects), "seconds": 1.5, "by_key": True, **more}
    return {
        "key": f"key-{next(_KEYS):08d}",
        "task": item["task"],
        "lease": item["lease"],
        "version": item["version"],
        "answer": answer,
    }


def answer(
    client: TestClient, item: dict[str, Any], verdict: str = "pass", *defects: str, **more: Any
) -> dict[str, Any]:
    """Sends an answer that is taken."""
    answered = client.post("/api/answers", json=sent(item, verdict, *defects, **more))
    assert answered.status_code == 200, answered.text
    taken: dict[str, Any] = answered.json()
    return taken
