"""The first page: what was made in words, numbers and figures, from the counts."""

from collections.abc import Mapping

from vivant.report.figures.bars import bar_chart
from vivant.report.figures.columns import column_chart
from vivant.report.figures.figure import Figure
from vivant.report.figures.heat_map import heat_map
from vivant.report.tally import FRAME_STATES, NEVER, Tally
from vivant.report.view import ProjectView
from vivant.report.wording import STRATEGIES, capitalised, checkpoint_line, counted, plain
from vivant.schema.record import Role
from vivant.schema.story import LEAST_FRAMES, MOST_CAST, MOST_FRAMES

_USUAL_ROUNDS = 3
_STATES = ("approved", "encoded", *FRAME_STATES)


def overview_figures(tally: Tally) -> tuple[Figure, ...]:
    return (
        heat_map(tally.cells),
        _frames_by_state(tally.frames),
        _acceptance_by_round(tally.rounds),
        _findings_by_type(tally.findings),
        column_chart(
            "fig-cast-sizes", "Cast sizes", "characters in a story", "stories",
            [(str(size), tally.cast_sizes[size]) for size in range(1, MOST_CAST + 1)],
        ),
        column_chart(
            "fig-lengths", "Sequence lengths", "frames in a story", "stories",
            [(str(length), tally.lengths[length]) for length in range(LEAST_FRAMES, MOST_FRAMES + 1)],
        ),
    )  # fmt: skip


def _frames_by_state(frames: Mapping[str, int]) -> Figure:
    states = [*FRAME_STATES, *sorted(set(frames) - set(FRAME_STATES))]
    counts = [(plain(state), frames.get(state, 0)) for state in states]
    return bar_chart("fig-states", "Frames by state", "state", "frames", counts, shares=True)


def _acceptance_by_round(rounds: Mapping[int, int]) -> Figure:
    last = max([_USUAL_ROUNDS, *rounds])
    named = [("first attempt", 0), *((f"round {number}", number) for number in range(1, last + 1))]
    counts = [(name, rounds.get(number, 0)) for name, number in (*named, ("never", NEVER))]
    return bar_chart("fig-rounds", "Acceptance by round", "accepted at", "frames", counts, shares=True)


def _findings_by_type(findings: Mapping[str, int]) -> Figure:
    ranked = sorted(findings.items(), key=lambda item: (-item[1], item[0]))
    counts = [(plain(defect), count) for defect, count in ranked]
    return bar_chart(
        "fig-findings",
        "Findings by type, in all attempts",
        "defect",
        "findings in attempts at frames",
        counts,
    )


def lead(tally: Tally) -> str:
    """What was made, in one sentence."""
    stories, characters = sum(tally.lengths.values()), sum(tally.characters.values())
    made = f"{counted(stories, 'story', 'stories')} with {counted(characters, 'character')}"
    frames = sum(tally.frames.values())
    if not frames:
        return f"{made}; no frames yet."
    accepted, first = tally.frames["accepted"], tally.rounds[0]
    return f"{made}: {accepted:,} of {counted(frames, 'frame')} accepted, {first:,} at the first attempt."


def facts(project: ProjectView, tally: Tally) -> tuple[tuple[str, str, str], ...]:
    """(name, value, note): totals are always the sum of the states beside them."""
    return (
        ("Characters", _by_state(tally.characters), checkpoint_line(project, "characters")),
        ("Stories", _by_state(tally.stories), checkpoint_line(project, "stories")),
        ("Frames", _by_state(tally.frames), checkpoint_line(project, "frames")),
        ("Attempts at frames", f"{tally.attempts:,}", ""),
        ("Strategy", STRATEGIES.get(project.strategy, plain(project.strategy)), ""),
        *((capitalised(role), model, _simulated(project, role)) for role, model in project.models.items()),
        *((("Cost", project.cost, ""),) if project.cost else ()),
        ("Seed", str(project.seed), ""),
    )


def _simulated(project: ProjectView, role: Role) -> str:
    return "simulated: the embedded studio" if role in project.simulated else ""


def _by_state(counts: Mapping[str, int]) -> str:
    order = {state: place for place, state in enumerate(_STATES)}
    states = sorted(counts, key=lambda state: (order.get(state, len(order)), state))
    told = ", ".join(f"{counts[state]:,} {plain(state)}" for state in states if counts[state])
    return f"{sum(counts.values()):,}: {told}" if told else "none"
