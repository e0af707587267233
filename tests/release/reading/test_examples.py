"""What docs/release.md shows of reading runs as it stands there."""

import re
from pathlib import Path
from typing import Any, Final

import pytest

PAGE: Final = Path(__file__).parents[3] / "docs" / "release.md"
EXAMPLE: Final = re.compile(r"(<!-- needs (\w+) -->\n)?```python\n(.*?)```", re.S)


def examples() -> list[tuple[str, str]]:
    """What each example of the section needs, and its code."""
    _, _, section = PAGE.read_text("utf-8").partition("\n## Reading\n")
    section, _, _ = section.partition("\n## ")
    return [(found[2] or "", found[3]) for found in EXAMPLE.finditer(section)]


def run(examples: list[str]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for code in examples:
        exec(compile(code, str(PAGE), "exec"), told)
    return told


@pytest.fixture
def beside(release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which the release is called my-release."""
    (tmp_path / "my-release").symlink_to(release)
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("beside")
def test_they_run_one_after_the_other() -> None:
    told = run([code for needs, code in examples() if not needs])
    assert len(told["first"]) > 0
    assert told["same"] == told["frame"]
    assert told["rejected"].num_rows > 0


@pytest.mark.usefixtures("beside")
@pytest.mark.filterwarnings("default")
def test_those_that_need_pytorch_run_too() -> None:
    pytest.importorskip("torch", reason="needs PyTorch: make test-diffusers")
    told = run([code for needs, code in examples() if needs in ("", "torch")])
    assert told["state"]["taken"] == 4
