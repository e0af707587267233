from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from tests.review.queue.answers import answer, bring, claim, sent
from tests.review.serving import Office, Watch, build_small, copy_of, office
from vivant.config import FILE
from vivant.pipeline.deciding import decide_on
from vivant.schema.record import Decision
from vivant.store import tables
from vivant.store.audit import broken_links


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_small(tmp_path_factory.mktemp("built") / "project", frames="all")


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    return copy_of(built, tmp_path / "project")


def review(project: Path, **keys: object) -> Path:
    """Sets keys of `[review]`."""
    lines = "\n".join(f"{key} = {value}" for key, value in keys.items())
    file = project / FILE
    file.write_text(file.read_text("utf-8") + f"\n[review]\n{lines}\n", "utf-8")
    return project


def decision(desk: Office, subject: str) -> Decision | None:
    return desk.desk.project.catalogue.decision("frames", subject)


def state(desk: Office, subject: str) -> str:
    return next(f.state for f in desk.desk.project.catalogue.frames() if f.id == subject)


def settled(desk: Office, item: dict[str, Any]) -> bool:
    with desk.desk.project.catalogue.view() as connection:
        query = select(tables.tasks.c.state).where(tables.tasks.c.number == item["task"])
        return connection.execute(query).scalar() == "closed"


def test_a_pass_is_a_decision_by_whoever_gave_it(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        (item,) = claim(ada, "frames", 1)
        answer(ada, item)
        assert settled(desk, item)
        standing = decision(desk, item["subject"])
        assert standing is not None
        assert (standing.approved, standing.by, standing.policy) == (True, "ada", "all")
        assert state(desk, item["subject"]) == "accepted"


def test_a_fail_says_what_is_wrong_and_on_whom(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        (item,) = claim(ada, "frames", 1)
        answer(ada, item, "fail", "outfit", "prop", character="C0001", note="a blue hat")
        standing = decision(desk, item["subject"])
        assert standing is not None
        assert not standing.approved
        assert standing.why == "wrong clothes or colours, wrong thing held (C0001): a blue hat"
        assert state(desk, item["subject"]) == "rejected"


@pytest.mark.parametrize(
    ("verdict", "defects"),
    [("fail", ()), ("pass", ("outfit",)), ("fail", ("incoherent",)), ("skip", ("prop",))],
)
def test_an_answer_that_says_two_things_is_refused(
    project: Path, verdict: str, defects: tuple[str, ...]
) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        (item,) = claim(ada, "frames", 1)
        refused = ada.post("/api/answers", json=sent(item, verdict, *defects))
        assert refused.status_code == 422
        assert state(desk, item["subject"]) == "pending"


def test_the_same_answer_sent_twice_is_one(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        (item,) = claim(ada, "frames", 1)
        body = sent(item)
        first = ada.post("/api/answers", json=body).json()
        second = ada.post("/api/answers", json=body).json()
        assert (first["again"], second["again"]) == (False, True)
        assert first["number"] == second["number"]
        with desk.desk.project.catalogue.view() as connection:
            assert len(connection.execute(select(tables.answers)).all()) == 1


def test_a_key_never_stands_for_another_answer(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        (item,) = claim(ada, "frames", 1)
        (theirs,) = claim(ben, "frames", 1)
        body = sent(item)
        assert ada.post("/api/answers", json=body).status_code == 200
        assert ada.post("/api/answers", json={**body, "answer": {"verdict": "skip"}}).status_code == 422
        assert ben.post("/api/answers", json={**sent(theirs), "key": body["key"]}).status_code == 422


def test_an_item_that_changed_is_not_decided_on_but_shown_anew(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        (item,) = claim(ada, "frames", 1)
        story = item["content"]["story"]
        desk.desk.writer.do_now(
            lambda c: c.execute(update(tables.stories).where(tables.stories.c.id == story).values(revision=7))
        )
        refused = ada.post("/api/answers", json=sent(item))
        assert refused.status_code == 409
        assert refused.json()["reason"] == "changed"
        anew = refused.json()["item"]
        assert (anew["subject"], anew["version"] != item["version"]) == (item["subject"], True)
        answer(ada, anew)
        assert settled(desk, anew)


def test_what_is_settled_takes_no_second_answer(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        (item,) = claim(ada, "frames", 1)
        answer(ada, item)
        refused = ben.post("/api/answers", json=sent(item, "fail", "prop"))
        assert (refused.status_code, refused.json()["reason"]) == (409, "settled")
        assert state(desk, item["subject"]) == "accepted"


def test_a_late_answer_counts_where_nobody_took_the_place(project: Path) -> None:
    watch = Watch()
    with office(project, clock=watch) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        first, second = claim(ada, "frames", 2)
        watch.now += 3600
        answer(ada, first)
        assert settled(desk, first)
        assert second["task"] in {i["task"] for i in claim(ben, "frames", 1)}
        refused = ada.post("/api/answers", json=sent(second))
        assert (refused.status_code, refused.json()["reason"]) == (409, "leased")


def test_with_overlap_two_who_agree_settle_it_and_nobody_answers_twice(project: Path) -> None:
    review(project, overlap=3, agree=2, gold=0)
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        (item,) = claim(ada, "frames", 1)
        answer(ada, item)
        assert not settled(desk, item)
        assert ada.post("/api/answers", json=sent(item)).json()["reason"] == "answered"
        assert item["task"] not in {i["task"] for i in claim(ada, "frames", 16)}
        theirs = next(i for i in claim(ben, "frames", 16) if i["task"] == item["task"])
        assert theirs["others"] == []
        answer(ben, theirs)
        assert settled(desk, theirs)
        standing = decision(desk, item["subject"])
        assert standing is not None
        assert standing.by == "ada, ben"


def test_those_who_differ_are_settled_by_an_adjudicator_who_sees_what_was_said(project: Path) -> None:
    review(project, overlap=2, agree=2, gold=0)
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        (item,) = claim(ada, "frames", 1)
        answer(ada, item)
        theirs = next(i for i in claim(ben, "frames", 16) if i["task"] == item["task"])
        answer(ben, theirs, "fail", "prop", note="no basket")
        assert not settled(desk, theirs)
        assert state(desk, item["subject"]) == "pending"
        late = desk.client("reviewer", "cleo")
        assert item["task"] not in {i["task"] for i in claim(late, "frames", 16)}
        assert late.post("/api/queue/frames/claim", json={"adjudication": True}).status_code == 403
        judge = desk.client("adjudicator", "dora")
        (last,) = claim(judge, "frames", 16, adjudication=True)
        assert [(o["member"], o["verdict"], o["note"]) for o in last["others"]] == [
            ("ada", "pass", ""),
            ("ben", "fail", "no basket"),
        ]
        answer(judge, last, "fail", "prop")
        assert settled(desk, last)
        standing = decision(desk, item["subject"])
        assert standing is not None
        assert (standing.by, standing.approved) == ("dora", False)


def test_what_somebody_cannot_judge_goes_to_an_adjudicator(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        (item,) = claim(ada, "frames", 1)
        answer(ada, item, "cant_judge")
        assert not settled(desk, item)
        judge = desk.client("adjudicator", "dora")
        assert [i["task"] for i in claim(judge, "frames", 4, adjudication=True)] == [item["task"]]


def test_undoing_takes_the_decision_back_and_gives_the_item_again(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        first, second = claim(ada, "frames", 2)
        answer(ada, first, "fail", "hair", note="too dark")
        answer(ada, second)
        undone = ada.post("/api/undo", json={}).json()
        assert undone["item"]["task"] == second["task"]
        before = ada.post("/api/undo", json={}).json()
        assert before["item"]["task"] == first["task"]
        assert (before["answer"]["defects"], before["answer"]["note"]) == (["hair"], "too dark")
        assert state(desk, first["subject"]) == "pending"
        assert decision(desk, first["subject"]) is None
        assert not {first["task"], second["task"]} & {i["task"] for i in claim(ben, "frames", 16)}
        answer(ada, before["item"])
        assert settled(desk, before["item"])
        assert state(desk, first["subject"]) == "accepted"


def test_nobody_undoes_what_others_said(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        (item,) = claim(ada, "frames", 1)
        number = answer(ada, item)["number"]
        assert ben.post("/api/undo", json={"number": number}).status_code == 422
        assert state(desk, item["subject"]) == "accepted"


def test_undoing_one_of_two_that_agreed_leaves_the_other(project: Path) -> None:
    review(project, overlap=2, agree=2, gold=0)
    with office(project) as desk:
        bring(desk)
        ada, ben, cleo = (desk.client("reviewer", name) for name in ("ada", "ben", "cleo"))
        (item,) = claim(ada, "frames", 1)
        answer(ada, item)
        theirs = next(i for i in claim(ben, "frames", 16) if i["task"] == item["task"])
        answer(ben, theirs)
        assert settled(desk, theirs)
        again = ben.post("/api/undo", json={}).json()["item"]
        assert state(desk, item["subject"]) == "pending"
        assert item["task"] not in {i["task"] for i in claim(cleo, "frames", 16)}
        answer(ben, again)
        assert settled(desk, again)


def test_the_gate_is_told_of_only_after_the_answer(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        first, second = claim(ada, "frames", 2)
        assert "verdict" not in str(first["content"])
        assert answer(ada, first, "skip")["reveal"] == {"gate": None, "training": None}
        told = answer(ada, second)["reveal"]["gate"]
        assert told["state"] == "pending"
        assert {a["verdict"] for a in told["answers"]} == {"yes"}


def test_every_answer_and_undo_is_in_the_audit_log_and_the_chain_is_whole(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        first, second = claim(ada, "frames", 2)
        answer(ada, first)
        answer(ada, second, "fail", "prop")
        ada.post("/api/undo", json={})
        with desk.desk.project.catalogue.view() as connection:
            kinds = [
                row.kind
                for row in connection.execute(select(tables.audit.c.kind).order_by(tables.audit.c.number))
            ]
            assert list(broken_links(connection)) == []
        assert [k for k in kinds if k in ("answered", "decided", "undone", "undecided")] == [
            "answered", "decided", "answered", "decided", "undecided", "undone",
        ]  # fmt: skip


def test_progress_counts_what_waits_and_what_one_did(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        count = desk.desk.project.catalogue.count_frames().requested
        first, second, third = claim(ada, "frames", 3)
        answer(ada, first)
        answer(ada, second, "cant_judge")
        answer(ada, third, "skip")
        told = ada.get("/api/progress").json()
        assert told["checkpoints"]["frames"] == {
            "waiting": count - 2, "adjudication": 1, "settled": 1, "mine": 2,
        }  # fmt: skip
        assert told["me"] == {"answers": 2, "today": 2, "median_seconds": 1.5}
        assert told["build"] == {"running": False}


def test_a_skip_is_not_undone_while_somebody_else_looks_at_the_item(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        (item,) = claim(ada, "frames", 1)
        answer(ada, item, "skip")
        (theirs,) = claim(ben, "frames", 1)
        assert theirs["task"] == item["task"]
        refused = ada.post("/api/undo", json={})
        assert (refused.status_code, refused.json()["reason"]) == (409, "leased")
        ben.post("/api/leases", json={"tokens": [theirs["lease"]], "release": True})
        assert ada.post("/api/undo", json={}).json()["item"]["task"] == item["task"]


def test_undoing_the_same_answer_again_gives_the_item_again_and_changes_nothing(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        (item,) = claim(ada, "frames", 1)
        number = answer(ada, item)["number"]
        first = ada.post("/api/undo", json={"number": number}).json()
        second = ada.post("/api/undo", json={"number": number}).json()
        assert first == second
        with desk.desk.project.catalogue.view() as connection:
            kinds = connection.execute(select(tables.audit.c.kind)).scalars().all()
        assert list(kinds).count("undone") == 1


def test_a_minority_answer_is_not_undone_with_the_decision_of_others(project: Path) -> None:
    review(project, overlap=3, agree=2, gold=0)
    with office(project) as desk:
        bring(desk)
        ada, ben, cleo = (desk.client("reviewer", name) for name in ("ada", "ben", "cleo"))
        (item,) = claim(ada, "frames", 1)
        answer(ada, item, "fail", "prop")
        for client in (ben, cleo):
            answer(client, next(i for i in claim(client, "frames", 16) if i["task"] == item["task"]))
        refused = ada.post("/api/undo", json={})
        assert (refused.status_code, refused.json()["reason"]) == (409, "settled")
        assert state(desk, item["subject"]) == "accepted"
        assert cleo.post("/api/undo", json={}).status_code == 200
        assert state(desk, item["subject"]) == "pending"


def test_what_was_decided_elsewhere_is_not_decided_again(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        (item,) = claim(ada, "frames", 1)
        decide_on(project, [item["subject"]], approved=False, why="too dark", by="cli")
        refused = ada.post("/api/answers", json=sent(item))
        assert (refused.status_code, refused.json()["reason"]) == (409, "settled")
        assert state(desk, item["subject"]) == "rejected"


def test_frames_that_were_decided_in_bulk_are_asked_of_nobody_any_more(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        judge = desk.client("adjudicator", "dora")
        count = desk.desk.project.catalogue.count_frames().requested
        body = {"filters": {}, "count": count, "verdict": "pass", "why": ""}
        assert judge.post("/api/frames/bulk", json=body).json()["decided"] == count
        assert claim(judge, "frames", 16) == []
