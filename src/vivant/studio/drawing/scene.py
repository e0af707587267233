"""A tableau to pixels: backdrop through the camera, shadows, figures, strays."""

import functools
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from vivant.schema.character import Identity
from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import Angle, Expression, Facing, Pose, ShotScale, TimeOfDay
from vivant.studio.drawing.bodies.extent import union
from vivant.studio.drawing.displaylist import RGB, Flat, Group, Node, Shape, placed
from vivant.studio.drawing.figure import Figure, draw_figure
from vivant.studio.drawing.meeting import brought_together
from vivant.studio.drawing.outline import Outline, hand_box, outline
from vivant.studio.drawing.path import Point, ellipse
from vivant.studio.drawing.settings.backdrop import GROUND, draw_backdrop
from vivant.studio.drawing.staging import stage
from vivant.studio.drawing.strays import draw_stray
from vivant.studio.drawing.tableau import Actor, Spot, Stray, Tableau
from vivant.studio.drawing.thorvg import rasterise

PAPER: Final[RGB] = (243, 239, 230)
"""The plain ground of templates, posed characters and reference sheets."""
_PAPER_SHADOW: Final[RGB] = (206, 198, 182)
_SHEET_SCALE: Final = 0.8
_SHEET_GROUND: Final = 0.93

_ZOOM: Final[dict[ShotScale, float]] = {"wide": 1.0, "full": 1.14, "medium": 1.6, "close_up": 2.3}
_FOCUS: Final[dict[ShotScale, float]] = {"wide": 0.0, "full": 0.02, "medium": 0.16, "close_up": 0.2}
"""How much lower the backdrop sits, in frame heights, when the camera comes nearer."""
_PAN: Final[dict[Angle, float]] = {"eye_level": 0.0, "high": -0.06, "low": 0.05}

# What is kept below serves the few stories that a process works on: figures a quarter of a megabyte
# each, backdrops of 768 x 768 nearly two and a half.


@dataclass(frozen=True, slots=True)
class Stageset:
    """A rendered backdrop with the light that falls on figures in it. `pixels` is BGRA."""

    pixels: Pixels
    light: tuple[float, float, float]
    shadow: RGB


@functools.lru_cache(maxsize=256)
def figure_of(
    identity: Identity,
    pose: Pose,
    expression: Expression,
    facing: Facing,
    prop: str | None,
    malformed: bool,
    hand_at: Point | None,
) -> Figure:
    return draw_figure(
        identity, pose, expression, facing, prop=prop, malformed_hand=malformed, hand_at=hand_at
    )


def drawn(actor: Actor) -> Figure:
    a = actor
    return figure_of(a.identity, a.pose, a.expression, a.facing, a.prop, a.malformed_hand, a.hand_at)


@functools.lru_cache(maxsize=256)
def _outline(actor: Actor, ratio: float) -> Outline:
    return outline(drawn(actor), ratio)


def draw_stageset(
    setting: str, detail: str, time: TimeOfDay, shot: ShotScale, angle: Angle, width: int, height: int
) -> Stageset:
    backdrop = draw_backdrop(setting, detail, time, width / height)
    zoom = _ZOOM[shot]
    x = width / height / 2 * (1 - zoom)
    y = GROUND * (1 - zoom) + _FOCUS[shot] * zoom + _PAN[angle]
    seen = Group(backdrop.nodes, (zoom, 0.0, 0.0, zoom, x, y))
    pixels = rasterise([seen], width, height, scale=height)
    if shot == "close_up":
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), height * 0.006), np.uint8)
    pixels.setflags(write=False)
    return Stageset(pixels, backdrop.light, backdrop.shadow)


stageset = functools.lru_cache(maxsize=24)(draw_stageset)
"""`draw_stageset`, with the latest places kept: stories stay in a place for a while."""


def set_of(tableau: Tableau, width: int, height: int) -> Stageset:
    if tableau.kind == "sheet":
        return _paper(width, height)
    t = tableau
    return stageset(t.setting, t.detail, t.time, t.shot, t.angle, width, height)


@functools.lru_cache(maxsize=8)
def _paper(width: int, height: int) -> Stageset:
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[:] = (*PAPER[::-1], 255)
    pixels.setflags(write=False)
    return Stageset(pixels, (1.0, 1.0, 1.0), _PAPER_SHADOW)


def staged(tableau: Tableau, aspect: float) -> Tableau:
    """The tableau with a spot for every actor that has none yet, and with hands that meet."""
    if not tableau.actors or all(actor.spot for actor in tableau.actors):
        return tableau
    if tableau.kind == "sheet":
        cast = tableau.actors
        spots = tuple(_sheet_spot(drawn(actor).box, aspect) for actor in cast)
    else:
        cast, pairs = brought_together(tableau.actors, drawn)
        figures = [drawn(actor) for actor in cast]
        spots = stage(
            [figure.box for figure in figures],
            [actor.placement for actor in cast],
            tableau.shot,
            tableau.angle,
            aspect,
            pairs,
            lambda number, ratio: _outline(cast[number], ratio),
            [union(figure.head, hand_box(figure)) for figure in figures],
        )
    actors = tuple(
        actor.model_copy(update={"spot": actor.spot or spot}) for actor, spot in zip(cast, spots, strict=True)
    )
    return tableau.model_copy(update={"actors": actors})


def _sheet_spot(box: tuple[float, float, float, float], aspect: float) -> Spot:
    scale = min(_SHEET_SCALE, 0.94 * aspect / (box[2] - box[0]), (_SHEET_GROUND - 0.03) / max(0.2, -box[1]))
    return Spot(
        x=round(aspect / 2 - (box[0] + box[2]) / 2 * scale, 5), y=_SHEET_GROUND, scale=round(scale, 5)
    )


def draw_tableau(tableau: Tableau, width: int, height: int) -> Pixels:
    """The picture, (height, width, 3) RGB."""
    tableau = staged(tableau, width / height)
    return draw_on(set_of(tableau, width, height), tableau)


def draw_on(ground: Stageset, tableau: Tableau) -> Pixels:
    """The picture of a staged tableau on a rendered backdrop, (height, width, 3) RGB of its size."""
    height, width = ground.pixels.shape[:2]
    bgra = rasterise(cast_nodes(tableau, ground), width, height, over=ground.pixels, scale=height)
    return np.asarray(cv2.cvtColor(bgra, cv2.COLOR_BGRA2RGB), np.uint8)


def seen_from_afar(tableau: Tableau, width: int, height: int, size: tuple[int, int]) -> Stageset:
    """The backdrop of a picture of `width` x `height`, shrunk to `size` (width, height) as pictures are."""
    t = tableau
    if t.kind == "sheet":
        return _paper(*size)
    return _shrunk_set(t.setting, t.detail, t.time, t.shot, t.angle, width, height, size)


@functools.lru_cache(maxsize=48)
def _shrunk_set(
    setting: str,
    detail: str,
    time: TimeOfDay,
    shot: ShotScale,
    angle: Angle,
    width: int,
    height: int,
    size: tuple[int, int],
) -> Stageset:
    large = stageset(setting, detail, time, shot, angle, width, height)
    pixels = np.asarray(cv2.resize(large.pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    pixels.setflags(write=False)
    return Stageset(pixels, large.light, large.shadow)


def cast_nodes(tableau: Tableau, ground: Stageset) -> list[Node]:
    """Everything in front of the backdrop, farthest first, in frame heights."""
    actors = sorted(tableau.actors, key=lambda actor: actor.spot.y if actor.spot else 0.0)
    nodes: list[Node] = [shadow_of(actor, ground) for actor in actors]
    nodes += [actor_group(actor, ground) for actor in actors]
    nodes += [stray_group(stray, ground) for stray in tableau.strays]
    return nodes


def actor_group(actor: Actor, ground: Stageset) -> Group:
    assert actor.spot is not None
    figure = placed(drawn(actor).nodes, actor.spot.x, actor.spot.y, actor.spot.scale)
    return Group((figure,), light=ground.light) if ground.light != (1.0, 1.0, 1.0) else figure


def shadow_of(actor: Actor, ground: Stageset) -> Shape:
    assert actor.spot is not None
    box, spot = drawn(actor).box, actor.spot
    centre, half = (box[0] + box[2]) / 2, max(0.12, (box[2] - box[0]) * 0.42)
    path = ellipse(spot.x + centre * spot.scale, spot.y, half * spot.scale, 0.035 * spot.scale)
    return Shape(path, Flat(ground.shadow, 90))


def stray_group(stray: Stray, ground: Stageset) -> Group:
    return Group((placed(draw_stray(stray.name), stray.x, stray.y, stray.size),), light=ground.light)
