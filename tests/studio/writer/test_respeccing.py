"""One frame anew: what a wish names is so, what it does not name stays, and nothing impossible comes of it."""

import pytest

from tests.studio.writer.casts import make_frame_brief
from vivant.schema.story import FrameSpec
from vivant.studio.writer.respeccing import respec


def wished(wish: str, *, seed: int = 3, position: int = 1, cast: int = 1) -> tuple[FrameSpec, FrameSpec]:
    """The frame as it was, and as it is."""
    brief = make_frame_brief(seed, wish=wish, position=position, cast=cast)
    return brief.frames[position], respec(brief, seed).frame


@pytest.mark.parametrize(
    ("wish", "path", "value"),
    [
        ("let it be at night", "scene.time", "night"),
        ("It should be snowing hard.", "scene.weather", "snow"),
        ("in the forest", "scene.setting", "forest"),
        ("a close-up of somebody waving", "composition.shot", "close_up"),
        ("seen from a low angle", "composition.angle", "low"),
    ],
)
def test_what_a_wish_names_is_so_and_the_rest_stays(wish: str, path: str, value: str) -> None:
    before, after = wished(wish)
    part, field = path.split(".")
    assert getattr(getattr(after, part), field) == value
    assert after.narration == before.narration
    assert after.performances[0].expression == before.performances[0].expression


def test_a_wish_is_about_whom_it_names() -> None:
    brief = next(
        made
        for position in range(6)
        if len((made := make_frame_brief(3, wish="", position=position)).frames[position].performances) == 2
    )
    before = brief.frames[brief.position]
    one, other = before.performances
    names = {c.id: c.name for c in brief.cast}
    asked = brief.model_copy(
        update={"wish": f"{names[one.character]} is jumping and laughing, {names[other.character]} is gloomy"}
    )
    after = respec(asked, 5).frame
    assert (after.performances[0].pose, after.performances[0].expression) == ("jumping", "laughing")
    assert (after.performances[1].pose, after.performances[1].expression) == (other.pose, "sad")
    assert after.performances[1].character == other.character


@pytest.mark.parametrize("seed", range(12))
def test_without_a_wish_the_same_moment_is_shown_otherwise(seed: int) -> None:
    before, after = wished("", seed=seed, position=seed % 6, cast=1 + seed % 5)
    assert after != before
    assert after.narration == before.narration
    assert [p.character for p in after.performances] == [p.character for p in before.performances]
    FrameSpec.model_validate(after.model_dump())


def test_equal_wishes_and_seeds_give_equal_frames() -> None:
    assert wished("sadder", seed=7) == wished("sadder", seed=7)
