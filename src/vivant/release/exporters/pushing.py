"""Putting a release on the Hugging Face Hub: one commit, whole or not at all, tagged with the release's version.

Files go up one after the other and are durable there before the commit names them, so that a push that broke
off goes on where it was when it is run again. The token is the Hub's own: of the environment or of its login.
"""

import importlib.util
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vivant.errors import StoreError, UsageError, VivantError
from vivant.pipeline.progress import Step, Watch
from vivant.release.manifest import FILE as MANIFEST
from vivant.release.manifest import Manifest, entry_of, files_in, read_manifest

INSTALL: Final = "pip install 'vivant[hub]'"
_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}")
_KEPT: Final = frozenset({".gitattributes"})
"""Files of a repository that are the Hub's own."""
_KIND: Final = "dataset"
_TRANSPORTS: Final = ("httpx", "httpcore", "hf_xet")
"""Modules whose errors are those of the way to the Hub."""
_AGAIN: Final = "Run the same command again: what has arrived is not sent twice."
_UNITS: Final = ("B", "kB", "MB", "GB", "TB")


@dataclass(frozen=True, slots=True)
class Pushed:
    """What goes, or went, to the Hub: files with their sizes in bytes. `url` is that of the commit."""

    repository: str
    version: str
    digest: str
    files: Mapping[str, int]
    private: bool
    dry: bool
    url: str = ""

    @property
    def bytes(self) -> int:
        return sum(self.files.values())

    def document(self) -> dict[str, Any]:
        return {
            "repository": self.repository,
            "version": self.version,
            "digest": self.digest,
            "private": self.private,
            "dry_run": self.dry,
            "url": self.url,
            "bytes": self.bytes,
            "files": [{"path": path, "bytes": size} for path, size in self.files.items()],
        }

    def lines(self) -> list[str]:
        """The same for people."""
        whole = f"{len(self.files):,} files, {in_words(self.bytes)}, version {self.version}"
        if not self.dry:
            return [f"{whole}: {self.url}"]
        listed = [f"{in_words(size):>10}  {path}" for path, size in self.files.items()]
        private = "a new private" if self.private else "a new or existing"
        return [*listed, f"{whole}, would go to {private} dataset {self.repository}. Nothing was sent."]


def plan_push(release: Path, repository: str, *, private: bool = False) -> Pushed:
    """What would go to the Hub, without asking it anything.

    Raises UsageError for a name that the Hub does not take or a folder that is no release, StoreError where
    files are missing, of another size, or not the release's.
    """
    if not _NAME.fullmatch(repository):
        raise UsageError(f"{repository!r} is not a repository of the Hub", "Write OWNER/NAME.")
    manifest = read_manifest(release)
    there = {path: (release / path).stat().st_size for path in files_in(release)}
    meant = {path: entry.bytes for path, entry in manifest.files.items()}
    if there != meant:
        wrong = sorted(dict(there.items() ^ meant.items()))[0]
        raise StoreError(f"{wrong} is not as the release has it", f"Run `vivant verify {release}`.")
    files = {**there, MANIFEST: (release / MANIFEST).stat().st_size}
    return Pushed(repository, manifest.version, manifest.digest, dict(sorted(files.items())), private, True)


def push_release(
    release: Path,
    repository: str,
    *,
    private: bool = False,
    endpoint: str | None = None,
    progress: Watch = lambda step: None,
) -> Pushed:
    """Puts the release into the dataset `repository`, made where it is not there; `private` is of a new one.

    What lies in the repository and is not of the release is removed by the same commit. `endpoint` is the
    Hub's address where it is not the usual one. Raises UsageError where huggingface_hub or a login is missing, or
    this version is there already; StoreError for a damaged release; VivantError where the Hub does not do it.
    """
    planned = plan_push(release, repository, private=private)
    if importlib.util.find_spec("huggingface_hub") is None:
        raise UsageError("pushing needs huggingface_hub, which is not installed", INSTALL)
    from huggingface_hub import HfApi

    api = HfApi(endpoint=endpoint)
    _check_login()
    _check_whole(release, read_manifest(release), progress)
    with _explained(repository), _quietly():
        api.create_repo(repository, repo_type=_KIND, private=private or None, exist_ok=True)
        _check_new(api, planned)
        url = _send(api, release, planned, progress)
    return Pushed(repository, planned.version, planned.digest, planned.files, private, False, url)


def in_words(size: float) -> str:
    """ "12 B", "1.2 GB" """
    for unit in _UNITS:
        if size < 1000 or unit == _UNITS[-1]:
            break
        size /= 1000
    return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"


def _check_login() -> None:
    from huggingface_hub import get_token

    if not get_token():
        raise UsageError(
            "you are not logged in to the Hub",
            "Run `hf auth login`, or set HF_TOKEN to a token that may write. Vivant keeps no token.",
        )


def _check_whole(release: Path, manifest: Manifest, progress: Watch) -> None:
    """Raises StoreError for a file that is not the one of the manifest: what is sent is what was released."""
    if manifest.digest != manifest.expected_digest():
        raise StoreError(f"{MANIFEST} was changed", "Get the release anew.")
    for number, (path, entry) in enumerate(manifest.files.items(), 1):
        if entry_of(release / path) != entry:
            raise StoreError(f"{path} is not as it was released", f"Run `vivant verify {release}`.")
        progress(Step("check", number, len(manifest.files), "files"))


def _check_new(api: Any, planned: Pushed) -> None:
    refs = api.list_repo_refs(planned.repository, repo_type=_KIND)
    if planned.version in {tag.name for tag in refs.tags}:
        raise UsageError(
            f"{planned.repository} has a version {planned.version} already, and a release never changes",
            "Release under a new version (vivant release --version), or push to another repository.",
        )


def _send(api: Any, release: Path, planned: Pushed, progress: Watch) -> str:
    """Uploads what has to be uploaded, commits everything at once, and tags the commit; its address."""
    from huggingface_hub import CommitOperationAdd, CommitOperationDelete

    additions = [CommitOperationAdd(path, str(release / path)) for path in planned.files]
    for number, addition in enumerate(additions, 1):
        api.preupload_lfs_files(planned.repository, additions=[addition], repo_type=_KIND, free_memory=False)
        progress(Step("push", number, len(additions), "files"))
    there = api.list_repo_files(planned.repository, repo_type=_KIND)
    stale = [CommitOperationDelete(path) for path in there if path not in planned.files and path not in _KEPT]
    commit = api.create_commit(
        planned.repository,
        [*additions, *stale],
        commit_message=f"Version {planned.version}",
        commit_description=f"Digest of the release: {planned.digest}",
        repo_type=_KIND,
    )
    api.create_tag(planned.repository, tag=planned.version, revision=commit.oid, repo_type=_KIND)
    return str(commit.commit_url)


@contextmanager
def _quietly() -> Iterator[None]:
    """Without the client's own bars: progress is told once."""
    from huggingface_hub.utils import are_progress_bars_disabled, disable_progress_bars, enable_progress_bars

    were_disabled = are_progress_bars_disabled()
    disable_progress_bars()
    try:
        yield
    finally:
        if not were_disabled:
            enable_progress_bars()


@contextmanager
def _explained(repository: str) -> Iterator[None]:
    """Turns what the Hub's client raises into words, without addresses, which may be signed."""
    try:
        yield
    except VivantError:
        raise
    except (OSError, RuntimeError, ValueError) as error:
        # The client wraps what goes wrong with a large file into a RuntimeError.
        raise _explanation(error.__cause__ or error, repository) from None
    except Exception as error:
        if not type(error).__module__.startswith(_TRANSPORTS):
            raise
        raise _explanation(error, repository) from None


def _explanation(cause: BaseException, repository: str) -> VivantError:
    response = getattr(cause, "response", None)
    if response is None:
        return VivantError(f"{repository} was not pushed: {type(cause).__name__}", _AGAIN)
    if response.status_code in (401, 403):
        return UsageError(
            f"the Hub does not let this token write to {repository} ({response.status_code})",
            "Log in with a token that may write there: `hf auth login`, or HF_TOKEN.",
        )
    return VivantError(f"{repository} was not pushed: the Hub answered {response.status_code}", _AGAIN)
