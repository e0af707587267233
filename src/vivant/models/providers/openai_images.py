"""OpenAI's image endpoints, and the servers that take the same requests.

`url` is the base with its version, as SDKs take it. A generation without references is JSON to
`{url}/images/generations`; everything else is a form to `{url}/images/edits`, where the order of the
pictures is their numbering. How servers differ stands in `image_dialects.py`.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlencode

from vivant.errors import ConfigError, Invalid, RoleError
from vivant.models import regions
from vivant.models.complaints import failure
from vivant.models.http import Answer, Http, Part
from vivant.models.image_answers import only_picture
from vivant.models.image_dialects import Dialect, Options, spoken_to
from vivant.models.masks import clear_mask, white_mask
from vivant.models.roles import EditRequest, GenerateRequest, Picture, Reply, Traits
from vivant.models.settings import Settings
from vivant.schema.record import Role
from vivant.store import images

OPENAI: Final = "https://api.openai.com/v1"
_OURS: Final = frozenset({"prompt", "model", "n", "size", "stream"})
_OURS_INSIDE: Final = frozenset({"width", "height", "batch_count", "init_image", "ref_images", "mask_image"})


@dataclass(frozen=True, slots=True)
class ImagesModel:
    """Generates and edits. `named` is the model as requests name it, "" where they do not."""

    model: str
    traits: Traits
    named: str
    dialect: Dialect
    params: Mapping[str, Any]
    url: str
    query: str
    headers: Mapping[str, str] = field(repr=False)
    http: Http = field(repr=False)

    async def generate(self, request: GenerateRequest) -> Reply:
        fields = self._fields(request.prompt, (request.width, request.height), request.seed)
        if not request.references:
            return await self._asked("images/generations", json=fields)
        return await self._asked("images/edits", form=[*_texts(fields), *self._numbered(request.references)])

    async def edit(self, request: EditRequest) -> Reply:
        # Where only one reference may go beside a mask, several are worth more than the mask.
        masked = bool(self.dialect.mask_field) and not (
            self.dialect.beside_mask and len(request.references) > 1
        )
        size = request.size or images.size_of(request.picture.data)
        fields = self._fields(regions.told(request, where=not masked), size, request.seed)
        files = self._with_mask(request) if masked else self._numbered([request.picture, *request.references])
        return await self._asked("images/edits", form=[*_texts(fields), *files])

    async def probe(self) -> tuple[str, ...]:
        """What the dialect says of the model; nothing is sent."""
        most, mask = self.dialect.images, self.dialect.mask_field
        return (
            f"images in a request: {most or 'no limit known; set `references` if there is one'}",
            f"region of an edit: {f'shown as `{mask}`' if mask else 'told in words'}",
        )

    def _fields(self, prompt: str, size: tuple[int, int], seed: int) -> dict[str, Any]:
        dialect = self.dialect
        arguments = {**({dialect.seed_field: seed} if dialect.seed_field else {}), **self.params}
        if dialect.inside_prompt:
            prompt, arguments = _with_arguments(prompt, arguments), {}
        named = {"model": self.named} if self.named else {}
        size_text = f"{size[0]}x{size[1]}"
        return {"prompt": prompt, **named, "n": 1, "size": size_text, **dialect.always, **arguments}

    def _with_mask(self, request: EditRequest) -> list[Part]:
        dialect, references = self.dialect, request.references
        draw = clear_mask if dialect.mask_polarity == "clear" else white_mask
        mask = draw(request.region, *images.size_of(request.picture.data))
        part = Part(dialect.mask_field, mask, "mask.png", "image/png")
        if not dialect.beside_mask:
            return [*self._numbered([request.picture, *references]), part]
        beside = [_file(dialect.beside_mask, reference, 2) for reference in references]
        return [*self._numbered([request.picture]), part, *beside]

    def _numbered(self, pictures: Sequence[Picture]) -> list[Part]:
        return [_file(self.dialect.images_field, p, number) for number, p in enumerate(pictures, start=1)]

    async def _asked(self, path: str, *, json: Any = None, form: Sequence[Part] | None = None) -> Reply:
        url = f"{self.url}/{path}{self.query}"
        answer = await self.http.send("POST", url, headers=self.headers, json=json, form=form)
        if not answer.ok:
            raise failure(self.http, answer)
        return await self._reply(answer)

    async def _reply(self, answer: Answer) -> Reply:
        document = answer.json()
        if not isinstance(document, dict):
            raise Invalid("the server's answer is no JSON object")
        usage = {"usage": document["usage"]} if isinstance(document.get("usage"), dict) else {}
        usages = ({"model": document.get("model") or self.model, **usage},)
        try:
            data = await only_picture(document.get("data"), self.http, self.url, self.headers)
        except RoleError as error:
            error.usages = usages
            raise
        return Reply(data, usages)


def _made(settings: Settings, role: Role) -> ImagesModel:
    options, endpoint = settings.options(Options), settings.endpoint
    openai = options.dialect == "openai"
    named = settings.required("model") if openai else endpoint.model
    url = endpoint.url or (OPENAI if openai else settings.required("url"))
    dialect = spoken_to(named, options)
    _check(settings, dialect)
    return ImagesModel(
        model=named or settings.name,
        traits=_traits(options, dialect, endpoint.params, role),
        named=named,
        dialect=dialect,
        params=endpoint.params,
        url=url.rstrip("/"),
        query=f"?{urlencode({'api-version': options.api_version})}" if options.api_version else "",
        headers=_headers(settings.key, options.key_header),
        http=settings.http,
    )


ROLES: Final[Mapping[Role, Callable[[Settings], ImagesModel]]] = {
    "generator": lambda settings: _made(settings, "generator"),
    "editor": lambda settings: _made(settings, "editor"),
}


def _traits(options: Options, dialect: Dialect, params: Mapping[str, Any], role: Role) -> Traits:
    decides: dict[str, Any] = {
        "options": options.model_dump(mode="json", exclude={"api_version", "key_header"}, exclude_none=True),
        "params": params,
    }
    if role == "editor":
        decides["words"] = regions.VERSION
    return Traits(
        references=dialect.images,
        mask="hint" if dialect.mask_field else "none",
        seeded=bool(dialect.seed_field),
        params=decides,
        prices=dialect.prices,
    )


def _check(settings: Settings, dialect: Dialect) -> None:
    """Raises ConfigError where `params` say what requests say themselves."""
    ours = {*_OURS, dialect.images_field, dialect.mask_field, dialect.beside_mask, dialect.seed_field}
    ours |= _OURS_INSIDE if dialect.inside_prompt else frozenset()
    if taken := sorted(ours & settings.endpoint.params.keys()):
        raise ConfigError(
            f"endpoints.{settings.name}.params has {', '.join(f'`{name}`' for name in taken)}, "
            "which every request says itself",
            "Leave it out.",
        )


def _headers(key: str, name: str) -> dict[str, str]:
    if not key:
        return {}
    return {name: key} if name else {"Authorization": f"Bearer {key}"}


def _with_arguments(prompt: str, arguments: Mapping[str, Any]) -> str:
    """The prompt behind a block that stable-diffusion.cpp reads its native parameters from.

    The server reads the first block and drops all others: this one is first, whatever a story says.
    """
    text = json.dumps(arguments).replace("<", "\\u003c")
    return f"<sd_cpp_extra_args>{text}</sd_cpp_extra_args>{prompt}"


def _texts(fields: Mapping[str, Any]) -> list[Part]:
    return [
        Part(name, value if isinstance(value, str) else json.dumps(value)) for name, value in fields.items()
    ]


def _file(name: str, picture: Picture, number: int) -> Part:
    kind = "png"
    if picture.data.startswith(b"\xff\xd8"):
        kind = "jpeg"
    elif picture.data.startswith(b"RIFF"):
        kind = "webp"
    return Part(name, picture.data, f"image-{number}.{kind}", f"image/{kind}")
