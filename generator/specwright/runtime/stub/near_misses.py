"""Why a request did not become the call that somebody waits for."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING
from urllib.parse import unquote

from .router import base_path

if TYPE_CHECKING:
    from .calls import Call
    from .operations import StubOperation

_NEAR = 0.6
"""How alike two paths are, from 0 to 1, where one may be meant to be the other."""


class NearMisses:
    """Compares requests with the operations of an API."""

    def __init__(self, operations: tuple[StubOperation, ...]) -> None:
        self._operations = operations
        self._base = base_path(operations[0].document) if operations else ""

    def explain(self, call: Call) -> str:
        """What was wrong with a request, in words; empty if it was answered well."""
        if call.status < 400:
            return ""
        if call.operation is not None:
            return call.note or f"{call.operation} answered {call.status}"
        path = self._path_of(call)
        methods = [
            each.method for each in self._operations if _likeness(path, each) == 1
        ]
        if methods:
            known = ", ".join(sorted(set(methods)))
            return f"wrong method: the path is known with {known}"
        return f"no such path{self._nearest(call.method, path)}"

    def is_near(self, call: Call, operation: StubOperation) -> bool:
        """Whether a request may have been meant for the operation."""
        return _likeness(self._path_of(call), operation) >= _NEAR

    def _path_of(self, call: Call) -> str:
        """The path as the document writes them: without that of the server."""
        path = unquote(call.path.partition("?")[0])
        return path.removeprefix(self._base)

    def _nearest(self, method: str, path: str) -> str:
        """The operation whose path is most alike, of the same method if there is one."""
        ranked = [
            (_likeness(path, each), each.method == method, f"{each.method} {each.path}")
            for each in self._operations
        ]
        score, _, address = max(ranked, default=(0.0, False, ""))
        return f"; the nearest is {address}" if score >= _NEAR else ""


def _likeness(path: str, operation: StubOperation) -> float:
    """From 0 to 1: the segments that are alike, of all that there are."""
    given = path.strip("/").split("/")
    template = operation.path.partition("?")[0].strip("/").split("/")
    pairs = zip(given, template, strict=False)
    same = sum(
        1.0 if "{" in own and one else difflib.SequenceMatcher(a=one, b=own).ratio()
        for one, own in pairs
    )
    return same / max(len(given), len(template))
