"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .alias import Alias
    from .dog import Dog
    from .kennel import Kennel
    from .pet import Pet
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"Alias": ".alias", "Dog": ".dog", "Kennel": ".kennel", "Pet": ".pet"}
    )

__all__ = ["Alias", "Dog", "Kennel", "Pet"]
