"""``Kennel`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .dog import Dog


class Kennel(Model):
    """The model ``Kennel``."""

    guest: Dog | None = None
    """Who stays here."""
