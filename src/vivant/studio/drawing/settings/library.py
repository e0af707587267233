"""An old library: dark green walls, panelling, low shelves and a rolling ladder."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, glow, graded, joined, line, mixed, strokes
from vivant.studio.drawing.settings.furniture import books, case, shelf_y, table
from vivant.studio.drawing.settings.globe import globe
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.pigments import CREAM, GOLD, LAMPLIGHT, TIMBER
from vivant.studio.drawing.settings.room import FLOOR, dim_corners, hanging_lamp, lamplight, rug, shell
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.windows import casement, sunbeam

_WALL: RGB = (150, 172, 158)
_WOOD: RGB = (156, 108, 78)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.15)
    nodes = shell(aspect, light, _WALL, (172, 122, 88))
    nodes += _panelling(aspect, light.at(0.5))
    nodes += lamplight(aspect * 0.5, 0.26, 0.56, light)
    nodes += casement(aspect * 0.76 - 0.075, 0.15, 0.15, 0.25, light, frame=(214, 196, 160), arched=True)
    nodes += _low_case(aspect, tone)
    nodes += rug(aspect * 0.5, 0.87, min(0.42, aspect * 0.4), light.at(0.05), (96, 112, 142))
    nodes += DETAILS[detail](aspect, light)
    nodes += _cornice(aspect, light.at(0.3))
    nodes += hanging_lamp(aspect * 0.5, 0.16, 0.05, tone, (222, 186, 110))
    nodes += sunbeam(aspect * 0.76 - 0.075, 0.15, 0.15, 0.25, light)
    return nodes + dim_corners(aspect, light)


def _panelling(aspect: float, tone: Tone) -> list[Node]:
    count = round((aspect + 0.4) / 0.17)
    panels = joined(rectangle(-0.19 + i * 0.17, 0.51, 0.14, 0.115, 0.006) for i in range(count + 1))
    stripes = joined(
        rectangle(-0.2 + i * 0.13, -0.2, 0.065, 0.68) for i in range(round((aspect + 0.4) / 0.13))
    )
    return [
        flat(stripes, tone(_WALL, 1.1), 90),
        flat(band(aspect, 0.485, FLOOR), tone(_WOOD, 0.92)),
        flat(panels, tone(_WOOD, 0.8)),
        flat(band(aspect, 0.475, 0.495), tone(_WOOD, 1.15)),
    ]


def _cornice(aspect: float, tone: Tone) -> list[Node]:
    dentils = joined(
        rectangle(-0.2 + i * 0.04, 0.036, 0.022, 0.018) for i in range(round((aspect + 0.4) / 0.04))
    )
    return [
        graded(band(aspect, -OVERSCAN, 0.04), (0.0, -0.1), (0.0, 0.04), tone(_WOOD, 0.75), tone(_WOOD)),
        flat(dentils, tone(_WOOD, 1.1)),
        flat(band(aspect, 0.03, 0.038), tone(GOLD, 0.9)),
    ]


def _low_case(aspect: float, tone: Tone) -> list[Node]:
    """A low bookcase with a bust-like vase and books lying on it."""
    x, top, base = aspect * 0.8 - 0.19, 0.5, 0.73
    nodes = case(x, base, 0.38, top, tone, 2, colour=_WOOD)
    for row in range(2):
        nodes += books(x + 0.012, x + 0.37, shelf_y(base, top, 2, row), 0.085, tone, 60 + row)
    lying = (
        (0.2, 0.46, 0.13, (176, 86, 74)),
        (0.21, 0.438, 0.11, (206, 164, 92)),
        (0.195, 0.416, 0.12, (86, 122, 128)),
    )
    for dx, y, w, colour in lying:
        nodes.append(flat(rectangle(x + dx, y, w, 0.021, 0.004), tone(colour)))
    return nodes


def _tall_shelves(aspect: float, light: Light) -> list[Node]:
    """Shelves from floor to ceiling with a ladder, over most of the wall."""
    tone = light.at(0.14)
    nodes: list[Node] = []
    base, top = 0.73, 0.09
    for k, (left, width) in enumerate(
        ((-0.2, aspect * 0.19 + 0.19), (aspect * 0.2, aspect * 0.22 + 0.05), (aspect * 0.9, 0.3))
    ):
        nodes += case(left, base, width, top, tone, 6, colour=_WOOD, back=0.5)
        for row in range(6):
            nodes += books(
                left + 0.012, left + width - 0.012, shelf_y(base, top, 6, row), 0.09, tone, 11 * row + k
            )
    lx = aspect * 0.3
    rails = strokes([(lx - 0.07, 0.78, lx - 0.03, 0.08), (lx + 0.07, 0.78, lx + 0.1, 0.08)])
    rungs = strokes(
        [
            (lx - 0.065 + 0.04 * k, 0.72 - 0.6 * k, lx + 0.066 + 0.033 * k, 0.72 - 0.6 * k)
            for k in (0.0, 0.13, 0.26, 0.39, 0.52, 0.65, 0.78, 0.91)
        ]
    )
    return [*nodes, line(rungs, tone(TIMBER, 1.1), 0.013), line(rails, tone(TIMBER, 1.3), 0.018)]


def _arched_window(aspect: float, light: Light) -> list[Node]:
    x = aspect * 0.26
    nodes = casement(
        x - 0.16, 0.1, 0.32, 0.46, light, arched=True, frame=(220, 202, 166), bars=3, curtains=(164, 84, 82)
    )
    tone = light.at(0.1)
    nodes += [
        graded(
            rectangle(x - 0.2, 0.625, 0.4, 0.11, 0.01),
            (0.0, 0.62),
            (0.0, 0.73),
            tone(_WOOD, 1.15),
            tone(_WOOD, 0.85),
        ),
        flat(rectangle(x - 0.205, 0.605, 0.41, 0.035, 0.016), tone((178, 96, 88))),
    ]
    return nodes + sunbeam(x - 0.16, 0.2, 0.32, 0.36, light)


def _desk(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.1)
    x, top, base = aspect * 0.27, 0.5, 0.75
    pages = smooth(
        [
            (x - 0.07, 0.482),
            (x - 0.055, 0.42),
            (x + 0.01, 0.425),
            (x + 0.045, 0.44),
            (x + 0.085, 0.42),
            (x + 0.155, 0.42),
            (x + 0.165, 0.482),
            (x + 0.1, 0.475),
            (x + 0.048, 0.492),
            (x - 0.01, 0.475),
        ],
        tension=0.5,
    )
    text = strokes(
        [(x - 0.04, 0.436 + 0.013 * i, x + 0.025, 0.44 + 0.013 * i) for i in range(3)]
        + [(x + 0.072, 0.44 + 0.013 * i, x + 0.14, 0.436 + 0.013 * i) for i in range(3)]
    )
    lx = x - 0.15
    shade = Path().move(lx - 0.085, 0.33).cubic(lx - 0.08, 0.25, lx + 0.08, 0.25, lx + 0.085, 0.33).close()
    stand = joined([rectangle(lx - 0.006, 0.32, 0.012, 0.16), ellipse(lx, 0.48, 0.05, 0.013)])
    drawers = joined(
        [
            *(
                rectangle(x + d * 0.2 - 0.065, 0.545 + 0.06 * i, 0.13, 0.048, 0.006)
                for d in (-1, 1)
                for i in range(3)
            )
        ]
    )
    knobs = joined([*(circle(x + d * 0.2, 0.569 + 0.06 * i, 0.008) for d in (-1, 1) for i in range(3))])
    chair = joined(
        [
            rectangle(x - 0.07, 0.545, 0.14, 0.03, 0.012),
            rectangle(x - 0.06, 0.57, 0.02, 0.19),
            rectangle(x + 0.04, 0.57, 0.02, 0.19),
        ]
    )
    quill = (
        Path()
        .move(x + 0.22, 0.475)
        .cubic(x + 0.215, 0.41, x + 0.24, 0.35, x + 0.28, 0.32)
        .cubic(x + 0.275, 0.38, x + 0.26, 0.42, x + 0.224, 0.475)
        .close()
    )
    return [
        *table(x, base, 0.58, base - top, tone, _WOOD, thick=0.035),
        flat(
            joined([rectangle(x + d * 0.2 - 0.078, 0.53, 0.156, base - 0.53) for d in (-1, 1)]),
            tone(_WOOD, 0.9),
        ),
        flat(drawers, tone(_WOOD, 1.12)),
        flat(knobs, tone(GOLD)),
        flat(rectangle(x - 0.2, 0.468, 0.42, 0.024, 0.004), tone((88, 128, 108))),
        flat(chair, tone((178, 92, 82))),
        flat(pages, tone(CREAM, 1.2)),
        line(text, tone((150, 134, 118)), 0.004),
        line(strokes([(x + 0.047, 0.44, x + 0.048, 0.49)]), tone((190, 176, 150)), 0.004),
        glow(lx, 0.36, 0.3, LAMPLIGHT, round(110 + 110 * light.lamps)),
        flat(stand, tone(GOLD)),
        graded(
            shade,
            (0.0, 0.26),
            (0.0, 0.33),
            tone((70, 140, 104), 1.15),
            mixed(tone((70, 140, 104)), LAMPLIGHT, 0.25 + 0.3 * light.lamps),
        ),
        flat(
            polygon([(x + 0.2, 0.482), (x + 0.245, 0.482), (x + 0.236, 0.45), (x + 0.209, 0.45)]),
            tone((64, 74, 96)),
        ),
        flat(quill, tone((244, 240, 232))),
        *books(x - 0.27, x - 0.2, 0.48, 0.08, tone, 5),
    ]


DETAILS = {
    "tall bookshelves": _tall_shelves,
    "a globe": globe,
    "an arched window": _arched_window,
    "a reading desk": _desk,
}
