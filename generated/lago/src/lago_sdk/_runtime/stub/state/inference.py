"""What every operation does with what is remembered, from paths and schemas alone.

The rules are written down in ``docs/stub-state.md``; each of them is about a class of
APIs. An operation that none of them fits is answered with samples, with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..document import Document
from ..operations import StubOperation
from .behaviour import Behaviour
from .does import Does
from .keys import ADDRESS
from .kinds import Kinds, alike
from .layout import Layout, runs
from .paths import ITEM, Place, shown
from .roles import Forgotten, Kind, Role, Step
from .schema_view import SchemaView
from .words import words

_ITEM_DOES: dict[str, Does] = {
    "GET": "get",
    "PUT": "replace",
    "PATCH": "update",
    "POST": "update",
    "DELETE": "delete",
}
_FIELD_DOES: dict[str, Does] = {
    "GET": "read field",
    "PUT": "write field",
    "POST": "write field",
    "PATCH": "write field",
    "DELETE": "delete field",
}


class Inference:
    """The roles of an API's operations; each is told when it is first asked for."""

    def __init__(
        self,
        document: Document,
        operations: Sequence[StubOperation],
        behaviour: Behaviour | None = None,
    ) -> None:
        self.operations = operations
        self.behaviour = behaviour or Behaviour()
        self._layout = Layout(document, operations)
        self._kinds = Kinds(self._layout, self.behaviour)
        self._singletons: dict[Place, Kind] = {}
        self._roles: dict[str, Role | Forgotten] = {}

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """The kinds that have been met so far, by name."""
        return self._kinds.by_name

    def kind(self, name: str) -> Kind:
        """A kind by its name.

        Raises:
            KeyError: if there is no such kind.
        """
        place = self._kinds.place_named(name)
        if place is None:
            return self.kinds[name]
        return self._kinds.of(place)

    def role(self, operation: StubOperation) -> Role | Forgotten:
        """What an operation does, or why it is answered with samples."""
        pointer = operation.node.pointer
        found = self._roles.get(pointer)
        if found is None:
            found = self._roles[pointer] = self._told(operation)
        return found

    def _told(self, operation: StubOperation) -> Role | Forgotten:
        """The role as stub.yaml says, or as it is inferred."""
        rule = self.behaviour.rule(operation)
        if rule.does == "sample":
            return Forgotten("stub.yaml says so")
        place = self._kinds.place_named(rule.kind) if rule.kind else None
        if rule.does is None and place is None:
            return self._with_key(self._infer(operation), rule.key)
        inferred = self._infer(operation)
        does = rule.does or (inferred.does if isinstance(inferred, Role) else "look")
        own = place or self._layout.path(operation).collection
        kind = self._kinds.of(own)
        name = self._layout.path(operation).place[-1]
        return self._with_key(
            self._role(operation, does, own, kind=kind, name=name), rule.key
        )

    def _with_key(self, role: Role | Forgotten, key: str | None) -> Role | Forgotten:
        if key is None or not isinstance(role, Role):
            return role
        item = role.item
        if item is None:
            # The path names the thing by its last parameter, wherever that is.
            names = self._layout.path(role.operation).names[-1:]
            item = Step(role.kind, names, key) if names else None
        return replace(role, item=replace(item, key=key) if item else None)

    def _infer(self, operation: StubOperation) -> Role | Forgotten:
        path = self._layout.path(operation)
        collection = path.collection
        if operation.method not in _ITEM_DOES:
            return Forgotten(f"{operation.method} is not a method of things")
        if not collection:
            return Forgotten("the path names no collection")
        if len(collection) > 1 and self._is_field(collection):
            return self._field(operation, collection)
        if path.is_item:
            return self._of_item(operation, collection)
        if self._layout.is_collection(collection):
            return self._of_collection(operation, collection)
        return self._of_fixed(operation, collection)

    def _of_item(self, operation: StubOperation, collection: Place) -> Role | Forgotten:
        does = _ITEM_DOES[operation.method]
        if not self._kinds.of(collection).fields and does == "get":
            return Forgotten("the answer is no object with fields")
        return self._role(operation, does, collection)

    def _of_collection(
        self, operation: StubOperation, collection: Place
    ) -> Role | Forgotten:
        match operation.method:
            case "GET" if self._layout.lists(operation):
                return self._role(operation, "list", collection)
            case "POST":
                if not self._kinds.of(collection).fields:
                    return Forgotten("no answer shows what was made")
                if not self._kinds.takes_things(operation, collection):
                    return Forgotten("the request carries no field of what is answered")
                return self._role(operation, "create", collection)
            case "DELETE":
                return self._role(operation, "clear", collection)
            case "GET":
                return Forgotten("the collection is not answered as a list of objects")
            case "PUT" | "PATCH" if self._sets_many(operation, collection):
                return self._role(operation, "set many", collection)
            case _:
                return Forgotten("it changes many things at once")

    def _sets_many(self, operation: StubOperation, collection: Place) -> bool:
        """Whether a list or a map of things is sent, and a list is answered."""
        sent = self._layout.request(operation)
        if not self._layout.lists(operation) or not sent:
            return False
        if any(shape.many for shape in sent):
            return self._kinds.takes_things(operation, collection)
        fields = self._kinds.of(collection).fields
        one = any(shape.view.properties.keys() & fields.keys() for shape in sent)
        return not one and self._kinds.takes_things(operation, collection)

    def _of_fixed(self, operation: StubOperation, place: Place) -> Role | Forgotten:
        """A fixed segment that has no items: a view, an action, or a thing alone."""
        same = self._collection_of_same(operation, place)
        if same is not None:
            return self._role(operation, "list", place, kind=self._kinds.of(same))
        if self._is_singleton(place):
            return self._singleton(operation, place)
        below = place[:-1]
        if below and below[-1] == ITEM:
            return self._below_item(operation, place)
        if below and self._layout.is_collection(below):
            return self._below_collection(operation, below)
        if operation.method == "GET":
            return Forgotten("nothing makes what it shows")
        return Forgotten("nothing shows what it was sent")

    def _collection_of_same(
        self, operation: StubOperation, place: Place
    ) -> Place | None:
        """A collection of the same name and fields, where this lists a part of it."""
        if operation.method != "GET" or not self._layout.lists(operation):
            return None
        fields = self._shown(operation)
        for other in self._kinds.named(place[-1]):
            if alike(self._kinds.of(other).fields, fields):
                return other
        return None

    def _shown(self, operation: StubOperation) -> dict[str, SchemaView]:
        """The fields of the things that an operation answers with."""
        found: dict[str, SchemaView] = {}
        for shape in self._kinds.shapes(operation):
            found = {**shape.view.properties, **found}
        return found

    def _below_item(self, operation: StubOperation, place: Place) -> Role:
        """An action if it answers with the thing, else a look at it."""
        collection = self._layout.path(operation).place[:-1]
        while collection[-1] == ITEM:
            collection = collection[:-1]
        kind = self._kinds.of(collection)
        acts = operation.method != "GET" and alike(kind.fields, self._shown(operation))
        does: Does = "act" if acts else "look"
        return self._role(operation, does, collection, kind=kind, name=place[-1])

    def _below_collection(
        self, operation: StubOperation, collection: Place
    ) -> Role | Forgotten:
        """Several that are made at once, if the request lists them."""
        kind = self._kinds.of(collection)
        lists = [shape for shape in self._layout.request(operation) if shape.many]
        shown_fields = self._shown(operation)
        if operation.method == "POST" and lists and alike(kind.fields, shown_fields):
            return self._role(operation, "create", collection, kind=kind)
        return Forgotten(f"it is about {shown(collection)} as a whole")

    def _is_singleton(self, place: Place) -> bool:
        """Whether there is one thing: it is changed where it is, and is no list."""
        methods = self._layout.at(place)
        written = methods.keys() & {"PUT", "PATCH"}
        if not written or any(map(self._layout.lists, methods.values())):
            return False
        if "GET" in methods:
            return bool(self._shown(methods["GET"]))
        # Below an item it is an action; at the root nothing else is meant.
        return place[-2:-1] != (ITEM,) and any(
            self._shown(methods[method]) for method in written
        )

    def _singleton(self, operation: StubOperation, place: Place) -> Role:
        kind = self._singletons.get(place)
        if kind is None:
            fields: dict[str, SchemaView] = {}
            for each in self._layout.at(place).values():
                fields = {**self._shown(each), **fields}
            kind = self._singletons[place] = Kind(
                name=shown(place),
                noun=words(place[-1]),
                fields=fields,
                inputs={},
                ids=(),
                keys=(ADDRESS,),
                creatable=False,
                upserts=True,
                singleton=True,
            )
            self._kinds.by_name[kind.name] = kind
        does = _ITEM_DOES[operation.method]
        return self._role(operation, does, place, kind=kind)

    def _is_field(self, place: Place) -> bool:
        """Whether a place below an item is a field of it: ``/plans/{}/metadata``."""
        if place[-2] != ITEM:
            return False
        parent = place[:-1]
        while parent and parent[-1] == ITEM:
            parent = parent[:-1]
        if not parent:
            return False
        view = self._kinds.of(parent).fields.get(place[-1])
        methods = self._layout.at(place)
        if view is None:
            return False
        if not methods and view.is_list and self._layout.has_items(place):
            return not self._kinds.fields(place)
        if view.items is not None and view.items.is_object:
            return False
        shows = [place[-1] in self._shown(one) for one in methods.values()]
        return bool(shows) and all(shows)

    def _field(self, operation: StubOperation, place: Place) -> Role:
        """The role of a field, or of an entry of it."""
        parent = place[:-1]
        while parent[-1] == ITEM:
            parent = parent[:-1]
        does = _FIELD_DOES[operation.method]
        return self._role(operation, does, parent, part=place[-1])

    def _role(
        self,
        operation: StubOperation,
        does: Does,
        collection: Place,
        *,
        kind: Kind | None = None,
        part: str = "",
        name: str = "",
    ) -> Role:
        kind = kind or self._kinds.of(collection)
        steps = self._steps(operation)
        parents = tuple(one for place, one in steps if len(place) < len(collection))
        item = next((one for place, one in steps if place == collection), None)
        if kind.singleton:
            item = Step(kind, (), ADDRESS)
        return Role(
            operation=operation,
            does=does,
            kind=kind,
            parents=parents,
            item=item,
            request=self._layout.request(operation),
            answers=self._layout.answers(operation),
            part=part,
            name=name,
        )

    def _steps(self, operation: StubOperation) -> list[tuple[Place, Step]]:
        found: list[tuple[Place, Step]] = []
        for place, names in runs(self._layout.path(operation)):
            kind = self._kinds.of(place)
            key = self._kinds.key(place, names, kind.fields)
            found.append((place, Step(kind, names, key)))
        return found
