"""Whatever people do in whatever order: what always holds of tasks, leases, answers and decisions."""

import tempfile
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import func, select
from starlette.testclient import TestClient

from tests.review.queue.answers import bring, claim, sent
from tests.review.serving import Office, Watch, build_small, copy_of, office
from vivant.config import FILE
from vivant.store.audit import broken_links
from vivant.store.tables import answers, decisions, leases, tasks

PEOPLE = ("ada", "ben", "cleo")


class Reviewing(RuleBasedStateMachine):
    """Three reviewers, of whom one may adjudicate, and a clock."""

    built: ClassVar[Path]
    terms: ClassVar[str] = "overlap = 2\nagree = 2\ngold = 0"

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        project = copy_of(self.built, Path(self.folder.name) / "project")
        file = project / FILE
        file.write_text(f"{file.read_text('utf-8')}\n[review]\n{self.terms}\n", "utf-8")
        self.watch = Watch()
        self.opened = office(project, clock=self.watch)
        self.desk: Office = self.opened.__enter__()
        self.held: list[tuple[str, dict[str, Any]]] = []
        self.clients: dict[str, TestClient] = {}

    @initialize()
    def begin(self) -> None:
        bring(self.desk)
        for name in PEOPLE:
            self.clients[name] = self.desk.client("adjudicator" if name == "cleo" else "reviewer", name)

    @rule(who=st.sampled_from(PEOPLE), most=st.integers(1, 3))
    def claims(self, who: str, most: int) -> None:
        self.held += [(who, item) for item in claim(self.clients[who], "frames", most)]

    @rule(most=st.integers(1, 2))
    def claims_to_adjudicate(self, most: int) -> None:
        self.held += [("cleo", i) for i in claim(self.clients["cleo"], "frames", most, adjudication=True)]

    @rule(
        data=st.data(), verdict=st.sampled_from(("pass", "fail", "cant_judge", "skip")), twice=st.booleans()
    )
    def answers(self, data: st.DataObject, verdict: str, twice: bool) -> None:
        if not self.held:
            return
        who, item = self.held.pop(data.draw(st.integers(0, len(self.held) - 1)))
        body = sent(item, verdict, *(["prop"] if verdict == "fail" else []))
        first = self.clients[who].post("/api/answers", json=body)
        assert first.status_code in (200, 409), first.text
        if twice and first.status_code == 200:
            assert (
                self.clients[who].post("/api/answers", json=body).json()["number"] == first.json()["number"]
            )

    @rule(who=st.sampled_from(PEOPLE))
    def undoes(self, who: str) -> None:
        answered = self.clients[who].post("/api/undo", json={})
        assert answered.status_code in (200, 409, 422), answered.text
        if answered.status_code == 200:
            self.held.append((who, answered.json()["item"]))

    @rule(minutes=st.sampled_from((1, 4, 6)))
    def time_goes_by(self, minutes: int) -> None:
        self.watch.now += 60 * minutes

    @rule(who=st.sampled_from(PEOPLE))
    def gives_everything_back(self, who: str) -> None:
        tokens = [item["lease"] for name, item in self.held if name == who][:64]
        self.clients[who].post("/api/leases", json={"tokens": tokens, "release": True})

    @invariant()
    def holds(self) -> None:
        with self.desk.desk.project.catalogue.view() as connection:
            query = select(leases.c.task, func.count().label("holders")).group_by(leases.c.task)
            held = {row.task: row.holders for row in connection.execute(query)}
            pairs = connection.execute(select(leases.c.task, leases.c.member)).all()
            assert len(set(pairs)) == len(pairs), "somebody holds a task twice"
            for task in connection.execute(select(tasks)).all():
                assert task.taken == held.get(task.number, 0)
                counted = connection.execute(
                    select(answers.c.member).where(
                        answers.c.task == task.number,
                        ~answers.c.undone,
                        answers.c.verdict.in_(("pass", "fail")),
                    )
                ).all()
                stands = connection.execute(
                    select(decisions.c.approved).where(
                        decisions.c.subject == task.subject,
                        ~decisions.c.superseded,
                        decisions.c.by != "nobody (policy auto)",
                    )
                ).all()
                assert (task.state == "closed") == (len(stands) == 1)
                assert task.state != "closed" or (counted and not held.get(task.number))
                assert task.state != "open" or task.taken <= task.wanted
            assert list(broken_links(connection)) == []
        counts = self.desk.desk.project.catalogue.count_frames()
        assert counts.requested == counts.accepted + counts.rejected + counts.failed + counts.pending

    def teardown(self) -> None:
        self.opened.__exit__(None, None, None)
        self.folder.cleanup()


@pytest.mark.parametrize(
    "terms", ["overlap = 2\nagree = 2\ngold = 0", "gold = 0", "overlap = 3\nagree = 2\ngold = 0"]
)
def test_whatever_people_do_nothing_is_held_twice_settled_twice_or_lost(
    tmp_path_factory: pytest.TempPathFactory, terms: str
) -> None:
    built = build_small(tmp_path_factory.mktemp("built") / "project", frames="all")

    class Case(Reviewing):
        pass

    Case.built, Case.terms = built, terms
    case = Case.TestCase
    case.settings = settings(
        max_examples=6, stateful_step_count=30, deadline=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    case().runTest()
