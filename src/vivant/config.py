"""`vivant.toml`: everything that decides what a project makes, in one typed place."""

import difflib
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self, get_args

from pydantic import AfterValidator, Field, ValidationError, field_validator, model_validator

from vivant.errors import ConfigError, ProjectError
from vivant.schema.gate import DefectType
from vivant.schema.record import CheckpointPolicy, OutputTerms, Role
from vivant.schema.value import Value
from vivant.schema.vocabulary import StyleChoice

FILE = "vivant.toml"
FORMAT = 1
"""The version of a project's layout that this package writes and reads."""

STUDIO: Final = "studio"
"""The name under which the embedded studio plays a role."""

EndpointName = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Strategy = Literal["text_only", "text_augmented", "one_step", "two_step"]
SlipPreset = Literal["none", "typical", "harsh"]
Route = Literal["lie", "apt", "judge_again", "human"]


class ProjectSection(Value):
    """`seed` decides every invention; the same project and seed give the same bytes."""

    name: str
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] = 1
    format: int = FORMAT


def _folder_inside(value: str) -> str:
    return _inside(value, "a folder", "texts")


def _file_inside(value: str) -> str:
    return _inside(value, "a file", "style/a.png")


def _inside(value: str, what: str, such_as: str) -> str:
    if value and (Path(value).is_absolute() or ".." in Path(value).parts):
        raise ValueError(f"must be {what} inside the project, such as {such_as}")
    return value


FolderInside = Annotated[str, AfterValidator(_folder_inside)]
FileInside = Annotated[str, AfterValidator(_file_inside), Field(min_length=1)]


class CastSection(Value):
    """The folder of given characters, and how many to invent beside them; projects from given texts take
    whom they lack from the texts."""

    given: FolderInside = ""
    characters: Annotated[int, Field(ge=0, le=100_000)] = 24


class StoriesSection(Value):
    """How many stories to invent; or the folder of given texts (one `.txt` a story) or of given scripts
    (one `.json` or `.yaml` a story). And the art style that each story keeps; `mixed` deals all styles
    evenly."""

    count: Annotated[int, Field(ge=0, le=1_000_000)] = 12
    texts: FolderInside = ""
    scripts: FolderInside = ""
    style: StyleChoice = "storybook"

    @model_validator(mode="after")
    def _told_in_one_way(self) -> Self:
        if self.texts and self.scripts:
            raise ValueError("`texts` and `scripts` cannot both be given; keep one of them")
        return self

    @property
    def given(self) -> str:
        """The folder of the stories that people gave, texts or scripts; empty where they are invented."""
        return self.texts or self.scripts


class StyleSection(Value):
    """A style of one's own, in words and by pictures inside the project; empty: `stories.style`."""

    words: Annotated[str, Field(max_length=500)] = ""
    references: Annotated[tuple[FileInside, ...], Field(max_length=4)] = ()

    @field_validator("words")
    @classmethod
    def _on_one_line(cls, value: str) -> str:
        return " ".join(value.split()).rstrip(". ")

    @model_validator(mode="after")
    def _in_words_too(self) -> Self:
        if self.references and not self.words:
            raise ValueError("pictures of a style need `words` beside them, which the judge is asked about")
        return self


class FramesSection(Value):
    """Frame size in pixels; both sides are multiples of 16."""

    width: Annotated[int, Field(ge=256, le=2048, multiple_of=16)] = 768
    height: Annotated[int, Field(ge=256, le=2048, multiple_of=16)] = 768


class SynthesisSection(Value):
    strategy: Strategy = "two_step"


class GateSection(Value):
    """`max_rounds` bounds repairs of one image; `routing` overrides single rows of the table."""

    max_rounds: Annotated[int, Field(ge=0, le=10)] = 3
    reuse_phrasings: bool = True
    batch: Annotated[int, Field(ge=1, le=10_000)] = 50
    routing: dict[DefectType, Route] = Field(default={})


class CheckpointsSection(Value):
    """Who approves characters, stories and frames: nobody (`auto`), people for a share, or people."""

    characters: CheckpointPolicy = "auto"
    stories: CheckpointPolicy = "auto"
    frames: CheckpointPolicy = "auto"
    sample: Annotated[float, Field(gt=0, le=1)] = 0.1


class OidcSection(Value):
    """Where members sign in with an account they have: an OpenID Connect provider. `key` is the name of
    the secret that the provider gave for `client`, never the secret."""

    issuer: Annotated[str, Field(pattern=r"^https?://")]
    client: Annotated[str, Field(min_length=1)]
    key: Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$", max_length=64)]


class ReviewSection(Value):
    """How people review: at most `overlap` of them answer an item, and it is settled as soon as `agree`
    say the same; a share of `gold` is hidden items whose answer is known, and whoever is new sees up to
    `training` of them with an explanation first. An item comes back to others `lease` minutes after
    whoever held it was last heard of. `order` is what comes first; `guidelines` a text of the project."""

    overlap: Annotated[int, Field(ge=1, le=9)] = 1
    agree: Annotated[int, Field(ge=1, le=9)] = 1
    gold: Annotated[float, Field(ge=0, le=0.5)] = 0.1
    training: Annotated[int, Field(ge=0, le=100)] = 10
    lease: Annotated[float, Field(gt=0, le=1440)] = 5.0
    order: Literal["story", "unsure", "random"] = "story"
    guidelines: FileInside | Literal[""] = ""
    oidc: OidcSection | None = None

    @model_validator(mode="after")
    def _can_agree(self) -> Self:
        if self.agree > self.overlap:
            raise ValueError(f"{self.agree} answers cannot agree where {self.overlap} at most are given")
        return self


Played = str | Annotated[tuple[str, ...], Field(min_length=1)]
"""Who plays a role: `studio`, the name of an endpoint, or several of them."""


class ModelsSection(Value):
    """Who plays each role. `studio` is embedded and needs nothing; other names are those of
    `[endpoints.NAME]` tables. A list shares a role out by the endpoints' weights."""

    planner: Played = STUDIO
    generator: Played = STUDIO
    editor: Played = STUDIO
    judge: Played = STUDIO

    def of(self, role: Role) -> tuple[str, ...]:
        """The names that play a role."""
        played: Played = getattr(self, role)
        return (played,) if isinstance(played, str) else played


class PriceSection(Value):
    """What a model costs, in US dollars: per image made, per million tokens in and out, per second that
    a call takes. What is not said costs nothing."""

    image: Annotated[float, Field(ge=0)] = 0.0
    input: Annotated[float, Field(ge=0)] = 0.0
    output: Annotated[float, Field(ge=0)] = 0.0
    second: Annotated[float, Field(ge=0)] = 0.0


class EndpointSection(Value):
    """One model of one provider, reached in one way.

    `provider` is a built-in one, an installed plug-in, or a file of the project that ends in `.py`.
    `key` is the name of a secret, never the secret. `slots` bounds how many calls are in flight,
    `per_minute` how many are begun; a call may take `timeout` seconds and is tried `tries` times,
    within `patience` seconds. `sizes` lists the pixel sizes the model can make ("1024x1024"; empty: any),
    `references` how many it takes. A judge is asked `votes` times and `agree` of them decide. `params`
    are sent to the model as they are; `options` belong to the provider.
    """

    provider: str
    model: str = ""
    url: str = ""
    key: Annotated[str, Field(pattern=r"^([A-Za-z_][A-Za-z0-9_]*)?$", max_length=64)] = ""
    weight: Annotated[float, Field(gt=0)] = 1.0
    terms: OutputTerms = "unstated"
    slots: Annotated[int, Field(ge=1, le=4096)] = 8
    per_minute: Annotated[int, Field(ge=1)] | None = None
    timeout: Annotated[float, Field(gt=0)] = 300.0
    tries: Annotated[int, Field(ge=1, le=20)] = 4
    patience: Annotated[float, Field(gt=0)] = 900.0
    price: PriceSection | None = None
    sizes: tuple[Annotated[str, Field(pattern=r"^[1-9][0-9]{1,4}x[1-9][0-9]{1,4}$")], ...] = ()
    references: Annotated[int, Field(ge=0)] | None = None
    votes: Annotated[int, Field(ge=1, le=15)] = 1
    agree: Annotated[int, Field(ge=1, le=15)] | None = None
    params: dict[str, Any] = Field(default={})
    options: dict[str, Any] = Field(default={})


class StudioSection(Value):
    """How often the embedded painter slips, as real models do. Simulated, and stated as such."""

    slips: SlipPreset = "typical"


Line = Annotated[str, AfterValidator(lambda value: " ".join(value.split()))]


def _date(value: str) -> str:
    if value and not _is_date(value):
        raise ValueError("must be a date such as 2026-11-26")
    return value


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


class ReleaseSection(Value):
    """What only people can say of a release: whose it is, what it is for, on which terms it is given.

    All of it is optional; what is empty is told as not stated, and never invented.
    """

    title: Line = ""
    description: str = ""
    authors: tuple[Line, ...] = ()
    contact: Line = ""
    licence: Line = ""
    homepage: Annotated[str, Field(pattern=r"^(https?://\S+)?$")] = ""
    citation: str = ""
    published: Annotated[str, AfterValidator(_date)] = ""
    purpose: str = ""
    funding: str = ""
    maintenance: str = ""


class Config(Value):
    """A whole `vivant.toml`."""

    project: ProjectSection
    cast: CastSection = CastSection()
    stories: StoriesSection = StoriesSection()
    style: StyleSection = StyleSection()
    frames: FramesSection = FramesSection()
    synthesis: SynthesisSection = SynthesisSection()
    gate: GateSection = GateSection()
    checkpoints: CheckpointsSection = CheckpointsSection()
    review: ReviewSection = ReviewSection()
    models: ModelsSection = ModelsSection()
    endpoints: dict[EndpointName, EndpointSection] = Field(default={})
    studio: StudioSection = StudioSection()
    release: ReleaseSection = ReleaseSection()

    @model_validator(mode="after")
    def _everybody_is_known(self) -> Self:
        if STUDIO in self.endpoints:
            raise ValueError("[endpoints.studio] needs another name: `studio` is the embedded one")
        for role, name in self.played():
            if name not in self.endpoints:
                known = ", ".join([STUDIO, *self.endpoints])
                raise ValueError(
                    f"`models.{role}` is {name!r}, but there is no [endpoints.{name}] (known: {known})"
                )
        return self

    def played(self) -> Iterator[tuple[Role, str]]:
        """Each role with each endpoint that plays it; the embedded studio is none."""
        for role in get_args(Role):
            for name in self.models.of(role):
                if name != STUDIO:
                    yield role, name


def read_config(directory: Path) -> Config:
    """The configuration of the project in `directory`.

    Raises ProjectError where there is no project or one of a newer version, ConfigError where the
    file does not say what it may.
    """
    path = directory / FILE
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise ProjectError(
            f"there is no project in {directory}: {FILE} is missing",
            f"Run `vivant init {directory}` first, or name another folder.",
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path} cannot be read: {error}", "Make it a readable UTF-8 file.") from None
    return parse_config(text, str(path))


def parse_config(text: str, origin: str) -> Config:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{origin} is not valid TOML: {error}", "Mend that line and run again.") from None
    declared = (
        data.get("project", {}).get("format", FORMAT) if isinstance(data.get("project"), dict) else FORMAT
    )
    if isinstance(declared, int) and declared > FORMAT:
        raise ProjectError(
            f"{origin} belongs to a project of format {declared}; this Vivant knows formats up to {FORMAT}",
            "Install a newer Vivant. Nothing was changed.",
        )
    try:
        return Config.model_validate(data)
    except ValidationError as error:
        raise ConfigError(f"{origin} is not valid: {_explain(error)}", "Mend it and run again.") from None


def _explain(error: ValidationError) -> str:
    problems = []
    for problem in error.errors():
        where = ".".join(str(part) for part in problem["loc"])
        if problem["type"] == "extra_forbidden":
            problems.append(f"unknown key `{where}`{_nearest(problem['loc'])}")
        else:
            problems.append(_told(where, problem))
    return "; ".join(problems)


def _told(where: str, problem: Any) -> str:
    said = str(problem["msg"]).removeprefix("Value error, ")
    if not where:
        return said
    if where.endswith(".key"):
        # What stands there may be the secret itself.
        return f"`{where}` must be the name of a secret, such as OPENAI_API_KEY, never the secret itself"
    return f"`{where}`: {said} (it is {problem['input']!r})"


def _nearest(location: tuple[int | str, ...]) -> str:
    known: list[str] = []
    fields: Any = Config.model_fields
    for part in location[:-1]:
        annotation = fields[part].annotation if part in fields else None
        fields = getattr(annotation, "model_fields", {})
    known = list(fields)
    close = difflib.get_close_matches(str(location[-1]), known, n=1, cutoff=0.5)
    if close:
        return f"; did you mean `{'.'.join([*map(str, location[:-1]), close[0]])}`?"
    return f"; known here: {', '.join(known)}" if known else ""


TEMPLATE = """\
# A Vivant project. Every choice that decides what is made stands here; `vivant plan` shows what it means.

[project]
name = {name}
seed = {seed}
format = {format}

[cast]
{given}characters = {characters}          # invented, spread evenly over 8 subject types x 4 profession categories

[stories]
count = {stories}               # invented stories of 6 to 9 frames
texts = {texts}               # or a folder of given texts, one story per .txt, first line the title
{scripts}
style = {style}       # storybook | ink_and_wash | paper_cutout | crayon | woodcut | gouache | mixed

{own}[frames]
width = 768
height = 768

[synthesis]
strategy = "two_step"    # text_only | text_augmented | one_step | two_step

[gate]
max_rounds = 3           # repairs per image before a person, or nobody, decides

[checkpoints]            # auto: approved by nobody | sample: people see a share | all: people see everything
characters = "auto"
stories = "auto"
frames = "auto"

[models]                 # the embedded studio needs no weights, no network, no account
planner = "studio"
generator = "studio"
editor = "studio"
judge = "studio"

[studio]
slips = {slips}        # none | typical | harsh: how often the studio's painter goes wrong (simulated)
"""


def write_template(
    *,
    name: str,
    seed: int = 1,
    characters: int = 24,
    stories: int = 12,
    given: str = "",
    texts: str = "",
    scripts: str = "",
    style: str = "storybook",
    style_words: str = "",
    style_references: Sequence[str] = (),
    slips: str = "typical",
) -> str:
    """The text of a new `vivant.toml`; it parses to exactly what it says."""
    import json

    own = ""
    if style_words or style_references:
        pictures = json.dumps(list(style_references), ensure_ascii=False)
        own = "[style]                  # instead of `stories.style`; needs models other than the studio\n"
        own += f"words = {json.dumps(style_words, ensure_ascii=False)}\nreferences = {pictures}\n\n"
    return TEMPLATE.format(
        given=f"given = {json.dumps(given)}     # one .toml a character, or a .csv\n" if given else "",
        scripts=f"scripts = {json.dumps(scripts)}      # one .json or .yaml a story\n" if scripts else "",
        own=own,
        name=json.dumps(name, ensure_ascii=False),
        seed=seed,
        format=FORMAT,
        characters=characters,
        stories=stories,
        texts=json.dumps(texts),
        style=json.dumps(style),
        slips=json.dumps(slips),
    )
