"""``User`` and the types inside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .._runtime.client import Model, Nullable

if TYPE_CHECKING:
    from .id import Id


class User(Model):
    """The model ``User``."""

    id: str

    number: Id

    name: str

    created: date | None = None
    """When."""

    password: str | None = None

    secret: Nullable[str] = None

    both: str | None = None
