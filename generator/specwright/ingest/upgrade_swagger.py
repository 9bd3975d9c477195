"""Swagger 2.0 to the shape of OpenAPI 3.0, in place.

What moves where is the table of the OpenAPI 3.0 upgrade guide: ``definitions`` to components,
``in: body`` and ``in: formData`` to request bodies, ``host`` to servers.
"""

from __future__ import annotations

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.links import links
from specwright.ingest.structure import METHODS, responses_of
from specwright.ingest.swagger_parameters import (
    ParameterUpgrade,
    media_types,
    schema_of_items,
)
from specwright.ingest.tree import (
    Place,
    SourceMapping,
    SourceSequence,
    Tree,
    as_text,
    copied,
    ensured,
    made_mapping,
    made_sequence,
    mapping_at,
    position,
    sequence_at,
)

_MOVED = {
    "/definitions/": "/components/schemas/",
    "/parameters/": "/components/parameters/",
    "/responses/": "/components/responses/",
    "/securityDefinitions/": "/components/securitySchemes/",
}
_FLOWS = {"accessCode": "authorizationCode", "application": "clientCredentials"}
_TOP_LEVEL_GONE = ("swagger", "host", "basePath", "schemes", "consumes", "produces", "parameters")


def upgrade_swagger(document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
    """Rewrite a Swagger 2.0 document as OpenAPI 3.0."""
    SwaggerUpgrade(document, diagnostics).upgrade()


class SwaggerUpgrade:
    """The upgrade of one document; knows its global media types and shared parameters."""

    def __init__(self, document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
        self._document = document
        self._diagnostics = diagnostics
        self._produces = media_types(document.get("produces"))
        self._parameters = ParameterUpgrade(document, diagnostics)

    def upgrade(self) -> None:
        """Do all of it; the order matters where one step needs what a later one takes away."""
        document = self._document
        self._upgrade_servers()
        for visit in responses_of(document):
            self._upgrade_response(visit.mapping, self._produces_for(visit.pointer))
        for item in list((mapping_at(document, "paths") or {}).values()):
            if isinstance(item, SourceMapping):
                self._upgrade_path_item(item)
        self._upgrade_components()
        for key in _TOP_LEVEL_GONE:
            document.pop(key, None)
        self._rewrite_references()

    def _produces_for(self, pointer: str) -> list[str]:
        """The media types of the operation that a response belongs to, else the document's."""
        tokens = pointer.split("/")
        if len(tokens) > 3 and tokens[1] == "paths":
            path = tokens[2].replace("~1", "/").replace("~0", "~")
            operation = mapping_at(self._document, "paths", path, tokens[3])
            if operation is not None and "produces" in operation:
                return media_types(operation["produces"])
        return self._produces

    def _upgrade_servers(self) -> None:
        document = self._document
        host = as_text(document.get("host")) or ""
        base = as_text(document.get("basePath")) or ""
        if base and not base.startswith("/"):
            base = f"/{base}"
        place = document.place_of("host" if host else "basePath")
        schemes = [each for each in sequence_at(document, "schemes") or [] if each]
        if not host:
            urls = [base] if base and base != "/" else []
        else:
            prefixes = [as_text(each) for each in schemes] or ["https"]
            urls = [f"{prefix}://{host}{base.rstrip('/')}" for prefix in prefixes]
        if urls:
            urls.sort(key=lambda url: not url.startswith("https:"))
            servers = made_sequence(place, *(made_mapping(place, url=url) for url in urls))
            document.put("servers", servers, place)

    def _upgrade_path_item(self, item: SourceMapping) -> None:
        shared = self._parameters.resolved(item.pop("parameters", None))
        body_parts = [each for each in shared if _is_body(each)]
        others = [each for each in shared if not _is_body(each)]
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, SourceMapping):
                self._upgrade_operation(operation, body_parts)
        if others:
            place = item.place
            upgraded = [self._parameters.upgraded(each) for each in others]
            item.put("parameters", made_sequence(place, *upgraded), place)

    def _upgrade_operation(self, operation: SourceMapping, shared: list[SourceMapping]) -> None:
        place = operation.place_of("parameters")
        own = self._parameters.resolved(operation.pop("parameters", None))
        own_body = [each for each in own if _is_body(each)]
        parts = own_body or [_copy(each) for each in shared]
        kept = SourceSequence(place)
        for parameter in own:
            if not _is_body(parameter):
                kept.add(self._parameters.upgraded(parameter), parameter.place)
        if kept:
            operation.put("parameters", kept, place)
        if parts:
            body = self._parameters.request_body(parts, operation.get("consumes"))
            operation.put("requestBody", body, parts[0].place)
        for key in ("consumes", "produces", "schemes"):
            operation.pop(key, None)

    def _upgrade_response(self, response: SourceMapping, produces: list[str]) -> None:
        """``schema`` and ``examples`` to ``content``; the types of headers to their schemas."""
        place = response.place_of("schema")
        schema = response.pop("schema", None)
        examples = response.pop("examples", None)
        named = examples if isinstance(examples, SourceMapping) else SourceMapping(place)
        content = SourceMapping(place)
        if schema is not None:
            for name in self._response_types(schema, produces):
                content.put(name, made_mapping(place, schema=copied(schema)), place)
        for name, example in named.items():
            if "/" in name:
                media_type = ensured(content, name)
                media_type.put("example", example, named.place_of(name))
                if schema is not None and "schema" not in media_type:
                    media_type.put("schema", copied(schema), place)
        if content:
            response.put("content", content, place)
        for header in (mapping_at(response, "headers") or {}).values():
            if isinstance(header, SourceMapping) and "$ref" not in header:
                header.put("schema", schema_of_items(header))

    def _response_types(self, schema: Tree, produces: list[str]) -> list[str]:
        if isinstance(schema, SourceMapping) and schema.get("type") == "file":
            schema["type"] = "string"
            schema.put("format", "binary")
            return [each for each in produces if "json" not in each] or ["application/octet-stream"]
        return produces or ["application/json"]

    def _upgrade_components(self) -> None:
        document = self._document
        place = document.place
        components = ensured(document, "components")
        components.place = place
        shared = mapping_at(document, "parameters")
        if shared is not None:
            upgraded = SourceMapping(document.place_of("parameters"))
            for name, parameter in shared.items():
                if isinstance(parameter, SourceMapping) and not _is_body(parameter):
                    upgraded.put(name, self._parameters.upgraded(parameter), shared.place_of(name))
            components.put("parameters", upgraded, document.place_of("parameters"))
        for old, new in (
            ("definitions", "schemas"),
            ("responses", "responses"),
            ("securityDefinitions", "securitySchemes"),
        ):
            if isinstance(document.get(old), SourceMapping):
                components.put(new, document.pop(old), document.place_of(old))
        for scheme in (mapping_at(components, "securitySchemes") or {}).values():
            if isinstance(scheme, SourceMapping):
                self._upgrade_security_scheme(scheme)

    def _upgrade_security_scheme(self, scheme: SourceMapping) -> None:
        """Swagger 2.0, Security Scheme Object to OpenAPI 3.0, 4.7.27."""
        place = scheme.place
        if scheme.get("type") == "basic":
            scheme["type"] = "http"
            scheme.put("scheme", "basic", place)
        if scheme.get("type") != "oauth2" or "flows" in scheme:
            return
        name = as_text(scheme.pop("flow", None)) or "implicit"
        flow = SourceMapping(place)
        for key in ("authorizationUrl", "tokenUrl", "scopes"):
            if key in scheme:
                flow.put(key, scheme.pop(key), scheme.place_of(key))
        flow.setdefault("scopes", SourceMapping(place))
        scheme.put("flows", made_mapping(place, **{_FLOWS.get(name, name): flow}), place)

    def _rewrite_references(self) -> None:
        for link in list(links(self._document)):
            place = link.mapping.place_of(link.key)
            link.mapping[link.key] = self._moved(link.reference, place)

    def _moved(self, reference: str, place: Place) -> str:
        if reference.startswith("#"):
            return f"#{moved_pointer(reference[1:])}"
        if reference and "/" not in reference and "." not in reference:
            message = f"a bare name is no reference: read as '#/definitions/{reference}'"
            self._diagnostics.warning("bare-ref", message, position(place))
            return f"#/components/schemas/{reference}"
        return reference


def moved_pointer(pointer: str) -> str:
    """Where something of Swagger 2.0 is after the upgrade."""
    for old, new in _MOVED.items():
        if pointer.startswith(old):
            return new + pointer.removeprefix(old)
    return pointer


def _is_body(parameter: SourceMapping) -> bool:
    return parameter.get("in") in ("body", "formData")


def _copy(parameter: SourceMapping) -> SourceMapping:
    made = copied(parameter)
    assert isinstance(made, SourceMapping)
    return made
