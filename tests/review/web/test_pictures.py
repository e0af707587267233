"""Pictures are named by the hash of their pixels, and by nothing else."""

import hashlib
import socket
import struct
import zlib
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from tests.review.serving import TOKEN, Office, Served, served
from tests.store.pictures import picture
from vivant.review.web.thumbnails import FOLDER, WIDTHS
from vivant.store import images
from vivant.store.tables import blobs

HASH: Final = "a" * 64


@pytest.fixture
def client(desk_office: Office) -> TestClient:
    return desk_office.client("viewer")


def some_id(office: Office) -> str:
    with office.desk.project.catalogue.view() as connection:
        return str(connection.execute(select(blobs.c.id).where(blobs.c.width == 256).limit(1)).scalar_one())


def put(office: Office, data: bytes) -> str:
    """Keeps any bytes as a picture, and gives the id under which they are."""
    id = hashlib.sha256(data).hexdigest()
    office.desk.project.blobs.put(data, id)
    return id


def png_of(width: int, height: int, rows: int = 0) -> bytes:
    """A PNG that declares a size, and has the data of so many rows of one bit a pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = zlib.compress(bytes((width + 7) // 8 + 1) * rows, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_a_picture_comes_as_it_is_kept_and_for_ever(desk_office: Office, client: TestClient) -> None:
    id = some_id(desk_office)
    answer = client.get(f"/pictures/{id}")
    assert answer.status_code == 200
    assert images.pixel_id(images.decode(answer.content)) == id
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(("ending", "kind"), [(".jpg", "image/jpeg"), (".webp", "image/webp")])
def test_its_type_is_what_it_is(desk_office: Office, client: TestClient, ending: str, kind: str) -> None:
    _, data = cv2.imencode(ending, picture(1))
    id = put(desk_office, data.tobytes())
    assert client.get(f"/pictures/{id}").headers["content-type"] == kind


@pytest.mark.parametrize("width", WIDTHS)
def test_a_thumbnail_is_as_wide_as_asked_but_not_wider_than_the_picture(
    desk_office: Office, client: TestClient, width: int
) -> None:
    answer = client.get(f"/pictures/{some_id(desk_office)}/{width}")
    assert answer.headers["content-type"] == "image/webp"
    assert images.size_of(answer.content) == (min(width, 256),) * 2


def test_a_thumbnail_is_made_once(
    desk_office: Office, client: TestClient, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = some_id(desk_office)
    made = client.get(f"/pictures/{id}/96").content
    (kept,) = [path for path in (project / FOLDER).rglob("*") if path.is_file()]
    assert kept.read_bytes() == made
    monkeypatch.setattr("vivant.review.web.thumbnails.shrunk", None)
    assert client.get(f"/pictures/{id}/96").content == made


@pytest.mark.parametrize(
    "name",
    [
        "..%2fvivant.toml", "%2e%2e/vivant.toml", "%2e%2e%2fvivant.toml", "..%5cvivant.toml",
        "%252e%252e%252fvivant.toml", "/etc/passwd", "%2fetc%2fpasswd", "//etc/passwd", "C:%5cwindows", "file:///etc",
        "%00", HASH + "%00", HASH + "%0a", HASH + ".png", HASH[:-1], HASH + "a", HASH.upper(), "0x" + HASH[2:],
        "a" * 5000, "%ff" * 64, "٣" * 64, "ａ" * 64, "' OR 1=1 --", "%", "*", "?", "#", HASH, "~", "vivant.toml",
        HASH + "/../../vivant.toml", HASH + "/0", HASH + "/97", HASH + "/-96", HASH + "/096", HASH + "/96.0",
        HASH + "/96/96", HASH + "/99999999", HASH + "/٩٦", HASH + "/96%00", HASH + "/+96",
    ],
)  # fmt: skip
def test_no_name_leads_to_a_file(client: TestClient, desk_office: Office, project: Path, name: str) -> None:
    answer = client.get(f"/pictures/{name}")
    assert answer.status_code in (404, 405)
    assert "[project]" not in answer.text
    assert "root:" not in answer.text
    assert not (project / FOLDER).exists()


@pytest.mark.parametrize("path", ["..", "../vivant.toml", "../../vivant.toml", "./.", "a/../../vivant.toml"])
def test_dots_that_clients_usually_resolve_lead_to_no_file_either(project: Path, path: str) -> None:
    with served(project) as place, socket.create_connection(("127.0.0.1", port_of(place))) as line:
        line.sendall(
            f"GET /pictures/{path} HTTP/1.1\r\nHost: 127.0.0.1:{port_of(place)}\r\n"
            f"Authorization: Bearer {TOKEN}\r\nConnection: close\r\n\r\n".encode()
        )
        answer = b"".join(iter(lambda: line.recv(65_536), b""))
    assert answer.startswith(b"HTTP/1.1 404 ")
    assert b"[project]" not in answer


def port_of(place: Served) -> int:
    return int(place.url.rpartition(":")[2])


@pytest.mark.parametrize("name", ["upper", "shifted"])
def test_only_the_one_spelling_of_a_hash_is_one(desk_office: Office, client: TestClient, name: str) -> None:
    id = some_id(desk_office)
    spelled = {"upper": id.upper(), "shifted": f"%{ord(id[0]):x}{id[1:]}"}[name]
    assert client.get(f"/pictures/{spelled}").status_code == {"upper": 404, "shifted": 200}[name]


@pytest.mark.parametrize(
    ("width", "height"), [(12_000, 12_000), (40_000_001, 1), (1, 40_000_001), (65_535, 65_535)]
)
def test_a_bomb_is_refused_by_its_header(
    desk_office: Office, client: TestClient, width: int, height: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = put(desk_office, png_of(width, height))

    def decoded(*_: object) -> None:
        raise AssertionError("it was decoded")

    monkeypatch.setattr(cv2, "imdecode", decoded)
    answer = client.get(f"/pictures/{id}/96")
    assert answer.status_code == 422
    assert "more than 40,000,000" in answer.json()["error"]["what"]


def test_a_picture_as_large_as_allowed_is_shown(desk_office: Office, client: TestClient) -> None:
    id = put(desk_office, png_of(8_000, 5_000, rows=5_000))
    answer = client.get(f"/pictures/{id}/96")
    assert images.size_of(answer.content) == (96, 60)


@pytest.mark.parametrize(
    "damaged",
    [
        png_of(100, 100, rows=3),
        png_of(100, 100)[:40],
        b"\xff\xd8\xff\xe0" + bytes(30),
    ],
)
def test_a_damaged_picture_is_told_as_such(
    desk_office: Office, client: TestClient, damaged: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = some_id(desk_office)
    desk_office.app.state.thumbnails._read = lambda id: damaged
    answer = client.get(f"/pictures/{id}/96")
    assert answer.status_code == 422
    assert "cannot be made smaller" in answer.json()["error"]["what"]


@pytest.mark.parametrize("data", [b"<svg onload='alert(1)'/>", b"<html>", b"GIF89a", b""])
def test_what_is_no_picture_is_not_sent(desk_office: Office, client: TestClient, data: bytes) -> None:
    id = some_id(desk_office)
    desk_office.app.state.thumbnails._read = lambda id: data
    assert client.get(f"/pictures/{id}/96").status_code == 422


def test_many_at_once_are_all_answered_and_made_once(desk_office: Office, client: TestClient) -> None:
    from concurrent.futures import ThreadPoolExecutor

    asked = []
    read = desk_office.desk.project.blobs.get

    def counted(id: str) -> bytes:
        asked.append(id)
        return read(id)

    desk_office.app.state.thumbnails._read = counted
    id = some_id(desk_office)
    with client, ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: client.get(f"/pictures/{id}/96").content, range(16)))
    assert len(set(answers)) == 1
    assert asked == [id]


def test_colours_stay_what_they_are(desk_office: Office, client: TestClient) -> None:
    pixels = np.full((60, 96, 3), 200, np.uint8)
    id = put(desk_office, images.encode_png(pixels))
    small = images.decode(client.get(f"/pictures/{id}/96").content)
    assert small.shape == (60, 96, 3)
    assert np.abs(small.astype(int) - 200).max() <= 3
