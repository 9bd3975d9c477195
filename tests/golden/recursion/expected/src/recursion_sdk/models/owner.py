"""``Owner`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .forest import Forest


class Owner(Model):
    """The model ``Owner``."""

    trees: Forest | None = None
