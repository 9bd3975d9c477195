"""The paths of an API as places, and which operations are at each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..document import Document
from ..operations import StubOperation
from .paths import ITEM, Path, Place, read_path, without_items
from .shapes import Shape, shapes
from .words import Words, noun

Methods = dict[str, StubOperation]


class Layout:
    """Where operations are, and which of the places are collections."""

    def __init__(self, document: Document, operations: Iterable[StubOperation]) -> None:
        self._document = document
        self._paths: dict[str, Path] = {}
        self._at: dict[Place, Methods] = {}
        self._items: dict[Place, dict[int, list[tuple[str, ...]]]] = {}
        self._answers: dict[str, dict[str, tuple[Shape, ...]]] = {}
        self._requests: dict[str, tuple[Shape, ...]] = {}
        for operation in operations:
            self._add(operation)

    def _add(self, operation: StubOperation) -> None:
        path = read_path(operation.path)
        self._paths[operation.node.pointer] = path
        self._at.setdefault(path.place, {}).setdefault(operation.method, operation)
        for collection, names in runs(path):
            known = self._items.setdefault(collection, {}).setdefault(len(names), [])
            if names not in known:
                known.append(names)

    def path(self, operation: StubOperation) -> Path:
        """The operation's path in its parts."""
        return self._paths[operation.node.pointer]

    def at(self, place: Place) -> Methods:
        """The operations at a place by method."""
        return self._at.get(place, {})

    def items(self, collection: Place) -> list[tuple[str, ...]]:
        """The names of the parameters that follow a collection, each way once."""
        each = self._items.get(collection, {}).values()
        return [names for found in each for names in found]

    def item_methods(self, collection: Place) -> Methods:
        """The operations on items of a collection, by method."""
        found: Methods = {}
        for count in sorted(self._items.get(collection, {})):
            found = {**self.at((*collection, *[ITEM] * count)), **found}
        return found

    def is_composite(self, collection: Place) -> bool:
        """Whether it takes several parameters in a row to name an item."""
        return any(count > 1 for count in self._items.get(collection, {}))

    @property
    def places(self) -> list[Place]:
        """All places that have operations."""
        return list(self._at)

    @property
    def collections(self) -> list[Place]:
        """All places that have items, the shortest first."""
        return sorted(self._items, key=lambda place: (len(place), place))

    def has_items(self, place: Place) -> bool:
        """Whether a parameter follows the place."""
        return place in self._items

    def is_collection(self, place: Place) -> bool:
        """Whether things are in it: a parameter follows, or it is listed and added to."""
        methods = self.at(place)
        if self.has_items(place):
            return True
        return "POST" in methods and "GET" in methods and self.lists(methods["GET"])

    def lists(self, operation: StubOperation) -> bool:
        """Whether an operation answers with a list of things."""
        return any(
            shape.many for found in self.answers(operation).values() for shape in found
        )

    def thing(self, operation: StubOperation) -> Words:
        """What the things are called that an operation's path ends with."""
        return place_noun(self.path(operation).collection)

    def answers(self, operation: StubOperation) -> dict[str, tuple[Shape, ...]]:
        """How the successes of an operation carry things, by their keys."""
        pointer = operation.node.pointer
        if pointer not in self._answers:
            thing = self.thing(operation)
            self._answers[pointer] = {
                key: self._shapes(operation, f"responses/{key}", thing)
                for key in operation.responses
                if key[:1] == "2" or key == "default"
            }
        return self._answers[pointer]

    def request(self, operation: StubOperation) -> tuple[Shape, ...]:
        """How the body of a request may carry things."""
        pointer = operation.node.pointer
        if pointer not in self._requests:
            thing = self.thing(operation)
            self._requests[pointer] = self._shapes(operation, "", thing)
        return self._requests[pointer]

    def _shapes(
        self, operation: StubOperation, where: str, thing: Words
    ) -> tuple[Shape, ...]:
        key = where.removeprefix("responses/")
        node = operation.responses.get(key) if where else operation.request_body
        contents = self._document.followed_children(node, "content") if node else []
        for _, media in contents:
            schema = media.child("schema")
            if schema is not None:
                return shapes(self._document, schema.value, thing)
        return ()


def runs(path: Path) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """The collections on a path, each with the parameters that follow it."""
    names = iter(path.names)
    for end, segment in enumerate(path.place):
        if segment == ITEM or end + 1 == len(path.place) or path.place[end + 1] != ITEM:
            continue
        rest = path.place[end + 1 :]
        count = next((i for i, one in enumerate(rest) if one != ITEM), len(rest))
        yield path.place[: end + 1], tuple(next(names) for _ in range(count))


def place_noun(place: Place) -> Words:
    """What the things at a place are called, in the singular."""
    fixed = [segment for segment in without_items(place) if segment != ITEM]
    return noun(fixed[-1]) if fixed else ()
