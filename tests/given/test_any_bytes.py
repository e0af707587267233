"""Whatever bytes are given, they are used or refused with problems, and nothing breaks."""

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.given.files import MIRA, NED, frame, script
from vivant.given.characters import read_characters
from vivant.given.documents import Document, read_document
from vivant.given.scripts import ANYBODY, GivenScript, People, read_scripts
from vivant.given.studio import drawable, stageable

STORY = script(frame("Mira", "Old Ned", setting="harbour"), *(frame("Mira") for _ in range(5)))
TABLE = (
    'name,profession,description,features\nPip,baker,"An owl, brown.","hat: beret, red"\nBo,smith,A bear,\n'
)
SEEDS = {
    "a.toml": MIRA,
    "b.toml": NED,
    "c.csv": TABLE,
    "d.yaml": STORY,
    "e.json": '{"title": "A", "frames": [{}]}',
}
BITS = ["\t", "\n", ":", "- ", "{", "}", "[", "]", '"', "'", "#", "\\u12", "\x00", "é", "1", "null", ", ", "'''", "!!x ", "*a", "&a "]  # fmt: skip
CAST = People({"mira": "C0001", "old ned": "C0002"}, ["C0001", "C0002"])


def mutated(text: str, dice: random.Random) -> str:
    """The text with a few pieces cut out, doubled or put in."""
    for _ in range(dice.randint(1, 4)):
        at, length = dice.randrange(len(text) + 1), dice.randint(0, 12)
        put = dice.choice([*BITS, "", text[at : at + length] * 2])
        text = text[:at] + put + text[at + length :]
    return text


@pytest.mark.parametrize("name", SEEDS)
@settings(max_examples=150, deadline=None, derandomize=True)
@given(seed=st.integers(0, 2**32))
def test_a_spoiled_file_is_used_or_every_problem_has_a_line_of_it(name: str, seed: int) -> None:
    text = mutated(SEEDS[name], random.Random(seed))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, "utf-8")
        if name.endswith((".toml", ".csv")):
            cast, problems = read_characters([path], [name])
            for one in cast:
                drawn = drawable(one, 1, "Or another.")
                problems += drawn if isinstance(drawn, list) else []
        else:
            stories, problems = read_scripts([path], [name], CAST)
            for story in stories:
                staged = stageable(story, 1, "Or another.")
                if isinstance(staged, GivenScript):
                    staged.story("S00001", staged.frames)
                else:
                    problems += staged
    lines = text.count("\n") + text.count("\r") + 1
    for problem in problems:
        assert 1 <= problem.line <= lines + 1
        assert problem.what
        assert problem.do
        assert "\n" not in str(problem)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.binary(max_size=60), ending=st.sampled_from(["toml", "yaml", "json", "csv"]))
def test_any_bytes_at_all_are_read_or_refused(data: bytes, ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{ending}"
        path.write_bytes(data)
        if ending == "csv":
            assert read_characters([path], ["a.csv"])[1]
            return
        read = read_document(path, path.name)
        assert isinstance(read, Document) or all(problem.do for problem in read)
        if ending != "toml":
            assert read_scripts([path], [path.name], ANYBODY)[1]
