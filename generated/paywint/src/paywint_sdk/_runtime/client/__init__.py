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
from .model import Model
from .multipart import MultipartBody, Part
from .not_given import NOT_GIVEN, NotGiven
from .open_values import OpenInt, OpenStr
from .operation import Operation
from .options import AsyncClientOptions, ClientOptions, RequestOptions
from .parameters import (
    CookieParameter,
    HeaderParameter,
    PathParameter,
    QueryParameter,
)
from .response import (
    BinaryResponse,
    EmptyResponse,
    JSONLinesResponse,
    JSONResponse,
    TextResponse,
)
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
from .unions import OneOf, UnknownVariant

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIDescription",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "ApiKeyCredential",
    "AsyncClient",
    "AsyncClientOptions",
    "AsyncResource",
    "AsyncResponseStream",
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
    "CookieParameter",
    "EmptyResponse",
    "FileContent",
    "FileInput",
    "FormBody",
    "HTTPRequest",
    "HTTPResponse",
    "HeaderParameter",
    "Headers",
    "InternalServerError",
    "JSONBody",
    "JSONLinesResponse",
    "JSONResponse",
    "MissingCredentialsError",
    "Model",
    "MultipartBody",
    "NotFoundError",
    "NotGiven",
    "OneOf",
    "OpenInt",
    "OpenStr",
    "Operation",
    "Part",
    "PathParameter",
    "PermissionDeniedError",
    "QueryParameter",
    "RateLimitError",
    "RequestOptions",
    "Resource",
    "ResponseStream",
    "Secret",
    "TextBody",
    "TextResponse",
    "Timeout",
    "Transport",
    "TransportError",
    "UnknownVariant",
    "UnprocessableEntityError",
]
