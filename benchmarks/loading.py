"""What every figure is compared with: loading the file, the least that any generator has to do."""

from __future__ import annotations

import time
from pathlib import Path

import yaml


def seconds_to_load(path: Path) -> float:
    """CPU that PyYAML's CSafeLoader takes for a file, in a Python that is running."""
    content = path.read_bytes()
    start = time.process_time()
    yaml.load(content, yaml.CSafeLoader)
    return time.process_time() - start
