"""A market square: stalls left and right, pale houses behind, flags overhead."""

from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import bunting, gabled_house, lantern
from vivant.studio.drawing.settings.land import corner_leaves
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import (
    BLUE_PLASTER,
    CREAM,
    DARK_TIMBER,
    GOLD,
    OCHRE_PLASTER,
    PINE,
    PLASTER,
    RED,
    ROSE_PLASTER,
    SAGE_PLASTER,
    SLATE,
    TEAL,
    TILE,
    TIMBER,
)
from vivant.studio.drawing.settings.sky import mist, sky
from vivant.studio.drawing.settings.village_street import cobbles

_CANVAS: RGB = (232, 214, 180)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.1)
    nodes = sky(aspect, light, 0.55, 83, clouds=3)
    nodes += _square(aspect, light)
    nodes += cobbles(aspect, 0.675, near, (220, 198, 164))
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, PINE, 29)


def _square(aspect: float, light: Light) -> list[Node]:
    """A row of houses with a clock tower across the square."""
    tone = light.at(0.62)
    nodes: list[Node] = []
    walls: tuple[RGB, ...] = (PLASTER, ROSE_PLASTER, BLUE_PLASTER, OCHRE_PLASTER, SAGE_PLASTER)
    nodes += _clock_tower(aspect * 0.63, light.at(0.72))
    rng = Random(51)
    x, i = -0.24, 0
    while x < aspect + 0.2:
        width = rng.uniform(0.17, 0.22)
        if abs(x + width / 2 - aspect * 0.63) > 0.1:
            nodes += gabled_house(
                x,
                0.69,
                width,
                rng.uniform(0.22, 0.3),
                tone,
                walls[i % 5],
                TILE if i % 2 else SLATE,
                timbered=i % 3 == 0,
                entrance=None,
                seed=30 + i,
            )
        x, i = x + width + 0.005, i + 1
    return nodes + mist(aspect, light, 0.4, 0.7)


def _clock_tower(x: float, tone: Tone) -> list[Node]:
    body = rectangle(x - 0.075, 0.27, 0.15, 0.42)
    roof = (
        Path()
        .move(x - 0.1, 0.28)
        .cubic(x - 0.05, 0.2, x - 0.02, 0.16, x, 0.08)
        .cubic(x + 0.02, 0.16, x + 0.05, 0.2, x + 0.1, 0.28)
        .close()
    )
    face = (255, 226, 150) if tone.lamps > 0.5 else tone(CREAM)
    return [
        graded(
            body, (x + tone.side * 0.07, 0.0), (x - tone.side * 0.07, 0.0), tone(PLASTER), tone(PLASTER, 0.84)
        ),
        flat(
            joined([rectangle(x - 0.085, 0.27, 0.17, 0.02), rectangle(x - 0.08, 0.44, 0.16, 0.014)]),
            tone(TILE, 0.95),
        ),
        graded(roof, (0.0, 0.1), (0.0, 0.28), tone(TILE, 1.1), tone(TILE, 0.85)),
        flat(circle(x, 0.36, 0.05), tone(TILE, 0.8)),
        flat(circle(x, 0.36, 0.042), face),
        line(strokes([(x, 0.36, x, 0.33), (x, 0.36, x + 0.018, 0.368)]), tone(DARK_TIMBER, 0.7), 0.006),
        flat(rectangle(x - 0.028, 0.55, 0.056, 0.14, 0.028), tone(DARK_TIMBER)),
    ]


def stall(
    x: float,
    base: float,
    width: float,
    top: float,
    tone: Tone,
    colours: tuple[RGB, RGB],
    *,
    cloth: RGB = TEAL,
) -> list[Node]:
    """A stall around `x`: posts, a counter with a cloth, and an awning hanging from `top`."""
    half, counter = width / 2, base - 0.16
    drop = 0.13
    posts = joined(
        rectangle(x + d * half * 0.92 - 0.012, top + 0.05, 0.024, base - top - 0.05) for d in (-1, 1)
    )
    back = rectangle(x - half * 0.9, top + drop, width * 0.9, counter - top - drop)
    front = rectangle(x - half, counter, width, base - counter, 0.006)
    nodes: list[Node] = [
        flat(ellipse(x, base + 0.004, half * 1.12, 0.018), tone((120, 100, 84), 0.7), 120),
        flat(back, tone((120, 92, 80), 0.72), 120),
        flat(posts, tone(TIMBER, 0.85)),
        graded(front, (0.0, counter), (0.0, base), tone(cloth, 1.12), tone(cloth, 0.82)),
        line(
            strokes(
                [
                    (x - half + width * k, counter + 0.02, x - half + width * k, base)
                    for k in (0.12, 0.3, 0.5, 0.68, 0.88)
                ]
            ),
            tone(cloth, 0.74),
            0.005,
            150,
        ),
        flat(rectangle(x - half * 1.06, counter - 0.016, width * 1.06, 0.026, 0.008), tone(TIMBER, 1.15)),
    ]
    nodes += awning(x, top, width * 1.14, drop, tone, colours)
    return nodes + _stall_lamp(x + half * 0.62, top + drop + 0.075, tone)


def _stall_lamp(x: float, y: float, tone: Tone) -> list[Node]:
    """A lamp under the awning, hung out when it gets dark."""
    return lantern(x, y, 0.07, tone) if tone.lamps > 0.5 else []


def awning(
    x: float, top: float, width: float, drop: float, tone: Tone, colours: tuple[RGB, RGB]
) -> list[Node]:
    """A sloping awning of two colours with a scalloped edge."""
    count = 8
    step, inset = width / count, 0.86
    bands = (Path(), Path())
    edges = (Path(), Path())
    for i in range(count):
        a, b = x - width / 2 + i * step, x - width / 2 + (i + 1) * step
        ta, tb = x + (a - x) * inset, x + (b - x) * inset
        bands[i % 2].extend(polygon([(ta, top), (tb, top), (b, top + drop), (a, top + drop)]))
        edges[i % 2].move(a, top + drop).line(b, top + drop).cubic(
            b, top + drop + 0.045, a, top + drop + 0.045, a, top + drop
        ).close()
    nodes: list[Node] = []
    for band_path, edge, colour in zip(bands, edges, colours, strict=True):
        nodes.append(graded(band_path, (0.0, top), (0.0, top + drop), tone(colour, 1.12), tone(colour, 0.96)))
        nodes.append(flat(edge, tone(colour, 0.86)))
    return nodes


def _plain_stalls(aspect: float, tone: Tone) -> list[Node]:
    nodes = stall(aspect * 0.12, 0.71, 0.36, 0.36, tone, (_CANVAS, (222, 200, 164)), cloth=SAGE_PLASTER)
    nodes += _loaves(aspect * 0.12, 0.55, tone)
    nodes += stall(aspect * 0.88, 0.71, 0.36, 0.36, tone, (_CANVAS, (222, 200, 164)), cloth=BLUE_PLASTER)
    return nodes + _loaves(aspect * 0.88, 0.55, tone)


def _loaves(x: float, y: float, tone: Tone) -> list[Node]:
    loaves = joined(
        ellipse(x + dx, y - dy, 0.035, 0.02)
        for dx, dy in (
            (-0.11, 0.006),
            (-0.04, 0.006),
            (0.04, 0.006),
            (0.11, 0.006),
            (-0.075, 0.03),
            (0.0, 0.03),
            (0.075, 0.03),
        )
    )
    cuts = strokes(
        [
            (x + dx - 0.012, y - dy - 0.008, x + dx + 0.006, y - dy + 0.006)
            for dx, dy in (
                (-0.11, 0.006),
                (-0.04, 0.006),
                (0.04, 0.006),
                (0.11, 0.006),
                (-0.075, 0.03),
                (0.0, 0.03),
                (0.075, 0.03),
            )
        ]
    )
    return [flat(loaves, tone((210, 156, 96))), line(cuts, tone((240, 206, 150)), 0.005)]


def _awnings(aspect: float, tone: Tone) -> list[Node]:
    nodes = stall(aspect * 0.15, 0.72, 0.48, 0.2, tone, (RED, CREAM), cloth=RED)
    nodes += _loaves(aspect * 0.13, 0.545, tone)
    nodes += stall(aspect * 0.86, 0.72, 0.46, 0.24, tone, ((78, 132, 168), CREAM), cloth=(78, 132, 168))
    nodes += _loaves(aspect * 0.86, 0.545, tone)
    return nodes + bunting(-0.2, aspect + 0.2, 0.06, 0.06, tone, (RED, CREAM, GOLD))


def _crate(x: float, base: float, width: float, fruit: RGB, tone: Tone, seed: int) -> list[Node]:
    """A slatted crate heaped with one kind of fruit; `x` is its middle."""
    rng = Random(seed)
    h, r = width * 0.4, width * 0.125
    heap, gleam = Path(), Path()
    for row, count in ((0, 5), (1, 4), (2, 2)):
        for i in range(count):
            fx, fy = (
                x + (i - (count - 1) / 2) * r * 1.62,
                base - h - r * 0.2 - row * r * 1.1 + rng.uniform(-0.1, 0.1) * r,
            )
            heap.extend(circle(fx, fy, r))
            gleam.extend(circle(fx + tone.side * r * 0.32, fy - r * 0.34, r * 0.26))
    slats = joined(
        rectangle(x - width / 2, base - h * k, width, h * 0.27, h * 0.05) for k in (1.0, 0.64, 0.28)
    )
    ends = joined(
        rectangle(x + d * width * 0.44 - width * 0.045, base - h * 1.05, width * 0.09, h * 1.05, h * 0.05)
        for d in (-1, 1)
    )
    return [
        flat(rectangle(x - width / 2, base - h, width, h), tone(DARK_TIMBER, 0.7)),
        graded(heap, (0.0, base - h - r * 3), (0.0, base - h + r), tone(fruit, 1.15), tone(fruit, 0.85)),
        flat(gleam, tone(fruit, 1.55), 190),
        flat(slats, tone(TIMBER, 1.2)),
        flat(ends, tone(TIMBER, 0.95)),
    ]


def _crates(aspect: float, tone: Tone) -> list[Node]:
    nodes = _plain_stalls(aspect, tone)
    x = aspect * 0.76
    fruits: tuple[tuple[float, float, float, RGB], ...] = (
        (-0.13, 0.56, 0.24, (214, 92, 74)), (0.13, 0.555, 0.24, (238, 190, 78)), (0.0, 0.42, 0.24, (148, 180, 84)),
        (-0.14, 0.725, 0.26, (236, 158, 72)), (0.15, 0.72, 0.26, (140, 96, 150)),
    )  # fmt: skip
    nodes.append(flat(ellipse(x, 0.728, 0.32, 0.02), tone((120, 100, 84), 0.7), 140))
    for i, (dx, base, width, fruit) in enumerate(fruits):
        nodes += _crate(x + dx, base, width, fruit, tone, i)
    return nodes + _crate(aspect * 0.2, 0.74, 0.24, (214, 92, 74), tone, 9)


def _cloths(aspect: float, tone: Tone) -> list[Node]:
    """Dyed cloths drying on two lines high over the square."""
    nodes = _plain_stalls(aspect, tone)
    shades: tuple[RGB, ...] = (
        (204, 104, 96),
        (90, 150, 158),
        GOLD,
        (150, 112, 160),
        (232, 168, 160),
        (120, 158, 110),
        (96, 122, 172),
    )
    for y, sag, offset in ((0.02, 0.03, 0), (0.09, 0.05, 3)):
        left, right = -0.2, aspect + 0.2
        nodes.append(
            line(
                Path().move(left, y).cubic(left + 0.4, y + sag * 1.3, right - 0.4, y + sag * 1.3, right, y),
                tone((128, 104, 88)),
                0.005,
            )
        )
        count = round((right - left) / 0.2)
        for i in range(count):
            if (i + offset) % 2:
                continue
            t = (i + 0.5) / count
            x, top = left + (right - left) * t, y + sag * 4 * t * (1 - t) - 0.003
            w, h = 0.082, (0.3, 0.23, 0.34, 0.26)[(i // 2 + offset) % 4]
            colour = shades[(i + offset) % 7]
            cloth = (
                Path()
                .move(x - w, top)
                .line(x + w, top)
                .cubic(x + w * 0.92, top + h * 0.4, x + w * 1.1, top + h * 0.7, x + w, top + h)
            )
            cloth.cubic(x + w * 0.4, top + h + 0.02, x - w * 0.4, top + h - 0.02, x - w, top + h).cubic(
                x - w * 1.1, top + h * 0.7, x - w * 0.92, top + h * 0.4, x - w, top
            ).close()
            nodes.append(
                graded(
                    cloth,
                    (x + tone.side * w, top),
                    (x - tone.side * w, top + h),
                    tone(colour, 1.16),
                    tone(colour, 0.84),
                )
            )
            folds = Path()
            for k in (-0.5, 0.05, 0.55):
                folds.move(x + w * k, top + 0.02).cubic(
                    x + w * k * 1.1,
                    top + h * 0.4,
                    x + w * (k + 0.1),
                    top + h * 0.7,
                    x + w * k,
                    top + h * 0.93,
                )
            nodes.append(line(folds, tone(colour, 0.76), 0.006, 150))
            nodes.append(
                line(strokes([(x - w, top + h * 0.82, x + w, top + h * 0.82)]), tone(CREAM), 0.014, 170)
            )
    return nodes


def _wheel_of_cheese(x: float, base: float, r: float, tone: Tone, colour: RGB) -> list[Node]:
    h = r * 0.75
    side = (
        Path()
        .move(x - r, base - h)
        .line(x - r, base)
        .cubic(x - r * 0.5, base + r * 0.3, x + r * 0.5, base + r * 0.3, x + r, base)
        .line(x + r, base - h)
        .close()
    )
    return [
        graded(side, (x + tone.side * r, 0.0), (x - tone.side * r, 0.0), tone(colour), tone(colour, 0.8)),
        flat(ellipse(x, base - h, r, r * 0.3), tone(colour, 1.4)),
    ]


def _cheese_stall(aspect: float, tone: Tone) -> list[Node]:
    x = aspect * 0.24
    nodes = stall(aspect * 0.9, 0.71, 0.34, 0.36, tone, (_CANVAS, (222, 200, 164)), cloth=BLUE_PLASTER)
    nodes += stall(x, 0.73, 0.54, 0.16, tone, ((238, 192, 84), CREAM), cloth=(226, 176, 84))
    nodes.append(flat(rectangle(x - 0.24, 0.43, 0.48, 0.02), tone(TIMBER)))
    for dx, y, r in (
        (-0.18, 0.43, 0.05),
        (-0.06, 0.43, 0.056),
        (0.06, 0.43, 0.048),
        (0.18, 0.43, 0.055),
        (-0.19, 0.56, 0.06),
        (-0.05, 0.56, 0.055),
        (0.2, 0.56, 0.058),
    ):
        nodes += _wheel_of_cheese(
            x + dx,
            y - r * 0.2,
            r,
            tone,
            ((242, 196, 84), (232, 160, 74), (248, 218, 130))[round(dx * 100) % 3],
        )
    wedge, face = (
        [(x + 0.03, 0.55), (x + 0.13, 0.55), (x + 0.13, 0.485)],
        [(x + 0.03, 0.55), (x + 0.13, 0.485), (x + 0.1, 0.478)],
    )
    nodes += [flat(polygon(wedge), tone((250, 214, 110))), flat(polygon(face), tone((255, 232, 160)))]
    nodes.append(
        flat(
            joined(
                [circle(x + 0.1, 0.53, 0.009), circle(x + 0.118, 0.51, 0.006), circle(x + 0.08, 0.54, 0.005)]
            ),
            tone((216, 160, 70)),
        )
    )
    return nodes + _cheese_sign(x, 0.115, tone)


def _cheese_sign(x: float, y: float, tone: Tone) -> list[Node]:
    """A great wooden wedge of cheese standing on the awning."""
    wedge = [(x - 0.13, y + 0.04), (x + 0.13, y + 0.04), (x + 0.13, y - 0.075)]
    holes = joined(
        [
            circle(x + 0.09, y + 0.005, 0.018),
            circle(x + 0.04, y + 0.02, 0.013),
            circle(x + 0.112, y - 0.035, 0.011),
            circle(x - 0.02, y + 0.025, 0.009),
        ]
    )
    return [
        flat(polygon(wedge), tone((246, 200, 88))),
        line(polygon(wedge), tone((206, 148, 60)), 0.008),
        flat(holes, tone((206, 148, 60))),
    ]


DETAILS = {
    "striped awnings": _awnings,
    "fruit crates": _crates,
    "hanging cloths": _cloths,
    "a cheese stall": _cheese_stall,
}
