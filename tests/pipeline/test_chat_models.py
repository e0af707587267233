"""The whole pipeline with planner and judge behind a chat server, held against the same by the studio.

Painter and retoucher are the embedded studio in both, so what differs would come from words alone.
"""

from pathlib import Path
from typing import Any

import pytest

from tests.pipeline import tiny
from tests.servers import openai_chat as chat_server
from tests.servers.server import Server, serving
from vivant.config import FILE
from vivant.pipeline.building import build_project
from vivant.pipeline.digest import project_digest
from vivant.pipeline.project import Project, open_project
from vivant.store.catalogue import Catalogue

FABLE = (
    "The Crow and the Cheese\n\nA Crow sat on a branch with a piece of cheese. A Fox came by and saw it. "
    '"Can you sing?" said the Fox. The Crow opened her beak to sing. The cheese fell to the ground. The Fox took '
    "it and ran away. The Crow was sad, and she flew home to the forest alone."
)


def project(directory: Path, server: Server | None = None, texts: str = "") -> Path:
    """A tiny project of small frames; with a server, its words are those of the chat model there."""
    tiny.make(directory, characters=2, stories=1)
    text = (directory / FILE).read_text("utf-8").replace('slips = "typical"', 'slips = "none"')
    text = text.replace('strategy = "two_step"', 'strategy = "one_step"')
    if texts:
        (directory / "texts").mkdir()
        (directory / "texts" / "fable.txt").write_text(texts, "utf-8")
        text = text.replace('texts = ""', 'texts = "texts"')
    if server is not None:
        for role in ("planner", "judge"):
            text = text.replace(f'{role} = "studio"', f'{role} = "chat"')
        text += f"""
[endpoints.chat]
provider = "openai_chat"
url = "{server.url}/v1"
model = "{chat_server.MODEL}"
key = "CHAT_KEY_OF_TESTS"
price = {{ input = 1.0, output = 4.0 }}
options = {{ logprobs = true }}
"""
    (directory / FILE).write_text(text, "utf-8")
    return directory


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Any:
    with serving(chat_server.routes) as served:
        served.options["apart"] = True
        monkeypatch.setenv("CHAT_KEY_OF_TESTS", served.key)
        yield served


def built(directory: Path) -> Path:
    build_project(directory, report=False)
    return directory


def briefs(server: Server) -> list[str]:
    """The names of the prompts that were sent, each once."""
    formats = [r.json["response_format"]["json_schema"]["name"] for r in server.requests]
    return sorted(set(formats))


def test_an_invented_story_comes_out_as_with_the_studio_to_the_byte(tmp_path: Path, server: Server) -> None:
    theirs = built(project(tmp_path / "studio"))
    ours = built(project(tmp_path / "chat", server))
    assert briefs(server) == ["character", "judge", "story"]
    assert project_digest(ours) == project_digest(theirs)
    with open_project(ours) as opened:
        tiny.assert_nothing_lost(opened.catalogue)
        assert set(tiny.states(opened.catalogue).values()) == {"accepted"}
        assert likely(opened.catalogue)
        assert server.key not in everything(opened)
    asked = len(server.requests)
    assert project_digest(built(ours)) == project_digest(theirs)
    assert len(server.requests) == asked, "what was answered is not asked again"


def test_a_given_text_comes_out_as_with_the_studio_to_the_byte(tmp_path: Path, server: Server) -> None:
    theirs = built(project(tmp_path / "studio", texts=FABLE))
    ours = built(project(tmp_path / "chat", server, texts=FABLE))
    assert briefs(server) == ["character", "judge", "text"]
    assert project_digest(ours) == project_digest(theirs)
    with open_project(ours) as opened:
        assert len(tiny.states(opened.catalogue)) >= 6
        assert set(tiny.states(opened.catalogue).values()) == {"accepted"}


def test_a_text_that_tells_nothing_is_refused_with_the_reason(tmp_path: Path, server: Server) -> None:
    directory = built(project(tmp_path / "chat", server, texts="Nothing\n\n."))
    with open_project(directory) as opened:
        (record,) = opened.catalogue.stories()
        assert record.state == "refused"
        assert "cannot be shown" in record.reason


def likely(catalogue: Catalogue) -> bool:
    """Whether every answer about a frame has its likelihood."""
    attempts = [a for frame in catalogue.frames() for a in catalogue.attempts(frame.id)]
    return all(answer.p_yes is not None and answer.p_yes > 0.5 for a in attempts for answer in a.answers)


def everything(opened: Project) -> str:
    """All texts of a project's files."""
    return "".join(
        path.read_bytes().decode("latin-1") for path in opened.directory.rglob("*") if path.is_file()
    )
