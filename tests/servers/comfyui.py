"""ComfyUI's server, as its sources (0.3.64 and 0.38) say: uploads, prompts, queue, history, view.

A job is done when its history has been asked for `Server.options["polls"]` times (default 1); until then it
is queued, the first one running. As in the real server, a second submission with the same id is a second
job: `Comfy.executed` counts how often each graph was drawn.

`Server.options["comfy"]` is the state, for tests to look into and to break.
"""

import json
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import web

from tests.servers.comfyui_nodes import FILE, NODES, Bench, Spec, ran
from tests.servers.faults import Spoken
from tests.servers.server import Server, recorded, spoken
from vivant.errors import Refused

_AT_ONCE: Final = ("not_json", "schema_violation")
_PRIMITIVES: Final[Mapping[str, type]] = {"INT": int, "FLOAT": float, "STRING": str, "BOOLEAN": bool}


@dataclass
class Job:
    id: str
    nodes: dict[str, Any]
    outputs: list[str]
    polls: int


@dataclass
class Comfy:
    """`broken` maps a node class to the (exception type, message) that it raises."""

    files: dict[str, bytes] = field(default_factory=dict)
    queue: list[Job] = field(default_factory=list)
    history: dict[str, Any] = field(default_factory=dict)
    images: dict[str, bytes] = field(default_factory=dict)
    executed: Counter[str] = field(default_factory=Counter)
    broken: dict[str, tuple[str, str]] = field(default_factory=dict)
    fault: Spoken | None = None

    def interrupt(self) -> None:
        """What POST /interrupt does to the job that runs."""
        job = self.queue.pop(0)
        self.history[job.id] = _entry(job, {}, [["execution_interrupted", {"prompt_id": job.id}]])


def routes(server: Server) -> list[web.RouteDef]:
    comfy = Comfy()
    server.options["comfy"] = comfy

    def admitted(request: web.Request) -> web.Response | None:
        # ComfyUI itself asks for no key; a proxy before it does.
        if (
            server.options.get("proxied")
            and recorded(request).headers.get("authorization") != f"Bearer {server.key}"
        ):
            return web.Response(status=401, text="<html>Authorization Required</html>")
        fault = spoken(request)
        if fault == "not_json":
            return web.Response(text="<html>Welcome</html>", content_type="text/html")
        if fault == "schema_violation":
            return web.json_response(["…"])
        comfy.fault = fault or comfy.fault
        return None

    async def upload(request: web.Request) -> web.Response:
        if (answered := admitted(request)) is not None:
            return answered
        read = recorded(request)
        image, folder = read.part("image"), read.part("subfolder")
        kind, overwrite = read.part("type"), read.part("overwrite")
        if image is None or not image.filename or "/" in image.filename or (kind and kind.text != "input"):
            return web.Response(status=400)
        path = f"{folder.text}/{image.filename}" if folder and folder.text else image.filename
        name = image.filename
        if path in comfy.files and not (overwrite and overwrite.text in ("true", "1")):
            stem, _, suffix = name.rpartition(".")
            name = f"{stem} (1).{suffix}"
            path = path.replace(image.filename, name)
        comfy.files[path] = image.data
        return web.json_response({"name": name, "subfolder": folder.text if folder else "", "type": "input"})

    async def prompt(request: web.Request) -> web.Response:
        if (answered := admitted(request)) is not None:
            return answered
        read = recorded(request).json
        if "prompt" not in read:
            return _objected("no_prompt", "No prompt provided", "No prompt provided")
        job = read.get("prompt_id")
        if job is not None and not _canonical(job):
            return _objected(
                "invalid_prompt_id", "prompt_id must be a valid UUID", "canonical lowercase hyphenated form"
            )
        error, errors, outputs = _validated(read["prompt"], comfy.files)
        if error is not None:
            return web.json_response({"error": error, "node_errors": errors}, status=400)
        polls = int(server.options.get("polls", 1))
        comfy.queue.append(Job(job or str(uuid.uuid4()), read["prompt"], outputs, polls))
        return web.json_response(
            {"prompt_id": comfy.queue[-1].id, "number": len(comfy.queue), "node_errors": errors}
        )

    async def history(request: web.Request) -> web.Response:
        if (answered := admitted(request)) is not None:
            return answered
        if comfy.queue:
            comfy.queue[0].polls -= 1
            if comfy.queue[0].polls <= 0:
                _execute(server, comfy, comfy.queue.pop(0))
        job = request.match_info["job"]
        return web.json_response({job: comfy.history[job]} if job in comfy.history else {})

    async def queue(request: web.Request) -> web.Response:
        if (answered := admitted(request)) is not None:
            return answered
        told = [[number, job.id, job.nodes, {}, job.outputs] for number, job in enumerate(comfy.queue)]
        return web.json_response({"queue_running": told[:1], "queue_pending": told[1:]})

    async def change_history(request: web.Request) -> web.Response:
        if (answered := admitted(request)) is not None:
            return answered
        for job in recorded(request).json.get("delete", ()):
            comfy.history.pop(job, None)
        return web.Response(status=200, body=b"")

    async def view(request: web.Request) -> web.Response:
        if (answered := admitted(request)) is not None:
            return answered
        query = request.query
        if "filename" not in query or query.get("type", "output") not in ("output", "temp", "input"):
            return web.Response(status=400)
        data = comfy.images.get(
            "/".join((query.get("type", "output"), query.get("subfolder", ""), query["filename"]))
        )
        if data is None:
            return web.Response(status=404)
        return web.Response(body=data, content_type="image/png")

    return [
        web.post("/upload/image", upload),
        web.post("/prompt", prompt),
        web.get("/history/{job}", history),
        web.post("/history", change_history),
        web.get("/queue", queue),
        web.get("/view", view),
    ]


def _execute(server: Server, comfy: Comfy, job: Job) -> None:
    for node, said in job.nodes.items():
        if (failure := comfy.broken.get(said["class_type"])) is not None:
            comfy.history[job.id] = _entry(job, {}, [_broken(job, node, *failure)])
            return
    fault, comfy.fault = comfy.fault, None
    comfy.executed[json.dumps(job.nodes, sort_keys=True)] += 1
    outputs: dict[str, Any] = {}
    for number, output in enumerate(job.outputs):
        try:
            made = ran(Bench(server.behind, comfy.files, fault), job.nodes, output)
        except Refused as error:
            comfy.history[job.id] = _entry(job, {}, [_broken(job, output, "ValueError", error.what)])
            return
        kind = "temp" if job.nodes[output]["class_type"] == "PreviewImage" else "output"
        several = {"empty": 0, "wrong_count": 2}.get(str(fault), 1)
        told = [
            {
                "filename": f"ComfyUI_{len(comfy.history)}_{number}_{copy:05}_.png",
                "subfolder": "",
                "type": kind,
            }
            for copy in range(several)
        ]
        for one in told:
            comfy.images[f"{kind}//{one['filename']}"] = made
        outputs[output] = {"images": told}
    comfy.history[job.id] = _entry(job, outputs, [])


def _entry(job: Job, outputs: dict[str, Any], failures: list[Any]) -> dict[str, Any]:
    start = ["execution_start", {"prompt_id": job.id, "timestamp": 1}]
    ended = failures or [["execution_success", {"prompt_id": job.id, "timestamp": 2}]]
    status = {
        "status_str": "error" if failures else "success",
        "completed": not failures,
        "messages": [start, *ended],
    }
    return {
        "prompt": [0, job.id, job.nodes, {}, job.outputs],
        "outputs": outputs,
        "status": status,
        "meta": {},
    }


def _broken(job: Job, node: str, kind: str, message: str) -> list[Any]:
    told = {
        "prompt_id": job.id, "node_id": node, "node_type": job.nodes[node]["class_type"], "executed": [],
        "exception_message": message, "exception_type": kind, "traceback": [], "current_inputs": {},
        "current_outputs": [],
    }  # fmt: skip
    return ["execution_error", told]


def _canonical(job: object) -> bool:
    try:
        return isinstance(job, str) and str(uuid.UUID(job)) == job
    except ValueError:
        return False


def _objected(kind: str, message: str, details: str) -> web.Response:
    error = {"type": kind, "message": message, "details": details, "extra_info": {}}
    return web.json_response({"error": error, "node_errors": {}}, status=400)


def _validated(
    nodes: Mapping[str, Any], files: Mapping[str, bytes]
) -> tuple[dict[str, Any] | None, dict[str, Any], list[str]]:
    """The error that refuses the whole graph, those of single nodes, and the outputs that are good."""
    outputs = []
    for node, said in nodes.items():
        known = NODES.get(said["class_type"])
        if known is None:
            message = f"Cannot execute because node {said['class_type']} does not exist."
            return _error("invalid_prompt", message, f"Node ID '#{node}'"), {}, []
        if known.output:
            outputs.append(node)
    if not outputs:
        return _error("prompt_no_outputs", "Prompt has no outputs", ""), {}, []
    errors: dict[str, Any] = {}
    good = []
    for output in outputs:
        bad = {n: found for n in _upstream(nodes, output) if (found := _node_errors(nodes, n, files))}
        for node, found in bad.items():
            told = {"errors": found, "dependent_outputs": [], "class_type": nodes[node]["class_type"]}
            errors.setdefault(node, told)["dependent_outputs"].append(output)
        if not bad:
            good.append(output)
    if good:
        return None, errors, good
    details = "\n".join(f"{e['message']}: {e['details']}" for said in errors.values() for e in said["errors"])
    return _error("prompt_outputs_failed_validation", "Prompt outputs failed validation", details), errors, []


def _upstream(nodes: Mapping[str, Any], node: str) -> list[str]:
    found: dict[str, None] = {}
    ahead = [node]
    while ahead:
        at = ahead.pop()
        if at not in found and at in nodes:
            found[at] = None
            ahead += [value[0] for value in nodes[at]["inputs"].values() if isinstance(value, list)]
    return list(found)


def _node_errors(nodes: Mapping[str, Any], node: str, files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    known, inputs = NODES[nodes[node]["class_type"]], nodes[node]["inputs"]
    found = []
    for name, spec in {**known.required, **known.optional}.items():
        if name not in inputs:
            if name in known.required:
                found.append(_error("required_input_missing", "Required input is missing", name))
        elif (problem := _problem(nodes, name, spec, inputs[name], files)) is not None:
            found.append(_error(*problem))
    return found


def _problem(
    nodes: Mapping[str, Any], name: str, spec: Spec, value: Any, files: Mapping[str, bytes]
) -> tuple[str, str, str] | None:
    kind, limits = (spec, ()) if isinstance(spec, str) else (spec[0], spec[1:])
    primitive = kind in _PRIMITIVES
    if isinstance(value, list):
        if len(value) != 2:
            return (
                "bad_linked_input",
                "Bad linked input, must be a length-2 list of [node_id, slot_index]",
                name,
            )
        if value[0] not in nodes:
            return "exception_during_validation", "Exception when validating node", repr(value[0])
        gives = NODES[nodes[value[0]]["class_type"]].gives
        if value[1] >= len(gives):
            return "exception_during_validation", "Exception when validating node", "tuple index out of range"
        if gives[value[1]] != kind:
            details = f"{name}, received_type({gives[value[1]]}) mismatch input_type({kind})"
            return "return_type_mismatch", "Return type mismatch between linked nodes", details
        return None
    if spec == FILE:
        if value in files:
            return None
        return (
            "custom_validation_failed",
            "Custom validation failed for node",
            f"image - Invalid image file: {value}",
        )
    if primitive:
        try:
            _PRIMITIVES[kind](value)
        except (TypeError, ValueError) as error:
            said = f"Failed to convert an input value to a {kind} value"
            return "invalid_input_type", said, f"{name}, {value}, {error}"
        if limits and float(value) < limits[0]:
            return "value_smaller_than_min", f"Value {value} smaller than min of {limits[0]}", name
        if limits and float(value) > limits[1]:
            return "value_bigger_than_max", f"Value {value} bigger than max of {limits[1]}", name
        return None
    if isinstance(spec, tuple) and value not in spec:
        return "value_not_in_list", "Value not in list", f"{name}: '{value}' not in {list(spec)}"
    return None


def _error(kind: str, message: str, details: str) -> dict[str, Any]:
    return {"type": kind, "message": message, "details": details, "extra_info": {}}
