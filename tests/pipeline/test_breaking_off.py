"""A build that breaks off after any of its commits ends with the same bytes as one that does not."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.pipeline import tiny
from vivant.models.calling import Roles
from vivant.models.roles import PlanRequest, Reply
from vivant.pipeline.digest import digest_of
from vivant.schema.brief import CharacterBrief, CharacterDraft
from vivant.store.catalogue import Catalogue


class BrokenOff(Exception):
    """What stands for a crash."""


@dataclass
class NamingByCompany(tiny.Counting):
    """Its characters are named by how many others there are, as a planner may: it is told their names."""

    async def plan(self, request: PlanRequest) -> str | Reply:
        said = await super().plan(request)
        assert isinstance(said, str)
        if not isinstance(request.brief, CharacterBrief):
            return said
        draft = CharacterDraft.model_validate_json(said)
        name = f"{draft.name} of {len(request.brief.taken_names)}"
        described = draft.description.replace(draft.name, name)
        return draft.model_copy(update={"name": name, "description": described}).model_dump_json()


def roles() -> Roles:
    sound = tiny.cheap_roles(share_of_no=0.12)
    return Roles.of(
        NamingByCompany(),
        sound.generator.adapter,
        sound.editor.adapter,
        sound.judge_.adapter,
        patience=tiny.HASTE,
    )


def project(directory: Path) -> Path:
    return tiny.make(directory, characters=5, stories=1, seed=7)


def build(directory: Path, *, break_off_after: int = 0) -> tuple[str, int, int]:
    """The digest, how many commits were made, and how many characters needed another design."""
    commits = 0

    def count(_: Catalogue) -> None:
        nonlocal commits
        commits += 1
        if commits == break_off_after:
            raise BrokenOff

    with tiny.opened(directory, count) as opened:
        tiny.build(opened, roles(), at_once=1 if break_off_after else 2)
        redesigned = sum(r.character.revision > 1 for r in opened.catalogue.characters())
        return digest_of(opened), commits, redesigned


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, int]:
    """A build without a break: its digest and how many commits it made."""
    digest, commits, redesigned = build(project(tmp_path_factory.mktemp("whole") / "project"))
    assert redesigned >= 2
    return digest, commits


def test_a_break_after_any_commit_changes_nothing(whole: tuple[str, int], tmp_path: Path) -> None:
    digest, commits = whole
    different = []
    for after in range(1, commits + 1):
        directory = project(tmp_path / str(after))
        with pytest.raises(BrokenOff):
            build(directory, break_off_after=after)
        if build(directory)[0] != digest:
            different.append(after)
    assert not different


def test_breaks_after_every_single_commit_change_nothing(whole: tuple[str, int], tmp_path: Path) -> None:
    digest, commits = whole
    directory = project(tmp_path / "project")
    breaks = 0
    while breaks <= 2 * commits:
        try:
            found = build(directory, break_off_after=1)[0]
        except BrokenOff:
            breaks += 1
        else:
            break
    assert found == digest
    assert breaks >= commits - 1
