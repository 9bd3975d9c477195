"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .completions_create import CompletionsCreateParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"CompletionsCreateParam": ".completions_create"}
    )

__all__ = ["CompletionsCreateParam"]
