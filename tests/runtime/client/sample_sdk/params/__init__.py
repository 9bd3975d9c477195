"""Models as plain dictionaries, for type checkers."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .animal import AnimalParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(__name__, {"AnimalParam": ".animal"})

__all__ = ["AnimalParam"]
