"""How a cast is spread over subject types and profession categories."""

from vivant.schema.vocabulary import PROFESSION_CATEGORIES, SUBJECT_TYPES, ProfessionCategory, SubjectType


def cells(count: int) -> list[tuple[SubjectType, ProfessionCategory]]:
    """The cell of each of `count` characters.

    The types take turns, and each round of types starts one category later, so that for every `count`,
    and so for every beginning of a cast, the numbers of characters per type, per category and per cell
    each differ by at most one (cells: by at most one, as 32 in a row fill every cell once).
    """
    types, categories = len(SUBJECT_TYPES), len(PROFESSION_CATEGORIES)
    return [
        (SUBJECT_TYPES[k % types], PROFESSION_CATEGORIES[(k % types + k // types) % categories])
        for k in range(count)
    ]
