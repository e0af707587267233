"""Forms as browsers send them without a script."""

from typing import Final
from urllib.parse import parse_qsl

from fastapi import Request

from vivant.review.refusals import Unprocessable, Unwelcome

_MOST_FIELDS: Final = 20


async def form(request: Request) -> dict[str, str]:
    """The fields of a form by name. Raises Unwelcome for anything that is not one."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Unwelcome("what was sent is not a form", "Use the form of the page.", status=415)
    try:
        sent = (await request.body()).decode("ascii")
        fields = parse_qsl(sent, keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict")
    except ValueError:
        raise Unprocessable("the form cannot be read", "Fill it in again.") from None
    return dict(fields)
