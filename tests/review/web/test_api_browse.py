"""What the grid asks the server: orders, rows, counts, and deciding on everything found."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from tests.review.many_frames import make_many
from tests.review.serving import Office, copy_of, office
from vivant.store.audit import broken_links, entries


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_many(tmp_path_factory.mktemp("api") / "many", 240, characters=12, pictures=8, size=64)


@pytest.fixture
def opened(many: Path, tmp_path: Path) -> Iterator[Office]:
    with office(copy_of(many, tmp_path / "project")) as found:
        yield found


@pytest.fixture
def viewer(opened: Office) -> TestClient:
    return opened.client("viewer")


def rows_of(client: TestClient, query: str = "") -> tuple[list[int], str]:
    answer = client.get(f"/api/frames/order?{query}")
    assert answer.status_code == 200, answer.text
    rows = np.frombuffer(answer.content, "<u4").tolist()
    assert answer.headers["x-count"] == str(len(rows))
    return rows, answer.headers["x-index"]


def frames(client: TestClient, query: str = "") -> list[dict[str, Any]]:
    rows, index = rows_of(client, query)
    asked = ",".join(map(str, rows[:100]))
    told: list[dict[str, Any]] = client.get(f"/api/frames/rows?index={index}&rows={asked}").json()["rows"]
    return told


def test_the_order_is_told_as_numbers_and_the_rows_as_frames(viewer: TestClient) -> None:
    told = frames(viewer)
    assert [one["id"] for one in told[:9]] == [f"S00001-F0{n}" for n in range(1, 9)] + ["S00002-F01"]
    assert told[0]["title"] == "Tale 1"
    assert set(told[0]["picture"]) == {"id", "width", "height"}
    assert viewer.get(f"/pictures/{told[0]['picture']['id']}/160").status_code == 200


def test_a_filter_in_the_address_is_obeyed(viewer: TestClient) -> None:
    told = frames(viewer, "state=pending&state=rejected&sort=-score")
    assert {one["state"] for one in told} == {"pending", "rejected"}
    scores = [one["score"] for one in told]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    "query",
    ["colour=red", "score_from=2", "score_from=nan", "sort=size", "seed=-1", f"text={'x' * 201}"],
)
def test_an_address_that_asks_nonsense_is_refused(viewer: TestClient, query: str) -> None:
    assert viewer.get(f"/api/frames/order?{query}").status_code == 422


def test_rows_of_another_index_or_without_sense_are_refused(viewer: TestClient) -> None:
    _, index = rows_of(viewer)
    assert viewer.get("/api/frames/rows?index=other&rows=1").status_code == 409
    assert viewer.get(f"/api/frames/rows?index={index}&rows=240").status_code == 409
    assert viewer.get(f"/api/frames/rows?index={index}&rows=1;2").status_code == 422
    many = ",".join(["1"] * 401)
    assert viewer.get(f"/api/frames/rows?index={index}&rows={many}").status_code == 422


def test_counts_add_up_to_what_is_found(viewer: TestClient) -> None:
    told = viewer.get("/api/frames/facets?setting=forest").json()
    assert told["count"] == len(rows_of(viewer, "setting=forest")[0])
    assert sum(one["count"] for one in told["fields"]["state"]) == told["count"]
    assert sum(one["count"] for one in told["fields"]["setting"]) == told["total"] == 240
    assert told["names"]["C0001"] == "Nobody 1"


def test_stories_and_characters_are_found_by_words(viewer: TestClient) -> None:
    found = viewer.get("/api/frames/stories?text=tale 3").json()["stories"]
    assert found[0]["id"] == "S00003"
    assert {one["title"] for one in found} == {"Tale 3", "Tale 30"}
    rows, _ = rows_of(viewer, "story=S00003")
    assert found[0]["rows"] == rows
    assert viewer.get("/api/frames/characters?text=C0012").json()["characters"] == [
        {"id": "C0012", "name": "Nobody 12"}
    ]


def bulk(client: TestClient, count: int, verdict: str = "fail", **filters: Any) -> Any:
    body = {"filters": filters, "count": count, "verdict": verdict, "why": "looked through"}
    return client.post("/api/frames/bulk", json=body)


def test_everything_found_is_decided_on_once_and_written_down(opened: Office) -> None:
    judge = opened.client("adjudicator", "Grace")
    before = frames(judge, "state=pending")
    answer = bulk(judge, len(before), state=["pending"])
    assert answer.json() == {"decided": len(before), "left": [], "reasons": []}
    assert rows_of(judge, "state=pending")[0] == []
    with opened.desk.project.catalogue.view() as connection:
        assert list(broken_links(connection)) == []
        kinds = [entry.kind for entry in entries(connection)]
        assert kinds.count("bulk") == 1
        assert kinds.count("decided") == len(before)
    decided = opened.desk.project.catalogue.decision("frames", before[0]["id"])
    assert decided is not None
    assert (decided.approved, decided.by, decided.why) == (False, "Grace", "looked through")


def test_a_count_that_is_not_so_decides_nothing(opened: Office) -> None:
    judge = opened.client("adjudicator")
    before = len(rows_of(judge, "state=pending")[0])
    answer = bulk(judge, before + 1, state=["pending"])
    assert (answer.status_code, answer.json()["count"]) == (409, before)
    assert opened.desk.project.catalogue.decisions() == []


def test_frames_without_a_picture_are_left_out_and_told(opened: Office) -> None:
    with opened.desk.project.catalogue.transaction() as connection:
        connection.exec_driver_sql("UPDATE frames SET best = NULL WHERE id = 'S00001-F01'")
        connection.exec_driver_sql("UPDATE outcomes SET best = NULL WHERE subject = 'S00001-F01'")
        connection.exec_driver_sql("UPDATE stories SET revision = 2 WHERE id = 'S00001'")
    answer = bulk(opened.client("adjudicator"), 8, "pass", story=["S00001"]).json()
    assert answer["decided"] == 7
    assert [one["frame"] for one in answer["left"]] == ["S00001-F01"]


def test_only_adjudicators_decide_in_bulk(opened: Office) -> None:
    assert bulk(opened.client("reviewer"), 8, story=["S00001"]).status_code == 403
    assert bulk(opened.anonymous(), 8, story=["S00001"]).status_code == 401
