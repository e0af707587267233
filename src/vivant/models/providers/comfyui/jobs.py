"""The ComfyUI server's protocol: upload, submit once, wait, fetch.

A job's id is derived from its graph, so the same job is never paid twice: one that the server has queued, runs or has
finished is waited for and not submitted again. That is looked up here, because the server itself
takes a second submission with the same id for a second job.

A job whose asking was cut off (a timeout, Ctrl-C) is left alone: who asks again finds it where it was, or
done. Interrupting would hit whatever the server works on at that moment, other people's jobs too.
"""

import asyncio
import hashlib
import urllib.parse
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from vivant.errors import Invalid, Misconfigured, RoleError, Transient
from vivant.models.http import Answer, Http, Part
from vivant.models.providers.comfyui.graph import Nodes
from vivant.schema.value import fingerprint

_FOLDER: Final = "vivant"
"""Where uploads go, inside the server's input folder."""
_FIRST_PAUSE: Final = 0.05
_LONGEST_PAUSE: Final = 1.0
_PASSING: Final = ("OutOfMemoryError", "ConnectionError", "TimeoutError", "ClientError")
"""Exceptions of a node that another try may not meet."""


@dataclass(frozen=True, slots=True)
class Jobs:
    """Runs graphs on the server at `url`."""

    http: Http
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    async def run(self, nodes: Nodes, pictures: Mapping[str, bytes], output: str) -> bytes:
        """The one image of node `output`, encoded; `pictures` are what the graph loads, by `name_of`.

        Raises Misconfigured for a graph that the server does not take, Invalid for another number of
        images, Transient for a job that was lost or interrupted.
        """
        job = identity(nodes)
        if not await self._knows(job):
            for name, data in pictures.items():
                await self._upload(name, data)
            job = await self._submit(job, nodes)
        return await self._fetch(job, _only_image(await self._finished(job), output))

    async def _knows(self, job: str) -> bool:
        # In this order: a job that ends meanwhile is seen in the history.
        if await self._queued(job):
            return True
        entry = await self._history(job)
        if entry is not None and _failure(entry) is not None:
            await self._forget(job)
            return False
        return entry is not None

    async def _upload(self, name: str, data: bytes) -> None:
        folder, _, file = name.rpartition("/")
        form = (
            Part("image", data, filename=file, type="image/png"),
            Part("type", "input"),
            Part("subfolder", folder),
            Part("overwrite", "true"),
        )
        answer = await self.http.send("POST", f"{self.url}/upload/image", headers=self.headers, form=form)
        stored = self._read(answer)
        if stored.get("name") != file or stored.get("subfolder", folder) != folder:
            raise Invalid(f"the server stored {name} as {stored.get('subfolder')}/{stored.get('name')}")

    async def _submit(self, job: str, nodes: Nodes) -> str:
        body = {"prompt": nodes, "prompt_id": job, "client_id": "vivant"}
        answer = await self.http.send("POST", f"{self.url}/prompt", headers=self.headers, json=body)
        if answer.status == 400 and (why := _objection(answer)):
            raise Misconfigured(self.http.scrubbed(f"ComfyUI does not take the graph: {why}"), _MEND)
        read = self._read(answer)
        if read.get("node_errors"):
            raise Misconfigured(f"ComfyUI takes the graph in part: {_named(read['node_errors'])}", _MEND)
        # Servers older than client-chosen ids answer with one of their own.
        return str(read.get("prompt_id", job))

    async def _finished(self, job: str) -> dict[str, Any]:
        pause = _FIRST_PAUSE
        while (entry := await self._history(job)) is None:
            if pause >= _LONGEST_PAUSE and not await self._queued(job) and await self._history(job) is None:
                raise Transient(
                    f"ComfyUI no longer knows job {job}: it was started anew, or its queue cleared"
                )
            await asyncio.sleep(pause)
            pause = min(_LONGEST_PAUSE, 1.5 * pause)
        if (failure := _failure(entry)) is not None:
            raise failure
        return entry

    async def _fetch(self, job: str, image: Mapping[str, str]) -> bytes:
        query = urllib.parse.urlencode({key: image.get(key, "") for key in ("filename", "subfolder", "type")})
        answer = await self.http.send("GET", f"{self.url}/view?{query}", headers=self.headers)
        if answer.status == 404:
            await self._forget(job)
            raise Transient(f"ComfyUI no longer has the image {image.get('filename')} of job {job}")
        if not answer.ok:
            raise self.http.failure(answer)
        return answer.body

    async def _history(self, job: str) -> dict[str, Any] | None:
        read = await self._get(f"history/{job}")
        entry = read.get(job)
        if entry is not None and not isinstance(entry, dict):
            raise Invalid(f"the history of job {job} is no object")
        return entry

    async def _queued(self, job: str) -> bool:
        read = await self._get("queue")
        jobs = [*read.get("queue_running", ()), *read.get("queue_pending", ())]
        return any(isinstance(one, list) and len(one) > 1 and one[1] == job for one in jobs)

    async def _forget(self, job: str) -> None:
        body = {"delete": [job]}
        answer = await self.http.send("POST", f"{self.url}/history", headers=self.headers, json=body)
        if not answer.ok:
            raise self.http.failure(answer)

    async def _get(self, path: str) -> dict[str, Any]:
        return self._read(await self.http.send("GET", f"{self.url}/{path}", headers=self.headers))

    def _read(self, answer: Answer) -> dict[str, Any]:
        if not answer.ok:
            raise self.http.failure(answer)
        read = answer.json()
        if not isinstance(read, dict):
            raise Invalid("ComfyUI answered JSON that is no object")
        return read


_MEND: Final = "Mend the graph or its binding; a model file's name is set by params.NODE.INPUT."


def identity(nodes: Nodes) -> str:
    """The id of the job that runs this graph: a UUID in canonical form."""
    return str(uuid.UUID(hex=fingerprint(nodes)[:32], version=5))


def name_of(data: bytes) -> str:
    """What an uploaded picture is called, by its content."""
    return f"{_FOLDER}/{hashlib.sha256(data).hexdigest()[:32]}.png"


def _only_image(entry: Mapping[str, Any], output: str) -> Mapping[str, str]:
    given = (entry.get("outputs") or {}).get(output)
    if given is None:
        raise Misconfigured(
            f"node {output} gave nothing", "Bind as output the node that saves or previews the image."
        )
    images = given.get("images") or []
    if len(images) != 1:
        raise Invalid(f"node {output} gave {len(images)} images instead of one")
    image: Mapping[str, str] = images[0]
    return image


def _failure(entry: Mapping[str, Any]) -> RoleError | None:
    """What went wrong in a finished job, if anything did."""
    status = entry.get("status") or {}
    if status.get("status_str") != "error":
        return None
    said = {message[0]: message[1] for message in status.get("messages", ()) if len(message) == 2}
    if "execution_interrupted" in said:
        return Transient("somebody interrupted the job on the ComfyUI server")
    error = said.get("execution_error", {})
    node = f"node {error.get('node_id', '?')} ({error.get('node_type', '?')})"
    kind = str(error.get("exception_type", "an error"))
    what = " ".join(f"{node} failed in ComfyUI: {kind}: {error.get('exception_message', '')}".split())
    if kind.endswith(_PASSING) or "CUDA error" in what:
        return Transient(what, "If it stays, lower the endpoint's `slots` or the size of frames.")
    return Misconfigured(what, _MEND)


def _objection(answer: Answer) -> str:
    """What the server has against a graph, with the nodes that it names."""
    try:
        read = answer.json()
        error = read["error"]
        if isinstance(error, str):
            return error
        said = " ".join(f"{error['message']} {error.get('details') or ''}".split())
        return _named(read.get("node_errors")) or said
    except (Invalid, KeyError, TypeError):
        return ""


def _named(errors: Any) -> str:
    if not isinstance(errors, dict):
        return ""
    return "; ".join(
        f"node {node} ({said.get('class_type', '?')}): {one.get('message', '')}: {one.get('details', '')}"
        for node, said in errors.items()
        for one in said.get("errors", ())
    )
