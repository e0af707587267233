"""A hand of any kind in any grip."""

from vivant.studio.drawing.bodies.physique import Hand
from vivant.studio.drawing.hands.beasts import feathers, fin, paw, split_hoof, webbed
from vivant.studio.drawing.hands.fingers import Grasp, placed_at
from vivant.studio.drawing.hands.gripper import gripper
from vivant.studio.drawing.hands.human import human_hand, wrong_hand
from vivant.studio.drawing.path import Point
from vivant.studio.drawing.poses import Grip
from vivant.studio.palette import RGB


def draw_hand(
    kind: Hand,
    grip: Grip,
    wrist: Point,
    angle: float,
    size: float,
    colour: RGB,
    part: str,
    *,
    flipped: bool = False,
    malformed: bool = False,
) -> Grasp:
    """A hand at `wrist` that points along `angle` (degrees clockwise from the right).

    `size` is half the palm's width; the thumb is on the left of the pointing direction unless
    `flipped`. `malformed` has seven long splayed fingers and twice the size.
    """
    place = placed_at(wrist, angle, size, flipped=flipped)
    if malformed:
        return wrong_hand(place, colour, part)
    match kind:
        case "hand":
            return human_hand(place, grip, colour, part)
        case "paw" | "clawed":
            return paw(place, grip, colour, part, claws=kind == "clawed")
        case "cloven":
            return split_hoof(place, grip, colour, part)
        case "webbed":
            return webbed(place, grip, colour, part)
        case "wing":
            return feathers(place, grip, colour, part)
        case "fin":
            return fin(place, grip, colour, part)
        case "gripper":
            return gripper(place, grip, colour, part)
