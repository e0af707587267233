"""The documentation says what is so: links, commands, options, keys, pictures and the order of rooms."""

import ast
import re
from pathlib import Path
from typing import Any, Final, get_args

import pytest
import typer

from vivant.cli.main import app
from vivant.config import Config, EndpointSection, PriceSection
from vivant.pipeline.creating import create_project
from vivant.pipeline.planning import plan_project
from vivant.pipeline.status import project_status
from vivant.pipeline.verifying import verify_project
from vivant.schema.value import Value

ROOT: Final = Path(__file__).parent.parent
SOURCE: Final = ROOT / "src" / "vivant"
PAGES: Final = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
ARCHITECTURE: Final = ROOT / "docs" / "architecture"
LARGEST_PICTURE: Final = 300_000

LINK: Final = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
PICTURE: Final = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
COMMAND: Final = re.compile(r"(?:^|`)(vivant [^`\n#]+)", re.M)
SCRIPT: Final = re.compile(r"python ((?:docs|benchmarks)/\w+\.py)")
ROOM: Final = re.compile(r"^\d+\. \[(\w+)\]", re.M)


def options() -> dict[str, set[str]]:
    """The long options of every command, `--help` aside."""
    group: Any = typer.main.get_command(app)
    return {
        name: {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
        for name, command in group.commands.items()
    }


OPTIONS: Final = options()


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub spells them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_picture_is_small_and_described(page: Path) -> None:
    for description, target in PICTURE.findall(page.read_text("utf-8")):
        assert description, target
        assert (page.parent / target).stat().st_size < LARGEST_PICTURE, target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_named_exists_with_its_options(page: Path) -> None:
    for line in COMMAND.findall(page.read_text("utf-8")):
        name = line.split()[1]
        if name.startswith(("-", "[")):
            continue
        assert name in OPTIONS, line
        assert set(re.findall(r"--[a-z-]+", line)) <= {*OPTIONS[name], "--help"}, line


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_script_named_exists(page: Path) -> None:
    for script in SCRIPT.findall(page.read_text("utf-8")):
        assert (ROOT / script).is_file(), script


@pytest.mark.parametrize("name", OPTIONS)
def test_every_command_is_in_the_readme_and_told_in_full(name: str) -> None:
    assert f"| `vivant {name} " in (ROOT / "README.md").read_text("utf-8")
    told = (
        (ROOT / "docs" / "cli.md").read_text("utf-8").split(f"## vivant {name} ", 1)[1].split("\n## ", 1)[0]
    )
    if "the same options" in told:
        told += "--why --by"
    assert [option for option in OPTIONS[name] - {"--help"} if option not in told] == []


def test_the_readme_names_no_command_of_which_nothing_is_known() -> None:
    rows = re.findall(r"^\| `vivant (\w+) ", (ROOT / "README.md").read_text("utf-8"), re.M)
    assert rows == list(OPTIONS)


def test_every_key_of_the_configuration_is_told_and_no_other() -> None:
    table = (ROOT / "docs" / "cli.md").read_text("utf-8").split("## vivant.toml", 1)[1]
    told = {key for row in table.splitlines() for key in re.findall(r"`(\w+\.\w+)(?:\.DEFECT)?`", row[:140])}
    told = {key for key in told if not key.endswith(".py")}
    sections = {name: field.annotation for name, field in Config.model_fields.items()}
    known = {
        f"{name}.{key}"
        for name, section in sections.items()
        if isinstance(section, type) and issubclass(section, Value)
        for key in section.model_fields
    }
    assert told == known


def test_every_key_of_an_endpoint_and_of_its_price_is_told_with_its_default() -> None:
    table = (ROOT / "docs" / "cli.md").read_text("utf-8").split("### Endpoints", 1)[1]
    rows = dict(re.findall(r"^\| `endpoints\.NAME\.([\w.]+)` \| (.+) \|$", table, re.M))
    prices = {f"price.{key}" for key in PriceSection.model_fields}
    assert set(rows) == {*EndpointSection.model_fields, *prices}
    for key, field in EndpointSection.model_fields.items():
        if isinstance(field.default, int | float) and not isinstance(field.default, bool):
            assert rows[key].endswith(f"| {field.default:g}"), key


def test_every_key_of_a_json_document_is_told(tmp_path: Path) -> None:
    project = tmp_path / "any"
    create_project(project)
    told = (ROOT / "docs" / "cli.md").read_text("utf-8")
    documents = (
        plan_project(project).document(),
        project_status(project).document(),
        verify_project(project).document(),
    )
    for document in documents:
        for key, value in document.items():
            assert f'"{key}"' in told
            assert not isinstance(value, dict) or all(f'"{name}"' in told for name in _fixed(key, value))


def _fixed(key: str, value: dict[str, Any]) -> list[str]:
    """The names inside a document's part, where they are not themselves data."""
    if key in ("cost", "roles"):
        return sorted({name for part in value.values() for name in part})
    return [] if key in ("calls", "findings", "terms") else list(value)


def test_every_default_that_is_told_is_so() -> None:
    config = Config.model_validate({"project": {"name": "any"}})
    for key, default in (
        ("gate.max_rounds", config.gate.max_rounds),
        ("gate.batch", config.gate.batch),
        ("cast.characters", config.cast.characters),
        ("stories.count", config.stories.count),
        ("checkpoints.sample", config.checkpoints.sample),
    ):
        row = next(r for r in (ROOT / "docs" / "cli.md").read_text("utf-8").splitlines() if f"| `{key}`" in r)
        assert row.endswith(f"| {default} |"), row


def test_every_room_has_a_page_and_a_place_in_the_order() -> None:
    rooms = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert rooms == set(room_order())
    for room in rooms:
        assert (ARCHITECTURE / f"{room}.md").is_file(), room


def test_imports_point_downwards_in_the_order_of_the_index() -> None:
    """The rule that keeps rooms apart, read from where it is written."""
    order = room_order()
    for room in order:
        for file in (SOURCE / room).rglob("*.py"):
            for imported in rooms_imported_by(file):
                if imported in order and imported != room:
                    where = f"{file.relative_to(SOURCE)} imports {imported}"
                    assert order.index(imported) > order.index(room), where


def room_order() -> list[str]:
    """The rooms from top to bottom, as the index lists them."""
    return ROOM.findall((ARCHITECTURE / "index.md").read_text("utf-8"))


def rooms_imported_by(file: Path) -> set[str]:
    modules = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            modules |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
    return {module.split(".")[1] for module in modules if module.startswith("vivant.")}


@pytest.mark.parametrize("page", sorted(ARCHITECTURE.glob("*.md")), ids=name_of)
def test_an_architecture_page_is_short_and_names_real_files(page: Path) -> None:
    text = page.read_text("utf-8")
    assert len(text.splitlines()) < 90
    room = next(
        (path for path in (SOURCE / page.stem, *SOURCE.rglob(f"studio/**/{page.stem}")) if path.is_dir()),
        None,
    )
    if room is None:
        return
    listed = text.split("## Files", 1)[1].split("\n## ", 1)[0] if "## Files" in text else ""
    for name in re.findall(r"`([\w/]+(?:\.py|/))`", listed):
        assert (room / name).exists() or (ROOT / name).exists(), name


def test_the_counts_that_the_docs_tell_are_those_of_the_vocabulary() -> None:
    from vivant.schema.vocabulary import Expression, Pose, ProfessionCategory, SubjectType
    from vivant.studio.features import SETTINGS

    counts = (len(get_args(kind)) for kind in (Pose, Expression, SubjectType, ProfessionCategory))
    poses, expressions, types, categories = counts
    said = (
        f"{poses} poses, {expressions} expressions, {types} subject types, {categories} profession categories"
    )
    assert f"{said}; {len(SETTINGS)} settings" in (ROOT / "CHANGELOG.md").read_text("utf-8")
