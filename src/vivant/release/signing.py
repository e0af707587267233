"""Signing pictures after C2PA: who released a picture, that a model made it, and that it has not changed since.

C2PA 2.2 (spec.c2pa.org) puts a signed statement into the file itself, and leaves its pixels alone. It names itself
by a random id and is salted, so a signed release never has the same bytes twice.
"""

import importlib.util
import io
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numpy as np

from vivant import __version__
from vivant.errors import UsageError
from vivant.release.marking import mark_png
from vivant.store import images
from vivant.store.xmp import TRAINED

INSTALL: Final = "pip install 'vivant[c2pa]'"
Sign = Callable[[bytes], bytes]
"""From a PNG to the same one, signed; for any thread."""
_STATED: Final[dict[str, Any]] = {
    "claim_generator_info": [{"name": "vivant", "version": __version__}],
    "assertions": [
        {
            "label": "c2pa.actions.v2",
            "data": {"actions": [{"action": "c2pa.created", "digitalSourceType": TRAINED}]},
        }
    ],
}
_ALGORITHMS: Final = ("es256", "es384", "es512", "ed25519", "ps256")
_UNTRUSTED: Final = "signingCredential.untrusted"
_TRIAL: Final = np.zeros((8, 8, 3), np.uint8)
_NO_THUMBNAIL: Final = {"builder": {"thumbnail": {"enabled": False}}}
"""Left alone, it adds a copy of the picture as large as the picture."""


def signer_of(certificates: Path, key: Path) -> Sign:
    """Signs with a private key (PKCS #8) and the chain of its certificates, its own first; both PEM.

    Raises UsageError, before anything is signed, where c2pa-python is missing, a file cannot be read, or
    the two do not make a signature that its reader takes for valid.
    """
    if importlib.util.find_spec("c2pa") is None:
        raise UsageError("signing needs c2pa-python, which is not installed", INSTALL)
    import c2pa

    chain, secret = _read(certificates), _read(key)
    context, lock = c2pa.Context(settings=c2pa.Settings.from_dict(_NO_THUMBNAIL)), threading.Lock()
    told = ""
    for algorithm in _ALGORITHMS:
        try:
            signer = c2pa.Signer.from_info(c2pa.C2paSignerInfo(algorithm, chain, secret, None))
            sign = _signing(signer, context, lock)
            told = _wrong_with(sign(mark_png(images.encode_png(_TRIAL))))
        except c2pa.C2paError as error:
            told = told or str(error)
            continue
        if not told:
            return sign
    raise UsageError(
        f"{certificates} and {key} cannot sign: {told}",
        "C2PA wants the chain of certificates, the signer's first, and its private key as PKCS #8, both PEM.",
    )


def _signing(signer: Any, context: Any, lock: threading.Lock) -> Sign:
    import c2pa

    def sign(data: bytes) -> bytes:
        signed = io.BytesIO()
        with lock, c2pa.Builder(_STATED, context) as builder:
            builder.sign(signer, "image/png", io.BytesIO(data), signed)
        return signed.getvalue()

    return sign


def _wrong_with(signed: bytes) -> str:
    """Why nobody would take a signature for valid; whether they trust whose it is, is theirs to say."""
    import c2pa

    with c2pa.Reader("image/png", io.BytesIO(signed)) as reader:
        results = reader.get_validation_results() or {}
    failures = results.get("activeManifest", {}).get("failure", [])
    return "; ".join(one["explanation"] for one in failures if one["code"] != _UNTRUSTED)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}", "Name a PEM file.") from None
