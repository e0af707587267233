"""Putting a release on the Hugging Face Hub: one commit, whole or not at all, tagged with the release's version.

Files go up one after the other and are durable there before the commit names them, so that a push that broke
off goes on where it was when it is run again. The token is the Hub's own: of the environment or of its login.
"""

import importlib.util
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import Any, Final

from vivant.errors import StoreError, UsageError, VivantError
from vivant.pipeline.progress import Step, Watch
from vivant.release.checking.files import check_files, check_manifest
from vivant.release.manifest import FILE as MANIFEST
from vivant.release.manifest import Manifest, read_manifest
from vivant.release.planned_push import Pushed, plan_push

INSTALL: Final = "pip install 'vivant[hub]'"
_KEPT: Final = frozenset({".gitattributes"})
"""Files of a repository that are the Hub's own."""
_KIND: Final = "dataset"
_TOGETHER, _MOST_TOGETHER = 64_000_000, 100
"""Bytes and files that go up before progress is told again."""
_TRANSPORTS: Final = ("httpx", "httpcore", "hf_xet")
"""Modules whose errors are those of the way to the Hub."""
_AGAIN: Final = "Run the same command again: what has arrived is not sent twice."


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
        _check_ours(api, planned)
        url = _send(api, release, planned, progress)
    return replace(planned, url=url)


def _check_login() -> None:
    from huggingface_hub import get_token

    if not get_token():
        raise UsageError(
            "you are not logged in to the Hub",
            "Run `hf auth login`, or set HF_TOKEN to a token that may write. Vivant keeps no token.",
        )


def _check_whole(release: Path, manifest: Manifest, progress: Watch) -> None:
    """Raises StoreError for a file that is not the one of the manifest: what is sent is what was released."""
    numbers = count(1)

    def looked(_: int) -> None:
        progress(Step("check", next(numbers), len(manifest.files), "files"))

    for problem in chain(check_manifest(manifest, ""), check_files(release, manifest, looked)):
        raise StoreError(
            f"{problem.file} is not as it was released: {problem.what}", f"Run `vivant verify {release}`."
        )


def _check_ours(api: Any, planned: Pushed) -> None:
    """Raises UsageError where everybody would see what is to be private, where something else lies, which the
    commit would remove, or where this version is there already."""
    if planned.private and not api.repo_info(planned.repository, repo_type=_KIND).private:
        raise UsageError(
            f"{planned.repository} is there already, and everybody can see it",
            "Make it private on the Hub first, or push without --private, or to another repository.",
        )
    there = {*api.list_repo_files(planned.repository, repo_type=_KIND)}
    if MANIFEST not in there and (others := sorted(there - planned.files.keys() - _KEPT)):
        raise UsageError(
            f"{planned.repository} holds {others[0]}, and no release: it would be removed",
            "Push to a new dataset, or take that away on the Hub first.",
        )
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
    sent = 0
    for group in _groups(planned.files):
        some = additions[sent : sent + group]
        api.preupload_lfs_files(planned.repository, additions=some, repo_type=_KIND, free_memory=False)
        sent += group
        progress(Step("push", sent, len(additions), "files"))
    # The commit is refused if somebody else's comes between: what it removes was listed of this one.
    head = api.repo_info(planned.repository, repo_type=_KIND).sha
    there = api.list_repo_files(planned.repository, repo_type=_KIND, revision=head)
    stale = [CommitOperationDelete(path) for path in there if path not in planned.files and path not in _KEPT]
    commit = api.create_commit(
        planned.repository,
        [*additions, *stale],
        commit_message=f"Version {planned.version}",
        commit_description=f"Digest of the release: {planned.digest}",
        repo_type=_KIND,
        parent_commit=head,
    )
    api.create_tag(planned.repository, tag=planned.version, revision=commit.oid, repo_type=_KIND)
    return str(commit.commit_url)


def _groups(files: Mapping[str, int]) -> Iterator[int]:
    """How many files go up together, one number after the other: small ones in company, large ones alone."""
    together, size = 0, 0
    for length in files.values():
        if together and (together == _MOST_TOGETHER or size + length > _TOGETHER):
            yield together
            together, size = 0, 0
        together, size = together + 1, size + length
    if together:
        yield together


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
