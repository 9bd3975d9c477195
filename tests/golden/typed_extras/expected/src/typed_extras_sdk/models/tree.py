"""``Tree`` and the types inside it."""

from __future__ import annotations

from pydantic import Field

from .._runtime.client import Model


class Tree(Model):
    """Leaves by name, and more trees."""

    root: bool | None = None

    __pydantic_extra__: dict[str, Tree | int] = Field(init=False)
    """A tree, or the number of its leaves."""
