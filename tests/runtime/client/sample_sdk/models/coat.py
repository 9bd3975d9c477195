"""``Coat``."""

from __future__ import annotations

from typing import Literal, TypeAlias

Coat: TypeAlias = Literal["plain", "striped"]
"""How an animal looks."""
