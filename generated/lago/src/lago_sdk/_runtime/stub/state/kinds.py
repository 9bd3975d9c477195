"""The kinds of things of an API: collections that hold the same are one kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..operations import StubOperation
from .behaviour import Behaviour, KindRule
from .keys import Fields, key_field, own_ids
from .layout import Layout, Methods, place_noun
from .paths import Place, shown
from .relations import Relations
from .roles import Kind
from .schema_view import SchemaView
from .shapes import Shape
from .words import noun

_ITEM_ORDER = ("GET", "PUT", "PATCH", "POST", "DELETE")
# Shares of fields in common from which two collections hold the same kind of things.
_OF_SMALLER = 0.8
_OF_LARGER = 0.3


class Kinds:
    """Finds the kind of a collection, and makes it when it is first asked for."""

    def __init__(self, layout: Layout, behaviour: Behaviour) -> None:
        self._layout = layout
        self._behaviour = behaviour
        self._fields: dict[Place, dict[str, SchemaView]] = {}
        self._chosen: dict[Place, Place] = {}
        self._kinds: dict[Place, Kind] = {}
        self.by_name: dict[str, Kind] = {}
        self._named: dict[str, list[Place]] = {}
        for place in self._candidates():
            self._named.setdefault(place[-1], []).append(place)
        self._relations = Relations(self)

    def _candidates(self) -> Iterator[Place]:
        yield from self._layout.collections
        for place in self._layout.places:
            if place and not self._layout.has_items(place):
                if self._layout.is_collection(place):
                    yield place

    def of(self, collection: Place) -> Kind:
        """The kind of the things in a collection."""
        place = self.representative(collection)
        if place not in self._kinds:
            kind = self._kinds[place] = self._make(place)
            self.by_name[kind.name] = kind
            kind.relations = self._relations.of(kind)
        return self._kinds[place]

    def named(self, last: str) -> list[Place]:
        """The collections whose path ends with a segment, the shortest first."""
        return sorted(self._named.get(last, []), key=len)

    @property
    def places(self) -> list[Place]:
        """All collections, the shortest first."""
        found = (place for each in self._named.values() for place in each)
        return sorted(found, key=lambda place: (len(place), place))

    def representative(self, collection: Place) -> Place:
        """The shortest collection that holds the same kind of things."""
        if collection not in self._chosen:
            same = (
                other
                for other in self.named(collection[-1])
                if other == collection or self._is_same(other, collection)
            )
            self._chosen[collection] = next(same, collection)
        return self._chosen[collection]

    def _is_same(self, one: Place, other: Place) -> bool:
        if self._layout.is_composite(one) or self._layout.is_composite(other):
            return False
        return alike(self.fields(one), self.fields(other))

    def fields(self, collection: Place) -> dict[str, SchemaView]:
        """The fields of the things in a collection, as its answers show them."""
        if collection not in self._fields:
            found: dict[str, SchemaView] = {}
            for operation in self._showing(collection):
                for shape in self.shapes(operation):
                    found = {**shape.view.properties, **found}
            self._fields[collection] = found
        return self._fields[collection]

    def shapes(self, operation: StubOperation) -> Iterator[Shape]:
        """The shapes of all successes of an operation."""
        for found in self._layout.answers(operation).values():
            yield from found

    def _showing(self, collection: Place) -> Iterator[StubOperation]:
        """The operations whose answers show the things, the fullest first."""
        items, methods = self._layout.item_methods(collection), self._layout.at(
            collection
        )
        if "GET" in items:
            yield items["GET"]
        for method in ("POST", "GET"):
            if method in methods:
                yield methods[method]
        for method in _ITEM_ORDER[1:-1]:
            if method in items:
                yield items[method]

    def _make(self, place: Place) -> Kind:
        group = [
            one for one in self.named(place[-1]) if self.representative(one) == place
        ]
        group = group or [place]
        fields: dict[str, SchemaView] = {}
        for one in group:
            fields = {**self.fields(one), **fields}
        thing = place_noun(place)
        ids = own_ids(fields, thing)
        rule = self._behaviour.kinds.get(shown(place), KindRule())
        creatable = any(self._creates(one) for one in group)
        updates = any(self._updates(one) for one in group)
        own = (rule.key,) if rule.key else ()
        return Kind(
            name=shown(place),
            noun=thing,
            fields=fields,
            inputs=self._inputs(group),
            ids=ids,
            keys=tuple(dict.fromkeys((*own, *self._keys(group, fields, ids)))),
            creatable=rule.unknown == "refuse" if rule.unknown else creatable,
            upserts=rule.duplicates == "update" if rule.duplicates else not updates,
            refuses=rule.duplicates == "refuse",
            start=rule.start,
            machines=rule.machines,
        )

    def place_named(self, name: str) -> Place | None:
        """The collection of a kind by its name."""
        return next((one for one in self.places if shown(one) == name), None)

    def key(self, collection: Place, names: tuple[str, ...], fields: Fields) -> str:
        """The field that the parameters after a collection hold."""
        if len(names) != 1:
            return ""
        named = shown(self.representative(collection))
        rule = self._behaviour.kinds.get(named, KindRule())
        if rule.key:
            return rule.key
        thing = place_noun(collection)
        return key_field(fields, thing, own_ids(fields, thing), names[0])

    def _keys(
        self, group: list[Place], fields: Fields, ids: tuple[str, ...]
    ) -> Iterator[str]:
        for place in group:
            for names in self._layout.items(place):
                yield self.key(place, names, fields)
        yield from ids

    def _inputs(self, group: Iterable[Place]) -> dict[str, SchemaView]:
        found: dict[str, SchemaView] = {}
        for place in group:
            methods = self._layout.at(place)
            if "POST" in methods:
                for shape in self._layout.request(methods["POST"]):
                    found = {**shape.view.properties, **found}
        return found

    def _creates(self, place: Place) -> bool:
        put = self._items(place).get("PUT")
        if put is not None and "201" in put.responses:
            return True
        post = self._layout.at(place).get("POST")
        return post is not None and self.takes_things(post, place)

    def takes_things(self, operation: StubOperation, place: Place) -> bool:
        """Whether a request carries fields of the things, or a map of them by key.

        One without a body carries none of its own, and makes a thing all the same.
        """
        sent = self._layout.request(operation)
        if operation.request_body is None or not sent:
            return operation.request_body is None
        names = {
            name: view for one in sent for name, view in one.view.properties.items()
        }
        fields, thing = self.fields(place), place_noun(place)
        return not names or any(
            name in fields or (noun(name) == thing and not view.is_list)
            for name, view in names.items()
        )

    def _updates(self, place: Place) -> bool:
        return bool({"PUT", "PATCH", "POST"} & set(self._items(place)))

    def _items(self, place: Place) -> Methods:
        return self._layout.item_methods(place)


def alike(one: Fields, other: Fields) -> bool:
    """Whether two sets of fields are those of the same kind of things."""
    common = len(one.keys() & other.keys())
    small, large = sorted((len(one), len(other)))
    return small > 0 and common >= small * _OF_SMALLER and common >= large * _OF_LARGER
