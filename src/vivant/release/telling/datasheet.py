"""`DATASHEET.md`: the questions of Gebru et al. (Datasheets for Datasets, arXiv 1803.09010), answered from facts."""

from pathlib import Path
from typing import Final

from vivant import __version__
from vivant.release.telling import wording
from vivant.release.telling.card import environment, tidied
from vivant.release.telling.limits import biases, limitations, use_cases
from vivant.release.telling.phases import judged, licence
from vivant.release.telling.provenance import collection
from vivant.release.telling.told import FRAMES, Told

FILE: Final = "DATASHEET.md"


def write_datasheet(told: Told, folder: Path) -> None:
    """Writes the datasheet into the release's folder."""
    (folder / FILE).write_text(datasheet(told), "utf-8")


def datasheet(told: Told) -> str:
    """The datasheet as Markdown; what only people can say and did not is "Not stated."."""
    environs = environment()
    environs.filters["stated"] = lambda text: text.strip() or wording.NOT_STATED
    text = environs.get_template("DATASHEET.md.j2").render(
        told=told,
        stated=told.stated,
        facts=told.facts,
        split=told.facts.split,
        others=[f"`{shelf.name}`" for shelf in told.shelves if shelf.name != FRAMES],
        people=wording.people_looked(told),
        audit=wording.audit(told),
        simulated=wording.simulated(told),
        judged=judged(told),
        licence=licence(told),
        collection=collection(told),
        limitations=list(limitations(told)),
        use_cases=list(use_cases(told)),
        biases=list(biases(told)),
        given=_given(told),
        vivant=__version__,
    )
    return tidied(text)


def _given(told: Told) -> list[str]:
    """What people brought, instead of having it invented."""
    config = told.config
    brought = {
        "characters": config.cast.given,
        "texts": config.stories.texts,
        "scripts": config.stories.scripts,
    }
    return [what for what, folder in brought.items() if folder]
