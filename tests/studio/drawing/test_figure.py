"""Figures: every body in every pose, dressed, on the ground and telling what it does."""

import inspect
import itertools
from collections.abc import Iterator, Sequence

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from vivant.schema.character import Feature, Identity, Pattern
from vivant.schema.vocabulary import POSES, Facing, Pose, SubjectType, View
from vivant.studio.drawing.bodies.physique import physique
from vivant.studio.drawing.displaylist import Flat, Group, Node, Shape, placed, recoloured
from vivant.studio.drawing.figure import Figure, draw_figure
from vivant.studio.drawing.heads.head import draw_head
from vivant.studio.drawing.poses import stance
from vivant.studio.drawing.skeleton import pose_skeleton
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.features import COAT, HUMAN, KINDS, PROPS, SPECIES
from vivant.studio.palette import COLOURS, RGB

EVERYBODY = [(subject_type, species) for subject_type, all_ in SPECIES.items() for species in all_]
FACINGS: tuple[Facing, ...] = ("left", "right", "viewer")
IN_THE_AIR = {"running", "jumping", "falling"}
BODY_PARTS = {
    "coat", "belly", "top", "bottom", "outer", "neck", "shoes", "left_hand", "right_hand", "prop",
}  # fmt: skip
HEAD_PARTS = {"eyes", "hair", "beard", "crest", "hat", "glasses", "mark", "brows", "mouth", "nose"}


def feature(part: str, kind: str, colour: str, second: str = "", pattern: Pattern = "plain") -> Feature:
    other = COLOURS[second] if second else None
    return Feature(part=part, kind=kind, colour=COLOURS[colour], second=other, pattern=pattern)


def somebody(
    subject_type: SubjectType = "adult", species: str = "woman", *worn: Feature, build: str = "average"
) -> Identity:
    body = [feature("coat", COAT[subject_type], "sandy"), feature("eyes", "eyes", "brown")]
    if subject_type not in HUMAN:
        body.append(feature("belly", COAT[subject_type], "cream"))
    return Identity.model_validate(
        {"subject_type": subject_type, "species": species, "build": build, "features": (*body, *worn)}
    )


DRESSED = somebody(
    "adult", "woman", feature("top", "shirt", "teal"), feature("bottom", "trousers", "navy"), feature("shoes", "shoes", "red")
)  # fmt: skip


def shapes(nodes: Sequence[Node], part: str = "") -> Iterator[tuple[Shape, str]]:
    for node in nodes:
        if isinstance(node, Group):
            yield from shapes(node.nodes, node.part or part)
        else:
            yield node, node.part or part


def pixels(figure: Figure, nodes: Sequence[Node] | None = None, unit: int = 160) -> npt.NDArray[np.uint8]:
    """The figure with its box centred and standing at the bottom, premultiplied BGRA."""
    left, _, right, bottom = figure.box
    return rasterise(
        [placed(nodes or figure.nodes, unit - (left + right) / 2 * unit, (1.6 - bottom) * unit, unit)],
        2 * unit,
        int(1.7 * unit),
    )


def area(figure: Figure, part: str) -> int:
    """How many pixels of `part` can be seen."""
    return int(
        np.count_nonzero(
            pixels(figure, recoloured(figure.nodes, {part: (255, 255, 255)}, (0, 0, 0)), 300)[..., 1] > 128
        )
    )


def colour_share(figure: Figure, part: str, colour: RGB, unit: int = 220) -> float:
    """The share of the visible pixels of `part` that have exactly `colour`."""
    seen = pixels(figure, recoloured(figure.nodes, {part: (255, 255, 255)}, (0, 0, 0)), unit)[..., 1] == 255
    exact = np.all(pixels(figure, None, unit)[..., 2::-1] == colour, axis=-1)
    return float(np.count_nonzero(seen & exact) / np.count_nonzero(seen))


@pytest.mark.parametrize(("subject_type", "species"), EVERYBODY)
def test_every_body_takes_every_pose_on_the_ground(subject_type: SubjectType, species: str) -> None:
    identity = somebody(
        subject_type, species, feature("top", "shirt", "teal"), feature("bottom", "trousers", "navy")
    )
    for pose in POSES:
        for facing in ("right", "viewer"):
            left, top, right, bottom = draw_figure(identity, pose, "happy", facing).box
            assert 0.2 < right - left < 1.9, (pose, facing)
            assert 0.3 < bottom - top < 1.75, (pose, facing)
            if pose not in IN_THE_AIR:
                assert abs(bottom) < 1e-6, (pose, facing)
            assert bottom <= 0.02, (pose, facing)


@pytest.mark.parametrize("facing", FACINGS)
def test_the_box_is_tight_around_what_is_drawn(facing: Facing) -> None:
    for pose in POSES:
        figure = draw_figure(DRESSED, pose, "neutral", facing, prop="basket")
        ys, xs = np.nonzero(pixels(figure)[..., 3] > 40)
        left, top, right, bottom = figure.box
        assert abs((xs.max() + 1 - xs.min()) / 160 - (right - left)) < 0.04 * (right - left), pose
        assert abs((ys.max() + 1 - ys.min()) / 160 - (bottom - top)) < 0.04 * (bottom - top), pose


def least_difference(identity: Identity, facing: Facing) -> tuple[float, Pose, Pose]:
    """The two poses whose bare silhouettes are most alike: the share of their union that differs."""
    masks = {
        pose: pixels(draw_figure(identity, pose, "neutral", facing), unit=100)[..., 3] > 128 for pose in POSES
    }
    return min(
        (1 - np.count_nonzero(masks[a] & masks[b]) / np.count_nonzero(masks[a] | masks[b]), a, b)
        for a, b in itertools.combinations(POSES, 2)
    )


@pytest.mark.parametrize(("facing", "floor"), [("right", 0.25), ("viewer", 0.18)])
def test_silhouettes_alone_tell_any_two_poses_apart(facing: Facing, floor: float) -> None:
    difference, *pair = least_difference(DRESSED, facing)
    assert difference >= floor, pair


@pytest.mark.parametrize(("facing", "floor"), [("right", 0.125), ("viewer", 0.1)])
@pytest.mark.parametrize(
    ("subject_type", "species"),
    [
        ("child", "girl"),
        ("elder", "old man"),
        ("mammal", "bear"),
        ("bird", "stork"),
        ("robot", "round robot"),
    ],
)
def test_poses_read_on_bodies_of_every_build(
    subject_type: SubjectType, species: str, facing: Facing, floor: float
) -> None:
    difference, *pair = least_difference(somebody(subject_type, species), facing)
    assert difference >= floor, pair


def test_arms_leave_daylight_where_hands_rest_on_hips() -> None:
    for facing in FACINGS:
        seen = pixels(draw_figure(DRESSED, "hands_on_hips", "neutral", facing), unit=200)[..., 3] > 128
        holes = cv2.connectedComponents((~seen).astype(np.uint8), connectivity=4)[0] - 2
        assert holes >= 2, facing


@pytest.mark.parametrize("pose", POSES)
def test_facing_left_mirrors_facing_right(pose: Pose) -> None:
    right = draw_figure(DRESSED, pose, "sad", "right", prop="lantern")
    left = draw_figure(DRESSED, pose, "sad", "left", prop="lantern")
    assert left.box == (-right.box[2], right.box[1], -right.box[0], right.box[3])
    assert left.head == (-right.head[2], right.head[1], -right.head[0], right.head[3])
    difference = np.abs(pixels(left)[:, ::-1].astype(int) - pixels(right).astype(int))
    assert np.mean(difference.max(axis=-1) > 40) < 0.002


def test_every_shape_names_a_known_part() -> None:
    for subject_type, species in EVERYBODY:
        worn = [feature(part, kinds[0], "teal") for part, kinds in KINDS.items() if part in BODY_PARTS]
        figure = draw_figure(
            somebody(subject_type, species, *worn), "holding", "happy", "right", prop="apple"
        )
        parts = {part for _, part in shapes(figure.nodes)}
        assert parts <= BODY_PARTS | HEAD_PARTS, species
        assert {"top", "left_hand", "right_hand", "prop"} <= parts, species


@pytest.mark.parametrize("build", ["slim", "average", "stout"])
@pytest.mark.parametrize("part", ["top", "bottom", "outer", "neck", "shoes"])
def test_garments_show_their_colour_exactly_on_most_of_their_area(part: str, build: str) -> None:
    for kind in KINDS[part]:
        under = [feature("top", "shirt", "cream")] if part != "top" else []
        identity = somebody("adult", "man", *under, feature(part, kind, "teal"), build=build)
        least = 0.33 if part in ("neck", "shoes", "outer") else 0.45
        for facing in ("right", "viewer"):
            assert (
                colour_share(draw_figure(identity, "standing", "neutral", facing), part, COLOURS["teal"].rgb)
                > least
            ), kind


@pytest.mark.parametrize("pattern", ["striped", "dotted", "checked"])
@pytest.mark.parametrize("kind", KINDS["top"])
def test_patterns_leave_most_cloth_in_the_main_colour(pattern: Pattern, kind: str) -> None:
    plain = draw_figure(
        somebody("adult", "man", feature("top", kind, "teal")), "standing", "neutral", "right"
    )
    printed = draw_figure(
        somebody("adult", "man", feature("top", kind, "teal", "cream", pattern)),
        "standing",
        "neutral",
        "right",
    )
    main = COLOURS["teal"].rgb
    share = colour_share(printed, "top", main, 320) / colour_share(plain, "top", main, 320)
    assert 0.52 < share < 0.95


def test_patterns_stay_inside_their_garment() -> None:
    worn = feature("top", "robe", "teal"), feature("top", "robe", "teal", "cream", "checked")
    plain, printed = (
        draw_figure(somebody("adult", "man", top), "standing", "neutral", "right") for top in worn
    )
    assert np.array_equal(pixels(plain)[..., 3] > 128, pixels(printed)[..., 3] > 128)


def test_builds_differ_clearly_in_width() -> None:
    widths = [
        area(
            draw_figure(
                somebody("adult", "man", feature("top", "shirt", "teal"), build=build),
                "standing",
                "neutral",
                "viewer",
            ),
            "top",
        )
        for build in ("slim", "average", "stout")
    ]
    assert widths[0] * 1.12 < widths[1]
    assert widths[1] * 1.15 < widths[2]


def test_absent_garments_are_not_drawn() -> None:
    parts = {
        part
        for _, part in shapes(draw_figure(somebody("mammal", "fox"), "standing", "neutral", "right").nodes)
    }
    assert not parts & {"top", "bottom", "outer", "neck", "shoes", "prop"}
    assert "belly" in parts


@pytest.mark.parametrize("subject_type", SPECIES)
def test_a_malformed_hand_is_visibly_bigger_and_only_one(subject_type: SubjectType) -> None:
    identity = somebody(subject_type, SPECIES[subject_type][0])
    hands: dict[Pose, tuple[str, str]] = {
        "standing": ("left_hand", "right_hand"),
        "waving": ("right_hand", "left_hand"),
        "pointing": ("right_hand", "left_hand"),
    }
    for pose, (lead, other) in hands.items():
        normal = draw_figure(identity, pose, "neutral", "right")
        wrong = draw_figure(identity, pose, "neutral", "right", malformed_hand=True)
        assert area(wrong, lead) > 1.6 * area(normal, lead), pose
        assert area(wrong, other) < 1.1 * area(normal, other), pose


@pytest.mark.parametrize("prop", PROPS)
def test_every_prop_is_held_above_the_ground(prop: str) -> None:
    for pose in ("holding", "crouching", "walking"):
        figure = draw_figure(DRESSED, pose, "neutral", "right", prop=prop)
        assert area(figure, "prop") > 120, pose
        assert figure.box[3] <= 0.02, pose


def test_readers_have_a_book_and_carriers_a_load_of_their_own() -> None:
    for pose in POSES:
        parts = {part for _, part in shapes(draw_figure(DRESSED, pose, "neutral", "right").nodes)}
        assert ("prop" in parts) == (pose in ("reading", "carrying")), pose


def test_figures_stay_cheap() -> None:
    worn = [feature(part, kinds[0], "teal", "cream", "striped") for part, kinds in KINDS.items()]
    for subject_type, species in EVERYBODY:
        figure = draw_figure(
            somebody(subject_type, species, *worn), "walking", "laughing", "right", prop="basket"
        )
        assert sum(1 for _ in shapes(figure.nodes)) <= 130, species


def test_the_same_character_is_drawn_the_same_twice() -> None:
    one, two = (pixels(draw_figure(DRESSED, "dancing", "happy", "right", prop="ball")) for _ in range(2))
    assert np.array_equal(one, two)


def test_ages_have_proportions_of_their_own() -> None:
    """How many heads high somebody is, hat and hair left out."""

    def heads(subject_type: SubjectType, species: str) -> float:
        body = physique(somebody(subject_type, species))
        return body.height / (2 * body.head)

    assert 2.2 < heads("child", "girl") < 2.9 < heads("elder", "old man") < heads("adult", "man") < 4.5
    assert heads("child", "girl") + 0.9 < heads("adult", "woman")


def test_statures_differ_clearly_in_height() -> None:
    def height(stature: str) -> float:
        identity = DRESSED.model_copy(update={"stature": stature})
        return -draw_figure(identity, "standing", "neutral", "right").box[1]

    assert height("short") * 1.08 < height("average")
    assert height("average") * 1.08 < height("tall")


def test_elders_stoop() -> None:
    def nape_before_hips(subject_type: SubjectType, species: str) -> float:
        body = physique(somebody(subject_type, species))
        trunk = pose_skeleton(stance("standing", frontal=False), body, "side").trunk
        return (trunk.neck[0] - trunk.pelvis[0]) / body.height

    assert nape_before_hips("elder", "old man") > nape_before_hips("adult", "man") + 0.03


@pytest.mark.parametrize("species", ["woman", "bear", "crow", "frog", "goat", "fish", "box robot"])
def test_what_is_held_lies_between_palm_and_fingers(species: str) -> None:
    subject_type = next(t for t, all_ in SPECIES.items() if species in all_)
    figure = draw_figure(somebody(subject_type, species), "walking", "neutral", "right", prop="staff")
    order = [part for _, part in shapes(figure.nodes)]
    first, last = order.index("prop"), len(order) - 1 - order[::-1].index("prop")
    assert "left_hand" in order[:first]
    assert "left_hand" in order[last:]


def turnaround(identity: Identity, view: View) -> npt.NDArray[np.uint8]:
    return pixels(draw_figure(identity, "standing", "neutral", "right", view=view))


@pytest.mark.parametrize("view", ["front", "three_quarter", "side"])
def test_a_view_is_what_facing_says_unless_asked_otherwise(view: View) -> None:
    default = pixels(draw_figure(DRESSED, "standing", "neutral", "viewer" if view == "front" else "right"))
    assert np.array_equal(turnaround(DRESSED, view), default) == (view != "side")


def test_a_body_is_narrower_from_the_side() -> None:
    front, side = (draw_figure(DRESSED, "standing", "neutral", "right", view=v) for v in ("front", "side"))
    assert area(side, "top") < 0.8 * area(front, "top")


_BACKS = pytest.mark.skipif(
    "behind" not in inspect.signature(draw_head).parameters, reason="heads have no back yet"
)


@_BACKS
def test_from_behind_a_tail_and_a_cape_hide_the_body() -> None:
    fox = somebody("mammal", "fox", feature("top", "shirt", "teal"), feature("outer", "cape", "red"))
    front, back = (draw_figure(fox, "standing", "neutral", "right", view=v) for v in ("front", "back"))
    assert area(back, "outer") > 2 * area(front, "outer")
    assert area(back, "top") < 0.5 * area(front, "top")


@_BACKS
def test_an_apron_has_only_strings_behind() -> None:
    cook = somebody("adult", "man", feature("top", "shirt", "teal"), feature("outer", "apron", "red"))
    front, back = (draw_figure(cook, "standing", "neutral", "right", view=v) for v in ("front", "back"))
    assert 0 < area(back, "outer") < 0.4 * area(front, "outer")


def test_children_are_smaller_and_bears_bigger_than_adults() -> None:
    def height(subject_type: SubjectType, species: str) -> float:
        figure = draw_figure(somebody(subject_type, species), "standing", "neutral", "right")
        skull = [s for s, part in shapes(figure.nodes) if part == "coat" and isinstance(s.fill, Flat)]
        assert skull
        return -figure.box[1]

    assert height("child", "boy") < 0.9 * height("adult", "man") < height("mammal", "bear")


@pytest.mark.parametrize("facing", ["right", "viewer"])
@pytest.mark.parametrize("pose", ["standing", "offering", "kneeling", "walking"])
def test_the_leading_hand_goes_where_it_is_sent(pose: Pose, facing: Facing) -> None:
    home = draw_figure(DRESSED, pose, "neutral", facing).hand
    goal = home[0] - 0.04, -home[1] + 0.04
    sent = draw_figure(DRESSED, pose, "neutral", facing, hand_at=goal)
    assert sent.hand == pytest.approx((goal[0], -goal[1]), abs=0.012)
    mirrored = draw_figure(DRESSED, pose, "neutral", "left", hand_at=goal).hand
    assert mirrored[0] == -draw_figure(DRESSED, pose, "neutral", "right", hand_at=goal).hand[0]


def test_a_hand_sent_too_far_is_stretched_towards_it() -> None:
    far = draw_figure(DRESSED, "standing", "neutral", "right", hand_at=(3.0, 0.6)).hand
    assert far[0] > 0.2
    assert far[1] == pytest.approx(-0.6, abs=0.12)
