"""The formats that there are: one row each."""

from typing import Final

from vivant.errors import UsageError
from vivant.release.exporters.ai_toolkit import EXPORTER as AI_TOOLKIT
from vivant.release.exporters.diffsynth import EXPORTER as DIFFSYNTH
from vivant.release.exporters.embedding_atlas import EXPORTER as EMBEDDING_ATLAS
from vivant.release.exporters.exporter import Exporter
from vivant.release.exporters.huggingface import EXPORTER as HUGGINGFACE
from vivant.release.exporters.imagefolder import EXPORTER as IMAGEFOLDER
from vivant.release.exporters.lance import EXPORTER as LANCE
from vivant.release.exporters.musubi import EXPORTER as MUSUBI
from vivant.release.exporters.omnigen2 import EXPORTER as OMNIGEN2
from vivant.release.exporters.uno import EXPORTER as UNO
from vivant.release.exporters.vistorybench import EXPORTER as VISTORYBENCH
from vivant.release.exporters.webdataset import EXPORTER as WEBDATASET
from vivant.release.reading.naming import nearest

EXPORTERS: Final[tuple[Exporter, ...]] = (
    HUGGINGFACE,
    IMAGEFOLDER,
    WEBDATASET,
    LANCE,
    OMNIGEN2,
    DIFFSYNTH,
    MUSUBI,
    AI_TOOLKIT,
    UNO,
    VISTORYBENCH,
    EMBEDDING_ATLAS,
)


def exporter_of(name: str) -> Exporter:
    """The exporter of a format. Raises UsageError, naming the nearest one, where there is none."""
    known = {exporter.name: exporter for exporter in EXPORTERS}
    if name in known:
        return known[name]
    raise UsageError(f"there is no format {name!r}", nearest(name, known, "formats"))
