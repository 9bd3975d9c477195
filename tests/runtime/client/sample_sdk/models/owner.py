"""The model ``Owner``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .animal import Animal


class Owner(Model):
    """Somebody who has animals."""

    name: str

    animals: list[Animal] | None = None
