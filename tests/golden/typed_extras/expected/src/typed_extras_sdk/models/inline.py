"""``Inline`` and the types inside it."""

from __future__ import annotations

from pydantic import Field

from .._runtime.client import Model


class InlineValue(Model):
    """The model ``InlineValue``."""

    size: int | None = None


class Inline(Model):
    """The model ``Inline``."""

    id: str | None = None

    __pydantic_extra__: dict[str, InlineValue] = Field(init=False)
