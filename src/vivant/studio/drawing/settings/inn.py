"""An inn: dark red walls over oak, a bar with cups, candlelight at every hour."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle
from vivant.studio.drawing.settings.barrels import barrel, lying_barrel
from vivant.studio.drawing.settings.brush import flat, glow, joined, line, strokes
from vivant.studio.drawing.settings.cookware import bowl, mug
from vivant.studio.drawing.settings.furniture import candle, table
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.patterns import boarding
from vivant.studio.drawing.settings.pigments import CREAM, DARK_TIMBER, GOLD, IRON, LAMPLIGHT, TIMBER
from vivant.studio.drawing.settings.room import FLOOR, beams, dim_corners, lamplight, shell
from vivant.studio.drawing.settings.shading import across, contact, downward, low_sun
from vivant.studio.drawing.settings.sky import OVERSCAN, band
from vivant.studio.drawing.settings.windows import casement, sunbeam

_WALL: RGB = (190, 94, 80)
_OAK: RGB = (150, 108, 82)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    tone = light.at(0.15)
    far = light.at(0.5)
    x = aspect * 0.5
    nodes = shell(aspect, light, _WALL, (168, 122, 92))
    nodes += [
        flat(band(aspect, 0.44, FLOOR - 0.028), far(_OAK)),
        *boarding(aspect, far, _OAK, 0.44, FLOOR - 0.028, 0.11),
        downward(band(aspect, 0.425, 0.448), far, _OAK, 1.35, 1.0),
    ]
    nodes += lamplight(x, 0.28, 0.6, light)
    nodes += low_sun(x, 0.3, 0.75, light)
    nodes += _leaded(x - 0.13, light)
    nodes += _bench(aspect, tone)
    nodes += DETAILS[detail](aspect, light)
    nodes += beams(aspect, light, (104, 72, 58))
    nodes += _wheel_of_candles(x, 0.13, tone)
    nodes += sunbeam(x - 0.13, 0.2, 0.26, 0.2, light)
    return nodes + dim_corners(aspect, light)


def _leaded(x: float, light: Light) -> list[Node]:
    """A broad window of small panes."""
    return casement(x, 0.2, 0.26, 0.19, light, frame=(112, 78, 60), bars=5)


def _bench(aspect: float, tone: Tone) -> list[Node]:
    """A settle under the window with cushions; a hat and a stick left on it; cups on a ledge."""
    x = aspect * 0.5
    ledge = rectangle(-OVERSCAN, 0.42, aspect + 2 * OVERSCAN, 0.016)
    hat = joined([ellipse(x + 0.15, 0.572, 0.06, 0.012), rectangle(x + 0.117, 0.525, 0.066, 0.048, 0.016)])
    nodes: list[Node] = [flat(ledge, tone(_OAK, 1.2))]
    for k, colour in (
        (0.08, CREAM),
        (0.15, (112, 150, 150)),
        (0.22, CREAM),
        (0.8, (112, 150, 150)),
        (0.87, CREAM),
        (0.94, GOLD),
    ):
        nodes += mug(aspect * k, 0.421, 0.042, tone, colour)
    bx = aspect * 0.92
    nodes += barrel(bx, 0.74, 0.16, 0.2, tone, (170, 120, 84))
    nodes += mug(bx - 0.02, 0.54, 0.055, tone, GOLD)
    return [
        *nodes,
        contact(x, 0.735, 0.27, tone),
        downward(rectangle(x - 0.25, 0.47, 0.5, 0.14, 0.012), tone, (160, 112, 80), 1.1, 0.9),
        line(
            strokes((x + dx, 0.485, x + dx, 0.59) for dx in (-0.125, 0.0, 0.125)),
            tone((160, 112, 80), 0.72),
            0.005,
        ),
        downward(rectangle(x - 0.26, 0.59, 0.52, 0.03, 0.008), tone, (180, 130, 94), 1.2, 0.9),
        flat(
            joined(rectangle(x + dx, 0.615, 0.04, 0.12, 0.006) for dx in (-0.25, 0.21)), tone((140, 96, 70))
        ),
        across(rectangle(x - 0.2, 0.51, 0.11, 0.082, 0.03), tone, (92, 128, 112)),
        flat(hat, tone((92, 84, 74))),
        flat(rectangle(x + 0.117, 0.557, 0.066, 0.012), tone(GOLD)),
        line(strokes([(x + 0.26, 0.73, x + 0.2, 0.44)]), tone(TIMBER, 1.2), 0.013),
    ]


def _wheel_of_candles(x: float, y: float, tone: Tone) -> list[Node]:
    """A cartwheel hung as a chandelier, candles all round."""
    r = 0.155
    nodes: list[Node] = [
        line(
            strokes([(x, -OVERSCAN, x, 0.0), (x, 0.0, x - r, y), (x, 0.0, x + r, y), (x, 0.0, x, y + 0.03)]),
            tone(IRON),
            0.006,
        ),
        glow(x, y - 0.03, 0.36, LAMPLIGHT, round(40 + 150 * tone.lamps)),
    ]
    for dx in (-0.07, 0.07):
        nodes += candle(x + dx, y - 0.022, 0.042, tone)
    nodes += [
        line(ellipse(x, y, r, 0.034), tone(TIMBER, 0.82), 0.02),
        line(
            Path().move(x - r, y + 0.002).cubic(x - r, y + 0.045, x + r, y + 0.045, x + r, y + 0.002),
            tone(TIMBER, 1.1),
            0.02,
        ),
    ]
    for dx, dy in ((-0.155, 0.0), (-0.085, 0.026), (0.0, 0.034), (0.085, 0.026), (0.155, 0.0)):
        nodes += candle(x + dx, y + dy, 0.046, tone)
    return nodes


def _barrels(aspect: float, light: Light) -> list[Node]:
    """Barrels stacked to the beams on the left, the lowest with taps."""
    tone = light.at(0.1)
    x, r = aspect * 0.17, 0.107
    nodes: list[Node] = [contact(x, 0.755, 0.33, tone)]
    for dx, y in ((0.0, 0.27), (-0.11, 0.445), (0.11, 0.445)):
        nodes += lying_barrel(x + dx, y, r, tone, (178, 124, 84))
    for dx in (-0.22, 0.0, 0.22):
        nodes += lying_barrel(x + dx, 0.635, r, tone, (190, 136, 92))
    chocks = joined(
        polygon([(x + dx - 0.05, 0.755), (x + dx + 0.05, 0.755), (x + dx, 0.705)]) for dx in (-0.11, 0.11)
    )
    return [
        *nodes,
        flat(chocks, tone(DARK_TIMBER)),
        flat(rectangle(x - 0.33, 0.742, 0.66, 0.02, 0.006), tone(DARK_TIMBER, 1.1)),
        *mug(x + 0.0, 0.744, 0.05, tone, CREAM),
    ]


def _long_table(aspect: float, light: Light) -> list[Node]:
    """The long table, laid for many: soup, bread, candles; stools before it."""
    tone = light.at(0.04)
    x, top, base = aspect * 0.5, 0.585, 0.79
    half = min(0.42, aspect * 0.4)
    nodes = table(x, base, 2 * half, base - top, tone, (184, 126, 84), thick=0.045)
    nodes.append(glow(x, top - 0.08, 0.3, LAMPLIGHT, round(30 + 130 * light.lamps)))
    for k, colour in (
        (-0.78, (206, 132, 92)),
        (-0.28, (108, 150, 160)),
        (0.36, (206, 132, 92)),
        (0.82, (108, 150, 160)),
    ):
        nodes += bowl(x + k * half, top - 0.01, 0.1, tone, colour, (244, 206, 130))
    for k in (-0.55, 0.12, 0.6):
        nodes += mug(x + k * half, top - 0.012, 0.058, tone, CREAM)
    for k in (-0.06, -0.01, 0.04):
        nodes += candle(x + k - 0.02, top - 0.016, 0.07 + 0.02 * (k == -0.01), tone)
    stools = []
    for k in (-0.5, 0.5):
        sx = x + k * half
        stools += [
            flat(
                joined(
                    polygon(
                        [
                            (sx + d * 0.05, 0.7),
                            (sx + d * 0.02, 0.7),
                            (sx + d * 0.05, 0.81),
                            (sx + d * 0.07, 0.81),
                        ]
                    )
                    for d in (-1, 1)
                ),
                tone((148, 102, 72)),
            ),
            flat(rectangle(sx - 0.075, 0.685, 0.15, 0.028, 0.012), tone((196, 142, 98))),
        ]
    return [*nodes, *stools]


def _staircase(aspect: float, light: Light) -> list[Node]:
    """Stairs up the right-hand wall to a small green door; a lamp on the lowest post."""
    tone = light.at(0.1)
    foot, rise, run, count = aspect - 0.36, 0.056, 0.052, 9
    base = 0.755
    side = Path().move(foot, base)
    treads = Path().move(foot, base)
    bars, rail = Path(), Path()
    for i in range(count):
        x, y = foot + i * run, base - (i + 1) * rise
        side.line(x, y).line(x + run, y)
        treads.line(x, y).line(x + run, y)
        bars.move(x + run * 0.4, y).line(x + run * 0.4, y - 0.13)
    side.line(foot + count * run, base).close()
    rail.move(foot - 0.005, base - rise - 0.15).line(foot + count * run, base - (count + 1) * rise - 0.12)
    cupboard = (
        Path()
        .move(foot + 0.19, base)
        .line(foot + 0.19, 0.62)
        .line(foot + 0.25, 0.565)
        .line(foot + 0.31, 0.565)
        .line(foot + 0.31, base)
        .close()
    )
    newel = joined(
        [rectangle(foot - 0.032, base - 0.25, 0.036, 0.25, 0.006), circle(foot - 0.014, base - 0.262, 0.026)]
    )
    dx = foot + 0.22
    door = (
        Path()
        .move(dx, 0.3)
        .line(dx, 0.12)
        .cubic(dx, 0.07, dx + 0.14, 0.07, dx + 0.14, 0.12)
        .line(dx + 0.14, 0.3)
        .close()
    )
    return [
        downward(door, tone, (96, 132, 108), 1.15, 0.9),
        line(door, tone(_OAK, 0.8), 0.014),
        flat(circle(dx + 0.025, 0.21, 0.009), tone(GOLD)),
        contact(foot + 0.16, base, 0.26, tone),
        downward(side, tone, (116, 142, 116), 1.15, 0.84),
        downward(cupboard, tone, (96, 120, 98), 1.0, 0.9),
        flat(circle(foot + 0.29, 0.66, 0.009), tone(GOLD)),
        line(treads, tone((214, 164, 116)), 0.014),
        line(bars, tone((240, 222, 190)), 0.011),
        line(rail, tone(DARK_TIMBER), 0.026),
        across(newel, tone, DARK_TIMBER, 1.35, 1.0),
    ]


def _keys(aspect: float, light: Light) -> list[Node]:
    """A board of room keys, big ones with tags, beside a bell, over the settle."""
    tone = light.at(0.06)
    x, y, w, h = aspect * 0.5 - 0.2, 0.17, 0.4, 0.28
    hooks, shafts, tags = Path(), Path(), [Path(), Path(), Path()]
    for row in range(2):
        for i in range(5):
            kx, ky = x + 0.045 + 0.077 * i, y + 0.035 + 0.128 * row
            if (row, i) == (1, 3):
                hooks.extend(circle(kx, ky, 0.006))
                continue
            hooks.extend(circle(kx, ky, 0.006))
            shafts.extend(circle(kx, ky + 0.02, 0.017))
            shafts.move(kx, ky + 0.037).line(kx, ky + 0.088).move(kx, ky + 0.086).line(
                kx + 0.017, ky + 0.086
            ).move(kx, ky + 0.068).line(kx + 0.013, ky + 0.068)
            tags[(row * 2 + i) % 3].extend(
                polygon(
                    [
                        (kx - 0.008, ky + 0.014),
                        (kx - 0.03, ky + 0.05),
                        (kx - 0.024, ky + 0.074),
                        (kx - 0.012, ky + 0.06),
                    ]
                )
            )
    return [
        downward(rectangle(x, y, w, h, 0.01), tone, (228, 192, 142), 1.1, 0.9),
        line(rectangle(x, y, w, h, 0.01), tone(_OAK, 0.85), 0.02),
        *(
            flat(path, tone(colour))
            for path, colour in zip(tags, ((206, 92, 80), (92, 132, 150), (122, 150, 96)), strict=True)
        ),
        line(shafts, tone((176, 132, 60)), 0.011),
        line(shafts, tone(GOLD, 1.1), 0.006),
        flat(hooks, tone(IRON)),
    ]


DETAILS = {
    "stacked barrels": _barrels,
    "a long table": _long_table,
    "a wooden staircase": _staircase,
    "a board of keys": _keys,
}
