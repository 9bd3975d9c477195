"""A thing that is remembered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ..json_values import JSON


@dataclass(frozen=True, slots=True)
class Shown:
    """How a thing was shown last by an operation: checked, and written down.

    ``value`` is the thing as one of a list; None for an answer about it alone.
    """

    value: JSON
    body: bytes


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A thing that is remembered. It is never changed: another one takes its place.

    Attributes:
        serial: Its number among all things; it grows with time.
        kind: The name of its kind.
        number: Its number among those of its kind, from 1.
        data: Its fields. Nothing in it is changed in place.
        scope: The serials of the things that it was made below.
        address: The value by which a path finds it, where no field holds it.
        revision: Grows with every change.
        inner: What a behaviour keeps beside the fields.
        shown: Answers that were made of it, by operation; not kept in files.
    """

    serial: int
    kind: str
    number: int
    data: dict[str, JSON]
    scope: tuple[int, ...] = ()
    address: str = ""
    revision: int = 0
    inner: dict[str, JSON] = field(default_factory=dict[str, JSON])
    shown: dict[str, Shown] = field(default_factory=dict[str, Shown])

    def changed(self, revision: int, data: dict[str, JSON]) -> Record:
        """The same thing with other fields."""
        return replace(self, revision=revision, data=data, shown={})


def key_text(value: JSON) -> str | None:
    """The value of a key as a path holds it; None if it can't stand in one."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (str, int)):
        return str(value)
    return None
