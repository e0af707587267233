"""What leaves with a configuration, and what does not."""

import pytest

from vivant.release.hiding import HIDDEN, PRIVATE_HOST, is_private, public, public_address


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://api.openai.com/v1", "https://api.openai.com/v1"),
        ("https://api.example.com:8443/v1", "https://api.example.com:8443/v1"),
        ("https://me:secret@api.example.com/v1?key=secret#part", "https://api.example.com/v1"),
        ("http://127.0.0.1:8091/v1", f"http://{PRIVATE_HOST}/v1"),
        ("http://localhost:8091/v1", f"http://{PRIVATE_HOST}/v1"),
        ("http://gpu-3:8000/v1", f"http://{PRIVATE_HOST}/v1"),
        ("http://10.1.2.3/v1", f"http://{PRIVATE_HOST}/v1"),
        ("http://192.168.0.7:80", f"http://{PRIVATE_HOST}"),
        ("http://169.254.1.1/v1", f"http://{PRIVATE_HOST}/v1"),
        ("http://[::1]:8000/v1", f"http://{PRIVATE_HOST}/v1"),
        ("http://[fd00::1]/v1", f"http://{PRIVATE_HOST}/v1"),
        ("https://models.corp/v1", f"https://{PRIVATE_HOST}/v1"),
        ("http://nas.local./v1", f"http://{PRIVATE_HOST}/v1"),
        ("file:///home/ada/model", HIDDEN),
        ("http://[broken", HIDDEN),
    ],
)
def test_addresses_lose_who_asks_and_hosts_that_nobody_else_reaches(address: str, shown: str) -> None:
    assert public_address(address) == shown


def test_public_hosts_are_told_from_private_ones() -> None:
    assert not any(map(is_private, ("api.openai.com", "8.8.8.8", "2606:4700::1111")))


def test_texts_under_names_of_secrets_are_hidden_and_numbers_are_not() -> None:
    options = {
        "headers": {"X-Api-Key": "s3cr3t", "Authorization": "Bearer s"},
        "max_tokens": 400,
        "tokens": ["a"],
    }
    assert public({"params": options}) == {
        "params": {
            "headers": {"X-Api-Key": HIDDEN, "Authorization": HIDDEN},
            "max_tokens": 400,
            "tokens": [HIDDEN],
        }
    }


def test_the_name_of_a_secret_stays() -> None:
    assert public({"endpoints": {"eye": {"key": "OPENAI_API_KEY"}}}) == {
        "endpoints": {"eye": {"key": "OPENAI_API_KEY"}}
    }


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/home/ada/models/flux", "flux"),
        ("~/models/flux", "flux"),
        ("C:\\models\\flux", "flux"),
        ("models/flux", "models/flux"),
        ("Qwen/Qwen3-VL-8B-Instruct", "Qwen/Qwen3-VL-8B-Instruct"),
    ],
)
def test_paths_of_a_machine_are_cut_down_to_their_last_part(path: str, shown: str) -> None:
    assert public({"model": path}) == {"model": shown}


def test_addresses_are_found_however_deep_they_lie() -> None:
    assert public({"a": [{"b": ["http://localhost/x"]}]}) == {"a": [{"b": [f"http://{PRIVATE_HOST}/x"]}]}
