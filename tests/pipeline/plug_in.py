"""A provider as a user writes one: a file of the project. It is played by the studio, takes its time, and
writes down what it was paid for."""

from pathlib import Path

from tests.pipeline import tiny
from vivant.config import FILE

CODE = '''
import asyncio
import json
from pathlib import Path

from vivant.errors import Transient, Unusable
from vivant.models.providers.studio import StudioEditor, StudioGenerator, StudioJudge, StudioPlanner
from vivant.models.roles import Reply
from vivant.studio.slips import PRESETS


class Paid:
    """Waits, asks the studio, and writes a line for every answer it gave."""

    def __init__(self, settings, adapter):
        self.options = settings.endpoint.options
        self.model = f"paid-{adapter.model}"
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
        return Reply(said.encode() if isinstance(said, str) else said, usd=self.options.get("usd"))

    async def plan(self, request):
        return await self.paid(lambda: self.adapter.plan(request))

    async def generate(self, request):
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


def make(
    directory: Path, *, characters: int = 3, stories: int = 2, options: str = "", endpoint: str = ""
) -> Path:
    """A tiny project whose four roles are played by a provider of its own."""
    tiny.make(directory, characters=characters, stories=stories)
    text = (directory / FILE).read_text()
    for role in ("planner", "generator", "editor", "judge"):
        text = text.replace(f'{role} = "studio"', f'{role} = "mine"')
    text += f'\n[endpoints.mine]\nprovider = "mine.py"\n{endpoint}\noptions = {{ {options} }}\n'
    (directory / FILE).write_text(text)
    (directory / "mine.py").write_text(CODE)
    return directory


def paid(directory: Path) -> int:
    """How many answers were paid for."""
    file = directory / "paid.txt"
    return len(file.read_text().splitlines()) if file.exists() else 0
