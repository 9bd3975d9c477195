"""The calls that a server answered, the latest of them, and questions about them."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from .calls import Call, Calls
from .json_values import JSON, mapping
from .near_misses import NearMisses
from .operation_names import OperationNames

if TYPE_CHECKING:
    from .answers import Answer
    from .incoming import Incoming
    from .operations import StubOperation
    from .redaction import Redaction

MOST_CALLS: Final = 1000
_MOST_BYTES: Final = 16 * 1024 * 1024
"""Of all bodies together."""
_MOST_MISSES: Final = 5


class Journal:
    """Remembers the last calls; several threads may add to it.

    Args:
        operations: The operations of the API.
        redaction: What is not to be shown of a call.
    """

    def __init__(
        self, operations: tuple[StubOperation, ...], redaction: Redaction
    ) -> None:
        self._operations = operations
        self._redaction = redaction
        self._calls: deque[Call] = deque()
        self._bytes = 0
        self._number = 0
        self._lock = threading.Lock()

    def add(
        self,
        incoming: Incoming,
        answer: Answer,
        *,
        at: float,
        seconds: float,
        fault: str | None = None,
    ) -> Call:
        """Remember a call, forget the oldest where there are too many."""
        with self._lock:
            self._number += 1
            call = Call(
                incoming,
                answer,
                self._redaction,
                number=self._number,
                at=at,
                seconds=seconds,
                fault=fault,
            )
            self._calls.append(call)
            self._bytes += call.size
            while len(self._calls) > MOST_CALLS or self._bytes > _MOST_BYTES:
                self._bytes -= self._calls.popleft().size
        return call

    def clear(self) -> None:
        """Forget all calls."""
        with self._lock:
            self._calls.clear()
            self._bytes = 0

    def __iter__(self) -> Iterator[Call]:
        """All that are remembered, the oldest first."""
        with self._lock:
            return iter(tuple(self._calls))

    def numbered(self, number: int) -> Call | None:
        """The call with a number, if it is remembered."""
        return next((call for call in self if call.number == number), None)

    def last(self) -> Call:
        """The latest call; LookupError if none is remembered."""
        return self._calls[-1]

    def of(self, wanted: str | None = None) -> Calls:
        """The calls of an operation, or all.

        Args:
            wanted: ``payments.create``, an operationId, or ``POST /payments``.

        Raises:
            ValueError: The API has no such operation; those that look alike are named.
        """
        if wanted is None:
            return Calls(tuple(self), "anything", ["nothing came"])
        operation = OperationNames(self._operations).find(wanted)
        found = [call for call in self if call.operation == operation.name]
        return Calls(found, self._shown(operation), self._misses(operation))

    def check(
        self,
        wanted: str,
        *,
        times: int | None = None,
        status: int | None = None,
        json: JSON = None,
    ) -> Calls:
        """The calls of an operation, if they are as they should be.

        Args:
            wanted: The operation, as in ``of``.
            times: How many there have to be; None is one or more.
            status: Only calls with this status count; None: those that succeeded.
            json: Only calls whose body holds these members count.

        Raises:
            AssertionError: They are not; it says what came, and what was wrong with it.
            ValueError: There is no such operation.
        """
        operation = OperationNames(self._operations).find(wanted)
        came = [call for call in self if call.operation == operation.name]
        found = [call for call in came if _counts(call, status, json)]
        if len(found) == times or (times is None and found):
            return Calls(found, self._shown(operation), ())
        due = "a call" if times is None else f"{times} calls"
        lines = [f"{due} of {self._shown(operation)} due, {len(found)} came"]
        lines += [f"not counted: {call!r}" for call in came if call not in found]
        lines += self._misses(operation)
        raise AssertionError("\n  ".join(lines))

    def explain(self, call: Call) -> str:
        """Why a call was answered with an error; empty if it was not."""
        return NearMisses(self._operations).explain(call)

    def _misses(self, operation: StubOperation) -> list[str]:
        misses = NearMisses(self._operations)
        strangers = [call for call in self if call.operation != operation.name]
        near = [call for call in strangers if misses.is_near(call, operation)]
        chosen = (near or strangers)[-_MOST_MISSES:]
        return [f"{call!r}: {misses.explain(call)}".rstrip(": ") for call in chosen]

    def _shown(self, operation: StubOperation) -> str:
        address = f"{operation.method} {operation.path}"
        name = operation.name
        return address if name == address else f"{name} ({address})"


def _counts(call: Call, status: int | None, json: JSON) -> bool:
    answered = call.status < 400 if status is None else call.status == status
    return answered and (json is None or _holds(call.request.json, json))


def _holds(value: JSON, wanted: JSON) -> bool:
    """Whether a value has all the members that are wanted, at every depth."""
    if isinstance(wanted, dict):
        own = mapping(value)
        return all(
            name in own and _holds(own[name], each) for name, each in wanted.items()
        )
    return value == wanted
