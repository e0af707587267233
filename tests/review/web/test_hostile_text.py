"""Whatever texts say, on every page that shows them, they are shown as text: nothing in them runs or is markup."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, Final, get_args
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.review.browsing import visit
from tests.review.many_frames import make_many
from tests.review.serving import Served, served
from vivant.schema.gate import Subject
from vivant.schema.record import Action
from vivant.schema.review import HumanAnswer
from vivant.schema.value import canonical
from vivant.store.catalogue import FILE

CORPUS: Final = (
    "<script>strike()</script>",
    "<img src=x onerror=strike()>",
    "\"><svg onload=strike()>",
    "' onmouseover='strike()' autofocus onfocus='strike()",
    "</textarea></title></option><iframe srcdoc='<script>parent.strike()</script>'></iframe>",
    "<a href=\"javascript:strike()\">here</a>",
    "{{ cycler.__init__.__globals__ }} {% raw %} ${strike()}",
    "<math><mtext></mtext><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=strike()&gt;\">",
    "\u202eright to left\u2066 \u0000\ufeff",
)  # fmt: skip
"""Ways in which text becomes markup, a script or a template, each with a call that leaves a trace."""
HOSTILE: Final = "HOSTILE " + " ".join(CORPUS).replace("\u0000", "")
FIELDS: Final = frozenset(
    [
        "title",
        "premise",
        "narration",
        "source",
        "detail",
        "setting",
        "action",
        "prop",
        "name",
        "description",
        "profession",
        "species",
        "kind",
        "note",
        "prompt",
        "why",
        "error",
        "model",
        "strategy",
        "instruction",
        "text",
        "about",
    ]
)
"""What people or models write freely."""
TRAP: Final = """
  window.struck = 0;
  window.strike = () => { window.struck += 1; };
  for (const name of ['alert', 'confirm', 'prompt']) window[name] = window.strike;
"""


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    project = make_many(tmp_path_factory.mktemp("hostile") / "many", 16, characters=6, pictures=4, size=64)
    with sqlite3.connect(project / FILE) as database:
        for table, column, key in (
            ("stories", "data", "id"), ("frames", "spec", "id"), ("characters", "data", "id"),
            ("attempts", "data", "rowid"),
        ):  # fmt: skip
            for id, data in database.execute(f"SELECT {key}, {column} FROM {table}").fetchall():
                poisoned = json.dumps(poison(json.loads(data)))
                database.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (poisoned, id))
        for table in ("stories", "frames", "characters"):
            database.execute(f"UPDATE {table} SET reason = ?", (HOSTILE,))
        for checkpoint, subject in SUBJECTS:
            put_people(database, checkpoint, subject)
    database.close()
    config = project / "vivant.toml"
    config.write_text(config.read_text().replace('name = "many"', f"name = {json.dumps(HOSTILE)}"))
    with served(project) as opened:
        yield opened


SUBJECTS: Final = (("frames", "S00001-F01"), ("stories", "S00001"), ("characters", "C0001"))


def poison(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {k: poison(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [poison(item, key) for item in value]
    if isinstance(value, str) and key in FIELDS and value not in QUESTIONED:
        return f"{HOSTILE} {key}"
    return value


QUESTIONED: Final = frozenset([*get_args(Subject), *get_args(Action)])
"""Words of closed vocabularies under the same names."""


def put_people(database: sqlite3.Connection, checkpoint: str, subject: str) -> None:
    """An answer, a decision and an order of somebody whose name and words are hostile."""
    answer = HumanAnswer(verdict="fail", defects=("malformed", HOSTILE[:60]), note=HOSTILE[:900], choice=0)
    task = database.execute(
        "INSERT INTO tasks (checkpoint, subject, version, rank, wanted, taken, state) VALUES (?, ?, '1', 0, 1, 1, 'closed')",
        (checkpoint, subject),
    ).lastrowid
    database.execute(
        "INSERT INTO answers (key, task, member, verdict, data, at, undone) VALUES (?, ?, ?, 'fail', ?, 0, 0)",
        (subject, task, HOSTILE, canonical(answer)),
    )
    database.execute(
        'INSERT INTO decisions (checkpoint, subject, approved, "by", policy, why, superseded) VALUES (?, ?, 0, ?, ?, ?, 0)',
        (checkpoint, subject, HOSTILE, "all", HOSTILE),
    )
    database.execute(
        "INSERT INTO orders (kind, subject, data, \"by\", state, result) VALUES ('edit', ?, ?, ?, 'refused', ?)",
        (subject, json.dumps({"instruction": HOSTILE}), HOSTILE, HOSTILE),
    )


ADDRESSES: Final = (
    "/frames/S00001-F01",
    "/stories/S00001",
    "/cast",
    "/characters/C0001",
    "/compare?a=S00001-F01.1&b=S00001-F02",
)
STRANGE: Final = tuple(
    f"{page}{quote(text, safe='')}"
    for page in ("/frames/", "/stories/", "/characters/", "/compare?a=S00001-F01&b=", "/cast?page=")
    for text in CORPUS[:4]
)


@pytest.mark.parametrize(
    "bypass_csp", [False, True], ids=["as it is", "without the policy that would stop scripts"]
)
def test_pages_show_hostile_texts_as_text(browser: Browser, application: Served, bypass_csp: bool) -> None:
    with visit(
        browser, application, "admin", name="<img src=x onerror=strike()>", bypass_csp=bypass_csp
    ) as found:
        found.context.add_init_script(TRAP)
        for address in ADDRESSES:
            page = found.open(address)
            expect(page.locator("main")).to_contain_text("HOSTILE <script>strike()</script>")
            assert "HOSTILE <script>" in page.title()
            unfold(page)
            unharmed(page)
        assert found.problems == []


@pytest.mark.parametrize(
    "bypass_csp", [False, True], ids=["as it is", "without the policy that would stop scripts"]
)
def test_the_grid_shows_hostile_texts_as_text(
    browser: Browser, application: Served, bypass_csp: bool
) -> None:
    asked = quote(HOSTILE[:90])
    with visit(browser, application, "admin", bypass_csp=bypass_csp) as found:
        found.context.add_init_script(TRAP)
        page = found.open("/browse")
        expect(page.locator(".caption").first).to_contain_text("HOSTILE")
        expect(page.locator("#fields label").first).to_be_attached()
        unfold(page)
        expect(page.locator("#fields label", has_text="onerror").first).to_be_attached()
        for form, words in (("#story", "HOSTILE"), ("#character", "HOSTILE")):
            page.locator(f"{form} input").fill(words)
            expect(page.locator(f"{form} li").first).to_contain_text("<script>")
        unharmed(page)
        page = found.open(f"/browse?text={asked}&character={asked}&setting={asked}&story={asked}&sort=random")
        expect(page.locator(".chip")).to_have_count(4)
        unharmed(page)
        assert found.problems == []


def test_addresses_that_are_hostile_themselves_are_answered_with_text(
    browser: Browser, application: Served
) -> None:
    with visit(browser, application, "admin", bypass_csp=True) as found:
        found.context.add_init_script(TRAP)
        for address in STRANGE:
            page = found.open(address)
            unharmed(page)


def unfold(page: Page) -> None:
    page.locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")


def unharmed(page: Page) -> None:
    """Nothing ran, and nothing of the texts became an element."""
    assert page.evaluate("window.struck") == 0
    made = "script:not([src]), iframe, math, img[src='x'], [onload], [onerror], [onfocus], [onmouseover], a[href^='javascript']"
    assert page.locator(made).count() == 0
