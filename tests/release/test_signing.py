"""Signed pictures are valid after C2PA, say that a model made them, and are the same pictures."""

import datetime
import io
import json
from pathlib import Path

import c2pa
import numpy as np
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.release.looking import rows
from vivant.errors import UsageError
from vivant.release.marking import is_marked, mark_png
from vivant.release.signing import signer_of
from vivant.release.snapshot import release_project
from vivant.release.verifying import verify_release
from vivant.store import images
from vivant.store.xmp import TRAINED

BEGIN = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
END = datetime.datetime(2120, 1, 1, tzinfo=datetime.UTC)
PIXELS = np.full((20, 30, 3), 90, np.uint8)


def certificate(
    name: str, key: ec.EllipticCurvePrivateKey, issuer: str, by: ec.EllipticCurvePrivateKey
) -> bytes:
    root = key is by
    usage = dict.fromkeys(
        (
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(issuer))
        .public_key(key.public_key())
        .serial_number(7 if root else 8)
        .not_valid_before(BEGIN)
        .not_valid_after(END)
        .add_extension(x509.BasicConstraints(ca=root, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(digital_signature=not root, key_cert_sign=root, crl_sign=root, **usage),
            critical=True,
        )
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), critical=False)
    )
    if not root:
        builder = builder.add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
        )
    return builder.sign(by, hashes.SHA256()).public_bytes(Encoding.PEM)


def named(name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Tests"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )


@pytest.fixture(scope="module")
def credentials(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A chain of certificates that nobody trusts, and its private key."""
    folder = tmp_path_factory.mktemp("signing")
    root, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    chain = certificate("signer", key, "root", root) + certificate("root", root, "root", root)
    (folder / "chain.pem").write_bytes(chain)
    (folder / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return folder / "chain.pem", folder / "key.pem"


def failures(data: bytes) -> set[str]:
    with c2pa.Reader("image/png", io.BytesIO(data)) as reader:
        return {one["code"] for one in reader.get_validation_results()["activeManifest"]["failure"]}


def test_a_signed_picture_is_valid_and_the_same(credentials: tuple[Path, Path]) -> None:
    data = mark_png(images.encode_png(PIXELS))
    signed = signer_of(*credentials)(data)
    assert failures(signed) == {"signingCredential.untrusted"}
    with c2pa.Reader("image/png", io.BytesIO(signed)) as reader:
        told = json.loads(reader.json())
    (action,) = told["manifests"][told["active_manifest"]]["assertions"][0]["data"]["actions"]
    assert (action["action"], action["digitalSourceType"]) == ("c2pa.created", TRAINED)
    assert is_marked(signed)
    assert np.array_equal(images.decode(signed), PIXELS)
    assert len(signed) < len(data) + 10_000


def test_a_changed_picture_is_not_what_was_signed(credentials: tuple[Path, Path]) -> None:
    signed = signer_of(*credentials)(images.encode_png(PIXELS))
    other = images.encode_png(PIXELS + np.uint8(1))
    start, end = signed.index(b"IDAT"), signed.index(b"IEND")
    forged = signed[:start] + other[other.index(b"IDAT") : other.index(b"IEND")] + signed[end:]
    assert "assertion.dataHash.mismatch" in failures(forged)


def test_what_cannot_sign_is_refused_at_once(credentials: tuple[Path, Path], tmp_path: Path) -> None:
    chain, key = credentials
    other = ec.generate_private_key(ec.SECP256R1())
    foreign = tmp_path / "foreign.pem"
    foreign.write_bytes(other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    for pair in ((key, chain), (chain, foreign), (chain, tmp_path / "nowhere.pem")):
        with pytest.raises(UsageError):
            signer_of(*pair)


def test_every_png_of_a_signed_release_is_signed(
    project: Path, credentials: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "signed"
    release_project(project, out, sign=signer_of(*credentials))
    shown = [rows(out, config)[0]["image"]["bytes"] for config in ("frames", "attempts", "poses")]
    for data in (*shown, rows(out, "characters")[0]["template"]["bytes"]):
        assert failures(data) == {"signingCredential.untrusted"}
    assert verify_release(out).problems == ()
    for file in out.rglob("*"):
        assert not file.is_file() or b"PRIVATE KEY" not in file.read_bytes()
