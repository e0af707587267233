"""What is wrong with a release, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """`what` is wrong with a file, and `where` in it; empty where it is about the file as a whole."""

    file: str
    what: str
    where: str = ""

    def line(self) -> str:
        return f"{self.file}, {self.where}: {self.what}" if self.where else f"{self.file}: {self.what}"

    def document(self) -> dict[str, str]:
        return {"file": self.file, "where": self.where, "what": self.what}
