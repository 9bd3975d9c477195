"""Parameters outside of the body (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

from typing import TypeAlias

from specwright.ingest.node import Node
from specwright.ingest.parse_media_type import MediaTypeParser, style_of
from specwright.ingest.reading import Reading
from specwright.ir.operation import (
    ContentKind,
    MediaType,
    Parameter,
    ParameterLocation,
    ParameterStyle,
    PathTemplate,
    PathVariable,
)
from specwright.ir.schema import Schema, StringSchema
from specwright.ir.text import SpecText

_STYLES: dict[ParameterLocation, tuple[ParameterStyle, ...]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
    "querystring": ("form",),
}
_FORM = SpecText("application/x-www-form-urlencoded")
Declared: TypeAlias = dict[tuple[SpecText, ParameterLocation], Parameter]
"""Parameters by name and location: together these tell one from another (OpenAPI 3.1, 4.8.12)."""

# OpenAPI 3.1, 4.8.12.2: parameters of these names shall be ignored.
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


class ParameterParser:
    """Parses the parameters of operations, those of their path items included."""

    def __init__(self, reading: Reading, media_types: MediaTypeParser) -> None:
        self._reading = reading
        self._media_types = media_types

    def parameters(
        self, shared: Declared, operation: Node, path: PathTemplate
    ) -> tuple[Parameter, ...]:
        """The operation's own and those that its path item declares; the own ones win."""
        found = {**shared, **self.declared(operation)}
        self._check_whole_query(found, operation)
        return self._matched(tuple(found.values()), operation, path)

    def _check_whole_query(self, found: Declared, operation: Node) -> None:
        """One describes all of a query, so that there can be no other (OpenAPI 3.2, 4.12.1)."""
        locations = [location for _, location in found]
        whole = locations.count("querystring")
        if whole > 1 or (whole and "query" in locations):
            message = "one parameter is the whole query, and others are in it: all are sent"
            self._reading.warn(operation, "several-queries", message)

    def declared(self, holder: Node) -> Declared:
        """The parameters of a path item or an operation."""
        found: Declared = {}
        for node in self._reading.items(holder, "parameters"):
            parameter = self._parameter(node)
            if parameter is None:
                continue
            key = (parameter.name, parameter.location)
            if key in found:
                self._reading.warn(node, "duplicate-parameter", "named twice: the last one wins")
            found[key] = parameter
        return found

    def _parameter(self, node: Node) -> Parameter | None:
        resolved = self._reading.mapping(node)
        if resolved is None:
            return None
        name = self._reading.text(resolved, "name")
        if name is None or not name.reveal():
            self._reading.warn(resolved, "parameter-without-name", "a parameter needs a name")
            return None
        location = self._location(resolved)
        if location == "header" and name.reveal().lower() in _IGNORED_HEADERS:
            message = "OpenAPI leaves this header to media types and security: ignored"
            self._reading.warn(resolved, "ignored-header", message)
            return None
        return self._built(resolved, name, location)

    def _location(self, node: Node) -> ParameterLocation:
        written = node.value("in")
        meant: ParameterLocation = "query"
        for location in _STYLES:
            if written == location:
                return location
            if isinstance(written, str) and written.strip().lower() == location:
                meant = location
        message = f"'in' is not path, query, header, cookie or querystring: read as {meant}"
        self._reading.warn(node.child("in"), "parameter-location", message)
        return meant

    def _built(self, node: Node, name: SpecText, location: ParameterLocation) -> Parameter:
        reading = self._reading
        allowed = _STYLES[location]
        style = style_of(reading, node, allowed[0], allowed)
        schema = self._media_types.schema_of(node)
        if schema is None:
            reading.warn(node, "parameter-without-schema", "no schema: read as a text")
            schema = StringSchema(at=node.at, pointer=node.pointer)
        return Parameter(
            at=node.at,
            name=name,
            location=location,
            required=location == "path" or reading.flag(node, "required"),
            schema=schema,
            style=style,
            explode=reading.flag(node, "explode", style in ("form", "cookie")),
            description=reading.text(node, "description"),
            deprecated=reading.flag(node, "deprecated"),
            allow_reserved=reading.flag(node, "allowReserved"),
            allow_empty_value=reading.flag(node, "allowEmptyValue"),
            content=self._content(node, schema, location),
            examples=self._media_types.examples(node),
        )

    def _content(self, node: Node, schema: Schema, location: ParameterLocation) -> MediaType | None:
        """The media type that is there in the place of a style; a whole query always has one."""
        content = self._media_types.content(node) if not node.has("schema") else ()
        if content or location != "querystring":
            return content[0] if content else None
        self._reading.warn(node, "parameter-without-content", "no 'content': written as a form")
        return MediaType(
            at=node.at,
            media_type=_FORM,
            name=_FORM,
            is_range=False,
            is_named=True,
            kind=ContentKind.FORM,
            schema=schema,
        )

    def _matched(
        self, parameters: tuple[Parameter, ...], operation: Node, path: PathTemplate
    ) -> tuple[Parameter, ...]:
        """Parameters and template agree: missing ones are made, unused ones are left out."""
        variables = list(
            dict.fromkeys(each.name for each in path.pieces if isinstance(each, PathVariable))
        )
        kept: list[Parameter] = []
        declared: set[SpecText] = set()
        for parameter in parameters:
            if parameter.location == "path" and parameter.name not in variables:
                message = f"the path has no {{{parameter.name.reveal()}}}: left out"
                self._reading.warn(operation, "parameter-without-template", message)
                continue
            kept.append(parameter)
            if parameter.location == "path":
                declared.add(parameter.name)
        missing = [name for name in variables if name not in declared]
        return (*(self._undeclared(name, operation) for name in missing), *kept)

    def _undeclared(self, name: SpecText, operation: Node) -> Parameter:
        message = f"{{{name.reveal()}}} of the path is not declared: read as a text"
        self._reading.warn(operation, "template-without-parameter", message)
        schema = StringSchema(at=operation.at, pointer=operation.pointer)
        return Parameter(
            at=operation.at,
            name=name,
            location="path",
            required=True,
            schema=schema,
            style="simple",
            explode=False,
        )
