"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .box import Box
    from .circle import Circle
    from .code import Code
    from .contact import Contact, ContactScore
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Box": ".box",
            "Circle": ".circle",
            "Code": ".code",
            "Contact": ".contact",
            "ContactScore": ".contact",
        },
    )

__all__ = ["Box", "Circle", "Code", "Contact", "ContactScore"]
