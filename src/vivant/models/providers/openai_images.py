"""OpenAI's image endpoints, and the servers that take the same requests.

`url` is the base with its version, as SDKs take it; without references a generation is JSON to
`{url}/images/generations`, everything else a form to `{url}/images/edits`, where the order of the pictures is
their numbering. Dialects are rows in `image_dialects.py`.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote_to_bytes, urlencode, urljoin, urlsplit

from vivant.errors import ConfigError, Invalid, RoleError, Transient
from vivant.models.complaints import failure
from vivant.models.http import Answer, Http, Part
from vivant.models.image_dialects import Dialect, Options, spoken_to
from vivant.models.masks import clear_mask, white_mask
from vivant.models.regions import told
from vivant.models.roles import EditRequest, GenerateRequest, Picture, Reply, Traits
from vivant.models.settings import Settings
from vivant.schema.record import Role
from vivant.store import images

OPENAI: Final = "https://api.openai.com/v1"
MOST_BYTES: Final = 64 * 1024 * 1024
"""The largest picture that is fetched from an address."""
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
    query: Mapping[str, str]
    headers: Mapping[str, str]
    http: Http

    async def generate(self, request: GenerateRequest) -> Reply:
        fields = self._fields(request.prompt, (request.width, request.height), request.seed)
        if not request.references:
            return await self._asked("images/generations", json=fields)
        return await self._asked("images/edits", form=[*_texts(fields), *self._numbered(request.references)])

    async def edit(self, request: EditRequest) -> Reply:
        dialect, references = self.dialect, request.references
        beside = bool(dialect.beside_mask and references)
        masked = bool(dialect.mask_field) and not (beside and len(references) > 1)
        prompt = told(request, where=not masked)
        files = self._numbered([request.picture, *(() if beside and masked else references)])
        width, height = images.size_of(request.picture.data)
        if masked:
            mask = (clear_mask if dialect.mask_polarity == "clear" else white_mask)(
                request.region, width, height
            )
            files.append(Part(dialect.mask_field, mask, "mask.png", "image/png"))
            if beside:
                files.append(_file(dialect.beside_mask, references[0], 2))
        fields = self._fields(prompt, request.size or (width, height), request.seed)
        return await self._asked("images/edits", form=[*_texts(fields), *files])

    def _fields(self, prompt: str, size: tuple[int, int], seed: int) -> dict[str, Any]:
        dialect = self.dialect
        seeded = {dialect.seed_field: seed} if dialect.seed_field else {}
        if dialect.inside_prompt:
            prompt = _with_arguments(prompt, {**seeded, **self.params})
        fields = {"prompt": prompt, "n": 1, "size": f"{size[0]}x{size[1]}", **dialect.always}
        if self.named:
            fields["model"] = self.named
        return fields if dialect.inside_prompt else {**fields, **seeded, **self.params}

    def _numbered(self, pictures: Sequence[Picture]) -> list[Part]:
        return [_file(self.dialect.images_field, p, number) for number, p in enumerate(pictures, start=1)]

    async def _asked(self, path: str, *, json: Any = None, form: Sequence[Part] | None = None) -> Reply:
        query = f"?{urlencode(self.query)}" if self.query else ""
        answer = await self.http.send(
            "POST", f"{self.url}/{path}{query}", headers=self.headers, json=json, form=form
        )
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
            return Reply(await self._picture(document.get("data")), usages)
        except RoleError as error:
            error.usages = usages
            raise

    async def _picture(self, data: Any) -> bytes:
        if not isinstance(data, list):
            raise Invalid("the server's answer has no list `data`")
        if len(data) != 1:
            raise Invalid(f"the server answered with {len(data)} images, not 1")
        item = data[0] if isinstance(data[0], dict) else {}
        if isinstance(coded := item.get("b64_json"), str) and coded:
            return _decoded(coded)
        if isinstance(url := item.get("url"), str) and url:
            return await self._fetched(url)
        raise Invalid("the server's answer has an image with neither `b64_json` nor `url`")

    async def _fetched(self, url: str) -> bytes:
        if url.startswith("data:"):
            return _inline(url)
        url = urljoin(f"{self.url}/", url)
        if urlsplit(url).scheme not in ("http", "https"):
            raise Invalid("the server's answer has an image at an address that is none of the web")
        # The key is for the endpoint alone.
        headers = self.headers if url.startswith(f"{self.url}/") else None
        answer = await self.http.send("GET", url, headers=headers, most=MOST_BYTES)
        if answer.ok:
            return answer.body
        error = self.http.failure(answer)
        if isinstance(error, Transient):
            raise error
        raise Invalid(f"the address of the image answered HTTP {answer.status}")


def _made(settings: Settings, role: Role) -> ImagesModel:
    options, endpoint = settings.options(Options), settings.endpoint
    known = options.dialect == "openai"
    named = settings.required("model") if known else endpoint.model
    dialect = spoken_to(named, options)
    _check(settings, dialect)
    url = endpoint.url or (OPENAI if known else settings.required("url"))
    headers = {}
    if settings.key:
        headers = (
            {options.key_header: settings.key}
            if options.key_header
            else {"Authorization": f"Bearer {settings.key}"}
        )
    return ImagesModel(
        model=named or settings.name,
        traits=_traits(settings, options, dialect, role),
        named=named,
        dialect=dialect,
        params=endpoint.params,
        url=url.rstrip("/"),
        query={"api-version": options.api_version} if options.api_version else {},
        headers=headers,
        http=settings.http,
    )


ROLES: Final[Mapping[Role, Callable[[Settings], ImagesModel]]] = {
    "generator": lambda settings: _made(settings, "generator"),
    "editor": lambda settings: _made(settings, "editor"),
}


def _traits(settings: Settings, options: Options, dialect: Dialect, role: Role) -> Traits:
    endpoint = settings.endpoint
    most = dialect.images if endpoint.references is None else endpoint.references
    if role == "editor" and most is not None:
        # The picture to edit takes one of the places.
        most = max(0, most - 1)
    decides = options.model_dump(mode="json", exclude={"api_version", "key_header"}, exclude_none=True)
    return Traits(
        references=most,
        sizes=tuple(_size(size) for size in endpoint.sizes),
        mask="hint" if dialect.mask_field else "none",
        seeded=bool(dialect.seed_field),
        params={"options": decides, "params": endpoint.params},
        prices=dialect.prices,
    )


def _check(settings: Settings, dialect: Dialect) -> None:
    """Raises ConfigError where `params` would say what requests say themselves."""
    ours = {*_OURS, dialect.images_field, dialect.mask_field, dialect.beside_mask, dialect.seed_field}
    ours |= _OURS_INSIDE if dialect.inside_prompt else frozenset()
    if taken := sorted(ours & settings.endpoint.params.keys()):
        raise ConfigError(
            f"endpoints.{settings.name}.params has {', '.join(f'`{name}`' for name in taken)}, "
            "which every request says itself",
            "Leave it out.",
        )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


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
    kind = _kind(picture.data)
    return Part(name, picture.data, f"image-{number}.{kind}", f"image/{kind}")


def _kind(data: bytes) -> str:
    if data.startswith(b"\xff\xd8"):
        return "jpeg"
    return "webp" if data[:4] == b"RIFF" else "png"


def _decoded(coded: str) -> bytes:
    try:
        return base64.b64decode(coded, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid("the server's image is not base64") from None


def _inline(url: str) -> bytes:
    """The bytes of a data URL (RFC 2397)."""
    head, comma, data = url.partition(",")
    if not comma:
        raise Invalid("the server's data URL has no data")
    raw = unquote_to_bytes(data)
    return _decoded(raw.decode("ascii", "replace")) if head.endswith(";base64") else raw
