"""The words for what an operation does."""

from __future__ import annotations

from typing import Literal, TypeAlias

Does: TypeAlias = Literal[
    "list",
    "create",
    "set many",
    "get",
    "update",
    "replace",
    "delete",
    "clear",
    "act",
    "write field",
    "read field",
    "delete field",
    "look",
]
"""``look`` is a view of a thing, or an action that leaves it as it is."""
