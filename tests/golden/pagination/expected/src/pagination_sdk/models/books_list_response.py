"""``BooksListResponse`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import Model

if TYPE_CHECKING:
    from .books import Books


class BooksListResponseMeta(Model):
    """The model ``BooksListResponseMeta``."""

    total_pages: int | None = None


class BooksListResponse(Model):
    """The model ``BooksListResponse``."""

    data: Books | None = None

    meta: BooksListResponseMeta | None = None
