"""Which declared response answers a request that is refused (OpenAPI 3.1, 4.8.16)."""

from __future__ import annotations

from collections.abc import Iterable

from .document import Node
from .offences import Rejection
from .operations import StubOperation
from .problems import Problems
from .router import Route


class ErrorResponses:
    """Chooses among the responses that the operations declare."""

    def __init__(
        self, operations: tuple[StubOperation, ...], problems: Problems
    ) -> None:
        self._operations = operations
        self._problems = problems

    def choose(
        self,
        rejection: Rejection,
        operation: StubOperation | None,
        route: Route | None,
    ) -> tuple[int, Node | None]:
        """The status, and the response to fill: one of another operation if need be."""
        own = own_response(rejection, operation) if operation else None
        if operation and (own is None or own[0] not in rejection.wanted):
            status = own[0] if own else rejection.status
            message = (
                f"no response for {rejection.status} is declared: {status} is sent"
            )
            self._problems.add(f"{operation.node.pointer}/responses", message)
        if own is not None:
            return status_of(own[0], rejection.status), own[1]
        near = route.all_operations if route else ()
        return rejection.status, self.borrowed(rejection, near)

    def borrowed(
        self, rejection: Rejection, near: tuple[StubOperation, ...]
    ) -> Node | None:
        """The response of another operation, the nearest one that has the right one."""
        found = (
            _first((*rejection.wanted, "default"), near)
            or _first(rejection.wanted[:1], self._operations)
            or _first(("404", "4XX"), self._operations)
        )
        return found[1] if found else None


def own_response(
    rejection: Rejection, operation: StubOperation
) -> tuple[str, Node] | None:
    """What the operation declares for it, or else for the client's other faults."""
    fitting = _first(rejection.wanted, [operation])
    return fitting or _first(rejection.last_resort, [operation])


def status_of(key: str, otherwise: int) -> int:
    """The status for a key of ``responses``: a range or ``default`` leave a choice."""
    if key.isascii() and key.isdigit() and 200 <= int(key) <= 599:
        return int(key)
    if key[1:] == "XX" and key[0] != str(otherwise)[0]:
        return int(key[0]) * 100
    return otherwise


def _first(
    wanted: tuple[str, ...], operations: Iterable[StubOperation]
) -> tuple[str, Node] | None:
    known = tuple(operations)
    for key in wanted:
        for operation in known:
            if key in operation.responses:
                return key, operation.responses[key]
    return None
