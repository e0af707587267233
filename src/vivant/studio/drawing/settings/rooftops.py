"""High up among the roofs of an old town, on somebody's terrace."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import tiled_roof
from vivant.studio.drawing.settings.cat import sitting_cat
from vivant.studio.drawing.settings.chimney_stack import chimney_stack
from vivant.studio.drawing.settings.dormer import dormer
from vivant.studio.drawing.settings.land import hill
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import blocks
from vivant.studio.drawing.settings.pigments import (
    BLUE_PLASTER,
    BRICK,
    CLAY,
    LAMPLIGHT,
    OCHRE_PLASTER,
    PINE,
    PLASTER,
    RED,
    ROSE_PLASTER,
    SLATE,
    TILE,
)
from vivant.studio.drawing.settings.sky import OVERSCAN, mist, sky
from vivant.studio.drawing.settings.trees import bush
from vivant.studio.drawing.settings.turret import turret
from vivant.studio.drawing.settings.washing import washing_line


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.52, 205, clouds=5)
    nodes += _skyline(aspect, light)
    nodes += _roofs(aspect, light)
    behind, before = DETAILS[detail](aspect, near), _terrace(aspect, near)
    nodes += [*behind, *before] if detail in _BEYOND else [*before, *behind]
    return nodes + _pots(aspect, light.at(0.04))


def _skyline(aspect: float, light: Light) -> list[Node]:
    """Hills, a dome and two spires over the furthest roofs."""
    nodes: list[Node] = [hill(aspect, [0.4, 0.42, 0.43, 0.41, 0.38, 0.36, 0.38], light.at(0.95), PINE)]
    tone, x, d = light.at(0.72), aspect * 0.6, aspect * 0.35
    spire = joined(
        [rectangle(x - 0.022, 0.26, 0.044, 0.22), polygon([(x - 0.03, 0.265), (x, 0.12), (x + 0.03, 0.265)])]
    )
    dome = joined(
        [
            rectangle(d - 0.07, 0.41, 0.14, 0.08),
            Path()
            .move(d - 0.066, 0.41)
            .cubic(d - 0.066, 0.32, d - 0.02, 0.3, d, 0.285)
            .cubic(d + 0.02, 0.3, d + 0.066, 0.32, d + 0.066, 0.41)
            .close(),
            rectangle(d - 0.008, 0.25, 0.016, 0.04),
        ]
    )
    nodes += [flat(spire, tone((150, 146, 160))), flat(dome, tone((140, 152, 160)))]
    rng = Random(206)
    for row, (y, size, depth) in enumerate(((0.47, 0.085, 0.7), (0.51, 0.11, 0.55))):
        tone = light.at(depth)
        walls, roofs, panes, stacks = Path(), Path(), Path(), Path()
        px = -OVERSCAN - size * 0.4 * row
        while px < aspect + OVERSCAN:
            w, h = size * rng.uniform(0.8, 1.25), size * rng.uniform(0.3, 0.7)
            top = y - h
            walls.extend(rectangle(px, top, w, 0.7 - top))
            if rng.random() < 0.5:
                roofs.extend(
                    polygon([(px - w * 0.05, top), (px + w * 0.5, top - w * 0.46), (px + w * 1.05, top)])
                )
            else:
                roofs.extend(
                    polygon(
                        [
                            (px - w * 0.06, top),
                            (px + w * 0.16, top - w * 0.34),
                            (px + w * 0.84, top - w * 0.34),
                            (px + w * 1.06, top),
                        ]
                    )
                )
            stacks.extend(rectangle(px + w * 0.66, top - w * 0.48, w * 0.12, w * 0.3))
            for k in (0.2, 0.58):
                panes.extend(rectangle(px + w * k, top + h * 0.22, w * 0.17, w * 0.2))
            px += w * 0.96
        nodes += [
            flat(stacks, tone(BRICK, 0.95)),
            flat(walls, tone(PLASTER if row else ROSE_PLASTER)),
            flat(roofs, tone(TILE, 1.04 if row else 0.94)),
            flat(panes, LAMPLIGHT if tone.lamps > 0.3 else tone((142, 158, 166))),
        ]
    return nodes + mist(aspect, light, 0.36, 0.56)


def _roofs(aspect: float, light: Light) -> list[Node]:
    """The neighbours: four roofs that step down to the middle; a cat walks the ridge of one."""
    nodes: list[Node] = []
    rows: tuple[tuple[float, float, float, float, float, RGB, RGB], ...] = (
        (aspect * 0.5 - 0.3, aspect * 0.5 + 0.02, 0.6, 0.5, 0.36, BLUE_PLASTER, TILE),
        (aspect * 0.5 + 0.02, aspect * 0.5 + 0.38, 0.59, 0.48, 0.34, OCHRE_PLASTER, SLATE),
        (-0.3, aspect * 0.5 - 0.2, 0.61, 0.45, 0.2, ROSE_PLASTER, (176, 100, 80)),
        (aspect * 0.5 + 0.24, aspect + 0.3, 0.62, 0.46, 0.2, PLASTER, TILE),
    )
    for left, right, eaves, ridge, depth, wall, roof in rows:
        tone, w = light.at(depth), right - left
        nodes.append(flat(rectangle(left + w * 0.04, eaves - 0.02, w * 0.92, 0.2), tone(wall)))
        cx = left + w * (0.3 if left > 0 else 0.82)
        nodes += [
            graded(rectangle(cx, ridge - 0.06, 0.05, 0.11), (cx, 0.0), (cx + 0.05, 0.0), tone(BRICK, 1.12), tone(BRICK, 0.85)),
            flat(joined([rectangle(cx + 0.006, ridge - 0.088, 0.014, 0.032, 0.003), rectangle(cx + 0.03, ridge - 0.088, 0.014, 0.032, 0.003)]), tone(TILE, 0.9)),
        ]  # fmt: skip
        nodes += tiled_roof(left, right, eaves, left + 0.035, right - 0.035, ridge, tone, roof)
        nodes.append(line(strokes([(left + 0.035, ridge, right - 0.035, ridge)]), tone(roof, 0.82), 0.012))
    return nodes + sitting_cat(aspect * 0.5 - 0.36, 0.455, 0.1, light.at(0.15), (86, 84, 96))


def _terrace(aspect: float, tone: Tone) -> list[Node]:
    """A floor of big clay tiles behind a parapet with a stone coping."""
    top = 0.7
    floor = rectangle(-OVERSCAN, top, aspect + 2 * OVERSCAN, 0.55)
    x = aspect * 0.5
    joints: list[tuple[float, float, float, float]] = []
    y = top + 0.03
    while y < 1.2:
        joints.append((-OVERSCAN, y, aspect + OVERSCAN, y))
        y += 0.03 + (y - top) * 0.34
    n = round((aspect + 0.6) / 0.13)
    joints += [(x + (i - n / 2) * 0.1, top, x + (i - n / 2) * 0.24, 1.2) for i in range(n + 1)]
    clay = tone.snowed(CLAY)
    wall = rectangle(-OVERSCAN, 0.6, aspect + 2 * OVERSCAN, 0.11)
    return [
        graded(floor, (0.0, top), (0.0, 1.1), tone(clay, 1.16), tone(clay), tone(clay, 0.86)),
        line(strokes(joints), tone(clay, 0.84), 0.005, 150),
        flat(rectangle(-OVERSCAN, 0.705, aspect + 2 * OVERSCAN, 0.018), tone(CLAY, 0.66), 120),
        graded(wall, (0.0, 0.6), (0.0, 0.71), tone(PLASTER), tone(PLASTER, 0.84)),
        *blocks(-OVERSCAN, aspect + OVERSCAN, 0.615, 0.7, tone, 207, PLASTER, 0.03),
        graded(rectangle(-OVERSCAN, 0.588, aspect + 2 * OVERSCAN, 0.026, 0.006), (0.0, 0.588), (0.0, 0.614), tone((226, 208, 184), 1.3), tone((226, 208, 184), 0.9)),
    ]  # fmt: skip


def _pots(aspect: float, tone: Tone) -> list[Node]:
    """Geraniums and a little orange tree in the lower corners."""
    nodes: list[Node] = []
    for i, (x, base, r) in enumerate(((aspect * 0.02, 1.02, 0.13), (aspect * 0.98, 1.03, 0.14))):
        pot = polygon(
            [
                (x - r, base - r * 0.6),
                (x + r, base - r * 0.6),
                (x + r * 0.76, base + r),
                (x - r * 0.76, base + r),
            ]
        )
        rim = rectangle(x - r * 1.1, base - r * 0.74, r * 2.2, r * 0.36, r * 0.1)
        blooms = joined(
            circle(x + r * dx, base - r * dy, r * 0.13)
            for dx, dy in ((-0.7, 1.3), (-0.2, 1.62), (0.35, 1.4), (0.75, 1.15), (0.1, 1.15), (-0.4, 1.0))
        )
        nodes += [
            *bush(x, base - r * 0.5, r * 2.2, tone, 70 + i, PINE),
            flat(blooms, tone(RED if i == 0 else (240, 160, 72), 0.95)),
            graded(pot, (x - r, 0.0), (x + r, 0.0), tone(TILE, 0.95), tone(TILE, 0.62)),
            flat(rim, tone(TILE, 0.98)),
        ]
    return nodes


_BEYOND = frozenset({"a dormer window"})
"""What stands behind the parapet."""

DETAILS = {
    "chimney pots": chimney_stack,
    "a weathercock": turret,
    "a washing line": washing_line,
    "a dormer window": dormer,
}
