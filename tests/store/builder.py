"""A process that makes stories without end, to be killed."""

from pathlib import Path

from tests.store import made_up
from tests.store.pictures import picture
from vivant.schema.story import frame_id
from vivant.store import images
from vivant.store.opening import own_store
from vivant.store.packs import PackWriter
from vivant.store.records import Commit

FRAMES = 6


def build(project: Path) -> None:
    """Makes story after story from where it stands, and says so after each."""
    with own_store(project) as store:
        writer = PackWriter(store.directory)
        number = len(store.catalogue.committed_units())
        while True:
            number += 1
            store.catalogue.save_story(made_up.story_record(number, FRAMES))
            store.catalogue.commit(unit(writer, number))
            print(number, flush=True)


def unit(writer: PackWriter, number: int) -> Commit:
    id = f"S{number:05d}"
    blobs, attempts = [], []
    for position in range(FRAMES):
        pixels = picture(number * 100 + position, 96, 96)
        blobs.append(writer.append(images.encode_png(pixels), images.pixel_id(pixels)))
        attempts.append(made_up.attempt(frame_id(id, position), 0, blobs[-1].id))
    writer.flush()
    outcomes = tuple(made_up.outcome(a.subject) for a in attempts)
    return Commit(id, tuple(blobs), attempts=tuple(attempts), outcomes=outcomes)
