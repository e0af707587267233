"""Releases behind servers: S3 by pyarrow's client, the Hugging Face hub by huggingface_hub's.

A client does not live through a fork, so each process makes its own when it first asks.
"""

import importlib.util
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import pyarrow as pa

from vivant.errors import InputError, StoreError, UsageError
from vivant.release.reading.folders import cut_short

_HUB: Final = re.compile(r"hf://(datasets/[^/@]+/[^/@]+)(@[^/]+)?(/.*)?")


class RemoteFolder:
    """A folder behind a server, read by ranges."""

    is_far = True

    def __init__(self, address: str, root: str, connect: Callable[[], "Client"]) -> None:
        self.address = address
        self._root = root
        self._connect = connect
        self._client: Client | None = None
        self._process = 0

    def whole(self, name: str) -> pa.Buffer:
        with self.file(name) as file:
            return file.read_buffer()

    def slice(self, name: str, offset: int, length: int) -> bytes:
        try:
            data = self._asked().slice(f"{self._root}/{name}", offset, length)
        except FileNotFoundError:
            raise StoreError(f"{name} of the release {self.address} is missing", "Upload it again.") from None
        except OSError as error:
            raise StoreError(f"{name} of {self.address} cannot be read: {error}", "Try again.") from None
        if len(data) != length:
            raise cut_short(name, offset, length, len(data))
        return data

    def file(self, name: str) -> Any:
        return self._asked().file(f"{self._root}/{name}")

    def _asked(self) -> "Client":
        if self._client is None or self._process != os.getpid():
            self._client, self._process = self._connect(), os.getpid()
        return self._client


class Client:
    """A client by which files are opened and sliced: one request a slice, and one more for a file's first."""

    def __init__(self, filesystem: Any) -> None:
        self._filesystem = filesystem
        self._opened: dict[str, Any] = {}

    def slice(self, path: str, offset: int, length: int) -> bytes:
        file = self._opened.get(path)
        if file is None:
            file = self._opened.setdefault(path, self.file(path))
        return bytes(file.read_at(length, offset))

    def file(self, path: str) -> Any:
        return self._filesystem.open_input_file(path)


class HubClient(Client):
    """The same over the hub's file system, which would read ahead by megabytes if it was not told not to."""

    def __init__(self, hub: Any) -> None:
        super().__init__(hub)
        self._hub = hub

    def slice(self, path: str, offset: int, length: int) -> bytes:
        with _asking_the_hub():
            return bytes(self._hub.cat_file(path, start=offset, end=offset + length, cache_type="none"))

    def file(self, path: str) -> Any:
        with _asking_the_hub():
            self._hub.info(path)
            return pa.PythonFile(self._hub.open(path, cache_type="none"), mode="r")


@contextmanager
def _asking_the_hub() -> Iterator[None]:
    """Makes what goes wrong on the wire the OSError that other file systems raise."""
    from httpx2 import TransportError

    try:
        yield
    except TransportError as error:
        raise OSError(f"the hub cannot be reached: {error}") from error


def s3_folder(address: str, *, endpoint: str | None, anonymous: bool) -> RemoteFolder:
    """A folder of a bucket. Credentials, region and AWS_ENDPOINT_URL come from the environment as usual."""
    root = address.removeprefix("s3://").rstrip("/")
    if not root or root.startswith("/"):
        raise InputError(f"{address} names no bucket", "Write s3://bucket/prefix.")
    place = endpoint or os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")

    def connect() -> Client:
        from pyarrow.fs import S3FileSystem

        chosen: dict[str, Any] = {"anonymous": True} if anonymous else {}
        if place:
            parts = urlsplit(place if "://" in place else f"https://{place}")
            chosen |= {"endpoint_override": parts.netloc, "scheme": parts.scheme, "region": _region()}
        return Client(S3FileSystem(**chosen))

    return RemoteFolder(address, root, connect)


def hub_folder(address: str, *, endpoint: str | None, anonymous: bool) -> RemoteFolder:
    """A dataset repository of the hub, at a revision or at its newest: the commit that this is now stays the one that
    is read, whatever is pushed meanwhile. Raises UsageError without the package, FileNotFoundError for what is not there.
    """
    if not (parts := _HUB.fullmatch(address.rstrip("/"))):
        raise InputError(
            f"{address} is not a dataset of the hub", "Write hf://datasets/owner/name[@revision]."
        )
    if importlib.util.find_spec("huggingface_hub") is None:
        raise UsageError("reading from the hub needs huggingface_hub", "pip install 'vivant[hub]'")

    def connect() -> Client:
        from huggingface_hub import HfFileSystem

        return HubClient(HfFileSystem(endpoint=endpoint, token=False if anonymous else None))

    name, revision, prefix = parts.groups(default="")
    commit = _commit(name.removeprefix("datasets/"), unquote(revision[1:]) or None, endpoint, anonymous)
    return RemoteFolder(address, f"{name}@{commit}{prefix}", connect)


def _commit(repository: str, revision: str | None, endpoint: str | None, anonymous: bool) -> str:
    from huggingface_hub import HfApi
    from huggingface_hub.errors import RepositoryNotFoundError, RevisionNotFoundError

    api = HfApi(endpoint=endpoint, token=False if anonymous else None)
    try:
        with _asking_the_hub():
            return str(api.dataset_info(repository, revision=revision).sha)
    except (RepositoryNotFoundError, RevisionNotFoundError):
        place = f"{repository}@{revision}" if revision else repository
        raise FileNotFoundError(f"the hub has no dataset {place}, or does not show it to you") from None


def _region() -> str:
    return os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION") or "us-east-1"
