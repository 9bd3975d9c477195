"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .contacts import AsyncContacts, Contacts
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncContacts": ".contacts", "Contacts": ".contacts"}
    )

__all__ = ["AsyncContacts", "Contacts"]
