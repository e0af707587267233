"""The report's pages, rendered from templates: text in, HTML out, every value escaped."""

from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from vivant.report.wording import capitalised, counted, plain

STYLE_SHEET = "report.css"
LAYOUT = "base.html"
"""What stands around the pages of a report; they have another one where an application shows them."""


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page; `link` from the report's root, empty for the page itself."""

    text: str
    link: str


def escaping_environment(package: str, folder: str = "templates") -> Environment:
    """Templates of a package; every value is escaped, and an unknown name is an error, so never a silent gap."""
    return Environment(
        loader=PackageLoader(package, folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def page_environment() -> Environment:
    """Templates of this package."""
    environment = escaping_environment("vivant.report")
    environment.filters["plain"] = plain
    environment.filters["counted"] = counted
    environment.filters["capitalised"] = capitalised
    return environment


def render(
    environment: Environment, template: str, page: str, title: str, trail: tuple[Link, ...], **values: Any
) -> str:
    """The HTML of `page`; its links are relative to where it lies, `trail` leads to it from home."""
    root = "../" * page.count("/")
    values = {"layout": LAYOUT, "root": root, "title": title, "trail": trail, **values}
    return environment.get_template(template).render(values)


def style_sheet() -> str:
    return (files("vivant.report") / "templates" / STYLE_SHEET).read_text("utf-8")
