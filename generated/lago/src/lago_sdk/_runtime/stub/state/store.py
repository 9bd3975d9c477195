"""Where things are kept: what the memory asks of a store."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from .records import Record

Keys = tuple[tuple[str, str], ...]
"""The fields by which a thing is found, with their values as text."""


@dataclass(frozen=True, slots=True)
class KeptReply:
    """An answer that is repeated for an idempotency key.

    Attributes:
        fingerprint: What tells the request from another one with the same key.
        status: The HTTP status.
        headers: The headers.
        body: The content.
    """

    fingerprint: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything in a store at one moment; it can be given to another store."""

    entries: tuple[tuple[Record, Keys], ...] = ()
    numbers: dict[str, int] = field(default_factory=dict[str, int])
    replies: dict[str, KeptReply] = field(default_factory=dict[str, KeptReply])


class Store(Protocol):
    """Keeps things, for several threads; in a file for several processes too."""

    def transaction(self) -> AbstractContextManager[None]:
        """Nobody else changes anything until it ends."""
        ...

    def count(self, name: str) -> int:
        """The next number of a series: 1, 2, 3."""
        ...

    def put(self, record: Record, keys: Keys) -> None:
        """Keep a thing, in place of what had its serial."""
        ...

    def get(self, serial: int) -> Record | None:
        """The thing with a serial."""
        ...

    def find(self, kind: str, key: str, value: str) -> list[Record]:
        """The things that a key finds, the oldest first."""
        ...

    def of_kind(self, kind: str) -> list[Record]:
        """All things of a kind, the oldest first."""
        ...

    def remove(self, record: Record) -> None:
        """Forget a thing."""
        ...

    def reply(self, key: str) -> KeptReply | None:
        """The answer that is kept for an idempotency key."""
        ...

    def keep_reply(self, key: str, reply: KeptReply) -> None:
        """Keep an answer for an idempotency key."""
        ...

    def reset(self) -> None:
        """Forget everything."""
        ...

    def snapshot(self) -> Snapshot:
        """Everything, as it is now."""
        ...

    def restore(self, snapshot: Snapshot) -> None:
        """Have what a snapshot has, and nothing else."""
        ...

    def close(self) -> None:
        """Let go of files."""
        ...
