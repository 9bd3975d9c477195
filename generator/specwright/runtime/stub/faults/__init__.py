"""Faults on demand: what goes wrong between a client and an API, repeatably."""

from __future__ import annotations

from .effects import Effect, Reply
from .fault import Fault, FaultError, FaultKind
from .faults import Faults

__all__ = ["Effect", "Fault", "FaultError", "FaultKind", "Faults", "Reply"]
