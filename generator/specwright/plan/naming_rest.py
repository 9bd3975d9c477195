"""REST paths to resources and methods: ``POST /payments`` is ``payments.create``.

The rules, in order (``docs/naming.md`` explains them with examples):

1. Leading segments that name no thing are left out: ``api``, ``rest``, ``v1``, ``2010-04-01``; so
   are variables, and a format at the end (``.json``).
2. A path that ends in a variable is an item: GET ``retrieve``, PUT and PATCH ``update``,
   DELETE ``delete``, POST ``update``.
3. A path that ends in a collection (plural, or some path goes on with a variable after it):
   GET ``list``, POST ``create``, PUT ``replace``, PATCH ``update``, DELETE ``delete_all``.
4. Any other last segment below something else is an action of that thing, and names the method:
   ``POST /customers/{id}/checkout_url`` is ``customers.checkout_url``; where several methods
   share the path it is a thing of its own: ``retrieve``, ``create``, ``update``, ``delete``.
5. A single segment is a thing of its own as well.
6. A path without a word (``/``, ``/?Action=X``) is named by its first tag and its operationId.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from specwright.frozen import dataclass
from specwright.ir.operation import Operation, PathText, PathVariable
from specwright.plan.naming import DottedName, Identifier, snake_case, words

_PREFIX = re.compile(r"(api|apis|rest|v\d+([._-]?\w*\d)?|\d{4}-\d\d-\d\d)\Z", re.IGNORECASE)
_FORMAT_SUFFIX = re.compile(r"\.(json|xml)\Z", re.IGNORECASE)
_ON_ITEM = {"GET": "retrieve", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_ON_COLLECTION = {"GET": "list", "POST": "create", "PUT": "replace", "DELETE": "delete_all"}
_ON_THING = {"GET": "retrieve", "POST": "create"}
_NOT_PLURAL = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class RestName:
    """Where a method is: ``client.customers.invoices.list`` is (customers, invoices) and list."""

    resource: tuple[Identifier, ...]
    method: Identifier

    @property
    def dotted(self) -> DottedName:
        """``customers.invoices.list``."""
        return DottedName(".".join((*self.resource, self.method)))


@dataclass(frozen=True, slots=True)
class _Segment:
    """A segment of a path; ``text`` is empty for one that holds a variable."""

    text: str


class RestNames:
    """Names all operations of an API; the same rules for every vendor."""

    def __init__(
        self, operations: Iterable[Operation], overrides: Mapping[str, DottedName]
    ) -> None:
        found = [(operation, _segments(operation)) for operation in operations]
        self._overrides = overrides
        self._collections = {
            tuple(segments[: index + 1])
            for _, segments in found
            for index, segment in enumerate(segments[:-1])
            if segment.text and not segments[index + 1].text
        }
        self._methods: dict[tuple[_Segment, ...], set[str]] = {}
        for operation, segments in found:
            self._methods.setdefault(tuple(segments), set()).add(operation.method)

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
        segments = tuple(_segments(operation))
        literals = [segment.text for segment in segments if segment.text]
        if not literals:
            return RestName((_fallback_resource(operation),), _fallback_method(operation))
        if not segments[-1].text:
            return RestName(_resource(literals), _verb(_ON_ITEM | {"POST": "update"}, operation))
        if segments in self._collections or _is_plural(literals[-1]):
            return RestName(_resource(literals), _verb(_ON_COLLECTION, operation))
        if len(literals) > 1 and len(self._methods[segments]) == 1:
            return RestName(_resource(literals[:-1]), snake_case(words(literals[-1])))
        return RestName(_resource(literals), _verb(_ON_ITEM | _ON_THING, operation))


def _verb(verbs: Mapping[str, str], operation: Operation) -> Identifier:
    """The method's name for an HTTP method; PATCH changes, whatever it is applied to."""
    known = verbs.get(operation.method) or _ON_ITEM.get(operation.method)
    return Identifier(known) if known else snake_case(words(operation.method.lower()))


def _resource(literals: Iterable[str]) -> tuple[Identifier, ...]:
    return tuple(snake_case(words(literal) or ("resource",)) for literal in literals)


def _fallback_resource(operation: Operation) -> Identifier:
    """For a path without a word in it: the first tag."""
    for tag in operation.tags:
        if found := words(tag):
            return snake_case(found)
    return Identifier("root")


def _fallback_method(operation: Operation) -> Identifier:
    """For a path without a word in it: the operationId, which is all there is."""
    found = words(operation.operation_id) if operation.operation_id else ()
    return snake_case(found) if found else _verb(_ON_THING, operation)


def _is_plural(text: str) -> bool:
    last = (words(text) or ("",))[-1]
    return len(last) > 2 and last.endswith("s") and not last.endswith(_NOT_PLURAL)


def _segments(operation: Operation) -> list[_Segment]:
    """The path's segments after the ones that name nothing."""
    spelled = "".join(
        piece.text.reveal() if isinstance(piece, PathText) else _VARIABLE
        for piece in operation.path.pieces
    )
    spelled = _FORMAT_SUFFIX.sub("", re.split(r"[?#]", spelled, maxsplit=1)[0])
    parts = [part for part in spelled.split("/") if part]
    found = [_Segment("" if _VARIABLE in part else part) for part in parts]
    while len(found) > 1 and found[0].text and _PREFIX.match(found[0].text):
        found.pop(0)
    return [segment for segment in found if not segment.text or words(segment.text)]


_VARIABLE = "\N{NULL}"


def path_variables(operation: Operation) -> tuple[PathVariable, ...]:
    """The variables of a path, in order, each once."""
    found = (piece for piece in operation.path.pieces if isinstance(piece, PathVariable))
    return tuple(dict.fromkeys(found))
