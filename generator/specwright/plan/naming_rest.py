"""Operations to resources and methods: ``POST /payments`` is ``payments.create``.

The rules, in order; ``docs/naming.md`` explains them with examples:

1. What the description itself calls an operation: an extension, or an operationId that groups
   (``issues/list-for-repo``, ``session.list``): :mod:`specwright.plan.naming_said`.
2. Segments that name no thing are left out: :mod:`specwright.plan.naming_paths`.
3. A path that ends in a variable is an item: GET ``retrieve``, PUT and PATCH ``update``,
   DELETE ``delete``, POST ``update``; PUT is ``replace`` beside PATCH or POST, and POST
   ``create`` beside PATCH.
4. A path that ends in a collection (plural, or some path goes on with a variable after it):
   GET ``list``, POST ``create``, PUT and PATCH ``update``, DELETE ``delete_all``.
5. Any other last segment below something else is an action of that thing, and names the method:
   ``POST /customers/{id}/checkout_url`` is ``customers.checkout_url``; where several methods
   share the path, or more stands below it, it is a thing of its own: ``retrieve``, ``create``.
   What stands after a colon (``/docs/{id}:cancel``) or the last dot (``/chat.postMessage``) is an
   action in any case, and so are several words that begin with a verb (``/fees/estimate_fees``).
6. A single segment is a thing of its own as well, but for one that begins with a verb and has one
   HTTP method: ``POST /sendMessage`` is ``client.send_message``.
7. Another verb in the operationId than the usual one is what items and collections are called
   by: ``cancelPayment`` of ``DELETE /payments/{id}`` is ``payments.cancel``.
8. A path that names no thing (``/``, ``/{name}:cancel``) is named by its operationId: by its parts
   if it has dots (``things.list``), else below the first tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from specwright.frozen import dataclass
from specwright.ir.operation import Operation
from specwright.ir.text import SpecText
from specwright.plan.naming import DottedName, Identifier, snake_case, words
from specwright.plan.naming_paths import Beginnings, NamedPath, Segment, named_path
from specwright.plan.naming_said import SaidNames, restated_words, said_words
from specwright.plan.naming_verbs import (
    begins_with_verb,
    is_call,
    is_plural,
    says_what_is_done,
    verb_of,
)

_ON_ITEM = {"GET": "retrieve", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_ON_COLLECTION = {"GET": "list", "POST": "create", "DELETE": "delete_all"}
_ON_PART = {"PUT": "update", "PATCH": "update", "DELETE": "delete"}
_NO_THING = "the path names no thing: by operationId and tag"


@dataclass(frozen=True, slots=True)
class RestName:
    """Where a method is: ``client.customers.invoices.list`` is (customers, invoices) and list.

    ``guess`` is empty where the description said it, else why something else had to.
    ``left_out`` is what tells the resource from another of the same name, ``v2``.
    ``is_supposed`` is where only the letters of a plural tell that it is a collection.
    """

    resource: tuple[Identifier, ...]
    method: Identifier
    guess: str = ""
    left_out: tuple[Identifier, ...] = ()
    is_supposed: bool = False

    @property
    def dotted(self) -> DottedName:
        """``customers.invoices.list``."""
        return DottedName(".".join((*self.resource, self.method)))


class RestNames:
    """Names all operations of an API; the same rules for every vendor."""

    def __init__(
        self, operations: Iterable[Operation], overrides: Mapping[str, DottedName]
    ) -> None:
        operations = list(operations)
        self._overrides = overrides
        self._said = SaidNames(operations)
        self._paths = _named_paths(operations)
        self._collections: set[tuple[Segment, ...]] = set()
        self._with_more: set[tuple[Segment, ...]] = set()
        self._methods: dict[tuple[Segment, ...], set[str]] = {}
        for operation in operations:
            segments = self._path(operation).segments
            self._methods.setdefault(segments, set()).add(operation.method)
        for segments in self._methods:
            self._learn(segments)

    def _path(self, operation: Operation) -> NamedPath:
        return self._paths[operation.path.text]

    def _learn(self, segments: tuple[Segment, ...]) -> None:
        for index, segment in enumerate(segments[:-1], 1):
            if segment.text:
                known = self._with_more if segments[index].text else self._collections
                known.add(segments[:index])

    def name(self, operation: Operation) -> RestName:
        """The name of one operation: the override if there is one, else by the rules."""
        chosen = self._override(operation)
        if chosen is not None:
            *resource, method = (Identifier(part) for part in chosen.split("."))
            return RestName(tuple(resource), method)
        return self._by_rules(operation)

    def _override(self, operation: Operation) -> DottedName | None:
        by_path = f"{operation.method} {operation.path.text.reveal()}"
        by_id = operation.operation_id.reveal() if operation.operation_id else by_path
        return self._overrides.get(by_path) or self._overrides.get(by_id)

    def _by_rules(self, operation: Operation) -> RestName:
        path = self._path(operation)
        is_action = any(segment.is_action for segment in path.segments[-1:])
        said = self._said.name(operation, is_action=is_action)
        if said.resource and said.method:
            return RestName(_resource(said.resource), snake_case(words(said.method)))
        if all(segment.is_action for segment in path.segments if segment.text):
            return _by_operation_id(operation)
        resource, method = self._by_path(operation, path)
        if said.method:
            method = snake_case(words(said.method))
        left_out = () if said.resource else _resource(path.left_out)
        is_supposed = bool(path.segments[-1].text) and path.segments not in self._collections
        return RestName(_resource(said.resource or resource), method, "", left_out, is_supposed)

    def _by_path(self, operation: Operation, path: NamedPath) -> tuple[list[str], Identifier]:
        """What a path that names something is called by, from its last segment."""
        segments, literals = path.segments, path.literals
        if not segments[-1].text:
            return literals, _verb(self._on_item(segments), operation, literals)
        if segments[-1].is_action and len(literals) > 1:
            return literals[:-1], snake_case(words(literals[-1]))
        if len(segments) == 1 and self._is_alone(segments) and self._is_call(segments):
            return [], snake_case(words(literals[-1]))
        if self._is_collection(segments, literals):
            return literals, _verb(self._on_collection(segments), operation, literals)
        if self._is_alone(segments) and len(literals) > 1:
            return literals[:-1], _action(operation, literals[-1])
        return literals, _verb(self._on_thing(segments), operation, literals)

    def _is_alone(self, segments: tuple[Segment, ...]) -> bool:
        return len(self._methods[segments]) == 1 and segments not in self._with_more

    def _is_call(self, segments: tuple[Segment, ...]) -> bool:
        methods = self._methods[segments]
        return segments not in self._collections and is_call(segments[0].text, methods)

    def _is_collection(self, segments: tuple[Segment, ...], literals: list[str]) -> bool:
        is_called = len(literals) > 1 and begins_with_verb(literals[-1], self._methods[segments])
        return segments in self._collections or (is_plural(literals[-1]) and not is_called)

    def _on_item(self, segments: tuple[Segment, ...]) -> dict[str, str]:
        """PUT replaces where another method changes a part, and POST makes where PATCH does."""
        methods = self._methods[segments]
        found = {**_ON_ITEM, "POST": "create" if "PATCH" in methods else "update"}
        if not methods.isdisjoint({"PATCH", "POST"}):
            found["PUT"] = "replace"
        return found

    def _on_thing(self, segments: tuple[Segment, ...]) -> dict[str, str]:
        """As an item, but that POST makes it."""
        return self._on_item(segments) | {"POST": "create"}

    def _on_collection(self, segments: tuple[Segment, ...]) -> dict[str, str]:
        """PUT replaces beside another update; what has no items is changed as a whole."""
        found = dict(_ON_COLLECTION)
        on_items = self._methods.get((*segments, Segment("")), set())
        if not on_items.isdisjoint({"PUT", "PATCH", "POST"}):
            found |= {"PUT": "replace", "PATCH": "update_all"}
        elif "PATCH" in self._methods[segments]:
            found["PUT"] = "replace"
        if segments not in self._collections:
            found["DELETE"] = "delete"
        return found


def _named_paths(operations: Sequence[Operation]) -> dict[SpecText, NamedPath]:
    """What the paths of an API name, each once."""
    paths = [named_path(operation) for operation in operations]
    beginnings = Beginnings(paths)
    known: dict[SpecText, NamedPath] = {}
    for operation, path in zip(operations, paths, strict=True):
        if operation.path.text not in known:
            known[operation.path.text] = beginnings.without(path)
    return known


def _action(operation: Operation, text: str) -> Identifier:
    """``void`` is an action as it stands; a ``discount`` is something to delete or to update."""
    is_said = says_what_is_done(text, operation.method)
    verb = None if is_said else _ON_PART.get(operation.method)
    return snake_case((verb, *words(text)) if verb else words(text))


def _verb(verbs: Mapping[str, str], operation: Operation, literals: list[str]) -> Identifier:
    """The method's name: the author's own verb, else the one for the HTTP method."""
    said = verb_of(said_words(operation), literals)
    if said:
        return snake_case((said,))
    known = verbs.get(operation.method) or _ON_ITEM.get(operation.method)
    return Identifier(known) if known else snake_case(words(operation.method.lower()))


def _resource(literals: Iterable[str]) -> tuple[Identifier, ...]:
    return tuple(snake_case(words(literal) or ("resource",)) for literal in literals)


def _by_operation_id(operation: Operation) -> RestName:
    """For a path that names no thing: by the operationId, below the first tag."""
    return RestName((_fallback_resource(operation),), _fallback_method(operation), _NO_THING)


def _fallback_resource(operation: Operation) -> Identifier:
    """For a path without a word in it: the first tag."""
    for tag in operation.tags:
        if found := words(tag):
            return snake_case(found)
    return Identifier("root")


def _fallback_method(operation: Operation) -> Identifier:
    """For a path without a word in it: the operationId, which is all there is."""
    found = said_words(operation) or restated_words(operation)
    return snake_case(found) if found else _verb(_ON_ITEM | {"POST": "create"}, operation, [])
