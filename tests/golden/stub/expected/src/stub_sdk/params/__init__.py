"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .new_order import NewOrderParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(__name__, {"NewOrderParam": ".new_order"})

__all__ = ["NewOrderParam"]
