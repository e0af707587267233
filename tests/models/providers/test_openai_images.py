"""Image endpoints in every dialect: what is sent, what is read, and what is made of failures."""

import asyncio
import json
from typing import Any, Final

import cv2
import numpy as np
import pytest
from aiohttp import web

from tests.models.providers.asking import REGION, SIZE, ask, edit, generation, made, sheet
from tests.servers.behind import Behind
from tests.servers.image_requests import MODELS
from tests.servers.openai_images import routes
from tests.servers.server import Recorded, Sent, Server, recorded, serving
from vivant.errors import ConfigError, Invalid, Misconfigured, Refused, Transient, Unusable
from vivant.models.masks import within
from vivant.models.providers.openai_images import ROLES
from vivant.models.roles import EditRequest, GenerateRequest, Picture, Reply
from vivant.schema.record import Role
from vivant.store import images

DIALECTS: Final = tuple(MODELS)
PROMPT: Final = generation().prompt


def adapter(server: Server, dialect: str, role: Role, **endpoint: Any) -> Any:
    options = {"dialect": dialect, **endpoint.pop("options", {})}
    said = {"url": f"{server.url}/{dialect}/v1", "model": MODELS[dialect], "key": server.key, **endpoint}
    return made(ROLES, role, options=options, **said)


def asked(server: Server, dialect: str, request: GenerateRequest | EditRequest, **endpoint: Any) -> Reply:
    """The reply of an adapter made for the request alone."""
    editing = isinstance(request, EditRequest)
    model = adapter(server, dialect, "editor" if editing else "generator", **endpoint)

    async def answered() -> Reply:
        try:
            reply: Reply = await (model.edit if editing else model.generate)(request)
            return reply
        finally:
            await model.http.close()

    return asyncio.run(answered())


def sent(
    dialect: str,
    request: GenerateRequest | EditRequest,
    *,
    at: dict[str, Any] | None = None,
    **endpoint: Any,
) -> Recorded:
    """The one request that an adapter makes; `at` are the server's options."""
    with serving(routes, server=Server(options=at or {})) as server:
        reply = asked(server, dialect, request, **endpoint)
        assert images.decode(reply.data).shape == (SIZE, SIZE, 3)
        (read,) = server.requests
        return read


def texts(read: Recorded) -> dict[str, str]:
    return {part.name: part.text for part in read.parts if not part.filename}


def files(read: Recorded) -> list[Sent]:
    return [part for part in read.parts if part.filename]


def assert_marks(mask: Sent, *, clear: bool) -> None:
    """The mask is of the picture's size and marks the region and what an edit fades in over, nothing else."""
    read = cv2.imdecode(np.frombuffer(mask.data, np.uint8), cv2.IMREAD_UNCHANGED)
    assert read is not None
    assert read.shape == ((SIZE, SIZE, 4) if clear else (SIZE, SIZE))
    marked = read[..., 3] == 0 if clear else read == 255
    kept = read[..., 3] == 255 if clear else read == 0
    assert np.array_equal(marked, within(REGION, SIZE, SIZE))
    assert np.array_equal(kept, ~marked)
    assert (mask.filename, mask.type) == ("mask.png", "image/png")


AS_PNG: Final = {"response_format": "b64_json", "output_format": "png"}


@pytest.mark.parametrize(
    ("dialect", "more"),
    [
        ("openai", {}),
        ("vllm-omni", {**AS_PNG, "seed": 7}),
        ("sglang", {**AS_PNG, "seed": 7}),
        ("generic", {}),
    ],
)
def test_without_references_a_generation_is_json(dialect: str, more: dict[str, Any]) -> None:
    read = sent(dialect, generation())
    assert read.path == f"/{dialect}/v1/images/generations"
    assert read.headers["content-type"] == "application/json"
    model = MODELS[dialect]
    assert read.json == {"prompt": PROMPT, "model": model, "n": 1, "size": "256x256", **more}


def test_stable_diffusion_cpp_reads_its_seed_in_the_prompt() -> None:
    read = sent(
        "sdcpp", generation(), params={"sample_params": {"sample_steps": 4}, "negative_prompt": "<b>"}
    )
    head, tail = read.json["prompt"].split("</sd_cpp_extra_args>")
    assert tail == PROMPT
    inside = head.removeprefix("<sd_cpp_extra_args>")
    assert json.loads(inside) == {"seed": 7, "sample_params": {"sample_steps": 4}, "negative_prompt": "<b>"}
    assert "<" not in inside
    assert read.json.keys() == {"prompt", "model", "n", "size"}


def test_a_story_cannot_set_what_stable_diffusion_cpp_reads_in_the_prompt() -> None:
    smuggled = '<sd_cpp_extra_args>{"seed": 9, "width": 4096}</sd_cpp_extra_args>'
    request = GenerateRequest(f"{smuggled}{PROMPT}{smuggled}", (), SIZE, SIZE, 7)
    with serving(routes) as server:
        plain = asked(server, "sdcpp", generation()).data
        assert asked(server, "sdcpp", request).data == plain


@pytest.mark.parametrize("dialect", DIALECTS)
def test_references_go_along_in_their_order(dialect: str) -> None:
    references = sheet(2), sheet(0), sheet(1)
    read = sent(dialect, generation(*references))
    assert read.path == f"/{dialect}/v1/images/edits"
    assert [(p.name, p.filename, p.type) for p in files(read)] == [
        ("image[]", f"image-{number}.png", "image/png") for number in (1, 2, 3)
    ]
    assert [part.data for part in files(read)] == [reference.data for reference in references]
    assert texts(read)["prompt"].endswith(PROMPT)
    assert (texts(read)["n"], texts(read)["size"]) == ("1", "256x256")


def test_files_say_what_they_are() -> None:
    pixels = cv2.cvtColor(images.decode(sheet().data), cv2.COLOR_RGB2BGR)
    coded = [cv2.imencode(ending, pixels)[1].tobytes() for ending in (".jpg", ".webp")]
    read = sent("openai", generation(*(Picture("0" * 64, data) for data in coded)))
    assert [(p.filename, p.type) for p in files(read)] == [
        ("image-1.jpeg", "image/jpeg"),
        ("image-2.webp", "image/webp"),
    ]


@pytest.mark.parametrize(
    ("dialect", "name", "clear"),
    [("openai", "mask", True), ("vllm-omni", "mask_image", False), ("sdcpp", "mask", False)],
)
def test_an_edit_shows_its_region_as_the_dialect_has_it(dialect: str, name: str, clear: bool) -> None:
    read = sent(dialect, edit())
    picture, mask = files(read)
    assert (picture.name, picture.data) == ("image[]", sheet().data)
    assert mask.name == name
    assert_marks(mask, clear=clear)
    assert "%" not in texts(read)["prompt"]


@pytest.mark.parametrize(
    ("dialect", "model"),
    [("sglang", MODELS["sglang"]), ("generic", "painter"), ("vllm-omni", "Qwen/Qwen-Image-Edit-2511")],
)
def test_models_without_a_mask_are_told_the_region(dialect: str, model: str) -> None:
    read = sent(dialect, edit(), model=model, at={"model": model})
    assert [part.name for part in files(read)] == ["image[]"]
    assert "from 25 % to 63 % of the width" in texts(read)["prompt"]
    assert "from 12 % to 50 % of the height" in texts(read)["prompt"]
    with serving(routes) as server:
        assert adapter(server, dialect, "editor", model=model).traits.mask == "none"


@pytest.mark.parametrize("dialect", ["openai", "sglang", "sdcpp", "generic"])
def test_the_picture_to_edit_is_image_1_and_references_follow(dialect: str) -> None:
    read = sent(dialect, edit(sheet(1), sheet(2)))
    pictures = [part.data for part in files(read) if part.name == "image[]"]
    assert pictures == [sheet().data, sheet(1).data, sheet(2).data]
    assert "Image 1 is the picture to change." in texts(read)["prompt"]


def test_vllm_omni_takes_one_reference_beside_a_mask() -> None:
    read = sent("vllm-omni", edit(sheet(1)))
    assert [(p.name, p.data) for p in files(read) if p.name != "mask_image"] == [
        ("image[]", sheet().data),
        ("reference_image", sheet(1).data),
    ]
    several = sent("vllm-omni", edit(sheet(1), sheet(2)))
    assert [p.name for p in files(several)] == ["image[]"] * 3
    assert "% of the width" in texts(several)["prompt"]


@pytest.mark.parametrize("dialect", ["vllm-omni", "sdcpp"])
def test_a_mask_that_is_used_is_used_the_right_way_round(dialect: str) -> None:
    with serving(routes) as server:
        after = images.decode(asked(server, dialect, edit()).data)
    changed = (after != images.decode(sheet().data)).any(axis=2)
    assert changed.any()
    assert not changed[~within(REGION, SIZE, SIZE)].any()


@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_edit_can_be_asked_for_in_another_size(dialect: str) -> None:
    with serving(routes) as server:
        asked(server, dialect, edit(size=(512, 384)))
        assert texts(server.requests[0])["size"] == "512x384"


@pytest.mark.parametrize(
    ("dialect", "seeded"),
    [("openai", False), ("vllm-omni", True), ("sglang", True), ("sdcpp", True), ("generic", False)],
)
def test_the_same_seed_gives_the_same_picture_where_there_is_one(dialect: str, seeded: bool) -> None:
    # A painter who slips paints another picture with another seed.
    with serving(routes, server=Server(Behind(rate=8))) as server:
        one, two = (asked(server, dialect, generation()).data for _ in range(2))
        assert (one == two) == seeded
        assert adapter(server, dialect, "generator").traits.seeded == seeded


def test_params_are_sent_as_they_are() -> None:
    params = {"quality": "high", "output_compression": 90}
    assert sent("openai", generation(), params=params).json.items() >= params.items()
    assert (
        texts(sent("openai", edit(), params=params)).items()
        >= {
            "quality": "high",
            "output_compression": "90",
        }.items()
    )
    steps = {"num_inference_steps": 4, "lora": {"name": "a"}, "vae_use_tiling": True}
    assert sent("vllm-omni", generation(), params=steps).json.items() >= steps.items()
    assert texts(sent("vllm-omni", edit(), params=steps)).items() >= {
        "num_inference_steps": "4", "lora": '{"name": "a"}', "vae_use_tiling": "true",
    }.items()  # fmt: skip


@pytest.mark.parametrize(
    ("dialect", "name"),
    [("openai", "n"), ("openai", "prompt"), ("openai", "mask"), ("sglang", "seed"), ("sdcpp", "width")],
)
def test_params_cannot_say_what_requests_say(dialect: str, name: str) -> None:
    with pytest.raises(ConfigError, match=rf"params has `{name}`"):
        adapter(Server(url="http://h"), dialect, "editor", params={name: 1})


@pytest.mark.parametrize("dialect", ["vllm-omni", "sglang", "sdcpp", "generic"])
def test_a_server_of_ones_own_needs_no_model_and_no_key(dialect: str) -> None:
    model = adapter(Server(url="http://h"), dialect, "generator", model="", key="")
    assert model.model == "it"
    assert model.headers == {}
    assert "model" not in sent(dialect, generation(), model="").json


def test_openai_needs_a_model_and_has_an_address() -> None:
    with pytest.raises(ConfigError, match="no `model`"):
        made(ROLES, "editor")
    assert made(ROLES, "editor", model="m").url == "https://api.openai.com/v1"
    with pytest.raises(ConfigError, match="no `url`"):
        made(ROLES, "editor", options={"dialect": "sglang"})
    with pytest.raises(ConfigError, match="did you mean `dialect`"):
        made(ROLES, "editor", model="m", options={"dialekt": "sglang"})


def test_azure_has_its_own_header_and_version() -> None:
    options = {"api_version": "2026-10-01", "key_header": "api-key"}
    for request in (generation(), edit()):
        read = sent("openai", request, options=options)
        assert read.path.endswith("?api-version=2026-10-01")
        assert read.headers["api-key"] == Server().key
        assert "authorization" not in read.headers


def test_a_gateway_is_described_field_by_field() -> None:
    said = {
        "images_field": "image",
        "mask_field": "mask[]",
        "mask_polarity": "clear",
        "seed_field": "random_seed",
    }
    read = sent("generic", edit(sheet(1)), options=said, at=said)
    assert [p.name for p in files(read)] == ["image", "image", "mask[]"]
    assert_marks(files(read)[-1], clear=True)
    assert texts(read)["random_seed"] == "7"
    said["mask_polarity"] = "white"
    assert_marks(files(sent("generic", edit(), options=said, at=said))[-1], clear=False)


def test_what_decides_an_answer_is_told_and_where_it_is_reached_is_not() -> None:
    def params(role: Role = "generator", **endpoint: Any) -> Any:
        return made(ROLES, role, model="m", **endpoint).traits.params

    elsewhere = params(url="http://h/v1", options={"api_version": "1", "key_header": "api-key"}, key="k")
    assert elsewhere == params()
    others = [
        params(params={"quality": "low"}),
        params(options={"mask_field": ""}),
        params(url="http://h/v1", options={"dialect": "sglang"}),
        params("editor"),
    ]
    assert len({json.dumps(one) for one in [params(), *others]}) == 5


def test_openai_takes_sixteen_images() -> None:
    server = Server(url="http://h")
    roles: tuple[Role, ...] = ("generator", "editor")
    assert [adapter(server, "openai", role).traits.references for role in roles] == [16, 16]
    assert adapter(server, "sglang", "editor").traits.references is None


def test_doctor_is_told_what_the_dialect_says() -> None:
    def probed(dialect: str) -> str:
        return " | ".join(asyncio.run(adapter(Server(url="http://h"), dialect, "editor").probe()))

    assert probed("openai") == "images in a request: 16 | region of an edit: shown as `mask`"
    assert "no limit known" in probed("sglang")
    assert "told in words" in probed("sglang")


def test_a_key_does_not_show() -> None:
    assert Server().key not in repr(adapter(Server(url="http://h"), "openai", "editor"))


def test_what_a_call_used_is_passed_on_for_the_price_table() -> None:
    from genai_prices import extract_usage

    with serving(routes) as server:
        reply = asked(server, "openai", generation(sheet(1)))
        (usage,) = reply.usages
        assert usage["model"] == "gpt-image-2"
        assert usage["usage"]["input_tokens_details"]["image_tokens"] == 194
        provider, flavour = adapter(server, "openai", "editor").traits.prices
    priced = extract_usage(dict(usage), provider_id=provider, api_flavor=flavour).calc_price()
    # 5 dollars a million text tokens in, 8 for images in, 30 for images out.
    text = usage["usage"]["input_tokens_details"]["text_tokens"]
    assert float(priced.total_price) == pytest.approx((text * 5 + 194 * 8 + 1056 * 30) / 1e6)


@pytest.mark.parametrize("dialect", ["vllm-omni", "sglang", "sdcpp", "generic"])
def test_only_openai_has_prices(dialect: str) -> None:
    assert adapter(Server(url="http://h"), dialect, "generator").traits.prices is None


@pytest.mark.parametrize("answers", ["b64_json", "data", "url"])
def test_a_picture_comes_as_base64_or_at_an_address(answers: str) -> None:
    with serving(routes, server=Server(options={"answers": answers, "seed_field": "seed"})) as server:
        reply = asked(server, "generic", generation(), options={"seed_field": "seed"})
        assert images.decode(reply.data).shape == (SIZE, SIZE, 3)
        fetched = server.requests[1:]
    assert len(fetched) == (answers == "url")
    # The key belongs to the endpoint, and the picture lies elsewhere.
    assert all("authorization" not in read.headers for read in fetched)


@pytest.mark.parametrize(
    ("dialect", "request_", "said", "kind"),
    [
        ("openai", generation(), "Supported values are", Unusable),
        ("vllm-omni", generation(), "Model mismatch", Unusable),
        ("vllm-omni", edit(), "Model mismatch", Unusable),
        ("generic", generation(), "does not exist", Unusable),
    ],
)
def test_a_wrong_model_is_no_use(
    dialect: str, request_: GenerateRequest | EditRequest, said: str, kind: type[Exception]
) -> None:
    with serving(routes) as server, pytest.raises(kind, match=said):
        asked(server, dialect, request_, model="no-such-model")


@pytest.mark.parametrize("dialect", ["openai", "vllm-omni", "sglang", "generic"])
def test_a_wrong_key_is_no_use(dialect: str) -> None:
    with serving(routes) as server, pytest.raises(Unusable) as caught:
        asked(server, dialect, generation(), key="another-key")
    assert "another-key" not in str(caught.value)


@pytest.mark.parametrize("dialect", ["openai", "generic"])
def test_what_the_service_will_not_draw_is_refused(dialect: str) -> None:
    nobody = GenerateRequest("Nobody at all.", (), SIZE, SIZE, 7)
    with serving(routes) as server, pytest.raises(Refused, match="safety system"):
        asked(server, dialect, nobody)


@pytest.mark.parametrize(
    ("dialect", "request_", "endpoint", "said"),
    [
        ("openai", generation(), {"params": {"seeds": 7}}, "Unknown parameter: 'seeds'"),
        ("openai", edit(), {"params": {"input_fidelity": "high"}}, "Unknown parameter: 'input_fidelity'"),
        ("openai", generation(), {"options": {"response_format": "b64_json"}}, "'response_format'"),
        ("openai", generation(), {"options": {"seed_field": "seed"}}, "Unknown parameter: 'seed'"),
        ("openai", edit(), {"options": {"mask_polarity": "white"}}, "missing alpha channel"),
        ("openai", edit(size=(250, 250)), {}, "Invalid size"),
        ("vllm-omni", generation(*[sheet()] * 5), {}, "At most 4 images"),
        ("vllm-omni", edit(), {"options": {"response_format": "url"}}, "Only response_format"),
        ("sglang", generation(), {"options": {"response_format": "url"}}, "requires cloud storage"),
        ("sglang", edit(), {"options": {"images_field": "picture"}}, "'image' or 'url' is required"),
        ("sdcpp", edit(), {"options": {"images_field": "picture"}}, r"at least one image\[\] required"),
        ("generic", edit(), {"options": {"seed_field": "seed"}}, "Unknown parameter: 'seed'"),
    ],
)
def test_what_a_server_rejects_is_said_in_its_words(
    dialect: str, request_: GenerateRequest | EditRequest, endpoint: dict[str, Any], said: str
) -> None:
    with serving(routes) as server, pytest.raises(Misconfigured, match=said) as caught:
        asked(server, dialect, request_, **endpoint)
    assert type(caught.value) is Misconfigured


ODD: Final[tuple[tuple[Any, str], ...]] = (
    ([], "no JSON object"),
    ({}, "no list `data`"),
    ({"data": {}}, "no list `data`"),
    ({"data": []}, "0 images"),
    ({"data": [{"b64_json": "aa"}] * 2}, "2 images"),
    ({"data": ["aa"]}, "neither `b64_json` nor `url`"),
    ({"data": [{"b64_json": None, "url": ""}]}, "neither `b64_json` nor `url`"),
    ({"data": [{"b64_json": "no base 64!"}]}, "not base64"),
    ({"data": [{"url": "data:image/png;base64"}]}, "has no data"),
    ({"data": [{"url": "data:image/png;base64,§§"}]}, "not base64"),
    ({"data": [{"url": "file:///etc/passwd"}]}, "none of the web"),
    ({"data": [{"url": "/gone.png"}]}, "answered HTTP 404"),
)


@pytest.mark.parametrize(("body", "said"), ODD)
def test_what_is_not_one_picture_is_invalid_and_its_use_is_told(body: Any, said: str) -> None:
    usage = {"input_tokens": 3, "output_tokens": 4}
    told = {**body, "usage": usage} if isinstance(body, dict) else body
    with (
        serving(lambda server: [web.post("/v1/images/generations", _answering(told))]) as server,
        pytest.raises(Invalid, match=said) as caught,
    ):
        asked(server, "openai", generation(), url=f"{server.url}/v1")
    assert type(caught.value) is Invalid
    assert caught.value.usages == (({"model": "gpt-image-2", "usage": usage},) if body != [] else ())


def test_a_picture_that_cannot_be_fetched_now_may_be_later() -> None:
    async def busy(request: web.Request) -> web.Response:
        return web.Response(status=503)

    def both(server: Server) -> list[web.RouteDef]:
        told = {"data": [{"url": "/v1/files/1.png"}]}
        return [web.post("/v1/images/generations", _answering(told)), web.get("/v1/files/1.png", busy)]

    with serving(both) as server:
        with pytest.raises(Transient, match="503"):
            asked(server, "openai", generation(), url=f"{server.url}/v1")
        # Below the endpoint's own address the key is needed.
        assert server.requests[1].headers["authorization"] == f"Bearer {server.key}"


def test_a_picture_in_a_data_url_need_not_be_base64() -> None:
    told = {"data": [{"url": "data:text/plain,a%20b"}], "model": "another"}
    with serving(lambda server: [web.post("/v1/images/generations", _answering(told))]) as server:
        reply = asked(server, "openai", generation(), url=f"{server.url}/v1/")
    assert reply == Reply(b"a b", ({"model": "another"},))


def _answering(body: Any) -> Any:
    async def answer(request: web.Request) -> web.Response:
        assert recorded(request).json
        return web.json_response(body)

    return answer


@pytest.mark.parametrize("role", ["generator", "editor"])
@pytest.mark.parametrize("fault", ["undecodable", "bomb", "blank", "wrong_size"])
def test_bytes_are_passed_on_unchecked(role: Role, fault: Any) -> None:
    with serving(routes) as server:
        server.always = fault
        model = adapter(server, "openai", role)

        async def answered() -> Any:
            try:
                return await ask(role, model)
            finally:
                await model.http.close()

        assert isinstance(asyncio.run(answered()).data, bytes)
