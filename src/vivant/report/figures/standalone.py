"""A figure as a file of its own: framed, titled, and in the colours of a light or a dark page."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from vivant.report.figures.figure import Figure

WIDTH: Final = 800.0
MARGIN: Final = 28.0
INNER: Final = WIDTH - 2 * MARGIN
"""The width that a figure is drawn for, in the units of its drawing."""
FONTS: Final = (
    "Roboto, system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
)
PLAIN: Final = 13.0
SIZES: Final[Mapping[str, float]] = {"fig-title": 20.0, "fig-subtitle": 13.5, "fig-small": 11.0}
"""Heights of letters by class, in units; all others are `PLAIN`."""
_HEAD: Final = 82.0
_SVG: Final = "http://www.w3.org/2000/svg"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by class, for fills and for lines."""

    name: str
    colours: Mapping[str, str]

    def of(self, classes: str) -> str:
        """The colour of the first class that has one."""
        return next(self.colours[one] for one in classes.split() if one in self.colours)


def _theme(name: str, plain: str, part: str, heat: str, ink: str) -> Theme:
    keys = ("paper", "title", "text", "subtitle", "quiet", "bar", "track", "rule")
    parts = ("part-0", "part-text-0", "part-1", "part-text-1", "part-2", "part-text-2")
    colours = dict(zip((f"fig-{key}" for key in keys), plain.split(), strict=True))
    colours |= dict(zip((f"fig-{key}" for key in parts), part.split(), strict=True))
    colours |= {f"fig-heat-{level}": fill for level, fill in enumerate(heat.split())}
    colours |= {f"fig-heat-text-{level}": fill for level, fill in enumerate(ink.split())}
    return Theme(name, colours)


LIGHT: Final = _theme(
    "light",
    "#fffdf8 #2b2520 #2b2520 #63584c #63584c #9f2d1f #ece2d1 #8d8171",
    "#9f2d1f #ffffff #e3b04f #2b2520 #35646d #ffffff",
    "#efe7d8 #f3dcc9 #ecc0a5 #e09f80 #b4492f #8a2c1c",
    "#5f554a #2b2520 #2b2520 #2b2520 #ffffff #ffffff",
)
DARK: Final = _theme(
    "dark",
    "#25211c #efe6d8 #efe6d8 #b8ab99 #b8ab99 #f09b85 #3a332b #857867",
    "#f09b85 #1b1815 #e8c274 #1b1815 #8fc4cc #1b1815",
    "#2f2a24 #43291f #633525 #87432c #dd8468 #f5b9a5",
    "#b8ab99 #efe6d8 #efe6d8 #ffffff #1b1815 #1b1815",
)
THEMES: Final = (LIGHT, DARK)


def standalone(figure: Figure, theme: Theme) -> ET.Element:
    """The figure below its title and the first sentence of its description, on paper of its own.

    A whole SVG document: titled, described, every colour and size in it, with no style sheet.
    """
    inner = ET.fromstring(figure.svg)
    tall = float(inner.get("viewBox", "0 0 0 0").split()[3])
    height = _HEAD + tall + MARGIN
    root = ET.Element(
        f"{{{_SVG}}}svg",
        {
            "viewBox": f"0 0 {WIDTH:g} {height:g}",
            "width": f"{WIDTH:g}",
            "height": f"{height:g}",
            "role": "img",
            "aria-labelledby": "title desc",
            "font-family": FONTS,
            "font-size": f"{PLAIN:g}",
        },
    )
    for name, text in (("title", figure.title), ("desc", figure.description)):
        ET.SubElement(root, f"{{{_SVG}}}{name}", {"id": name}).text = text
    paper = {"width": f"{WIDTH:g}", "height": f"{height:g}", "fill": theme.of("fig-paper")}
    ET.SubElement(root, f"{{{_SVG}}}rect", paper)
    for y, css, text in (
        (42.0, "fig-title", figure.title),
        (63.0, "fig-subtitle", figure.description.partition(". ")[0].rstrip(".")),
    ):
        root.append(_coloured(_words(MARGIN, y, css, text), theme, 0.0, 0.0))
    for shape in _shapes(inner):
        root.append(_coloured(shape, theme, MARGIN, _HEAD))
    return root


def written(document: ET.Element) -> bytes:
    """The document as a file."""
    ET.register_namespace("", _SVG)
    data: bytes = ET.tostring(document, "utf-8", xml_declaration=True)
    return data + b"\n"


def _shapes(drawing: ET.Element) -> Iterator[ET.Element]:
    return (
        shape for shape in drawing if shape.tag in {f"{{{_SVG}}}{name}" for name in ("rect", "text", "line")}
    )


def _words(x: float, y: float, css: str, text: str) -> ET.Element:
    element = ET.Element(f"{{{_SVG}}}text", {"class": css, "x": f"{x:g}", "y": f"{y:g}"})
    element.text = text
    return element


def _coloured(shape: ET.Element, theme: Theme, across: float, down: float) -> ET.Element:
    """A copy of `shape`, moved, with what its classes stand for instead of its classes."""
    classes = shape.get("class", "")
    kept = {key: value for key, value in shape.attrib.items() if key != "class"}
    for key, by in (("x", across), ("x1", across), ("x2", across), ("y", down), ("y1", down), ("y2", down)):
        if key in kept:
            kept[key] = f"{float(kept[key]) + by:.2f}".rstrip("0").rstrip(".")
    copy = ET.Element(shape.tag, kept)
    copy.text = shape.text
    copy.set("stroke" if "stroke" in kept else "fill", theme.of(classes))
    for one in classes.split():
        if one in SIZES:
            copy.set("font-size", f"{SIZES[one]:g}")
    if "fig-title" in classes.split():
        copy.set("font-weight", "500")
    for child in shape:
        copy.append(child)
    return copy
