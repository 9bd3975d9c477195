"""``Tree``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypeAliasType

if TYPE_CHECKING:
    from .owner import Owner

Tree = TypeAliasType("Tree", "dict[str, Tree] | list[Tree] | Owner | int")
"""A tree of owners."""
