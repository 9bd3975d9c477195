"""Callbacks: where an operation says that the API will call back (OpenAPI 3.1, 4.8.18)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..document import Document, Node
from ..incoming import decode
from ..json_values import JSON, InvalidJSON, load

if TYPE_CHECKING:
    from ..answers import Answer
    from ..incoming import Incoming
    from ..operations import StubOperation

_EXPRESSION: Final = re.compile(r"\{(\$[^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Callback:
    """A request that follows a call.

    Attributes:
        name: Its name in the document.
        url: Where it goes, as the call said.
        operation: What is sent there.
        method: The HTTP method.
    """

    name: str
    url: str
    operation: Node
    method: str


def callbacks_of(
    document: Document, operation: StubOperation, incoming: Incoming, answer: Answer
) -> Iterator[Callback]:
    """The callbacks of a call that name an address."""
    for name, callback in document.followed_children(operation.node, "callbacks"):
        for expression, item in callback.children():
            followed = document.follow(item)
            url = _evaluated(expression, incoming, answer)
            for method, node in operations_of(document, followed) if followed else ():
                if url:
                    yield Callback(name, url, node, method)


def operations_of(document: Document, item: Node) -> Iterator[tuple[str, Node]]:
    """The methods of a path item that can send something, in capitals."""
    for method in ("post", "put", "patch", "get", "delete"):
        node = document.child(item, method)
        if node is not None:
            yield method.upper(), node


def _evaluated(expression: str, incoming: Incoming, answer: Answer) -> str | None:
    """The address of a runtime expression (4.8.20.4); None if a value is missing."""
    if expression.startswith("$"):
        return _value(expression, incoming, answer)
    values = {
        each: _value(each, incoming, answer) for each in _EXPRESSION.findall(expression)
    }
    if any(value is None for value in values.values()):
        return None
    return _EXPRESSION.sub(lambda found: values[found[1]] or "", expression)


def _value(expression: str, incoming: Incoming, answer: Answer) -> str | None:
    source, _, rest = expression.partition(".")
    place, _, name = rest.partition(".")
    if source == "$url":
        return f"{incoming.base_url}{incoming.raw_path}"
    if source not in ("$request", "$response"):
        return None
    if rest.startswith("body"):
        body = incoming.body if source == "$request" else answer.body
        return _in_body(body, rest.partition("#")[2])
    if place == "header":
        pairs = incoming.header_pairs if source == "$request" else answer.headers
        return next((value for key, value in pairs if key == name.lower()), None)
    if place == "query":
        found = dict(incoming.query).get(name)
        return None if found is None else decode(found)
    return None


def _in_body(body: bytes, pointer: str) -> str | None:
    try:
        node: Node | None = Node("", load(body)) if body else None
    except InvalidJSON:
        return None
    for token in pointer.split("/")[1:]:
        node = node.child(token.replace("~1", "/").replace("~0", "~")) if node else None
    found: JSON = node.value if node else None
    return found if isinstance(found, str) and found else None
