"""The calls of ``client.v2``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client import AsyncResource, Resource

if TYPE_CHECKING:
    from .v2_notes import AsyncV2Notes, V2Notes


class V2(Resource):
    """The calls of ``v2``."""

    @cached_property
    def notes(self) -> V2Notes:
        """The calls of ``notes``."""
        from .v2_notes import V2Notes

        return V2Notes(self._client)


class AsyncV2(AsyncResource):
    """The calls of ``v2``, awaited."""

    @cached_property
    def notes(self) -> AsyncV2Notes:
        """The calls of ``notes``."""
        from .v2_notes import AsyncV2Notes

        return AsyncV2Notes(self._client)
