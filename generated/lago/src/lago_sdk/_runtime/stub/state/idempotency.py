"""Requests that carry an idempotency key are done once; then their answer is repeated.

The header is ``Idempotency-Key`` (an Internet-Draft of the HTTPAPI group), or another
one that the operation declares with that word in its name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from ..answers import Answer
from ..json_values import dump, text
from ..operations import StubOperation
from .calls import StateCall
from .refusals import key_reused
from .store import KeptReply, Store
from .words import words

_HEADERS = ("idempotency-key", "x-idempotency-key")
_METHODS = frozenset({"POST", "PATCH"})


class Idempotency:
    """Knows the keys that came, in the store.

    ``header`` is the one that vendor.yaml names for all operations, in lower case.
    """

    def __init__(self, store: Store, header: str = "") -> None:
        self._store = store
        self._usual = (header,) if header else _HEADERS
        self._headers: dict[str, tuple[str, ...]] = {}

    def once(self, call: StateCall, answer: Callable[[], Answer]) -> Answer:
        """The answer, or that of the same request before with the same key.

        Raises:
            Rejection: if the key came before with another request.
        """
        key = self._key(call)
        if key is None:
            return answer()
        fingerprint = _fingerprint(call)
        with self._store.transaction():
            kept = self._store.reply(key)
            if kept is None:
                made = answer()
                if made.status < 300:
                    reply = KeptReply(fingerprint, made.status, made.headers, made.body)
                    self._store.keep_reply(key, reply)
                return made
        if kept.fingerprint != fingerprint:
            raise key_reused()
        name = call.operation.name
        return Answer(kept.status, kept.headers, kept.body, name, "repeated")

    def _key(self, call: StateCall) -> str | None:
        """The key, kept apart for each credential; None if there is none."""
        if call.operation.method not in _METHODS:
            return None
        headers = call.incoming.headers
        for name in self._names(call.operation):
            if headers.get(name):
                whose = headers.get("authorization", "")
                return _digest(whose.encode(), headers[name].encode())
        return None

    def _names(self, operation: StubOperation) -> tuple[str, ...]:
        pointer = operation.node.pointer
        if pointer not in self._headers:
            fields = [node.fields for node in operation.parameters]
            declared = [text(f.get("name")) for f in fields if f.get("in") == "header"]
            named = [one.lower() for one in declared if "idempotency" in words(one)]
            self._headers[pointer] = tuple(dict.fromkeys((*named, *self._usual)))
        return self._headers[pointer]


def _fingerprint(call: StateCall) -> str:
    incoming = call.incoming
    body = incoming.body if call.body is None else dump(call.body)
    target = f"{incoming.method} {incoming.raw_path}?{incoming.raw_query}"
    return _digest(target.encode(), body)


def _digest(*parts: bytes) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "big") + part)
    return found.hexdigest()
