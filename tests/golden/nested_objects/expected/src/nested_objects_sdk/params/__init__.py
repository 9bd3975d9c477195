"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_create import (
        PaymentsCreateParam,
        PaymentsCreatePaymentCardHolderParam,
        PaymentsCreatePaymentCardParam,
        PaymentsCreatePaymentParam,
    )
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "PaymentsCreateParam": ".payments_create",
            "PaymentsCreatePaymentCardHolderParam": ".payments_create",
            "PaymentsCreatePaymentCardParam": ".payments_create",
            "PaymentsCreatePaymentParam": ".payments_create",
        },
    )

__all__ = [
    "PaymentsCreateParam",
    "PaymentsCreatePaymentCardHolderParam",
    "PaymentsCreatePaymentCardParam",
    "PaymentsCreatePaymentParam",
]
