"""``Visit`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .holidays import Holidays
    from .instant import Instant
    from .key import Key
    from .moment import Moment
    from .moments import Moments
    from .price import Price
    from .share import Share
    from .when import When


class Visit(Model):
    """The model ``Visit``."""

    at: Moment

    key: Key

    left: Instant | None = None

    paid: Price | None = None

    share: Share | None = None

    seen: Moments | None = None

    free: Holidays | None = None

    again: When | None = None
