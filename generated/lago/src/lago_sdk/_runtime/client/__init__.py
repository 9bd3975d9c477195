"""The part of every client that does not depend on the API.

``Client`` and ``AsyncClient`` carry out ``Operation``s; ``Model`` is the base of
what they take and give; ``errors`` shows what they raise. httpx2 is imported when the
first call is made.
"""

from __future__ import annotations

from .api import APIDescription
from .body import BinaryBody, FormBody, JSONBody, TextBody
from .caller import AsyncResource, Resource
from .client import AsyncClient, Client
from .credentials import ApiKeyCredential, BasicCredential, BearerCredential, Secret
from .errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    MissingCredentialsError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from .files import FileContent, FileInput
from .implied import Implied
from .json_response import JSONResponse
from .markers import (
    Contains,
    DecimalText,
    Email,
    ExactlyOne,
    Fits,
    Forbidden,
    Hostname,
    IdnEmail,
    IdnHostname,
    If,
    IPv4,
    IPv6,
    Iri,
    IriReference,
    JsonPointer,
    NamePatterns,
    Names,
    Not,
    Nullable,
    Only,
    Pattern,
    Prefix,
    Regex,
    RelativeJsonPointer,
    Requires,
    RequiresAny,
    RequiresOne,
    Unique,
    Uri,
    UriReference,
    UriTemplate,
    Values,
)
from .model import Model
from .multipart import MultipartBody, Part
from .not_given import NOT_GIVEN, NotGiven
from .open_values import OpenInt, OpenScalar, OpenStr, OpenValues
from .operation import Operation
from .options import AsyncClientOptions, ClientOptions, RequestOptions
from .paging import (
    Cursors,
    LastItems,
    LinkHeaders,
    Links,
    Offsets,
    PagedOperation,
    PageNumbers,
)
from .parameters import (
    CookieParameter,
    HeaderParameter,
    PathParameter,
    QueryParameter,
)
from .response import BinaryResponse, EmptyResponse, TextResponse
from .stream_operation import StreamableOperation, StreamOperation
from .transport import (
    AsyncResponseStream,
    AsyncTransport,
    Headers,
    HTTPRequest,
    HTTPResponse,
    ResponseStream,
    Timeout,
    Transport,
    TransportError,
)
from .typed import Typed
from .unions import AnyOf, OneOf, UnknownVariant

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .pages import AsyncPage, AsyncPages, Page
    from .raw_response import RawResponse
    from .raw_types import raw, raw_awaited, streamed, streamed_awaited
    from .server_sent_events import ServerSentEvent
    from .streamed_response import EventStreamResponse, JSONLinesResponse
    from .streaming_response import AsyncStreamingResponse, StreamingResponse
    from .streams import AsyncStream, Stream
else:
    from ..lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncPage": ".pages",
            "AsyncPages": ".pages",
            "AsyncStream": ".streams",
            "AsyncStreamingResponse": ".streaming_response",
            "EventStreamResponse": ".streamed_response",
            "JSONLinesResponse": ".streamed_response",
            "Page": ".pages",
            "RawResponse": ".raw_response",
            "ServerSentEvent": ".server_sent_events",
            "Stream": ".streams",
            "StreamingResponse": ".streaming_response",
            "raw": ".raw_types",
            "raw_awaited": ".raw_types",
            "streamed": ".raw_types",
            "streamed_awaited": ".raw_types",
        },
    )

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIDescription",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AnyOf",
    "ApiKeyCredential",
    "AsyncClient",
    "AsyncClientOptions",
    "AsyncPage",
    "AsyncPages",
    "AsyncResource",
    "AsyncResponseStream",
    "AsyncStream",
    "AsyncStreamingResponse",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "BasicCredential",
    "BearerCredential",
    "BinaryBody",
    "BinaryResponse",
    "Client",
    "ClientOptions",
    "ConflictError",
    "Contains",
    "CookieParameter",
    "Cursors",
    "DecimalText",
    "Email",
    "EmptyResponse",
    "EventStreamResponse",
    "ExactlyOne",
    "FileContent",
    "FileInput",
    "Fits",
    "Forbidden",
    "FormBody",
    "HTTPRequest",
    "HTTPResponse",
    "HeaderParameter",
    "Headers",
    "Hostname",
    "IPv4",
    "IPv6",
    "IdnEmail",
    "IdnHostname",
    "If",
    "Implied",
    "InternalServerError",
    "Iri",
    "IriReference",
    "JSONBody",
    "JSONLinesResponse",
    "JSONResponse",
    "JsonPointer",
    "LastItems",
    "LinkHeaders",
    "Links",
    "MissingCredentialsError",
    "Model",
    "MultipartBody",
    "NamePatterns",
    "Names",
    "Not",
    "NotFoundError",
    "NotGiven",
    "Nullable",
    "Offsets",
    "OneOf",
    "Only",
    "OpenInt",
    "OpenScalar",
    "OpenStr",
    "OpenValues",
    "Operation",
    "Page",
    "PageNumbers",
    "PagedOperation",
    "Part",
    "PathParameter",
    "Pattern",
    "PermissionDeniedError",
    "Prefix",
    "QueryParameter",
    "RateLimitError",
    "RawResponse",
    "Regex",
    "RelativeJsonPointer",
    "RequestOptions",
    "Requires",
    "RequiresAny",
    "RequiresOne",
    "Resource",
    "ResponseStream",
    "Secret",
    "ServerSentEvent",
    "Stream",
    "StreamOperation",
    "StreamableOperation",
    "StreamingResponse",
    "TextBody",
    "TextResponse",
    "Timeout",
    "Transport",
    "TransportError",
    "Typed",
    "Unique",
    "UnknownVariant",
    "UnprocessableEntityError",
    "Uri",
    "UriReference",
    "UriTemplate",
    "Values",
    "raw",
    "raw_awaited",
    "streamed",
    "streamed_awaited",
]
