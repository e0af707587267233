"""Reading a release: on this machine, in an S3 bucket or on the Hugging Face hub, each value when it is asked for."""

from pathlib import Path
from typing import TYPE_CHECKING

from vivant.release.requiring import require_pyarrow

if TYPE_CHECKING:
    from vivant.release.reading.release import Release

__all__ = ["open_release"]


def open_release(path: str | Path, *, endpoint: str | None = None, anonymous: bool = False) -> "Release":
    """The release in a folder, at `s3://bucket/prefix` or at `hf://datasets/owner/name[@revision]`.

    Only the manifest and the index are read. `endpoint` is the address of an S3 server other than
    Amazon's or of a hub other than huggingface.co; `anonymous` asks without credentials. Raises UsageError
    where a package is missing, InputError where there is no release, StoreError where it is damaged.
    """
    require_pyarrow()
    from vivant.release.reading.opening import opened

    return opened(str(path), endpoint=endpoint, anonymous=anonymous)
