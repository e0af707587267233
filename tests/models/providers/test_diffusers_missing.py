"""Who does not use diffusers needs none of it, and is told what to install when they try."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from vivant.config import EndpointSection
from vivant.errors import ConfigError
from vivant.models.http import Http
from vivant.models.providers.diffusers import ROLES
from vivant.models.settings import Settings


def test_nothing_heavy_is_imported_with_the_provider() -> None:
    code = "import sys, vivant.models.providers.diffusers; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"torch", "diffusers", "transformers", "huggingface_hub", "PIL"} & set(said.stdout.split())


def test_without_the_libraries_the_error_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find: Any = importlib.util.find_spec
    absent = {"torch", "diffusers"}
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name in absent else find(name))
    endpoint = EndpointSection(provider="diffusers", model="weights")
    with pytest.raises(ConfigError, match="needs torch, diffusers") as caught:
        ROLES["generator"](Settings("local", endpoint, "", Http(), tmp_path))
    assert 'pip install "vivant[diffusers]"' in caught.value.do
