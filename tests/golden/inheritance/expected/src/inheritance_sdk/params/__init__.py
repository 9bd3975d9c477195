"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .cat import AnyCatParam, CatParam
    from .dog import DogParam
    from .fish import FishParam
    from .lion import LionParam
    from .pet import AnyPetParam, PetParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AnyCatParam": ".cat",
            "AnyPetParam": ".pet",
            "CatParam": ".cat",
            "DogParam": ".dog",
            "FishParam": ".fish",
            "LionParam": ".lion",
            "PetParam": ".pet",
        },
    )

__all__ = [
    "AnyCatParam",
    "AnyPetParam",
    "CatParam",
    "DogParam",
    "FishParam",
    "LionParam",
    "PetParam",
]
