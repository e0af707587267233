"""A figure: a drawing and the same facts as a table, for those who cannot or will not look."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Figure:
    """`svg` is a whole, self-contained element with title and description.

    `head` and `rows` are the same numbers as text: the first cell of a row is its heading. Shapes
    carry light colours of their own and classes (`fig-…`) by which a page may restyle them.
    """

    title: str
    description: str
    svg: Markup
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def drawing(
    key: str, title: str, description: str, width: float, height: float, shapes: Iterable[Markup]
) -> Markup:
    """An SVG element of `width` × `height` units; `key` makes the ids in it unique on a page."""
    return Markup(
        '<svg class="fig" xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {w} {h}" '
        'aria-labelledby="{k}-title {k}-desc" font-family="system-ui, sans-serif" font-size="13">'
        '<title id="{k}-title">{t}</title><desc id="{k}-desc">{d}</desc>{s}</svg>'
    ).format(w=_number(width), h=_number(height), k=key, t=title, d=description, s=Markup("").join(shapes))


def rectangle(
    x: float, y: float, width: float, height: float, css: str, fill: str, *, note: str = ""
) -> Markup:
    """A box; `css` are its classes, `fill` its colour where there is no style sheet."""
    inside = Markup("<title>{}</title>").format(note) if note else Markup()
    attributes = {
        "class": css,
        "x": _number(x),
        "y": _number(y),
        "width": _number(width),
        "height": _number(height),
        "fill": fill,
    }
    return _element("rect", attributes, inside)


def words(
    x: float, y: float, text: str, css: str = "fig-text", fill: str = "#2b2520", *, anchor: str = "start"
) -> Markup:
    """A line of text with its baseline at (x, y); `anchor` is start, middle or end."""
    attributes = {"class": css, "x": _number(x), "y": _number(y), "text-anchor": anchor, "fill": fill}
    return _element("text", attributes, escape(text))


def line(x1: float, y1: float, x2: float, y2: float) -> Markup:
    ends = {"x1": _number(x1), "y1": _number(y1), "x2": _number(x2), "y2": _number(y2)}
    return _element("line", {"class": "fig-rule", "stroke": "#8a7f70", **ends}, Markup())


def _element(name: str, attributes: Mapping[str, str], inside: Markup) -> Markup:
    written = Markup("").join(Markup(' {}="{}"').format(Markup(k), v) for k, v in attributes.items())
    return Markup("<{n}{a}>{i}</{n}>").format(n=Markup(name), a=written, i=inside)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
