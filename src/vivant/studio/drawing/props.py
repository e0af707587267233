"""Things that figures hold, each with its grip at the origin, in figure units."""

from collections.abc import Callable, Mapping
from typing import Final

from vivant.studio.drawing.bodies.inked import OUTLINE
from vivant.studio.drawing.displaylist import Flat, Node, Shape
from vivant.studio.drawing.path import Path, Point, circle, ellipse, polygon, polyline, rectangle, smooth
from vivant.studio.palette import COLOURS, RGB, ink

_WOOD: Final = COLOURS["brown"].rgb
_STRAW: Final = COLOURS["honey"].rgb
_LEATHER: Final = COLOURS["chestnut"].rgb
_STEEL: Final = COLOURS["silver"].rgb
_PAPER: Final = COLOURS["cream"].rgb
_RED: Final = COLOURS["red"].rgb
_GOLD: Final = COLOURS["gold"].rgb
_LEAF: Final = COLOURS["green"].rgb
_BLUE: Final = COLOURS["blue"].rgb
_PALE: Final = COLOURS["white"].rgb


def draw_prop(name: str) -> tuple[Node, ...]:
    """The thing called `name`; a wrapped parcel for a name that nobody taught us."""
    return tuple(_PAINTERS.get(name, _parcel)())


def _body(path: Path, colour: RGB, width: float = OUTLINE * 0.9) -> Shape:
    return Shape(path, Flat(colour), Flat(ink(colour)), width, "prop")


def _stroke(path: Path, colour: RGB, width: float) -> Shape:
    return Shape(path, None, Flat(colour), width, "prop")


def _lines(colour: RGB, *segments: tuple[Point, Point], width: float = 0.006) -> Shape:
    path = Path()
    for start, end in segments:
        path.move(*start).line(*end)
    return Shape(path, None, Flat(ink(colour)), width, "prop")


def _shade(path: Path, colour: RGB) -> Shape:
    return Shape(path, Flat(ink(colour), 46), part="prop")


def _rod(colour: RGB, a: Point, b: Point, width: float) -> list[Node]:
    path = polyline((a, b))
    return [_stroke(path, ink(colour), width + 0.015), _stroke(path, colour, width)]


def _basket() -> list[Node]:
    handle = Path().move(-0.09, 0.1).cubic(-0.1, -0.03, 0.1, -0.03, 0.09, 0.1)
    bowl = smooth(
        [(-0.115, 0.09), (0.115, 0.09), (0.095, 0.19), (0.05, 0.205), (-0.05, 0.205), (-0.095, 0.19)],
        tension=0.6,
    )
    weave = _lines(_STRAW, ((-0.1, 0.135), (0.1, 0.135)), ((-0.09, 0.17), (0.09, 0.17)), ((-0.05, 0.1), (-0.04, 0.2)),
                   ((0.0, 0.1), (0.0, 0.2)), ((0.05, 0.1), (0.04, 0.2)))  # fmt: skip
    return [_stroke(handle, ink(_STRAW), 0.03), _stroke(handle, _STRAW, 0.016), _body(bowl, _STRAW), weave,
            _body(rectangle(-0.122, 0.08, 0.244, 0.026, 0.012), _STRAW)]  # fmt: skip


def _closed_book() -> list[Node]:
    return [
        _body(rectangle(-0.07, -0.1, 0.14, 0.19, 0.012), _BLUE), _body(rectangle(-0.055, 0.062, 0.125, 0.02, 0.006), _PAPER, 0.006),
        _body(rectangle(-0.03, -0.065, 0.07, 0.05, 0.008), _GOLD, 0.006), _lines(_BLUE, ((-0.05, -0.095), (-0.05, 0.06))),
    ]  # fmt: skip


def _open_book() -> list[Node]:
    cover = smooth([(-0.15, -0.1), (-0.075, -0.115), (0.0, -0.095), (0.075, -0.115), (0.15, -0.1), (0.145, 0.06), (0.07, 0.05),
                    (0.0, 0.07), (-0.07, 0.05), (-0.145, 0.06)], tension=0.5)  # fmt: skip
    leaf = smooth(
        [(-0.135, -0.11), (-0.07, -0.125), (0.0, -0.105), (0.0, 0.052), (-0.07, 0.034), (-0.13, 0.044)],
        tension=0.4,
    )
    other = smooth(
        [(0.135, -0.11), (0.07, -0.125), (0.0, -0.105), (0.0, 0.052), (0.07, 0.034), (0.13, 0.044)],
        tension=0.4,
    )
    text = _lines(
        _STRAW, *(((s * 0.03, y), (s * 0.105, y - 0.008)) for s in (-1, 1) for y in (-0.07, -0.04, -0.01))
    )
    return [_body(cover, _RED), _body(leaf, _PAPER, 0.006), _body(other, _PAPER, 0.006), text]


def _lantern() -> list[Node]:
    ring = Path().move(-0.03, 0.05).cubic(-0.04, -0.015, 0.04, -0.015, 0.03, 0.05)
    glass = rectangle(-0.052, 0.07, 0.104, 0.12, 0.03)
    flame = smooth([(0.0, 0.092), (0.022, 0.14), (0.0, 0.168), (-0.022, 0.14)])
    return [
        _stroke(ring, ink(_STEEL), 0.012), _body(glass, (252, 226, 140)), Shape(flame, Flat(COLOURS["orange"].rgb), part="prop"),
        _body(polygon([(-0.06, 0.075), (-0.03, 0.04), (0.03, 0.04), (0.06, 0.075)]), COLOURS["slate"].rgb),
        _body(rectangle(-0.062, 0.182, 0.124, 0.028, 0.01), COLOURS["slate"].rgb),
    ]  # fmt: skip


def _bucket() -> list[Node]:
    handle = Path().move(-0.085, 0.09).cubic(-0.09, -0.03, 0.09, -0.03, 0.085, 0.09)
    pail = polygon([(-0.092, 0.08), (0.092, 0.08), (0.07, 0.22), (-0.07, 0.22)])
    return [_stroke(handle, ink(_STEEL), 0.011), _body(pail, _STEEL), _body(ellipse(0, 0.082, 0.092, 0.02), _BLUE),
            _lines(_STEEL, ((-0.082, 0.13), (0.082, 0.13)), ((-0.076, 0.185), (0.076, 0.185)))]  # fmt: skip


def _broom() -> list[Node]:
    brush = smooth(
        [(-0.03, 0.3), (0.03, 0.3), (0.08, 0.47), (0.05, 0.485), (-0.05, 0.485), (-0.08, 0.47)], tension=0.5
    )
    return [*_rod(_WOOD, (0, -0.3), (0, 0.32), 0.016), _body(brush, _STRAW), _body(rectangle(-0.036, 0.3, 0.072, 0.026, 0.01), _RED),
            _lines(_STRAW, ((-0.02, 0.36), (-0.04, 0.47)), ((0, 0.36), (0, 0.47)), ((0.02, 0.36), (0.04, 0.47)))]  # fmt: skip


def _staff() -> list[Node]:
    crook = (
        Path()
        .move(0, 0.44)
        .line(0, -0.3)
        .cubic(0, -0.44, 0.13, -0.43, 0.12, -0.33)
        .cubic(0.115, -0.28, 0.07, -0.28, 0.065, -0.31)
    )
    return [_stroke(crook, ink(_WOOD), 0.037), _stroke(crook, _WOOD, 0.021)]


def _rope() -> list[Node]:
    coil = [_body(ellipse(dx, 0.1, 0.062, 0.1), _STRAW) for dx in (0.02, 0.0, -0.02)]
    hole = ellipse(-0.02, 0.1, 0.032, 0.068)
    twist = _lines(
        _STRAW, *(((-0.08 + 0.004 * i, 0.06 + 0.02 * i), (-0.054, 0.07 + 0.02 * i)) for i in range(4))
    )
    end = polyline(((0.05, 0.17), (0.075, 0.22), (0.06, 0.25)))
    return [
        _stroke(end, ink(_STRAW), 0.026),
        _stroke(end, _STRAW, 0.013),
        *coil,
        _shade(hole, _WOOD),
        _shade(hole, _WOOD),
        twist,
    ]


def _letter() -> list[Node]:
    return [
        _body(rectangle(-0.085, -0.065, 0.17, 0.115, 0.008), _PAPER),
        _lines(_STRAW, ((-0.082, -0.06), (0, 0.005)), ((0.082, -0.06), (0, 0.005)), width=0.007),
        _body(circle(0, 0.006, 0.02), _RED, 0.006),
    ]  # fmt: skip


def _apple() -> list[Node]:
    fruit = smooth([(0, -0.045), (0.035, -0.06), (0.062, -0.02), (0.045, 0.035), (0.014, 0.05), (-0.014, 0.05), (-0.045, 0.035),
                    (-0.062, -0.02), (-0.035, -0.06)])  # fmt: skip
    leaf = smooth([(0.006, -0.07), (0.045, -0.095), (0.05, -0.075)])
    return [_body(fruit, _RED), _shade(ellipse(-0.026, 0.006, 0.024, 0.036), _RED), _body(leaf, _LEAF, 0.006),
            _lines(_WOOD, ((0, -0.045), (0.008, -0.085)), width=0.011)]  # fmt: skip


def _bread() -> list[Node]:
    loaf = smooth([(-0.12, -0.01), (-0.09, -0.055), (0.0, -0.068), (0.09, -0.055), (0.12, -0.01), (0.09, 0.035), (0.0, 0.044),
                   (-0.09, 0.035)])  # fmt: skip
    cuts = _lines(_STRAW, *(((x, -0.045), (x + 0.03, -0.005)) for x in (-0.07, -0.015, 0.04)), width=0.011)
    return [_body(loaf, _STRAW), _shade(ellipse(0, 0.026, 0.09, 0.017), _STRAW), cuts]


def _flower() -> list[Node]:
    petals = Path()
    for x, y in ((0, -0.046), (0.044, -0.014), (0.027, 0.037), (-0.027, 0.037), (-0.044, -0.014)):
        petals.extend(circle(x, y - 0.15, 0.03))
    leaf = smooth([(0, 0.0), (0.05, -0.05), (0.06, -0.025)])
    stem = _stroke(polyline(((0, 0.08), (0, -0.13))), _LEAF, 0.014)
    return [stem, _body(leaf, _LEAF, 0.006), _body(petals, COLOURS["pink"].rgb, 0.007),
            _body(circle(0, -0.15, 0.027), COLOURS["yellow"].rgb, 0.006)]  # fmt: skip


def _hammer() -> list[Node]:
    head = smooth(
        [(-0.07, -0.2), (0.05, -0.2), (0.09, -0.165), (0.05, -0.145), (-0.07, -0.145)], tension=0.35
    )
    return [*_rod(_WOOD, (0, 0.07), (0, -0.16), 0.022), _body(head, COLOURS["slate"].rgb)]


def _umbrella() -> list[Node]:
    top = smooth([(-0.2, -0.24), (-0.15, -0.35), (0.0, -0.4), (0.15, -0.35), (0.2, -0.24), (0.1, -0.265), (0.0, -0.235), (-0.1, -0.265)],
                 tension=0.8)  # fmt: skip
    hook = Path().move(0, -0.38).line(0, 0.07).cubic(0, 0.13, 0.06, 0.13, 0.06, 0.08)
    ribs = _lines(_RED, ((0, -0.4), (-0.1, -0.265)), ((0, -0.4), (0.1, -0.265)))
    return [_stroke(hook, ink(_WOOD), 0.024), _stroke(hook, _WOOD, 0.011), _body(top, _RED), ribs]


def _net() -> list[Node]:
    bag = smooth([(-0.085, -0.26), (0.085, -0.26), (0.06, -0.15), (0.01, -0.09), (-0.05, -0.14)], tension=0.8)
    mesh = _lines(_PALE, ((-0.05, -0.24), (0.03, -0.11)), ((0.0, -0.24), (0.045, -0.15)), ((0.05, -0.24), (-0.035, -0.12)),
                  ((0.0, -0.24), (-0.055, -0.16)), width=0.004)  # fmt: skip
    return [
        *_rod(_WOOD, (0, 0.26), (0, -0.24), 0.014),
        _body(bag, _PALE, 0.006),
        mesh,
        _stroke(ellipse(0, -0.265, 0.09, 0.026), ink(_WOOD), 0.018),
    ]


def _bone() -> list[Node]:
    path = Path()
    for x, y in ((-0.09, -0.022), (-0.09, 0.022), (0.09, -0.022), (0.09, 0.022)):
        path.extend(circle(x, y, 0.03))
    middle = rectangle(-0.09, -0.022, 0.18, 0.044)
    return [
        _body(path, _PAPER),
        _body(middle, _PAPER, 0.007),
        Shape(rectangle(-0.1, -0.019, 0.2, 0.038), Flat(_PAPER), part="prop"),
    ]


def _purse() -> list[Node]:
    bag = smooth(
        [
            (-0.03, 0.03),
            (0.03, 0.03),
            (0.075, 0.09),
            (0.06, 0.15),
            (0.0, 0.165),
            (-0.06, 0.15),
            (-0.075, 0.09),
        ]
    )
    frill = smooth([(-0.045, -0.005), (0.045, -0.005), (0.022, 0.035), (-0.022, 0.035)], tension=0.5)
    plum = COLOURS["plum"].rgb
    return [_body(bag, plum), _body(frill, plum), _stroke(polyline(((-0.032, 0.033), (0.032, 0.033))), _GOLD, 0.014),
            _body(circle(0, 0.1, 0.024), _GOLD, 0.006)]  # fmt: skip


def _jar() -> list[Node]:
    glass = rectangle(-0.065, -0.06, 0.13, 0.15, 0.032)
    return [_body(glass, COLOURS["amber"].rgb), _body(rectangle(-0.058, -0.09, 0.116, 0.036, 0.01), _RED),
            _body(rectangle(-0.042, -0.012, 0.084, 0.056, 0.006), _PAPER, 0.005)]  # fmt: skip


def _cheese() -> list[Node]:
    yellow = COLOURS["yellow"].rgb
    return [
        _body(polygon([(-0.11, 0.0), (0.06, -0.085), (0.11, -0.02), (0.11, 0.06), (-0.11, 0.06)]), yellow),
        _lines(yellow, ((-0.11, 0.0), (0.11, -0.02))), _shade(circle(0.02, 0.026, 0.019), yellow),
        _shade(circle(-0.05, 0.032, 0.014), yellow), _shade(circle(0.078, 0.018, 0.012), yellow),
        _shade(circle(0.048, -0.042, 0.013), yellow),
    ]  # fmt: skip


def _jewel() -> list[Node]:
    teal = COLOURS["turquoise"].rgb
    return [
        _body(polygon([(-0.075, -0.025), (-0.042, -0.065), (0.042, -0.065), (0.075, -0.025), (0.0, 0.065)]), teal),
        Shape(polygon([(-0.028, -0.025), (0.0, -0.06), (0.028, -0.025), (0.0, 0.05)]), Flat(_PALE, 120), part="prop"),
        _lines(teal, ((-0.07, -0.025), (0.07, -0.025))),
    ]  # fmt: skip


def _axe() -> list[Node]:
    blade = smooth(
        [(0.005, -0.24), (0.075, -0.275), (0.112, -0.19), (0.075, -0.105), (0.005, -0.15)], tension=0.7
    )
    return [_body(blade, _STEEL), *_rod(_WOOD, (0, 0.16), (0, -0.26), 0.02)]


def _sack() -> list[Node]:
    tan = COLOURS["tan"].rgb
    bag = smooth(
        [
            (-0.03, 0.03),
            (0.03, 0.03),
            (0.1, 0.1),
            (0.115, 0.2),
            (0.07, 0.255),
            (-0.07, 0.255),
            (-0.115, 0.2),
            (-0.1, 0.1),
        ]
    )
    neck = smooth(
        [(-0.052, -0.02), (-0.01, -0.01), (0.046, -0.024), (0.024, 0.036), (-0.024, 0.036)], tension=0.6
    )
    return [_body(bag, tan), _shade(ellipse(-0.05, 0.17, 0.045, 0.07), tan), _body(neck, tan),
            _stroke(polyline(((-0.034, 0.034), (0.034, 0.034))), _LEATHER, 0.015), _body(rectangle(0.0, 0.11, 0.06, 0.055, 0.006), _STRAW, 0.006)]  # fmt: skip


def _flute() -> list[Node]:
    holes = Path()
    for x in (0.0, 0.04, 0.08):
        holes.extend(circle(x, -0.002, 0.007))
    return [
        *_rod(COLOURS["tan"].rgb, (-0.14, 0.0), (0.16, 0.0), 0.03),
        Shape(holes, Flat(ink(_WOOD)), part="prop"),
    ]


def _map() -> list[Node]:
    sheet = smooth([(-0.13, -0.08), (-0.045, -0.098), (0.045, -0.076), (0.13, -0.094), (0.13, 0.066), (0.045, 0.084), (-0.045, 0.062),
                    (-0.13, 0.08)], tension=0.25)  # fmt: skip
    route = Path().move(-0.1, 0.045).cubic(-0.05, -0.05, 0.0, 0.06, 0.05, -0.01)
    return [_body(sheet, _PAPER), _lines(_STRAW, ((-0.045, -0.098), (-0.045, 0.062)), ((0.045, -0.076), (0.045, 0.084)), width=0.005),
            _stroke(route, _BLUE, 0.011), _lines(_RED, ((0.06, -0.05), (0.095, -0.02)), ((0.095, -0.05), (0.06, -0.02)), width=0.012)]  # fmt: skip


def _key() -> list[Node]:
    shaft = Path().move(0, -0.02).line(0, 0.14).move(0, 0.135).line(0.04, 0.135).move(0, 0.1).line(0.032, 0.1)
    return [_stroke(shaft, ink(_GOLD), 0.03), _stroke(circle(0, -0.05, 0.036), ink(_GOLD), 0.032), _stroke(shaft, _GOLD, 0.016),
            _stroke(circle(0, -0.05, 0.036), _GOLD, 0.018)]  # fmt: skip


def _stone() -> list[Node]:
    grey = COLOURS["grey"].rgb
    rock = smooth(
        [
            (-0.09, 0.02),
            (-0.07, -0.045),
            (-0.01, -0.07),
            (0.06, -0.05),
            (0.092, 0.012),
            (0.06, 0.055),
            (-0.06, 0.058),
        ],
        tension=0.7,
    )
    return [
        _body(rock, grey),
        _shade(ellipse(-0.02, 0.034, 0.06, 0.018), grey),
        _lines(grey, ((0.0, -0.04), (0.03, -0.012))),
    ]


def _stick_bundle() -> list[Node]:
    sticks: list[Node] = []
    for dy, tilt in ((-0.045, 0.014), (0.04, -0.012), (-0.012, -0.02), (0.014, 0.016)):
        sticks += _rod(_WOOD, (-0.17, dy - tilt), (0.17, dy + tilt), 0.026)
    return [
        *sticks,
        _body(rectangle(-0.085, -0.07, 0.026, 0.135, 0.01), _STRAW),
        _body(rectangle(0.06, -0.07, 0.026, 0.135, 0.01), _STRAW),
    ]


def _cup() -> list[Node]:
    ear = circle(0.062, 0.0, 0.03)
    mug = smooth([(-0.058, -0.055), (0.058, -0.055), (0.05, 0.052), (-0.05, 0.052)], tension=0.3)
    return [
        _stroke(ear, ink(_BLUE), 0.026),
        _stroke(ear, _BLUE, 0.012),
        _body(mug, _BLUE),
        _body(ellipse(0, -0.054, 0.058, 0.014), _PAPER, 0.007),
    ]


def _ball() -> list[Node]:
    band = (
        Path()
        .move(-0.075, -0.01)
        .cubic(-0.03, 0.036, 0.03, 0.036, 0.075, -0.01)
        .line(0.07, 0.03)
        .cubic(0.03, 0.072, -0.03, 0.072, -0.07, 0.03)
        .close()
    )
    return [
        _body(circle(0, 0, 0.078), _RED),
        Shape(band, Flat(_PAPER), part="prop"),
        _stroke(circle(0, 0, 0.078), ink(_RED), OUTLINE),
    ]


def _bundle() -> list[Node]:
    cloth = COLOURS["lavender"].rgb
    sack = smooth(
        [
            (-0.02, -0.12),
            (0.05, -0.125),
            (0.12, -0.06),
            (0.13, 0.04),
            (0.07, 0.1),
            (-0.07, 0.1),
            (-0.13, 0.04),
            (-0.11, -0.07),
        ]
    )
    knot = smooth(
        [
            (0.0, -0.12),
            (-0.07, -0.19),
            (-0.03, -0.205),
            (0.015, -0.15),
            (0.06, -0.21),
            (0.1, -0.19),
            (0.035, -0.12),
        ],
        tension=0.8,
    )
    folds = _lines(
        cloth, ((0.0, -0.1), (-0.06, -0.02)), ((0.02, -0.1), (0.03, 0.0)), ((0.04, -0.1), (0.09, -0.03))
    )
    return [_body(knot, cloth), _body(sack, cloth), _shade(ellipse(-0.05, 0.05, 0.06, 0.035), cloth), folds]


def _parcel() -> list[Node]:
    tan = COLOURS["tan"].rgb
    ribbon = Path().move(0, -0.075).line(0, 0.075).move(-0.1, 0.0).line(0.1, 0.0)
    bow = smooth(
        [(0, -0.078), (-0.05, -0.115), (-0.055, -0.075), (0, -0.07), (0.055, -0.075), (0.05, -0.115)]
    )
    return [
        _body(rectangle(-0.1, -0.075, 0.2, 0.15, 0.014), tan),
        _stroke(ribbon, _RED, 0.018),
        _body(bow, _RED, 0.006),
    ]


_PAINTERS: Final[Mapping[str, Callable[[], list[Node]]]] = {
    "basket": _basket, "book": _closed_book, "open book": _open_book, "lantern": _lantern, "bucket": _bucket, "broom": _broom,
    "staff": _staff, "rope": _rope, "letter": _letter, "apple": _apple, "bread": _bread, "flower": _flower, "hammer": _hammer,
    "umbrella": _umbrella, "net": _net, "bone": _bone, "purse": _purse, "jar": _jar, "cheese": _cheese, "jewel": _jewel,
    "axe": _axe, "sack": _sack, "flute": _flute, "map": _map, "key": _key, "stone": _stone, "stick bundle": _stick_bundle,
    "cup": _cup, "ball": _ball, "bundle": _bundle,
}  # fmt: skip
