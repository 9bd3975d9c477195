"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .shelves import AsyncShelves, Shelves
    from .shelves_books import AsyncShelvesBooks, ShelvesBooks
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncShelves": ".shelves",
            "AsyncShelvesBooks": ".shelves_books",
            "Shelves": ".shelves",
            "ShelvesBooks": ".shelves_books",
        },
    )

__all__ = ["AsyncShelves", "AsyncShelvesBooks", "Shelves", "ShelvesBooks"]
