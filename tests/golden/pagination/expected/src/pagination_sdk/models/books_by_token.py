"""``BooksByToken`` and the types inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .._runtime.client import Model

if TYPE_CHECKING:
    from .books import Books


class BooksByToken(Model):
    """The model ``BooksByToken``."""

    items: Books

    next_page_token: Annotated[str | None, Field(alias="nextPageToken")] = None

    next_cursor: str | None = None
