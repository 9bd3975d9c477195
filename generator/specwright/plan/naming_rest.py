"""REST paths to resources and methods: ``POST /payments`` is ``payments.create``.

The rules, in order (``docs/naming.md`` explains them with examples):

1. Leading segments that name no thing are left out: ``api``, ``rest``, ``v1``, ``2010-04-01``; so
   are variables, and a format at the end (``.json``).
2. A path that ends in a variable is an item: GET ``retrieve``, PUT and PATCH ``update``,
   DELETE ``delete``, POST ``update``; PUT is ``replace`` beside PATCH or POST, and POST
   ``create`` beside PATCH.
3. A path that ends in a collection (plural, or some path goes on with a variable after it):
   GET ``list``, POST ``create``, PUT ``replace``, PATCH ``update``, DELETE ``delete_all``.
4. Any other last segment below something else is an action of that thing, and names the method:
   ``POST /customers/{id}/checkout_url`` is ``customers.checkout_url``; where several methods
   share the path it is a thing of its own: ``retrieve``, ``create``, ``update``, ``delete``.
   What stands after a colon (``/docs/{id}:cancel``) or the last dot (``/chat.postMessage``) is an
   action in any case, and so are several words that begin with a verb (``/fees/estimate_fees``).
5. A single segment is a thing of its own as well.
6. A path that names no thing (``/``, ``/{name}:cancel``) is named by its operationId: by its parts
   if it has dots (``things.list``), else below the first tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from specwright.frozen import dataclass
from specwright.ir.operation import Operation, PathText, PathVariable
from specwright.plan.naming import DottedName, Identifier, snake_case, words

_PREFIX = re.compile(r"(api|apis|rest|v\d+([._-]?\w*\d)?|\d{4}-\d\d-\d\d)\Z", re.IGNORECASE)
_FORMAT_SUFFIX = re.compile(
    r"\.(json|xml|ya?ml|csv|txt|html?|pdf|php|aspx?|jsp|cgi|do|svc)\Z", re.IGNORECASE
)
_CALLED = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+\Z")
_VERBS = frozenset(
    "accept activate add apply approve archive assign attach authorize batch bulk calculate "
    "cancel capture change check clear close complete confirm convert copy create deactivate "
    "decline delete detach disable download enable estimate execute export fetch finalize "
    "find generate get import invite link list lock mark merge move open pause preview "
    "process publish query reactivate rebuild refresh refund regenerate reject remove rename "
    "replace request resend reset resize restore resume retry revoke rotate run schedule "
    "search send set sign simulate start stop submit subscribe swap sync terminate transfer "
    "trigger unarchive unlink unlock unsubscribe update upload use validate verify void".split()
)
_ON_ITEM = {"GET": "retrieve", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_ON_COLLECTION = {"GET": "list", "POST": "create", "PUT": "replace", "DELETE": "delete_all"}
_ON_THING = {"GET": "retrieve", "POST": "create"}
_NO_THING = "the path names no thing: by operationId and tag"
_NOT_PLURAL = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class RestName:
    """Where a method is: ``client.customers.invoices.list`` is (customers, invoices) and list.

    ``guess`` is empty where the path said it, else why something else had to.
    """

    resource: tuple[Identifier, ...]
    method: Identifier
    guess: str = ""

    @property
    def dotted(self) -> DottedName:
        """``customers.invoices.list``."""
        return DottedName(".".join((*self.resource, self.method)))


@dataclass(frozen=True, slots=True)
class _Segment:
    """A segment of a path; ``text`` is empty for one that holds a variable."""

    text: str
    is_action: bool = False


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
        if all(segment.is_action for segment in segments if segment.text):
            return _by_operation_id(operation)
        if not segments[-1].text:
            return RestName(_resource(literals), _verb(self._on_item(segments), operation))
        if segments[-1].is_action and len(literals) > 1:
            return RestName(_resource(literals[:-1]), snake_case(words(literals[-1])))
        is_called = len(literals) > 1 and _begins_with_verb(literals[-1])
        if segments in self._collections or (_is_plural(literals[-1]) and not is_called):
            return RestName(_resource(literals), _verb(_ON_COLLECTION, operation))
        if len(literals) > 1 and len(self._methods[segments]) == 1:
            return RestName(_resource(literals[:-1]), snake_case(words(literals[-1])))
        return RestName(_resource(literals), _verb(_ON_ITEM | _ON_THING, operation))

    def _on_item(self, segments: tuple[_Segment, ...]) -> dict[str, str]:
        """PUT replaces where another method changes a part, and POST makes where PATCH does."""
        methods = self._methods[segments]
        found = {**_ON_ITEM, "POST": "create" if "PATCH" in methods else "update"}
        if not methods.isdisjoint({"PATCH", "POST"}):
            found["PUT"] = "replace"
        return found


def _verb(verbs: Mapping[str, str], operation: Operation) -> Identifier:
    """The method's name for an HTTP method; PATCH changes, whatever it is applied to."""
    known = verbs.get(operation.method) or _ON_ITEM.get(operation.method)
    return Identifier(known) if known else snake_case(words(operation.method.lower()))


def _resource(literals: Iterable[str]) -> tuple[Identifier, ...]:
    return tuple(snake_case(words(literal) or ("resource",)) for literal in literals)


def _by_operation_id(operation: Operation) -> RestName:
    """For a path that names no thing: ``things.list`` as it stands, else the first tag's."""
    said = operation.operation_id.reveal() if operation.operation_id else ""
    parts = [part for part in said.split(".") if words(part)]
    if len(parts) > 2:
        parts.pop(0)  # the service, as in storage.buckets.list
    if len(parts) > 1:
        return RestName(_resource(parts[:-1]), snake_case(words(parts[-1])), _NO_THING)
    return RestName((_fallback_resource(operation),), _fallback_method(operation), _NO_THING)


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
    found = [segment for part in parts for segment in _pieces(part)]
    while len(found) > 1 and found[0].text and _PREFIX.match(found[0].text):
        found.pop(0)
    return [segment for segment in found if not segment.text or words(segment.text)]


_VARIABLE = "\N{NULL}"


def _pieces(part: str) -> Iterator[_Segment]:
    """A segment, apart from the action that it may name: ``docs:cancel``, ``chat.postMessage``."""
    thing, colon, action = part.partition(":")
    if not (colon and thing and words(action)) or _VARIABLE in action:
        thing, action = part, ""
    if _CALLED.match(thing) and not action:
        *things, action = thing.split(".")
        yield from map(_Segment, things)
    else:
        yield _Segment("" if _VARIABLE in thing else thing)
    if action:
        yield _Segment(action, is_action=True)


def _begins_with_verb(text: str) -> bool:
    found = words(text)
    return len(found) > 1 and found[0] in _VERBS


def path_variables(operation: Operation) -> tuple[PathVariable, ...]:
    """The variables of a path, in order, each once."""
    found = (piece for piece in operation.path.pieces if isinstance(piece, PathVariable))
    return tuple(dict.fromkeys(found))
