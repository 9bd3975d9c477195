"""Request bodies (OpenAPI 3.1, 4.8.13)."""

from __future__ import annotations

from specwright.ingest.node import Node
from specwright.ingest.parse_media_type import MediaTypeParser
from specwright.ingest.reading import Reading
from specwright.ir.operation import RequestBody


class RequestBodyParser:
    """Parses ``requestBody``."""

    def __init__(self, reading: Reading, media_types: MediaTypeParser) -> None:
        self._reading = reading
        self._media_types = media_types

    def request_body(self, operation: Node) -> RequestBody | None:
        """The body of an operation; None where it has none, or one without content."""
        child = operation.child("requestBody")
        node = self._reading.mapping(child) if child.tree is not None else None
        if node is None:
            return None
        content = self._media_types.body(node)
        if not content:
            self._reading.warn(node, "body-without-content", "no content: nothing can be sent")
            return None
        return RequestBody(
            at=node.at,
            required=self._reading.flag(node, "required"),
            content=content,
            description=self._reading.text(node, "description"),
        )
