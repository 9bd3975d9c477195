"""The order of lists: what the query asks for, else the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..json_values import JSON
from .records import Record
from .roles import Kind
from .words import words

_NAMES = frozenset(
    {"sort", "sort_by", "order", "order_by", "ordering", "direction", "dir"}
    | {"sort_order", "sort_direction", "order_direction", "sort_dir"}
)
_DIRECTIONS = {"asc": False, "ascending": False, "desc": True, "descending": True}


@dataclass(frozen=True, slots=True)
class Sorting:
    """The parameters that order a list, and the fields by which they can."""

    parameters: tuple[str, ...]
    fields: Mapping[str, str]

    def sorted(
        self, records: Sequence[Record], asked: Mapping[str, JSON]
    ) -> list[Record]:
        """The things in the order that is asked for."""
        field, descending = self._asked(asked)
        if field is None:
            newest = descending is not False
            return list(reversed(records)) if newest else list(records)
        found = sorted(records, key=lambda one: _rank(one.data.get(field)))
        return found[::-1] if descending else found

    def _asked(self, asked: Mapping[str, JSON]) -> tuple[str | None, bool | None]:
        """The field, and whether it descends; None where nothing is said."""
        field: str | None = None
        descending: bool | None = None
        for token in self._tokens(asked):
            if token.lower() in _DIRECTIONS:
                descending = _DIRECTIONS[token.lower()]
                continue
            name = "_".join(words(token))
            if field is None and name in self.fields:
                field = self.fields[name]
                descending = token.startswith("-") or descending
        return field, descending

    def _tokens(self, asked: Mapping[str, JSON]) -> Iterable[str]:
        for name in self.parameters:
            value = asked.get(name)
            if isinstance(value, list) and value:
                value = value[0]
            if isinstance(value, str):
                yield from value.replace(":", " ").replace(",", " ").split()


def find_sorting(kind: Kind, parameters: Iterable[str]) -> Sorting:
    """The sorting parameters of a list; ``created`` also means ``created_at``."""
    names = tuple(one for one in parameters if "_".join(words(one)) in _NAMES)
    fields: dict[str, str] = {}
    for name in kind.fields:
        whole = words(name)
        fields["_".join(whole)] = name
        if whole[-1:] in (("at",), ("date",)):
            fields.setdefault("_".join(whole[:-1]), name)
    return Sorting(names, fields)


def _rank(value: JSON) -> tuple[int, float, str]:
    if isinstance(value, (int, float)):
        return 0, float(value), ""
    if isinstance(value, str):
        return 1, 0.0, value
    return 2, 0.0, ""
