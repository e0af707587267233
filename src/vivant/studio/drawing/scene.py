"""A tableau to pixels: backdrop through the camera, shadows, figures, strays, lettering."""

import functools
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import ArtStyle
from vivant.studio.drawing import camera
from vivant.studio.drawing.bodies.extent import union
from vivant.studio.drawing.displaylist import RGB, Flat, Group, Linear, Node, Shape, placed
from vivant.studio.drawing.figure import Figure, draw_figure
from vivant.studio.drawing.lettering import draw_lettering
from vivant.studio.drawing.meeting import brought_together
from vivant.studio.drawing.outline import Outline, hand_box, outline
from vivant.studio.drawing.path import ellipse, limb
from vivant.studio.drawing.precipitation import falling_before, falling_behind
from vivant.studio.drawing.settings.backdrop import draw_backdrop, is_outside
from vivant.studio.drawing.staging import stage
from vivant.studio.drawing.strays import draw_stray
from vivant.studio.drawing.styles.shelf import STYLES
from vivant.studio.drawing.styles.style import Style, redrawn
from vivant.studio.drawing.tableau import Actor, Spot, Stray, Tableau, place_of
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
    """A rendered backdrop with the light that falls on figures in it, and the style it is drawn in.

    `pixels` is BGRA, before the style's finish, which goes over the whole picture. `shade` and `fall`
    say how strong and how long shadows are (see `Backdrop`); `front` is what falls before the figures.
    """

    pixels: Pixels
    light: tuple[float, float, float]
    shadow: RGB
    shade: float = 0.0
    fall: tuple[float, float] = (0.0, 0.0)
    front: tuple[Node, ...] = ()
    style: Style = STYLES["storybook"]

    def finished(self, pixels: Pixels, corner: tuple[int, int] = (0, 0)) -> Pixels:
        """A part of the picture, RGB, as it looks on the style's paper; `corner` is its top left (x, y)."""
        height, width = self.pixels.shape[:2]
        return self.style.finished(pixels, corner, (width, height))


def _look_of(actor: Actor) -> Actor:
    """What decides how an actor's figure is drawn, wherever and whoever it is."""
    return actor.model_copy(update={"name": "", "placement": "center", "contact": None, "spot": None})


@functools.lru_cache(maxsize=256)
def figure_of(look: Actor) -> Figure:
    a = look
    return draw_figure(
        a.identity,
        a.pose,
        a.expression,
        a.facing,
        prop=a.prop,
        malformed_hand=a.malformed_hand,
        view=a.view,
        hand_at=a.hand_at,
    )


def drawn(actor: Actor) -> Figure:
    """The actor's figure, in figure units."""
    return figure_of(_look_of(actor))


@functools.lru_cache(maxsize=256)
def _outline_of(look: Actor, ratio: float) -> Outline:
    return outline(figure_of(look), ratio)


@functools.lru_cache(maxsize=256)
def nodes_of_look(look: Actor, style: ArtStyle) -> tuple[Node, ...]:
    return redrawn(figure_of(look).nodes, STYLES[style].figure)


def nodes_of(actor: Actor, style: Style) -> tuple[Node, ...]:
    """The actor's figure as a style draws it, in figure units."""
    return nodes_of_look(_look_of(actor), style.name)


def draw_stageset(place: Tableau, width: int, height: int) -> Stageset:
    """The place that a tableau shows, without anybody in it."""
    aspect, style, weather = width / height, STYLES[place.style], place.weather
    backdrop = draw_backdrop(place.setting, place.detail, place.time, aspect, weather)
    view = camera.view(place.shot, place.angle, aspect)
    pixels = rasterise([Group(redrawn(backdrop.nodes, style.ground), view)], width, height, scale=height)
    if sigma := camera.blur(place.shot):
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), height * sigma), np.uint8)
    front: tuple[Node, ...] = ()
    if weather in ("rain", "snow") and is_outside(place.setting):
        behind = falling_behind(weather, place.time, aspect)
        pixels = rasterise(behind, width, height, over=pixels, scale=height)
        front = tuple(falling_before(weather, place.time, aspect))
    if style.wash is not None:
        pixels[..., 2::-1] = style.wash(np.ascontiguousarray(pixels[..., 2::-1]), (0, 0), (width, height))
    pixels.setflags(write=False)
    return Stageset(pixels, backdrop.light, backdrop.shadow, backdrop.shade, backdrop.fall, front, style)


stageset = functools.lru_cache(maxsize=24)(draw_stageset)
"""`draw_stageset`, with the latest places kept: stories stay in a place for a while."""


def set_of(tableau: Tableau, width: int, height: int) -> Stageset:
    if tableau.kind == "sheet":
        return _paper(tableau.style, width, height)
    return stageset(place_of(tableau), width, height)


@functools.lru_cache(maxsize=16)
def _paper(style: ArtStyle, width: int, height: int) -> Stageset:
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[:] = (*PAPER[::-1], 255)
    pixels.setflags(write=False)
    return Stageset(pixels, (1.0, 1.0, 1.0), _PAPER_SHADOW, style=STYLES[style])


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
            lambda number, ratio: _outline_of(_look_of(cast[number]), ratio),
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
    return ground.finished(np.asarray(cv2.cvtColor(bgra, cv2.COLOR_BGRA2RGB), np.uint8))


def seen_from_afar(tableau: Tableau, width: int, height: int, size: tuple[int, int]) -> Stageset:
    """The backdrop of a picture of `width` x `height`, shrunk to `size` (width, height) as pictures are."""
    if tableau.kind == "sheet":
        return _paper(tableau.style, *size)
    return _shrunk_set(place_of(tableau), width, height, size)


@functools.lru_cache(maxsize=48)
def _shrunk_set(place: Tableau, width: int, height: int, size: tuple[int, int]) -> Stageset:
    large = stageset(place, width, height)
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
    # Lies on the picture, not in the scene: neither its style nor its light reach it.
    nodes += [placed(draw_lettering(w.text), w.x, w.y, w.size) for w in tableau.lettering]
    return nodes


def actor_group(actor: Actor, ground: Stageset) -> Group:
    assert actor.spot is not None
    figure = placed(nodes_of(actor, ground.style), actor.spot.x, actor.spot.y, actor.spot.scale)
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
    nodes = redrawn(draw_stray(stray.name), ground.style.figure)
    return Group((placed(nodes, stray.x, stray.y, stray.size),), light=ground.light)
