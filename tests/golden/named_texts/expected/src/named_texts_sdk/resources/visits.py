"""The calls of ``client.visits``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    EmptyResponse,
    JSONBody,
    Operation,
    QueryParameter,
    Resource,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .. import models, params
    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_LIST: Operation[None] = Operation(
    name="visits.list",
    method="GET",
    path=("/visits",),
    parameters=(QueryParameter("since"),),
    responses=(EmptyResponse("204"),),
)

_CREATE: Operation[None] = Operation(
    name="visits.create",
    method="POST",
    path=("/visits",),
    body=JSONBody(),
    responses=(EmptyResponse("204"),),
)


class Visits(Resource):
    """The calls of ``visits``."""

    with_raw_response: _RawVisits
    with_streaming_response: _StreamedVisits

    def list(
        self,
        *,
        since: models.Moment | str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Say nothing, and be fine.

        ``GET /visits``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            None
        """
        return self._call(_LIST, options, parameters={"since": since})

    def create(
        self,
        *,
        at: models.Moment | str,
        key: params.KeyParam,
        left: models.Instant | str | NotGiven = NOT_GIVEN,
        paid: models.Price | str | NotGiven = NOT_GIVEN,
        share: models.Share | float | NotGiven = NOT_GIVEN,
        seen: params.MomentsParam | NotGiven = NOT_GIVEN,
        free: params.HolidaysParam | NotGiven = NOT_GIVEN,
        again: params.WhenParam | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``visits.create``.

        ``POST /visits``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            Kept
        """
        return self._call(
            _CREATE,
            options,
            body={
                "at": at,
                "left": left,
                "key": key,
                "paid": paid,
                "share": share,
                "seen": seen,
                "free": free,
                "again": again,
            },
        )


class AsyncVisits(AsyncResource):
    """The calls of ``visits``, awaited."""

    with_raw_response: _RawAsyncVisits
    with_streaming_response: _StreamedAsyncVisits

    async def list(
        self,
        *,
        since: models.Moment | str | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Say nothing, and be fine; see ``Visits.list``."""
        return await self._call(_LIST, options, parameters={"since": since})

    async def create(
        self,
        *,
        at: models.Moment | str,
        key: params.KeyParam,
        left: models.Instant | str | NotGiven = NOT_GIVEN,
        paid: models.Price | str | NotGiven = NOT_GIVEN,
        share: models.Share | float | NotGiven = NOT_GIVEN,
        seen: params.MomentsParam | NotGiven = NOT_GIVEN,
        free: params.HolidaysParam | NotGiven = NOT_GIVEN,
        again: params.WhenParam | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Awaited; see ``Visits.create``."""
        return await self._call(
            _CREATE,
            options,
            body={
                "at": at,
                "left": left,
                "key": key,
                "paid": paid,
                "share": share,
                "seen": seen,
                "free": free,
                "again": again,
            },
        )


if TYPE_CHECKING:

    class _RawVisits:
        list = raw(Visits.list)
        create = raw(Visits.create)

    class _StreamedVisits:
        list = streamed(Visits.list)
        create = streamed(Visits.create)

    class _RawAsyncVisits:
        list = raw_awaited(AsyncVisits.list)
        create = raw_awaited(AsyncVisits.create)

    class _StreamedAsyncVisits:
        list = streamed_awaited(AsyncVisits.list)
        create = streamed_awaited(AsyncVisits.create)
