"""The beginning of a release's card as a picture for the documentation, taken in Chromium.

    vivant release DIR OUT
    python docs/make_card.py OUT

Writes `docs/images/release_card.webp`: the card as Markdown is shown on the Hub, in plain colours.
"""

import argparse
import tempfile
from pathlib import Path
from typing import Final

from chromium import chromium
from make_images import write
from markdown_it import MarkdownIt

from vivant.store.images import decode

SIZE: Final = (1000, 1170)
STYLE: Final = """
body { max-width: 860px; margin: 30px auto; font: 16px/1.5 system-ui, sans-serif; color: #1f2328 }
img { max-width: 100% }
table { border-collapse: collapse }
td, th { border: 1px solid #d1d9e0; padding: 5px 11px }
code { background: #eff1f3; padding: .15em .35em; border-radius: 5px; font-size: 85% }
pre code { display: block; padding: 12px }
h1, h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: .3em }
"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("release", type=Path)
    page = _page(parser.parse_args().release.resolve())
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        file = Path(folder) / "card.html"
        file.write_text(page, "utf-8")
        opened = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        opened.goto(file.as_uri())
        write("release_card", decode(opened.screenshot()))


def _page(release: Path) -> str:
    """The card as HTML, its pictures found beside it."""
    text = (release / "README.md").read_text("utf-8").split("\n---\n", 1)[1]
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    return f'<meta charset="utf-8"><base href="{release.as_uri()}/"><style>{STYLE}</style>{shown}'


if __name__ == "__main__":
    main()
