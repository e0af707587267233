"""The command line is a contract: what it prints where, what its exit codes mean, how light it is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import VIVANT, document, vivant
from tests.pipeline import tiny
from vivant import __version__

COMMANDS = ("init", "plan", "build", "status", "calls", "approve", "reject", "verify", "digest", "doctor")
HEAVY = (
    "cv2",
    "numpy",
    "sqlalchemy",
    "alembic",
    "pydantic",
    "jinja2",
    "multiprocessing",
    "asyncio",
    "PIL",
    "rich",
)
"""What `import vivant` and `vivant --help` must do without."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with frames of which one was rejected, and with findings."""
    directory = tiny.make(tmp_path_factory.mktemp("built") / "project", characters=2, stories=1)
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(share_of_no=0.04))
    return directory


def modules_after(code: str) -> set[str]:
    """The packages that are imported once Python has run this code."""
    ending = "; print(*{name.partition('.')[0] for name in __import__('sys').modules}, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code + ending], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_package_is_light() -> None:
    assert modules_after("import vivant").isdisjoint(HEAVY)


def test_the_command_line_is_light() -> None:
    assert modules_after("import vivant.cli.main").isdisjoint(HEAVY)


def test_help_is_light_and_lists_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", VIVANT, "--help"], capture_output=True, text=True, check=True
    )
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "typer" in imported
    assert imported.isdisjoint(HEAVY)
    listed = {line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")}
    assert set(COMMANDS) <= listed


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    done = vivant(command, "--help")
    assert done.returncode == 0
    assert "DIR" in done.stdout
    assert "--json" in done.stdout
    assert done.stderr == ""


def test_the_version_is_said() -> None:
    done = vivant("--version")
    assert (done.returncode, done.stdout) == (0, f"{__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["paint"],
        ["status"],
        ["status", "a", "b"],
        ["build", "x", "--workers", "0"],
        ["init", "x", "--preset", "big"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], tmp_path: Path) -> None:
    done = vivant(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Error" in done.stderr


@pytest.mark.parametrize("command", ["plan", "status", "verify", "digest", "doctor", "build"])
def test_json_is_one_document_and_nothing_else(command: str, built: Path) -> None:
    done = vivant(command, built, "--json")
    assert done.returncode == 0, done.stderr
    assert isinstance(json.loads(done.stdout), dict)


def test_json_of_init_and_of_decisions(tmp_path: Path) -> None:
    directory = tmp_path / "project"
    made = vivant("init", directory, "--json")
    assert json.loads(made.stdout) == {"directory": str(directory), "texts": 0}
    assert "Next: vivant plan" in made.stderr
    tiny.set_policy(directory, characters="all")
    with tiny.opened(directory) as project:
        tiny.build(project, tiny.cheap_roles(), until="design")
    assert document("approve", directory, "C0001", "C0002") == {"approved": ["C0001", "C0002"]}
    assert document("reject", directory, "C0003", "--why", "no") == {"rejected": ["C0003"]}


def test_json_of_a_build_that_waits_for_people(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project", characters=1, stories=1)
    tiny.set_policy(directory, characters="all")
    done = vivant("build", directory, "--workers", "1", "--json")
    assert done.returncode == 3
    told = json.loads(done.stdout)
    assert told["waiting"].startswith("1 character waits for a person")
    assert told["characters"]["pending"] == 1
    assert told["waiting"] in done.stderr


def test_errors_leave_stdout_empty_with_json_too(tmp_path: Path) -> None:
    done = vivant("status", tmp_path, "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no project" in done.stderr


def test_status_has_what_was_promised(built: Path) -> None:
    status = document("status", built)
    assert {"requested", "approved", "rejected", "pending"} <= status["characters"].keys()
    assert {"requested", "encoded", "refused"} <= status["stories"].keys()
    assert {"requested", "accepted", "rejected", "failed", "pending"} <= status["frames"].keys()
    assert isinstance(status["attempts"], int)
    assert status["findings"]
    assert all(isinstance(count, int) for count in status["findings"].values())
    assert status["calls"].keys() == {"planner", "generator", "editor", "judge"}
    for counts in status["calls"].values():
        assert {"made", "replayed", "failed"} <= counts.keys()
    assert status["usd"] == 0.0, "no model was paid"
    assert status["cost"] == {role: {"usd": 0.0, "unknown": 0} for role in status["calls"]}
    assert status["usd_per_accepted_frame"] == 0.0
    assert status["terms"] == {"permissive": status["frames"]["accepted"]}
    assert status["simulated"] is True


def test_status_counts_what_is_there(built: Path) -> None:
    status = document("status", built)
    with tiny.opened(built) as project:
        states = list(tiny.states(project.catalogue).values())
        attempts = project.catalogue.count_attempts()
    frames = status["frames"]
    assert frames == {"requested": len(states)} | {
        state: states.count(state) for state in ("accepted", "rejected", "failed", "pending")
    }
    assert status["attempts"] == attempts
    assert status["characters"] == {"requested": 2, "approved": 2, "rejected": 0, "pending": 0}
    assert status["stories"]["encoded"] == 1


def test_people_read_what_json_says(built: Path) -> None:
    frames = document("status", built)["frames"]
    told = vivant("status", built).stdout
    assert f"{frames['accepted']} of {frames['requested']} accepted" in told
    assert "simulated" in told


def test_a_plan_makes_nothing(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project")
    plan = document("plan", directory)
    assert (plan["characters"], plan["stories"]) == (3, 2)
    assert plan["calls"].keys() == {"planner", "generator", "editor", "judge"}
    assert [path.name for path in directory.iterdir()] == ["vivant.toml"]
