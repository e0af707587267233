"""A caption says in one sentence what must be visible."""

from tests.release.told import character
from vivant.release.captions import caption
from vivant.schema.contact import Contact
from vivant.schema.story import Composition, FrameSpec, Performance, Scene

CAST = {one.id: one for one in (character(1), character(2), character(3))}


def frame(*performances: Performance, scene: Scene | None = None) -> FrameSpec:
    return FrameSpec(
        narration="It was late.",
        scene=scene or Scene(setting="tall_ship", time="night"),
        composition=Composition(shot="wide", angle="low"),
        style="paper_cutout",
        performances=performances,
    )


def test_it_says_who_does_what_where_from_left_to_right() -> None:
    right = Performance(
        character="C0001",
        pose="hands_on_hips",
        expression="happy",
        placement="right",
        facing="left",
        prop="old map",
    )
    left = Performance(
        character="C0002", pose="sitting", expression="sad", placement="far_left", facing="viewer"
    )
    scene = Scene(setting="tall_ship", detail="a coil of rope", time="dusk", weather="rain")
    assert caption(frame(right, left, scene=scene), CAST) == (
        "A wide shot from a low angle of Bea 2, a woman teacher, sitting looking sad at the far left facing the viewer "
        "and Tolm 1, a boy baker, hands on hips looking happy at the right facing left with an old map; the setting is "
        "tall ship with a coil of rope at dusk in the rain, paper cutout style."
    )


def test_it_says_with_whom_hands_meet() -> None:
    giver = Performance(
        character="C0001", pose="standing", expression="happy", placement="left", facing="right", prop="lantern",
        contact=Contact(kind="giving", other="C0003"),
    )  # fmt: skip
    taker = Performance(
        character="C0003", pose="standing", expression="shy", placement="right", facing="left"
    )
    assert "with a lantern giving the lantern to Orin 3" in caption(frame(giver, taker), CAST)


def test_it_is_one_sentence_without_what_nobody_sees() -> None:
    alone = Performance(
        character="C0001", pose="running", expression="afraid", placement="center", facing="right",
        action="thinks of home",
    )  # fmt: skip
    told = caption(frame(alone), CAST)
    assert told.count(".") == 1
    assert "late" not in told
    assert "home" not in told
