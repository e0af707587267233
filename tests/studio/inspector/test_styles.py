"""In every style the inspector knows who somebody is, and who is not."""

import itertools

import pytest

from tests.studio.company import characters, commission, judged, not_yes, painted, performance, spec
from vivant.gate.commission import Commission
from vivant.schema.vocabulary import ART_STYLES, ArtStyle

PAIRS = list(itertools.permutations(range(len(characters())), 2))


def _frame(who: int, style: ArtStyle) -> Commission:
    return commission(spec(performance(who, pose="waving"), style=style))


@pytest.mark.parametrize("style", ART_STYLES)
def test_nobody_passes_for_somebody_else_in_any_style(style: ArtStyle) -> None:
    made = {who: painted(_frame(who, style)) for who in range(len(characters()))}
    for shown, asked in PAIRS[ART_STYLES.index(style) :: 4]:
        doubts = not_yes(judged(made[shown], _frame(asked, style)))
        assert doubts, f"{characters()[shown].name} passes for {characters()[asked].name}"
        assert {key.partition(":")[0] for key in doubts} & {"likeness", "presence", "attribute"}


@pytest.mark.parametrize("style", ART_STYLES)
def test_a_picture_in_another_style_is_refused_for_its_style(style: ArtStyle) -> None:
    other = ART_STYLES[(ART_STYLES.index(style) + 1) % len(ART_STYLES)]
    doubts = not_yes(judged(painted(_frame(1, other)), _frame(1, style)))
    assert set(doubts) == {"style"}
