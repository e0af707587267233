"""A sandy bay with a headland, low waves and gulls."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, ellipse, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, line, mixed
from vivant.studio.drawing.settings.land import corner_leaves, ground, scattered, tufts
from vivant.studio.drawing.settings.light import Light, Tone
from vivant.studio.drawing.settings.lighthouse import lighthouse
from vivant.studio.drawing.settings.pigments import CREAM, GRASS, SAND
from vivant.studio.drawing.settings.sailing_boat import sailing_boat
from vivant.studio.drawing.settings.sea_stacks import sea_stacks
from vivant.studio.drawing.settings.shells import shells
from vivant.studio.drawing.settings.sky import band, sky

_SEA: RGB = (96, 168, 186)
_ROCK: RGB = (168, 158, 158)
_DUNE: RGB = (166, 178, 122)


def draw(aspect: float, light: Light, detail: str) -> list[Node]:
    near = light.at(0.08)
    nodes = sky(aspect, light, 0.47, 113, clouds=4)
    nodes += _sea(aspect, light)
    nodes += _headland(aspect, light)
    nodes += ground(aspect, 0.685, near, SAND, 41)
    nodes += _surf(aspect, light)
    nodes += _beach(aspect, near)
    nodes += DETAILS[detail](aspect, near)
    return nodes + corner_leaves(aspect, light, _DUNE, 43)


def _sea(aspect: float, light: Light) -> list[Node]:
    tone = light.at(0.35)
    grey = 0.5 * (1 - light.sun)
    far = mixed(tone(_SEA), light.sky[-1], 0.35 + 0.6 * grey)
    near = mixed(tone(_SEA, 1.05), light.sky[1], grey)
    crests, path_of_light = Path(), Path()
    for i, (x, y) in enumerate(scattered(aspect, 0.48, 0.67, 34, 90)):
        w = 0.012 + 0.3 * (y - 0.465)
        mark = Path().move(x - w, y).cubic(x - w * 0.4, y - 0.007, x + w * 0.4, y - 0.007, x + w, y)
        crests.extend(mark)
        if i % 2:
            lx = aspect * (0.57 if light.side > 0 else 0.45) + (x / aspect - 0.5) * 0.16
            path_of_light.move(lx - w * 0.7, y).line(lx + w * 0.7, y)
    shine = round({"dawn": 190, "day": 90, "dusk": 190, "night": 150}[light.time] * light.sun)
    return [
        graded(
            band(aspect, 0.465, 0.8), (0.0, 0.465), (0.0, 0.72), far, near, mixed(near, light.sky[-1], 0.25)
        ),
        line(crests, mixed(far, (255, 255, 255), 0.55), 0.003, 130),
        line(path_of_light, mixed(light.sky[-1], (255, 255, 240), 0.6), 0.006, shine),
    ]


def _headland(aspect: float, light: Light) -> list[Node]:
    """Far cliffs at one side, a sail, gulls."""
    far = light.at(0.7)
    x = aspect * 0.36
    cliff = smooth(
        [
            (-0.3, 0.36),
            (x * 0.2, 0.375),
            (x * 0.6, 0.41),
            (x * 0.8, 0.43),
            (x, 0.472),
            (x * 0.4, 0.482),
            (-0.3, 0.482),
        ],
        tension=0.7,
    )
    green = smooth(
        [
            (-0.3, 0.35),
            (x * 0.2, 0.368),
            (x * 0.6, 0.402),
            (x * 0.84, 0.43),
            (x * 0.6, 0.427),
            (x * 0.2, 0.4),
            (-0.3, 0.39),
        ],
        tension=0.7,
    )
    sx = aspect * 0.6
    sail = (
        Path()
        .move(sx, 0.392)
        .cubic(sx + 0.03, 0.42, sx + 0.04, 0.44, sx + 0.042, 0.455)
        .line(sx, 0.455)
        .close()
        .move(sx - 0.005, 0.405)
        .line(sx - 0.005, 0.455)
        .line(sx - 0.028, 0.455)
        .close()
    )
    hull = polygon([(sx - 0.034, 0.46), (sx + 0.048, 0.46), (sx + 0.034, 0.476), (sx - 0.022, 0.476)])
    gulls = Path()
    for share, y, r in ((0.42, 0.2, 0.024), (0.5, 0.27, 0.018), (0.36, 0.13, 0.016), (0.62, 0.19, 0.016)):
        gx = aspect * share
        gulls.move(gx - r, y - r * 0.3).cubic(
            gx - r * 0.6, y - r * 0.7, gx - r * 0.2, y - r * 0.4, gx, y
        ).cubic(gx + r * 0.2, y - r * 0.4, gx + r * 0.6, y - r * 0.7, gx + r, y - r * 0.3)
    return [
        graded(cliff, (0.0, 0.38), (0.0, 0.48), far((206, 190, 170)), far((180, 164, 152))),
        flat(green, far(GRASS, 0.9)),
        flat(sail, light.at(0.4)(CREAM)),
        flat(hull, light.at(0.4)((176, 96, 84))),
        line(gulls, light.at(0.2)((250, 250, 250), 0.98 if light.time != "day" else 0.62), 0.005),
    ]


def _surf(aspect: float, light: Light) -> list[Node]:
    """Two lines of foam that end on wet sand."""
    tone = light.at(0.1)
    foam = tone((252, 252, 248))
    nodes: list[Node] = []
    wet = smooth(
        [
            (-0.3, 0.67),
            (aspect * 0.3, 0.67),
            (aspect * 0.7, 0.67),
            (aspect + 0.3, 0.67),
            (aspect + 0.3, 0.715),
            (aspect * 0.75, 0.74),
            (aspect * 0.45, 0.722),
            (aspect * 0.2, 0.738),
            (-0.3, 0.72),
        ]
    )
    wave = smooth(
        [
            (-0.3, 0.66),
            (aspect * 0.5, 0.66),
            (aspect + 0.3, 0.66),
            (aspect + 0.3, 0.69),
            (aspect * 0.8, 0.715),
            (aspect * 0.6, 0.7),
            (aspect * 0.4, 0.697),
            (aspect * 0.18, 0.716),
            (-0.3, 0.695),
        ]
    )
    water = smooth(
        [
            (-0.3, 0.65),
            (aspect * 0.5, 0.65),
            (aspect + 0.3, 0.65),
            (aspect + 0.3, 0.68),
            (aspect * 0.8, 0.702),
            (aspect * 0.6, 0.688),
            (aspect * 0.4, 0.686),
            (aspect * 0.18, 0.703),
            (-0.3, 0.684),
        ]
    )
    line_out = (
        Path()
        .move(-0.3, 0.635)
        .cubic(aspect * 0.2, 0.65, aspect * 0.35, 0.618, aspect * 0.55, 0.63)
        .cubic(aspect * 0.75, 0.645, aspect * 0.9, 0.62, aspect + 0.3, 0.632)
    )
    nodes += [
        flat(wet, tone(SAND, 0.84)),
        flat(wave, foam),
        graded(
            water,
            (0.0, 0.62),
            (0.0, 0.7),
            light.at(0.35)(_SEA, 1.08),
            mixed(tone(_SEA, 1.3), light.sky[-1], 0.3),
        ),
    ]
    return [*nodes, line(line_out, foam, 0.008, 170)]


def _beach(aspect: float, tone: Tone) -> list[Node]:
    pebbles, bright = Path(), Path()
    for i, (x, y) in enumerate(scattered(aspect, 0.76, 1.0, 30, 17)):
        (bright if i % 3 else pebbles).extend(ellipse(x, y, 0.007 * y, 0.004 * y))
    ridges = Path()
    for x, y in scattered(aspect, 0.78, 1.02, 12, 28):
        ridges.move(x - 0.08, y).cubic(x - 0.03, y - 0.012, x + 0.02, y + 0.01, x + 0.08, y)
    grass = tufts(
        [(aspect * k, y) for k, y in ((0.02, 0.8), (0.07, 0.82), (0.94, 0.79), (0.99, 0.81), (0.9, 0.83))],
        0.14,
        tone,
        _DUNE,
    )
    return [
        line(ridges, tone(SAND, 0.86), 0.005, 150),
        flat(pebbles, tone(SAND, 0.76)),
        flat(bright, tone((250, 240, 226))),
        grass,
    ]


DETAILS = {
    "a lighthouse": lighthouse,
    "a beached boat": sailing_boat,
    "tall rocks": sea_stacks,
    "shells": shells,
}
