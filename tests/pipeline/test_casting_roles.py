"""Who plays the roles of given texts: given characters by their names, others in places of their own."""

from pathlib import Path

from tests.given.files import MIRA, NED, write
from vivant.given.characters import read_characters
from vivant.pipeline.designing import role_openings
from vivant.schema.brief import CastRole


def role(key: str, name: str) -> CastRole:
    return CastRole(
        key=key, name=name, subject_type="mammal", species="fox", category="makers", profession="baker"
    )


def test_a_given_character_plays_whoever_has_its_name(tmp_path: Path) -> None:
    files = [write(tmp_path / "a.toml", MIRA), write(tmp_path / "b.toml", NED)]
    given, _ = read_characters(files, ["a.toml", "b.toml"])
    roles = [
        role("old_ned", "the Old Ned"),
        role("fox", "the Fox"),
        role("mira", "Mira"),
        role("fox", "the Fox"),
    ]
    openings, played = role_openings(roles, given)
    assert [(o.id, o.role and o.role.key) for o in openings] == [("C0003", "fox")]
    assert played == {"old_ned": "C0002", "mira": "C0001", "fox": "C0003"}


def test_without_anybody_given_everybody_has_an_opening() -> None:
    openings, played = role_openings([role("fox", "the Fox"), role("crow", "the Crow")])
    assert [o.id for o in openings] == ["C0001", "C0002"]
    assert played == {"fox": "C0001", "crow": "C0002"}
