"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .common_response_external_api_payment_link_read import (
        CommonResponseExternalApiPaymentLinkRead,
    )
    from .external_api_payment_link_create_request import (
        ExternalApiPaymentLinkCreateRequest,
    )
    from .external_api_payment_link_read import ExternalApiPaymentLinkRead
    from .http_validation_error import HTTPValidationError
    from .unauthorized_error import UnauthorizedError
    from .validation_error import ValidationError
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "CommonResponseExternalApiPaymentLinkRead": ".common_response_external_api_payment_link_read",
            "ExternalApiPaymentLinkCreateRequest": ".external_api_payment_link_create_request",
            "ExternalApiPaymentLinkRead": ".external_api_payment_link_read",
            "HTTPValidationError": ".http_validation_error",
            "UnauthorizedError": ".unauthorized_error",
            "ValidationError": ".validation_error",
        },
    )

__all__ = [
    "CommonResponseExternalApiPaymentLinkRead",
    "ExternalApiPaymentLinkCreateRequest",
    "ExternalApiPaymentLinkRead",
    "HTTPValidationError",
    "UnauthorizedError",
    "ValidationError",
]
