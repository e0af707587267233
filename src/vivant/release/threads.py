"""Threads for work on pictures, which do not hold the interpreter."""

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager


@contextmanager
def on_all_cpus() -> Iterator[Executor]:
    """One thread for each CPU until the block ends; what has not begun by then is not done."""
    pool = ThreadPoolExecutor(os.cpu_count() or 1)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)
