"""A hat in its own units: the rim's middle is (0, 0), its half width 1."""

from dataclasses import dataclass

from vivant.studio.drawing.displaylist import Node


@dataclass(frozen=True, slots=True)
class Hat:
    """`behind` is drawn behind the skull, `front` over it; `back` instead of `front` from behind, if it differs."""

    front: tuple[Node, ...]
    behind: tuple[Node, ...] = ()
    back: tuple[Node, ...] = ()
