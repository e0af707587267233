"""`vivant calls`: the call log for people, and one call with everything that belongs to it."""

from pathlib import Path
from typing import Any

import pytest

from tests.pipeline import tiny
from tests.report.reading import read_page
from vivant.errors import InputError
from vivant.models.keys import edit_key, generate_key, judge_key
from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest, Picture, PlanRequest
from vivant.pipeline.call_shown import FOLDER, ShownCall, show_call
from vivant.pipeline.calls import SHORT, list_calls
from vivant.schema.brief import Brief, CastRole, CharacterBrief, TextBrief, TuningBrief
from vivant.schema.gate import Question, Region
from vivant.schema.judging import Earlier, Portrait
from vivant.schema.record import Attempt, Role
from vivant.schema.value import canonical, fingerprint
from vivant.store import images
from vivant.store.opening import own_store
from vivant.store.records import Call, CallStatus, Charge, Commit

HERE = Region(left=0.25, top=0.25, right=0.5, bottom=0.75)
PROMPT = (
    "Illustration in storybook style.\nOn stage: <b>Mila</b>, who waves at a heron that stands in the reeds."
)


def shown(number: int) -> Picture:
    data = tiny.daub(number, 64, 48)
    return Picture(images.pixel_id(images.decode(data)), data)


TEMPLATE, DRAWN, EDITED, LOST = (shown(number) for number in range(4))
QUESTIONS = (
    Question(check="identity", about="likeness", text="Is this Mila?", character="C0001"),
    Question(check="scene", about="stray", text="Is nothing there that does not belong?"),
)
GENERATE = GenerateRequest(PROMPT, (TEMPLATE, LOST), 64, 48, 7)
EDIT = EditRequest(DRAWN, HERE, "Make Mila's shirt teal. Change nothing else.", (TEMPLATE,), 8)
JUDGE = JudgeRequest(
    images.decode(DRAWN.data),
    DRAWN.id,
    QUESTIONS,
    (Portrait("C0001", "Mila", "a fox in a shirt", lambda: images.decode(TEMPLATE.data), TEMPLATE.id),),
    (Earlier(lambda: images.decode(EDITED.data), EDITED.id, (), ()),),
)
ANSWERS = (
    '[{"question":"likeness:C0001","verdict":"yes"},'
    '{"question":"stray","verdict":"no","note":"a ball","region":' + HERE.model_dump_json() + "}]"
)


def logged(
    role: Role,
    asked: dict[str, Any],
    reply: str = "",
    image: Picture | None = None,
    status: CallStatus = "ok",
) -> Call:
    request = {"role": role, "model": "m", "asked": asked}
    return Call(
        fingerprint(request), role, "m", canonical(request), reply, image.id if image else None, status
    )


def planned(brief: Brief) -> dict[str, Any]:
    request = PlanRequest(brief, 1)
    return {"brief": request.brief.model_dump(mode="json"), "seed": request.seed}


GENERATED = logged("generator", generate_key(GENERATE), image=DRAWN)
RETOUCHED = logged("editor", edit_key(EDIT), image=EDITED)
JUDGED = logged("judge", judge_key(JUDGE), ANSWERS)
PLANNED = logged("planner", planned(CharacterBrief(subject_type="bird", category="makers")), '{"name":"Tom"}')
REFUSED = logged("planner", planned(TextBrief(title="The Wolf", text="…")), "not this one", status="refused")
CALLS = (PLANNED, GENERATED, JUDGED, RETOUCHED, REFUSED)
UNANSWERED = "f" * 64


def charge(call: Call, usd: float | None = 0.0125, status: Any = "ok") -> Charge:
    return Charge(call.key, call.role, "far", "m", status, usd)


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one call of every kind, and one that never ended."""
    directory = tiny.make(tmp_path_factory.mktemp("calls") / "project")
    tries = [charge(GENERATED, None, "transient"), *(charge(call) for call in CALLS[:-1])]
    tries += [charge(REFUSED, None, "refused"), Charge(UNANSWERED, "judge", "far", "m", "misconfigured", 0.0)]
    with own_store(directory) as store:
        for picture in (TEMPLATE, DRAWN, EDITED):
            store.blobs.put(picture.data, picture.id)
        store.catalogue.log_calls(CALLS, [], tries)
        attempt = Attempt(
            subject="C0001.1", stage="template", number=1, action="again", strategy="two_step", prompt=PROMPT,
            seed=7, model="m", request=fingerprint(generate_key(GENERATE)), image=DRAWN.id,
        )  # fmt: skip
        store.catalogue.commit(Commit("C0001.1", attempts=(attempt,)))
    return directory


def show(directory: Path, call: Call) -> ShownCall:
    return show_call(directory, call.key[:SHORT])


def test_a_line_says_who_was_asked_about_what_and_what_it_cost(directory: Path) -> None:
    lines = list_calls(directory).lines()
    assert [line.split()[0] for line in lines] == [c.key[:SHORT] for c in CALLS] + [UNANSWERED[:SHORT]]
    cells = [[cell.strip() for cell in line.split("  ") if cell] for line in lines]
    assert [row[1:] for row in cells] == [
        ["planner", "m", "far", "ok", "1 try", "0.0125", "a character: bird, makers"],
        ["generator", "m", "far", "ok", "2 tries", "0.0125+?",
         "Illustration in storybook style. On stage: <b>Mila</b>, who wav…"],
        ["judge", "m", "far", "ok", "1 try", "0.0125", "2 questions"],
        ["editor", "m", "far", "ok", "1 try", "0.0125", "Make Mila's shirt teal. Change nothing else."],
        ["planner", "m", "far", "refused", "1 try", "?", "a text to encode: The Wolf"],
        ["judge", "m", "far", "unanswered", "1 try", "0.0000", "a call that never ended"],
    ]  # fmt: skip


def test_the_document_has_whole_keys_and_unknown_costs_as_nothing_known(directory: Path) -> None:
    *_, refused, _ = list_calls(directory).document()["calls"]
    assert refused == {
        "key": REFUSED.key, "role": "planner", "model": "m", "endpoint": "far", "status": "refused", "tries": 1,
        "usd": None, "unknown": 1, "about": "a text to encode: The Wolf",
    }  # fmt: skip


def test_filters_choose_calls(directory: Path) -> None:
    def keys(**chosen: Any) -> list[str]:
        return [line.call.key for line in list_calls(directory, **chosen).calls]

    assert keys(role="planner") == [PLANNED.key, REFUSED.key]
    assert keys(status="refused") == [REFUSED.key]
    assert keys(status="unanswered") == [UNANSWERED]
    assert keys(last=2) == [REFUSED.key, UNANSWERED]
    assert keys(role="judge", status="ok", model="m") == [JUDGED.key]
    assert keys(model="n") == []
    assert list_calls(directory, model="n").lines() == ["No such calls."]


def test_a_project_of_the_studio_alone_says_that_no_calls_are_kept(tmp_path: Path) -> None:
    listed = list_calls(tiny.make(tmp_path / "project"))
    assert listed.document() == {"calls": []}
    assert "No calls are kept." in listed.lines()[0]


@pytest.mark.parametrize(
    ("brief", "said"),
    [
        (
            CharacterBrief(
                subject_type="mammal", category="makers",
                role=CastRole(key="fox", name="the Fox", subject_type="mammal", species="fox", category="makers",
                              profession="baker"),
            ),
            "a character: the Fox, makers",
        ),
        (TuningBrief(prompt="draw\na fox", must=(), findings=(), tried=()), "a prompt to tune: draw a fox"),
    ],
)  # fmt: skip
def test_a_planners_call_names_its_brief(brief: Brief, said: str, tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project")
    call = logged("planner", planned(brief))
    with own_store(directory) as store:
        store.catalogue.log_calls([call], [], [charge(call)])
    assert list_calls(directory).calls[0].about == said


def test_a_vote_after_the_first_says_which_it_is(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project")
    call = logged("judge", judge_key(JUDGE) | {"sample": 2})
    with own_store(directory) as store:
        store.catalogue.log_calls([call], [], [charge(call)])
    assert list_calls(directory).calls[0].about == "2 questions, vote 3"


def test_a_generators_call_comes_with_what_was_shown_and_what_came_back(directory: Path) -> None:
    told = show(directory, GENERATED)
    assert told.files == {"reference-1": "reference-1.png", "reference-2": None, "result": "result.png"}
    folder = directory / FOLDER / GENERATED.key[:SHORT]
    assert told.page == folder / "index.html"
    assert (folder / "reference-1.png").read_bytes() == TEMPLATE.data
    assert (folder / "result.png").read_bytes() == DRAWN.data
    assert told.attempts == (("C0001.1", 1),)
    assert [(t.status, t.usd) for t in told.tries] == [("transient", None), ("ok", 0.0125)]
    lines = told.lines()
    assert "try 1     far, m: transient, price unknown" in lines
    assert "made for  attempt 2 at C0001.1" in lines
    assert "missing   Reference 2 is not among the project's images" in lines
    assert lines[-1] == f"Pictures: {told.page}"


def test_the_page_is_well_formed_and_shows_every_picture_with_its_label(directory: Path) -> None:
    page = read_page(show(directory, GENERATED).page)
    assert page.unclosed == []
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(b <= a + 1 for a, b in zip(page.headings, page.headings[1:], strict=False))
    assert [(p["src"], p["alt"]) for p in page.pictures] == [
        ("reference-1.png", "Reference 1"), ("result.png", "What came back"),
    ]  # fmt: skip
    assert all((page.path.parent / link).exists() for link in page.links if not link.startswith("#"))
    assert {"header", "main", "nav", "footer"} <= set(page.tags)
    assert not {"script", "style", "b"} & set(page.tags)
    assert "On stage: <b>Mila</b>" in page.text
    assert "Not among the project’s images" in page.text
    assert "attempt 2 at C0001.1" in page.text


def test_an_editors_call_outlines_the_region_on_the_picture_to_edit(directory: Path) -> None:
    told = show(directory, RETOUCHED)
    assert list(told.files) == ["edited", "reference-1", "result"]
    html = told.page.read_text("utf-8")
    assert html.count('<rect class="edit" x="70.0" y="52.5" width="70.0" height="105.0"/>') == 1
    assert "Make Mila&#39;s shirt teal." in html


def test_a_judges_call_puts_answers_beside_questions_and_outlines_what_was_found(directory: Path) -> None:
    told = show(directory, JUDGED)
    assert list(told.files) == ["judged", "template-C0001", "earlier-1"]
    assert told.attempts == (("C0001.1", 1),)
    page = read_page(told.page)
    text = " ".join(page.text.split())
    assert "Is this Mila?yes" in text
    assert "Is nothing there that does not belong?noa ball1" in text
    assert told.page.read_text("utf-8").count('<rect class="finding"') == 1
    assert told.document()["reply"] == ANSWERS


def test_a_call_without_pictures_has_its_words(directory: Path) -> None:
    told = show(directory, REFUSED)
    assert told.files == {}
    assert told.document()["request"]["asked"]["brief"]["title"] == "The Wolf"
    assert told.reply == "not this one"
    assert "  not this one" in told.lines()
    assert "not this one" in read_page(told.page).text


def test_a_call_that_never_ended_shows_its_tries(directory: Path) -> None:
    told = show_call(directory, "ffff")
    assert told.document()["request"] is None
    assert [t.status for t in told.tries] == ["misconfigured"]
    assert "The call never ended" in read_page(told.page).text


def test_showing_again_gives_the_same_bytes_and_leaves_nothing_old(directory: Path) -> None:
    page = show(directory, JUDGED).page
    before = {path.name: path.read_bytes() for path in page.parent.iterdir()}
    (page.parent / "old.png").write_bytes(b"old")
    show(directory, JUDGED)
    assert {path.name: path.read_bytes() for path in page.parent.iterdir()} == before
    assert {path.name for path in page.parent.parent.iterdir()} >= {JUDGED.key[:SHORT]}
    assert not [path for path in page.parent.parent.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize(("beginning", "said"), [("", "no call"), ("0000", "no call"), ("zz", "no call")])
def test_a_key_that_is_not_there_is_an_error(beginning: str, said: str, directory: Path) -> None:
    with pytest.raises(InputError, match=said):
        show_call(directory, beginning)


def test_a_beginning_that_several_keys_share_is_an_error_that_names_some(tmp_path: Path) -> None:
    directory = tiny.make(tmp_path / "project")
    keys = [f"ab{number}".ljust(64, "0") for number in range(5)]
    with own_store(directory) as store:
        store.catalogue.log_calls([], [], [Charge(key, "judge", "far", "m") for key in keys])
    with pytest.raises(InputError, match=r"more than one call begins with ab: ab0{10}, ab10{9}, ab20{9}, …"):
        show_call(directory, "ab")
    assert not (directory / FOLDER).exists()
    assert show_call(directory, "AB3").line.call.key == keys[3]
