"""Graphs and their binding files, read whole and checked whole before anything is asked of a server."""

import difflib
import importlib.resources
import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from vivant.errors import ConfigError
from vivant.models.providers.comfyui.binding import Binding, Place, split
from vivant.models.providers.comfyui.graph import Graph, Nodes, is_link, with_values

_GRAPHS: Final = importlib.resources.files("vivant.models.providers.comfyui") / "graphs"


def read_graph(name: str, directory: Path, params: Mapping[str, Any]) -> Graph:
    """The graph of that name: a file of the project that ends in `.json`, with a `.toml` of the same name
    beside it, or one of ours. `params` (node id → input → value) are set in it.

    Raises ConfigError that names the file, and the node and the input where there is one.
    """
    if name.endswith(".json"):
        if Path(name).is_absolute() or ".." in Path(name).parts:
            raise ConfigError(f"options.graph is {name!r}", "Name a file inside the project.")
        file = directory / name
        read = {suffix: _text(file.with_suffix(suffix), name) for suffix in (".json", ".toml")}
    elif name in (known := built_in()):
        read = {suffix: (_GRAPHS / f"{name}{suffix}").read_text("utf-8") for suffix in (".json", ".toml")}
    else:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint = f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(known)}."
        raise ConfigError(
            f"there is no graph {name!r}", f"{hint} A graph of your own is a file that ends in .json."
        )
    nodes = _with_params(_nodes(read[".json"], name), params, name)
    graph = Graph(name, nodes, _binding(read[".toml"], name))
    _check(graph)
    return graph


def built_in() -> list[str]:
    """The names of the graphs that come with Vivant."""
    return sorted(
        file.name.removesuffix(".json") for file in _GRAPHS.iterdir() if file.name.endswith(".json")
    )


def _text(file: Path, name: str) -> str:
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        what = "binding file" if file.suffix == ".toml" else "file"
        raise ConfigError(
            f"graph {name}: there is no {what} {file.name} in the project",
            "A graph is a .json in ComfyUI's API format, with a .toml of the same name beside it.",
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"graph {name}: {file.name} cannot be read: {error}", "Make it a UTF-8 file."
        ) from None


def _nodes(text: str, name: str) -> Nodes:
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ConfigError(f"graph {name} is not JSON: {error}", "Export it again.") from None
    if not isinstance(data, dict) or "nodes" in data:
        raise ConfigError(f"graph {name} is not in API format", "In ComfyUI, use Export (API).")
    nodes: Nodes = {}
    for node, said in data.items():
        if not (
            isinstance(said, dict)
            and isinstance(said.get("class_type"), str)
            and isinstance(said.get("inputs"), dict)
        ):
            raise ConfigError(
                f"graph {name}: node {node} has no class_type and inputs", "In ComfyUI, use Export (API)."
            )
        nodes[node] = {"class_type": said["class_type"], "inputs": dict(said["inputs"])}
    for node, said in nodes.items():
        for key, value in said["inputs"].items():
            if is_link(value) and value[0] not in nodes:
                where = f"input {key} of node {node} ({said['class_type']})"
                raise ConfigError(
                    f"graph {name}: {where} is linked to node {value[0]}, which is not there",
                    "Export the whole graph.",
                )
    return nodes


def _binding(text: str, name: str) -> Binding:
    file = Path(name).with_suffix(".toml").name
    try:
        return Binding.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file} is not valid TOML: {error}", "Mend that line.") from None
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        where = ".".join(map(str, problem["loc"]))
        known = ", ".join(Binding.model_fields)
        raise ConfigError(
            f"{file} is not valid: `{where}`: {problem['msg']}",
            f"It binds {known}; a place is NODE.INPUT.",
        ) from None


def _with_params(nodes: Nodes, params: Mapping[str, Any], name: str) -> Nodes:
    values = {}
    for node, inputs in params.items():
        if not isinstance(inputs, Mapping):
            raise ConfigError(
                f"params.{node} is {inputs!r}", "For ComfyUI, params are NODE = { INPUT = value }."
            )
        for key, value in inputs.items():
            _found(nodes, f"{node}.{key}", f"params.{node}.{key}", name)
            values[f"{node}.{key}"] = value
    return with_values(nodes, values)


def _check(graph: Graph) -> None:
    bound = graph.binding
    for what, place in bound.places():
        _found(graph.nodes, place, f"the binding of `{what}`", graph.name)
    for slot in bound.references:
        for node in slot.dropped:
            _known(graph.nodes, node, "the binding drops", graph.name)
    _known(graph.nodes, bound.output, "the output is", graph.name)
    pictures = [slot.image for slot in bound.references]
    pictures += [p for p in (bound.picture, bound.mask) if p and not (p == bound.picture and bound.shared)]
    if twice := sorted({p for p in pictures if pictures.count(p) > 1}):
        raise ConfigError(
            f"graph {graph.name}: {twice[0]} is bound twice",
            "Every picture needs a node of its own; only the first reference may be the picture too.",
        )


def _found(nodes: Nodes, place: Place, what: str, name: str) -> None:
    node, key = split(place)
    _known(nodes, node, f"{what} is", name)
    inputs = nodes[node]["inputs"]
    said = f"input {key} of node {node} ({nodes[node]['class_type']})"
    if key not in inputs:
        raise ConfigError(
            f"graph {name}: {what} is {place}, but there is no {said}", f"Its inputs: {', '.join(inputs)}."
        )
    if is_link(inputs[key]):
        raise ConfigError(
            f"graph {name}: {what} is {place}, but {said} comes from node {inputs[key][0]}",
            "Bind the node where the value is written.",
        )


def _known(nodes: Nodes, node: str, what: str, name: str) -> None:
    if node not in nodes:
        raise ConfigError(
            f"graph {name}: {what} node {node}, which is not there", f"Nodes: {', '.join(nodes)}."
        )
