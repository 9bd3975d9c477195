"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .shelves_books_list_filter import ShelvesBooksListFilter
    from .shelves_books_list_genre_item import ShelvesBooksListGenreItem
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "ShelvesBooksListFilter": ".shelves_books_list_filter",
            "ShelvesBooksListGenreItem": ".shelves_books_list_genre_item",
        },
    )

__all__ = ["ShelvesBooksListFilter", "ShelvesBooksListGenreItem"]
