"""A tableau to pixels: backdrop through the camera, shadows, figures, strays."""

import functools
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from vivant.schema.character import Identity
from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import Angle, Expression, Facing, Pose, ShotScale, TimeOfDay, Weather
from vivant.studio.drawing import camera
from vivant.studio.drawing.displaylist import RGB, Flat, Group, Linear, Node, Shape, placed
from vivant.studio.drawing.figure import Figure, draw_figure
from vivant.studio.drawing.path import ellipse, limb
from vivant.studio.drawing.precipitation import falling_before, falling_behind
from vivant.studio.drawing.settings.backdrop import draw_backdrop, is_outside
from vivant.studio.drawing.staging import stage
from vivant.studio.drawing.strays import draw_stray
from vivant.studio.drawing.tableau import Actor, Spot, Stray, Tableau
from vivant.studio.drawing.thorvg import rasterise

PAPER: Final[RGB] = (243, 239, 230)
"""The plain ground of templates, posed characters and reference sheets."""
_PAPER_SHADOW: Final[RGB] = (206, 198, 182)
_SHEET_SCALE: Final = 0.8
_SHEET_GROUND: Final = 0.93

# What is kept below serves the few stories that a process works on: figures a quarter of a megabyte
# each, backdrops of 768 x 768 nearly two and a half.


@dataclass(frozen=True, slots=True)
class Stageset:
    """A rendered backdrop with the light that falls on figures in it. `pixels` is BGRA.

    `shade` and `fall` say how strong and how long shadows are (see `Backdrop`); `front` is what falls
    before the figures.
    """

    pixels: Pixels
    light: tuple[float, float, float]
    shadow: RGB
    shade: float = 0.0
    fall: tuple[float, float] = (0.0, 0.0)
    front: tuple[Node, ...] = ()


@functools.lru_cache(maxsize=256)
def figure_of(
    identity: Identity, pose: Pose, expression: Expression, facing: Facing, prop: str | None, malformed: bool
) -> Figure:
    return draw_figure(identity, pose, expression, facing, prop=prop, malformed_hand=malformed)


def drawn(actor: Actor) -> Figure:
    return figure_of(
        actor.identity, actor.pose, actor.expression, actor.facing, actor.prop, actor.malformed_hand
    )


def draw_stageset(
    setting: str,
    detail: str,
    time: TimeOfDay,
    shot: ShotScale,
    angle: Angle,
    width: int,
    height: int,
    weather: Weather = "clear",
) -> Stageset:
    aspect = width / height
    backdrop = draw_backdrop(setting, detail, time, aspect, weather)
    seen = Group(backdrop.nodes, camera.view(shot, angle, aspect))
    pixels = rasterise([seen], width, height, scale=height)
    if sigma := camera.blur(shot):
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), height * sigma), np.uint8)
    front: tuple[Node, ...] = ()
    if weather in ("rain", "snow") and is_outside(setting):
        pixels = rasterise(falling_behind(weather, time, aspect), width, height, over=pixels, scale=height)
        front = tuple(falling_before(weather, time, aspect))
    pixels.setflags(write=False)
    return Stageset(pixels, backdrop.light, backdrop.shadow, backdrop.shade, backdrop.fall, front)


stageset = functools.lru_cache(maxsize=24)(draw_stageset)
"""`draw_stageset`, with the latest places kept: stories stay in a place for a while."""


def set_of(tableau: Tableau, width: int, height: int) -> Stageset:
    if tableau.kind == "sheet":
        return _paper(width, height)
    t = tableau
    return stageset(t.setting, t.detail, t.time, t.shot, t.angle, width, height, t.weather)


@functools.lru_cache(maxsize=8)
def _paper(width: int, height: int) -> Stageset:
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[:] = (*PAPER[::-1], 255)
    pixels.setflags(write=False)
    return Stageset(pixels, (1.0, 1.0, 1.0), _PAPER_SHADOW)


def staged(tableau: Tableau, aspect: float) -> Tableau:
    """The tableau with a spot for every actor that has none yet."""
    if not tableau.actors or all(actor.spot for actor in tableau.actors):
        return tableau
    boxes = [_core(drawn(actor), tableau.shot) for actor in tableau.actors]
    if tableau.kind == "sheet":
        spots = tuple(_sheet_spot(box, aspect) for box in boxes)
    else:
        spots = stage(boxes, [a.placement for a in tableau.actors], tableau.shot, tableau.angle, aspect)
    actors = tuple(
        actor.model_copy(update={"spot": actor.spot or spot})
        for actor, spot in zip(tableau.actors, spots, strict=True)
    )
    return tableau.model_copy(update={"actors": actors})


_CORE: Final[dict[ShotScale, float]] = {"medium": 0.55, "close_up": 1.0}
"""How far from all of a figure (0) to its head alone (1) goes what near shots leave room for."""


def _core(figure: Figure, shot: ShotScale) -> tuple[float, float, float, float]:
    """What of a figure must not be hidden: near shots let neighbours and the frame cut arms and tails."""
    share = _CORE.get(shot, 0.0)
    (left, top, right, bottom), head = figure.box, figure.head
    return left + (head[0] - left) * share, top, right + (head[2] - right) * share, bottom


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
    return _shrunk_set(t.setting, t.detail, t.time, t.shot, t.angle, width, height, t.weather, size)


@functools.lru_cache(maxsize=48)
def _shrunk_set(
    setting: str,
    detail: str,
    time: TimeOfDay,
    shot: ShotScale,
    angle: Angle,
    width: int,
    height: int,
    weather: Weather,
    size: tuple[int, int],
) -> Stageset:
    large = stageset(setting, detail, time, shot, angle, width, height, weather)
    pixels = np.asarray(cv2.resize(large.pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    pixels.setflags(write=False)
    return replace(large, pixels=pixels)


def cast_nodes(tableau: Tableau, ground: Stageset) -> list[Node]:
    """Everything in front of the backdrop, farthest first, in frame heights."""
    actors = sorted(tableau.actors, key=lambda actor: actor.spot.y if actor.spot else 0.0)
    nodes: list[Node] = [shadow_of(actor, ground) for actor in actors]
    nodes += [actor_group(actor, ground) for actor in actors]
    nodes += ground.front
    nodes += [stray_group(stray, ground) for stray in tableau.strays]
    return nodes


def actor_group(actor: Actor, ground: Stageset) -> Group:
    assert actor.spot is not None
    figure = placed(drawn(actor).nodes, actor.spot.x, actor.spot.y, actor.spot.scale)
    return Group((figure,), light=ground.light) if ground.light != (1.0, 1.0, 1.0) else figure


def shadow_of(actor: Actor, ground: Stageset) -> Group:
    """The dark under the feet, and the shadow that falls away from the light."""
    assert actor.spot is not None
    figure, spot = drawn(actor), actor.spot
    (left, top, right, _), (head_left, head_top, head_right, head_bottom) = figure.box, figure.head
    middle, half = (left + right) / 2, max(0.1, (right - left) * 0.36)
    nodes: list[Node] = [Shape(ellipse(middle, 0.0, half * 1.15, 0.034), Flat(ground.shadow, 84))]
    aside, down = ground.fall
    if ground.shade > 0.1:
        head, r = (head_left + head_right) / 2, (head_right - head_left) * 0.36
        body = limb(
            [(middle, 0.0), (middle * 0.6 + head * 0.4, top * 0.35), (head, head_bottom)],
            [half * 0.9, half, r * 0.8],
        )
        body.extend(ellipse(head, (head_top + head_bottom) / 2, r, (head_bottom - head_top) * 0.42))
        fade = Linear(
            (middle, 0.0),
            (middle, top),
            ((0.0, ground.shadow, round(116 * ground.shade)), (1.0, ground.shadow, round(34 * ground.shade))),
        )
        nodes.insert(0, Group((Shape(body, fade),), (1.0, 0.0, -aside, -down, 0.0, 0.0)))
    return placed(nodes, spot.x, spot.y, spot.scale)


def stray_group(stray: Stray, ground: Stageset) -> Group:
    return Group((placed(draw_stray(stray.name), stray.x, stray.y, stray.size),), light=ground.light)
