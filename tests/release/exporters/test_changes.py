"""Edits: only those that an accepted frame stands on, with every picture that belongs to them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vivant.errors import StoreError
from vivant.release.exporters.changes import Changes
from vivant.release.exporters.gallery import Gallery
from vivant.release.samples import WHOLE, Picture, Reference

FRAME = "S00001-F01"


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    with Gallery(tmp_path) as kept:
        yield kept
    assert list(tmp_path.iterdir()) == []


def attempt(number: int, image: str | None, **changes: Any) -> dict[str, Any]:
    told = {
        "subject": FRAME, "stage": "frame", "number": number, "action": "first", "parent": None, "stands": False,
        "instruction": "", "region": None, "references": [], "character_id": None, "picture_terms": "permissive",
        "image_id": image, "image": image and {"bytes": image.encode(), "path": "x.png"},
    }  # fmt: skip
    return told | changes


def edit(number: int, **changes: Any) -> dict[str, Any]:
    region = {"left": 0.0, "top": 0.25, "right": 0.5, "bottom": 1.0}
    told = {"action": "lie", "parent": 0, "stands": True, "instruction": "Remove it.", "region": region}
    return attempt(number, "edited", **told | changes)


def changes(
    gallery: Gallery, *attempts: dict[str, Any], templates: dict[str, Reference] | None = None
) -> Changes:
    def rows(config: str, *columns: str) -> Iterator[tuple[str, dict[str, Any]]]:
        assert config == "attempts"
        for one in attempts:
            yield "train", {name: one[name] for name in columns}

    return Changes(rows, gallery, (templates or {}).get)


def test_the_edit_that_an_accepted_frame_stands_on_is_found_with_what_it_began_with(gallery: Gallery) -> None:
    found = changes(gallery, attempt(0, "before", picture_terms="no-training"), attempt(1, "worse"), edit(2))
    change = found.of(FRAME)
    assert change is not None
    assert (change.number, change.asked, change.region) == (2, "Remove it.", (0.0, 0.25, 0.5, 1.0))
    assert (change.base.role, change.base.name) == ("base", "S00001-F01-A00")
    assert change.base.picture == Picture("before", b"before")
    assert change.base.terms == ("no-training",)
    assert found.of("S00001-F02") is None


def test_attempts_may_come_in_any_order(gallery: Gallery) -> None:
    assert changes(gallery, edit(2), attempt(0, "before")).of(FRAME) is not None


@pytest.mark.parametrize(
    "attempts",
    [
        (attempt(0, "before"), edit(2, stands=False)),
        (attempt(0, "before"), edit(2, action="apt")),
        (attempt(0, "before"), edit(2, parent=None)),
        (attempt(0, None), edit(2)),
        (attempt(1, "before"), edit(2)),
        (attempt(0, "before"), edit(2, references=["lost"])),
    ],
)  # fmt: skip
def test_what_is_no_accepted_edit_or_lacks_a_picture_is_none(
    gallery: Gallery, attempts: tuple[dict[str, Any], ...]
) -> None:
    assert changes(gallery, *attempts).of(FRAME) is None


def test_what_went_along_with_an_edit_is_shown_in_its_order(gallery: Gallery) -> None:
    posed = attempt(
        3,
        "posed",
        stage="posed",
        subject="C0002.1-waving-happy",
        character_id="C0002",
        picture_terms="unstated",
    )
    template = Reference("identity", "C0001", Picture("template", b""), "C0001")
    found = changes(
        gallery, attempt(0, "before"), edit(2, references=["posed", "template"], region=None), posed,
        templates={"template": template},
    ).of(FRAME)  # fmt: skip
    assert found is not None
    assert [ref.name for ref in found.shown] == ["C0002-1-waving-happy-A03", "C0001"]
    assert [ref.role for ref in found.shown] == ["identity", "identity"]
    assert found.shown[0].terms == ("unstated",)
    assert found.region == WHOLE


def test_a_gallery_keeps_the_first_picture_of_an_id_and_knows_what_it_has_not(gallery: Gallery) -> None:
    gallery.keep("1", b"one")
    gallery.keep("2", b"second")
    gallery.keep("1", b"another")
    assert gallery.picture("1") == Picture("1", b"one")
    assert gallery.picture("2") == Picture("2", b"second")
    with pytest.raises(StoreError, match="picture 3 is not in the release"):
        gallery.picture("3")
