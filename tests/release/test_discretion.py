"""What went wrong is told without private hosts and without where files lie."""

import pytest

from vivant.release.discretion import discreet


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            "http://10.0.0.3:8000/v1 could not be reached: ClientConnectorError: Cannot connect to host "
            "10.0.0.3:8000 ssl:default [Connect call failed ('10.0.0.3', 8000)]",
            "http://private.invalid/v1 could not be reached: ClientConnectorError: Cannot connect to host "
            "private.invalid ssl:default [Connect call failed ('private.invalid', 8000)]",
        ),
        ("gpu-box could not be reached: TimeoutError", "private.invalid could not be reached: TimeoutError"),
        (
            "Cannot connect to host nas.local ssl:default",
            "Cannot connect to host private.invalid ssl:default",
        ),
        ("[fd00::1]:80 could not be reached", "private.invalid could not be reached"),
        ("see http://gpu.corp:8188/history?token=abc", "see http://private.invalid/history"),
        ("the file /home/ada/project/style/a.png is not there", "the file a.png is not there"),
        (r"C:\Users\ada\a.png cannot be read", "a.png cannot be read"),
    ],
)
def test_what_is_private_is_taken_out(error: str, told: str) -> None:
    assert discreet(error) == told


@pytest.mark.parametrize(
    "error",
    [
        "the model declined to answer",
        "https://api.openai.com/v1/images could not be reached: TimeoutError",
        "HTTP 429: asked too much at once; wait 12.5 s",
        "1024x1024 is not a size of this model; ratio 3:2",
        "it is either/or, and version 1.2.3.4 of the server",
    ],
)
def test_everything_else_stays(error: str) -> None:
    assert discreet(error) == error
