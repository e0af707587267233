"""What a release tells of attempts names no people."""

from vivant.pipeline.ordering import asked_by
from vivant.release.attempt_rows import attempt_row
from vivant.schema.record import Attempt


def edited(about: str, why: str) -> Attempt:
    return Attempt(
        subject="S00001-F01",
        stage="frame",
        number=1,
        action="lie",
        strategy="two_step",
        prompt="A picture.",
        seed=1,
        model="retoucher",
        request="0" * 64,
        about=about,
        why=why,
    )


def test_who_asked_for_an_edit_is_not_told() -> None:
    asked = edited("", asked_by("Ada"))
    assert "Ada" in asked.why
    assert attempt_row(asked, [asked], stands=False)["why"] == "edited as a person asked"


def test_why_the_gate_edited_is_told() -> None:
    repaired = edited("hands:C0001", "kept, better: hands:C0001")
    assert attempt_row(repaired, [repaired], stands=True)["why"] == "kept, better: hands:C0001"


def test_where_a_model_lies_on_somebodys_machine_is_not_told() -> None:
    drawn = edited("hands:C0001", "").model_copy(update={"model": "/home/ada/models/painter-7b"})
    assert attempt_row(drawn, [drawn], stands=True)["model"] == "painter-7b"
