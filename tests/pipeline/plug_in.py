"""A provider as a user writes one: a file of the project. It is played by the studio, takes its time, and
writes down what it was paid for.

Its options: `seconds` that an answer takes, `usd` that it says it cost, `tokens` whether it tells usages (1000 in,
200 out) instead, `busy` a word in prompts that are put off once, `separate` for the judge's traits.
"""

from pathlib import Path
from typing import Final

from tests.pipeline import tiny
from vivant.config import FILE

CODE = '''
import asyncio
import json
from pathlib import Path

from vivant.errors import Throttled, Transient, Unusable
from vivant.models.providers.studio import StudioEditor, StudioGenerator, StudioJudge, StudioPlanner
from vivant.models.roles import Reply, Traits
from vivant.studio.slips import PRESETS


USAGES = ({"usage": {"prompt_tokens": 1000, "completion_tokens": 200}},)


class Paid:
    """Waits, asks the studio, and writes a line for every answer it gave."""

    def __init__(self, settings, adapter):
        self.options = settings.endpoint.options
        self.model = settings.endpoint.model or f"paid-{adapter.model}"
        self.traits = Traits(separate=self.options.get("separate", False))
        self.put_off = set()
        self.adapter = adapter
        self.directory = settings.directory

    async def paid(self, work):
        if (trouble := self.directory / "trouble").exists():
            kind = trouble.read_text()
            raise Unusable("the key is not accepted") if kind == "key" else Transient("the line is dead")
        await asyncio.sleep(self.options.get("seconds", 0.0))
        said = await work()
        with (self.directory / "paid.txt").open("a") as paid:
            paid.write(f"{self.model}\\\\n")
        usages = USAGES if self.options.get("tokens") else ()
        return Reply(said.encode() if isinstance(said, str) else said, usages, self.options.get("usd"))

    async def plan(self, request):
        return await self.paid(lambda: self.adapter.plan(request))

    async def generate(self, request):
        word = self.options.get("busy")
        if word and word in request.prompt and request.seed not in self.put_off:
            self.put_off.add(request.seed)
            raise Throttled("come back later", wait=0.0)
        return await self.paid(lambda: self.adapter.generate(request))

    async def edit(self, request):
        return await self.paid(lambda: self.adapter.edit(request))

    async def judge(self, request):
        return await self.paid(lambda: self.adapter.judge(request))


ROLES = {
    "planner": lambda settings: Paid(settings, StudioPlanner()),
    "generator": lambda settings: Paid(settings, StudioGenerator(PRESETS["typical"])),
    "editor": lambda settings: Paid(settings, StudioEditor(PRESETS["typical"])),
    "judge": lambda settings: Paid(settings, StudioJudge()),
}
'''.replace("\\\\n", "\\n")


ROLES: Final = ("planner", "generator", "editor", "judge")


def make(
    directory: Path,
    *,
    characters: int = 3,
    stories: int = 2,
    options: str = "",
    endpoint: str = "",
    studio: tuple[str, ...] = (),
    more: str = "",
) -> Path:
    """A tiny project whose roles, but those of the `studio`, are played by a provider of its own.

    `endpoint` holds further lines of its table, `more` further tables.
    """
    tiny.make(directory, characters=characters, stories=stories)
    text = (directory / FILE).read_text()
    for role in ROLES:
        if role not in studio:
            text = text.replace(f'{role} = "studio"', f'{role} = "mine"')
    text += f'\n[endpoints.mine]\nprovider = "mine.py"\n{endpoint}\noptions = {{ {options} }}\n{more}'
    (directory / FILE).write_text(text)
    (directory / "mine.py").write_text(CODE)
    return directory


PRICE: Final = "price = { image = 0.04, input = 1.0, output = 5.0 }"
"""With `tokens`, words cost 0.002 USD and a picture 0.042."""
PICTURE, WORDS = 0.042, 0.002


def paid(directory: Path) -> int:
    """How many answers were paid for."""
    file = directory / "paid.txt"
    return len(file.read_text().splitlines()) if file.exists() else 0
