"""Operations that are answered by somebody's own Python, with the memory at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from ..json_values import JSON
from .records import Record

if TYPE_CHECKING:
    from .memory import Memory


@dataclass(frozen=True, slots=True)
class Reply:
    """What a handler answers.

    Attributes:
        body: JSON; None sends no content.
        status: The HTTP status.
        headers: More headers, by name.
    """

    body: JSON = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


class Things:
    """What is remembered, for handlers: things of a kind by their keys.

    A kind is named by the path of its collection as ``explain-state`` prints it:
    ``/customers``, ``/plans/{}/charges``.
    """

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def all(self, kind: str) -> list[dict[str, JSON]]:
        """The fields of all things of a kind, the oldest first."""
        return [dict(one.data) for one in self._memory.store.of_kind(kind)]

    def find(self, kind: str, key: str, value: str) -> dict[str, JSON] | None:
        """The fields of the newest thing that has a value in a field of its keys."""
        found = self._record(kind, key, value)
        return dict(found.data) if found else None

    def put(self, kind: str, data: Mapping[str, JSON]) -> None:
        """Keep a thing as it is: a new one, or in place of one with the same keys.

        Raises:
            KeyError: if there is no such kind.
        """
        self._memory.put(kind, dict(data))

    def remove(self, kind: str, key: str, value: str) -> bool:
        """Forget a thing; returns whether it was there."""
        found = self._record(kind, key, value)
        if found is not None:
            self._memory.store.remove(found)
        return found is not None

    def _record(self, kind: str, key: str, value: str) -> Record | None:
        found = self._memory.store.find(kind, key, value)
        return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class HandlerCall:
    """A request that a handler answers; it was found valid.

    Attributes:
        operation: The operation's name.
        method: The HTTP method.
        path: The path's parameters by name, in the types of their schemas.
        query: The query's.
        headers: All headers, by name in lower case.
        body: The body as JSON; None if there is none.
        things: What is remembered; None with ``state="off"``.
        usual: Makes the answer that would be given without the handler.
    """

    operation: str
    method: str
    path: Mapping[str, JSON]
    query: Mapping[str, JSON]
    headers: Mapping[str, str]
    body: JSON
    things: Things | None
    usual: Callable[[], Reply]


Handler: TypeAlias = Callable[[HandlerCall], Reply | None]
"""Answers a call; None gives the usual answer."""
