"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .box import Box
    from .owner import Owner
    from .pet import Pet
    from .pond import Pond
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"Box": ".box", "Owner": ".owner", "Pet": ".pet", "Pond": ".pond"}
    )

__all__ = ["Box", "Owner", "Pet", "Pond"]
