"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .api_error_bad_request import ApiErrorBadRequest
    from .api_error_forbidden import ApiErrorForbidden
    from .api_error_not_found import ApiErrorNotFound
    from .api_error_unauthorized import ApiErrorUnauthorized
    from .api_error_unprocessable_entity import ApiErrorUnprocessableEntity
    from .currency import Currency
    from .customer_checkout_url import CustomerCheckoutUrl, CustomerCheckoutUrlCustomer
    from .payment import Payment
    from .payment_create_input import PaymentCreateInput, PaymentCreateInputPayment
    from .payment_object import (
        PaymentObject,
        PaymentObjectPayableType,
        PaymentObjectPaymentProviderType,
        PaymentObjectPaymentStatus,
        PaymentObjectType,
    )
    from .wallet_transaction_payment_url import (
        WalletTransactionPaymentUrl,
        WalletTransactionPaymentUrlWalletTransactionPaymentDetails,
    )
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "ApiErrorBadRequest": ".api_error_bad_request",
            "ApiErrorForbidden": ".api_error_forbidden",
            "ApiErrorNotFound": ".api_error_not_found",
            "ApiErrorUnauthorized": ".api_error_unauthorized",
            "ApiErrorUnprocessableEntity": ".api_error_unprocessable_entity",
            "Currency": ".currency",
            "CustomerCheckoutUrl": ".customer_checkout_url",
            "CustomerCheckoutUrlCustomer": ".customer_checkout_url",
            "Payment": ".payment",
            "PaymentCreateInput": ".payment_create_input",
            "PaymentCreateInputPayment": ".payment_create_input",
            "PaymentObject": ".payment_object",
            "PaymentObjectPayableType": ".payment_object",
            "PaymentObjectPaymentProviderType": ".payment_object",
            "PaymentObjectPaymentStatus": ".payment_object",
            "PaymentObjectType": ".payment_object",
            "WalletTransactionPaymentUrl": ".wallet_transaction_payment_url",
            "WalletTransactionPaymentUrlWalletTransactionPaymentDetails": ".wallet_transaction_payment_url",
        },
    )

__all__ = [
    "ApiErrorBadRequest",
    "ApiErrorForbidden",
    "ApiErrorNotFound",
    "ApiErrorUnauthorized",
    "ApiErrorUnprocessableEntity",
    "Currency",
    "CustomerCheckoutUrl",
    "CustomerCheckoutUrlCustomer",
    "Payment",
    "PaymentCreateInput",
    "PaymentCreateInputPayment",
    "PaymentObject",
    "PaymentObjectPayableType",
    "PaymentObjectPaymentProviderType",
    "PaymentObjectPaymentStatus",
    "PaymentObjectType",
    "WalletTransactionPaymentUrl",
    "WalletTransactionPaymentUrlWalletTransactionPaymentDetails",
]
