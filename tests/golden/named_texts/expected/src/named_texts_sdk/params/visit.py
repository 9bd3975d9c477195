"""``VisitParam`` and the types inside it: plain dictionaries for a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from ..models.instant import Instant
    from ..models.moment import Moment
    from ..models.price import Price
    from ..models.share import Share
    from .holidays import HolidaysParam
    from .key import KeyParam
    from .moments import MomentsParam
    from .when import WhenParam


class VisitParam(TypedDict):
    """The dictionary form of a model."""

    at: Moment | str

    left: NotRequired[Instant | str]

    key: KeyParam

    paid: NotRequired[Price | str]

    share: NotRequired[Share | float]

    seen: NotRequired[MomentsParam]

    free: NotRequired[HolidaysParam]

    again: NotRequired[WhenParam]
