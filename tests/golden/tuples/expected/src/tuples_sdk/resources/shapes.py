"""The calls of ``client.shapes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import (
    NOT_GIVEN,
    AsyncResource,
    JSONBody,
    JSONResponse,
    Operation,
    Resource,
)

if TYPE_CHECKING:
    from datetime import date
    from typing import Any, Unpack

    from .. import params
    from .._runtime.client import (
        NotGiven,
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )


_CREATE: Operation[models.Shape] = Operation(
    name="shapes.create",
    method="POST",
    path=("/shapes",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: models.Shape),),
)


class Shapes(Resource):
    """The calls of ``shapes``."""

    with_raw_response: _RawShapes
    with_streaming_response: _StreamedShapes

    def create(
        self,
        *,
        pair: params.PairParam | NotGiven = NOT_GIVEN,
        exact: tuple[str, date | str] | NotGiven = NOT_GIVEN,
        single: tuple[models.ShapeSingleItem1] | NotGiven = NOT_GIVEN,
        shorter: list[str | int] | NotGiven = NOT_GIVEN,
        longer: list[Any] | NotGiven = NOT_GIVEN,
        tail: list[str | int] | NotGiven = NOT_GIVEN,
        bounded: list[str | int] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Shape:
        """Call ``shapes.create``.

        ``POST /shapes``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The shape
        """
        return self._call(
            _CREATE,
            options,
            body={
                "pair": pair,
                "exact": exact,
                "single": single,
                "shorter": shorter,
                "longer": longer,
                "tail": tail,
                "bounded": bounded,
            },
        )


class AsyncShapes(AsyncResource):
    """The calls of ``shapes``, awaited."""

    with_raw_response: _RawAsyncShapes
    with_streaming_response: _StreamedAsyncShapes

    async def create(
        self,
        *,
        pair: params.PairParam | NotGiven = NOT_GIVEN,
        exact: tuple[str, date | str] | NotGiven = NOT_GIVEN,
        single: tuple[models.ShapeSingleItem1] | NotGiven = NOT_GIVEN,
        shorter: list[str | int] | NotGiven = NOT_GIVEN,
        longer: list[Any] | NotGiven = NOT_GIVEN,
        tail: list[str | int] | NotGiven = NOT_GIVEN,
        bounded: list[str | int] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> models.Shape:
        """Awaited; see ``Shapes.create``."""
        return await self._call(
            _CREATE,
            options,
            body={
                "pair": pair,
                "exact": exact,
                "single": single,
                "shorter": shorter,
                "longer": longer,
                "tail": tail,
                "bounded": bounded,
            },
        )


if TYPE_CHECKING:

    class _RawShapes:
        create = raw(Shapes.create)

    class _StreamedShapes:
        create = streamed(Shapes.create)

    class _RawAsyncShapes:
        create = raw_awaited(AsyncShapes.create)

    class _StreamedAsyncShapes:
        create = streamed_awaited(AsyncShapes.create)
