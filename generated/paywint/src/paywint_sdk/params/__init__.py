"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .external_api_payment_link_create_request import (
        ExternalApiPaymentLinkCreateRequestParam,
    )
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "ExternalApiPaymentLinkCreateRequestParam": ".external_api_payment_link_create_request"
        },
    )

__all__ = ["ExternalApiPaymentLinkCreateRequestParam"]
