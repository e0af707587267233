"""The smallest adapters that can work: JSON there, JSON or a picture in base64 back."""

from dataclasses import dataclass
from typing import Any

from vivant.models.base64 import unpacked
from vivant.models.http import Http
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, Reply
from vivant.store import images


@dataclass(frozen=True, slots=True)
class Plain:
    """Generator, editor and judge at one address. Pictures are told by their ids, not sent along."""

    url: str
    http: Http
    model: str = "slow"

    async def generate(self, request: GenerateRequest) -> Reply:
        asked = {"prompt": request.prompt, "size": f"{request.width}x{request.height}", "seed": request.seed}
        return await self._picture("images/generations", asked)

    async def edit(self, request: EditRequest) -> Reply:
        width, height = images.size_of(request.picture.data)
        asked = {"prompt": request.instruction, "picture": request.picture.id, "size": f"{width}x{height}"}
        return await self._picture("images/edits", asked)

    async def judge(self, request: JudgeRequest) -> Reply:
        questions = [{"question": q.key, "text": q.text} for q in request.questions]
        document = await self._said("chat/completions", {"picture": request.pixel_id, "questions": questions})
        return Reply(document["choices"][0]["message"]["content"].encode())

    async def _picture(self, path: str, asked: dict[str, Any]) -> Reply:
        document = await self._said(path, asked)
        return Reply(unpacked(document["data"][0]["b64_json"]))

    async def _said(self, path: str, asked: dict[str, Any]) -> Any:
        answer = await self.http.send("POST", f"{self.url}/v1/{path}", json={"model": self.model, **asked})
        if not answer.ok:
            raise self.http.failure(answer)
        return answer.json()
