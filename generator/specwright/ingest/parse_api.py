"""The merged document as a whole (OpenAPI 3.1, 4.8.1) to the intermediate model."""

from __future__ import annotations

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.node import Node
from specwright.ingest.parse_operation import OperationParser
from specwright.ingest.parse_schema import SchemaParser
from specwright.ingest.parse_security_scheme import SecurityParser
from specwright.ingest.parse_server import ServerParser
from specwright.ingest.pointers import tokens_of
from specwright.ingest.reading import Reading
from specwright.ingest.tree import SourceMapping
from specwright.ir.api import Api, License, Source, Tag
from specwright.ir.schema import NamedSchema, SchemaId
from specwright.ir.text import SpecText, SpecValue

_NOTHING = SpecText("")


def parse_api(
    document: SourceMapping,
    data: SpecValue,
    sources: tuple[Source, ...],
    diagnostics: DiagnosticCollector,
) -> Api:
    """The API that a merged, upgraded document describes; ``data`` is the same as plain JSON."""
    reading = Reading(document, diagnostics)
    top = reading.references.top
    info = top.child("info")
    if not isinstance(info.tree, SourceMapping):
        reading.warn(info, "missing-info", "the document has no 'info'")
    schemas = SchemaParser(reading)
    security = SecurityParser(reading)
    operations = OperationParser(reading, schemas, security)
    # Operations first: what they refer to outside of components/schemas is among the targets.
    parsed_operations, webhooks = operations.operations(), operations.webhooks()
    return Api(
        at=top.at,
        title=reading.text(info, "title") or _NOTHING,
        version=reading.text(info, "version") or _NOTHING,
        description=reading.text(info, "description"),
        license=_license(reading, info),
        servers=ServerParser(reading).servers(top),
        tags=_tags(reading, top),
        operations=parsed_operations,
        webhooks=webhooks,
        schemas=_schemas(reading, schemas, top),
        security_schemes=security.schemes,
        sources=sources,
        document=data,
    )


def _license(reading: Reading, info: Node) -> License | None:
    node = info.child("license")
    if not isinstance(node.tree, SourceMapping):
        return None
    name = reading.text(node, "name") or reading.text(node, "identifier")
    return License(name=name or _NOTHING, url=reading.text(node, "url"))


def _tags(reading: Reading, top: Node) -> tuple[Tag, ...]:
    found: dict[SpecText, Tag] = {}
    for node in reading.items(top, "tags"):
        name = reading.text(node, "name") if isinstance(node.tree, SourceMapping) else None
        if name is None:
            reading.warn(node, "tag-without-name", "a tag needs a name: left out")
            continue
        found.setdefault(name, Tag(name=name, description=reading.text(node, "description")))
    return tuple(found.values())


def _schemas(reading: Reading, schemas: SchemaParser, top: Node) -> tuple[NamedSchema, ...]:
    """All of ``components.schemas``, then whatever else the references name."""
    components = list(reading.entries(top.child("components"), "schemas"))
    schemas.report_circles([node for _, node in components])
    found = {
        SchemaId("", node.pointer): NamedSchema(
            id=SchemaId("", node.pointer), name=SpecText(name), schema=schemas.parse(node)
        )
        for name, node in components
    }
    while True:
        others = [target for target in schemas.targets if target not in found]
        if not others:
            return schemas.inheritance.completed(found.values())
        for target in others:
            name = SpecText(_name_of(target))
            parsed = schemas.parse(schemas.targets[target])
            found[target] = NamedSchema(id=target, name=name, schema=parsed)


def _name_of(target: SchemaId) -> str:
    """A name for what is no component of its own: the tokens that say something."""
    tokens = tokens_of(target.pointer)
    if "content" in tokens[-3:]:
        return _name_in_content(tokens)
    telling = [token for token in tokens[-3:] if token not in _STRUCTURE and not token.isdecimal()]
    return "_".join(telling) or (tokens[-1] if tokens else "document")


def _name_in_content(tokens: tuple[str, ...]) -> str:
    """``NotFound_response`` for the schema of a response, whatever its media type."""
    around = tokens[: len(tokens) - 1 - tokens[::-1].index("content")]
    telling = [token for token in around if token not in _STRUCTURE and not token.isdecimal()]
    kind = next((_KINDS[token] for token in around[::-1] if token in _KINDS), "body")
    return "_".join([*[token for token in telling if token not in _KINDS][-3:], kind])


_KINDS = {"responses": "response", "requestBodies": "request", "requestBody": "request"}
_STRUCTURE = frozenset(
    {"components", "schemas", "properties", "schema", "content", "paths", "items"}
)
