"""Providers: built in, or a file of the project."""

from pathlib import Path

import pytest

from vivant.config import EndpointSection
from vivant.errors import ConfigError
from vivant.models import shelf
from vivant.models.http import Http
from vivant.models.settings import Settings

PROVIDER = """
class Mine:
    model = "mine"

    def __init__(self, settings):
        self.greeting = settings.endpoint.options["greeting"]


ROLES = {"generator": Mine}
"""


def settings(directory: Path, **options: object) -> Settings:
    return Settings("here", EndpointSection(provider="mine.py", options=options), "", Http(), directory)


def test_a_file_of_the_project_is_a_provider(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(PROVIDER)
    made = shelf.makers("mine.py", tmp_path)["generator"](settings(tmp_path, greeting="hello"))
    assert (made.model, made.greeting) == ("mine", "hello")


@pytest.mark.parametrize(
    ("provider", "code", "says"),
    [
        ("dalle", "", "there is no provider 'dalle'"),
        ("absent.py", "", "is not a file of the project"),
        ("../mine.py", "", "is not a file of the project"),
        ("mine.py", "ROLES = 3", "has no ROLES"),
        ("mine.py", "import a_library_that_nobody_has", "ModuleNotFoundError"),
        ("mine.py", "1 / 0", "ZeroDivisionError"),
    ],
)
def test_what_is_no_provider_is_refused(tmp_path: Path, provider: str, code: str, says: str) -> None:
    (tmp_path / "mine.py").write_text(code)
    with pytest.raises(ConfigError, match=says):
        shelf.makers(provider, tmp_path)


def test_an_installed_package_offers_a_provider_as_an_entry_point(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a_package_of_mine.py").write_text(PROVIDER)
    told = tmp_path / "a_package_of_mine-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: a-package-of-mine\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text("[vivant.providers]\nmine = a_package_of_mine\n")
    monkeypatch.syspath_prepend(tmp_path)
    made = shelf.makers("mine", tmp_path)["generator"](settings(tmp_path, greeting="hello"))
    assert made.greeting == "hello"


@pytest.mark.parametrize("name", shelf.BUILT_IN)
def test_every_built_in_provider_plays_a_role(name: str, tmp_path: Path) -> None:
    roles = shelf.makers(name, tmp_path)
    assert roles
    assert set(roles) <= {"planner", "generator", "editor", "judge"}
