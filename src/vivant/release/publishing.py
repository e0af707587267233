"""A folder that is there whole or not at all: written beside its place, made durable, renamed."""

import contextlib
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vivant.errors import StoreError, UsageError
from vivant.store.durability import make_durable

_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


def refuse_occupied(out: Path) -> None:
    """Raises UsageError where `out` is neither new nor an empty folder, cannot be renamed to, or has no folder around it."""
    if not out.absolute().parent.is_dir():
        raise UsageError(f"{out.absolute().parent} is not a folder", "Make it first, or name another place.")
    if os.path.ismount(out):
        raise UsageError(f"{out} is where a file system is mounted", "Name a new folder inside it.")
    if out.is_symlink() or (out.exists() and not (out.is_dir() and not any(out.iterdir()))):
        raise UsageError(f"{out} is there already", "Name a new or an empty folder.")


@contextlib.contextmanager
def unpublished(out: Path) -> Iterator[Path]:
    """A folder to write to, which becomes `out` when the block is left without an error.

    Until then nothing stands at `out`, however the process ends; what a process that was killed left
    behind is removed by the next one. Raises UsageError for a place that is taken, or that another
    process is writing to at the moment, or that cannot be written to, and StoreError where there is no room left.
    """
    out = Path(os.path.abspath(out))
    refuse_occupied(out)
    draft = out.with_name(f".{out.name}.unfinished")
    with _claimed(draft, out):
        try:
            yield draft
            _sync_tree(draft)
            _rename(draft, out)
        except BaseException as error:
            shutil.rmtree(draft, ignore_errors=True)
            if isinstance(error, OSError) and error.errno in _FULL:
                raise StoreError(
                    f"there is no room left for {out}", "Make room, or name another place."
                ) from error
            raise


@contextlib.contextmanager
def _claimed(draft: Path, out: Path) -> Iterator[None]:
    """An empty `draft` that no other process writes to; its lock goes with the process."""
    try:
        draft.mkdir(exist_ok=True)
        folder = os.open(draft, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        raise UsageError(
            f"{out} cannot be made: {error.strerror or error}", "Check the place and its permissions."
        ) from None
    try:
        if not _locked(folder, draft):
            raise UsageError(f"another process is writing {out}", "Wait until it is done, or stop it.")
        for left in draft.iterdir():
            shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()
        yield
    finally:
        os.close(folder)


def _locked(folder: int, draft: Path) -> bool:
    """Whether the open `folder` is ours now, and still the one at `draft`: its writer may have renamed it meanwhile."""
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.path.samestat(os.fstat(folder), os.lstat(draft))
    except (BlockingIOError, FileNotFoundError):
        return False


def _rename(draft: Path, out: Path) -> None:
    try:
        os.rename(draft, out)
    except OSError as error:
        raise StoreError(
            f"{out} cannot be put in its place: {error.strerror}", "Name a new folder."
        ) from error
    make_durable(out.parent)


def _sync_tree(folder: Path) -> None:
    """Makes every file and every folder durable, from the leaves up."""
    for place, _, files in os.walk(folder, topdown=False):
        for name in files:
            make_durable(Path(place) / name)
        make_durable(Path(place))
