from pathlib import Path

import pytest

from tests.review.queue.answers import answer, bring, claim
from tests.review.serving import Watch, build_small, copy_of, office


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_small(tmp_path_factory.mktemp("built") / "project", frames="all")


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    return copy_of(built, tmp_path / "project")


def test_two_people_never_get_the_same_item(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        first, second = claim(ada, "frames", 5), claim(ben, "frames", 16)
        assert len(first) == 5
        assert {i["task"] for i in first} & {i["task"] for i in second} == set()


def test_whoever_asks_again_gets_what_they_hold_and_no_more_than_they_want(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada = desk.client("reviewer", "ada")
        first = claim(ada, "frames", 3)
        again = claim(ada, "frames", 4)
        assert [i["lease"] for i in again[:3]] == [i["lease"] for i in first]
        assert len(again) == 4
        besides = claim(ada, "frames", 2, holding=[i["task"] for i in again])
        assert {i["task"] for i in besides} & {i["task"] for i in again} == set()


def test_what_somebody_left_behind_comes_back_when_its_time_is_over(project: Path) -> None:
    watch = Watch()
    with office(project, clock=watch) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        left = claim(ada, "frames", 4)
        watch.now += 60 * 4
        assert {i["task"] for i in claim(ben, "frames", 16)} & {i["task"] for i in left} == set()
        ben.post("/api/leases", json={"tokens": [], "release": False})
        watch.now += 60 * 1.5
        mine = claim(ben, "frames", 16)
        assert {i["task"] for i in left} <= {i["task"] for i in mine}


def test_a_heartbeat_keeps_leases_and_giving_back_ends_them(project: Path) -> None:
    watch = Watch()
    with office(project, clock=watch) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        held = claim(ada, "frames", 4)
        tokens = [i["lease"] for i in held]
        watch.now += 60 * 4
        assert ada.post("/api/leases", json={"tokens": tokens[:2]}).json()["alive"] == tokens[:2]
        watch.now += 60 * 2
        kept = ada.post("/api/leases", json={"tokens": tokens}).json()["alive"]
        assert sorted(kept) == sorted(tokens[:2])
        ada.post("/api/leases", json={"tokens": tokens[:1], "release": True})
        assert held[0]["task"] in {i["task"] for i in claim(ben, "frames", 16)}


def test_nobody_can_keep_or_end_the_leases_of_others(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        held = claim(ada, "frames", 2)
        tokens = [i["lease"] for i in held]
        assert ben.post("/api/leases", json={"tokens": tokens}).json()["alive"] == []
        ben.post("/api/leases", json={"tokens": tokens, "release": True})
        assert sorted(ada.post("/api/leases", json={"tokens": tokens}).json()["alive"]) == sorted(tokens)


def test_an_admin_frees_what_somebody_holds(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        held = claim(ada, "frames", 3)
        freed = desk.client("admin", "cleo").post("/api/leases/free", json={"member": "ada"})
        assert freed.json() == {"ended": 3}
        assert held[0]["task"] in {i["task"] for i in claim(ben, "frames", 16)}


def test_what_one_skips_goes_to_others_and_comes_back_last(project: Path) -> None:
    with office(project) as desk:
        bring(desk)
        ada, ben = desk.client("reviewer", "ada"), desk.client("reviewer", "ben")
        (skipped,) = claim(ada, "frames", 1)
        answer(ada, skipped, "skip")
        (after,) = claim(ada, "frames", 1)
        assert after["task"] != skipped["task"]
        (theirs,) = claim(ben, "frames", 1)
        assert theirs["task"] == skipped["task"]
        ben.post("/api/leases", json={"tokens": [theirs["lease"]], "release": True})
        answer(ada, after)
        seen = []
        while items := claim(ada, "frames", 1):
            seen.append(items[0]["task"])
            answer(ada, items[0])
        assert seen[-1] == skipped["task"]
