"""Path items and operations (OpenAPI 3.1, 4.8.9 and 4.8.10), their callbacks with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specwright.frozen import dataclass
from specwright.ingest.node import Node
from specwright.ingest.parse_given_name import given_name
from specwright.ingest.parse_media_type import MediaTypeParser
from specwright.ingest.parse_parameter import Declared, ParameterParser
from specwright.ingest.parse_path import checked_path, path_template
from specwright.ingest.parse_request_body import RequestBodyParser
from specwright.ingest.parse_response import ResponseParser
from specwright.ingest.parse_schema import SchemaParser
from specwright.ingest.parse_security_scheme import SecurityParser
from specwright.ingest.parse_server import ServerParser
from specwright.ingest.pointers import joined
from specwright.ingest.reading import Reading
from specwright.ingest.structure import ADDITIONAL_OPERATIONS
from specwright.ingest.tree import SourceMapping
from specwright.ir.api import Webhook
from specwright.ir.operation import METHODS, Callback, Method, Operation, PathTemplate
from specwright.ir.text import SpecText

_METHODS: dict[str, Method] = {method.lower(): method for method in METHODS}
# Narrower than a token of RFC 9110, 5.6.2: all that the registry of methods has.
_METHOD = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,30}\Z")


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parsers of what an operation is made of."""

    parameters: ParameterParser
    bodies: RequestBodyParser
    responses: ResponseParser
    security: SecurityParser
    servers: ServerParser


@dataclass(frozen=True, slots=True)
class _Around:
    """What an operation has from its path item, and where it is by the path's own pointer."""

    item: Node
    parameters: Declared
    pointer: str
    with_callbacks: bool


class OperationParser:
    """Parses ``paths`` and ``webhooks``."""

    def __init__(self, reading: Reading, schemas: SchemaParser, security: SecurityParser) -> None:
        self._reading = reading
        media_types = MediaTypeParser(reading, schemas)
        servers = ServerParser(reading)
        self._parts = _Parts(
            ParameterParser(reading, media_types),
            RequestBodyParser(reading, media_types),
            ResponseParser(reading, media_types, servers),
            security,
            servers,
        )
        self._operation_ids: set[SpecText] = set()

    def operations(self) -> tuple[Operation, ...]:
        """Every operation of ``paths``, in the order of the document."""
        found: list[Operation] = []
        top = self._reading.references.top
        for path, node in self._reading.entries(top, "paths"):
            if not path.startswith("x-"):
                template = checked_path(self._reading, path, node)
                found.extend(self._of_item(node, template, with_callbacks=True))
        return tuple(found)

    def webhooks(self) -> tuple[Webhook, ...]:
        """Every operation of ``webhooks``; the vendor decides where it is sent to."""
        found: list[Webhook] = []
        top = self._reading.references.top
        for name, node in self._reading.entries(top, "webhooks"):
            for operation in self._of_item(node, path_template(""), with_callbacks=False):
                found.append(Webhook(at=operation.at, name=SpecText(name), operation=operation))
        return tuple(found)

    def _of_item(
        self, node: Node, path: PathTemplate, *, with_callbacks: bool
    ) -> Iterator[Operation]:
        item = self._reading.mapping(node) if node.tree is not None else None
        if item is None:
            return
        shared = self._parts.parameters.declared(item)
        for method, tokens, child in self._methods(item):
            operation = self._reading.mapping(child)
            if operation is not None:
                # The path's own pointer, also where the path item is shared by several paths.
                pointer = joined(node.pointer, *tokens)
                around = _Around(item, shared, pointer, with_callbacks)
                yield self._operation(method, path, operation, around)

    def _methods(self, item: Node) -> Iterator[tuple[Method, tuple[str, ...], Node]]:
        """What a path item holds for each method, and where below it."""
        methods: set[Method] = set()
        for key, child in item.entries():
            if key in _METHODS:
                methods.add(_METHODS[key])
                yield _METHODS[key], (key,), child
        for key, child in self._reading.entries(item, ADDITIONAL_OPERATIONS):
            method = self._additional_method(key, child, methods)
            if method is not None:
                methods.add(method)
                yield method, (ADDITIONAL_OPERATIONS, key), child

    def _additional_method(self, key: str, node: Node, taken: set[Method]) -> Method | None:
        """The method of one of ``additionalOperations``, spelled as it is sent (3.2, 4.9.1).

        Those with a key of their own in the path item may not be there; they are meant all the
        same.
        """
        method = _METHODS.get(key.lower(), key)
        if not _METHOD.match(method):
            message = f"no method can be called {key!r}: left out"
            self._reading.warn(node, "unknown-method", message)
            return None
        if method in taken:
            message = f"the path has another operation for {method}: left out"
            self._reading.warn(node, "duplicate-operation", message)
            return None
        if method in METHODS:
            message = f"{method} has a key of its own in the path item: read as if it were there"
            self._reading.warn(node, "misplaced-operation", message)
        return method

    def _operation(
        self,
        method: Method,
        path: PathTemplate,
        node: Node,
        around: _Around,
    ) -> Operation:
        reading, parts, item = self._reading, self._parts, around.item
        return Operation(
            at=node.at,
            pointer=around.pointer,
            method=method,
            path=path,
            operation_id=self._operation_id(node),
            given_name=given_name(reading, node),
            tags=reading.texts(node, "tags"),
            summary=reading.text(node, "summary") or reading.text(item, "summary"),
            description=reading.text(node, "description") or reading.text(item, "description"),
            deprecated=reading.flag(node, "deprecated"),
            parameters=parts.parameters.parameters(around.parameters, node, path),
            request_body=parts.bodies.request_body(node),
            responses=parts.responses.responses(node),
            security=parts.security.requirements(node),
            servers=parts.servers.servers(node) or parts.servers.servers(item),
            callbacks=self._callbacks(node) if around.with_callbacks else self._not_followed(node),
        )

    def _operation_id(self, node: Node) -> SpecText | None:
        """The operation's id; a second one of the same name is reported, and kept."""
        found = self._reading.text(node, "operationId")
        if found is not None and found in self._operation_ids:
            message = f"another operation is called {found.reveal()!r} too"
            self._reading.warn(node.child("operationId"), "duplicate-operation-id", message)
        if found is not None:
            self._operation_ids.add(found)
        return found

    def _callbacks(self, operation: Node) -> tuple[Callback, ...]:
        """The callbacks of an operation (4.8.18); callbacks of callbacks are not followed."""
        found: list[Callback] = []
        for name, node in self._reading.entries(operation, "callbacks"):
            resolved = self._reading.mapping(node)
            if resolved is None:
                continue
            for expression, item in resolved.entries():
                if isinstance(item.tree, SourceMapping) and not expression.startswith("x-"):
                    found.append(self._callback(name, expression, item))
        return tuple(found)

    def _not_followed(self, operation: Node) -> tuple[Callback, ...]:
        """No callbacks: those of what the API itself sends are reported, and left out."""
        for _, node in self._reading.entries(operation, "callbacks"):
            message = "a callback inside of a callback or webhook is not followed: left out"
            self._reading.warn(node, "nested-callback", message)
        return ()

    def _callback(self, name: str, expression: str, item: Node) -> Callback:
        operations = self._of_item(item, path_template(""), with_callbacks=False)
        return Callback(
            at=item.at,
            name=SpecText(name),
            expression=SpecText(expression),
            operations=tuple(operations),
        )
