"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .authors import AsyncAuthors, Authors
    from .books import AsyncBooks, Books
    from .copies import AsyncCopies, Copies
    from .fines import AsyncFines, Fines
    from .journals import AsyncJournals, Journals
    from .loans import AsyncLoans, Loans
    from .readers import AsyncReaders, Readers
    from .rooms import AsyncRooms, Rooms
    from .shelves import AsyncShelves, Shelves
    from .words import AsyncWords, Words
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncAuthors": ".authors",
            "AsyncBooks": ".books",
            "AsyncCopies": ".copies",
            "AsyncFines": ".fines",
            "AsyncJournals": ".journals",
            "AsyncLoans": ".loans",
            "AsyncReaders": ".readers",
            "AsyncRooms": ".rooms",
            "AsyncShelves": ".shelves",
            "AsyncWords": ".words",
            "Authors": ".authors",
            "Books": ".books",
            "Copies": ".copies",
            "Fines": ".fines",
            "Journals": ".journals",
            "Loans": ".loans",
            "Readers": ".readers",
            "Rooms": ".rooms",
            "Shelves": ".shelves",
            "Words": ".words",
        },
    )

__all__ = [
    "AsyncAuthors",
    "AsyncBooks",
    "AsyncCopies",
    "AsyncFines",
    "AsyncJournals",
    "AsyncLoans",
    "AsyncReaders",
    "AsyncRooms",
    "AsyncShelves",
    "AsyncWords",
    "Authors",
    "Books",
    "Copies",
    "Fines",
    "Journals",
    "Loans",
    "Readers",
    "Rooms",
    "Shelves",
    "Words",
]
