"""The one cookie: the id of a session, for the server's eyes alone."""

from starlette.responses import Response

from vivant.review.access.admission import Access
from vivant.review.access.sessions import LONGEST


def give_session(response: Response, access: Access, id: str) -> None:
    """Signs the browser in."""
    response.set_cookie(
        access.cookie, id, max_age=int(LONGEST), httponly=True, secure=access.secure, samesite="lax"
    )


def take_session(response: Response, access: Access) -> None:
    """Signs the browser out."""
    response.delete_cookie(access.cookie, httponly=True, secure=access.secure, samesite="lax")
