"""``Order`` and the types inside it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from .._runtime.client import Model


class Order(Model):
    """The model ``Order``."""

    kind: str

    tags: list[str] | None = None

    named: Annotated[dict[str, Any], Field(min_length=1)] | None = None

    street: Any = None
    """Where to."""

    email: Any = None

    city: Any = None
