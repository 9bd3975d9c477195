"""One request to the memory, after its checks."""

from __future__ import annotations

from dataclasses import dataclass

from ..incoming import Incoming
from ..json_values import JSON
from ..operations import StubOperation
from .finder import Values


@dataclass(frozen=True, slots=True)
class StateCall:
    """A request that was found valid.

    Attributes:
        operation: The operation.
        incoming: The request as it came.
        values: The parameters by location and name, in their types.
        body: The body as JSON; None if there is none.
    """

    operation: StubOperation
    incoming: Incoming
    values: Values
    body: JSON

    @property
    def query(self) -> dict[str, JSON]:
        """The query parameters by name."""
        return {
            name: one for (where, name), one in self.values.items() if where == "query"
        }
