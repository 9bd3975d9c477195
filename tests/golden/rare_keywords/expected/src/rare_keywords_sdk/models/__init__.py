"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .either import Either, EitherKind
    from .order import Order
    from .patterns import Patterns
    from .some_patterns import SomePatterns
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Either": ".either",
            "EitherKind": ".either",
            "Order": ".order",
            "Patterns": ".patterns",
            "SomePatterns": ".some_patterns",
        },
    )

__all__ = ["Either", "EitherKind", "Order", "Patterns", "SomePatterns"]
