"""What Swagger 2.0 left behind in documents that say they are OpenAPI 3: read as it was meant.

A body parameter, the type of a parameter beside its name, and the schema of a response without a
media type are what people forget when they turn a document into OpenAPI 3 by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.pointers import escaped
from specwright.ingest.structure import METHODS
from specwright.ingest.swagger_parameters import ParameterUpgrade
from specwright.ingest.tree import (
    Place,
    SourceMapping,
    SourceSequence,
    Tree,
    made_mapping,
    mapping_at,
    position,
)


def mend_swagger_remains(document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
    """Bring what is left of Swagger 2.0 in the operations of a document into the shape of 3.0."""
    mender = _Mender(document, diagnostics)
    for pointer, operation in _operations(document):
        mender.mend_parameters(pointer, operation)
        mender.mend_responses(pointer, operation)


def _operations(document: SourceMapping) -> Iterator[tuple[str, SourceMapping]]:
    for path, item in (mapping_at(document, "paths") or {}).items():
        if isinstance(item, SourceMapping):
            for method, operation in item.items():
                if method in METHODS and isinstance(operation, SourceMapping):
                    yield f"#/paths/{escaped(path)}/{method}", operation


class _Mender:
    """Mends one document, with a warning for every place."""

    def __init__(self, document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
        self._parameters = ParameterUpgrade(document, diagnostics)
        self._diagnostics = diagnostics

    def mend_parameters(self, pointer: str, operation: SourceMapping) -> None:
        """``in: body``, ``in: formData``, and ``type`` beside ``name``."""
        listed = operation.get("parameters")
        found = listed if isinstance(listed, SourceSequence) else ()
        parameters = [each for each in found if isinstance(each, SourceMapping)]
        bodies = [each for each in parameters if _is_body(each)]
        others = [each for each in parameters if not _is_body(each)]
        for each in others:
            if "type" in each and each.keys().isdisjoint(("schema", "content")):
                self._warn(each.place_of("type"), pointer, "the type of a parameter is a schema")
                self._parameters.upgraded(each)
        if bodies and "requestBody" not in operation:
            kept = [each for each in found if not any(each is body for body in bodies)]
            self._move_body(pointer, operation, kept, bodies)

    def _move_body(
        self,
        pointer: str,
        operation: SourceMapping,
        others: list[Tree],
        bodies: list[SourceMapping],
    ) -> None:
        place = bodies[0].place
        self._warn(place, pointer, "a parameter in the body is the request body")
        kept = SourceSequence(operation.place_of("parameters"))
        for each in others:
            kept.add(each, each.place if isinstance(each, SourceMapping) else kept.place)
        operation.put("parameters", kept, operation.place_of("parameters"))
        consumes = operation.get("consumes")
        operation.put("requestBody", self._parameters.request_body(bodies, consumes), place)

    def mend_responses(self, pointer: str, operation: SourceMapping) -> None:
        """``schema`` of a response without a media type: JSON."""
        for response in (mapping_at(operation, "responses") or {}).values():
            if isinstance(response, SourceMapping) and "schema" in response:
                self._mend_response(pointer, response)

    def _mend_response(self, pointer: str, response: SourceMapping) -> None:
        place = response.place_of("schema")
        if "content" in response:
            self._warn(place, pointer, "the schema beside the content of a response is left out")
            return
        self._warn(place, pointer, "the schema of a response is in a media type, here JSON")
        content = SourceMapping(place)
        content.put("application/json", made_mapping(place, schema=response.pop("schema")), place)
        response.put("content", content, place)

    def _warn(self, place: Place, pointer: str, message: str) -> None:
        self._diagnostics.warning(
            "swagger-remains", f"as in Swagger 2.0: {message}", position(place), pointer
        )


def _is_body(parameter: SourceMapping) -> bool:
    return parameter.get("in") in ("body", "formData")
