"""The delivery log: what was sent where, and what came of it."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from ..json_values import JSON

_MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Delivered:
    """One attempt to deliver an event.

    Attributes:
        event: The webhook's name, or the callback's.
        url: Where it went; an address of ``stub.localhost`` for functions of a test.
        attempt: Which attempt it was, from 1.
        at: Seconds since 1970.
        body: What was sent, byte for byte.
        headers: With the signature.
        payload: The body as JSON.
        status: What the receiver answered; None if it did not.
        error: Why there was no answer; empty otherwise.
    """

    event: str
    url: str
    attempt: int
    at: float
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    payload: JSON = field(repr=False)
    status: int | None = None
    error: str = ""


class Deliveries:
    """The last attempts, the oldest first."""

    def __init__(self) -> None:
        self._kept: deque[Delivered] = deque(maxlen=_MOST)
        self._lock = threading.Lock()

    def add(self, delivered: Delivered) -> None:
        """Remember an attempt."""
        with self._lock:
            self._kept.append(delivered)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._kept.clear()

    def __iter__(self) -> Iterator[Delivered]:
        """All that are remembered."""
        with self._lock:
            return iter(tuple(self._kept))
