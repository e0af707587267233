"""A process that makes the same release again and again, and each time is killed at another moment.

    python -m tests.release.killing PROJECT FOLDER MOMENTS

Moments are counted in what Python does below FOLDER: folders made, files opened and renamed. The first run ends
by itself, to know how many there are; the others are killed at moments spread evenly over them, the last one after
all but the last. Nothing of a native library runs before the process is forked.
"""

import os
import signal
import sys
from pathlib import Path

from vivant.release.snapshot import release_project

EVENTS = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir")


def main(project: Path, folder: Path, kills: int) -> None:
    moments = run(project, folder / "0", 0)
    for number in range(1, kills + 1):
        run(project, folder / str(number), 1 + (moments - 1) * number // kills)


def run(project: Path, folder: Path, killed_at: int) -> int:
    """Makes a release in `folder`, up to the moment, and gives how many moments there were in all."""
    folder.mkdir()
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        with os.fdopen(reading) as told:
            said = told.read()
        _, status = os.waitpid(child, 0)
        ended = -signal.SIGKILL if killed_at else 0
        assert os.waitstatus_to_exitcode(status) == ended, said
        return int(said or 0)
    seen = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in EVENTS and str(arguments[0]).startswith(str(folder)):
            seen += 1
            if seen == killed_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    release_project(project, folder / "out")
    os.write(writing, str(seen).encode())
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
