"""Responses (OpenAPI 3.1, 4.8.16 and 4.8.17) and their links (4.8.20)."""

from __future__ import annotations

import re

from specwright.ingest.node import Node
from specwright.ingest.parse_media_type import MediaTypeParser
from specwright.ingest.parse_server import ServerParser
from specwright.ingest.reading import Reading, value_of
from specwright.ingest.tree import SourceMapping
from specwright.ir.operation import Link, Response
from specwright.ir.text import SpecText

_STATUS = re.compile(r"[1-5][0-9][0-9]\Z")
_RANGE = re.compile(r"([1-5])[Xx*_?]{2}\Z")


class ResponseParser:
    """Parses ``responses``."""

    def __init__(
        self, reading: Reading, media_types: MediaTypeParser, servers: ServerParser
    ) -> None:
        self._reading = reading
        self._media_types = media_types
        self._servers = servers

    def responses(self, operation: Node) -> tuple[Response, ...]:
        """The answers of an operation, in the order of the document, each status once."""
        found: dict[str, Response] = {}
        for key, node in self._reading.entries(operation, "responses"):
            if key.startswith("x-"):
                continue
            status = self._status(key, node)
            if status:
                found.setdefault(status, self._response(status, self._mapping(node)))
        if not found:
            self._reading.warn(operation, "no-responses", "no answer is described")
        return tuple(found.values())

    def _mapping(self, node: Node) -> Node:
        """The response; one that is nothing is still an answer with its status."""
        found = self._reading.mapping(node)
        return found or Node(SourceMapping(node.place), node.place, node.pointer)

    def _status(self, key: str, node: Node) -> str | None:
        """The key as three digits, a range or ``default`` (OpenAPI 3.1, 4.8.16.2)."""
        text = key.strip()
        if _STATUS.match(text) or text == "default":
            return text
        as_range = _RANGE.match(text)
        if as_range:
            return f"{as_range[1]}XX"
        if text.lower() == "default":
            return "default"
        self._reading.warn(node, "unknown-status", f"{key!r} is no status: left out")
        return None

    def _response(self, status: str, node: Node) -> Response:
        return Response(
            at=node.at,
            status=status,
            description=self._reading.text(node, "description")
            or self._reading.text(node, "summary"),
            content=self._media_types.body(node),
            headers=self._media_types.headers(node),
            links=self._links(node),
        )

    def _links(self, response: Node) -> tuple[Link, ...]:
        found: list[Link] = []
        for name, node in self._reading.entries(response, "links"):
            link = self._reading.mapping(node)
            if link is not None:
                found.append(self._link(name, link))
        return tuple(found)

    def _link(self, name: str, node: Node) -> Link:
        return Link(
            at=node.at,
            name=SpecText(name),
            operation_id=self._reading.text(node, "operationId"),
            operation_ref=self._reading.text(node, "operationRef"),
            parameters=tuple(
                (SpecText(key), value_of(value))
                for key, value in self._reading.entries(node, "parameters")
            ),
            request_body=value_of(node.child("requestBody")) if node.has("requestBody") else None,
            description=self._reading.text(node, "description"),
            server=self._servers.server(node.child("server")),
        )
