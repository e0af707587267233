"""Gemini in all four roles: what is sent, what comes back, and what becomes of everything that is no answer."""

import asyncio
import base64
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.models.providers.asking import edit, generation, judgement, made, sheet
from tests.servers.areas import described
from tests.servers.gemini import DRAWING, SIZES, WRITING, routes
from tests.servers.server import Recorded, Server, serving
from tests.studio.writer.casts import make_brief
from vivant.errors import (
    ConfigError,
    Invalid,
    Misconfigured,
    Refused,
    RoleError,
    Throttled,
    Transient,
    Unusable,
)
from vivant.models.prices import Pricing
from vivant.models.providers.gemini import ROLES
from vivant.models.providers.gemini.reading import picture_of
from vivant.models.providers.gemini.sizes import ratio_of, sizes_of
from vivant.models.providers.studio import StudioJudge, StudioPlanner
from vivant.models.regions import told
from vivant.models.roles import (
    EditRequest,
    GenerateRequest,
    JudgeRequest,
    PlanRequest,
    Probing,
    Reply,
)
from vivant.schema.brief import TextBrief, TuningBrief
from vivant.schema.gate import Answer
from vivant.schema.record import Role
from vivant.store import images

SMALL = {"image_size": "512"}
TUNING = PlanRequest(TuningBrief(prompt="A fox.", must=("a hat",), findings=(), tried=()), 7)
STORY = PlanRequest(make_brief(3, cast=2, frames=6), 7)
_ANSWERS = TypeAdapter(list[Answer])
_METHODS: dict[Role, str] = {"planner": "plan", "generator": "generate", "editor": "edit", "judge": "judge"}
Request = PlanRequest | GenerateRequest | EditRequest | JudgeRequest


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(routes) as served:
        yield served


def asked(server: Server, role: Role, *requests: Request, key: str = "", **endpoint: Any) -> list[Reply]:
    """The replies of one adapter to requests, one after the other."""
    draws = role in ("generator", "editor")
    said = {"url": server.url, "model": DRAWING if draws else WRITING, **endpoint}
    if draws:
        said["options"] = {**SMALL, **said.get("options", {})}

    async def ask() -> list[Reply]:
        adapter = made(ROLES, role, key=key or server.key, **said)
        method: Callable[[Any], Any] = getattr(adapter, _METHODS[role])
        try:
            return [await method(request) for request in requests]
        finally:
            await adapter.http.close()

    return asyncio.run(ask())


def body(server: Server, number: int = -1) -> dict[str, Any]:
    read: dict[str, Any] = server.requests[number].json
    return read


def pictures(request: Recorded) -> list[bytes]:
    parts = request.json["contents"][-1]["parts"]
    return [base64.b64decode(part["inlineData"]["data"]) for part in parts if "inlineData" in part]


# Pictures


def test_a_picture_is_asked_for_in_words_and_pictures_in_their_order(server: Server) -> None:
    request = generation(sheet(1), sheet(0))
    (reply,) = asked(server, "generator", request)
    assert images.size_of(reply.data) == (512, 512)
    assert reply.data == server.behind.generate(request.prompt, [sheet(1).data, sheet(0).data], 512, 512, 7)
    sent = body(server)
    assert server.requests[-1].path == f"/v1beta/models/{DRAWING}:generateContent"
    assert sent["contents"][0]["role"] == "user"
    assert sent["contents"][0]["parts"][0] == {"text": request.prompt}
    assert pictures(server.requests[-1]) == [sheet(1).data, sheet(0).data]
    assert sent["generationConfig"] == {
        "responseModalities": ["TEXT", "IMAGE"],
        "imageConfig": {"aspectRatio": "1:1", "imageSize": "512"},
        "seed": 7,
    }


def test_an_edit_sends_the_picture_before_the_references_and_its_region_in_words(server: Server) -> None:
    request = edit(sheet(1))
    (reply,) = asked(server, "editor", request)
    assert images.size_of(reply.data) == (512, 512)
    text = body(server)["contents"][0]["parts"][0]["text"]
    assert text == told(request, where=True)
    assert described(text) == request.region.model_copy(update={"left": 0.25, "right": 0.63, "top": 0.12})
    assert pictures(server.requests[-1]) == [sheet().data, sheet(1).data]


def test_an_edit_may_be_asked_for_in_another_shape(server: Server) -> None:
    asked(server, "editor", edit(size=(768, 1024)))
    assert body(server)["generationConfig"]["imageConfig"]["aspectRatio"] == "3:4"


def test_every_size_of_a_model_leads_to_the_ratio_that_makes_it() -> None:
    for size in ("1K", "2K", "4K"):
        times = {"1K": 1, "2K": 2, "4K": 4}[size]
        assert {ratio_of(*s): s for s in sizes_of(DRAWING, size)} == {
            ratio: (w * times, h * times) for ratio, (w, h) in SIZES.items()
        }
    assert {ratio_of(*s) for s in sizes_of("gemini-2.5-flash-image", "1K")} == set(SIZES)


def test_what_a_model_makes_is_said_beforehand(server: Server) -> None:
    def traits(role: Role, model: str, **more: Any) -> Any:
        return made(ROLES, role, model=model, **more).traits

    third = traits("generator", DRAWING)
    assert (third.references, third.mask, third.seeded, third.prices) == (
        14,
        "none",
        False,
        ("google", "default"),
    )
    assert third.sizes[0] == (1024, 1024)
    assert (1696, 2528) in traits("generator", DRAWING, options={"image_size": "2K"}).sizes
    assert traits("editor", DRAWING).references == 14
    second = traits("generator", "gemini-2.5-flash-image")
    assert (second.references, second.sizes[1]) == (3, (832, 1248))
    assert traits("generator", DRAWING, sizes=("768x768",), references=2).sizes == ((768, 768),)


def test_the_second_generation_is_not_told_a_size(server: Server) -> None:
    server.options["drawing"] = "gemini-2.5-flash-image"
    (reply,) = asked(server, "generator", generation(), model="gemini-2.5-flash-image")
    assert body(server)["generationConfig"]["imageConfig"] == {"aspectRatio": "1:1"}
    assert images.size_of(reply.data) == (1024, 1024)


def test_params_go_where_the_protocol_has_them(server: Server) -> None:
    safety = [{"category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_ONLY_HIGH"}]
    params = {
        "safetySettings": safety,
        "temperature": 0.5,
        "imageConfig": {"personGeneration": "ALLOW_ALL", "aspectRatio": "9:16"},
    }
    asked(server, "generator", generation(), params=params)
    sent = body(server)
    assert sent["safetySettings"] == safety
    assert sent["generationConfig"]["temperature"] == 0.5
    assert sent["generationConfig"]["imageConfig"] == {
        "personGeneration": "ALLOW_ALL", "aspectRatio": "1:1", "imageSize": "512",
    }  # fmt: skip


def test_thoughts_are_no_answer(server: Server) -> None:
    draft = {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(sheet(1).data).decode()}}
    server.options["parts"] = [{"text": "A draft first.", "thought": True}, {**draft, "thought": True}]
    (reply,) = asked(server, "generator", generation())
    assert reply.data == server.behind.generate(generation().prompt, [], 512, 512, 7)


@pytest.mark.parametrize("alphabet", ["+/", "-_"])
def test_pictures_are_read_in_either_alphabet_of_base64(alphabet: str) -> None:
    data = bytes(range(256))
    coded = base64.b64encode(data).decode().translate(str.maketrans("+/", alphabet))
    parts = [{"inlineData": {"mimeType": "image/png", "data": coded}}]
    assert picture_of({"candidates": [{"content": {"parts": parts}}]}) == data


# What becomes of answers that are none

REFUSALS = (
    "SAFETY", "IMAGE_SAFETY", "PROHIBITED_CONTENT", "IMAGE_PROHIBITED_CONTENT", "RECITATION", "IMAGE_RECITATION",
    "BLOCKLIST", "SPII", "LANGUAGE",
)  # fmt: skip


@pytest.mark.parametrize("reason", REFUSALS)
@pytest.mark.parametrize("role", ["generator", "judge"])
def test_a_reason_to_finish_that_is_a_refusal_is_one(server: Server, role: Role, reason: str) -> None:
    server.options |= {"finish": reason, "words": "I may not draw that."}
    with pytest.raises(Refused, match=rf"Gemini refuses \({reason}\): I may not draw that") as caught:
        asked(server, role, judgement() if role == "judge" else generation())
    assert len(caught.value.usages) == 1
    assert caught.value.usages[0]["usageMetadata"]["promptTokenCount"] > 0


@pytest.mark.parametrize("reason", ["SAFETY", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "IMAGE_SAFETY"])
def test_a_blocked_request_is_refused(server: Server, reason: str) -> None:
    server.options["blocked"] = reason
    with pytest.raises(Refused, match=rf"blocks the request \({reason}\)"):
        asked(server, "generator", generation())


def test_no_picture_and_words_instead_of_one_are_told_apart(server: Server) -> None:
    server.options |= {"finish": "NO_IMAGE", "words": "The story is too long."}
    with pytest.raises(Invalid, match=r"made no picture \(NO_IMAGE\): The story is too long") as no_image:
        asked(server, "generator", generation())
    server.options["finish"] = "STOP"
    with pytest.raises(Invalid, match="answer has no picture: The story is too long") as words:
        asked(server, "generator", generation())
    server.options["finish"] = "IMAGE_OTHER"
    with pytest.raises(Invalid, match=r"before there was a picture \(IMAGE_OTHER\)"):
        asked(server, "generator", generation())
    assert no_image.value.what != words.value.what


def test_an_account_that_google_has_limited_ends_everything(server: Server) -> None:
    server.options["finish"] = "PUP_LIMITED_DISABLED"
    with pytest.raises(Unusable):
        asked(server, "generator", generation())


RETRY = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "17.5s"}
QUOTA = {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": []}
ERRORS: list[tuple[int, str, str, list[Any], type[RoleError], str]] = [
    (429, "RESOURCE_EXHAUSTED", "Quota exceeded.", [QUOTA, RETRY], Throttled, "HTTP 429: Quota exceeded."),
    (429, "RESOURCE_EXHAUSTED", "Resource has been exhausted.", [], Throttled, "HTTP 429"),
    (
        429,
        "RESOURCE_EXHAUSTED",
        "Quota exceeded for metric: x, limit: 0, model: y",
        [RETRY],
        Unusable,
        "limit: 0",
    ),
    (503, "UNAVAILABLE", "The model is overloaded.", [], Transient, "overloaded"),
    (500, "INTERNAL", "An internal error has occurred.", [], Transient, "internal error"),
    (504, "DEADLINE_EXCEEDED", "The deadline expired.", [], Transient, "deadline"),
    (400, "INVALID_ARGUMENT", "API key expired. Please renew the API key.", [], Unusable, "API key expired"),
    (400, "FAILED_PRECONDITION", "User location is not supported for the API use.", [], Unusable, "location"),
    (403, "PERMISSION_DENIED", "Your API key was reported as leaked.", [], Unusable, "leaked"),
    (400, "INVALID_ARGUMENT", "Request contains an invalid argument.", [], Misconfigured, "invalid argument"),
]


@pytest.mark.parametrize(("code", "status", "message", "details", "ends", "said"), ERRORS)
def test_an_error_of_google_ends_in_its_class(
    server: Server, code: int, status: str, message: str, details: list[Any], ends: type[RoleError], said: str
) -> None:
    error: dict[str, Any] = {"code": code, "message": message, "status": status, "details": details}
    server.options["error"] = (code, {"error": error})
    with pytest.raises(ends, match=said) as caught:
        asked(server, "generator", generation())
    assert type(caught.value) is ends
    if isinstance(caught.value, Throttled):
        assert caught.value.wait == (17.5 if details else None)


def test_a_wrong_key_is_unusable_and_never_shown(server: Server) -> None:
    with pytest.raises(Unusable, match="API key not valid") as caught:
        asked(server, "planner", TUNING, key="AIza-not-the-key")
    assert "AIza" not in str(caught.value)


def test_the_key_is_in_a_header_and_never_in_the_address(server: Server) -> None:
    asked(server, "generator", generation())
    assert server.requests[-1].headers["x-goog-api-key"] == server.key
    assert server.key not in server.requests[-1].path


def test_a_model_that_is_not_there_is_unusable(server: Server) -> None:
    with pytest.raises(Unusable, match="gemini-9 is not found"):
        asked(server, "generator", generation(), model="gemini-9")


@pytest.mark.parametrize(
    ("endpoint", "said"),
    [
        ({}, "has no `model`"),
        ({"model": DRAWING, "params": {"seed": 1}}, "may not hold seed"),
        ({"model": DRAWING, "options": {"image_size": "3K"}}, "`image_size`"),
        ({"model": DRAWING, "options": {"size": "1K"}}, "did you mean `image_size`"),
    ],
)
def test_an_endpoint_that_cannot_work_is_refused_when_it_is_made(endpoint: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        made(ROLES, "generator", **endpoint)


# Words


def test_a_plan_is_asked_for_with_its_schema_and_comes_back_as_the_studios(server: Server) -> None:
    (reply,) = asked(server, "planner", STORY)
    assert json.loads(reply.data) == json.loads(asyncio.run(StudioPlanner().plan(STORY)))
    config = body(server)["generationConfig"]
    assert config["responseMimeType"] == "application/json"
    assert config["responseJsonSchema"]["additionalProperties"] is False
    assert config["seed"] == 7
    assert "temperature" not in config


@pytest.mark.parametrize(
    "brief", [TUNING, PlanRequest(TextBrief(title="The Fox", text="A Fox saw a Crow."), 1)]
)
def test_other_briefs_are_understood_too(server: Server, brief: PlanRequest) -> None:
    try:
        expected = json.loads(asyncio.run(StudioPlanner().plan(brief)))
    except Refused:
        with pytest.raises(Refused):
            asked(server, "planner", brief)
        return
    (reply,) = asked(server, "planner", brief)
    assert json.loads(reply.data) == expected


def test_a_judgement_is_the_inspectors_and_shows_the_picture_first(server: Server) -> None:
    request = judgement()
    (reply,) = asked(server, "judge", request)
    expected = _ANSWERS.validate_json(asyncio.run(StudioJudge().judge(request)))
    got = _ANSWERS.validate_json(reply.data)
    assert [(a.question, a.verdict) for a in got] == [(a.question, a.verdict) for a in expected]
    assert body(server)["generationConfig"]["temperature"] == 0
    assert images.pixel_id(images.decode(pictures(server.requests[-1])[0])) == request.pixel_id


@pytest.mark.parametrize(
    ("shapes", "count", "mime"), [(("json_object",), 2, "application/json"), ((), 3, "text/plain")]
)
def test_a_way_of_asking_for_json_that_is_not_taken_is_left_for_the_next(
    server: Server, shapes: tuple[str, ...], count: int, mime: str
) -> None:
    server.options["shapes"] = shapes
    first, second = asked(server, "planner", TUNING, TUNING)
    assert first.data == second.data
    assert len(server.requests) == count + 1
    config = body(server)["generationConfig"]
    assert config.get("responseMimeType", "text/plain") == mime
    assert "responseJsonSchema" not in config


def test_a_bad_answer_is_sent_back_once_to_be_mended(server: Server) -> None:
    server.options["mended"] = True
    server.always = "schema_violation"
    (reply,) = asked(server, "planner", TUNING)
    assert json.loads(reply.data)["prompt"]
    turns = body(server)["contents"]
    assert [turn["role"] for turn in turns] == ["user", "model", "user"]
    assert turns[1]["parts"] == [{"text": '{"colour": "blue"}'}]
    assert len(reply.usages) == len(server.requests)


def test_an_answer_that_was_cut_off_says_how_to_make_room(server: Server) -> None:
    with pytest.raises(Invalid, match="cut off") as caught:
        asked(server, "planner", STORY, options={"max_tokens": 20})
    assert "max_tokens" in caught.value.do


@pytest.mark.parametrize(("temperature", "sent"), [("omit", None), (1.0, 1.0)])
def test_the_temperature_of_a_judge_can_be_said(server: Server, temperature: Any, sent: float | None) -> None:
    asked(server, "judge", judgement(), options={"temperature": temperature})
    assert body(server)["generationConfig"].get("temperature") == sent


def test_doctor_is_told_how_json_is_asked_for_and_what_pictures_there_are(server: Server) -> None:
    server.options["shapes"] = ("json_object",)

    async def told() -> tuple[str, ...]:
        words = made(ROLES, "planner", key=server.key, url=server.url, model=WRITING)
        await words.plan(TUNING)
        await words.http.close()
        assert isinstance(words, Probing)
        return await words.probe()

    assert asyncio.run(told()) == ("JSON is asked for as json_object",)
    pictures = asyncio.run(made(ROLES, "editor", model=DRAWING).probe())
    assert pictures[0] == "images in a request: 14"
    assert "1024x1024, 848x1264" in pictures[1]


# Costs


@pytest.mark.parametrize("role", ["generator", "planner"])
def test_what_it_takes_is_priced_by_the_table(server: Server, role: Role) -> None:
    request = TUNING if role == "planner" else generation()
    model = "gemini-2.5-flash" if role == "planner" else DRAWING
    server.options["writing"] = model if role == "planner" else WRITING
    (reply,) = asked(server, role, request, model=model)
    traits = made(ROLES, role, model=model).traits
    usd = Pricing.of(model, "", traits, None).cost(reply, 1.0, role)
    assert usd is not None
    if role == "generator":
        # 1,120 tokens of a picture at 60 dollars a million, and a little for the words.
        assert 0.0672 < usd < 0.069
