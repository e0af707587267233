"""The gate by group: how much it catches, and what it refuses wrongly, per subject type or any other label.

A defect of one character counts for that character's group; one of the whole picture (somebody missing,
a stray thing, the wrong place) for the groups of all on stage, because a picture with them on it was wrong. A
false alarm counts likewise: about a character for its group, about the picture for all. A group is counted
once for a picture.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from vivant.bench.trying import Tried
from vivant.intervals import Share

LEAST_RECALL: Final = 0.95
MOST_ALARMS: Final = 0.03


@dataclass(slots=True)
class Group:
    """Pictures with one value of a label.

    `defective` have a defect that counts for it; of those `caught` were refused for whatever reason,
    `pointed_at` with an answer about the group's own characters or the picture. `clean` have no defect at
    all; of those `alarmed` had an answer other than yes that counts for it.
    """

    pictures: int = 0
    defective: int = 0
    caught: int = 0
    pointed_at: int = 0
    clean: int = 0
    alarmed: int = 0

    @property
    def recall(self) -> Share:
        return Share(self.caught, self.defective)

    @property
    def alarms(self) -> Share:
        return Share(self.alarmed, self.clean)


def grouped(tried: Iterable[Tried], by: str) -> dict[str, Group]:
    """The groups of a label (a key of `OF_PICTURES` or `OF_CHARACTERS`), by value."""
    groups: dict[str, Group] = {}
    for one in tried:
        wrong, doubted = one.wrong_for(by), one.doubted_for(by)
        for value in one.labels.values(by):
            group = groups.setdefault(value, Group())
            group.pictures += 1
            if value in wrong:
                group.defective += 1
                group.caught += one.refused
                group.pointed_at += value in doubted
            if not one.wrong:
                group.clean += 1
                group.alarmed += value in doubted
    return dict(sorted(groups.items()))


def lines(groups: Mapping[str, Group], by: str) -> Iterator[str]:
    """The groups as a table for people, with Wilson's 95 % intervals, and a line for each that falls short."""
    yield f"{'by ' + by:<16} {'pictures':>8}   recall (caught of defective){'':<14} about it   false alarms on clean ones"
    for value, group in groups.items():
        yield (
            f"{value:<16} {group.pictures:>8}   {group.recall.told(1):<41}  "
            f"{Share(group.pointed_at, group.defective).value:>8.3f}   {group.alarms.told()}"
        )
    short = [line for value, group in groups.items() for line in shortfalls(value, group)]
    yield from short or [
        f"no group below recall {LEAST_RECALL:g} or above {100 * MOST_ALARMS:g} % false alarms"
    ]


def shortfalls(value: str, group: Group) -> Iterator[str]:
    """What to say of a group that misses an aim; chance may explain it where the interval reaches the aim."""
    recall, alarms = group.recall, group.alarms
    if recall.of and recall.value < LEAST_RECALL:
        chance = " (chance may explain it)" if recall.interval[1] >= LEAST_RECALL else ""
        yield f"SHORT {value}: recall {recall.value:.3f} is below {LEAST_RECALL:g}{chance}"
    if alarms.of and alarms.value > MOST_ALARMS:
        chance = " (chance may explain it)" if alarms.interval[0] <= MOST_ALARMS else ""
        yield f"SHORT {value}: {100 * alarms.value:.1f} % false alarms are above {100 * MOST_ALARMS:g} %{chance}"
