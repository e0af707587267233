"""Passphrases are hashed with the least effort here: how much is right is asserted where hashes are tested."""

import pytest
from argon2 import PasswordHasher

from vivant.review.access import passphrases


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    passphrases._nobodys.cache_clear()
    monkeypatch.setattr(passphrases, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
