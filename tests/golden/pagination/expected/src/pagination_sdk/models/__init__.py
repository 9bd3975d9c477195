"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .authors_list_response import (
        AuthorsListResponse,
        AuthorsListResponseAuthorsItem,
        AuthorsListResponseMeta,
    )
    from .book import Book
    from .books import Books
    from .books_by_token import BooksByToken
    from .books_list_response import BooksListResponse, BooksListResponseMeta
    from .copies_list_response import (
        CopiesListResponse,
        CopiesListResponseEmbedded,
        CopiesListResponseLinks,
        CopiesListResponseLinksNext,
    )
    from .search import Search
    from .shelves_list_response import ShelvesListResponse
    from .words_list_response import WordsListResponse
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AuthorsListResponse": ".authors_list_response",
            "AuthorsListResponseAuthorsItem": ".authors_list_response",
            "AuthorsListResponseMeta": ".authors_list_response",
            "Book": ".book",
            "Books": ".books",
            "BooksByToken": ".books_by_token",
            "BooksListResponse": ".books_list_response",
            "BooksListResponseMeta": ".books_list_response",
            "CopiesListResponse": ".copies_list_response",
            "CopiesListResponseEmbedded": ".copies_list_response",
            "CopiesListResponseLinks": ".copies_list_response",
            "CopiesListResponseLinksNext": ".copies_list_response",
            "Search": ".search",
            "ShelvesListResponse": ".shelves_list_response",
            "WordsListResponse": ".words_list_response",
        },
    )

__all__ = [
    "AuthorsListResponse",
    "AuthorsListResponseAuthorsItem",
    "AuthorsListResponseMeta",
    "Book",
    "Books",
    "BooksByToken",
    "BooksListResponse",
    "BooksListResponseMeta",
    "CopiesListResponse",
    "CopiesListResponseEmbedded",
    "CopiesListResponseLinks",
    "CopiesListResponseLinksNext",
    "Search",
    "ShelvesListResponse",
    "WordsListResponse",
]
