"""A store in memory: for one process, and gone with it."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager

from .records import Record
from .store import KeptReply, Keys, Snapshot


class MemoryStore:
    """Keeps things in dictionaries, for the threads of one process."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self.reset()

    def reset(self) -> None:
        """Forget everything."""
        with self._lock:
            self._records: dict[int, Record] = {}
            self._keys: dict[int, Keys] = {}
            self._by_kind: dict[str, dict[int, Record]] = {}
            self._index: dict[tuple[str, str, str], dict[int, None]] = {}
            self._numbers: dict[str, int] = {}
            self._replies: dict[str, KeptReply] = {}

    @contextmanager
    def transaction(self) -> Generator[None]:
        """No other thread changes anything until it ends."""
        with self._lock:
            yield

    def count(self, name: str) -> int:
        """The next number of a series: 1, 2, 3."""
        number = self._numbers[name] = self._numbers.get(name, 0) + 1
        return number

    def put(self, record: Record, keys: Keys) -> None:
        """Keep a thing, in place of what had its serial."""
        known = self._keys.get(record.serial)
        if known != keys:
            self._drop_keys(record)
            for key, value in keys:
                found = self._index.setdefault((record.kind, key, value), {})
                found[record.serial] = None
            self._keys[record.serial] = keys
        self._records[record.serial] = record
        self._by_kind.setdefault(record.kind, {})[record.serial] = record

    def _drop_keys(self, record: Record) -> None:
        for key, value in self._keys.pop(record.serial, ()):
            self._index.get((record.kind, key, value), {}).pop(record.serial, None)

    def get(self, serial: int) -> Record | None:
        """The thing with a serial."""
        return self._records.get(serial)

    def find(self, kind: str, key: str, value: str) -> list[Record]:
        """The things that a key finds, the oldest first."""
        with self._lock:
            found = self._index.get((kind, key, value), {})
            return [self._records[serial] for serial in found]

    def of_kind(self, kind: str) -> list[Record]:
        """All things of a kind, the oldest first."""
        with self._lock:
            return list(self._by_kind.get(kind, {}).values())

    def remove(self, record: Record) -> None:
        """Forget a thing."""
        with self._lock:
            self._drop_keys(record)
            self._records.pop(record.serial, None)
            self._by_kind.get(record.kind, {}).pop(record.serial, None)

    def reply(self, key: str) -> KeptReply | None:
        """The answer that is kept for an idempotency key."""
        return self._replies.get(key)

    def keep_reply(self, key: str, reply: KeptReply) -> None:
        """Keep an answer for an idempotency key."""
        self._replies[key] = reply

    def snapshot(self) -> Snapshot:
        """Everything, as it is now; things are shared, for nothing changes them."""
        with self._lock:
            entries = tuple(
                (record, self._keys[record.serial]) for record in self._records.values()
            )
            return Snapshot(entries, dict(self._numbers), dict(self._replies))

    def restore(self, snapshot: Snapshot) -> None:
        """Have what a snapshot has, and nothing else."""
        with self._lock:
            self.reset()
            for record, keys in snapshot.entries:
                self.put(record, keys)
            self._numbers = dict(snapshot.numbers)
            self._replies = dict(snapshot.replies)

    def close(self) -> None:
        """Nothing has to be let go of."""
