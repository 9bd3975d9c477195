"""``Pet``."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._runtime.client import OneOf, UnknownVariant
from .cat import Cat
from .dog import Dog

Pet: TypeAlias = Annotated[Cat | Dog | UnknownVariant, OneOf("pet_type", {"cat": Cat, "dog": Dog})]
"""Told apart by ``pet_type``."""
