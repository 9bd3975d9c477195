"""``Tree`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .owner import Owner


class Tree(Model):
    """The model ``Tree``."""

    value: str | None = None

    children: list[Tree] | None = None

    owner: Owner | None = None

    by_name: dict[str, Tree] | None = None
