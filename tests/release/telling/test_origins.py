"""Where everything came from: the configuration without what is private, the prompts, the models."""

import json
from pathlib import Path
from typing import Any

from vivant.config import Config, parse_config
from vivant.gate.routing import ROUTES
from vivant.models.asking.prompts import all_prompts
from vivant.pipeline.project import open_project
from vivant.release.telling.origins import Origins, configuration, gate, models, origins_of, prompts
from vivant.store.records import Call

PRIVATE = {
    "project": {"name": "tales"},
    "models": {"generator": "here", "judge": ["here", "studio"]},
    "endpoints": {
        "here": {
            "provider": "openai_images",
            "model": "/srv/weights/flux",
            "url": "http://me:pw@10.0.0.7:8091/v1?token=abc",
            "key": "GPU_KEY",
            "options": {"headers": {"Authorization": "Bearer s3cr3t"}},
            "params": {"max_tokens": 7},
        }
    },
    "review": {"oidc": {"issuer": "https://login.lanterns.example", "client": "vivant", "key": "OIDC_KEY"}},
}


def told(release: Path, name: str) -> Any:
    return json.loads((release / "project" / name).read_text("utf-8"))


def test_a_configuration_without_anything_private_is_released_as_it_is(project: Path, release: Path) -> None:
    text = (release / "project" / "vivant.toml").read_text("utf-8")
    assert parse_config(text, "released") == parse_config((project / "vivant.toml").read_text("utf-8"), "own")


def test_what_is_private_stays_and_everything_else_is_told() -> None:
    config = Config.model_validate(PRIVATE)
    text = configuration(config)
    for secret in ("s3cr3t", "10.0.0.7", "me:pw", "abc", "/srv", "lanterns.example", "OIDC_KEY"):
        assert secret not in text
    released = parse_config(text, "released")
    assert released.endpoints["here"].key == "GPU_KEY"
    assert released.endpoints["here"].model == "flux"
    assert released.endpoints["here"].url == "http://private.invalid/v1"
    assert released.endpoints["here"].params == {"max_tokens": 7}
    assert released.models == config.models
    assert released.gate == config.gate


def test_prompts_are_those_that_models_get(release: Path) -> None:
    assert told(release, "prompts.json") == prompts()
    assert [one["text"] for one in prompts()["prompts"]] == [prompt.text for prompt in all_prompts()]


def test_every_player_is_told_with_what_it_was_configured_with(release: Path) -> None:
    players = told(release, "models.json")["players"]
    assert [(one["role"], one["model"], one["simulated"]) for one in players] == [
        ("planner", "studio-writer-1", True), ("generator", "painter-a-1", False),
        ("generator", "painter-b-2", False), ("editor", "retoucher-3", False), ("judge", "studio-inspector-1", True),
    ]  # fmt: skip
    assert players[1]["url"] == "https://painter_a.example/v1"


def test_attempts_are_counted_by_model_as_they_are_released(release: Path) -> None:
    import duckdb

    counted = duckdb.sql(
        f"SELECT model, terms, count(*) FROM '{release}/data/attempts/*.parquet' GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    assert [
        (one["model"], one["terms"], one["released"]) for one in told(release, "models.json")["attempts"]
    ] == counted


def test_models_are_told_with_what_the_call_log_asked_them_under(tmp_path: Path) -> None:
    (tmp_path / "vivant.toml").write_text('[project]\nname = "tales"\n', "utf-8")
    pinned = {"params": {"weights": "sha256:1", "steps": 4}}
    with open_project(tmp_path) as project:
        project.catalogue.log_calls(
            [
                Call("a" * 64, "generator", "flux", json.dumps(pinned), "x"),
                Call("b" * 64, "generator", "flux", json.dumps(pinned), "x", status="refused"),
                Call("c" * 64, "judge", "eye", json.dumps({"asked": 1}), "x"),
            ]
        )
        with project.catalogue.view() as connection:
            origins = origins_of(project.config, connection)
    calls = models(Origins((), origins.asked), {})["calls"]
    assert calls == [
        {"role": "generator", "model": "flux", "params": pinned["params"], "calls": {"ok": 1, "refused": 1}},
        {"role": "judge", "model": "eye", "params": {}, "calls": {"ok": 1}},
    ]


def test_the_gate_is_told_with_the_projects_own_routes() -> None:
    config = Config.model_validate({"project": {"name": "a"}, "gate": {"routing": {"wrong_prop": "human"}}})
    rows = {one["about"]: one for one in gate(config)["questions"]}
    assert rows["prop"] == {"about": "prop", "defect": "wrong_prop", "scope": "local", "repair": "human"}
    assert rows["pose"]["repair"] == ROUTES["wrong_pose"]
