"""Pipelines of diffusers in this process: FLUX.2 klein, Qwen-Image-Edit, FLUX.1 Kontext, SDXL inpainting.

    [endpoints.klein]
    provider = "diffusers"
    model = "models/FLUX.2-klein-4B"       # a folder of the project, or a name on the Hugging Face hub
    params = {num_inference_steps = 4}     # go to the pipeline's call
    slots = 1                              # one picture is drawn at a time; more slots only wait

Noise comes from the CPU, so that the same seed gives the same picture; it does so on one machine with one
set of libraries. What decides a picture, and stands in the call log's key, is class, revision, variant,
number type and params. Device, libraries and threads are not in it: they move roundings, and a picture
that was made before is taken as it is.

Nothing heavy is imported before an adapter is made, nothing is loaded before it is first asked.
"""

import difflib
import importlib.util
import inspect
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from vivant.errors import ConfigError
from vivant.models.diffusing.calls import FORMS, OURS, VERSION, Form
from vivant.models.diffusing.drawing import Drawing
from vivant.models.diffusing.loading import Place, index_of
from vivant.models.diffusing.weights import weights_at
from vivant.models.roles import Traits
from vivant.models.settings import Settings
from vivant.schema.record import Role
from vivant.schema.value import Value

INSTALL: Final = 'pip install "vivant[diffusers]"'
_LIBRARIES: Final = ("torch", "diffusers", "transformers", "accelerate")


class Options(Value):
    """What `options` of an endpoint may say.

    `pipeline`: the class, if not the one that the weights were saved as. `device`, `dtype`: "auto" is
    cuda, mps or cpu, and bfloat16 on cuda, float32 elsewhere. `offload`: parts wait in main memory until
    they are needed, whole models ("model") or single layers ("sequential", slow). `threads` bounds what a
    CPU is used with. Files that are not on this machine are fetched only with `download`.
    """

    pipeline: str = ""
    device: Annotated[str, Field(pattern=r"^(auto|cpu|mps|cuda(:[0-9]+)?)$")] = "auto"
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    offload: Literal["none", "model", "sequential"] = "none"
    revision: str = ""
    variant: str = ""
    threads: Annotated[int, Field(ge=1)] | None = None
    download: bool = False


def generator(settings: Settings) -> Drawing:
    return _made(settings, "generator")


def editor(settings: Settings) -> Drawing:
    return _made(settings, "editor")


ROLES: Final[Mapping[Role, Callable[[Settings], Any]]] = {"generator": generator, "editor": editor}


def _made(settings: Settings, role: Role) -> Drawing:
    """Raises ConfigError for what can be known before anything is loaded."""
    options = settings.options(Options)
    missing = [library for library in _LIBRARIES if importlib.util.find_spec(library) is None]
    if missing:
        raise ConfigError(
            f"endpoints.{settings.name} needs {', '.join(missing)}, which is not installed", INSTALL
        )
    source, model = _located(settings)
    kind = options.pipeline or _saved_as(settings, source, options.revision)
    form = _form(settings, kind, role)
    params = _params(settings, kind, form)
    device, dtype = _device(settings, options)
    place = Place(
        source, dtype, device, options.offload, options.revision, options.variant, download=options.download
    )
    decides = {"pipeline": kind, "dtype": dtype, "revision": options.revision, "variant": options.variant}
    endpoint = settings.endpoint
    # The picture to change counts among them; beside a mask it does not take the place of one.
    references = form.references + (role == "editor" and form.mask != "none")
    traits = Traits(
        references=endpoint.references if endpoint.references is not None else references,
        sizes=tuple((int(w), int(h)) for w, h in (size.split("x") for size in endpoint.sizes)),
        mask=form.mask if role == "editor" else "none",
        params={**decides, "calls": VERSION, "params": params},
    )
    return Drawing(model, traits, kind, weights_at(place), params, options.threads)


def _located(settings: Settings) -> tuple[str, str]:
    """Where the weights are, and what to call them: never by a path of this machine."""
    model = settings.required("model")
    folder = settings.directory / Path(model).expanduser()
    if folder.is_dir():
        outside = Path(model).expanduser().is_absolute() or ".." in Path(model).parts
        return str(folder.resolve()), folder.resolve().name if outside else Path(model).as_posix()
    if re.fullmatch(r"[A-Za-z0-9][\w.-]*/[\w.-]+", model):
        return model, model
    raise ConfigError(
        f"endpoints.{settings.name}.model is {model!r}, but there is no such folder",
        "Name a folder, from the project's own on, or a model on the Hugging Face hub such as owner/name.",
    )


def _saved_as(settings: Settings, source: str, revision: str) -> str:
    index = index_of(source, revision)
    if index is None:
        raise ConfigError(
            f"endpoints.{settings.name}.model is {settings.endpoint.model!r}, which is neither a folder with a "
            "model_index.json nor in this machine's Hugging Face cache",
            f"`hf download {settings.endpoint.model}` fetches a model of the hub; or set options.pipeline to the "
            "class of its pipeline and options.download to true.",
        )
    return str(index.get("_class_name", ""))


def _form(settings: Settings, kind: str, role: Role) -> Form:
    import diffusers

    form = FORMS.get(kind)
    able = [name for name, known in FORMS.items() if role in known.roles]
    if form is None or role not in form.roles:
        near = difflib.get_close_matches(kind, able, n=1, cutoff=0.6)
        reason = "is no pipeline that Vivant can call" if form is None else f"cannot play the {role}"
        raise ConfigError(
            f"endpoints.{settings.name}: {kind or 'its class'} {reason}"
            + (f"; did you mean {near[0]}?" if near else ""),
            f"Set options.pipeline to one of: {', '.join(able)}.",
        )
    if not hasattr(diffusers, kind):
        raise ConfigError(
            f"endpoints.{settings.name}: diffusers {diffusers.__version__} has no {kind}",
            "pip install -U diffusers",
        )
    return form


def _params(settings: Settings, kind: str, form: Form) -> dict[str, Any]:
    """The endpoint's params, each an argument of the call of the class, and of the one for words alone."""
    import diffusers

    params = settings.endpoint.params
    for name in filter(None, (kind, form.worded)):
        known = [p for p in inspect.signature(getattr(diffusers, name).__call__).parameters if p not in OURS]
        for param in params:
            if param in OURS:
                raise ConfigError(
                    f"endpoints.{settings.name}.params.{param} is what each request says itself",
                    "Take it out.",
                )
            if param not in known:
                near = difflib.get_close_matches(param, known, n=1, cutoff=0.5)
                hint = f"did you mean `{near[0]}`?" if near else f"known: {', '.join(known)}"
                raise ConfigError(
                    f"endpoints.{settings.name}.params.{param} is unknown to {name}; {hint}",
                    "Mend it and run again.",
                )
    return dict(params)


def _device(settings: Settings, options: Options) -> tuple[str, str]:
    """The device and the number type."""
    import torch

    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    device = (
        next(d for d, is_there in there.items() if is_there) if options.device == "auto" else options.device
    )
    if not there[device.partition(":")[0]]:
        raise ConfigError(
            f"endpoints.{settings.name}.options.device is {device!r}, which torch does not find here",
            'Say "auto", or install the torch that fits the device.',
        )
    if options.offload != "none" and device == "cpu":
        raise ConfigError(
            f"endpoints.{settings.name}.options.offload is {options.offload!r}, but the device is the CPU",
            'Only another device\'s memory can be spared: say "none".',
        )
    return device, (
        "bfloat16" if device.startswith("cuda") else "float32"
    ) if options.dtype == "auto" else options.dtype
