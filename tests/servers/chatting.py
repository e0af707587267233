"""The embedded studio as a chat model: what it understands of our asks, in whatever protocol they come.

It reads the fenced data of an ask and the labels of its pictures, as a model would, and answers in the shape
that is asked for. The inspector needs all questions about a picture to look at it; where a judge is asked in
parts (identity apart), `apart` makes each part wait for the other.
"""

import asyncio
import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tests.servers.behind import Behind, Shown
from vivant.errors import Refused
from vivant.models.asking.showing import PICTURE
from vivant.schema.gate import Answer, Question
from vivant.store import images

_FENCED: Final = re.compile(r"```json\n(.*?)\n```", re.S)
_REFERENCE: Final = re.compile(r"Reference (\d+): ")
_IDENTITY: Final = frozenset({"count", "presence", "likeness", "attribute", "colours", "constancy"})
_PATIENCE: Final = 2.0
"""Seconds that one part of a judgement waits for the other."""


@dataclass
class ChatModel:
    """Plans and judges. `notes` is what a judge says it has seen, where the inspector says nothing."""

    behind: Behind
    apart: bool = False
    notes: str = "as asked for"
    _asked: dict[str, dict[str, Question]] = field(default_factory=dict)
    _more: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def answer(self, parts: Sequence[str | bytes], seed: int) -> str:
        """JSON for the ask that `parts` make: texts, and pictures as encoded files.

        Raises Refused where the studio refuses and the shape has no place for a reason.
        """
        if not any("```json" in part for part in parts if isinstance(part, str)):
            # A probe: nothing is told, and only whether the pictures were taken is of interest.
            return '{"seen": true}'
        data = data_of(parts)
        if "questions" in data:
            return json.dumps(await self._judge(data, parts))
        return await self._plan(data, seed)

    async def _plan(self, brief: Mapping[str, Any], seed: int) -> str:
        if set(brief) != {"title", "text"}:
            return await self.behind.plan(brief, seed)
        try:
            return json.dumps({**json.loads(await self.behind.plan(brief, seed)), "cannot": ""})
        except Refused as refused:
            nothing = {"title": brief["title"], "premise": "", "cast": [], "frames": []}
            return json.dumps({**nothing, "cannot": refused.what})

    async def _judge(self, data: Mapping[str, Any], parts: Sequence[str | bytes]) -> Any:
        picture, references = shown_in(parts)
        questions = [_question(one) for one in data["questions"]]
        known = await self._all_about(images.pixel_id(images.decode(picture)), questions)
        shown = [
            Shown(character=c["id"], name=c["name"], description=c["description"], image=c["reference"])
            for c in data["characters"]
        ]
        answers = {a.question: a for a in self.behind.judge(picture, known, shown, references)}
        return {"answers": [self._said(answers[question.key]) for question in questions]}

    async def _all_about(self, picture: str, questions: Sequence[Question]) -> list[Question]:
        if not self.apart:
            return list(questions)
        async with self._more:
            known = self._asked.setdefault(picture, {})
            known.update({q.key: q for q in questions})
            self._more.notify_all()
            try:
                async with asyncio.timeout(_PATIENCE):
                    await self._more.wait_for(
                        lambda: 0 < sum(q.about in _IDENTITY for q in known.values()) < len(known)
                    )
            except TimeoutError:
                pass
            return list(known.values())

    def _said(self, answer: Answer) -> dict[str, Any]:
        region, box = answer.region, None
        if region is not None:
            box = {
                "left": math.floor(region.left * 1000),
                "top": math.floor(region.top * 1000),
                "right": math.ceil(region.right * 1000),
                "bottom": math.ceil(region.bottom * 1000),
            }
        seen = answer.note or self.notes
        return {"id": answer.question, "seen": seen, "verdict": answer.verdict, "box": box}


def data_of(parts: Sequence[object]) -> dict[str, Any]:
    """The data block of an ask; there must be exactly one."""
    texts = [part for part in parts if isinstance(part, str)]
    blocks = [block for text in texts for block in _FENCED.findall(text)]
    assert len(blocks) == 1, f"{len(blocks)} data blocks"
    data: dict[str, Any] = json.loads(blocks[0])
    return data


def shown_in(parts: Sequence[str | bytes]) -> tuple[bytes, list[bytes]]:
    """The picture to judge and the references behind it, as their labels say."""
    labelled = [(parts[i - 1], part) for i, part in enumerate(parts) if isinstance(part, bytes)]
    (label, picture), *others = labelled
    assert label == PICTURE, label
    numbers = [_REFERENCE.match(str(label)) for label, _ in others]
    assert [int(found[1]) for found in numbers if found] == list(range(1, len(others) + 1)), "labels"
    return picture, [data for _, data in others]


def _question(asked: Mapping[str, Any]) -> Question:
    identity = asked["about"] in _IDENTITY
    question = Question(
        check="identity" if identity else "scene",
        about=asked["about"],
        text=asked["text"],
        expected=asked["expected"],
        character=asked["character"],
    )
    assert question.key == asked["id"]
    return question
