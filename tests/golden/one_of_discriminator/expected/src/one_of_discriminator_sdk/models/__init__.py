"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .bank_transfer import BankTransfer
    from .card import Card
    from .method import Method
    from .untagged import Untagged
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "BankTransfer": ".bank_transfer",
            "Card": ".card",
            "Method": ".method",
            "Untagged": ".untagged",
        },
    )

__all__ = ["BankTransfer", "Card", "Method", "Untagged"]
