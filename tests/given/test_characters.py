"""Given characters are read as they are told, and everything that is wrong with them is named."""

from pathlib import Path

import pytest

from tests.given.files import AXOLOTL, MIRA, NED, line_of, write
from vivant.given.characters import GivenCharacter, read_characters
from vivant.given.likeness import alike_in_words
from vivant.given.problems import Problem


def read(*paths: Path) -> tuple[list[GivenCharacter], list[Problem]]:
    return read_characters(paths, [path.name for path in paths])


def usable(*paths: Path) -> list[GivenCharacter]:
    cast, problems = read(*paths)
    assert problems == []
    return cast


def wrong(path: Path) -> list[tuple[int, str, str]]:
    """Line, field and text of each problem of a file."""
    _, problems = read(path)
    return [(p.line, p.field, f"{p.what}. {p.do}") for p in problems]


def test_a_character_is_who_the_file_says(tmp_path: Path) -> None:
    mira, ned = usable(write(tmp_path / "a.toml", MIRA), write(tmp_path / "b.toml", NED))
    assert (mira.character.id, ned.character.id) == ("C0001", "C0002")
    assert mira.character.category == "makers", "told by the profession"
    identity = mira.character.identity
    assert (identity.subject_type, identity.species, identity.stature) == ("mammal", "fox", "short")
    assert {f.part: f.colour.name for f in identity.features} == {
        "hat": "white",
        "coat": "rust",
        "belly": "cream",
    }
    assert ned.character.identity.species == "old man"
    assert "\n" not in ned.character.description


def test_what_only_the_attributes_say_is_told_behind_the_description(tmp_path: Path) -> None:
    (mira,) = usable(write(tmp_path / "a.toml", "build = 'stout'\n" + MIRA))
    said = "Mira is a short fox with rust fur and a cream belly."
    assert mira.character.description == f"{said} Mira is stout. Mira has a white chef hat."


def test_a_species_that_nobody_knows_is_as_good_as_any_other(tmp_path: Path) -> None:
    (axel,) = usable(write(tmp_path / "a.toml", AXOLOTL))
    assert axel.character.identity.features == ()
    assert axel.character.description == "Axel is an axolotl, pink from nose to tail."


@pytest.mark.parametrize(
    ("said", "name", "hex"),
    [("Teal", "teal", "#1f8a8a"), ("#1f8a8b", "teal", "#1f8a8b"), ("#fff", "white", "#ffffff")],
)
def test_colours_are_said_by_name_or_by_value(said: str, name: str, hex: str, tmp_path: Path) -> None:
    (mira,) = usable(write(tmp_path / "a.toml", MIRA.replace('"white"', f'"{said}"')))
    hat = mira.character.identity.feature("hat")
    assert hat is not None
    assert (hat.colour.name, hat.colour.hex) == (name, hex)


@pytest.mark.parametrize(
    ("before", "after", "at", "field", "says"),
    [
        ('name = "Mira"\n', "", "profession", "name", "is missing"),
        ('"Mira"', '"Mira: the fox"', "name", "name", "Begin with a letter"),
        ('"Mira"', '"C0003"', "name", "name", "reads like an id"),
        ('"Mira"', "7", "name", "name", 'Write it in quotes: "7"'),
        ("profession", "proffession", "proffession", "proffession", "Did you mean `profession`?"),
        ("profession =", 'type = "mamal"\nprofession =', "mamal", "type", "Did you mean `mammal`?"),
        ("profession =", 'type = "bird"\nprofession =', "bird", "type", "but this is a fox"),
        ("profession =", 'species = "axolotl"\nprofession =', "name", "type", '"axolotl" does not tell it'),
        ("fox", "being", "name", "species", "the description does not tell it"),
        ('"baker"', '"cheesemaker"', "name", "category", '"cheesemaker" does not tell it'),
        ('"white"', '"whote"', "colour", "features[0].colour", "Did you mean `white`?"),
        ('"white"', '"#12345"', "colour", "features[0].colour", "is no known colour"),
        ("colour =", "color =", "color", "features[0].color", "Did you mean `colour`?"),
        ('"white"', '"white"\npattern = "dots"', "dots", "features[0].pattern", "Did you mean `dotted`?"),
        ('"white"', '"white"\npattern = "dotted"', "[[", "features[0].second", "add the other"),
        ('"white"', '"white"\nsecond = "red"', "second", "features[0].second", "on a plain part"),
        ('part = "hat"', 'part = ["hat"]', "part", "features[0].part", "not a text"),
        ("[[features]]", "features = 3\n[other]", "features", "features", "not a list"),
        ("profession =", 'template = "../mira.png"\nprofession =', "template", "template", "beside the file"),
        ("profession =", 'template = "mira.gif"\nprofession =', "template", "template", "Give a PNG"),
        ("profession =", 'template = "mira.png"\nprofession =', "template", "template", "is not there"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named_with_its_line(
    before: str, after: str, at: str, field: str, says: str, tmp_path: Path
) -> None:
    assert before in MIRA
    text = MIRA.replace(before, after, 1)
    found = wrong(write(tmp_path / "a.toml", text))
    line, _, said = next(problem for problem in found if problem[1] == field)
    assert says in said
    assert line == (line_of(text, at) if text.count(field) or "[" in field else 1)


def test_every_problem_of_every_file_is_named(tmp_path: Path) -> None:
    one = MIRA.replace('"white"', '"whote"').replace("profession", "trade")
    write(tmp_path / "a.toml", one)
    write(tmp_path / "b.toml", NED.replace("guardians", "guards"))
    _, problems = read(tmp_path / "a.toml", tmp_path / "b.toml", write(tmp_path / "c.toml", "name ="))
    assert [(p.file, p.field) for p in problems] == [
        ("a.toml", "profession"), ("a.toml", "features[0].colour"), ("a.toml", "trade"), ("b.toml", "category"),
        ("c.toml", ""),
    ]  # fmt: skip


def test_a_part_that_is_given_twice_and_a_name_that_two_have_are_refused(tmp_path: Path) -> None:
    hats = write(
        tmp_path / "a.toml", MIRA + '\n[[features]]\npart = "hat"\nkind = "crown"\ncolour = "gold"\n'
    )
    _, (twice,) = read(hats)
    assert (twice.line, twice.field) == (line_of(hats.read_text(), 'part = "hat"', 2), "features[1].part")
    _, (named,) = read(
        write(tmp_path / "b.toml", MIRA), write(tmp_path / "c.toml", NED.replace("Old Ned", "mira"))
    )
    assert (named.file, named.field) == ("c.toml", "name")
    assert "b.toml:1" in named.what


def test_a_table_holds_a_character_a_row(tmp_path: Path) -> None:
    table = (
        "name, profession, description, features\n"
        'Pip,librarian,"Pip is an owl,\nbrown all over.","glasses: round glasses, gold; top: jumper, teal, cream, striped"\n'
        "\n"
        "Bo,smith,Bo is a black bear.,\n"
    )
    pip, bo = usable(write(tmp_path / "a.csv", table))
    assert [f.kind for f in pip.character.identity.features][:2] == ["round glasses", "jumper"]
    assert pip.character.identity.features[1].second is not None
    assert pip.character.description.startswith("Pip is an owl, brown all over.")
    assert bo.character.identity.species == "bear"
    assert (pip.document.line(("name",)), bo.document.line(("name",))) == (2, 5)


@pytest.mark.parametrize(
    ("text", "line", "field", "says"),
    [
        ("", 1, "", "is empty"),
        ("name,profession,description\n", 1, "", "has no rows"),
        ("name;profession;description\nA;b;c\n", 1, "", "by commas"),
        ("name,proffession,description\nA,b,c\n", 1, "proffession", "Did you mean `profession`?"),
        ("name,name,profession,description\n", 1, "name", "stands here twice"),
        ('name,"pro\nfession",description\nA,b,c\n', 1, "pro fession", "Did you mean `profession`?"),
        ("name,profession\nA,b\n", 1, "description", "Add the column"),
        ("name,profession,description\nA,baker,A fox, red\n", 2, "", "has 4 cells"),
        ("name,profession,description\nA,baker,A fox\nB,,A bear\n", 3, "profession", "is missing"),
        ('name,profession,description\nA,"baker" x,A fox\n', 2, "", "is not a valid row"),
        ("name,profession,description,features\nA,baker,A fox,hat\n", 2, "features", "Write part: kind, colour"),
        ("name,profession,description,features\nA,baker,A fox,hat: cap; x\n", 2, "features", '"hat: cap"'),
        ("name,profession,description,features\nA,baker,A fox,\"hat: cap, rouge\"\n", 2, "features[0].colour", "colour"),
    ],
)  # fmt: skip
def test_a_wrong_table_is_refused_with_its_row(
    text: str, line: int, field: str, says: str, tmp_path: Path
) -> None:
    found = wrong(write(tmp_path / "a.csv", text))
    assert (line, field) in [problem[:2] for problem in found]
    assert any(says in said for _, _, said in found)


def test_characters_that_are_told_alike_are_noted_and_no_others(tmp_path: Path) -> None:
    twin = MIRA.replace('"Mira"', '"Mara"').replace("Mira is", "Mara is")
    cast = usable(*(write(tmp_path / f"{n}.toml", text) for n, text in enumerate((MIRA, NED, twin))))
    (said,) = alike_in_words([one.character for one in cast]).values()
    assert said.startswith("Mara (C0003) is told almost like Mira (C0001)")
