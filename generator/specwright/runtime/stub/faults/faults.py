"""The faults that are set, and which of them a call meets."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from ..json_values import load, mapping
from ..operation_names import OperationNames
from ..operations import StubOperation
from .fault import Fault, FaultError, FaultKind


@dataclass(slots=True)
class _Set:
    """A fault that is set, with what it has seen since."""

    number: int
    fault: Fault
    operation: str | None
    seen: Counter[str] = field(default_factory=Counter[str])
    met: int = 0


class Faults:
    """Decides what goes wrong with a call; the same seed and calls, the same faults.

    What a call meets depends on the calls of its own operation alone, so that those of
    others may come in any order.

    Args:
        operations: The operations of the API.
        seed: Another number draws other calls.
    """

    def __init__(self, operations: tuple[StubOperation, ...], seed: int = 0) -> None:
        self._operations = operations
        self._seed = seed
        self._set: list[_Set] = []
        self._number = 0
        self._lock = threading.Lock()

    def __bool__(self) -> bool:
        """Whether any fault is set."""
        return bool(self._set)

    def __iter__(self) -> Iterator[tuple[int, Fault]]:
        """Every fault with its number."""
        return iter([(each.number, each.fault) for each in self._set])

    def add(self, kind: Fault | FaultKind, **settings: Any) -> int:
        """Set a fault: ``add("error", on="payments.create", status=503, times=2)``.

        Args:
            kind: The kind of the fault, or all of it.
            **settings: The other members of ``Fault``.

        Returns:
            Its number, to remove it by.

        Raises:
            FaultError: It can't be.
            ValueError: There is no such operation.
        """
        made = kind if isinstance(kind, Fault) else Fault.of({"kind": kind, **settings})
        names = OperationNames(self._operations)
        operation = None if made.on is None else names.find(made.on).name
        with self._lock:
            self._number += 1
            self._set.append(_Set(self._number, made, operation))
            return self._number

    def read(self, raw: bytes) -> None:
        """Set what a file says; see ``read_faults``.

        Raises:
            FaultError: It is no such file.
            ValueError: It is no JSON, or there is no such operation.
        """
        faults, seed = read_faults(raw)
        names = OperationNames(self._operations)
        for each in faults:
            if each.on is not None:
                names.find(each.on)
        self._seed = self._seed if seed is None else seed
        self.take(faults)

    def take(self, faults: Iterable[Fault]) -> None:
        """Set those of the faults whose operations this API has."""
        names = OperationNames(self._operations)
        for fault in faults:
            if fault.on is None or names.knows(fault.on):
                self.add(fault)

    def remove(self, number: int) -> bool:
        """Take a fault back; whether there was one with this number."""
        with self._lock:
            kept = [each for each in self._set if each.number != number]
            found = len(kept) < len(self._set)
            self._set = kept
        return found

    def clear(self) -> None:
        """Take all faults back; what is set from now on is numbered, and drawn, anew."""
        with self._lock:
            self._set = []
            self._number = 0

    def met_by(self, operation: str) -> tuple[tuple[Fault, Random], ...]:
        """The faults that the next call of an operation meets, each with its chance."""
        with self._lock:
            found = [self._drawn(each, operation) for each in self._set]
        return tuple(each for each in found if each is not None)

    def _drawn(self, each: _Set, operation: str) -> tuple[Fault, Random] | None:
        fault = each.fault
        if each.operation is not None and each.operation != operation:
            return None
        each.seen[operation] += 1
        count = each.seen[operation]
        if fault.nth not in (None, count) or fault.times == each.met:
            return None
        chance = Random(f"{self._seed}/{each.number}/{operation}/{count}")  # noqa: S311
        if chance.random() >= fault.rate:
            return None
        each.met += 1
        return fault, chance


def read_faults(raw: bytes) -> tuple[tuple[Fault, ...], int | None]:
    """The faults of a file: an array, or ``{"seed": 7, "faults": [...]}``; and its seed.

    Raises:
        FaultError: It is no such file.
        ValueError: It is no JSON.
    """
    data = load(raw)
    listed = mapping(data).get("faults") if isinstance(data, dict) else data
    seed = mapping(data).get("seed")
    if not isinstance(listed, list) or not isinstance(seed, int | None):
        raise FaultError('an array of faults is due, or {"seed": 7, "faults": [...]}')
    return tuple(Fault.of(each) for each in listed), seed
