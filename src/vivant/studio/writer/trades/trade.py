"""What a trade brings into a story: where it is at home, its tool, a morning's work and its wisdom."""

from dataclasses import dataclass

from vivant.studio.writer.scripts import Script


@dataclass(frozen=True, slots=True)
class Trade:
    """`makes` is what such people make, give or do well, as a noun phrase; `wisdom` are sayings that
    begin in lower case and lack the full stop; `craft` says in the past tense how they help."""

    name: str
    homes: tuple[str, ...]
    tool: str
    makes: tuple[str, ...]
    craft: tuple[str, ...]
    wisdom: tuple[str, ...]
    work: tuple[Script, ...]
