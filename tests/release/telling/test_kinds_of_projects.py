"""What the texts say of projects of other kinds: given stories, other strategies, other models, nobody who looked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from vivant.config import Config
from vivant.intervals import Share
from vivant.release.splitting.values import Method
from vivant.release.telling.card import card
from vivant.release.telling.croissant import croissant
from vivant.release.telling.datasheet import datasheet
from vivant.release.telling.metadata import metadata
from vivant.release.telling.origins import Origins
from vivant.release.telling.people import Looked, People
from vivant.release.telling.terms import TermsRows
from vivant.release.telling.told import Told


def of(told: Told, **sections: Mapping[str, Any]) -> Told:
    """The same with some sections of its configuration otherwise."""
    data = told.config.model_dump(mode="json")
    for name, section in sections.items():
        data[name] |= section
    return replace(told, config=Config.model_validate(data))


def text(told: Told) -> str:
    return card(told, {}, None)


def test_given_texts_are_told_to_be_given_and_no_language_is_claimed(told: Told) -> None:
    given = of(told, stories={"texts": "fables"})
    assert "Given texts were told word for word, frame by frame." in text(given)
    assert "All texts are in English" not in text(given)
    assert "language" not in metadata(given)
    assert "inLanguage" not in croissant(given)
    sheet = datasheet(given)
    assert "What the given texts say, and of whom, is not" in sheet
    assert "asked to be fit for children" not in sheet
    sources = [one["prov:label"] for one in croissant(given)["prov:wasDerivedFrom"]]
    assert "Given stories of the project" in sources


def test_given_characters_are_not_called_evenly_spread(told: Told) -> None:
    assert "spread evenly" in text(told)
    given = of(told, cast={"given": "people"})
    assert "spread evenly" not in text(given)
    assert "by design in equal shares" not in datasheet(given)


def test_templates_that_people_gave_are_not_said_to_be_made_by_a_machine(told: Told) -> None:
    assert "**Every picture here was made by a machine.**" in text(told)
    given = replace(told, facts=replace(told.facts, actions={"first": 3, "given": 2}))
    assert "**Every picture here was made by a machine, but for 2 templates that people gave.**" in text(
        given
    )


def test_sizes_of_casts_are_said_to_be_alike_only_where_companies_were_dealt_whole(told: Told) -> None:
    told_of: dict[Method, bool] = {"components": True, "search": False}
    for method, alike in told_of.items():
        report = replace(told.facts.split, method=method)
        sheet = datasheet(replace(told, facts=replace(told.facts, split=report)))
        assert ("and in size of cast" in sheet) == alike


@pytest.mark.parametrize(
    ("strategy", "said"),
    [
        ("two_step", "In two steps: first every character"),
        ("one_step", "In one step: every frame straight from the templates"),
        ("text_augmented", "From words alone, in which every character is described"),
        ("text_only", "From words alone; characters are named"),
    ],
)
def test_the_strategy_that_was_used_is_told(told: Told, strategy: str, said: str) -> None:
    assert said in text(of(told, synthesis={"strategy": strategy}))


def test_where_the_studio_did_everything_everything_is_called_simulated(told: Told) -> None:
    studio = tuple(
        replace(player, endpoint="studio", provider="studio", model=f"studio-{player.role}")
        for player in told.origins.players
    )
    alone = replace(told, origins=Origins(studio, ()))
    assert "**These results are simulated**" in text(alone)
    assert any("simulated" in one for one in croissant(alone)["rai:dataLimitations"])


def test_where_the_studio_did_nothing_nothing_is_called_simulated(told: Told) -> None:
    models = tuple(replace(player, endpoint="there") for player in told.origins.players)
    real = replace(told, origins=Origins(models, ()))
    assert "simulated" not in text(real)
    assert "simulated" not in datasheet(real)


def test_a_judge_that_votes_is_told_to(told: Told) -> None:
    voting = tuple(replace(player, votes=3) for player in told.origins.players)
    voted = replace(told, origins=Origins(voting, ()))
    assert "asked 3 times each" in text(voted)
    assert croissant(voted)["rai:annotationsPerItem"] == "3 by machine per question"


def test_where_nobody_looked_it_says_that_nothing_is_known(told: Told) -> None:
    nobody = People(0, {name: Looked("auto") for name in told.people.looked}, Share(0, 0))
    alone = replace(told, people=nobody)
    assert "there are no human labels, and how many accepted frames are wrong is not known" in text(alone)
    assert "No person audited frames" in text(alone)
    labels = [one["prov:label"] for one in croissant(alone)["prov:wasGeneratedBy"]]
    assert "Human validation" not in labels


def test_terms_that_bind_nothing_leave_the_stated_licence(told: Told) -> None:
    free = replace(told, terms=(TermsRows("permissive", {"train": told.facts.frames}, ("a",)),))
    data = metadata(free)
    assert data["license"] == "cc-by-4.0"
    assert "license_name" not in data
    assert "No model's terms bind any frame beside it." in text(free)
    assert "Terms mix" not in text(free)
    assert croissant(free)["license"] == ["https://spdx.org/licenses/CC-BY-4.0.html"]


def test_what_was_left_out_for_the_splits_is_counted(told: Told) -> None:
    report = replace(told.facts.split, dropped_stories=3, dropped_frames=20, stories=40, frames=280)
    less = replace(told, facts=replace(told.facts, split=report))
    assert "3 stories of 40 (20 frames, 7.1 %) have a cast that would be in two splits" in text(less)
    assert "but for 3 stories (20 frames)" in datasheet(less)
    assert "3 stories (20 frames)" in croissant(less)["rai:dataCollectionMissingData"]


def test_texts_of_people_stay_in_their_cells_and_tags(told: Told) -> None:
    wild = of(
        told, release={"title": 'A "quoted": <b>title</b> # {{ 7 * 7 }}', "description": "---\n{% raise %}"}
    )
    assert metadata(wild)["pretty_name"] == 'A "quoted": <b>title</b> # {{ 7 * 7 }}'
    assert "{{ 7 * 7 }}" in text(wild)
    assert "{% raise %}" in text(wild)
