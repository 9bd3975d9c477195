"""Finds the things that a path names, and what lies below others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from ..json_values import JSON
from ..offences import Rejection
from .links import Links
from .records import Record, key_text
from .refusals import unknown
from .roles import Kind, Step
from .store import Store

Values: TypeAlias = Mapping[tuple[str, str], JSON]
"""The parameters of a request by location and name."""

Above: TypeAlias = Sequence[tuple[Kind, Record]]
"""The things that a path names before another, with their kinds."""


class Finder:
    """Looks things up in the store."""

    def __init__(self, store: Store, links: Links) -> None:
        self._store = store
        self._links = links

    def find(self, step: Step, values: Values, above: Above) -> Record | None:
        """The thing that a step names, below others; the newest if it is several."""
        value = value_of(step, values)
        for key in dict.fromkeys((step.key, *step.kind.ids, "")):
            found = self._store.find(step.kind.name, key, value)
            if found and above:
                found = self._below(step.kind, found, above)
            if found:
                return found[-1]
        return None

    def all(self, kind: Kind, above: Above) -> list[Record]:
        """All things of a kind, below others, the oldest first."""
        records = self._store.of_kind(kind.name)
        return self._below(kind, records, above) if above else records

    def those_below(
        self, kind: Kind, records: list[Record], above: Above
    ) -> list[Record]:
        """Those of the things that are below others; all if there are none."""
        return self._below(kind, records, above) if above else records

    def _below(self, kind: Kind, records: list[Record], above: Above) -> list[Record]:
        """Those that were made below the last thing, or below one that it names.

        Or that name it themselves.
        """
        parent_kind, parent = above[-1]
        near = self._links.neighbours(parent_kind, parent)
        return [
            one
            for one in records
            if not near.isdisjoint(one.scope[-1:])
            or self._links.belongs(kind, one, parent)
        ]

    def was_deleted(self, step: Step, values: Values) -> bool:
        """Whether a thing that would exist unasked has been deleted."""
        return bool(self._store.find(gone(step.kind), "", value_of(step, values)))


def value_of(step: Step, values: Values) -> str:
    """What the path says at a step; several parameters are joined by slashes."""
    found = (key_text(values.get(("path", name))) for name in step.names)
    return "/".join(one or "" for one in found)


def missing(step: Step, values: Values) -> Rejection:
    """The refusal of a request for a thing that is not there."""
    return unknown(" ".join(step.kind.noun), value_of(step, values))


def gone(kind: Kind) -> str:
    """The kind under which deleted things are remembered that exist unasked."""
    return f"deleted {kind.name}"
