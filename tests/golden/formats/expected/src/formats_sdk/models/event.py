"""``Event`` and the types inside it."""

from __future__ import annotations

from datetime import date as date_
from datetime import datetime, time, timedelta
from uuid import UUID

from .._runtime.client import DecimalText, Model


class Event(Model):
    """The model ``Event``."""

    id: UUID

    day: date_

    at: datetime

    daily: time | None = None

    lasts: timedelta | None = None

    price: DecimalText | None = None

    date: date_ | None = None
    """Named like its own type."""

    other: str | None = None
