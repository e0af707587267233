"""ComfyUI: what is uploaded and submitted, once; what comes back; and what is found before anything is asked."""

import asyncio
import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.servers.comfyui import Comfy, routes
from tests.servers.comfyui_nodes import NODES
from tests.servers.faults import Fault
from tests.servers.server import Recorded, Server, serving
from vivant.config import EndpointSection
from vivant.errors import ConfigError, Invalid, Misconfigured, Transient, Unusable
from vivant.models.http import Http
from vivant.models.masks import within
from vivant.models.providers.comfyui import ROLES
from vivant.models.providers.comfyui.adapter import ComfyEditor, ComfyGenerator
from vivant.models.providers.comfyui.graph import is_link
from vivant.models.providers.comfyui.jobs import identity, name_of
from vivant.models.providers.comfyui.reading import built_in, read_graph
from vivant.models.roles import EditRequest, GenerateRequest, Picture, Probing
from vivant.models.settings import Settings
from vivant.schema.gate import Region
from vivant.schema.record import Role
from vivant.store import images

SIZE = 256
PROMPT = "Scene: meadow with a gate, day.\n- Mira: standing, happy, facing the viewer."
REGION = Region(left=0.25, top=0.125, right=0.5, bottom=0.5)
SMILE = "Give Mira a happy expression. Change nothing else."


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(routes) as running:
        yield running


def comfy(server: Server) -> Comfy:
    state: Comfy = server.options["comfy"]
    return state


def settings(url: str, graph: str, directory: Path = Path(), *, key: str = "", **endpoint: Any) -> Settings:
    options = {"graph": graph, **endpoint.pop("options", {})}
    section = EndpointSection(provider="comfyui", url=url, options=options, **endpoint)
    return Settings("comfy", section, key, Http(secrets=(key,)), directory)


def generator(server: Server, graph: str = "qwen_image_edit", **more: Any) -> ComfyGenerator:
    return ComfyGenerator.of(settings(server.url, graph, **more))


def editor(server: Server, graph: str = "qwen_image_edit", **more: Any) -> ComfyEditor:
    return ComfyEditor.of(settings(server.url, graph, **more))


def made(adapter: ComfyGenerator, request: GenerateRequest) -> bytes:
    async def ask() -> bytes:
        try:
            return await adapter.generate(request)
        finally:
            await adapter.jobs.http.close()

    return asyncio.run(ask())


def edited(adapter: ComfyEditor, request: EditRequest) -> bytes:
    async def ask() -> bytes:
        try:
            return await adapter.edit(request)
        finally:
            await adapter.jobs.http.close()

    return asyncio.run(ask())


def picture(server: Server, name: str = "Mira", seed: int = 1) -> Picture:
    data = server.behind.generate(PROMPT.replace("Mira", name), (), SIZE, SIZE, seed)
    return Picture(images.pixel_id(images.decode(data)), data)


def asked(*references: Picture, seed: int = 7) -> GenerateRequest:
    return GenerateRequest(PROMPT, references, SIZE, SIZE, seed)


def change(image: Picture, *references: Picture) -> EditRequest:
    return EditRequest(image, REGION, SMILE, references, 7)


def submitted(server: Server) -> list[Recorded]:
    return [r for r in server.requests if (r.method, r.path) == ("POST", "/prompt")]


def nodes(server: Server) -> dict[str, Any]:
    (request,) = submitted(server)
    graph: dict[str, Any] = request.json["prompt"]
    return graph


# What our graphs are


@pytest.mark.parametrize("name", built_in())
def test_our_graphs_use_inputs_that_their_nodes_have_and_link_what_fits(name: str) -> None:
    graph = read_graph(name, Path(), {})
    for node, said in graph.nodes.items():
        known = NODES[said["class_type"]]
        inputs = {**known.required, **known.optional}
        assert said["inputs"].keys() >= known.required.keys(), node
        assert said["inputs"].keys() <= inputs.keys(), node
        for key, value in said["inputs"].items():
            if is_link(value):
                given = NODES[graph.nodes[value[0]]["class_type"]].gives
                assert given[value[1]] == inputs[key], (node, key)


def test_every_kind_of_graph_comes_with_vivant() -> None:
    assert built_in() == [
        "flux2_klein",
        "flux2_klein_inpaint",
        "flux_kontext",
        "qwen_image_edit",
        "sdxl_inpaint",
    ]


# Making


@pytest.mark.parametrize(("graph", "most"), [("qwen_image_edit", 3), ("flux2_klein", 4), ("flux_kontext", 2)])
def test_an_image_is_what_the_studio_paints_from_prompt_references_size_and_seed(
    server: Server, graph: str, most: int
) -> None:
    references = [picture(server, name) for name in ("Mira", "Tobin", "Ada", "Sol")][:most]
    adapter = generator(server, graph)
    assert adapter.traits.references == most
    assert (adapter.traits.mask, adapter.traits.seeded) == ("none", True)
    for count in range(most + 1):
        request = asked(*references[:count])
        expected = server.behind.generate(PROMPT, [r.data for r in request.references], SIZE, SIZE, 7)
        assert made(adapter, request) == expected


def test_slots_without_a_reference_are_dropped_with_every_link_to_them(server: Server) -> None:
    one = picture(server)
    made(generator(server, "flux2_klein"), asked(one))
    graph = nodes(server)
    assert [n for n in graph if n.startswith(("image", "latent"))] == ["image1", "latent1"]
    assert "latent" in graph["see1"]["inputs"]
    assert [n for n in ("see2", "see3", "see4") if "latent" in graph[n]["inputs"]] == []


def test_references_are_uploaded_by_their_content_and_loaded_in_their_order(server: Server) -> None:
    one, two = picture(server), picture(server, "Tobin")
    made(generator(server), asked(two, one))
    uploads = [r for r in server.requests if r.path == "/upload/image"]
    assert [(p.name, p.filename, p.type) for p in uploads[0].parts] == [
        ("image", name_of(two.data).removeprefix("vivant/"), "image/png"),
        ("type", "", "text/plain; charset=utf-8"),
        ("subfolder", "", "text/plain; charset=utf-8"),
        ("overwrite", "", "text/plain; charset=utf-8"),
    ]
    assert [p.text for p in uploads[0].parts[1:]] == ["input", "vivant", "true"]
    assert comfy(server).files == {name_of(two.data): two.data, name_of(one.data): one.data}
    graph = nodes(server)
    assert [graph[n]["inputs"]["image"] for n in ("image1", "image2")] == [
        name_of(two.data),
        name_of(one.data),
    ]


def test_the_same_picture_may_be_two_references(server: Server) -> None:
    one = picture(server)
    made(generator(server), asked(one, one))
    graph = nodes(server)
    assert graph["image1"]["inputs"] == graph["image2"]["inputs"]
    assert "image3" not in graph


def test_more_references_than_the_graph_has_room_for_are_refused_not_dropped(server: Server) -> None:
    many = [picture(server, name) for name in ("Mira", "Tobin", "Ada")]
    with pytest.raises(Misconfigured, match="takes 2 references, not 3"):
        made(generator(server, "flux_kontext"), asked(*many))
    assert server.requests == []


# Editing


@pytest.mark.parametrize(("graph", "most"), [("qwen_image_edit", 3), ("flux2_klein", 4), ("flux_kontext", 2)])
def test_a_graph_without_a_mask_gets_the_picture_first_and_the_region_in_words(
    server: Server, graph: str, most: int
) -> None:
    image, other = picture(server), picture(server, "Mira", 2)
    adapter = editor(server, graph)
    assert (adapter.traits.references, adapter.traits.mask) == (most, "none")
    back = edited(adapter, change(image, other))
    assert images.size_of(back) == (SIZE, SIZE)
    graph_sent = nodes(server)
    loaded = [graph_sent[n]["inputs"]["image"] for n in ("image1", "image2")]
    assert loaded == [name_of(image.data), name_of(other.data)]
    assert "from 25 % to 50 % of the width" in json.dumps(graph_sent)


@pytest.mark.parametrize(("graph", "most"), [("flux2_klein_inpaint", 4), ("sdxl_inpaint", 1)])
def test_a_graph_with_a_mask_changes_nothing_outside_it(server: Server, graph: str, most: int) -> None:
    image = picture(server)
    adapter = editor(server, graph)
    assert (adapter.traits.references, adapter.traits.mask) == (most, "exact")
    back = images.decode(edited(adapter, change(image)))
    before = images.decode(image.data)
    outside = ~within(REGION, SIZE, SIZE)
    assert np.array_equal(back[outside], before[outside])
    mask = images.decode(comfy(server).files[nodes(server)["mask"]["inputs"]["image"]])
    assert np.array_equal(mask[..., 0] == 255, within(REGION, SIZE, SIZE))
    assert "% of the width" not in json.dumps(nodes(server))


def test_references_of_a_masked_edit_follow_the_picture(server: Server) -> None:
    image, other = picture(server), picture(server, "Mira", 2)
    edited(editor(server, "flux2_klein_inpaint"), change(image, other))
    graph = nodes(server)
    assert graph["picture"]["inputs"]["image"] == name_of(image.data)
    assert graph["image1"]["inputs"]["image"] == name_of(other.data)
    assert "image2" not in graph


def test_an_edit_has_the_size_asked_for(server: Server) -> None:
    image = picture(server)
    edited(editor(server), change(image))
    edited(editor(server, "flux2_klein"), change(image))
    for request in submitted(server):
        assert request.json["prompt"]["size"]["inputs"]["width"] == SIZE


# Once


def test_a_job_has_an_id_of_its_own_in_canonical_form() -> None:
    graph = read_graph("qwen_image_edit", Path(), {}).nodes
    other = {**graph, "sampler": {**graph["sampler"], "inputs": {**graph["sampler"]["inputs"], "seed": 1}}}
    assert str(uuid.UUID(identity(graph))) == identity(graph)
    assert identity(graph) == identity(json.loads(json.dumps(graph)))
    assert identity(graph) != identity(other)


def test_asking_twice_runs_the_job_once(server: Server) -> None:
    adapter, request = generator(server), asked(picture(server))
    assert made(adapter, request) == made(adapter, request)
    assert len(submitted(server)) == 1
    assert list(comfy(server).executed.values()) == [1]


@pytest.mark.parametrize("fault", ["truncated", "throttled", "broken", "overloaded", "expired_key"])
@pytest.mark.parametrize("after", range(6))
def test_whatever_goes_wrong_on_the_way_nothing_is_made_twice(
    server: Server, after: int, fault: Fault
) -> None:
    adapter, request = generator(server), asked(picture(server))
    server.faults.extend([*[None] * after, fault])
    with pytest.raises((Transient, Unusable)):
        made(adapter, request)
    server.faults.clear()
    assert images.size_of(made(adapter, request)) == (SIZE, SIZE)
    assert list(comfy(server).executed.values()) == [1]


def test_a_job_whose_asking_was_cut_off_is_found_where_it_was(server: Server) -> None:
    server.options["polls"] = 1_000_000
    adapter, request = generator(server), asked()

    async def impatient() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await adapter.generate(request)
        await adapter.jobs.http.close()

    asyncio.run(impatient())
    assert [job.id for job in comfy(server).queue] == [submitted(server)[0].json["prompt_id"]]
    assert not [r for r in server.requests if r.path in ("/interrupt", "/queue") and r.method == "POST"]
    comfy(server).queue[0].polls = 1
    made(adapter, request)
    assert len(submitted(server)) == 1


def test_a_queued_job_is_waited_for(server: Server) -> None:
    server.options["polls"] = 4
    made(generator(server), asked())
    assert len([r for r in server.requests if r.path.startswith("/history/")]) >= 4


def test_a_job_that_the_server_lost_may_be_asked_for_again(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vivant.models.providers.comfyui.jobs._LONGEST_PAUSE", 0.05)
    server.options["polls"] = 1_000_000
    adapter, request = generator(server), asked()

    async def lose() -> None:
        asking = asyncio.create_task(adapter.generate(request))
        while not comfy(server).queue:
            await asyncio.sleep(0.01)
        comfy(server).queue.clear()
        with pytest.raises(Transient, match="no longer knows job"):
            await asking
        await adapter.jobs.http.close()

    asyncio.run(lose())
    server.options["polls"] = 1
    assert images.size_of(made(adapter, request)) == (SIZE, SIZE)


def test_a_failed_job_is_submitted_anew_when_it_is_asked_for_again(server: Server) -> None:
    adapter, request = generator(server), asked()
    comfy(server).broken["KSampler"] = ("torch.OutOfMemoryError", "Allocation on device")
    with pytest.raises(
        Transient, match=r"node sampler \(KSampler\) failed in ComfyUI: torch.OutOfMemoryError"
    ):
        made(adapter, request)
    comfy(server).broken.clear()
    assert images.size_of(made(adapter, request)) == (SIZE, SIZE)


def test_an_image_that_is_gone_is_made_anew(server: Server) -> None:
    adapter, request = generator(server), asked()
    made(adapter, request)
    comfy(server).images.clear()
    with pytest.raises(Transient, match="no longer has the image"):
        made(adapter, request)
    assert images.size_of(made(adapter, request)) == (SIZE, SIZE)


# What goes wrong


def test_a_node_that_fails_is_named_with_what_it_raised(server: Server) -> None:
    comfy(server).broken["VAEDecode"] = ("RuntimeError", "mat1 and mat2 shapes cannot be multiplied")
    with pytest.raises(Misconfigured, match=r"node decoded \(VAEDecode\) .*RuntimeError: mat1 and mat2"):
        made(generator(server), asked())


def test_an_interrupted_job_may_be_asked_for_again(server: Server) -> None:
    server.options["polls"] = 1_000_000
    adapter = generator(server)

    async def interrupt() -> None:
        asking = asyncio.create_task(adapter.generate(asked()))
        while not comfy(server).queue:
            await asyncio.sleep(0.01)
        comfy(server).interrupt()
        with pytest.raises(Transient, match="interrupted"):
            await asking
        await adapter.jobs.http.close()

    asyncio.run(interrupt())


def test_a_model_file_that_the_server_lacks_is_named_with_its_node(server: Server) -> None:
    adapter = generator(server, params={"unet": {"unet_name": "mine.safetensors"}})
    with pytest.raises(
        Misconfigured, match=r"node unet \(UNETLoader\): Value not in list: unet_name: 'mine"
    ) as caught:
        made(adapter, asked())
    assert "params.NODE.INPUT" in caught.value.do


def test_a_node_class_that_the_server_lacks_is_named(server: Server, tmp_path: Path) -> None:
    own_graph(tmp_path, sampler="SuperSampler")
    with pytest.raises(Misconfigured, match="node SuperSampler does not exist"):
        made(generator(server, "own.json", directory=tmp_path), asked())


def test_a_required_input_that_went_with_a_dropped_slot_is_named(server: Server, tmp_path: Path) -> None:
    own_graph(tmp_path, slot='[[references]]\nimage = "picture.image"\n')
    with pytest.raises(Misconfigured, match=r"node latent \(VAEEncode\): Required input is missing: pixels"):
        made(generator(server, "own.json", directory=tmp_path), asked())


def test_an_output_that_gives_nothing_is_named(server: Server, tmp_path: Path) -> None:
    own_graph(tmp_path, output="decoded")
    with pytest.raises(Misconfigured, match="node decoded gave nothing"):
        made(generator(server, "own.json", directory=tmp_path), asked())


@pytest.mark.parametrize(("fault", "said"), [("empty", "0 images"), ("wrong_count", "2 images")])
def test_anything_but_one_image_is_invalid(server: Server, fault: Fault, said: str) -> None:
    server.always = fault
    with pytest.raises(Invalid, match=said):
        made(generator(server), asked())


@pytest.mark.parametrize("fault", ["not_json", "schema_violation"])
def test_an_answer_in_no_protocol_is_invalid(server: Server, fault: Fault) -> None:
    server.always = fault
    with pytest.raises(Invalid):
        made(generator(server), asked())


def test_a_proxy_before_the_server_gets_the_key_and_it_shows_nowhere(server: Server) -> None:
    server.options["proxied"] = True
    made(generator(server, key=server.key), asked())
    assert all(r.headers["authorization"] == f"Bearer {server.key}" for r in server.requests)
    with pytest.raises(Unusable) as caught:
        made(generator(server, key="another-key"), asked())
    assert "another-key" not in str(caught.value)


# What is found before anything is asked


NODES_OF_ONE = {
    "unet": ("UNETLoader", {"unet_name": "flux-2-klein-4b.safetensors", "weight_dtype": "default"}),
    "clip": ("CLIPLoader", {"clip_name": "qwen_3_4b.safetensors", "type": "flux2"}),
    "vae": ("VAELoader", {"vae_name": "flux2-vae.safetensors"}),
    "text": ("CLIPTextEncode", {"clip": ["clip", 0], "text": ""}),
    "picture": ("LoadImage", {"image": "a.png"}),
    "latent": ("VAEEncode", {"pixels": ["picture", 0], "vae": ["vae", 0]}),
    "see": ("ReferenceLatent", {"conditioning": ["text", 0], "latent": ["latent", 0]}),
    "none": ("ConditioningZeroOut", {"conditioning": ["see", 0]}),
    "size": ("EmptyFlux2LatentImage", {"width": 512, "height": 512, "batch_size": 1}),
    "sampler": (
        "KSampler",
        {
            "model": ["unet", 0], "positive": ["see", 0], "negative": ["none", 0], "latent_image": ["size", 0],
            "seed": 0, "steps": 4, "cfg": 1.0, "sampler_name": "euler", "scheduler": "simple", "denoise": 1.0,
        },
    ),
    "decoded": ("VAEDecode", {"samples": ["sampler", 0], "vae": ["vae", 0]}),
    "out": ("SaveImage", {"images": ["decoded", 0], "filename_prefix": "mine"}),
}  # fmt: skip
SLOT = '[[references]]\nimage = "picture.image"\ndrop = ["picture", "latent"]\n'
BINDING = """\
prompt = ["text.text"]
seed = ["sampler.seed"]
width = ["size.width"]
height = ["size.height"]
picture = "picture.image"
output = "{output}"
{slot}"""


def own_graph(directory: Path, *, sampler: str = "KSampler", output: str = "out", slot: str = SLOT) -> None:
    graph = {node: {"class_type": kind, "inputs": inputs} for node, (kind, inputs) in NODES_OF_ONE.items()}
    graph["sampler"]["class_type"] = sampler
    graph["text"]["_meta"] = {"title": "The prompt"}
    (directory / "own.json").write_text(json.dumps(graph), "utf-8")
    (directory / "own.toml").write_text(BINDING.format(output=output, slot=slot), "utf-8")


def test_a_graph_of_the_project_works_like_ours(server: Server, tmp_path: Path) -> None:
    own_graph(tmp_path)
    one = picture(server)
    back = made(generator(server, "own.json", directory=tmp_path), asked(one))
    assert back == server.behind.generate(PROMPT, [one.data], SIZE, SIZE, 7)
    assert "_meta" not in nodes(server)["text"]


def test_params_set_inputs_of_nodes(server: Server) -> None:
    made(generator(server, params={"sampler": {"steps": 4, "cfg": 1.0}}), asked())
    inputs = nodes(server)["sampler"]["inputs"]
    assert (inputs["steps"], inputs["cfg"]) == (4, 1.0)


def test_what_a_picture_should_not_show_goes_where_the_graph_takes_it(server: Server) -> None:
    made(generator(server, options={"negative": "text, watermarks"}), asked())
    assert nodes(server)["negative"]["inputs"]["prompt"] == "text, watermarks"


BAD: list[tuple[str, Any, str]] = [
    ("text.text", "text.txt", "there is no input txt of node text (CLIPTextEncode)"),
    ("text.text", "words.text", "node words, which is not there"),
    ('"sampler.seed"', '"sampler.model"', "input model of node sampler (KSampler) comes from node unet"),
    ('"sampler.seed"', '"sampler"', "`seed.0`"),
    ('output = "out"', 'output = "save"', "the output is node save"),
    ('output = "out"', "", "`output`"),
    ('drop = ["picture", "latent"]', 'drop = ["latents"]', "the binding drops node latents"),
    ('picture = "picture.image"', 'mask = "picture.image"', "picture.image is bound twice"),
    ("prompt =", "promt =", "`prompt`"),
    ("prompt =", "prompt", "own.toml is not valid TOML"),
]


@pytest.mark.parametrize(("was", "becomes", "said"), BAD)
def test_a_binding_that_does_not_fit_its_graph_is_refused_by_name(
    tmp_path: Path, was: str, becomes: str, said: str
) -> None:
    own_graph(tmp_path)
    file = tmp_path / "own.toml"
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes), "utf-8")
    with pytest.raises(ConfigError, match=re.escape(said)):
        ROLES["generator"](settings("http://localhost", "own.json", tmp_path))


@pytest.mark.parametrize(
    ("graph", "said"),
    [
        ("no JSON", "is not JSON"),
        ('{"nodes": [], "links": [], "version": 0.4}', "is not in API format"),
        ('{"3": {"type": "KSampler"}}', "node 3 has no class_type and inputs"),
        ('{"3": {"class_type": "VAEDecode", "inputs": {"vae": ["4", 0]}}}', "input vae of node 3 (VAEDecode) is linked to node 4"),
    ],
)  # fmt: skip
def test_a_graph_that_is_none_is_refused_in_words(tmp_path: Path, graph: str, said: str) -> None:
    own_graph(tmp_path)
    (tmp_path / "own.json").write_text(graph, "utf-8")
    with pytest.raises(ConfigError, match=re.escape(said)):
        ROLES["generator"](settings("http://localhost", "own.json", tmp_path))


WRONG: list[tuple[Role, str, dict[str, Any], str]] = [
    ("generator", "qwen_image_edits", {}, "there is no graph 'qwen_image_edits'"),
    ("generator", "mine.json", {}, "there is no file mine.json in the project"),
    ("generator", "../mine.json", {}, "options.graph is '../mine.json'"),
    ("generator", "sdxl_inpaint", {}, "graph sdxl_inpaint only edits pictures"),
    ("editor", "flux2_klein", {"references": 5}, "says 5 references, but graph flux2_klein has room for 4"),
    ("editor", "sdxl_inpaint", {"sizes": ("512x512",)}, "edits at the picture's own size"),
    ("editor", "flux2_klein", {"options": {"negative": "text"}}, "graph flux2_klein binds none"),
    (
        "editor",
        "flux2_klein",
        {"params": {"sampler": {"steps": 4}}},
        "there is no input steps of node sampler",
    ),
    ("editor", "flux2_klein", {"params": {"steps": 4}}, "params.steps is 4"),
    ("editor", "flux2_klein", {"options": {"negativ": "text"}}, "did you mean `negative`?"),
]


@pytest.mark.parametrize(("role", "graph", "more", "said"), WRONG)
def test_what_an_endpoint_cannot_be_is_said_before_anything_is_asked(
    tmp_path: Path, role: Role, graph: str, more: dict[str, Any], said: str
) -> None:
    with pytest.raises(ConfigError, match=re.escape(said)):
        ROLES[role](settings("http://localhost", graph, tmp_path, **more))


def test_a_graph_without_a_picture_cannot_edit(tmp_path: Path) -> None:
    own_graph(tmp_path)
    file = tmp_path / "own.toml"
    file.write_text(file.read_text("utf-8").replace('picture = "picture.image"\n', ""), "utf-8")
    with pytest.raises(ConfigError, match="binds no `picture`"):
        ROLES["editor"](settings("http://localhost", "own.json", tmp_path))


def test_the_key_of_the_call_log_changes_with_the_graph(server: Server) -> None:
    plain = generator(server).traits
    assert plain.params != generator(server, params={"sampler": {"steps": 4}}).traits.params
    assert plain.params != generator(server, options={"negative": "text"}).traits.params
    assert plain == generator(server).traits
    assert generator(server, sizes=("512x768",), references=1).traits == replace(
        plain, sizes=((512, 768),), references=1
    )


def test_doctor_is_told_what_a_graph_has_room_for() -> None:
    def told(role: Role, graph: str) -> tuple[str, ...]:
        adapter = ROLES[role](settings("http://localhost", graph))
        assert isinstance(adapter, Probing)
        return asyncio.run(adapter.probe())

    assert told("generator", "flux_kontext") == ("images in a request: 2",)
    assert told("editor", "flux_kontext") == ("images in a request: 2", "region of an edit: told in words")
    assert told("editor", "sdxl_inpaint") == (
        "images in a request: 1",
        "region of an edit: kept to by a mask",
    )


def test_the_docs_tell_of_every_graph_what_it_takes() -> None:
    page = (Path(__file__).parents[3] / "docs" / "comfyui.md").read_text("utf-8")
    for name in built_in():
        graph = read_graph(name, Path(), {})
        (row,) = re.findall(rf"^\| `{name}` \|.*$", page, re.M)
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        bound = graph.binding
        assert cells[1] == ("no" if bound.picture and not bound.shared else "yes")
        assert cells[2] == ("yes" if bound.picture else "no")
        assert cells[3].startswith(str(len(bound.references)))
        assert cells[4] == ("exact" if bound.mask else "none")
        files = [
            v for n in graph.nodes.values() for v in n["inputs"].values() if str(v).endswith(".safetensors")
        ]
        if "the same" not in cells[5]:
            assert re.findall(r"`([^`]+)`", cells[5]) == [file.removesuffix(".safetensors") for file in files]
