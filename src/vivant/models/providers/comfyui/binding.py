"""The binding file: which input of which node of a graph takes what."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from vivant.schema.value import Value

Place = Annotated[str, Field(pattern=r"^[^.]+\..+$")]
"""Where a value goes: NODE.INPUT, such as `6.text`."""


class Slot(Value):
    """Where one reference goes. `drop` lists the nodes that go, with every link to them, when there is no
    reference for it; not said, it is the node that loads the picture."""

    image: Place
    drop: tuple[str, ...] = ()

    @property
    def dropped(self) -> tuple[str, ...]:
        return self.drop or (split(self.image)[0],)


class Binding(Value):
    """Which input of which node takes what, and which node gives the image.

    A graph that can edit says in `picture` where the picture goes, alone or as the first of the references.
    `mask` takes a picture that is white where to repaint. Everything but prompt and output may be left out.
    """

    prompt: Annotated[tuple[Place, ...], Field(min_length=1)]
    negative: tuple[Place, ...] = ()
    seed: tuple[Place, ...] = ()
    width: tuple[Place, ...] = ()
    height: tuple[Place, ...] = ()
    picture: Place | None = None
    mask: Place | None = None
    references: tuple[Slot, ...] = ()
    output: str

    @property
    def shared(self) -> bool:
        """Whether a picture to edit takes the place of the first reference."""
        return bool(self.references) and self.picture == self.references[0].image

    def places(self) -> Iterable[tuple[str, Place]]:
        """Every place with the name of what goes there."""
        for name in ("prompt", "negative", "seed", "width", "height"):
            for place in getattr(self, name):
                yield name, place
        for slot in self.references:
            yield "references", slot.image
        if self.picture:
            yield "picture", self.picture
        if self.mask:
            yield "mask", self.mask


def split(place: Place) -> tuple[str, str]:
    """The node and the input."""
    node, _, key = place.partition(".")
    return node, key
