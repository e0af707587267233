"""Who does something with whom: two of a frame whose hands meet, or one who touches the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vivant.schema.value import Value
from vivant.schema.vocabulary import ContactKind, Pose


class Contact(Value):
    """What one does with `other`, named as the frame or the picture names its characters."""

    kind: ContactKind
    other: str


@dataclass(frozen=True, slots=True)
class Fit:
    """The poses in which a contact can be shown: of the one who acts, and of the other."""

    own: frozenset[Pose]
    other: frozenset[Pose]


_HANDING: Final[frozenset[Pose]] = frozenset({"standing", "offering", "reaching", "holding", "kneeling"})
_RECEIVING: Final[frozenset[Pose]] = _HANDING | {"sitting"}
_GOING: Final[frozenset[Pose]] = frozenset({"walking", "running"})
_WITHIN_REACH: Final[frozenset[Pose]] = frozenset(
    {
        "standing", "walking", "sitting", "kneeling", "waving", "pointing", "reaching", "holding", "offering",
        "carrying", "hugging_self", "arms_crossed", "hands_on_hips", "arms_raised", "thinking", "reading",
    }
)  # fmt: skip

FITS: Final[Mapping[ContactKind, Fit]] = {
    "giving": Fit(_HANDING, _RECEIVING),
    "taking": Fit(_RECEIVING, _HANDING),
    "touching": Fit(frozenset({"standing", "reaching", "offering", "kneeling", "walking"}), _WITHIN_REACH),
    "leading": Fit(_GOING, _GOING),
}
"""Who gives or takes looks at the other; who is led goes the same way behind; a shoulder to touch must be
within reach."""


def contact_words(contact: Contact, name: str, thing: str | None) -> str:
    """A contact in words: "giving the apple to Mira"; `thing` is what the one who gives holds."""
    match contact.kind:
        case "giving":
            return f"giving the {thing or 'thing'} to {name}"
        case "taking":
            return f"taking the {thing or 'thing'} from {name}"
        case "touching":
            return f"touching {name} on the shoulder"
        case "leading":
            return f"leading {name} by the hand"
