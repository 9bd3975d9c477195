"""Operations and their parts (OpenAPI 3.1, 4.8.9 to 4.8.21)."""

from __future__ import annotations

import enum
from typing import Literal, TypeAlias

from specwright.diagnostics import SourcePosition
from specwright.frozen import dataclass
from specwright.ir.schema import Schema
from specwright.ir.security import SecurityRequirement
from specwright.ir.text import SpecText, SpecValue

Method: TypeAlias = str
"""Letters, digits and hyphens, as it is sent; those of :data:`METHODS` are in capitals."""

METHODS: tuple[Method, ...] = (
    "GET",
    "PUT",
    "POST",
    "DELETE",
    "OPTIONS",
    "HEAD",
    "PATCH",
    "TRACE",
    "QUERY",
)
"""What a path item has keys for (OpenAPI 3.2, 4.9.1)."""

ParameterLocation: TypeAlias = Literal["path", "query", "header", "cookie", "querystring"]
"""``querystring`` is the whole query as one value (OpenAPI 3.2, 4.12.1)."""
ParameterStyle: TypeAlias = Literal[
    "matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A ``{name}`` of a server's address."""

    name: SpecText
    default: SpecText
    enum: tuple[SpecText, ...] = ()
    description: SpecText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """One address the API is served at; ``url`` may hold variables and may be relative.

    ``name`` is what the description calls it (OpenAPI 3.2, 4.6).
    """

    at: SourcePosition
    url: SpecText
    name: SpecText | None = None
    description: SpecText | None = None
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class PathText:
    """A piece of a path that is sent as it stands."""

    text: SpecText


@dataclass(frozen=True, slots=True)
class PathVariable:
    """A ``{name}`` of a path."""

    name: SpecText


@dataclass(frozen=True, slots=True)
class PathTemplate:
    """A path in pieces, in order; joined they are the template: ``/a/``, ``{id}``, ``/b``."""

    pieces: tuple[PathText | PathVariable, ...]
    text: SpecText


class ContentKind(enum.Enum):
    """How a media type is carried, decided once from its name."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    XML = "xml"
    YAML = "yaml"
    BINARY = "binary"
    EVENT_STREAM = "event-stream"
    JSON_LINES = "json-lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one property of a form or multipart body is written.

    ``style`` is None where none of the keywords for styles is there: then ``content_type`` decides
    (OpenAPI 3.1.1, 4.8.15.1.2).
    """

    property_name: SpecText
    content_type: SpecText | None = None
    is_json: bool = False
    style: ParameterStyle | None = None
    explode: bool = True
    allow_reserved: bool = False
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaType:
    """One entry of ``content``; ``schema`` is None where the description gives none.

    ``name`` is the media type in lower case and without its parameters; ``is_range`` says that it
    stands for several (``image/*``); ``is_named`` that it is a media type at all. ``item_schema``
    is that of each value of a stream (OpenAPI 3.2, 4.14).
    """

    at: SourcePosition
    media_type: SpecText
    name: SpecText
    is_range: bool
    is_named: bool
    kind: ContentKind
    schema: Schema | None = None
    item_schema: Schema | None = None
    examples: tuple[SpecValue, ...] = ()
    encodings: tuple[Encoding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter outside of the body; ``content`` replaces ``style`` where it is given."""

    at: SourcePosition
    name: SpecText
    location: ParameterLocation
    required: bool
    schema: Schema
    style: ParameterStyle
    explode: bool
    description: SpecText | None = None
    deprecated: bool = False
    allow_reserved: bool = False
    allow_empty_value: bool = False
    content: MediaType | None = None
    examples: tuple[SpecValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header of a response or of a part."""

    at: SourcePosition
    name: SpecText
    required: bool
    schema: Schema
    description: SpecText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestBody:
    """The body of a request in its alternatives."""

    at: SourcePosition
    required: bool
    content: tuple[MediaType, ...]
    description: SpecText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A ``links`` entry: an operation that can follow this answer.

    ``parameters`` and ``request_body`` are constants or runtime expressions
    (``$response.body#/id``).
    """

    at: SourcePosition
    name: SpecText
    operation_id: SpecText | None = None
    operation_ref: SpecText | None = None
    parameters: tuple[tuple[SpecText, SpecValue], ...] = ()
    request_body: SpecValue | None = None
    description: SpecText | None = None
    server: Server | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer; ``status`` is three digits, a range (``4XX``) or ``default``."""

    at: SourcePosition
    status: str
    description: SpecText | None
    content: tuple[MediaType, ...] = ()
    headers: tuple[Header, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback:
    """Requests that the API makes in return; ``expression`` is the runtime expression."""

    at: SourcePosition
    name: SpecText
    expression: SpecText
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class GivenName:
    """What an extension of the description calls an operation: its group, its method, or both."""

    group: tuple[SpecText, ...] = ()
    method: SpecText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of one path; ``security`` is its own or else the document's.

    ``pointer`` is that of the operation in the merged document (``/paths/~1payments/post``).
    """

    at: SourcePosition
    pointer: str
    method: Method
    path: PathTemplate
    operation_id: SpecText | None
    tags: tuple[SpecText, ...]
    summary: SpecText | None
    description: SpecText | None
    deprecated: bool
    parameters: tuple[Parameter, ...]
    request_body: RequestBody | None
    responses: tuple[Response, ...]
    security: tuple[SecurityRequirement, ...]
    servers: tuple[Server, ...] = ()
    callbacks: tuple[Callback, ...] = ()
    given_name: GivenName | None = None
