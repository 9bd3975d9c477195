"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payment_create_input import (
        PaymentCreateInputParam,
        PaymentCreateInputPaymentParam,
    )
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "PaymentCreateInputParam": ".payment_create_input",
            "PaymentCreateInputPaymentParam": ".payment_create_input",
        },
    )

__all__ = ["PaymentCreateInputParam", "PaymentCreateInputPaymentParam"]
