"""The gate against the truth log: what it catches, what it lets through, what its repairs do.

    python benchmarks/bench_gate.py [--frames 1000] [--slips typical] [--seed 1] [--keep DIR] [--show]

Builds a project with the embedded studio and prints the figures. The slips are simulated.
"""

import argparse
import math
import os
import tempfile
from pathlib import Path

from vivant.bench.gate import lines, measure
from vivant.config import FILE, write_template
from vivant.pipeline.building import build_project
from vivant.pipeline.project import open_project


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--frames", type=int, default=1000)
    parser.add_argument("--slips", default="typical", choices=["none", "typical", "harsh"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="build here, or measure what is built here already")
    parser.add_argument("--show", action="store_true", help="name every miss and every false alarm")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        directory = arguments.keep or Path(scratch)
        directory.mkdir(parents=True, exist_ok=True)
        if not (directory / FILE).exists():
            stories = math.ceil(arguments.frames / 7.5)
            text = write_template(
                name="gate",
                seed=arguments.seed,
                characters=min(120, 2 * stories),
                stories=stories,
                slips=arguments.slips,
            )
            (directory / FILE).write_text(text)
        build_project(directory, workers=os.cpu_count() or 1, report=False)
        with open_project(directory) as project:
            for stage in ("frame", "posed"):
                figures = measure(project, (stage,))
                print(f"\n{stage}s, slips {arguments.slips} (simulated)")
                print("\n".join(lines(figures)))
                if arguments.show:
                    print("\n".join(["missed:", *figures.missed, "false alarms:", *figures.alarmed]))


if __name__ == "__main__":
    main()
