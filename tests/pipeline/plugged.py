"""A project whose roles are played by a provider that the user wrote: one file beside vivant.toml."""

from pathlib import Path
from typing import Final

from tests.pipeline import tiny
from vivant.config import FILE

PROVIDER: Final = "mine.py"
SOURCE: Final = '''
"""The studio as a stranger's models would look: it reports usages, and can be told to go wrong."""

from dataclasses import dataclass, field
from pathlib import Path

from vivant.errors import Refused, Throttled
from vivant.models.providers.studio import StudioEditor, StudioGenerator, StudioJudge, StudioPlanner
from vivant.models.roles import Reply, Traits
from vivant.schema.value import Value
from vivant.studio.slips import PRESETS


class Options(Value):
    """`asked` is a file of the project that a line is added to for every request; `refuse` is a word in
    prompts that are declined, `busy` one in prompts that are put off until they come again."""

    asked: str = ""
    refuse: str = ""
    busy: str = ""
    separate: bool = False


USAGE = {"usage": {"prompt_tokens": 1000, "completion_tokens": 200}}


@dataclass
class Mine:
    inner: object
    model: str
    options: Options
    directory: Path
    traits: Traits
    put_off: set = field(default_factory=set)

    def tell(self, role, words=""):
        if self.options.asked:
            with (self.directory / self.options.asked).open("a") as told:
                told.write(role + chr(10))
        if self.options.refuse and self.options.refuse in words:
            raise Refused("this is declined", usages=(USAGE,))
        if self.options.busy and self.options.busy in words and words not in self.put_off:
            self.put_off.add(words)
            raise Throttled("come back later", wait=0.0)

    async def plan(self, request):
        self.tell("planner")
        return Reply((await self.inner.plan(request)).encode(), (USAGE,))

    async def generate(self, request):
        self.tell("generator", request.prompt)
        return Reply(await self.inner.generate(request), (USAGE,))

    async def edit(self, request):
        self.tell("editor")
        return Reply(await self.inner.edit(request), (USAGE,))

    async def judge(self, request):
        self.tell("judge")
        return Reply((await self.inner.judge(request)).encode(), (USAGE,))


def maker(role, inner):
    def make(settings):
        options = settings.options(Options)
        traits = Traits(params=settings.endpoint.params, separate=options.separate)
        return Mine(inner(), settings.endpoint.model or f"my-{role}", options, settings.directory, traits)

    return make


ROLES = {
    "planner": maker("planner", StudioPlanner),
    "generator": maker("generator", lambda: StudioGenerator(PRESETS["typical"])),
    "editor": maker("editor", lambda: StudioEditor(PRESETS["typical"])),
    "judge": maker("judge", StudioJudge),
}
'''
PRICE: Final = "price = { image = 0.04, input = 1.0, output = 5.0 }"
"""Tokens of a call cost 0.002 USD: a picture 0.042."""
PICTURE, WORDS = 0.042, 0.002


def plugged(
    directory: Path,
    *,
    endpoint: str = PRICE,
    studio: tuple[str, ...] = (),
    characters: int = 2,
    stories: int = 1,
    more: str = "",
) -> Path:
    """A tiny project with every role but those of the `studio` played by `mine.py`.

    `endpoint` holds further lines of `[endpoints.mine]`, `more` further tables.
    """
    table = f'\n[endpoints.mine]\nprovider = "{PROVIDER}"\n{endpoint}\n{more}\n'
    tiny.make(directory, characters=characters, stories=stories, more=table)
    file = directory / FILE
    text = file.read_text("utf-8")
    for role in ("planner", "generator", "editor", "judge"):
        if role not in studio:
            text = text.replace(f'{role} = "studio"', f'{role} = "mine"')
    file.write_text(text, "utf-8")
    (directory / PROVIDER).write_text(SOURCE, "utf-8")
    return directory
