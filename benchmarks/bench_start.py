"""How long `vivant --help` and `import vivant` take, median of ten, against what is allowed.

python benchmarks/bench_start.py [--times 10]
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

VIVANT = str(Path(sys.executable).with_name("vivant"))
COMMANDS = {
    "vivant --help": ([VIVANT, "--help"], 300),
    "import vivant": ([sys.executable, "-c", "import vivant"], 150),
}
"""What is measured, and the milliseconds it may take."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=10)
    times = parser.parse_args().times
    for name, (command, allowed) in COMMANDS.items():
        taken = statistics.median(milliseconds(command) for _ in range(times))
        print(f"{name:<14} {taken:6.0f} ms (allowed {allowed} ms)")


def milliseconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
