"""Python SDK of paywint, version 0.1.0.

    from paywint_sdk import Paywint

    client = Paywint(api_key="...")

``Paywint`` calls, ``AsyncPaywint`` awaits; both raise the errors named here.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import models, params
    from ._client import AsyncPaywint, Paywint
    from ._runtime.client import (
        NOT_GIVEN,
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AsyncPage,
        AsyncPages,
        AsyncStream,
        AsyncStreamingResponse,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        InternalServerError,
        MissingCredentialsError,
        NotFoundError,
        NotGiven,
        Page,
        PermissionDeniedError,
        RateLimitError,
        RawResponse,
        RequestOptions,
        ServerSentEvent,
        Stream,
        StreamingResponse,
        UnprocessableEntityError,
    )
    from ._runtime.client.stand_in import StandIn, as_sent
    from ._runtime.client.strict import strict
else:
    from ._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "NOT_GIVEN": "._runtime.client",
            "APIConnectionError": "._runtime.client",
            "APIError": "._runtime.client",
            "APIResponseValidationError": "._runtime.client",
            "APIStatusError": "._runtime.client",
            "APITimeoutError": "._runtime.client",
            "AsyncPage": "._runtime.client",
            "AsyncPages": "._runtime.client",
            "AsyncPaywint": "._client",
            "AsyncStream": "._runtime.client",
            "AsyncStreamingResponse": "._runtime.client",
            "AuthenticationError": "._runtime.client",
            "BadRequestError": "._runtime.client",
            "ConflictError": "._runtime.client",
            "InternalServerError": "._runtime.client",
            "MissingCredentialsError": "._runtime.client",
            "NotFoundError": "._runtime.client",
            "NotGiven": "._runtime.client",
            "Page": "._runtime.client",
            "Paywint": "._client",
            "PermissionDeniedError": "._runtime.client",
            "RateLimitError": "._runtime.client",
            "RawResponse": "._runtime.client",
            "RequestOptions": "._runtime.client",
            "ServerSentEvent": "._runtime.client",
            "StandIn": "._runtime.client.stand_in",
            "Stream": "._runtime.client",
            "StreamingResponse": "._runtime.client",
            "UnprocessableEntityError": "._runtime.client",
            "as_sent": "._runtime.client.stand_in",
            "models": ".models",
            "params": ".params",
            "strict": "._runtime.client.strict",
        },
    )

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncPage",
    "AsyncPages",
    "AsyncPaywint",
    "AsyncStream",
    "AsyncStreamingResponse",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "MissingCredentialsError",
    "NotFoundError",
    "NotGiven",
    "Page",
    "Paywint",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "RequestOptions",
    "ServerSentEvent",
    "StandIn",
    "Stream",
    "StreamingResponse",
    "UnprocessableEntityError",
    "as_sent",
    "models",
    "params",
    "strict",
]
