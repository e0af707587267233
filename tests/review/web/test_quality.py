"""The quality page and its API over a real project."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update
from starlette.testclient import TestClient

from tests.review.quality.busy import TEAM, fill
from tests.review.quality.recorded import Book
from tests.review.serving import Office, office
from vivant.config import FILE
from vivant.pipeline.deciding import decision_of, record
from vivant.review.web.rendering import environment
from vivant.schema.record import Checkpoint
from vivant.schema.review import HUMAN_DEFECTS
from vivant.store.tables import decisions, frames, gold
from vivant.store.versions import version_of


@pytest.fixture
def busy(project: Path) -> Iterator[Office]:
    """Two people answer each item."""
    config = project / FILE
    config.write_text(f"{config.read_text('utf-8')}\n[review]\noverlap = 2\nagree = 2\n", "utf-8")
    with office(project) as opened:
        opened.desk.writer.do_now(fill)
        yield opened


def accepted_frame(office: Office) -> dict[str, object]:
    """What makes gold of an accepted frame, as it is sent."""
    with office.desk.project.catalogue.view() as connection:
        subject = (
            connection.execute(select(frames.c.id).where(frames.c.state == "accepted")).scalars().first()
        )
        assert subject is not None
        version = version_of(connection, "frames", subject)
    return {"checkpoint": "frames", "subject": subject, "version": version, "verdict": "pass"}


def kept(office: Office) -> list[tuple[str, bool]]:
    with office.desk.project.catalogue.view() as connection:
        rows = connection.execute(select(gold.c.subject, gold.c.active).order_by(gold.c.number)).all()
    return [(row.subject, row.active) for row in rows]


class Text(HTMLParser):
    """The words of a page, and its links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.words += data.split()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href" and value]

    @property
    def text(self) -> str:
        return " ".join(self.words)


def shown(client: TestClient, path: str = "/quality") -> Text:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return Text(answer.text)


def test_an_empty_project_says_that_nothing_is_known_yet(desk_office: Office) -> None:
    page = shown(desk_office.client("adjudicator"))
    assert "0 answers of 0 people" in page.text
    assert "Nothing was answered yet." in page.text
    assert "Each item is answered by one person" in page.text
    assert "There are none yet." in page.text


def test_agreement_people_disputes_and_gold_are_shown(busy: Office) -> None:
    page = shown(busy.client("adjudicator"))
    for words in ("Characters", "Stories", "Frames", "Wrong hair or fur", "Chiara Montessori-Fontanelli"):
        assert words in page.text
    assert any(link.startswith("/frames/S0000") for link in page.links)
    assert "/api/answers.jsonl" not in page.links
    assert "/api/answers.jsonl" in shown(busy.client("admin")).links


def test_too_little_is_called_too_little(busy: Office) -> None:
    page = shown(busy.client("adjudicator"))
    assert "Only 4 of at least 10 items with two answers: too few to conclude anything." in page.text


def test_reviewers_see_their_own_work_and_nothing_of_others_or_of_gold(busy: Office) -> None:
    client = busy.client("reviewer", "Bo")
    page = shown(client)
    assert "Your work" in page.text
    document = client.get("/api/quality").json()
    assert [reviewer["member"] for reviewer in document["reviewers"]] == ["Bo"]
    assert list(document) == ["reviewers"]
    said = page.text + json.dumps(document)
    assert not any(name in said for name in TEAM if name != "Bo")
    assert "S0000" not in said
    assert document["reviewers"][0]["gold"]["missed_bad"]["of"] == 0
    nobody = busy.client("reviewer", "Nora")
    assert "You have not answered anything yet." in shown(nobody).text
    assert nobody.get("/api/quality").json() == {"reviewers": []}


def test_columns_sort_people_both_ways_with_the_unknown_last(busy: Office) -> None:
    def answer_once(connection: object) -> None:
        book = Book(connection, 10_000)  # type: ignore[arg-type]
        book.answer(book.task(), "Zed", "pass")

    busy.desk.writer.do_now(answer_once)
    client = busy.client("adjudicator")
    document = client.get("/api/quality").json()
    right = {r["member"]: r["gold"]["right"] for r in document["reviewers"]}
    for down in ("", "&down=1"):
        html = client.get(f"/quality?sort=gold{down}").text
        table = html[html.index('id="people"') : html.index('id="times"')]
        places = {name: table.index(f">{name}<") for name in (*TEAM, "Zed")}
        order = sorted(places, key=lambda name: places[name])
        assert order[-1] == "Zed"
        shares = [right[name]["count"] / right[name]["of"] for name in order[:-1]]
        assert shares == sorted(shares, reverse=bool(down))
    assert client.get("/quality?sort=passphrase").status_code == 422


def test_disputes_can_be_followed_back_to_the_first(busy: Office) -> None:
    client = busy.client("adjudicator")
    seen: list[str] = []
    path: str | None = "/quality"
    while path is not None:
        page = shown(client, path)
        section = client.get(path).text.split('id="disputes"')[1].split('id="gold"')[0]
        seen.append(section)
        path = next((link.partition("#")[0] for link in page.links if "before=" in link), None)
        assert len(seen) < 10
    assert len(seen) > 1
    assert len(set(seen)) == len(seen)


def test_the_figures_are_those_of_the_api(busy: Office) -> None:
    document = busy.client("adjudicator").get("/api/quality").json()
    verdict = next(q for q in document["questions"] if q["checkpoint"] == "frames")
    assert verdict["question"] == "verdict"
    assert verdict["items"] > 100
    assert verdict["interval"][0] < verdict["alpha"] < verdict["interval"][1]
    assert sum(column["answers"] for column in document["seconds"]) <= document["answers"]
    assert {"checkpoint", "accepts", "good", "bad", "split", "overruled"} == set(document["gate"][0])


def test_gold_is_made_and_ended_over_the_api(desk_office: Office) -> None:
    client, sent = desk_office.client("adjudicator"), accepted_frame(desk_office)
    made = client.post("/api/gold", json=sent)
    assert made.status_code == 201
    [item] = client.get("/api/gold").json()["gold"]
    assert (item["number"], item["by"]) == (made.json()["number"], "adjudicator")
    assert client.post("/api/gold", json=sent).status_code == 409
    assert client.post("/api/gold", json=sent | {"version": "old"}).status_code == 409
    assert client.post("/api/gold", json=sent | {"verdict": "fail"}).status_code == 422
    assert client.post("/api/gold", json=sent | {"verdict": "skip"}).status_code == 422
    assert client.post("/api/gold", json=sent | {"extra": 1}).status_code == 422
    assert client.delete(f"/api/gold/{item['number']}").status_code == 200
    assert client.delete(f"/api/gold/{item['number']}").status_code == 404
    assert kept(desk_office) == [(sent["subject"], False)]


def test_what_is_kept_of_gold_is_what_people_are_shown(desk_office: Office) -> None:
    client, sent = desk_office.client("adjudicator"), accepted_frame(desk_office)
    assert client.post("/api/gold", json=sent).status_code == 201
    with desk_office.desk.project.catalogue.view() as connection:
        content = json.loads(connection.execute(select(gold.c.data)).scalar_one())
    assert content["frame"] == sent["subject"]
    assert content["picture"]["id"]
    assert content["other"] is None


def test_gold_is_made_and_ended_by_forms_without_a_script(desk_office: Office) -> None:
    client, sent = desk_office.client("adjudicator"), accepted_frame(desk_office)
    with desk_office.desk.project.catalogue.transaction() as connection:
        connection.execute(update(frames).where(frames.c.id == sent["subject"]).values(state="rejected"))
    fields = {
        **sent,
        "verdict": "fail",
        "defect.hair": "on",
        "defect.prop": "on",
        "explanation": "See the hat",
    }
    made = client.post("/quality/gold", data=fields)
    assert (made.status_code, made.headers["location"]) == (303, "/quality#gold-1")
    page = shown(client)
    assert "fail: Wrong hair or fur, Wrong thing held" in page.text
    assert client.post("/quality/gold/1").headers["location"] == "/quality#gold"
    assert kept(desk_office) == [(sent["subject"], False)]
    assert client.post("/quality/gold/1").status_code == 404
    without = {**sent, "verdict": ""}
    assert client.post("/quality/gold", data=without).status_code == 422


def test_the_form_that_pages_include_sends_what_makes_gold(desk_office: Office) -> None:
    client, sent = desk_office.client("adjudicator"), accepted_frame(desk_office)
    macros = environment().get_template("gold_form.html").module
    html = macros.gold_form("frames", sent["subject"], sent["version"], HUMAN_DEFECTS["frames"])  # type: ignore[attr-defined]
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', html))
    assert hidden.keys() == {"checkpoint", "subject", "version"}
    for defect in HUMAN_DEFECTS["frames"]:
        assert f'name="defect.{defect.name}"' in html
    made = client.post(
        "/quality/gold", data={**hidden, "verdict": "pass", "explanation": "", "training": "on"}
    )
    assert made.status_code == 303
    assert client.get("/api/gold").json()["gold"][0]["training"] is True


@pytest.mark.parametrize(
    ("checkpoint", "subject"), [("characters", "C0001"), ("stories", "S00001"), ("frames", "")]
)
def test_the_page_of_whatever_is_decided_on_makes_gold_of_it(
    desk_office: Office, checkpoint: Checkpoint, subject: str
) -> None:
    subject = subject or str(accepted_frame(desk_office)["subject"])
    page = f"/{checkpoint}/{subject}"
    project, adjudicator = desk_office.desk.project, desk_office.client("adjudicator")
    if checkpoint == "stories":
        desk_office.desk.writer.do_now(
            lambda connection: connection.execute(delete(decisions).where(decisions.c.subject == subject))
        )
        assert "/quality/gold" not in adjudicator.get(page).text, "nobody decided on it yet"
        decision = decision_of(project, "stories", subject, approved=True, by="ada")
        desk_office.desk.writer.do_now(lambda connection: record(connection, project, decision))
    html = adjudicator.get(page).text
    sent = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', html))
    assert set(re.findall(r'name="defect\.(\w+)"', html)) == {d.name for d in HUMAN_DEFECTS[checkpoint]}
    made = adjudicator.post("/quality/gold", data={**sent, "verdict": "pass", "explanation": ""})
    assert made.status_code == 303, made.text
    assert kept(desk_office) == [(subject, True)]
    assert "/quality/gold" not in desk_office.client("reviewer").get(page).text


@pytest.mark.parametrize("role", ["viewer", "reviewer"])
def test_gold_is_for_adjudicators(busy: Office, role: str) -> None:
    client = busy.client(role)  # type: ignore[arg-type]
    sent = accepted_frame(busy)
    before = kept(busy)
    assert client.get("/api/gold").status_code == 403
    assert client.post("/api/gold", json=sent).status_code == 403
    assert client.post("/quality/gold", data=sent).status_code == 403
    assert client.delete("/api/gold/1").status_code == 403
    assert client.post("/quality/gold/1").status_code == 403
    assert client.get("/api/answers.jsonl").status_code == 403
    assert kept(busy) == before


def test_raw_answers_come_as_lines_to_admins_alone(busy: Office) -> None:
    assert busy.client("adjudicator").get("/api/answers.jsonl").status_code == 403
    answer = busy.client("admin").get("/api/answers.jsonl")
    assert answer.headers["content-disposition"] == 'attachment; filename="answers.jsonl"'
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert len(lines) > 300
    assert {line["checkpoint"] for line in lines} == {"characters", "stories", "frames"}


def test_hostile_names_and_notes_are_words_and_nothing_else(desk_office: Office) -> None:
    name, note = "<script>alert(1)</script>", '"><img src=x onerror=alert(2)>'
    desk_office.desk.writer.do_now(lambda connection: fill(connection, members=(name, "Bo"), note=note))
    answer = desk_office.client("adjudicator").get("/quality")
    page = Text(answer.text)
    assert name in page.text
    assert "onerror=alert(2)" in page.text
    assert "script" not in page.tags
    assert "img" not in page.tags
    assert " style=" not in answer.text
