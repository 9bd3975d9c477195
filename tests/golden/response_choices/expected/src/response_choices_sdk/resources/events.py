"""The calls of ``client.events``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    AsyncResource,
    JSONLinesResponse,
    Operation,
    Resource,
    TextResponse,
)

if TYPE_CHECKING:
    from builtins import list as list_
    from typing import Unpack

    from .._runtime.client import RequestOptions


_LIST: Operation[list_[models.Report]] = Operation(
    name="events.list",
    method="GET",
    path=("/events",),
    responses=(
        JSONLinesResponse("200", lambda: models.Report, "application/x-ndjson"),
    ),
)

_LIVE: Operation[str] = Operation(
    name="events.live",
    method="GET",
    path=("/events/live",),
    responses=(TextResponse("200", "text/event-stream"),),
)


class Events(Resource):
    """The calls of ``events``."""

    def list(self, **options: Unpack[RequestOptions]) -> list_[models.Report]:
        """What has happened.

        ``GET /events``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The events
        """
        return self._call(_LIST, options)

    def live(self, **options: Unpack[RequestOptions]) -> str:
        """What is happening.

        ``GET /events/live``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The events
        """
        return self._call(_LIVE, options)


class AsyncEvents(AsyncResource):
    """The calls of ``events``, awaited."""

    async def list(self, **options: Unpack[RequestOptions]) -> list_[models.Report]:
        """What has happened; see ``Events.list``."""
        return await self._call(_LIST, options)

    async def live(self, **options: Unpack[RequestOptions]) -> str:
        """What is happening; see ``Events.live``."""
        return await self._call(_LIVE, options)
