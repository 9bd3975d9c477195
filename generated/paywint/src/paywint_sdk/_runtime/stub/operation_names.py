"""Operations by the names that people call them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .json_values import text

if TYPE_CHECKING:
    from .operations import StubOperation

_PARAMETER = re.compile(r"\{[^{}]*\}")


class OperationNames:
    """Finds operations by name, operationId, or method and path."""

    def __init__(self, operations: tuple[StubOperation, ...]) -> None:
        self._operations = operations

    def find(self, wanted: str) -> StubOperation:
        """The operation; parameters in a path may have other names.

        Raises:
            ValueError: There is none; those that look alike are named.
        """
        found = self._found(wanted)
        if found is not None:
            return found
        known = [name for each in self._operations for name in _names(each)]
        near = difflib.get_close_matches(wanted, known, n=3, cutoff=0.5)
        hint = f"; there are {', '.join(near)}" if near else ""
        raise ValueError(f"there is no operation {wanted!r}{hint}")

    def knows(self, wanted: str) -> bool:
        """Whether there is such an operation."""
        return self._found(wanted) is not None

    def _found(self, wanted: str) -> StubOperation | None:
        address = _normal(wanted)
        for each in self._operations:
            if wanted in _names(each) or address == _normal(_address(each)):
                return each
        return None


def _names(operation: StubOperation) -> Iterator[str]:
    yield operation.name
    identifier = text(operation.node.fields.get("operationId"))
    if identifier:
        yield identifier
    yield _address(operation)


def _address(operation: StubOperation) -> str:
    return f"{operation.method} {operation.path}"


def _normal(address: str) -> str:
    method, _, path = address.strip().partition(" ")
    return f"{method.upper()} {_PARAMETER.sub('{}', path.strip())}"
