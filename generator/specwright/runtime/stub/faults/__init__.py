"""Faults on demand: what goes wrong between a client and an API, repeatably."""

from __future__ import annotations

from .fault import Fault, FaultError, FaultKind
from .faults import Faults, read_faults

__all__ = [
    "Fault",
    "FaultError",
    "FaultKind",
    "Faults",
    "read_faults",
]
