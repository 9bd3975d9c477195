"""A store in a file of SQLite: kept through restarts, shared by several processes."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import cast

from ..json_values import JSON
from .records import Record
from .store import KeptReply, Keys, Snapshot

_SCHEMA = """
CREATE TABLE IF NOT EXISTS things (
    api TEXT NOT NULL, serial INTEGER NOT NULL, kind TEXT NOT NULL,
    number INTEGER NOT NULL, revision INTEGER NOT NULL, address TEXT NOT NULL,
    scope TEXT NOT NULL, data TEXT NOT NULL, inner TEXT NOT NULL,
    PRIMARY KEY (api, serial)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS things_by_kind ON things (api, kind, serial);
CREATE TABLE IF NOT EXISTS keys (
    api TEXT NOT NULL, serial INTEGER NOT NULL, kind TEXT NOT NULL,
    name TEXT NOT NULL, value TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS keys_by_value ON keys (api, kind, name, value, serial);
CREATE INDEX IF NOT EXISTS keys_by_serial ON keys (api, serial);
CREATE TABLE IF NOT EXISTS series (
    api TEXT NOT NULL, name TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (api, name)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS replies (
    api TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL,
    status INTEGER NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (api, key)
) WITHOUT ROWID;
"""
_TABLES = ("things", "keys", "series", "replies")
_COLUMNS = "serial, kind, number, revision, address, scope, data, inner"
_WAIT_SECONDS = 30.0
_KEPT = 4096

_Row = tuple[int, str, int, int, str, str, str, str]


class StoreError(RuntimeError):
    """The file can't be used; the message says why."""


class SQLiteStore:
    """Keeps things in a file.

    Args:
        path: The file; it is made if it is not there.
        api: Whose things these are: several APIs can share a file.

    Raises:
        StoreError: if the file can't be used.
    """

    def __init__(self, path: str, api: str = "") -> None:
        self._api = api
        self._lock = threading.RLock()
        self._depth = 0
        # What was read last, by serial: rows that have not changed keep their answers.
        self._known: dict[int, tuple[_Row, Record]] = {}
        try:
            self._connection = sqlite3.connect(
                path,
                timeout=_WAIT_SECONDS,
                isolation_level=None,
                check_same_thread=False,
            )
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=NORMAL")
            self._connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise StoreError(f"{path} can't be used: {error}") from error

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Nobody else changes anything until it ends; a fault undoes all of it."""
        with self._lock:
            if self._depth == 0:
                self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._depth -= 1
                if self._depth == 0:
                    self._connection.execute("ROLLBACK")
                    self._known.clear()
                raise
            self._depth -= 1
            if self._depth == 0:
                self._connection.execute("COMMIT")

    def count(self, name: str) -> int:
        """The next number of a series: 1, 2, 3."""
        with self._lock:
            found = self._connection.execute(
                "INSERT INTO series VALUES (?, ?, 1) ON CONFLICT (api, name)"
                " DO UPDATE SET number = number + 1 RETURNING number",
                (self._api, name),
            ).fetchone()
        return int(found[0])

    def put(self, record: Record, keys: Keys) -> None:
        """Keep a thing, in place of what had its serial."""
        row = _row(record)
        with self.transaction():
            self._connection.execute(
                "INSERT OR REPLACE INTO things VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (self._api, *row),
            )
            self._drop_keys(record.serial)
            self._connection.executemany(
                "INSERT INTO keys VALUES (?, ?, ?, ?, ?)",
                [(self._api, record.serial, record.kind, *key) for key in keys],
            )
            self._remember(row, record)

    def _drop_keys(self, serial: int) -> None:
        where = "DELETE FROM keys WHERE api = ? AND serial = ?"
        self._connection.execute(where, (self._api, serial))

    def get(self, serial: int) -> Record | None:
        """The thing with a serial."""
        found = self._select("WHERE api = ? AND serial = ?", serial)
        return found[0] if found else None

    def find(self, kind: str, key: str, value: str) -> list[Record]:
        """The things that a key finds, the oldest first."""
        return self._select(
            "WHERE api = ? AND serial IN (SELECT serial FROM keys WHERE api = ?"
            " AND kind = ? AND name = ? AND value = ?) ORDER BY serial",
            self._api,
            kind,
            key,
            value,
        )

    def of_kind(self, kind: str) -> list[Record]:
        """All things of a kind, the oldest first."""
        return self._select("WHERE api = ? AND kind = ? ORDER BY serial", kind)

    def _select(self, where: str, *values: str | int) -> list[Record]:
        with self._lock:
            query = f"SELECT {_COLUMNS} FROM things {where}"
            rows = self._connection.execute(query, (self._api, *values)).fetchall()
            return [self._record(cast("_Row", row)) for row in rows]

    def _record(self, row: _Row) -> Record:
        known = self._known.get(row[0])
        if known is not None and known[0] == row:
            return known[1]
        record = _read(row)
        self._remember(row, record)
        return record

    def _remember(self, row: _Row, record: Record) -> None:
        self._known.pop(record.serial, None)
        self._known[record.serial] = row, record
        if len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]

    def remove(self, record: Record) -> None:
        """Forget a thing."""
        with self.transaction():
            where = "DELETE FROM things WHERE api = ? AND serial = ?"
            self._connection.execute(where, (self._api, record.serial))
            self._drop_keys(record.serial)
            self._known.pop(record.serial, None)

    def reply(self, key: str) -> KeptReply | None:
        """The answer that is kept for an idempotency key."""
        with self._lock:
            found = self._connection.execute(
                "SELECT fingerprint, status, headers, body FROM replies"
                " WHERE api = ? AND key = ?",
                (self._api, key),
            ).fetchone()
        if found is None:
            return None
        headers = tuple((str(name), str(value)) for name, value in json.loads(found[2]))
        return KeptReply(str(found[0]), int(found[1]), headers, bytes(found[3]))

    def keep_reply(self, key: str, reply: KeptReply) -> None:
        """Keep an answer for an idempotency key."""
        headers = json.dumps(reply.headers)
        values = (self._api, key, reply.fingerprint, reply.status, headers, reply.body)
        with self._lock:
            self._connection.execute(
                "INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?, ?, ?)", values
            )

    def reset(self) -> None:
        """Forget everything."""
        with self.transaction():
            for table in _TABLES:
                where = f"DELETE FROM {table} WHERE api = ?"
                self._connection.execute(where, (self._api,))
            self._known.clear()

    def snapshot(self) -> Snapshot:
        """Everything, as it is now."""
        with self.transaction():
            keys: dict[int, list[tuple[str, str]]] = {}
            for serial, name, value in self._all("serial, name, value", "keys"):
                keys.setdefault(int(serial), []).append((str(name), str(value)))
            records = self._select("WHERE api = ? ORDER BY serial")
            entries = tuple((one, tuple(keys.get(one.serial, []))) for one in records)
            numbers = {str(n): int(v) for n, v in self._all("name, number", "series")}
            names = [str(row[0]) for row in self._all("key", "replies")]
            replies = {name: self.reply(name) for name in names}
        kept = {name: one for name, one in replies.items() if one is not None}
        return Snapshot(entries, numbers, kept)

    def _all(self, columns: str, table: str) -> list[tuple[str | int, ...]]:
        query = f"SELECT {columns} FROM {table} WHERE api = ?"
        return self._connection.execute(query, (self._api,)).fetchall()

    def restore(self, snapshot: Snapshot) -> None:
        """Have what a snapshot has, and nothing else."""
        with self.transaction():
            self.reset()
            for record, keys in snapshot.entries:
                self.put(record, keys)
            self._connection.executemany(
                "INSERT INTO series VALUES (?, ?, ?)",
                [(self._api, name, n) for name, n in snapshot.numbers.items()],
            )
            for key, reply in snapshot.replies.items():
                self.keep_reply(key, reply)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()


def _row(record: Record) -> _Row:
    return (
        record.serial,
        record.kind,
        record.number,
        record.revision,
        record.address,
        json.dumps(record.scope),
        json.dumps(record.data),
        json.dumps(record.inner),
    )


def _read(row: _Row) -> Record:
    return Record(
        serial=row[0],
        kind=row[1],
        number=row[2],
        revision=row[3],
        address=row[4],
        scope=tuple(cast("list[int]", json.loads(row[5]))),
        data=cast("dict[str, JSON]", json.loads(row[6])),
        inner=cast("dict[str, JSON]", json.loads(row[7])),
    )
