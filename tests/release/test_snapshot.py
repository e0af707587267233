"""A release holds what is accepted, all of it, as it is in the project, and nothing that is nobody's business."""

import shutil
from collections import Counter
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from sqlalchemy import update

from tests.cli.running import files_in
from tests.release.looking import accepted, rows, splits_of, stored
from tests.release.made import REVIEWER
from tests.release.painted import DRAWING
from vivant.config import FILE, write_template
from vivant.errors import ProjectError, UsageError
from vivant.pipeline.project import open_project
from vivant.release.gathering import Moment
from vivant.release.manifest import read_manifest
from vivant.release.marking import is_marked
from vivant.release.schemas import CONFIGS, SCHEMAS, image_columns
from vivant.release.snapshot import release_project
from vivant.schema.record import Attempt
from vivant.schema.story import FrameSpec, Story
from vivant.schema.value import canonical
from vivant.store import images
from vivant.store.tables import attempts, outcomes


def test_every_accepted_frame_is_released_as_it_is(project: Path, release: Path) -> None:
    expected = accepted(project)
    found = {row["frame_id"]: row for row in rows(release, "frames")}
    assert found.keys() == expected.keys()
    for id, (frame, attempt) in expected.items():
        row = found[id]
        assert FrameSpec.model_validate_json(row["spec"]) == frame.spec
        assert (row["story_id"], row["frame_index"]) == (frame.story, frame.position)
        assert (row["image_id"], row["attempt"], row["prompt"]) == (
            attempt.image,
            attempt.number,
            attempt.prompt,
        )
        assert (row["seed"], row["model"], row["score"]) == (attempt.seed, attempt.model, attempt.score)
        assert row["references"] == list(attempt.references)
        assert [q["verdict"] for q in row["questions"]] == [a.verdict for a in attempt.answers]
        assert {p["character"]: p["pose"] for p in row["performances"]} == {
            p.character: p.pose for p in frame.spec.performances
        }


def test_pictures_are_those_of_the_project_and_nothing_more(project: Path, release: Path) -> None:
    for row in rows(release, "frames", "test"):
        data, kept = stored(project, row["image_id"]), row["image"]["bytes"]
        assert np.array_equal(images.decode(kept), images.decode(data))
        assert (row["height"], row["width"]) == images.decode(kept).shape[:2]
        assert is_marked(kept)
        assert row["image"]["path"] == f"{row['frame_id']}.png"
    for config in CONFIGS:
        for row in rows(release, config):
            for column in image_columns(SCHEMAS[config]):
                data = row[column]["bytes"] if row[column] else b""
                assert not any(key in images.read_text(data) for key in DRAWING)


def test_thumbnails_are_small_and_marked_and_tell_what_their_frames_tell(release: Path) -> None:
    frames = {row["frame_id"]: row for row in rows(release, "frames")}
    small = rows(release, "thumbnails")
    assert [row["frame_id"] for row in small] == list(frames)
    for row in small:
        image = row.pop("image")
        assert is_marked(image["bytes"])
        assert max(images.size_of(image["bytes"])) <= 256
        assert row.items() <= frames[row["frame_id"]].items()


def test_stories_name_the_frames_that_are_there(project: Path, release: Path) -> None:
    told = rows(release, "stories")
    released = Counter(row["story_id"] for row in rows(release, "frames"))
    assert {row["story_id"]: row["frames"] for row in told} == released
    for row in told:
        story = Story.model_validate_json(row["data"])
        assert (row["cast"], row["requested_frames"]) == (list(story.cast), len(story.frames))
    assert any(row["frames"] < row["requested_frames"] for row in told)


def test_the_whole_approved_cast_is_released_with_what_it_plays_in(project: Path, release: Path) -> None:
    with open_project(project) as opened:
        approved = {c.character.id: c for c in opened.catalogue.characters() if c.state == "approved"}
    found = {row["character_id"]: row for row in rows(release, "characters")}
    assert found.keys() == approved.keys()
    shown = Counter(who for row in rows(release, "frames") for who in row["characters"])
    cast = Counter(who for row in rows(release, "stories") for who in row["cast"])
    for id, row in found.items():
        assert (row["frames"], len(row["stories"])) == (shown[id], cast[id])
        assert row["template_id"] == approved[id].template


def test_every_attempt_is_there_rejected_ones_with_what_was_found(project: Path, release: Path) -> None:
    found = {(row["subject"], row["number"]): row for row in rows(release, "attempts")}
    expected: dict[tuple[str, int], Attempt] = {}
    with open_project(project) as opened:
        for story in rows(release, "stories"):
            for tried in opened.catalogue.story_attempts(story["story_id"]).values():
                expected |= {(one.subject, one.number): one for one in tried}
    framed = {key: row for key, row in found.items() if row["stage"] == "frame"}
    assert framed.keys() == expected.keys()
    for key, row in framed.items():
        assert [one["defect"] for one in row["findings"]] == [one.defect for one in expected[key].findings]
        assert all(one["check"] and one["text"] for one in row["findings"])
        assert (row["image"] is None) == (expected[key].image is None) == (row["error"] != "")
    assert {row["stage"] for row in found.values()} == {"template", "posed", "frame"}
    standing = {row["subject"] for row in framed.values() if row["stands"]}
    assert standing == {row["frame_id"] for row in rows(release, "frames")}


def test_the_accepted_picture_stands_beside_each_rejected_one(release: Path) -> None:
    frames = {row["frame_id"]: row for row in rows(release, "frames")}
    pictured = Counter(
        row["subject"] for row in rows(release, "attempts") if row["subject"] in frames and row["image_id"]
    )
    pairs = rows(release, "preferences")
    assert Counter(row["frame_id"] for row in pairs) == +Counter({id: n - 1 for id, n in pictured.items()})
    for row in pairs:
        assert row["chosen_id"] == frames[row["frame_id"]]["image_id"] != row["rejected_id"]
        for which in ("chosen", "rejected"):
            pixels = images.decode(row[which]["bytes"])
            assert images.pixel_id(pixels) == row[f"{which}_id"]
    assert any(row["findings"] for row in pairs)


def test_what_a_person_chose_stands(release: Path) -> None:
    chosen = next(row for row in rows(release, "frames") if row["frame_id"] == "S00001-F01")
    assert (chosen["attempt"], chosen["attempts"], chosen["decided_by"]) == (0, 2, "person")
    assert {row["decided_by"] for row in rows(release, "frames")} == {"gate", "person"}


def test_an_edited_picture_is_bound_by_the_terms_of_both_models(release: Path) -> None:
    terms = {(row["action"], row["terms"]) for row in rows(release, "frames")}
    assert ("lie", "no-training + non-commercial") in terms
    assert ("lie", "no-training") in terms
    assert ("first", "permissive") in terms


def test_attempts_from_before_terms_were_recorded_are_the_studios(project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(project, tmp_path / "copy"))
    with open_project(copy) as opened, opened.catalogue.transaction() as connection:
        (first, *_) = Moment(connection).story("S00003").frames[0].attempts
        assert first.terms == "non-commercial"
        old = first.model_dump(mode="json", exclude={"terms"})
        asked = (attempts.c.subject == first.subject, attempts.c.number == first.number)
        connection.execute(update(attempts).where(*asked).values(data=canonical(old)))
        (now, *_) = Moment(connection).story("S00003").frames[0].attempts
    assert now == first.model_copy(update={"terms": "permissive"})


def test_of_a_posed_character_that_was_not_accepted_nothing_stands(project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(project, tmp_path / "copy"))
    with open_project(copy) as opened, opened.catalogue.transaction() as connection:
        moment = Moment(connection)
        made = [(m.character, one) for m in moment.members() for one in moment.made_of(m.character)]
        assert all(one.standing is not None for _, one in made if one.attempts)
        character, posed = next(pair for pair in made if pair[1].attempts[0].stage == "posed")
        rejected = update(outcomes).where(outcomes.c.subject == posed.subject).values(state="rejected")
        connection.execute(rejected)
        now = {one.subject: one.standing for one in moment.made_of(character)}
    assert now.pop(posed.subject) is None
    assert None not in now.values()


def test_nothing_tells_who_decided_or_where_the_project_lies(project: Path, release: Path) -> None:
    for path, data in files_in(release).items():
        told = (
            data
            if not path.endswith(".parquet")
            else repr(pq.read_table(release / path).to_pylist()).encode()
        )
        assert REVIEWER.encode() not in told, path
        assert str(project.parent).encode() not in told, path


def test_the_same_project_gives_the_same_bytes(project: Path, release: Path, tmp_path: Path) -> None:
    release_project(project, tmp_path / "again")
    assert files_in(tmp_path / "again") == files_in(release)


def test_another_version_says_so_and_holds_the_same_rows(
    project: Path, release: Path, tmp_path: Path
) -> None:
    done = release_project(project, tmp_path / "next", version="1.1.0")
    assert done.manifest.version == "1.1.0"
    assert done.manifest.digest != read_manifest(release).digest
    for config in CONFIGS:
        assert rows(tmp_path / "next", config) == rows(release, config)


def test_nobody_of_one_split_is_in_another(large_release: Path) -> None:
    seen: dict[str, set[str]] = {}
    for split in splits_of(large_release):
        on_stage = {who for row in rows(large_release, "frames", split) for who in row["characters"]}
        cast = {who for row in rows(large_release, "stories", split) for who in row["cast"]}
        described = {row["character_id"] for row in rows(large_release, "characters", split)}
        assert on_stage <= cast <= described
        seen[split] = described | {row["character_id"] for row in rows(large_release, "attempts", split)} - {
            None
        }
    assert sum(map(len, seen.values())) == len(set().union(*seen.values()))


def test_what_is_left_out_is_counted(large_project: Path, large_release: Path) -> None:
    manifest = read_manifest(large_release)
    expected = accepted(large_project)
    lost = manifest.lost["bridging"]
    assert lost["stories"] > 0
    assert sum(manifest.counts["frames"].values()) + lost["frames"] == len(expected)
    stories = {frame.story for frame, _ in expected.values()}
    assert sum(manifest.counts["stories"].values()) + lost["stories"] == len(stories)


def test_a_row_can_be_fetched_alone(large_release: Path) -> None:
    train = pq.ParquetFile(next(large_release.glob("data/frames/train-*.parquet")))
    sizes = [train.metadata.row_group(n).num_rows for n in range(train.num_row_groups)]
    assert set(sizes[:-1]) == {100}
    columns = {
        (column := train.metadata.row_group(0).column(n)).path_in_schema: column
        for n in range(train.metadata.row_group(0).num_columns)
    }
    assert columns["image.bytes"].compression == "UNCOMPRESSED"
    assert "PLAIN" in columns["image.bytes"].encodings
    assert not columns["image.bytes"].has_dictionary_page
    assert columns["prompt"].compression == "ZSTD"
    assert all(column.has_offset_index for column in columns.values())


def test_a_project_with_nothing_accepted_is_refused(tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / FILE).write_text(write_template(name="bare"), "utf-8")
    with pytest.raises(ProjectError, match="no accepted frame"):
        release_project(bare, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("version", ["1", "1.0", "v1.0.0", "1.0.0/..", "01.0.0", ""])
def test_what_is_no_version_is_refused(project: Path, tmp_path: Path, version: str) -> None:
    with pytest.raises(UsageError, match="not a version"):
        release_project(project, tmp_path / "out", version=version)


def test_splits_that_no_loader_knows_are_refused(project: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'dev' is not one of the splits"):
        release_project(project, tmp_path / "out", shares={"train": 0.5, "dev": 0.5})
    assert not list(tmp_path.iterdir())
