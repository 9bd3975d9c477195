"""The models: what the API answers with, and what it takes."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .paid import Paid
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(__name__, {"Paid": ".paid"})

__all__ = ["Paid"]
