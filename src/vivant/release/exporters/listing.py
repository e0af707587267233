"""Which formats there are, for people and for programs."""

from dataclasses import dataclass
from typing import Any

from vivant.release.exporters.exporter import Exporter, Option
from vivant.release.exporters.table import EXPORTERS


@dataclass(frozen=True, slots=True)
class Listed:
    """The formats."""

    exporters: tuple[Exporter, ...]

    def document(self) -> dict[str, Any]:
        return {"formats": {exporter.name: _told(exporter) for exporter in self.exporters}}

    def lines(self) -> list[str]:
        """The same for people."""
        lines = []
        for exporter in self.exporters:
            lines += [f"{exporter.name}: for {exporter.audience}", f"    cannot hold {exporter.cannot}"]
            lines += [f"    --option {_line(option)}" for option in exporter.options]
        return lines


def list_exporters() -> Listed:
    """All formats with their options."""
    return Listed(EXPORTERS)


def _told(exporter: Exporter) -> dict[str, Any]:
    return {
        "for": exporter.audience,
        "cannot": exporter.cannot,
        "splits": "any" if exporter.any_split else "one",
        "extra": exporter.extra[1] if exporter.extra else "release",
        "options": {
            option.name: {"default": option.default, "help": option.help, "choices": list(option.choices)}
            for option in exporter.options
        },
    }


def _line(option: Option) -> str:
    choices = f" ({', '.join(option.choices)})" if option.choices else ""
    return f"{option.name}={option.default}: {option.help}{choices}"
