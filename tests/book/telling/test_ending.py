"""How `vivant tell` ends says what a person has to do."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from vivant.book.telling import telling
from vivant.book.telling.telling import Lacking, Told
from vivant.cli.main import app

PROJECT = Path("book.vivant")
LACKING = (Lacking(3, "S00001-F03", "rejected", "all rounds used"),)


@pytest.mark.parametrize(
    ("told", "code", "said"),
    [
        (Told(PROJECT, lacking=LACKING), 1, 'vivant redo book.vivant S00001 3 --because "…"'),
        (
            Told(PROJECT, lacking=LACKING),
            1,
            "Page 3 (S00001-F03) has no accepted picture: rejected, all rounds used.",
        ),
        (Told(PROJECT, lacking=LACKING, waiting="1 frame waits"), 3, "1 frame waits"),
        (Told(PROJECT, lacking=LACKING, waiting="1 frame waits"), 3, "make the book with --draft"),
        (Told(PROJECT, waiting="2 characters wait"), 3, "Then run this command again."),
        (
            Told(PROJECT, unpaid="one more picture costs 0.04 USD"),
            4,
            "Stopped by the budget: one more picture",
        ),
    ],
)
def test_without_a_book_the_exit_code_and_the_words_say_why(
    told: Told, code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "begin", lambda tale, wishes: PROJECT)
    monkeypatch.setattr(telling, "tell", lambda tale, wishes, **options: told)
    done = CliRunner().invoke(app, ["tell", "-", "-o", "book.html"], input="Title\n\nA story.\n")
    assert done.exit_code == code
    assert said in done.stderr
    assert done.stdout == ""
