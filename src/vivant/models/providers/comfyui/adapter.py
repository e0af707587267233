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
from vivant.models.regions import told
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
        slots = len(graph.binding.references)
        traits = _traits(settings, options, graph, slots)
        return cls(_model(settings, graph), traits, graph, _jobs(settings), options.negative)

    async def generate(self, request: GenerateRequest) -> bytes:
        references = _references(request.references, self.traits)
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
        slots = len(graph.binding.references) - graph.binding.shared
        traits = _traits(settings, options, graph, slots)
        return cls(_model(settings, graph), traits, graph, _jobs(settings), options.negative)

    async def edit(self, request: EditRequest) -> bytes:
        width, height = request.size or images.size_of(request.picture.data)
        references = _references(request.references, self.traits)
        picture = name_of(request.picture.data)
        pictures = {picture: request.picture.data, **dict(references)}
        mask = ""
        if self.graph.binding.mask:
            drawn = white_mask(request.region, *images.size_of(request.picture.data))
            mask = name_of(drawn)
            pictures[mask] = drawn
        # A graph that sees no references needs no numbers for pictures, and one with a mask no place in words.
        plain = mask and not self.graph.binding.references
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
        return await self.jobs.run(self.graph.filled(filling), pictures, self.graph.binding.output)


def _graph(settings: Settings) -> tuple[Graph, Options]:
    options = settings.options(Options)
    graph = read_graph(options.graph, settings.directory, settings.endpoint.params)
    if options.negative and not graph.binding.negative:
        raise ConfigError(
            f"endpoints.{settings.name}.options has `negative`, but graph {graph.name} binds none",
            "Leave it out, or bind the node that takes it.",
        )
    return graph, options


def _traits(settings: Settings, options: Options, graph: Graph, slots: int) -> Traits:
    wanted = settings.endpoint.references
    if wanted is not None and wanted > slots:
        raise ConfigError(
            f"endpoints.{settings.name} says {wanted} references, but graph {graph.name} has room for {slots}",
            "Bind more, or say fewer.",
        )
    return Traits(
        references=slots if wanted is None else wanted,
        sizes=_sizes(settings),
        mask="exact" if graph.binding.mask else "none",
        seeded=bool(graph.binding.seed),
        params={
            "graph": fingerprint(graph.nodes),
            "binding": fingerprint(graph.binding),
            "negative": options.negative,
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


def _references(references: Sequence[Picture], traits: Traits) -> list[tuple[str, bytes]]:
    """The pictures with their names, in their order; the same one may come twice."""
    if traits.references is not None and len(references) > traits.references:
        raise Misconfigured(
            f"the graph takes {traits.references} references, not {len(references)}",
            "Bind more, or name a graph that takes more.",
        )
    return [(name_of(r.data), r.data) for r in references]


ROLES: Final[Mapping[Role, Callable[[Settings], Any]]] = {
    "generator": ComfyGenerator.of,
    "editor": ComfyEditor.of,
}
