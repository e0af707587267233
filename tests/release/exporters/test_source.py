"""What exporters take from a release: no more than five references, and what is left out is counted."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from vivant.release.exporters.gallery import Gallery
from vivant.release.exporters.source import Source
from vivant.release.reading import open_release
from vivant.release.reading.release import Release


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    with Gallery(tmp_path) as kept:
        yield kept


class Played:
    """A release of one frame with five on stage, put right by an editor that was shown so many of them."""

    def __init__(self, shown: int) -> None:
        ids = [f"C000{number}" for number in range(1, 6)]
        self._tables: dict[str, list[dict[str, Any]]] = {
            "characters": [
                {
                    "character_id": id, "name": id, "subject_type": "adult", "description": "", "template_id": id,
                    "template": {"bytes": id.encode()}, "terms": "unstated" if id == "C0005" else "permissive",
                }
                for id in ids
            ],
            "frames": [
                {
                    "story_id": "S00001", "frame_index": 0, "frame_id": "S00001-F01", "image": {"bytes": b"frame"},
                    "image_id": "frame", "caption": "All.", "characters": ids, "performances": [], "width": 9,
                    "height": 6, "model": "any", "terms": "permissive", "seed": 1,
                }
            ],
            "attempts": [
                self._attempt(0, "first", None, []), self._attempt(1, "lie", 0, ids[:shown]),
            ],
        }  # fmt: skip

    def rows(self, config: str, columns: Any = None) -> Iterator[Mapping[str, Any]]:
        yield from self._tables[config]

    def _attempt(self, number: int, action: str, parent: int | None, references: list[str]) -> dict[str, Any]:
        return {
            "subject": "S00001-F01", "stage": "frame", "number": number, "action": action, "parent": parent,
            "stands": bool(number), "instruction": "Put it right.", "region": None, "references": references,
            "character_id": None, "image_id": f"attempt {number}", "image": {"bytes": b"attempt"},
            "picture_terms": "permissive",
        }  # fmt: skip


def source(gallery: Gallery, shown: int, *terms: str) -> Source:
    played: Any = Played(shown)
    return Source({"train": played}, gallery, frozenset(terms))


def test_an_edit_with_more_than_five_pictures_is_left_out_and_counted(gallery: Gallery) -> None:
    five = source(gallery, 4)
    assert [len(sample.refs) for sample in five.samples(["edit"])] == [5]
    six = source(gallery, 5)
    assert list(six.samples(["edit"])) == []
    assert six.left_out == {"it has more than 5 references": 1}


def test_a_template_of_other_terms_leaves_out_the_frame_that_shows_it(gallery: Gallery) -> None:
    found = source(gallery, 1, "permissive")
    assert [sample.task for sample in found.samples(["t2i", "multi_subject", "edit"])] == ["t2i", "edit"]
    assert found.left_out == {"its terms were not asked for": 1}


def test_everything_that_a_frame_gives_comes_in_one_order(gallery: Gallery) -> None:
    found = [sample.id for sample in source(gallery, 1).samples(["edit", "multi_subject", "t2i"])]
    assert found == ["S00001-F01-T", "S00001-F01", "S00001-F01-E01"]


def test_poses_and_expressions_of_a_release_are_shown_by_their_pictures(
    gallery: Gallery, release: Path
) -> None:
    train: Release = open_release(release).split("train")
    of_train = Source({"train": train}, gallery)
    shown = {ref.name: ref for sample in of_train.samples(["subject"], posed=True) for ref in sample.refs}
    known = {f"pose-{row['name']}": row["image_id"] for row in train.rows("poses", ["name", "image_id"])}
    poses = {name: ref.picture.id for name, ref in shown.items() if ref.role == "pose"}
    assert poses
    assert poses.items() <= known.items()
    assert {ref.role for ref in shown.values()} == {"identity", "pose", "expression"}
