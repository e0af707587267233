"""The gate against the truth log: what it catches, what it lets through, what its repairs do.

    python benchmarks/bench_gate.py [--frames 1000] [--seed 1] [--slips typical] [--by type] [--keep DIR]

Builds a project with the embedded studio, its characters spread evenly over subject types and profession
categories, and prints the figures: for frames, then for posed characters, over all and by group. The slips are
simulated. The figures do not depend on the number of workers.
"""

import argparse
import math
import os
import tempfile
from pathlib import Path

from vivant.bench import grouping
from vivant.bench.gate import counted, lines
from vivant.bench.trying import OF_CHARACTERS, OF_PICTURES, cases
from vivant.config import FILE, write_template
from vivant.pipeline.building import build_project
from vivant.pipeline.project import Project, open_project
from vivant.schema.record import Stage

CELLS = 32
"""Subject types times profession categories: a cast of a multiple of it holds as many of each."""
MOST_CHARACTERS = 4 * CELLS


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--frames", type=int, default=1000, help="at least so many")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slips", default="typical", choices=["none", "typical", "harsh"])
    parser.add_argument(
        "--by",
        nargs="*",
        default=["type"],
        choices=[*OF_CHARACTERS, *OF_PICTURES],
        help="groups to tell apart",
    )
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, help="build here, or measure what is built here already")
    parser.add_argument("--show", action="store_true", help="name every miss and every false alarm")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        directory = given.keep or Path(scratch)
        directory.mkdir(parents=True, exist_ok=True)
        if not (directory / FILE).exists():
            (directory / FILE).write_text(project_text(given))
        build_project(directory, workers=given.workers, report=False)
        with open_project(directory) as project:
            for stage in STAGES:
                report(project, stage, given)


STAGES: tuple[Stage, ...] = ("frame", "posed")


def project_text(given: argparse.Namespace) -> str:
    """A project of so many frames: in every five stories in a row every size of cast comes once, and 20
    stories have 150 frames."""
    stories = 5 * math.ceil(given.frames / 37.5)
    characters = min(MOST_CHARACTERS, CELLS * max(1, round(2 * stories / CELLS)))
    return write_template(
        name="gate",
        seed=given.seed,
        characters=characters,
        stories=stories,
        style="mixed",
        slips=given.slips,
    )


def report(project: Project, stage: Stage, given: argparse.Namespace) -> None:
    tried = list(cases(project, stage))
    figures = counted(tried)
    print(f"\n{stage}s, slips {project.config.studio.slips} (simulated)")
    print("\n".join(lines(figures)))
    pictures = [one for case in tried for one in case.tried.values()]
    for by in given.by:
        if groups := grouping.grouped(pictures, by):
            print("\n" + "\n".join(grouping.lines(groups, by)))
    if given.show:
        print("\n".join(["missed:", *figures.missed, "false alarms:", *figures.alarmed]))


if __name__ == "__main__":
    main()
