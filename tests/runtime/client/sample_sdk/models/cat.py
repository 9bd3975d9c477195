"""The model ``Cat``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .animal import Animal

if TYPE_CHECKING:
    from .pet import Pet


class Cat(Animal):
    """A cat."""

    pet_type: str

    rival: Pet | None = None
