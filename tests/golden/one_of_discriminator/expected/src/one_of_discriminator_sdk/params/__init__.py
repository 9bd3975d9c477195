"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .bank_transfer import BankTransferParam
    from .card import CardParam
    from .method import MethodParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "BankTransferParam": ".bank_transfer",
            "CardParam": ".card",
            "MethodParam": ".method",
        },
    )

__all__ = ["BankTransferParam", "CardParam", "MethodParam"]
