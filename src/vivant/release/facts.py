"""What is in a release, counted while its rows stream by."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from vivant.release.splitting.values import SplitReport
from vivant.schema.record import CallCount, OutputTerms, Role
from vivant.store.records import Spent

CONDITIONS: Final = ("setting", "time_of_day", "weather", "shot", "angle", "style", "strategy")
"""Columns of `frames` whose values are counted one by one."""


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """Counts over a whole release; splits are in the order of the request.

    `rows` counts by configuration and split; `cells` characters by (subject type, category), `cast_sizes`
    and `lengths` stories by size of cast and released frames, `performances` by (pose, expression) over
    accepted frames. `rounds` counts accepted frames by the repair round they stood after, 0 where the first attempt
    did; `unsettled` are frames of the same stories that were asked for and are not released. `findings`
    counts defects in the attempts at frames, `actions` all released attempts by how they came to be.
    `terms` counts frames by terms and split, `models` released attempts by (model, terms).
    `conditions` are counts of the values of `CONDITIONS`; `decided` counts frames by who decided.
    """

    name: str
    version: str
    rows: Mapping[str, Mapping[str, int]]
    cells: Mapping[tuple[str, str], int]
    cast_sizes: Mapping[int, int]
    lengths: Mapping[int, int]
    performances: Mapping[tuple[str, str], int]
    rounds: Mapping[int, int]
    unsettled: int
    findings: Mapping[str, int]
    actions: Mapping[str, int]
    models: Mapping[tuple[str, OutputTerms], int]
    terms: Mapping[str, Mapping[str, int]]
    decided: Mapping[str, int]
    conditions: Mapping[str, Mapping[str, int]]
    calls: Mapping[Role, CallCount]
    spent: Mapping[Role, Spent]
    split: SplitReport

    @property
    def frames(self) -> int:
        return sum(self.rows.get("frames", {}).values())

    @property
    def stories(self) -> int:
        return sum(self.rows.get("stories", {}).values())

    @property
    def characters(self) -> int:
        return sum(self.rows.get("characters", {}).values())


@dataclass(slots=True)
class FactsTally:
    """Counts rows as they are written; memory does not grow with their number."""

    rows: dict[str, Counter[str]] = field(default_factory=dict)
    cells: Counter[tuple[str, str]] = field(default_factory=Counter)
    cast_sizes: Counter[int] = field(default_factory=Counter)
    lengths: Counter[int] = field(default_factory=Counter)
    performances: Counter[tuple[str, str]] = field(default_factory=Counter)
    rounds: Counter[int] = field(default_factory=Counter)
    requested: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    actions: Counter[str] = field(default_factory=Counter)
    models: Counter[tuple[str, OutputTerms]] = field(default_factory=Counter)
    terms: dict[str, Counter[str]] = field(default_factory=dict)
    decided: Counter[str] = field(default_factory=Counter)
    conditions: dict[str, Counter[str]] = field(
        default_factory=lambda: {name: Counter() for name in CONDITIONS}
    )

    def add(self, config: str, split: str, row: Mapping[str, Any]) -> None:
        """One row of configuration `config` with the columns of the release; pictures are not looked at."""
        self.rows.setdefault(config, Counter())[split] += 1
        if config == "frames":
            self._frame(split, row)
        elif config == "characters":
            self.cells[row["subject_type"], row["category"]] += 1
        elif config == "stories":
            self.cast_sizes[len(row["cast"])] += 1
            self.lengths[row["frames"]] += 1
            self.requested += row["requested_frames"]
        elif config == "attempts":
            self._attempt(row)

    def _frame(self, split: str, row: Mapping[str, Any]) -> None:
        self.performances.update((one["pose"], one["expression"]) for one in row["performances"])
        self.rounds[row["rounds"]] += 1
        self.decided[row["decided_by"]] += 1
        self.terms.setdefault(row["terms"], Counter())[split] += 1
        for name, counted in self.conditions.items():
            counted[row[name]] += 1

    def _attempt(self, row: Mapping[str, Any]) -> None:
        self.actions[row["action"]] += 1
        self.models[row["model"], row["terms"]] += 1
        if row["stage"] == "frame":
            self.findings.update(one["defect"] for one in row["findings"])

    def facts(
        self,
        *,
        name: str,
        version: str,
        calls: Sequence[CallCount],
        spent: Sequence[Spent],
        split: SplitReport,
    ) -> ReleaseFacts:
        """What was counted, in an order that does not depend on that of the rows."""
        order = {split: place for place, split in enumerate(split.sizes)}

        def by_split(counts: Mapping[str, int]) -> dict[str, int]:
            return dict(sorted(counts.items(), key=lambda item: (order.get(item[0], len(order)), item[0])))

        return ReleaseFacts(
            name=name,
            version=version,
            rows={config: by_split(counts) for config, counts in sorted(self.rows.items())},
            cells=_sorted(self.cells),
            cast_sizes=_sorted(self.cast_sizes),
            lengths=_sorted(self.lengths),
            performances=_sorted(self.performances),
            rounds=_sorted(self.rounds),
            unsettled=self.requested - sum(self.rounds.values()),
            findings=_sorted(self.findings),
            actions=_sorted(self.actions),
            models=_sorted(self.models),
            terms={terms: by_split(counts) for terms, counts in sorted(self.terms.items())},
            decided=_sorted(self.decided),
            conditions={name: _sorted(counts) for name, counts in self.conditions.items()},
            calls={one.role: one for one in sorted(calls, key=lambda one: one.role)},
            spent={one.role: one for one in sorted(spent, key=lambda one: one.role)},
            split=split,
        )


def _sorted(counts: Mapping[Any, int]) -> dict[Any, int]:
    return dict(sorted(counts.items()))
