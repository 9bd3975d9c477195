"""``content`` and its entries (OpenAPI 3.1, 4.8.14 and 4.8.15)."""

from __future__ import annotations

from specwright.ingest.node import Node
from specwright.ingest.parse_schema import SchemaParser
from specwright.ingest.parts import has_parts
from specwright.ingest.reading import Reading, value_of
from specwright.ingest.tree import SourceMapping
from specwright.ir.operation import (
    ContentKind,
    Encoding,
    Header,
    MediaType,
    ParameterStyle,
)
from specwright.ir.schema import AnySchema, RefSchema, Schema, StringSchema
from specwright.ir.text import SpecText, SpecValue

_KINDS: dict[str, ContentKind] = {
    "application/json": ContentKind.JSON,
    "text/json": ContentKind.JSON,
    "application/x-www-form-urlencoded": ContentKind.FORM,
    "text/event-stream": ContentKind.EVENT_STREAM,
    "application/xml": ContentKind.XML,
    "text/xml": ContentKind.XML,
    "application/jsonl": ContentKind.JSON_LINES,
    "application/x-jsonl": ContentKind.JSON_LINES,
    "application/jsonlines": ContentKind.JSON_LINES,
    "application/ndjson": ContentKind.JSON_LINES,
    "application/x-ndjson": ContentKind.JSON_LINES,
    "application/x-json-stream": ContentKind.JSON_LINES,
    "application/stream+json": ContentKind.JSON_LINES,
    "application/json-seq": ContentKind.JSON_LINES,
    "application/yaml": ContentKind.YAML,
    "application/x-yaml": ContentKind.YAML,
    "text/yaml": ContentKind.YAML,
    "text/x-yaml": ContentKind.YAML,
    "application/graphql": ContentKind.TEXT,
    "application/jwt": ContentKind.TEXT,
    "application/javascript": ContentKind.TEXT,
}
# What holds bytes whatever its schema says.
_BINARY = frozenset({"octet-stream", "pdf", "zip", "gzip", "x-tar", "x-gzip", "x-bzip2"})
_BINARY_KINDS = frozenset({"image", "audio", "video", "font", "model"})
# What says nothing of how it is written: text, whatever its schema is.
_TEXT = frozenset({ContentKind.TEXT, ContentKind.XML, ContentKind.YAML})
_MULTIPART = "multipart/form-data"
_MULTIPART_SLIPS = frozenset(
    {
        "application/form-data",
        "form-data",
        "multipart",
        "multipart/formdata",
        "application/multipart",
    }
)
_SCHEMA_ALONE = frozenset({"schema"})
_BINARY_FORMAT = SpecText("binary")
_TYPED = frozenset(ContentKind) - _TEXT - {ContentKind.BINARY}
# OpenAPI 3.1, 4.8.15.1.2: as for query parameters.
STYLES: tuple[ParameterStyle, ...] = ("form", "spaceDelimited", "pipeDelimited", "deepObject")


def bare_name(media_type: str) -> str:
    """A media type in lower case and without its parameters (RFC 9110, 8.3.1)."""
    return media_type.split(";", 1)[0].strip().lower()


def content_kind(media_type: str, *, has_schema: bool) -> ContentKind:
    """How a media type is carried; a wildcard with a schema is taken for JSON."""
    name = bare_name(media_type)
    if name in _KINDS:
        return _KINDS[name]
    if name.endswith("+json-seq"):
        return ContentKind.JSON_LINES
    if name.endswith("+json") or (name in ("*/*", "application/*", "*") and has_schema):
        return ContentKind.JSON
    if name.endswith("+xml"):
        return ContentKind.XML
    if name.endswith("+yaml"):
        return ContentKind.YAML
    if name.startswith("multipart/"):
        return ContentKind.MULTIPART
    return ContentKind.TEXT if name.startswith("text/") else ContentKind.BINARY


def _holds_bytes(media_type: str) -> bool:
    """Whether a media type is known to be no text with parts that could be told in types."""
    kind, _, name = bare_name(media_type).partition("/")
    return kind in _BINARY_KINDS or (kind == "application" and name in _BINARY)


def _slip(bare: str) -> str | None:
    """What was meant by what is no media type (``json``, ``multipart-form-data``)."""
    if bare in _MULTIPART_SLIPS:
        return _MULTIPART
    return "application/json" if "json" in bare and "/" not in bare else None


def _says_more(holder: Node) -> bool:
    """Whether a media type has more to say than its schema; few have."""
    return not (isinstance(holder.tree, SourceMapping) and holder.tree.keys() <= _SCHEMA_ALONE)


class MediaTypeParser:
    """Parses ``content`` of bodies, responses, parameters and headers."""

    def __init__(self, reading: Reading, schemas: SchemaParser) -> None:
        self._reading = reading
        self._schemas = schemas

    def content(self, holder: Node) -> tuple[MediaType, ...]:
        """The entries of ``content``, in the order of the document."""
        return tuple(
            self._media_type(name, node) for name, node in self._reading.entries(holder, "content")
        )

    def body(self, holder: Node) -> tuple[MediaType, ...]:
        """``content`` of a request or response.

        Reported is what is carried as bytes though it has parts, unless another entry tells them.
        """
        found = self.content(holder)
        for each in () if any(each.kind in _TYPED for each in found) else found:
            name = each.media_type.reveal()
            if each.kind is not ContentKind.BINARY or _holds_bytes(name) or each.schema is None:
                continue
            if has_parts(each.schema, self._schemas.at_target):
                message = f"{name!r} is neither JSON nor a form: sent and received as bytes"
                place = holder.child("content").child(name)
                self._reading.warn(place, "untyped-content", message)
        return found

    def _media_type(self, name: str, node: Node) -> MediaType:
        resolved = self._reading.mapping(node) if node.tree is not None else None
        holder = resolved or Node(SourceMapping(node.place), node.place, node.pointer)
        bare, schema = self._meant(name, node), self._schema(holder, "schema")
        told = _says_more(holder)
        kind = self._kind(bare, schema)
        if told and kind is ContentKind.MULTIPART:
            self._report_unnamed_parts(holder)
        return MediaType(
            at=node.at,
            media_type=SpecText(name if "/" in name else bare),
            name=SpecText(bare),
            is_range="*" in bare,
            is_named="/" in bare,
            kind=kind,
            schema=schema,
            item_schema=self._schema(holder, "itemSchema") if told else None,
            examples=self.examples(holder) if told else (),
            encodings=self._encodings(holder) if told else (),
        )

    def _report_unnamed_parts(self, holder: Node) -> None:
        """Parts by their place (OpenAPI 3.2, 4.14): only parts with names are written."""
        for key in ("itemSchema", "itemEncoding", "prefixEncoding"):
            if holder.has(key):
                message = f"'{key}' is left out: parts are written by their names"
                self._reading.warn(holder.child(key), "unnamed-parts", message)

    def _meant(self, name: str, node: Node) -> str:
        """The bare media type; usual slips are mended."""
        bare = bare_name(name)
        if "/" in bare and bare not in _MULTIPART_SLIPS:
            return bare
        meant = _slip(bare)
        told = f"read as {meant}" if meant else "kept as it is"
        self._reading.warn(node, "media-type", f"{name!r} is no media type: {told}")
        return meant or bare

    def _kind(self, name: str, schema: Schema | None) -> ContentKind:
        """How it is carried: a schema that says bytes goes before a media type of text."""
        kind = content_kind(name, has_schema=schema is not None)
        is_text = kind is ContentKind.JSON or kind in _TEXT
        return ContentKind.BINARY if is_text and self._is_bytes(schema) else kind

    def _is_bytes(self, schema: Schema | None) -> bool:
        """Whether the whole is ``format: binary``, any octets (OpenAPI 3.0, 4.4)."""
        if isinstance(schema, RefSchema) and schema.target in self._schemas.targets:
            return self._schemas.targets[schema.target].value("format") == "binary"
        return isinstance(schema, StringSchema) and schema.format == _BINARY_FORMAT

    def _schema(self, holder: Node, key: str) -> Schema | None:
        child = holder.child(key)
        return self._schemas.parse(child) if child.tree is not None else None

    def examples(self, holder: Node) -> tuple[SpecValue, ...]:
        """``example``, then the values of ``examples`` (OpenAPI 3.1, 4.8.19)."""
        found = [value_of(holder.child("example"))] if holder.has("example") else []
        for _, node in self._reading.entries(holder, "examples"):
            example = self._reading.mapping(node)
            if example is not None and example.has("value"):
                found.append(value_of(example.child("value")))
        return tuple(found)

    def _encodings(self, holder: Node) -> tuple[Encoding, ...]:
        found = (
            (name, self._reading.mapping(node))
            for name, node in self._reading.entries(holder, "encoding")
        )
        return tuple(self._encoding(name, node) for name, node in found if node is not None)

    def _encoding(self, name: str, node: Node) -> Encoding:
        """One entry of ``encoding`` (OpenAPI 3.1, 4.8.15.1)."""
        style = style_of(self._reading, node, "form", STYLES)
        is_styled = any(node.has(key) for key in ("style", "explode", "allowReserved"))
        content_type = self._reading.text(node, "contentType")
        kind = content_kind(content_type.reveal(), has_schema=True) if content_type else None
        return Encoding(
            property_name=SpecText(name),
            content_type=content_type,
            is_json=kind is ContentKind.JSON,
            style=style if is_styled else None,
            explode=self._reading.flag(node, "explode", style == "form"),
            allow_reserved=self._reading.flag(node, "allowReserved"),
            headers=self.headers(node),
        )

    def headers(self, holder: Node) -> tuple[Header, ...]:
        """``headers`` of a response or of an encoding; ``Content-Type`` has its own place."""
        found: list[Header] = []
        for name, node in self._reading.entries(holder, "headers"):
            header = self._reading.mapping(node)
            if header is not None and name.lower() != "content-type":
                found.append(self._header(name, header))
        return tuple(found)

    def _header(self, name: str, node: Node) -> Header:
        """One header (OpenAPI 3.1, 4.8.21)."""
        return Header(
            at=node.at,
            name=SpecText(name),
            required=self._reading.flag(node, "required"),
            schema=self.schema_of(node) or AnySchema(at=node.at, pointer=node.pointer),
            description=self._reading.text(node, "description"),
        )

    def schema_of(self, node: Node) -> Schema | None:
        """The schema of a parameter or header, or of the one entry of its ``content``."""
        if node.has("schema") and node.child("schema").tree is not None:
            return self._schemas.parse(node.child("schema"))
        for media_type in self.content(node):
            return media_type.schema or AnySchema(at=media_type.at, pointer=node.pointer)
        return None


def style_of(
    reading: Reading,
    node: Node,
    default: ParameterStyle,
    allowed: tuple[ParameterStyle, ...],
) -> ParameterStyle:
    """``style`` where it is one that the location allows; else the default, reported."""
    written = node.value("style")
    if written is None:
        return default
    for style in allowed:
        if written == style:
            return style
    reading.warn(node.child("style"), "unknown-style", f"not allowed here: read as '{default}'")
    return default
