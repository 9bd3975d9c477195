"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payment_links import AsyncPaymentLinks, PaymentLinks
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {"AsyncPaymentLinks": ".payment_links", "PaymentLinks": ".payment_links"},
    )

__all__ = ["AsyncPaymentLinks", "PaymentLinks"]
