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
    from .._runtime.client import NotGiven, RequestOptions


_CREATE: Operation[models.Shape] = Operation(
    name="shapes.create",
    method="POST",
    path=("/shapes",),
    body=JSONBody(),
    responses=(JSONResponse("200", lambda: models.Shape),),
)


class Shapes(Resource):
    """The calls of ``shapes``."""

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
