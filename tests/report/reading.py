"""Reading a written report back: what a browser would see of its structure."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_VOID = frozenset({"img", "link", "meta", "br"})


@dataclass
class Page:
    """Headings by level, ids, links, pictures, landmarks and visible text of one page."""

    path: Path
    headings: list[int] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: list[dict[str, str | None]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str | None]] = field(default_factory=list)
    text: str = ""
    unclosed: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page, values = self.page, dict(attrs)
        page.tags.append(tag)
        page.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in _VOID:
            page.unclosed.append(tag)
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            page.headings.append(int(tag[1]))
        if values.get("id"):
            page.ids.append(str(values["id"]))
        if tag in ("a", "link") and values.get("href"):
            page.links.append(str(values["href"]))
        if tag == "img":
            page.pictures.append(values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            opened = self.page.unclosed.pop()
            assert opened == tag, f"{self.page.path}: <{opened}> closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        self.page.text += data


def read_page(path: Path) -> Page:
    page = Page(path)
    reader = _Reader(page)
    reader.feed(path.read_text("utf-8"))
    reader.close()
    return page


def read_pages(root: Path) -> list[Page]:
    return [read_page(path) for path in sorted(root.rglob("*.html"))]
