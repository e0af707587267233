from vivant.schema.character import Feature, Identity
from vivant.studio.palette import COLOURS
from vivant.studio.wording import describe


def feature(part: str, kind: str, colour: str, second: str = "") -> Feature:
    return Feature(
        part=part,
        kind=kind,
        colour=COLOURS[colour],
        second=COLOURS[second] if second else None,
        pattern="striped" if second else "plain",
    )


MIRA = Identity(
    subject_type="mammal",
    species="fox",
    build="slim",
    stature="short",
    features=(
        feature("coat", "fur", "rust"),
        feature("belly", "belly", "cream"),
        feature("eyes", "eyes", "amber"),
        feature("top", "jumper", "teal", "cream"),
        feature("bottom", "trousers", "navy"),
        feature("outer", "apron", "orange"),
        feature("glasses", "round glasses", "gold"),
    ),
)


def test_a_fox_is_told_in_one_plain_sentence() -> None:
    assert describe("Mira", "baker", MIRA) == (
        "Mira is a short, slim fox, a baker with rust fur, a cream belly, amber eyes and bare feet, wearing a teal and"
        " cream striped jumper, navy trousers, an orange apron and round gold glasses."
    )


def test_hexes_follow_every_colour_in_brackets() -> None:
    told = describe("Mira", "baker", MIRA, hexes=True)
    assert "a teal (#1f8a8a) and cream (#f4e6c8) striped jumper" in told
    assert told.count("#") == 8


def test_the_sentence_begins_with_the_name_as_it_is() -> None:
    assert describe("the Fox", "inventor", MIRA).startswith(
        "the Fox is a short, slim fox, an inventor with rust"
    )
    assert describe("Mira", "", MIRA).startswith("Mira is a short, slim fox with")


def test_people_have_skin_hair_and_beards() -> None:
    sailor = Identity(
        subject_type="elder",
        species="old man",
        features=(
            feature("coat", "skin", "olive skin"),
            feature("eyes", "eyes", "blue"),
            feature("hair", "long hair", "white"),
            feature("beard", "full beard", "ash"),
            feature("top", "robe", "navy"),
            feature("shoes", "boots", "brown"),
        ),
    )
    assert describe("Olaf", "sailor", sailor) == (
        "Olaf is an old man, a sailor with olive skin, blue eyes, long white hair and a full ash beard, wearing a navy"
        " robe and brown boots."
    )


def test_what_is_missing_is_told_so_that_nobody_invents_it() -> None:
    body = (feature("coat", "skin", "olive skin"), feature("eyes", "eyes", "blue"))
    man = Identity(subject_type="adult", species="man", features=body)
    told = describe("Milo", "", man)
    assert (
        told
        == "Milo is a man with olive skin, blue eyes, a bald head, a bare chest, bare legs and bare feet."
    )


def test_snakes_are_not_said_to_have_bare_feet() -> None:
    snake = Identity(subject_type="scaled", species="snake", features=(feature("top", "tunic", "red"),))
    assert describe("Sasha", "", snake) == "Sasha is a snake, wearing a red tunic."
