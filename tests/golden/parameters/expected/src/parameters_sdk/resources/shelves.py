"""The calls of ``client.shelves``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, Resource

if TYPE_CHECKING:
    from .shelves_books import AsyncShelvesBooks, ShelvesBooks


class Shelves(Resource):
    """The calls of ``shelves``."""

    @cached_property
    def books(self) -> ShelvesBooks:
        """The calls of ``books``."""
        from .shelves_books import ShelvesBooks

        return ShelvesBooks(self._client)


class AsyncShelves(AsyncResource):
    """The calls of ``shelves``, awaited."""

    @cached_property
    def books(self) -> AsyncShelvesBooks:
        """The calls of ``books``."""
        from .shelves_books import AsyncShelvesBooks

        return AsyncShelvesBooks(self._client)
