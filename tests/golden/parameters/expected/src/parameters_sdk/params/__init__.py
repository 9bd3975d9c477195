"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .shelves_books_list_filter import ShelvesBooksListFilterParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"ShelvesBooksListFilterParam": ".shelves_books_list_filter"}
    )

__all__ = ["ShelvesBooksListFilterParam"]
