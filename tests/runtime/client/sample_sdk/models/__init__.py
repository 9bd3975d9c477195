"""The models."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .animal import Animal, AnimalTag
    from .cat import Cat
    from .coat import Coat
    from .dog import Dog, DogWalk
    from .failure import Failure
    from .owner import Owner
    from .pet import Pet
    from .tree import Tree
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Animal": ".animal",
            "AnimalTag": ".animal",
            "Cat": ".cat",
            "Coat": ".coat",
            "Dog": ".dog",
            "DogWalk": ".dog",
            "Failure": ".failure",
            "Owner": ".owner",
            "Pet": ".pet",
            "Tree": ".tree",
        },
    )

__all__ = [
    "Animal",
    "AnimalTag",
    "Cat",
    "Coat",
    "Dog",
    "DogWalk",
    "Failure",
    "Owner",
    "Pet",
    "Tree",
]
