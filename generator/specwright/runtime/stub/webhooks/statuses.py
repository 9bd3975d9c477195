"""What became of things: changes of their status, told from one call to the next."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..json_values import JSON
from .changes import Change, change_of

if TYPE_CHECKING:
    from ..answers import Answer
    from ..incoming import Incoming
    from ..operations import StubOperation

_MOST: Final = 10_000


class Statuses:
    """Remembers the last things that calls gave, and their statuses."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[str, str], dict[str, JSON]] = OrderedDict()

    def change_of(
        self, operation: StubOperation, incoming: Incoming, answer: Answer
    ) -> Change | None:
        """What a call did; a thing that is gone is as it was known before."""
        change = change_of(operation, incoming, answer)
        if change is None or change.action != "deleted":
            return change
        known = [self._known.get(key) for key in _keys(change)]
        found = next((each for each in known if each is not None), None)
        return replace(change, thing=found) if found else change

    def with_status(self, change: Change) -> Iterator[Change]:
        """The change, and the status that the thing has come to by it."""
        yield change
        status = change.thing.get("status")
        before = [self._known.get(key, {}).get("status") for key in _keys(change)]
        for key in _keys(change):
            self._known[key] = change.thing
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
        if isinstance(status, str) and status not in before:
            if change.action != "deleted" and status != change.action:
                yield replace(change, action=status)


def _keys(change: Change) -> list[tuple[str, str]]:
    """By which ids a thing is known."""
    ids = [value for name, value in change.thing.items() if _is_id(name)]
    return [(change.noun, value) for value in ids if isinstance(value, str)]


def _is_id(name: str) -> bool:
    return name in ("id", "uuid") or name.endswith(("_id", "Id"))
