"""The operations of the document, as the engine looks at them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from .document import Document, Node, escape
from .incoming import Incoming, decode, raw_pairs
from .json_values import JSON, mapping, sequence, text

_METHODS = (
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
    "query",
)

_ADDITIONAL = "additionalOperations"


@dataclass(frozen=True)
class StubOperation:
    """One operation.

    Attributes:
        name: What people call it: ``payments.create``.
        method: The HTTP method, in capitals.
        path: The path template.
        node: The operation object.
        document: The document that it is part of.
    """

    name: str
    method: str
    path: str
    node: Node
    document: Document

    @cached_property
    def responses(self) -> dict[str, Node]:
        """The declared responses by status, range (``4XX``) or ``default``."""
        pairs = self.document.followed_children(self.node, "responses")
        named = {key.upper(): node for key, node in pairs if not key.startswith("x-")}
        if "DEFAULT" in named:
            named["default"] = named.pop("DEFAULT")
        return named

    @cached_property
    def parameters(self) -> tuple[Node, ...]:
        """Parameters of the path and of the operation, whose own come last and win."""
        pointer = self.node.pointer.rpartition("/")[0]
        parent = self.document.at(pointer.removesuffix(f"/{_ADDITIONAL}"))
        found: dict[tuple[str, str], Node] = {}
        for level in (parent, self.node):
            pairs = (
                self.document.followed_children(level, "parameters") if level else []
            )
            for _, node in pairs:
                key = (text(node.fields.get("in")), text(node.fields.get("name")))
                found[key] = node
        return tuple(found.values())

    def is_asked_for(self, incoming: Incoming) -> bool:
        """Whether a request has all values that the operation leaves no choice about."""
        query = {name: decode(value) for name, value in incoming.query}
        given = {"query": query, "header": incoming.headers}
        return all(
            given[place].get(name) == value for place, name, value in self._fixed_values
        )

    @cached_property
    def _fixed_values(self) -> tuple[tuple[str, str, str], ...]:
        """Location, name and value: of the query in the path, and of parameters."""
        query = raw_pairs(self.path.partition("#")[0].partition("?")[2])
        own = [("query", name, decode(raw)) for name, raw in query if "{" not in raw]
        found = (self._fixed_value(parameter) for parameter in self.parameters)
        return (*own, *(each for each in found if each is not None))

    def _fixed_value(self, parameter: Node) -> tuple[str, str, str] | None:
        """The only value that a required parameter allows, as text."""
        place = text(parameter.fields.get("in"))
        schema = self.document.child(parameter, "schema")
        required = parameter.fields.get("required") is True
        if schema is None or not required or place not in ("query", "header"):
            return None
        const = [schema.fields["const"]] if "const" in schema.fields else []
        allowed = sequence(schema.fields.get("enum")) or const
        if len(allowed) != 1 or type(allowed[0]) not in (str, int):
            return None
        name = text(parameter.fields.get("name"))
        key = name.lower() if place == "header" else name
        return place, key, str(allowed[0])

    @cached_property
    def request_body(self) -> Node | None:
        """The request body object, if there is one."""
        return self.document.child(self.node, "requestBody")

    @cached_property
    def security(self) -> tuple[tuple[str, ...], ...]:
        """Alternatives of schemes that are needed together; none at all: no check."""
        own = self.node.fields.get("security")
        root = self.document.root.fields.get("security")
        chosen = own if isinstance(own, list) else sequence(root)
        return tuple(tuple(mapping(requirement)) for requirement in chosen)

    def declared(self, status: int) -> Node | None:
        """The response that covers ``status`` (OpenAPI 3.1, 4.8.16)."""
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in self.responses:
                return self.responses[key]
        return None


def read_operations(
    document: Document, rows: Sequence[dict[str, JSON]]
) -> tuple[StubOperation, ...]:
    """The operations of the table; rows that point nowhere are passed over."""
    found: list[StubOperation] = []
    for row in rows:
        node = document.at(text(row.get("pointer")))
        if node is not None:
            method, path = text(row.get("method")).upper(), text(row.get("path"))
            name = text(row.get("name")) or f"{method} {path}"
            found.append(StubOperation(name, method, path, node, document))
    return tuple(found)


def table_of(document: Document) -> list[dict[str, JSON]]:
    """A table of operations for a document that came without one."""
    rows: list[dict[str, JSON]] = []
    for path, item in document.followed_children(document.root, "paths"):
        if not path.startswith("/"):
            continue
        for method, tokens, operation in _operations_of(document, item):
            name = text(operation.fields.get("operationId"))
            rows.append(
                {
                    "name": name or f"{method} {path}",
                    "method": method,
                    "path": path,
                    "pointer": f"/paths/{escape(path)}/{tokens}",
                }
            )
    return rows


def _operations_of(document: Document, item: Node) -> Iterator[tuple[str, str, Node]]:
    """The methods of a path item, where below it they are, and their operations."""
    for method in _METHODS:
        operation = document.child(item, method)
        if operation is not None:
            yield method.upper(), method, operation
    for method, operation in document.followed_children(item, _ADDITIONAL):
        yield method, f"{_ADDITIONAL}/{escape(method)}", operation
