"""``Labels`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from .._runtime.client import Model

if TYPE_CHECKING:
    from .label import Label


class Labels(Model):
    """The model ``Labels``."""

    default: str

    __pydantic_extra__: dict[str, Label] = Field(init=False)
