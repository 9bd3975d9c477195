"""``Pet`` and the types inside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from .._runtime.client import Fits, Implied, Model, OneOf, UnknownVariant

if TYPE_CHECKING:
    from .box import Box
    from .owner import Owner
    from .pond import Pond


class Pet(Model, implied=True):
    """The model ``Pet``."""

    name: Implied[Annotated[str, Field(max_length=80)]]

    born: Implied[date] | None = None

    weight: Implied[Annotated[float, Field(ge=0)]] | None = None

    tags: Implied[list[str]] | None = None

    scores: Implied[dict[str, float]] | None = None

    owner: Owner | None = None

    keeper: Annotated[Owner, Fits(dict[str, Any])] | None = None

    home: (
        Annotated[
            Box | Pond | UnknownVariant, OneOf("kind", {"Box": Box, "Pond": Pond})
        ]
        | None
    ) = None
