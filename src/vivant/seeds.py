"""Every seed is derived from the project seed and a position, never from time, order or process."""

import hashlib


def derive(seed: int, *position: str | int) -> int:
    """A seed of 31 bits for what stands at `position`, such as `("frame", "S00001-F03", 2)`."""
    text = "\x1f".join(["vivant-seed-1", str(seed), *map(str, position)])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") >> 1
