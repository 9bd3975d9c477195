"""``Animal`` as a plain dictionary, for type checkers."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from typing import NotRequired
    from uuid import UUID


class AnimalParam(TypedDict):
    """An animal."""

    id: UUID | str

    name: str

    born: NotRequired[date | str | None]

    price: NotRequired[Decimal | float | None]
