"""High up among the roofs of an old town, on somebody's terrace."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, limb, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import smoke, tiled_roof, window
from vivant.studio.drawing.settings.cat import sitting_cat
from vivant.studio.drawing.settings.land import hill
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.masonry import blocks
from vivant.studio.drawing.settings.pigments import (
    BLUE,
    BLUE_PLASTER,
    BRICK,
    CREAM,
    DARK_TIMBER,
    GOLD,
    LAMPLIGHT,
    OCHRE_PLASTER,
    PINE,
    PINK,
    PLASTER,
    RED,
    ROSE_PLASTER,
    SLATE,
    TEAL,
    TILE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import OVERSCAN, mist, sky
from vivant.studio.drawing.settings.trees import bush

_FLOOR: RGB = (218, 158, 124)


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
    wall = rectangle(-OVERSCAN, 0.6, aspect + 2 * OVERSCAN, 0.11)
    return [
        graded(floor, (0.0, top), (0.0, 1.1), tone(_FLOOR, 1.16), tone(_FLOOR), tone(_FLOOR, 0.86)),
        line(strokes(joints), tone(_FLOOR, 0.84), 0.005, 150),
        flat(rectangle(-OVERSCAN, 0.705, aspect + 2 * OVERSCAN, 0.018), tone(_FLOOR, 0.66), 120),
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


def _chimneys(aspect: float, tone: Tone) -> list[Node]:
    """A great stack on the left with four smoking pots, and a stork's nest on its shoulder."""
    x, base, top, s = aspect * 0.18, 0.725, 0.27, tone.side
    w = 0.14
    stack = polygon(
        [
            (x - w, base),
            (x - w, 0.42),
            (x - w * 0.8, 0.38),
            (x - w * 0.8, top),
            (x + w * 0.8, top),
            (x + w * 0.8, 0.38),
            (x + w, 0.42),
            (x + w, base),
        ]
    )
    cap = joined(
        [
            rectangle(x - w * 0.95, top - 0.016, w * 1.9, 0.032, 0.004),
            rectangle(x - w * 0.88, top + 0.016, w * 1.76, 0.02),
        ]
    )
    nodes: list[Node] = [
        flat(ellipse(x, base + 0.004, w * 1.3, 0.016), tone(_FLOOR, 0.6), 140),
        graded(stack, (x + s * w, 0.0), (x - s * w, 0.0), tone(BRICK, 1.2), tone(BRICK), tone(BRICK, 0.7)),
        *blocks(x - w * 0.78, x + w * 0.78, top + 0.04, 0.4, tone, 208, BRICK, 0.026),
        *blocks(x - w * 0.98, x + w * 0.98, 0.43, base - 0.01, tone, 209, BRICK, 0.026),
        flat(cap, tone(BRICK, 0.84)),
    ]
    for i, (dx, h) in enumerate(((-0.085, 0.1), (-0.03, 0.13), (0.028, 0.1), (0.085, 0.12))):
        px = x + dx
        pot = polygon(
            [
                (px - 0.024, top - 0.012),
                (px - 0.018, top - h),
                (px + 0.018, top - h),
                (px + 0.024, top - 0.012),
            ]
        )
        nodes += [
            graded(pot, (px + s * 0.02, 0.0), (px - s * 0.02, 0.0), tone(TILE, 1.2), tone(TILE, 0.75)),
            flat(rectangle(px - 0.023, top - h - 0.008, 0.046, 0.018, 0.006), tone(TILE, 1.1)),
        ]
        if i in (1, 3):
            nodes.append(smoke(px, top - h - 0.02, 0.1, tone))
    ladder = strokes(
        [(x + w * 0.32, base, x + w * 0.32, 0.44), (x + w * 0.68, base, x + w * 0.68, 0.44)]
        + [(x + w * 0.32, y / 100, x + w * 0.68, y / 100) for y in range(46, 72, 4)]
    )
    return [*nodes, line(ladder, tone((92, 84, 84)), 0.009)]


def _weathercock(aspect: float, tone: Tone) -> list[Node]:
    """A slated turret on the right, a golden cock turning on its tip."""
    x, base, eaves, s = aspect * 0.8, 0.72, 0.46, tone.side
    w, tip = 0.13, 0.315
    cone = (
        Path()
        .move(x - w * 1.25, eaves + 0.02)
        .cubic(x - w * 0.7, eaves - 0.03, x - w * 0.2, tip + 0.08, x, tip)
        .cubic(x + w * 0.2, tip + 0.08, x + w * 0.7, eaves - 0.03, x + w * 1.25, eaves + 0.02)
    )
    cone.cubic(x + w * 0.6, eaves + 0.045, x - w * 0.6, eaves + 0.045, x - w * 1.25, eaves + 0.02).close()
    scales = Path()
    for i, y in enumerate((0.36, 0.39, 0.42, 0.445)):
        half = w * (0.3 + 0.26 * i)
        count = 3 + i
        for k in range(count):
            a, b = x - half + 2 * half * k / count, x - half + 2 * half * (k + 1) / count
            scales.move(a, y).cubic(a, y + 0.02, b, y + 0.02, b, y)
    cy = tip - 0.105
    cock = smooth(
        [
            (x - 0.02, cy + 0.035),
            (x - 0.075, cy + 0.01),
            (x - 0.11, cy - 0.055),
            (x - 0.085, cy - 0.075),
            (x - 0.045, cy - 0.03),
            (x + 0.01, cy - 0.02),
            (x + 0.045, cy - 0.06),
            (x + 0.075, cy - 0.075),
            (x + 0.09, cy - 0.05),
            (x + 0.075, cy - 0.005),
            (x + 0.03, cy + 0.04),
        ],
        tension=0.8,
    )
    comb = joined(
        circle(x + dx, cy - dy, 0.012) for dx, dy in ((0.056, 0.08), (0.072, 0.086), (0.086, 0.078))
    )
    feather = (
        Path()
        .move(x - 0.05, cy + 0.0)
        .cubic(x - 0.085, cy - 0.02, x - 0.09, cy - 0.045, x - 0.088, cy - 0.062)
        .move(x - 0.02, cy - 0.002)
        .cubic(x + 0.0, cy + 0.018, x + 0.03, cy + 0.016, x + 0.048, cy - 0.004)
    )
    warm: list[Node] = [glow(x, 0.57, 0.18, LAMPLIGHT, round(100 * tone.lamps))] if tone.lamps > 0.3 else []
    return [
        flat(ellipse(x, base + 0.004, w * 1.2, 0.014), tone(_FLOOR, 0.6), 140),
        graded(rectangle(x - w, eaves, 2 * w, base - eaves), (x + s * w, 0.0), (x - s * w, 0.0), tone(CREAM, 1.2), tone(OCHRE_PLASTER), tone(OCHRE_PLASTER, 0.72)),
        *blocks(x - w, x + w, eaves + 0.05, base, tone, 210, OCHRE_PLASTER, 0.034),
        *warm,
        *window(x - 0.042, 0.53, 0.084, 0.11, tone, shutters=TEAL),
        graded(cone, (x + s * w, 0.0), (x - s * w, 0.0), tone(SLATE, 1.3), tone(SLATE), tone(SLATE, 0.68)),
        line(scales, tone(SLATE, 0.66), 0.005, 190),
        line(strokes([(x, tip + 0.01, x, cy + 0.02), (x - 0.085, tip - 0.04, x + 0.085, tip - 0.04)]), tone((92, 84, 84)), 0.009),
        flat(joined([circle(x, tip, 0.016), polygon([(x + 0.08, tip - 0.056), (x + 0.115, tip - 0.04), (x + 0.08, tip - 0.024)]), circle(x - 0.09, tip - 0.04, 0.012)]), tone(GOLD, 0.95)),
        flat(comb, tone(RED)),
        graded(cock, (x + s * 0.1, cy - 0.07), (x - s * 0.1, cy + 0.04), tone(GOLD, 1.35), tone(GOLD), tone(GOLD, 0.72)),
        line(feather, tone(GOLD, 0.6), 0.006),
        flat(polygon([(x + 0.088, cy - 0.062), (x + 0.116, cy - 0.05), (x + 0.086, cy - 0.044)]), tone(GOLD, 0.8)),
        flat(circle(x + 0.072, cy - 0.055, 0.005), tone((60, 48, 40))),
    ]  # fmt: skip


def _washing(aspect: float, tone: Tone) -> list[Node]:
    """The washing of a large family, out to dry from one side to the other."""
    left, right, y, sag = -0.2, aspect + 0.2, 0.19, 0.1

    def at(t: float) -> float:
        return y + sag * 4 * t * (1 - t)

    posts = joined(limb([(x, 0.72), (x, 0.17)], [0.014, 0.011]) for x in (aspect * 0.02, aspect * 0.98))
    cord = (
        Path()
        .move(left, y)
        .cubic(
            left + (right - left) * 0.3, y + sag * 1.33, left + (right - left) * 0.7, y + sag * 1.33, right, y
        )
    )
    nodes: list[Node] = [
        graded(posts, (0.0, 0.2), (0.0, 0.72), tone(TIMBER, 1.1), tone(TIMBER, 0.8)),
        line(cord, tone((236, 224, 200)), 0.006),
    ]
    pegs = Path()
    count = round((aspect + 0.16) / 0.165)
    colours: tuple[RGB, ...] = (
        (250, 246, 236),
        (222, 110, 96),
        (116, 156, 196),
        (244, 208, 120),
        (232, 168, 176),
        (140, 178, 150),
        (250, 246, 236),
        BLUE,
    )
    for i in range(count):
        x = -0.06 + (aspect + 0.12) * (i + 0.5) / count
        top = at((x - left) / (right - left))
        nodes += _garment(
            ("shirt", "sheet", "socks", "dress", "towel", "trousers")[i % 6],
            x,
            top,
            tone,
            colours[(i * 3) % 8],
        )
        pegs.extend(rectangle(x - 0.045, top - 0.016, 0.012, 0.034, 0.004)).extend(
            rectangle(x + 0.035, top - 0.016, 0.012, 0.034, 0.004)
        )
    return [*nodes, flat(pegs, tone(DARK_TIMBER))]


def _garment(kind: str, x: float, y: float, tone: Tone, colour: RGB) -> list[Node]:
    """One piece of washing hanging from (x, y), blown a little to the right."""
    shapes: dict[str, list[tuple[float, float]]] = {
        "shirt": [(-0.05, 0.0), (0.05, 0.0), (0.085, 0.03), (0.105, 0.13), (0.07, 0.14), (0.055, 0.07), (0.075, 0.22), (-0.035, 0.215), (-0.05, 0.07), (-0.055, 0.13), (-0.09, 0.12), (-0.085, 0.03)],
        "sheet": [(-0.075, 0.0), (0.075, 0.0), (0.095, 0.15), (0.085, 0.31), (0.02, 0.295), (-0.05, 0.315), (-0.06, 0.15)],
        "dress": [(-0.04, 0.0), (-0.015, 0.018), (0.018, 0.018), (0.042, 0.0), (0.05, 0.08), (0.105, 0.24), (0.04, 0.25), (-0.05, 0.245), (-0.045, 0.09)],
        "towel": [(-0.06, 0.0), (0.06, 0.0), (0.075, 0.1), (0.066, 0.2), (-0.046, 0.205), (-0.05, 0.1)],
        "trousers": [(-0.05, 0.0), (0.05, 0.0), (0.065, 0.12), (0.085, 0.25), (0.04, 0.255), (0.014, 0.11), (-0.002, 0.25), (-0.048, 0.245), (-0.054, 0.12)],
    }  # fmt: skip
    if kind == "socks":
        pair = joined(
            smooth(
                [
                    (x + dx - 0.018, y),
                    (x + dx + 0.018, y),
                    (x + dx + 0.024, y + 0.08),
                    (x + dx + 0.06, y + 0.105),
                    (x + dx + 0.052, y + 0.13),
                    (x + dx + 0.0, y + 0.12),
                    (x + dx - 0.012, y + 0.08),
                ],
                tension=0.6,
            )
            for dx in (-0.042, 0.032)
        )
        bands = strokes(
            [(x + dx - 0.012, y + k, x + dx + 0.018, y + k) for dx in (-0.042, 0.032) for k in (0.022, 0.046)]
        )
        return [flat(pair, tone(colour)), line(bands, tone(CREAM), 0.01)]
    outline = [(x + dx, y + dy) for dx, dy in shapes[kind]]
    foot = max(dy for _, dy in shapes[kind])
    folds = strokes(
        [
            (x - 0.02, y + foot * 0.3, x - 0.012, y + foot * 0.85),
            (x + 0.025, y + foot * 0.4, x + 0.04, y + foot * 0.9),
        ]
    )
    nodes: list[Node] = [
        graded(
            smooth(outline, tension=0.45),
            (x + tone.side * 0.09, y),
            (x - tone.side * 0.09, y + foot),
            tone(colour, 1.2),
            tone(colour, 0.86),
        ),
        line(folds, tone(colour, 0.76), 0.005, 150),
    ]
    if kind == "towel":
        nodes.append(
            line(strokes([(x - 0.048, y + k, x + 0.07, y + k) for k in (0.15, 0.172)]), tone(RED, 1.1), 0.009)
        )
    if kind == "dress":
        nodes.append(
            flat(
                joined(
                    circle(x + dx, y + dy, 0.006)
                    for dx, dy in (
                        (-0.01, 0.07),
                        (0.022, 0.1),
                        (-0.02, 0.14),
                        (0.03, 0.16),
                        (0.07, 0.21),
                        (0.0, 0.2),
                        (-0.03, 0.22),
                    )
                ),
                tone(CREAM),
            )
        )
    return nodes


def _dormer(aspect: float, tone: Tone) -> list[Node]:
    """A steep roof that rises behind the parapet in the middle, a dormer in it, and in the dormer roses and a candle."""
    x, base, ridge, s = aspect * 0.53, 0.66, 0.19, tone.side
    w = 0.36
    roof: RGB = (170, 96, 80)
    sag = ridge + (base - ridge) * 0.05
    hip = Path().move(x - w * 0.72, ridge).cubic(x - w * 0.29, sag, x + w * 0.29, sag, x + w * 0.72, ridge)
    wx, wt, wb, half = x, 0.355, 0.555, 0.105
    gable = polygon(
        [
            (wx - half, wb + 0.03),
            (wx - half, wt - 0.01),
            (wx, wt - 0.11),
            (wx + half, wt - 0.01),
            (wx + half, wb + 0.03),
        ]
    )
    cover = polygon(
        [
            (wx - half - 0.035, wt + 0.012),
            (wx, wt - 0.15),
            (wx + half + 0.035, wt + 0.012),
            (wx + half + 0.012, wt + 0.035),
            (wx, wt - 0.095),
            (wx - half - 0.012, wt + 0.035),
        ]
    )
    cheek = polygon(
        [
            (wx - tone.side * half, wt),
            (wx - tone.side * half, wb + 0.03),
            (wx - tone.side * (half + 0.06), wb + 0.03),
        ]
    )
    doves = joined(
        smooth(
            [
                (dx - 0.035, ridge - 0.004),
                (dx - 0.005, ridge + 0.002),
                (dx + 0.016, ridge - 0.012),
                (dx + 0.02, ridge - 0.038),
                (dx + 0.004, ridge - 0.044),
                (dx - 0.008, ridge - 0.02),
            ]
        )
        for dx in (x - 0.15, x - 0.09, x + 0.17)
    )
    return [
        *tiled_roof(x - w, x + w, base, x - w * 0.72, x + w * 0.72, ridge, tone, roof),
        line(hip, tone(roof, 0.76), 0.018),
        flat(doves, tone((150, 156, 178))),
        flat(cheek, tone(roof, 0.6), 150),
        graded(gable, (wx + s * half, 0.0), (wx - s * half, 0.0), tone(CREAM, 1.3), tone(PLASTER, 0.9)),
        *window(wx - 0.056, wt + 0.012, 0.112, 0.14, tone, box=PINK, shutters=None, seed=19),
        graded(cover, (0.0, wt - 0.15), (0.0, wt + 0.03), tone(TEAL, 1.15), tone(TEAL, 0.8)),
        flat(circle(wx, wt - 0.045, 0.02), LAMPLIGHT if tone.lamps > 0.3 else tone((142, 166, 176))),
        line(circle(wx, wt - 0.045, 0.02), tone(CREAM), 0.007),
    ]  # fmt: skip


_BEYOND = frozenset({"a dormer window"})
"""What stands behind the parapet."""

DETAILS = {
    "chimney pots": _chimneys,
    "a weathercock": _weathercock,
    "a washing line": _washing,
    "a dormer window": _dormer,
}
