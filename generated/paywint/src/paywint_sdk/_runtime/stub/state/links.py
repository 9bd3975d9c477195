"""Keeps relations: which things name each other, and the fields that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..json_values import JSON, sequence
from .inference import Inference
from .overlay import overlay
from .records import Record, key_text
from .roles import Kind, Relation
from .store import Store

Fields = dict[str, JSON]


class Links:
    """Follows the fields of things to other things."""

    def __init__(self, inference: Inference, store: Store) -> None:
        self._inference = inference
        self._store = store

    def fill(
        self,
        kind: Kind,
        data: Fields,
        posted: Mapping[str, JSON],
        parents: Iterable[Record],
        sample: Mapping[str, JSON],
    ) -> None:
        """Set the fields of a new thing that name what it was made below or with."""
        if not kind.relations:
            return
        linked = {parent.kind: parent for parent in parents}
        linked |= {k: v for k, v in self._named(kind, posted) if k not in linked}
        for other in list(linked.values()):
            further = self._inference.kinds.get(other.kind)
            if further is not None:
                named = self._named(further, other.data)
                linked |= {k: v for k, v in named if k not in linked}
        for relation in kind.relations:
            found = linked.get(relation.kind)
            if found is not None and relation.field not in posted:
                _set(kind, relation, found, data, sample)

    def _named(
        self, kind: Kind, data: Mapping[str, JSON]
    ) -> Iterator[tuple[str, Record]]:
        """The things that the fields of one thing name, with their kinds."""
        for relation in kind.relations:
            if relation.key and data.get(relation.field) is not None:
                found = self._find(relation, data[relation.field])
                if found is not None:
                    yield relation.kind, found

    def _find(self, relation: Relation, value: JSON) -> Record | None:
        first = sequence(value)[:1] if relation.many else [value]
        text = key_text(first[0]) if first else None
        if text is None:
            return None
        found = self._store.find(relation.kind, relation.key, text)
        return found[-1] if found else None

    def neighbours(self, kind: Kind, record: Record) -> frozenset[int]:
        """A thing and the things that it names, by serial."""
        named = {other.serial for _, other in self._named(kind, record.data)}
        return frozenset({record.serial, *named})

    def belongs(self, kind: Kind, record: Record, parent: Record) -> bool:
        """Whether a thing names its parent by a field."""
        for relation in kind.relations:
            if relation.kind != parent.kind or not relation.key:
                continue
            wanted = key_text(parent.data.get(relation.key))
            value = record.data.get(relation.field)
            held = sequence(value) if relation.many else [value]
            if wanted is not None and wanted in map(key_text, held):
                return True
        return False


def _set(
    kind: Kind,
    relation: Relation,
    other: Record,
    data: Fields,
    sample: Mapping[str, JSON],
) -> None:
    name = relation.field
    if name not in kind.fields:
        return
    view = kind.fields[name]
    if relation.key == "":
        held = view.items if relation.many and view.items is not None else view
        beside = sample.get(name)
        first = beside[0] if isinstance(beside, list) and beside else beside
        value = overlay(held, other.data, first)
    else:
        value = other.data.get(relation.key)
    if value is not None:
        data[name] = [value] if relation.many else value
