"""Archives, read."""

import io
import zipfile


def unzipped(data: bytes) -> dict[str, bytes]:
    """The files of an archive by name, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}
