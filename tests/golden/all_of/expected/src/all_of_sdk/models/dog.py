"""``Dog`` and the types inside it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.client import Model


class Dog(Model):
    """A pet that barks."""

    name: str

    bark: str

    age: Annotated[int, Field(le=30)] | None = None
    """In years."""
