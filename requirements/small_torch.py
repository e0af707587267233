"""Whether pip would install a build of PyTorch without CUDA: exit code 0 if so, 1 if not, or if it finds none.

python requirements/small_torch.py torch==2.13.0
"""

import json
import subprocess
import sys

LARGE = ("nvidia-", "cuda-")
"""What the builds for CUDA need besides: gigabytes."""


def main(requirement: str) -> int:
    installed = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--dry-run",
            "--quiet",
            "--no-deps",
            "--report",
            "-",
            requirement,
        ],
        capture_output=True,
        text=True,
    )
    if installed.returncode:
        print(installed.stderr.strip().rpartition("\n")[2], file=sys.stderr)
        return 1
    found = json.loads(installed.stdout)["install"]
    needs = [need for package in found for need in package["metadata"].get("requires_dist", ())]
    return int(any(need.startswith(LARGE) for need in needs))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
