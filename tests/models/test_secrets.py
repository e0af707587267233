"""Secrets come from the environment or from a file that only its owner can read."""

from pathlib import Path

import pytest

from vivant.errors import ConfigError
from vivant.models.secrets import secret, secrets_file


def written(folder: Path, text: str, mode: int = 0o600) -> dict[str, str]:
    """An environment whose secrets file says `text`."""
    file = folder / "secrets.toml"
    file.write_text(text)
    file.chmod(mode)
    return {"VIVANT_SECRETS": str(file)}


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    known = written(tmp_path, 'A_KEY = "from the file"\n')
    assert secret("A_KEY", "endpoints.here", known) == "from the file"
    assert (
        secret("A_KEY", "endpoints.here", {**known, "A_KEY": " from the environment\n"})
        == "from the environment"
    )


def test_no_name_is_no_secret(tmp_path: Path) -> None:
    assert secret("", "endpoints.here", {}) == ""


def test_without_a_name_the_file_lies_in_the_users_configuration() -> None:
    assert secrets_file({"HOME": "/home/mira"}) == Path("/home/mira/.config/vivant/secrets.toml")
    assert secrets_file({"XDG_CONFIG_HOME": "/c"}) == Path("/c/vivant/secrets.toml")


def test_a_missing_secret_is_named_with_where_to_put_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        secret("A_KEY", "endpoints.here", {"VIVANT_SECRETS": str(tmp_path / "none.toml")})
    assert "endpoints.here needs the secret A_KEY" in raised.value.what
    assert "none.toml" in raised.value.do


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    with pytest.raises(ConfigError, match="can be read by others"):
        secret("A_KEY", "endpoints.here", written(tmp_path, 'A_KEY = "x"', mode))


def test_a_broken_file_is_refused_without_quoting_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        secret("A_KEY", "endpoints.here", written(tmp_path, "A_KEY = very-secret"))
    assert "very-secret" not in str(raised.value)
