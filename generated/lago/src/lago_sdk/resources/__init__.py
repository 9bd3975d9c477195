"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .customers import AsyncCustomers, Customers
    from .payments import AsyncPayments, Payments
    from .wallet_transactions import AsyncWalletTransactions, WalletTransactions
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncCustomers": ".customers",
            "AsyncPayments": ".payments",
            "AsyncWalletTransactions": ".wallet_transactions",
            "Customers": ".customers",
            "Payments": ".payments",
            "WalletTransactions": ".wallet_transactions",
        },
    )

__all__ = [
    "AsyncCustomers",
    "AsyncPayments",
    "AsyncWalletTransactions",
    "Customers",
    "Payments",
    "WalletTransactions",
]
