"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .cat import AnyCat, Cat
    from .dog import Dog
    from .fish import Fish
    from .lion import Lion
    from .lonely import Lonely
    from .pet import AnyPet, Pet
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AnyCat": ".cat",
            "AnyPet": ".pet",
            "Cat": ".cat",
            "Dog": ".dog",
            "Fish": ".fish",
            "Lion": ".lion",
            "Lonely": ".lonely",
            "Pet": ".pet",
        },
    )

__all__ = ["AnyCat", "AnyPet", "Cat", "Dog", "Fish", "Lion", "Lonely", "Pet"]
