"""A package that uses the runtime in the way generated ones do."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import models, params
    from ._client import AsyncShelter, Shelter
    from ._runtime.client import (
        NOT_GIVEN,
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        NotGiven,
        RequestOptions,
    )
else:
    from ._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "APIConnectionError": "._runtime.client",
            "APIError": "._runtime.client",
            "APIResponseValidationError": "._runtime.client",
            "APIStatusError": "._runtime.client",
            "APITimeoutError": "._runtime.client",
            "AsyncShelter": "._client",
            "NOT_GIVEN": "._runtime.client",
            "NotGiven": "._runtime.client",
            "RequestOptions": "._runtime.client",
            "Shelter": "._client",
            "models": ".models",
            "params": ".params",
        },
    )

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncShelter",
    "NotGiven",
    "RequestOptions",
    "Shelter",
    "models",
    "params",
]
