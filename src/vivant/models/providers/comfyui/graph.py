"""A ComfyUI graph in API format, and how a request goes into it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from vivant.models.providers.comfyui.binding import Binding, Place, split

Nodes = dict[str, dict[str, Any]]
"""A graph in API format: node id → `class_type` and `inputs`; an input that is a link is [node id, slot]."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into a graph: texts, numbers, and the names of pictures that the server has."""

    prompt: str
    seed: int
    width: int
    height: int
    references: tuple[str, ...]
    picture: str = ""
    mask: str = ""
    negative: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """A checked graph with its binding."""

    name: str
    nodes: Nodes
    binding: Binding

    def filled(self, filling: Filling) -> Nodes:
        """The graph as it is submitted; slots without a reference are dropped with their links."""
        bound = self.binding
        slots = bound.references[1:] if filling.picture and bound.shared else bound.references
        values: dict[Place, object] = {}
        for place in bound.prompt:
            values[place] = filling.prompt
        for place in bound.negative:
            values[place] = filling.negative
        for place in bound.seed:
            values[place] = filling.seed
        for place in bound.width:
            values[place] = filling.width
        for place in bound.height:
            values[place] = filling.height
        if filling.picture and bound.picture:
            values[bound.picture] = filling.picture
        if filling.mask and bound.mask:
            values[bound.mask] = filling.mask
        for slot, name in zip(slots, filling.references, strict=False):
            values[slot.image] = name
        gone = {node for slot in slots[len(filling.references) :] for node in slot.dropped}
        return _without(with_values(self.nodes, values), gone)


def is_link(value: object) -> bool:
    """Whether an input comes from another node."""
    return (
        isinstance(value, list)
        and len(value) == 2
        and isinstance(value[0], str)
        and isinstance(value[1], int)
    )


def with_values(nodes: Nodes, values: Mapping[Place, object]) -> Nodes:
    """A copy of the graph in which these inputs have these values."""
    changed = {
        node: {"class_type": said["class_type"], "inputs": dict(said["inputs"])}
        for node, said in nodes.items()
    }
    for place, value in values.items():
        node, key = split(place)
        changed[node]["inputs"][key] = value
    return changed


def _without(nodes: Nodes, gone: Iterable[str]) -> Nodes:
    gone = set(gone)
    return {
        node: {
            "class_type": said["class_type"],
            "inputs": {k: v for k, v in said["inputs"].items() if not (is_link(v) and v[0] in gone)},
        }
        for node, said in nodes.items()
        if node not in gone
    }
