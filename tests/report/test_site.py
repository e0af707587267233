"""The report as a whole: what is written, what it links to, and what happens to what was there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.report.reading import Page, read_page, read_pages
from tests.report.sample_project import (
    SampleSource,
    character,
    character_view,
    pending_frames,
    picture,
    project,
    sample,
    spec,
    story,
    told,
)
from vivant.errors import StoreError
from vivant.report import site
from vivant.report.site import write_report
from vivant.report.view import StoryView
from vivant.schema.record import PixelId


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_report(sample(), tmp_path_factory.mktemp("made") / "report").parent


@pytest.fixture(scope="module")
def pages(root: Path) -> list[Page]:
    return read_pages(root)


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_there_is_a_page_for_the_project_the_cast_each_story_and_each_posed_character(root: Path) -> None:
    written = {name for name in contents(root) if name.endswith(".html")}
    assert written == {
        "index.html", "cast.html", "refused.html", "stories/S00001.html", "stories/S00004.html", "posed/C0001.html",
    }  # fmt: skip


def test_every_link_leads_somewhere_inside_the_report(root: Path, pages: list[Page]) -> None:
    anchors = {page.path.resolve(): set(page.ids) for page in pages}
    for page in pages:
        assert page.links
        for link in page.links:
            parts = urlsplit(link)
            assert (parts.scheme, parts.netloc, parts.path[:1] == "/") == ("", "", False), link
            target = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path.resolve()
            assert target.is_relative_to(root.resolve()), f"{page.path.name}: {link}"
            assert target.is_file(), f"{page.path.name}: {link}"
            if parts.fragment:
                assert parts.fragment in anchors[target], f"{page.path.name}: {link}"


def test_every_picture_exists_and_says_its_size_and_what_it_shows(pages: list[Page]) -> None:
    shown = [(page, image) for page in pages for image in page.pictures]
    assert len(shown) > 20
    for page, image in shown:
        assert (page.path.parent / str(image["src"])).is_file()
        assert int(image["width"] or 0) > 0
        assert int(image["height"] or 0) > 0
        assert image["loading"] == "lazy"
        assert image["alt"] is not None
    named = [image for page, image in shown if "portraits" not in str(page.path) and image["alt"]]
    assert len(named) >= len(shown) - 3, "only portraits beside a name go without words"


def test_headings_start_at_one_and_never_skip_a_level(pages: list[Page]) -> None:
    for page in pages:
        assert page.headings[0] == 1
        assert page.headings.count(1) == 1
        assert all(b <= a + 1 for a, b in zip(page.headings, page.headings[1:], strict=False)), page.path


def test_every_page_is_well_formed_with_landmarks_unique_ids_and_a_way_past_the_head(
    pages: list[Page],
) -> None:
    for page in pages:
        assert page.unclosed == []
        assert page.tags.count("main") == 1
        assert {"header", "nav", "footer"} <= set(page.tags)
        assert len(page.ids) == len(set(page.ids)), page.path
        assert page.links[1] == "#main"
        assert ("html", "lang", "en") in page.attributes


def test_no_page_has_script_inline_style_or_anything_from_elsewhere(root: Path, pages: list[Page]) -> None:
    for page in pages:
        assert not {"script", "style", "iframe", "object"} & set(page.tags)
        assert not [name for _, name, _ in page.attributes if name.startswith("on") or name == "style"]
    assert b"url(" not in contents(root)["report.css"]
    assert b"@import" not in contents(root)["report.css"]


def test_names_written_as_markup_stay_text(tmp_path: Path) -> None:
    hostile = '<script>alert("x")</script>'
    source = sample()
    who = replace(source.cast[0], character=source.cast[0].character.model_copy(update={"name": hostile}))
    tale = source.told[0]
    assert tale.story is not None
    tale = replace(
        tale, title=hostile, reason=hostile, story=tale.story.model_copy(update={"premise": hostile})
    )
    source.cast = (who, *source.cast[1:])
    source.told = (tale, replace(source.told[1], title=hostile, reason=hostile))
    source.view = project(hostile)
    pages = read_pages(write_report(source, tmp_path / "report").parent)
    assert not [page.path for page in pages if "script" in page.tags]
    assert sum(hostile in page.text for page in pages) == len(pages)


def test_the_same_project_gives_the_same_bytes_wherever_it_is_written(root: Path, tmp_path: Path) -> None:
    again = write_report(sample(), tmp_path / "elsewhere").parent
    assert contents(again) == contents(root)
    assert not [name for name, data in contents(again).items() if str(tmp_path).encode() in data]


def test_nothing_is_left_beside_the_report(tmp_path: Path) -> None:
    write_report(sample(), tmp_path / "report")
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_pictures_that_are_there_are_not_made_again(tmp_path: Path) -> None:
    write_report(sample(), tmp_path / "report")
    source = sample()
    before = contents(tmp_path / "report")
    write_report(source, tmp_path / "report")
    assert source.reads == []
    assert contents(tmp_path / "report") == before


def test_pages_and_pictures_of_stories_that_are_gone_are_removed_and_other_files_are_not(
    tmp_path: Path,
) -> None:
    root = write_report(sample(), tmp_path / "report").parent
    (root / "notes.txt").write_text("mine")
    source = sample()
    source.told = source.told[3:]
    write_report(source, root)
    left = contents(root)
    assert "stories/S00001.html" not in left
    assert "stories/S00004.html" in left
    assert f"images/{picture(10)[:16]}-280.webp" not in left
    assert "notes.txt" in left


def test_a_crash_leaves_the_old_report_as_it_was(tmp_path: Path) -> None:
    root = write_report(sample(), tmp_path / "report").parent
    pages_before = {name: data for name, data in contents(root).items() if not name.startswith("images/")}

    class Breaking(SampleSource):
        def stories(self) -> Iterator[StoryView]:
            yield replace(sample().told[0], title="A new title")
            raise StoreError("the catalogue is damaged")

    broken = sample()
    with pytest.raises(StoreError, match="damaged"):
        write_report(Breaking(broken.view, broken.cast, broken.told, broken.posed_characters), root)
    pages_after = {name: data for name, data in contents(root).items() if not name.startswith("images/")}
    assert pages_after == pages_before
    write_report(sample(), root)
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_a_picture_that_cannot_be_decoded_is_named(tmp_path: Path) -> None:
    class Damaged(SampleSource):
        def image(self, pixel_id: PixelId) -> bytes:
            return b"no picture"

    source = Damaged(project(), sample().cast)
    with pytest.raises(StoreError, match=picture(1)):
        write_report(source, tmp_path / "report")


def test_posed_characters_must_come_together(tmp_path: Path) -> None:
    source = sample()
    one = source.posed_characters[0]
    other = replace(one, posed=one.posed.model_copy(update={"character": "C0002"}))
    source.posed_characters = (one, other, one)
    with pytest.raises(StoreError, match="C0001 do not come together"):
        write_report(source, tmp_path / "report")


def test_an_empty_project_has_a_report_that_says_so(tmp_path: Path) -> None:
    front = read_page(write_report(SampleSource(project()), tmp_path / "report"))
    assert "No stories yet." in front.text
    assert "no frames yet" in front.text


def test_a_story_without_frames_or_attempts_is_told_as_far_as_it_goes(tmp_path: Path) -> None:
    tale = story(1, "Not drawn", tuple(spec("C0001") for _ in range(6)))
    for frames in ((), pending_frames(tale)):
        source = SampleSource(project(), (), (told(tale, frames),))
        root = write_report(source, tmp_path / "report").parent
        page = read_page(root / "stories" / "S00001.html")
        assert ("Nothing has been attempted yet." in page.text) == bool(frames)
        assert "C0001" in page.text or not frames


def test_a_character_without_a_template_yet_has_an_entry(tmp_path: Path) -> None:
    waiting = replace(
        character_view(character(1, "Mila"), 1), template=None, state="pending", decision=None, attempts=()
    )
    root = write_report(SampleSource(project(), (waiting,)), tmp_path / "report").parent
    page = read_page(root / "cast.html")
    assert "No template yet" in page.text
    assert "pending" in page.text


def test_stories_link_to_the_one_before_and_the_one_after_past_refused_ones(root: Path) -> None:
    first, last = read_page(root / "stories/S00001.html"), read_page(root / "stories/S00004.html")
    assert ("a", "rel", "next") in first.attributes
    assert ("a", "rel", "prev") not in first.attributes
    assert "../stories/S00004.html" in first.links
    assert ("a", "rel", "prev") in last.attributes
    assert "../stories/S00001.html" in last.links


def test_many_stories_are_spread_over_several_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site, "STORIES_PER_PAGE", 2)
    tales = [story(n, f"Tale {n}", tuple(spec("C0001") for _ in range(6))) for n in range(1, 6)]
    source = SampleSource(project(), (), tuple(told(tale) for tale in tales))
    root = write_report(source, tmp_path / "report").parent
    assert [f"Tale {n}" in read_page(root / "stories-2.html").text for n in range(1, 6)] == [
        False, False, True, True, False,
    ]  # fmt: skip
    assert "stories-3.html" in read_page(root / "index.html").links


def test_progress_counts_up_to_the_stories_that_were_asked_for(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    source = sample()
    source.view = replace(source.view, stories_requested=4)
    write_report(source, tmp_path / "report", progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]
