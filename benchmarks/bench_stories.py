"""How much invented stories differ: `python benchmarks/bench_stories.py [N] [--cast C] [--show K]`.

Designs a cast of C, deals it to N stories as a project does, invents them and prints how many are told
alike, how many premises differ, which runs of three sentences two stories share (as told, and with
everybody's name masked), how often the commonest sentences come, and the time a story takes. `--show`
prints that many stories, to be read aloud.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from vivant.design.balance import cells
from vivant.encoding.dealing import deal
from vivant.schema.brief import CharacterBrief, StoryBrief, StoryDraft
from vivant.schema.character import Character
from vivant.seeds import derive
from vivant.studio.writer.casting import design_character
from vivant.studio.writer.inventing import invent
from vivant.studio.writer.sentences import sentences_of

SEED = 1
RUN = 3


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    parser.add_argument("--cast", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", type=int, default=0, help="print that many stories")
    given = parser.parse_args()
    cast = design(given.cast, given.seed)
    begun = time.process_time()
    drafts = [tell(number, cast, given.seed) for number in range(given.count)]
    seconds = time.process_time() - begun
    print(
        f"{given.count} stories in {seconds:.1f} s of CPU, {1000 * seconds / max(1, given.count):.2f} ms each"
    )
    names = re.compile(rf"\b(?:{'|'.join(sorted((c.name for c in cast.values()), key=len, reverse=True))})\b")
    report("as told", drafts, lambda text: text)
    report("names masked", drafts, lambda text: names.sub("N", text))
    for draft in drafts[: given.show]:
        print(f"\n{draft.title}\n({draft.premise})")
        for frame in draft.frames:
            print(" ", frame.narration)


def design(count: int, seed: int) -> dict[str, Character]:
    characters: dict[str, Character] = {}
    taken: tuple[str, ...] = ()
    for number, (subject_type, category) in enumerate(cells(count)):
        brief = CharacterBrief.model_construct(
            subject_type=subject_type, category=category, role=None, attempt=0, taken_names=taken
        )
        draft = design_character(brief, derive(seed, "character", number))
        taken = (*taken, draft.name)
        characters[f"C{number:04d}"] = Character(
            id=f"C{number:04d}",
            name=draft.name,
            category=category,
            profession=draft.profession,
            identity=draft.identity,
            description=draft.description,
        )
    return characters


def tell(number: int, cast: dict[str, Character], seed: int) -> StoryDraft:
    hand = deal(number, tuple(cast), seed)
    brief = StoryBrief(cast=tuple(cast[c] for c in hand.cast), frames=hand.frames)
    return invent(brief, derive(seed, "story", f"S{number:05d}", 1))


def report(how: str, drafts: Sequence[StoryDraft], read: Callable[[str], str]) -> None:
    count = len(drafts)
    told = [[sentence for f in d.frames for sentence in sentences_of(read(f.narration))] for d in drafts]
    premises = {read(draft.premise) for draft in drafts}
    titles = {read(draft.title) for draft in drafts}
    runs = Counter(run for sentences in told for run in set(runs_of(sentences)))
    shared = [run for run, times in runs.items() if times > 1]
    lines = Counter(sentence for sentences in told for sentence in sentences)
    print(f"\n{how}:")
    print(f"  distinct narrations  {len({' '.join(s) for s in told}):7} of {count}")
    print(f"  distinct premises    {len(premises):7} of {count} ({len(premises) / count:.2%})")
    print(f"  distinct titles      {len(titles):7} of {count} ({len(titles) / count:.2%})")
    print(f"  runs of {RUN} sentences shared by two stories: {len(shared)} of {len(runs)}")
    print(f"  distinct sentences   {len(lines):7} of {lines.total()} ({len(lines) / lines.total():.1%})")
    for run in shared[:10]:
        print("    shared:", " | ".join(run))
    for line, times in lines.most_common(6):
        print(f"    {times:5} x {line}")


def runs_of(sentences: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(sentences[k:] for k in range(RUN)), strict=False)


if __name__ == "__main__":
    main()
