"""What the words of a description say, before anything is chosen: who it is, and each part named."""

from dataclasses import dataclass, field

from vivant.studio.wording.lexicon import Token, hint, tokens

Said = tuple[str, str]
"""A colour as it was said: (word, hex), either possibly ""."""


@dataclass(slots=True)
class Noun:
    """A part that the words name: the kinds it may be, its colours and its pattern."""

    part: str
    kinds: tuple[str, ...]
    colours: list[Said] = field(default_factory=list)
    pattern: str = ""

    def narrow(self, shapes: list[str]) -> bool:
        """Keeps the kinds of these shapes, if there are any; whether that made a difference."""
        fitting = tuple(kind for kind in self.kinds if kind.split()[0] in shapes)
        narrowed = 0 < len(fitting) < len(self.kinds)
        if narrowed:
            self.kinds = fitting
        return narrowed


@dataclass(slots=True)
class Clauses:
    """All that was said. `coat` are colours said of the creature itself ("a grey wolf"), `garb` of
    whatever it wears ("a woman in green"), `absent` the parts it is said to lack."""

    species: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    sizes: list[str] = field(default_factory=list)
    nouns: dict[str, Noun] = field(default_factory=dict)
    coat: list[Said] = field(default_factory=list)
    garb: list[Said] = field(default_factory=list)
    absent: set[str] = field(default_factory=set)
    professions: list[str] = field(default_factory=list)


def read_clauses(words: str) -> Clauses:
    listener = _Listener()
    for token in tokens(words):
        listener.hear(token)
    listener.settle()
    return listener.said


class _Listener:
    """Hears token by token; adjectives wait for their noun, or fall back on the one before them."""

    __slots__ = (
        "after", "colours", "linked", "negated", "noun", "pattern", "rank", "said", "shapes", "sizes", "species_rank",
        "stale",
    )  # fmt: skip

    def __init__(self) -> None:
        self.said = Clauses()
        self.noun: Noun | None = None
        self.after = ""
        self.negated = self.linked = False
        self.rank, self.species_rank = 0, -1
        self._drop()

    def _drop(self) -> None:
        self.colours: list[Said] = []
        self.sizes: list[str] = []
        self.shapes: list[str] = []
        self.pattern = ""
        self.stale = False

    def settle(self) -> None:
        """Ends a phrase: adjectives that found no noun after them belong to the one before."""
        if not self.stale:
            if self.noun is not None:
                self._give_back(self.noun)
            else:
                self.said.sizes += self.sizes
                if self.linked and self.said.species:
                    self.said.garb += self.colours
        self._drop()
        self.linked = False

    def _give_back(self, noun: Noun) -> None:
        if not noun.colours:
            noun.colours = self.colours
        elif self.pattern and not noun.pattern:
            noun.colours += self.colours
        noun.pattern = noun.pattern or self.pattern
        noun.narrow(self.shapes)

    def hear(self, token: Token) -> None:
        match token.role:
            case "colour":
                self._fresh()
                self.colours.append((token.value, ""))
            case "hex":
                word = self.colours.pop()[0] if self.after == "colour" and self.colours else ""
                self.colours.append((word, token.value))
            case "pattern":
                self._fresh()
                self.pattern = token.value
            case "shape":
                self.shapes.append(token.value)
            case "size":
                self.sizes.append(token.value)
                self.shapes += token.options
            case "noun":
                self._name(token.value, token.options)
                self.rank = 0
            case "adjective":
                sizes = self.sizes
                if not self._name(token.value, token.options):
                    self.sizes = sizes
            case "species":
                self._introduce(token)
            case _:
                self._connect(token)
        self.after = token.role

    def _connect(self, token: Token) -> None:
        """Hears what is neither an adjective nor a noun of the vocabulary."""
        match token.role:
            case "an" | "the":
                rank = 0 if token.role == "the" else 2 if self.after == "link" else 1
                self.settle()
                self.rank = rank
            case "and":
                if self.linked and token.value == "," and self.colours:
                    self.settle()
                self._fresh()
            case "or":
                self.negated = self.after == "noun" and bool(self.said.absent)
            case "link":
                self.linked = True
            case "break":
                self.settle()
                self.rank, self.negated = 0, False
            case "not":
                self.settle()
                self.negated = True
            case "bare":
                self.said.absent.add(token.value)
                self._drop()
            case "profession":
                self.said.professions.append(token.value)
                self._drop()
            case _:
                self.stale = bool(self.colours or self.sizes or self.pattern)
        self.said.hints = self.said.hints or hint(token)

    def _fresh(self) -> None:
        """Forgets adjectives that an unknown noun has used up."""
        if self.stale:
            self._drop()

    def _name(self, part: str, kinds: tuple[str, ...]) -> bool:
        """A part with the adjectives before it; whether their shapes told its kind."""
        if self.linked and self.noun is not None and not self.noun.colours:
            self.settle()
        noun = Noun(part, kinds, self.colours, self.pattern)
        narrowed = noun.narrow(self.shapes)
        if self.negated:
            self.said.absent.add(part)
        else:
            self.noun = noun
            self.said.nouns.setdefault(part, noun)
        self.linked = self.negated = False
        self._drop()
        return narrowed

    def _introduce(self, token: Token) -> None:
        """A species: the first one with "is a" before it, else with "a", else the first of all."""
        if self.rank > self.species_rank:
            self.species_rank = self.rank
            self.said.species = token.options
            self.said.coat = self.colours
            self.said.sizes = self.sizes
        self.noun, self.linked, self.rank = None, False, 0
        self._drop()
