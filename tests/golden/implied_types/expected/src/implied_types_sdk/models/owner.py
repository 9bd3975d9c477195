"""``Owner`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Email, Model

if TYPE_CHECKING:
    from .pet import Pet


class Owner(Model, implied=True):
    """The model ``Owner``."""

    email: Email | None = None

    pets: list[Pet] | None = None
