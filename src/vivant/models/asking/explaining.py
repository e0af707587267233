"""What is wrong with an answer, in words that the model can mend it by."""

from pydantic import ValidationError

from vivant.errors import Invalid

_MOST_TOLD = 8


def invalid(error: ValidationError) -> Invalid:
    """The first problems of a value, each with the place where it is."""
    problems = error.errors(include_url=False, include_input=False, include_context=False)
    said = []
    for problem in problems[:_MOST_TOLD]:
        where = ".".join(map(str, problem["loc"])) or "the whole"
        said.append(f"{where}: {problem['msg'].removeprefix('Value error, ')}")
    more = len(problems) - len(said)
    return Invalid("; ".join(said) + (f"; and {more} more" if more > 0 else ""))
