"""``ShelvesListResponse`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .books import Books


class ShelvesListResponse(Model):
    """The model ``ShelvesListResponse``."""

    data: Books

    has_more: bool
