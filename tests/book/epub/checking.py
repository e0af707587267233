"""epubcheck, the publishing industry's own checker of EPUBs, run over a file."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

JAR: Final = Path("/usr/share/java/epubcheck.jar")
needs_epubcheck = pytest.mark.skipif(
    shutil.which("java") is None or not JAR.exists(),
    reason="epubcheck is not installed (apt-get install epubcheck default-jre-headless)",
)


def complaints(file: Path) -> list[str]:
    """Everything that it has to say of an EPUB: fatal errors, errors, warnings and hints to usage."""
    report = file.with_suffix(".json")
    # The quickest way to start a virtual machine that lives for two seconds.
    java = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(JAR)]
    done = subprocess.run(
        [*java, str(file), "--json", str(report), "--quiet"], capture_output=True, text=True, timeout=300
    )
    assert report.exists(), done.stderr
    told: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return [f"{one['severity']} {one['ID']}: {one['message']}" for one in told["messages"]]
