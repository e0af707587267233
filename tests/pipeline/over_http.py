"""A tiny project all of whose roles are played over HTTP, and what its server says became of every request."""

from pathlib import Path
from typing import Final, Literal

from tests.pipeline import tiny
from tests.servers import gemini, openai_chat, openai_images
from tests.servers.faults import WIRE, Fault
from tests.servers.image_requests import MODELS
from tests.servers.server import Answered, Recorded, Routes, Server
from vivant.config import FILE

KEY: Final = "VIVANT_TEST_KEY"
Backend = Literal["openai", "gemini"]
ROUTES: Final[dict[Backend, tuple[Routes, ...]]] = {
    "openai": (openai_images.routes, openai_chat.routes),
    "gemini": (gemini.routes,),
}
WORDS_GONE: Final[frozenset[Fault]] = frozenset(
    {"not_json", "prose", "schema_violation", "refusal", "moderated", "empty"}
)
PICTURE_GONE: Final[dict[Backend, frozenset[Fault]]] = {
    "openai": frozenset(
        {"not_json", "schema_violation", "empty", "wrong_count", "undecodable", "blank", "bomb", "wrong_size"}
    ),
    "gemini": frozenset({*WORDS_GONE, "wrong_count", "undecodable", "blank", "bomb"}),
}
"""What the server does wrong in an answer with words and in one with a picture; other faults leave it whole."""
_DIALECT: Final = "vllm-omni"


def make(directory: Path, server: Server, backend: Backend, *, slots: int = 8, tries: int = 3) -> Path:
    """Two characters and a story, drawn by a painter that slips."""
    common = f'key = "{KEY}"\ntries = {tries}\nslots = {slots}\nprice = {{ image = 0.01, input = 1.0, output = 4.0 }}'
    if backend == "openai":
        draws = f"""provider = "openai_images"
url = "{server.url}/{_DIALECT}/v1"
model = "{MODELS[_DIALECT]}"
options = {{ dialect = "{_DIALECT}" }}
{common.replace(", input = 1.0, output = 4.0", "")}"""
        talks = f'provider = "openai_chat"\nurl = "{server.url}/v1"\nmodel = "{openai_chat.MODEL}"\n{common}'
    else:
        draws, talks = (
            f'provider = "gemini"\nurl = "{server.url}"\nmodel = "{model}"\n{common}'
            for model in (gemini.DRAWING, gemini.WRITING)
        )
        draws += '\noptions = { image_size = "512" }'
    more = f"\n[endpoints.draws]\n{draws}\n\n[endpoints.talks]\n{talks}\n"
    tiny.make(directory, characters=2, stories=1, more=more)
    text = (directory / FILE).read_text("utf-8")
    for role, who in (("planner", "talks"), ("generator", "draws"), ("editor", "draws"), ("judge", "talks")):
        text = text.replace(f'{role} = "studio"', f'{role} = "{who}"')
    (directory / FILE).write_text(text, "utf-8")
    return directory


def draws(request: Recorded) -> bool:
    """Whether a request is for a picture."""
    return "/images/" in request.path or gemini.DRAWING in request.path


def whole(backend: Backend, answered: Answered) -> bool:
    """Whether an answer arrived as the backend should give it."""
    gone = PICTURE_GONE[backend] if draws(answered.request) else WORDS_GONE
    return answered.status == 200 and answered.fault not in gone and answered.fault not in WIRE
