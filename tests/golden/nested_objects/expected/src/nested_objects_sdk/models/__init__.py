"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_create import (
        PaymentsCreate,
        PaymentsCreatePayment,
        PaymentsCreatePaymentCard,
        PaymentsCreatePaymentCardHolder,
    )
    from .payments_create_response import (
        PaymentsCreateResponse,
        PaymentsCreateResponseReceipt,
        PaymentsCreateResponseReceiptLinesItem,
    )
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "PaymentsCreate": ".payments_create",
            "PaymentsCreatePayment": ".payments_create",
            "PaymentsCreatePaymentCard": ".payments_create",
            "PaymentsCreatePaymentCardHolder": ".payments_create",
            "PaymentsCreateResponse": ".payments_create_response",
            "PaymentsCreateResponseReceipt": ".payments_create_response",
            "PaymentsCreateResponseReceiptLinesItem": ".payments_create_response",
        },
    )

__all__ = [
    "PaymentsCreate",
    "PaymentsCreatePayment",
    "PaymentsCreatePaymentCard",
    "PaymentsCreatePaymentCardHolder",
    "PaymentsCreateResponse",
    "PaymentsCreateResponseReceipt",
    "PaymentsCreateResponseReceiptLinesItem",
]
