"""Whatever a file is written in, every part of it is found on the line on which it stands."""

import json
from pathlib import Path

import pytest

from tests.given.files import write
from vivant.given.documents import Document, Place, read_document, spelled

DATA = {
    "title": 'Ünder\u2028the 🦊 "hat" \\ é',
    "frames": [{"scene": {"time": "day"}}, {"scene": {"time": "dusk"}}],
}


def document(path: Path) -> Document:
    read = read_document(path, path.name)
    assert isinstance(read, Document), read
    return read


def told(path: Path) -> tuple[int, str]:
    """The line of the only problem of a file, and what is said of it."""
    read = read_document(path, path.name)
    assert isinstance(read, list)
    (problem,) = read
    return problem.line, f"{problem.field} {problem.what}".strip()


@pytest.mark.parametrize("indent", ["\t", 2, None])
def test_json_is_read_with_tabs_blanks_or_on_one_line(indent: str | int | None, tmp_path: Path) -> None:
    text = json.dumps(DATA, indent=indent)
    read = document(write(tmp_path / "a.json", text))
    assert read.data["title"] == 'Ünder the 🦊 "hat" \\ é'
    lines = text.split("\n")
    if indent is not None:
        assert '"dusk"' in lines[read.line(("frames", 1, "scene", "time")) - 1]
        assert read.line(("frames", 1)) == lines.index(next(x for x in lines if "}," in x)) + 2


def test_yaml_lines_are_those_of_keys_and_of_entries(tmp_path: Path) -> None:
    text = "title: A\nframes:\n  - scene: {time: day}\n  -\n    scene:\n      time: dusk\n"
    read = document(write(tmp_path / "a.yaml", text))
    wanted: dict[Place, int] = {
        ("title",): 1,
        ("frames",): 2,
        ("frames", 0): 3,
        ("frames", 1, "scene", "time"): 6,
    }
    assert {place: read.line(place) for place in wanted} == wanted
    assert read.line(("frames", 1, "scene", "weather")) == 5, "what is missing is missing in its group"


def test_toml_lines_are_found_in_tables_lists_and_behind_long_texts(tmp_path: Path) -> None:
    text = (
        'name = "A [b] {c} # d"\n'
        'description = """\nkind = nothing\n[[features]]\n"""\n'
        "[[features]]\n"
        'part = "hat"\n'
        "\n"
        "  [[ features ]]  # the second\n"
        'kind = "cap"\n'
    )
    read = document(write(tmp_path / "a.toml", text))
    wanted: dict[Place, int] = {
        ("name",): 1, ("description",): 2, ("features", 0): 6, ("features", 0, "part"): 7, ("features", 0, "kind"): 6,
        ("features", 1): 9, ("features", 1, "kind"): 10,
    }  # fmt: skip
    assert {place: read.line(place) for place in wanted} == wanted


def test_toml_tables_inside_a_list_are_found(tmp_path: Path) -> None:
    text = 'name = "A"\nfeatures = [\n  {part = "hat"},\n  {part = "{["},\n]\nspecies = "fox"\n'
    read = document(write(tmp_path / "a.toml", text))
    wanted: dict[Place, int] = {("features", 0, "part"): 3, ("features", 1, "part"): 4, ("species",): 6}
    assert {place: read.line(place) for place in wanted} == wanted


@pytest.mark.parametrize(
    ("name", "text", "line", "says"),
    [
        ("a.json", '{"title": "A",\n "title": "B"}', 2, "title stands here twice"),
        ("a.json", '{"a":\n\t{"b": 1,\n\t"b": 2}}', 3, "a.b stands here twice"),
        ("a.json", '{\n"a": 1,\n}', 3, "is not valid JSON"),
        ("a.yaml", "title: A\nframes:\n- scene: 1\n  scene: 2\n", 4, "frames[0].scene stands here twice"),
        ("a.yaml", "title: A\n\tframes: []\n", 2, "is not valid YAML"),
        ("a.yaml", "title: A: B\n", 1, "is not valid YAML"),
        ("a.yaml", "title: &a A\npremise: *a\n", 2, "premise is an alias"),
        ("a.yaml", "a: !!python/object:os.system {}\n", 1, "is not valid YAML"),
        ("a.toml", 'name = "A"\nname = "B"\n', 2, "is not valid TOML"),
        ("a.toml", 'name = "A\n', 1, "is not valid TOML"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(
    name: str, text: str, line: int, says: str, tmp_path: Path
) -> None:
    found, said = told(write(tmp_path / name, text))
    assert says in said
    assert found == line


@pytest.mark.parametrize("name", ["deep.json", "deep.yaml"])
def test_a_document_nested_without_end_is_refused(name: str, tmp_path: Path) -> None:
    _, said = told(write(tmp_path / name, "[" * 20_000 + "]" * 20_000))
    assert "nested too deeply" in said or "not valid" in said


def test_bytes_that_are_no_text_and_files_without_end_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"title: A\npremise: \xff\n")
    assert told(tmp_path / "a.yaml")[0] == 2
    write(tmp_path / "b.yaml", "# " + "x" * 1_000_000)
    assert "larger than" in told(tmp_path / "b.yaml")[1]
    assert "is not there" in told(tmp_path / "c.yaml")[1]


def test_places_are_spelled_as_people_write_them() -> None:
    assert spelled(("frames", 2, "performances", 0, "pose")) == "frames[2].performances[0].pose"
