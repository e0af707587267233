"""Training samples: who is shown as which image, in which order, and on whose terms."""

from typing import Any

import pytest

from vivant.release.samples import (
    MOST_REFERENCES,
    Change,
    Picture,
    Player,
    Reference,
    ReferenceRole,
    Terms,
    edit_sample,
    frame_sample,
    terms_in,
    text_sample,
)

TARGET = Picture("f" * 64, b"target")


def frame(**changes: Any) -> dict[str, Any]:
    told = {
        "frame_id": "S00007-F03", "story_id": "S00007", "frame_index": 2, "caption": "Mira waves to Otto.",
        "width": 96, "height": 64, "seed": 5, "model": "painter", "terms": "permissive",
    }  # fmt: skip
    return told | changes


def reference(role: ReferenceRole, name: str, terms: Terms = ("permissive",)) -> Reference:
    return Reference(role, name, Picture(f"{hash(name) % 10**9:064d}", name.encode()), "C0001", terms)


def player(name: str, terms: Terms = ("permissive",)) -> Player:
    return Player(
        name,
        reference("identity", name, terms),
        reference("pose", f"pose of {name}"),
        reference("expression", f"expression of {name}"),
    )


def test_a_frame_of_one_is_asked_for_by_its_template() -> None:
    sample = frame_sample(frame(), "train", TARGET, [player("Mira")], posed=False)
    assert sample.task == "subject"
    assert sample.instruction == "Draw a new picture of Mira as in image 1. Mira waves to Otto."
    assert [ref.name for ref in sample.refs] == ["Mira"]
    assert (sample.id, sample.page, sample.caption) == ("S00007-F03", 3, "Mira waves to Otto.")


def test_several_are_numbered_in_the_order_in_which_they_are_shown() -> None:
    cast = [player(name) for name in ("Mira", "Otto", "Kal")]
    sample = frame_sample(frame(), "train", TARGET, cast, posed=False)
    assert sample.task == "multi_subject"
    assert sample.instruction.startswith(
        "Draw a new picture of Mira as in image 1, Otto as in image 2 and Kal as in image 3."
    )
    assert [ref.name for ref in sample.refs] == ["Mira", "Otto", "Kal"]


@pytest.mark.parametrize(("count", "roles"), [(1, 3), (2, 2), (3, 1), (5, 1)])
def test_poses_are_shown_for_all_or_for_none_and_never_more_than_five_pictures(
    count: int, roles: int
) -> None:
    cast = [player(f"P{number}") for number in range(count)]
    sample = frame_sample(frame(), "train", TARGET, cast, posed=True)
    assert len(sample.refs) == count * roles <= MOST_REFERENCES
    assert [ref.role for ref in sample.refs[:count]] == ["identity"] * count
    for number, ref in enumerate(sample.refs[count:], count + 1):
        owner = ref.name.split()[-1]
        assert f"{owner} has the {ref.role} of image {number}." in sample.instruction


def test_a_pose_without_a_picture_is_not_spoken_of() -> None:
    one = Player("Mira", reference("identity", "Mira"), None, reference("expression", "happy"))
    sample = frame_sample(frame(), "train", TARGET, [one], posed=True)
    assert [ref.role for ref in sample.refs] == ["identity", "expression"]
    assert "Mira has the expression of image 2." in sample.instruction
    assert "pose" not in sample.instruction


def test_an_edit_begins_with_what_is_edited_and_counts_the_others_from_two() -> None:
    change = Change(
        4, reference("base", "first"), "Make Mira look as in image 1, image 12 aside.", (0.1, 0.2, 0.3, 0.4),
        (reference("identity", "Mira"),),
    )  # fmt: skip
    sample = edit_sample(frame(), "train", TARGET, change)
    assert (sample.id, sample.task) == ("S00007-F03-E04", "edit")
    assert sample.instruction == "Edit image 1. Make Mira look as in image 2, image 13 aside."
    assert [ref.role for ref in sample.refs] == ["base", "identity"]
    assert sample.region == (0.1, 0.2, 0.3, 0.4)


def test_a_sample_is_bound_by_the_terms_of_every_picture_in_it() -> None:
    cast = [player("Mira", ("no-training",)), player("Otto", ("unstated",))]
    sample = frame_sample(frame(terms="non-commercial"), "train", TARGET, cast, posed=False)
    assert sample.terms == ("no-training", "non-commercial", "unstated")
    assert text_sample(frame(), "train", TARGET).terms == ("permissive",)


@pytest.mark.parametrize(
    ("told", "terms"),
    [
        ("permissive", ("permissive",)),
        ("no-training + non-commercial", ("no-training", "non-commercial")),
        ("permissive + something-new", ("permissive", "unstated")),
        ("", ("unstated",)),
        ("something-new", ("unstated",)),
    ],
)
def test_terms_are_read_from_a_column_and_what_is_unknown_is_not_taken_for_free(
    told: str, terms: Terms
) -> None:
    assert terms_in(told) == terms


def test_every_field_of_a_document_has_one_type_whatever_the_task() -> None:
    change = Change(1, reference("base", "first"), "Remove it.", (0.0, 0.0, 0.5, 1.0), ())
    documents = [
        text_sample(frame(), "train", TARGET).document(),
        frame_sample(frame(), "test", TARGET, [player("Mira")], posed=True).document(),
        edit_sample(frame(), "train", TARGET, change).document(),
    ]
    kinds = [{key: type(value) for key, value in document.items()} for document in documents]
    assert kinds[0] == kinds[1] == kinds[2]
    assert all({type(side) for side in document["region"]} == {float} for document in documents)
    assert documents[0]["region"] == [0.0, 0.0, 1.0, 1.0]
