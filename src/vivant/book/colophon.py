"""How a book says, in plain words, that machines made it."""

from collections.abc import Iterator, Mapping
from typing import Final

from vivant.book.book import Book, Making
from vivant.report.wording import capitalised, listed
from vivant.schema.record import OutputTerms, Role

CAST: Final = "The cast"
MAKING: Final = "How this book was made"
"""The headings of the end pages."""
_DID: Final[Mapping[Role, str]] = {
    "planner": "planned by",
    "generator": "drawn by",
    "editor": "retouched by",
    "judge": "checked by",
}
_TERMS: Final[Mapping[OutputTerms, str]] = {
    "no-training": "The terms of a model that drew pictures of this book do not let them be used to train "
    "competing models.",
    "non-commercial": "The terms of a model that drew pictures of this book do not let them be used "
    "commercially.",
    "unstated": "On which terms the pictures may be used is not stated for every model that drew them.",
}


def colophon(book: Book) -> tuple[str, ...]:
    """The sentences about its making, in English, that every book ends with."""
    making = book.making
    return (
        _opening(making),
        *_simulated(making),
        f"{_sentence(making)}.",
        _seen(making, len(book.pages), len(book.missing) + len(making.drafts)),
        *_drafts(making),
        *(_TERMS[terms] for terms in making.terms),
    )


def _opening(making: Making) -> str:
    if making.source:
        return (
            "This book was made by artificial intelligence, with Vivant: its pictures were drawn by machine. "
            f"Its story was told after a given text, “{making.source}”."
        )
    return (
        "This book was made by artificial intelligence, with Vivant: its words were written and its pictures "
        "drawn by machine."
    )


def _sentence(making: Making) -> str:
    return capitalised("; ".join(f"{_DID[role]} {listed(names)}" for role, names in making.models))


def _simulated(making: Making) -> Iterator[str]:
    if not making.simulated:
        return
    everything = len(making.simulated) == len(making.models)
    yield (
        "All models here are Vivant’s embedded studio, which simulates them and is no trained model."
        if everything
        else f"Vivant’s embedded studio, which is no trained model, plays {listed([f'the {r}' for r in making.simulated])}."
    )


def _seen(making: Making, pages: int, unaccepted: int) -> str:
    if not making.seen:
        return "No person looked at its pages before they were accepted."
    if making.seen == pages:
        return "People looked at every page before it was accepted."
    others = pages - making.seen - unaccepted
    told = f"People decided on {making.seen} of its {pages} pages"
    if others < 1:
        return f"{told}."
    return f"{told}; {others if unaccepted else 'the others'} were accepted by machine."


def _drafts(making: Making) -> Iterator[str]:
    if len(making.drafts) == 1:
        (page,) = making.drafts
        yield f"This is no finished book: page {page} shows a draft, a picture that was not accepted."
    elif making.drafts:
        pages = listed([str(number) for number in making.drafts])
        yield f"This is no finished book: pages {pages} show drafts, pictures that were not accepted."
