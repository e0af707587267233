"""ComfyUI as a generator and as an editor."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

from vivant.errors import ConfigError, Misconfigured
from vivant.models.http import Http
from vivant.models.masks import white_mask
from vivant.models.providers.comfyui.graph import Filling, Graph
from vivant.models.providers.comfyui.jobs import Jobs, name_of
from vivant.models.providers.comfyui.reading import read_graph
from vivant.models.regions import VERSION, told
from vivant.models.roles import EditRequest, GenerateRequest, Picture, Traits
from vivant.models.settings import Settings
from vivant.schema.record import Role
from vivant.schema.value import Value, fingerprint
from vivant.store import images


class Options(Value):
    """`graph` is one of ours, or a file of the project; `negative` what pictures should not show."""

    graph: str
    negative: str = ""


@dataclass(frozen=True, slots=True)
class ComfyGenerator:
    """Makes images with a graph."""

    model: str
    traits: Traits
    graph: Graph
    jobs: Jobs
    negative: str = ""

    @property
    def http(self) -> Http:
        return self.jobs.http

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Raises ConfigError for a graph that cannot make images without one to start from."""
        graph, options = _graph(settings)
        if graph.binding.picture and not graph.binding.shared:
            raise ConfigError(
                f"graph {graph.name} only edits pictures, and endpoints.{settings.name} plays the generator",
                "Name another graph in its options.",
            )
        traits = _traits(settings, options, graph, len(graph.binding.references))
        return cls(_model(settings, graph), traits, graph, _jobs(settings), options.negative)

    async def probe(self) -> tuple[str, ...]:
        """What the graph says; nothing is sent."""
        return (f"images in a request: {self.traits.references}",)

    async def generate(self, request: GenerateRequest) -> bytes:
        references = _references(request.references, len(self.graph.binding.references))
        filling = Filling(
            prompt=request.prompt,
            seed=request.seed,
            width=request.width,
            height=request.height,
            references=tuple(name for name, _ in references),
            negative=self.negative,
        )
        return await self.jobs.run(self.graph.filled(filling), dict(references), self.graph.binding.output)


@dataclass(frozen=True, slots=True)
class ComfyEditor:
    """Edits images with a graph; one that binds a mask keeps what is outside it."""

    model: str
    traits: Traits
    graph: Graph
    jobs: Jobs
    negative: str = ""

    @property
    def http(self) -> Http:
        return self.jobs.http

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Raises ConfigError for a graph that takes no picture."""
        graph, options = _graph(settings)
        if not graph.binding.picture:
            raise ConfigError(
                f"graph {graph.name} binds no `picture`, and endpoints.{settings.name} plays the editor",
                "Bind the node that loads the picture to edit, or name another graph in its options.",
            )
        if graph.binding.mask and settings.endpoint.sizes:
            raise ConfigError(
                f"endpoints.{settings.name} has `sizes`, but graph {graph.name} edits at the picture's own size",
                "Leave them out.",
            )
        # The picture to edit counts among the references.
        places = len(graph.binding.references) + (not graph.binding.shared)
        traits = _traits(settings, options, graph, places)
        return cls(_model(settings, graph), traits, graph, _jobs(settings), options.negative)

    async def probe(self) -> tuple[str, ...]:
        """What the graph says; nothing is sent."""
        where = "kept to by a mask" if self.graph.binding.mask else "told in words"
        return (f"images in a request: {self.traits.references}", f"region of an edit: {where}")

    async def edit(self, request: EditRequest) -> bytes:
        width, height = request.size or images.size_of(request.picture.data)
        bound = self.graph.binding
        references = _references(request.references, len(bound.references) - bound.shared)
        picture = name_of(request.picture.data)
        pictures = {picture: request.picture.data, **dict(references)}
        mask = ""
        if bound.mask:
            drawn = white_mask(request.region, *images.size_of(request.picture.data))
            mask = name_of(drawn)
            pictures[mask] = drawn
        # A graph that sees no references needs no numbers for pictures, and one with a mask no place in words.
        plain = mask and not bound.references
        filling = Filling(
            prompt=request.instruction if plain else told(request, where=not mask),
            seed=request.seed,
            width=width,
            height=height,
            references=tuple(name for name, _ in references),
            picture=picture,
            mask=mask,
            negative=self.negative,
        )
        return await self.jobs.run(self.graph.filled(filling), pictures, bound.output)


def _graph(settings: Settings) -> tuple[Graph, Options]:
    options = settings.options(Options)
    graph = read_graph(options.graph, settings.directory, settings.endpoint.params)
    if options.negative and not graph.binding.negative:
        raise ConfigError(
            f"endpoints.{settings.name}.options has `negative`, but graph {graph.name} binds none",
            "Leave it out, or bind the node that takes it.",
        )
    return graph, options


def _traits(settings: Settings, options: Options, graph: Graph, places: int) -> Traits:
    wanted = settings.endpoint.references
    if wanted is not None and wanted > places:
        raise ConfigError(
            f"endpoints.{settings.name} says {wanted} references, but graph {graph.name} has room for {places}",
            "Bind more, or say fewer.",
        )
    return Traits(
        references=places if wanted is None else wanted,
        sizes=_sizes(settings),
        mask="exact" if graph.binding.mask else "none",
        seeded=bool(graph.binding.seed),
        params={
            "graph": fingerprint(graph.nodes),
            "binding": fingerprint(graph.binding),
            "negative": options.negative,
            "words": VERSION,
        },
    )


def _sizes(settings: Settings) -> tuple[tuple[int, int], ...]:
    pairs = (size.split("x") for size in settings.endpoint.sizes)
    return tuple((int(width), int(height)) for width, height in pairs)


def _model(settings: Settings, graph: Graph) -> str:
    return settings.endpoint.model or f"comfyui/{graph.name}"


def _jobs(settings: Settings) -> Jobs:
    headers = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
    return Jobs(settings.http, settings.required("url").rstrip("/"), headers)


def _references(references: Sequence[Picture], places: int) -> list[tuple[str, bytes]]:
    """The pictures with their names, in their order; the same one may come twice."""
    if len(references) > places:
        raise Misconfigured(
            f"the graph takes {places} references, not {len(references)}",
            "Bind more, or name a graph that takes more.",
        )
    return [(name_of(r.data), r.data) for r in references]


ROLES: Final[Mapping[Role, Callable[[Settings], Any]]] = {
    "generator": ComfyGenerator.of,
    "editor": ComfyEditor.of,
}
