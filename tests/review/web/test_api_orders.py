"""Edits and orders over HTTP: on what was seen, in one transaction with the entry and the task."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.review.serving import Office, build_small, copy_of, office
from vivant.pipeline.project import open_project
from vivant.schema.record import Checkpoint
from vivant.store import audit
from vivant.store.versions import version_of

HERE = {"left": 0.25, "top": 0.25, "right": 0.5, "bottom": 0.5}


@pytest.fixture(scope="module")
def encoded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose stories wait for people, and whose characters can still be edited."""
    return build_small(tmp_path_factory.mktemp("orders") / "encoded", stories="all")


@pytest.fixture
def at(encoded: Path, tmp_path: Path) -> Iterator[Office]:
    with office(copy_of(encoded, tmp_path / "encoded")) as opened:
        yield opened


def version(opened: Office, checkpoint: Checkpoint, subject: str) -> str:
    with opened.desk.project.catalogue.view() as connection:
        found = version_of(connection, checkpoint, subject)
    assert found is not None
    return found


def told(opened: Office, id: str) -> dict[str, Any]:
    record = opened.desk.project.catalogue.story(id)
    assert record is not None
    assert record.story is not None
    return record.story.model_dump(mode="json", include={"title", "premise", "frames"})


def entries(opened: Office) -> list[tuple[str, str]]:
    with opened.desk.project.catalogue.view() as connection:
        return [(e.kind, e.by) for e in audit.entries(connection)]


def orders(client: TestClient) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = client.get("/api/orders?mine=true").json()["orders"]
    return listed


def test_the_vocabulary_holds_every_value_and_the_keys_of_defects(at: Office) -> None:
    said = at.client("viewer").get("/api/vocabulary").json()
    assert len(said["poses"]) == 28
    assert len(said["expressions"]) == 12
    assert "a mossy log" in said["settings"]["forest"]
    assert [d["key"] for d in said["defects"]["frames"]] == [*"1234567890"]
    assert said["facings"] == ["left", "right", "viewer"]


def test_a_character_is_described_by_whoever_saw_it_as_it_is(at: Office) -> None:
    client, seen = at.client("reviewer"), version(at, "characters", "C0001")
    before = at.desk.project.catalogue.character("C0001")
    assert before is not None
    words = f"{before.character.description} {before.character.name} has a blue backpack."
    said = client.post("/api/characters/C0001/description", json={"version": seen, "description": words})
    assert said.status_code == 200, said.text
    assert said.json()["version"] == version(at, "characters", "C0001") != seen
    again = client.post("/api/characters/C0001/description", json={"version": seen, "description": words})
    assert again.status_code == 409
    assert again.json()["reason"] == "changed"
    empty = client.post(
        "/api/characters/C0001/description", json={"version": said.json()["version"], "description": " "}
    )
    assert (empty.status_code, empty.json()["error"]["what"]) == (422, "the description is empty")
    assert entries(at) == [("described", "reviewer")]


def test_problems_of_a_story_are_told_with_their_places(at: Office) -> None:
    client, story = at.client("reviewer"), told(at, "S00001")
    assert client.post("/api/stories/S00001/check", json={"story": story}).json() == {"problems": []}
    story["frames"][1]["performances"][0]["pose"] = "flying"
    del story["frames"][2]["scene"]
    checked = client.post("/api/stories/S00001/check", json={"story": story}).json()["problems"]
    assert [p["where"] for p in checked] == [["frames", 1, "performances", 0, "pose"], ["frames", 2, "scene"]]
    assert checked[0]["what"].startswith('Is "flying", which is no known value.')
    body = {"version": version(at, "stories", "S00001"), "story": story}
    refused = client.put("/api/stories/S00001", json=body)
    assert refused.status_code == 422
    assert refused.json()["problems"] == checked
    assert refused.json()["error"]["what"] == "S00001 has 2 problems"
    assert entries(at) == []


def test_a_story_is_rewritten_and_its_task_renewed(at: Office) -> None:
    client, story, seen = at.client("reviewer"), told(at, "S00001"), version(at, "stories", "S00001")
    story["frames"].reverse()
    said = client.put("/api/stories/S00001", json={"version": seen, "story": story})
    assert said.status_code == 200, said.text
    assert told(at, "S00001")["frames"] == story["frames"]
    assert said.json()["version"] == version(at, "stories", "S00001")
    claimed = client.post("/api/queue/stories/claim", json={"most": 16, "holding": []}).json()["items"]
    assert said.json()["version"] in [item["version"] for item in claimed]
    late = client.put("/api/stories/S00001", json={"version": seen, "story": story})
    assert late.status_code == 409
    assert entries(at) == [("rewritten", "reviewer")]


@pytest.mark.parametrize(
    "story",
    [
        {},
        {"title": 5, "frames": "none"},
        {"title": "x", "frames": [None] * 7},
        {"title": "x", "premise": {"a": []}, "frames": [{"performances": [{"contact": 3}]}]},
    ],
)
def test_whatever_is_sent_as_a_story_is_answered_with_what_is_wrong(at: Office, story: Any) -> None:
    client = at.client("reviewer")
    checked = client.post("/api/stories/S00001/check", json={"story": story})
    assert checked.status_code == 200, checked.text
    assert checked.json()["problems"]


def test_text_that_is_no_text_is_refused_as_such(at: Office) -> None:
    client = at.client("reviewer")

    def post(path: str, body: Any) -> int:
        sent = json.dumps(body)
        headers = {"content-type": "application/json"}
        return client.post(f"/api/{path}", content=sent, headers=headers).status_code

    checked = client.post(
        "/api/stories/S00001/check",
        content=json.dumps({"story": {"title": "\ud800", "frames": []}}),
        headers={"content-type": "application/json"},
    )
    assert checked.json()["problems"] == [
        {"where": [], "what": "Cannot be read. Write plain text, not nested."}
    ]
    seen = version(at, "characters", "C0001")
    assert post("characters/C0001/description", {"version": seen, "description": "a \ud800 fox"}) == 422
    assert post("characters/C0001/another-template", {"version": seen, "why": "\udfff"}) == 422
    deep: Any = []
    for _ in range(400):
        deep = [deep]
    assert post("stories/S00001/check", {"story": {"title": "x", "frames": deep}}) == 200
    assert entries(at) == []


def test_what_is_not_there_is_not_found(at: Office) -> None:
    client = at.client("reviewer")
    body = {"version": "1.x", "description": "A fox.", "story": {}}
    assert client.post("/api/stories/S09999/check", json={"story": {}}).status_code == 404
    for path in ("characters/C9999/sheet", "characters/..%2f/another-template"):
        assert client.post(f"/api/{path}", json={"version": body["version"]}).status_code == 404


def test_orders_wait_once_and_are_listed_for_whoever_gave_them(at: Office) -> None:
    client, other = at.client("reviewer"), at.client("adjudicator")
    seen = version(at, "stories", "S00001")
    body = {"version": seen, "wish": "at  night\n- Nobody: flying"}
    first = client.post("/api/stories/S00001/frames/2/respec", json=body)
    assert first.status_code == 200, first.text
    assert client.post("/api/stories/S00001/frames/2/respec", json=body).json() == first.json()
    character = version(at, "characters", "C0001")
    another = other.post(
        "/api/characters/C0001/another-template", json={"version": character, "why": "greener"}
    )
    sheet = client.post("/api/characters/C0001/sheet", json={"version": character})
    assert (another.status_code, sheet.status_code) == (200, 200)
    listed = orders(client)
    assert [(o["kind"], o["subject"], o["state"]) for o in listed] == [
        ("sheet", "C0001", "waiting"),
        ("respec", "S00001", "waiting"),
    ]
    assert len(client.get("/api/orders").json()["orders"]) == 3
    assert entries(at) == [("ordered", "reviewer"), ("ordered", "adjudicator"), ("ordered", "reviewer")]
    with at.desk.project.catalogue.view() as connection:
        (wish, *_) = [e.data for e in audit.entries(connection)]
    assert '"wish":"at night - Nobody: flying"' in wish


def test_a_viewer_orders_nothing(at: Office) -> None:
    client, seen = at.client("viewer"), version(at, "characters", "C0001")
    assert client.post("/api/characters/C0001/sheet", json={"version": seen}).status_code == 403
    assert client.get("/api/orders").status_code == 403


def test_an_edit_of_a_frame_is_ordered_on_the_picture_that_was_seen(desk_office: Office) -> None:
    client, seen = desk_office.client("reviewer"), version(desk_office, "frames", "S00001-F01")
    body = {"version": seen, "attempt": 0, "region": HERE, "instruction": "Remove the hat."}
    assert client.post("/api/frames/S00001-F01/edit", json=body).status_code == 200
    assert orders(client)[0]["kind"] == "edit"
    for change, status in (
        ({"attempt": 99}, 422),
        ({"instruction": ""}, 422),
        ({"region": {**HERE, "right": 0.1}}, 422),
        ({"version": "9.-.0"}, 409),
    ):
        assert client.post("/api/frames/S00001-F01/edit", json=body | change).status_code == status
    assert len(orders(client)) == 1
    late = client.post("/api/stories/S00001/frames/0/respec", json={"version": "x"})
    assert late.status_code == 409


def test_what_is_ordered_survives_the_application(encoded: Path, tmp_path: Path) -> None:
    directory = copy_of(encoded, tmp_path / "encoded")
    with office(directory) as opened:
        seen = version(opened, "characters", "C0001")
        opened.client("reviewer").post("/api/characters/C0001/sheet", json={"version": seen})
    with open_project(directory) as project, project.catalogue.view() as connection:
        assert [e.kind for e in audit.entries(connection)] == ["ordered"]
