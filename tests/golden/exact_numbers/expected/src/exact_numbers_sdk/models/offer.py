"""``Offer`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.client import Model

if TYPE_CHECKING:
    from .price import Price


class Offer(Model):
    """The model ``Offer``."""

    price: Price | None = None

    extra: Any = None
