"""The application's index of frames: begun when it starts, closed when it ends."""

import contextlib
import threading
from collections.abc import AsyncIterator
from typing import Final

from fastapi import FastAPI, Request

from vivant.review.browse.index import FrameIndex

_TURN: Final = threading.Lock()


def index_of(request: Request) -> FrameIndex:
    """The index of the project that the application works on."""
    app = request.app
    assert isinstance(app, FastAPI)
    return _index(app)


@contextlib.asynccontextmanager
async def indexing(app: FastAPI) -> AsyncIterator[None]:
    """Keeps the index fresh in the background as long as the application runs."""
    index = _index(app)
    index.start()
    try:
        yield
    finally:
        index.close()


def _index(app: FastAPI) -> FrameIndex:
    """Where nothing runs beside the application, the index is read by whoever asks for it first."""
    with _TURN:
        found = getattr(app.state, "frame_index", None)
        if found is None:
            project = app.state.desk.project
            found = app.state.frame_index = FrameIndex(project.catalogue, project.directory)
    assert isinstance(found, FrameIndex)
    return found
