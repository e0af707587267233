"""Houses and what belongs to them: windows, doors, roofs, chimneys, fences."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import (
    BRICK,
    CREAM,
    DARK_TIMBER,
    LAMPLIGHT,
    LEAF,
    STONE,
    TIMBER,
)

_PANE: RGB = (150, 178, 188)


def arch(x: float, y: float, width: float, height: float) -> Path:
    """A rectangle at (x, y) with a round top."""
    r, k = width / 2, width / 2 * 0.5523
    path = Path().move(x, y + height).line(x, y + r).cubic(x, y + r - k, x + r - k, y, x + r, y)
    return (
        path.cubic(x + r + k, y, x + width, y + r - k, x + width, y + r).line(x + width, y + height).close()
    )


def window(
    x: float,
    y: float,
    width: float,
    height: float,
    tone: Tone,
    *,
    box: RGB | None = None,
    shutters: RGB | None = None,
    seed: int = 0,
) -> list[Node]:
    """A window of a house seen from outside; it glows as the tone's lamps do.

    `box` is the colour of the flowers in its box, if it has one.
    """
    frame = width * 0.1
    glass = mixed(tone(_PANE), LAMPLIGHT, tone.lamps * (0.75 if tone.share < 0.5 else 0.6))
    nodes: list[Node] = []
    if tone.lamps > 0.3:
        nodes.append(
            glow(x + width / 2, y + height / 2, max(width, height) * 1.5, LAMPLIGHT, round(110 * tone.lamps))
        )
    if shutters:
        wings = joined(
            rectangle(x + dx, y, width * 0.42, height, width * 0.05) for dx in (-width * 0.5, width * 1.08)
        )
        nodes.append(flat(wings, tone(shutters)))
    nodes += [
        flat(rectangle(x - frame, y - frame, width + 2 * frame, height + 2 * frame, frame), tone(CREAM)),
        graded(
            rectangle(x, y, width, height, frame * 0.4),
            (x, y),
            (x + width, y + height),
            glass,
            mixed(glass, (255, 255, 255), 0.22),
        ),
        line(
            strokes(
                [
                    (x + width / 2, y, x + width / 2, y + height),
                    (x, y + height * 0.45, x + width, y + height * 0.45),
                ]
            ),
            tone(CREAM),
            frame * 0.8,
        ),
    ]
    if box:
        nodes += flower_box(x - frame * 1.6, y + height, width + frame * 3.2, tone, box, seed)
    else:
        nodes.append(
            flat(
                rectangle(
                    x - frame * 1.6, y + height + frame * 0.4, width + frame * 3.2, frame * 1.2, frame * 0.4
                ),
                tone(STONE, 1.1),
            )
        )
    return nodes


def flower_box(x: float, y: float, width: float, tone: Tone, colour: RGB, seed: int) -> list[Node]:
    """A wooden box brimming over with flowers; (x, y) is its top left corner."""
    rng = Random(seed)
    r = width * 0.125
    green, blooms, bright = Path(), Path(), Path()
    for i in range(6):
        cx = x + width * (i + 0.5) / 6
        green.extend(circle(cx, y - r * 0.1 + rng.uniform(-0.3, 0.5) * r, r * 1.05))
        blooms.extend(circle(cx + rng.uniform(-0.4, 0.4) * r, y - r * rng.uniform(0.2, 1.1), r * 0.78))
        bright.extend(circle(cx + rng.uniform(-0.5, 0.5) * r, y + r * rng.uniform(-0.6, 1.0), r * 0.5))
    return [
        flat(green, tone(LEAF, 0.9)),
        flat(rectangle(x, y + r * 0.2, width, r * 1.7, r * 0.3), tone(TIMBER, 0.9)),
        flat(blooms, tone(colour)),
        flat(bright, tone(colour, 1.4)),
    ]


def door(x: float, base: float, width: float, height: float, tone: Tone, colour: RGB) -> list[Node]:
    """A round-topped plank door with a step; `x` is its left side."""
    frame = width * 0.1
    boards = strokes([(x + width * k, base - height * 0.9, x + width * k, base) for k in (0.25, 0.5, 0.75)])
    return [
        flat(arch(x - frame, base - height - frame, width + 2 * frame, height + frame), tone(STONE, 1.05)),
        graded(
            arch(x, base - height, width, height),
            (0.0, base - height),
            (0.0, base),
            tone(colour, 1.1),
            tone(colour, 0.85),
        ),
        line(boards, tone(colour, 0.72), width * 0.03),
        flat(circle(x + width * 0.8, base - height * 0.45, width * 0.06), tone((230, 196, 110))),
        flat(rectangle(x - frame * 2, base - frame, width + 4 * frame, frame * 2, frame), tone(STONE, 1.15)),
    ]


def chimney(x: float, top: float, width: float, height: float, tone: Tone) -> list[Node]:
    rows = strokes([(x, top + height * k, x + width, top + height * k) for k in (0.4, 0.62, 0.84)])
    return [
        graded(
            rectangle(x, top, width, height), (x, 0.0), (x + width, 0.0), tone(BRICK, 1.1), tone(BRICK, 0.84)
        ),
        line(rows, tone(BRICK, 0.74), width * 0.06),
        flat(
            rectangle(x - width * 0.15, top - width * 0.12, width * 1.3, width * 0.3, width * 0.08),
            tone(tone.snowed(BRICK), 0.8 + 0.2 * tone.snow),
        ),
    ]


def smoke(x: float, y: float, size: float, tone: Tone) -> Node:
    puffs = joined(
        ellipse(x + dx * size, y - dy * size, r * size, r * size * 0.8)
        for dx, dy, r in ((0.05, 0.2, 0.18), (0.22, 0.6, 0.25), (0.12, 1.1, 0.31), (0.42, 1.6, 0.37))
    )
    return flat(puffs, tone((250, 246, 240)), 80)


def tiled_roof(
    left: float,
    right: float,
    eaves: float,
    ridge_left: float,
    ridge_right: float,
    ridge: float,
    tone: Tone,
    colour: RGB,
) -> list[Node]:
    """A roof seen from its long side, sagging a little, with rows of rounded tiles."""
    sag, height = (eaves - ridge) * 0.05, eaves - ridge
    path = Path().move(left, eaves).line(ridge_left, ridge)
    path.cubic(
        ridge_left + (ridge_right - ridge_left) * 0.3,
        ridge + sag,
        ridge_left + (ridge_right - ridge_left) * 0.7,
        ridge + sag,
        ridge_right,
        ridge,
    )
    path.line(right, eaves).cubic(
        left + (right - left) * 0.7, eaves + sag, left + (right - left) * 0.3, eaves + sag, left, eaves
    ).close()
    rows = Path()
    for k in range(1, 5):
        t = k / 5
        a, b = ridge_left + (left - ridge_left) * t, ridge_right + (right - ridge_right) * t
        y, step = ridge + height * t, (b - a) / 9
        rows.move(a + step * 0.2, y)
        for i in range(9 if k % 2 else 8):
            x = a + step * (i + (0.2 if k % 2 else 0.7))
            if x + step * 0.8 > b:
                break
            rows.move(x, y).cubic(
                x + step * 0.15, y + height * 0.09, x + step * 0.65, y + height * 0.09, x + step * 0.8, y
            )
    return [
        graded(
            path,
            (0.0, ridge),
            (0.0, eaves),
            tone(tone.snowed(colour), 1.12),
            tone(tone.snowed(colour, 0.8), 0.9 + 0.06 * tone.snow),
        ),
        line(rows, tone(colour, 0.76), height * 0.022, 170 - round(90 * tone.snow)),
    ]


def gabled_house(
    x: float,
    base: float,
    width: float,
    wall_height: float,
    tone: Tone,
    wall: RGB,
    roof: RGB,
    *,
    timbered: bool = False,
    entrance: RGB | None = TIMBER,
    flowers: RGB | None = None,
    shutters: RGB | None = None,
    seed: int = 0,
) -> list[Node]:
    """A narrow town house with its gable to the street; `x` is its left side."""
    rng = Random(seed)
    top, middle, right = base - wall_height, x + width / 2, x + width
    peak = top - width * rng.uniform(0.52, 0.68)
    eave = width * 0.09
    s = tone.side
    front = polygon([(x, base), (x, top), (middle, peak + width * 0.06), (right, top), (right, base)])
    cover = polygon([(x - eave, top + eave * 0.9), (middle, peak - eave * 0.6), (right + eave, top + eave * 0.9), (right + eave * 0.72, top + eave * 1.9),
                     (middle, peak + eave * 0.85), (x - eave * 0.72, top + eave * 1.9)])  # fmt: skip
    nodes = chimney(x + width * 0.72, peak + width * 0.02, width * 0.12, width * 0.4, tone)
    nodes.append(
        graded(
            front,
            (middle + s * width / 2, peak),
            (middle - s * width / 2, base),
            tone(wall, 1.15),
            tone(wall),
            tone(wall, 0.88),
        )
    )
    if timbered:
        beams = [(x + width * 0.03, top, x + width * 0.03, base), (right - width * 0.03, top, right - width * 0.03, base), (x, top + width * 0.04, right, top + width * 0.04),
                 (x, base - wall_height * 0.48, right, base - wall_height * 0.48), (x + width * 0.05, base - wall_height * 0.48, x + width * 0.2, top),
                 (right - width * 0.05, base - wall_height * 0.48, right - width * 0.2, top), (middle, top, middle, peak + width * 0.1)]  # fmt: skip
        nodes.append(line(strokes(beams), tone(DARK_TIMBER, 1.05), width * 0.035))
    nodes.append(
        graded(
            cover,
            (0.0, peak),
            (0.0, top),
            tone(tone.snowed(roof), 1.12),
            tone(tone.snowed(roof, 0.75), 0.86 + 0.1 * tone.snow),
        )
    )
    w, h = width * 0.2, min(width * 0.26, wall_height * 0.27)
    row = top + wall_height * 0.13
    for k in (0.17, 0.63):
        nodes += window(
            x + width * k, row, w, h, tone, box=flowers, shutters=shutters, seed=seed + round(k * 10)
        )
    nodes += window(middle - w * 0.35, top - width * 0.22, w * 0.7, w * 0.8, tone)
    if entrance:
        nodes += door(
            x + width * 0.14, base, width * 0.26, min(wall_height * 0.4, width * 0.5), tone, entrance
        )
        nodes += window(
            x + width * 0.6, base - wall_height * 0.36, w * 1.15, h * 0.9, tone, box=flowers, seed=seed + 9
        )
    return nodes


def cottage_house(
    x: float,
    base: float,
    width: float,
    height: float,
    tone: Tone,
    wall: RGB,
    roof: RGB,
    *,
    seed: int = 0,
    entrance: RGB = TIMBER,
) -> list[Node]:
    """A low country house under a big roof; `x` is its left side, `height` goes up to the ridge."""
    eaves, ridge, s = base - height * 0.45, base - height, tone.side
    nodes = chimney(x + width * 0.68, ridge - height * 0.12, width * 0.1, height * 0.4, tone)
    nodes.append(smoke(x + width * 0.73, ridge - height * 0.16, width * 0.16, tone))
    nodes.append(
        graded(
            rectangle(x, eaves - height * 0.05, width, base - eaves + height * 0.05),
            (x + (s + 1) / 2 * width, 0.0),
            (x + (1 - s) / 2 * width, 0.0),
            tone(wall, 1.1),
            tone(wall, 0.92),
        )
    )
    nodes += tiled_roof(
        x - width * 0.09, x + width * 1.09, eaves, x + width * 0.1, x + width * 0.9, ridge, tone, roof
    )
    w = width * 0.14
    nodes += door(x + width * 0.43, base, width * 0.15, height * 0.34, tone, entrance)
    for k in (0.13, 0.73):
        nodes += window(x + width * k, eaves + height * 0.12, w, height * 0.17, tone, shutters=None)
    return nodes
