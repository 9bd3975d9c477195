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
        AuthenticationError,
        BadRequestError,
        ConflictError,
        InternalServerError,
        MissingCredentialsError,
        NotFoundError,
        NotGiven,
        PermissionDeniedError,
        RateLimitError,
        RequestOptions,
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
            "AsyncPaywint": "._client",
            "AuthenticationError": "._runtime.client",
            "BadRequestError": "._runtime.client",
            "ConflictError": "._runtime.client",
            "InternalServerError": "._runtime.client",
            "MissingCredentialsError": "._runtime.client",
            "NotFoundError": "._runtime.client",
            "NotGiven": "._runtime.client",
            "Paywint": "._client",
            "PermissionDeniedError": "._runtime.client",
            "RateLimitError": "._runtime.client",
            "RequestOptions": "._runtime.client",
            "StandIn": "._runtime.client.stand_in",
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
    "AsyncPaywint",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "MissingCredentialsError",
    "NotFoundError",
    "NotGiven",
    "Paywint",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestOptions",
    "StandIn",
    "UnprocessableEntityError",
    "as_sent",
    "models",
    "params",
    "strict",
]
